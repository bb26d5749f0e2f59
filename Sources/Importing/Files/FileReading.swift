internal import Articles
internal import CMapping
import Glibc

/// Which text of a file with tracked changes is meant.
enum FileVersion: String, CaseIterable {
    case before, after
}

/// Reads the bytes of files: small ones and pipes into memory, large ones through a mapping.
enum FileReading {
    /// Files of at least so many bytes are mapped, so that their text is not copied and is read only where it is looked at.
    static let mappedSize = 1 << 20
    /// The pages of mapped files of at least so many bytes are given back while they are read.
    static let releasedSize = 1 << 25

    /// The bytes of the file or pipe at `path`.
    static func read(path: String) throws(ImportFailure) -> SourceText {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failure(of: errno) }
        defer { close(descriptor) }
        return try read(descriptor)
    }

    /// The bytes of the file at `path`, or where nothing has this name and it ends with `@before` or `@after`, of the file so called.
    static func readVersion(path: String) throws(ImportFailure) -> (SourceText, FileVersion) {
        if unsafe access(path, F_OK) != 0 {
            for version in FileVersion.allCases where path.hasSuffix("@" + version.rawValue) {
                return (try read(path: String(path.dropLast(version.rawValue.utf8.count + 1))), version)
            }
        }
        return (try read(path: path), .after)
    }

    /// The bytes of an open file up to its end, which for a file that others write to is where it ends by then.
    static func read(_ descriptor: Int32) throws(ImportFailure) -> SourceText {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(of: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        let size = Int(status.st_size)
        if status.st_mode & S_IFMT == S_IFREG, size >= mappedSize, let text = map(descriptor, count: size) {
            return text
        }
        return SourceText(try bytes(of: descriptor, expected: size))
    }

    /// Whether the file behind a mapped text became shorter since it was opened; what is lacking reads as zeros.
    static func hasShrunk(_ text: SourceText) -> Bool {
        text.withBytes { unsafe mapping_shrank($0[0..<$0.count].baseAddress) != 0 }
    }

    /// Whether a text is a mapped file.
    static func isMapped(_ text: SourceText) -> Bool {
        text.withBytes { unsafe mapping_holds($0[0..<$0.count].baseAddress) != 0 }
    }

    private static func map(_ descriptor: Int32, count: Int) -> SourceText? {
        guard let start = unsafe mapping_open(descriptor, count) else { return nil }
        let address = UInt(bitPattern: start)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        return unsafe SourceText(adopting: bytes) { unsafe mapping_close(UnsafePointer(bitPattern: address), count) }
    }

    private static func bytes(of descriptor: Int32, expected: Int) throws(ImportFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        var portion = [UInt8](repeating: 0, count: min(max(expected + 1, 1 << 12), 1 << 16))
        while true {
            let count = unsafe Glibc.read(descriptor, &portion, portion.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: portion[..<count])
            } else if errno != EINTR {
                throw failure(of: errno)
            }
        }
    }

    /// What an error number of the system means for a reader.
    static func failure(of code: Int32) -> ImportFailure {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .forbidden
        case EISDIR: .isFolder
        default: .system(unsafe String(cString: strerror(code)))
        }
    }
}
