import Glibc

/// Reading and writing small files of the user's, for their owner only.
enum SmallFile {
    /// No file is read beyond this many bytes.
    private static let longest = 1 << 24

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// When a file was changed last, in seconds; 0 where it cannot be told.
    static func time(_ path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
    }

    /// The path from the root on, links followed; the path itself where it cannot be told.
    static func absolute(_ path: String) -> String {
        guard path != "-", let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// The names of the files in a folder that end in `ending`, sorted.
    static func names(in folder: String, ending: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { place in
                unsafe place.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func read(_ path: String) -> Result<String, SystemError> {
        guard let file = unsafe fopen(path, "re") else { return .failure(.last) }
        defer { unsafe fclose(file) }
        var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while bytes.count < longest {
            let count = unsafe fread(&part, 1, part.count, file)
            bytes += part.prefix(count)
            if count < part.count { break }
        }
        return unsafe ferror(file) == 0 ? .success(String(decoding: bytes, as: UTF8.self)) : .failure(.last)
    }

    /// What stands in a file before `mark`, all where it is not there; nil where the file cannot be read.
    static func beginning(of path: String, until mark: String) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let mark = Array(mark.utf8)
        var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 12))
        while bytes.count < longest {
            let count = unsafe Glibc.read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { break }
            let old = max(0, bytes.count - mark.count + 1)
            bytes += part.prefix(count)
            var at = old
            while let line = bytes[at...].firstIndex(of: mark[0]) {
                if bytes[line...].starts(with: mark) { return String(decoding: bytes[..<line], as: UTF8.self) }
                at = line + 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes a folder and those around it that are not there yet, each for its owner only.
    static func makeFolder(_ path: String) throws(SystemError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/" + part
            if unsafe mkdir(made, 0o700) != 0, errno != EEXIST, !exists(made) { throw .last }
        }
    }

    /// Puts a text in the place of a file, for its owner only.
    static func write(_ text: String, to path: String) throws(SystemError) {
        try WholeFile.replace(path, with: Array(text.utf8), permissions: 0o600)
    }

    /// Gives a file a name under which it is not looked for any more, and which no other file has.
    static func setAside(_ path: String) throws(SystemError) {
        var name = path + ".broken"
        var number = 1
        while exists(name) {
            number += 1
            name = path + ".broken-\(number)"
        }
        if unsafe rename(path, name) != 0 { throw .last }
    }
}
