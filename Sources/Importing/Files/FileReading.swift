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

    /// The first bytes of a file, at most so many; nil where it cannot be read.
    static func beginning(ofFile path: String, count: Int) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe Glibc.read(descriptor, &bytes, count)
        return read < 0 ? nil : Array(bytes.prefix(read))
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
        return try text(of: descriptor, expected: size)
    }

    /// The bytes of a file at `path` of at most `limit` bytes, or of so many that it is mapped and decoded without being
    /// looked through; nil for what lies between, no file or not to be read.
    static func readAtOnce(path: String, upTo limit: Int) -> SourceText? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        guard size <= limit || size > max(mappedSize, Decoding.checkedSize) else { return nil }
        return try? read(path: path)
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

    /// Reads to the end, into memory that grows where there is more than `expected`.
    private static func text(of descriptor: Int32, expected: Int) throws(ImportFailure) -> SourceText {
        // One more byte than there should be shows the end without another turn.
        var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(expected + 1, 1 << 12))
        var count = 0
        while true {
            if count == room.count { unsafe room = grown(room) }
            let read = unsafe Glibc.read(descriptor, room.baseAddress! + count, room.count - count)
            if read == 0 { break }
            if read > 0 {
                count += read
            } else if errno != EINTR {
                let failure = failure(of: errno)
                unsafe room.deallocate()
                throw failure
            }
        }
        let address = UInt(bitPattern: room.baseAddress)
        return unsafe SourceText(adopting: UnsafeBufferPointer(rebasing: room[..<count])) {
            unsafe UnsafeMutablePointer<UInt8>(bitPattern: address)?.deallocate()
        }
    }

    private static func grown(_ room: UnsafeMutableBufferPointer<UInt8>) -> UnsafeMutableBufferPointer<UInt8> {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room.count * 2)
        _ = unsafe larger.update(fromContentsOf: room)
        unsafe room.deallocate()
        return unsafe larger
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
