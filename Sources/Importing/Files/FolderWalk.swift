import Glibc

/// Finds the files of a folder and of the folders in it.
struct FolderWalk {
    /// What tells a folder from all others, whatever names lead to it.
    private struct Identity: Hashable {
        var device: UInt
        var number: UInt
    }

    private var seen: Set<Identity> = []

    /// The files under `folder` whose names promise a form that can be read, in natural order, without hidden ones.
    ///
    /// A folder that several links lead to is looked into once, so that links in a circle do no harm.
    /// Throws where `folder` itself cannot be looked into; one inside it that cannot is passed over.
    static func files(in folder: String) throws(ImportFailure) -> [String] {
        var walk = FolderWalk()
        guard let first = try walk.entries(of: folder) else { return [] }
        var files: [String] = []
        var waiting = Array(first.reversed())
        while let path = waiting.popLast() {
            if let entries = try? walk.entries(of: path) {
                waiting += entries.reversed()
            } else if FileKind.format(ofName: path) != nil, isFile(path) {
                files.append(path)
            }
        }
        return files
    }

    /// Whether `path` leads to a folder.
    static func isFolder(_ path: String) -> Bool {
        kind(of: path) == S_IFDIR
    }

    private static func isFile(_ path: String) -> Bool {
        kind(of: path) == S_IFREG
    }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The paths in a folder in natural order; none where it was seen before. Throws where it is no folder or cannot be read.
    private mutating func entries(of folder: String) throws(ImportFailure) -> [String]? {
        guard let directory = unsafe opendir(folder) else { throw FileReading.failure(of: errno) }
        defer { unsafe closedir(directory) }
        var status = stat()
        guard unsafe fstat(dirfd(directory), &status) == 0 else { throw FileReading.failure(of: errno) }
        guard seen.insert(Identity(device: status.st_dev, number: status.st_ino)).inserted else { return [] }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return names.sorted(by: NaturalOrder.precedes).map { prefix + $0 }
    }
}
