import Glibc

/// A file in a folder of its own, gone when nobody holds it any more.
final class TemporaryFile {
    /// Where it stands.
    let path: String
    private let folder: String

    init(_ name: String, _ text: String) throws {
        var template = Array("/tmp/duidu-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw PseudoTerminal.Failure(reason: "no temporary folder") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = folder + "/" + name
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
        rmdir(folder)
    }
}
