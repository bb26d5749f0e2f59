internal import Articles
import Glibc

/// Reads the bytes of files.
enum FileReading {
    /// The bytes of the file or pipe at `path`.
    static func read(path: String) throws(ImportFailure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failure(of: errno) }
        defer { close(descriptor) }
        return try read(descriptor)
    }

    /// The bytes of an open file up to its end, which for a file that others write to is where it ends by then.
    static func read(_ descriptor: Int32) throws(ImportFailure) -> [UInt8] {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(of: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        try appendAll(of: descriptor, to: &bytes)
        return bytes
    }

    private static func appendAll(of descriptor: Int32, to bytes: inout [UInt8]) throws(ImportFailure) {
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(descriptor, &portion, portion.count)
            if count == 0 { return }
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
