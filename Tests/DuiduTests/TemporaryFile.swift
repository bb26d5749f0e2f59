import Glibc

/// Makes a file a program.
func chmodExecutable(_ path: String) {
    chmod(path, 0o700)
}

/// A file in a folder of its own, gone when nobody holds it any more.
final class TemporaryFile {
    /// Where it stands.
    let path: String
    private let folder: String
    private let inner: String?
    /// The folder that holds `inFolder`, or the file.
    var parent: String { folder }

    init(_ name: String, _ text: String, inFolder inner: String? = nil) throws {
        self.inner = inner
        var template = Array("/tmp/duidu-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PseudoTerminal.Failure(reason: "no temporary folder") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if let inner { mkdir(folder + "/" + inner, 0o700) }
        path = [folder, inner, name].compactMap { $0 }.joined(separator: "/")
        guard let file = fopen(path, "w") else { throw PseudoTerminal.Failure(reason: "no temporary file") }
        defer { fclose(file) }
        _ = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    }

    /// What it says now.
    var text: String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    deinit {
        unlink(path)
        if let inner { rmdir(folder + "/" + inner) }
        rmdir(folder)
    }
}
