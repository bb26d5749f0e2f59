import Foundation

/// A folder for the files of a test, deleted with this value.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Every file and folder below, with its permissions in octal digits, sorted.
    var listing: [String] {
        let names = (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
        return names.map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
            return String((attributes?[.posixPermissions] as? Int) ?? 0, radix: 8) + " " + name
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
