import Glibc

/// Remembers in which encoding a file is to be read, by the reader's wish, in one small file for its owner only: a line for
/// each file, the latest last.
///
/// A file is known by its length and some of its bytes as they are on the disk, wherever it moves.
public struct EncodingStore: Sendable {
    private let path: String
    /// How many files are remembered.
    private static let mostFiles = 500
    /// How many bytes are looked at in each of three places.
    private static let sample = 1024

    /// Makes a store in the file at `path`, which need not be there.
    public init(path: String) {
        self.path = path
    }

    /// The name of the encoding in which the file at `path` is to be read; nil where nothing was chosen for it.
    public func encoding(ofFileAt file: String) -> String? {
        remembered().encoding(ofFileAt: file)
    }

    /// All that is remembered now, for asking of many files.
    public func remembered() -> RememberedEncodings {
        guard SmallFile.exists(path), case .success(let content) = SmallFile.read(path) else {
            return RememberedEncodings([])
        }
        return RememberedEncodings(content.split(separator: "\n"))
    }

    /// Remembers that the file at `path` is to be read in `encoding`.
    ///
    /// - Throws: why that cannot be written.
    public func keep(_ encoding: String, forFileAt file: String) throws(SystemError) {
        guard let key = Self.key(ofFileAt: file) else { return }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try KeptFile(folder: folder, path: path).update { old in
            let lines = (old ?? "").split(separator: "\n").filter { !$0.hasPrefix(key) } + [Substring(key + encoding)]
            return (lines.suffix(Self.mostFiles).joined(separator: "\n") + "\n", true)
        }
    }

    /// A file's length and a hash of its beginning, middle and end, with a blank after them; nil where it cannot be read.
    fileprivate static func key(ofFileAt path: String) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let length = Int(status.st_size)
        var (hash, part) = (Mixing.seed, [UInt8](repeating: 0, count: sample))
        for start in [0, length / 2, max(0, length - sample)] {
            let count = unsafe pread(descriptor, &part, sample, start)
            guard count >= 0 else { return nil }
            for byte in part.prefix(count) { hash = Mixing.mix(hash, UInt64(byte)) }
        }
        return "\(length) \(Fingerprint.hexadecimal(hash, digits: 16)) "
    }
}

/// The encodings of files, as they were remembered at one time.
public struct RememberedEncodings: Sendable {
    private let lines: [Substring]

    fileprivate init(_ lines: [Substring]) {
        self.lines = lines
    }

    /// The name of the encoding in which the file at `path` is to be read; nil where nothing was chosen for it.
    public func encoding(ofFileAt file: String) -> String? {
        guard !lines.isEmpty, let key = EncodingStore.key(ofFileAt: file) else { return nil }
        return lines.last { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
    }
}
