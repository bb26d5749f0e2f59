import Glibc

/// Why the system would not do something.
public struct SystemError: Error, Hashable {
    /// The number of the reason.
    public var code: Int32
    /// The reason as the system words it.
    public var text: String { unsafe String(cString: strerror(code)) }

    /// Makes an error of the reason's number.
    public init(code: Int32) {
        self.code = code
    }

    /// The reason of the call that failed last.
    public static var latest: SystemError { last }

    /// Takes the reason of the call that failed last.
    static var last: SystemError { SystemError(code: errno) }
}

/// Writing files whole or not at all.
public enum WholeFile {
    /// Makes a file that is not there yet; nothing stays of it where that fails.
    ///
    /// - Throws: `EEXIST` where something stands there already, which is left alone.
    public static func make(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last }
        if let error = fill(descriptor, bytes) {
            unsafe unlink(path)
            throw error
        }
    }

    /// Puts bytes in the place of a file that stands: the old file or the new one is there at any time, never a part.
    ///
    /// A link stays one, and permissions stay as they are.
    /// - Throws: `EISDIR` for a folder, `ENOTSUP` for what is no file of bytes.
    public static func overwrite(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let path = SmallFile.absolute(path)
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .last }
            return try make(path, bytes)
        }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG else { throw SystemError(code: kind == S_IFDIR ? EISDIR : ENOTSUP) }
        guard unsafe access(path, W_OK) == 0 else { throw .last }
        try replace(path, with: bytes, permissions: status.st_mode & 0o777)
    }

    /// Puts a file that everybody may read in its place, with the folders around it that are not there yet.
    public static func install(_ path: String, _ bytes: [UInt8], permissions: UInt32) throws(SystemError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/").dropLast() {
            made += "/" + part
            if unsafe mkdir(made, 0o755) != 0, errno != EEXIST, !SmallFile.exists(made) { throw .last }
        }
        try replace(path, with: bytes, permissions: permissions)
    }

    /// Writes beside a file and puts what was written in its place.
    static func replace(_ path: String, with bytes: [UInt8], permissions: mode_t) throws(SystemError) {
        let temporary = "\(path).\(getpid()).new"
        unsafe unlink(temporary)
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last }
        var error: SystemError?
        if fchmod(descriptor, permissions) != 0 { error = .last }
        let unwritten = fill(descriptor, bytes)
        error = error ?? unwritten
        if error == nil, unsafe rename(temporary, path) != 0 { error = .last }
        guard let error else { return settle(folderOf: path) }
        unsafe unlink(temporary)
        throw error
    }

    /// Makes sure of a new name in a folder, for when the power fails; file systems that cannot are left to themselves.
    private static func settle(folderOf path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Writes bytes, makes sure of them and closes; what went wrong, or nil.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> SystemError? {
        var error: SystemError?
        if !write(bytes, to: descriptor) || fsync(descriptor) != 0 { error = .last }
        if close(descriptor) != 0, error == nil { error = .last }
        return error
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
