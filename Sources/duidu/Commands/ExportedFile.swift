internal import Articles
import Glibc
internal import Keeping
internal import Reading

/// Writes statements to a file that the reader named.
enum ExportedFile {
    /// Writes the file; the answer says that it was written, that it could not be, or that it stands already and was
    /// left alone.
    static func write(_ export: StatementExport, _ language: Language) -> Event {
        let path = expanded(export.path)
        do throws(SystemError) {
            let bytes = bytes(of: export)
            if export.replaces { try WholeFile.overwrite(path, bytes) } else { try WholeFile.make(path, bytes) }
            return .told(Message(Messages.exported(language, String(export.entries.count), export.path)))
        } catch {
            if error.code == EEXIST && !isFolder(path) { return .exportStands(export.path) }
            let reason = error.code == EEXIST ? SystemError(code: EISDIR).text : error.text
            return .told(Message(Messages.exportFailed(language, export.path, reason), .error))
        }
    }

    /// What the file is to hold.
    static func bytes(of export: StatementExport) -> [UInt8] {
        var recorder = QuotationRecorder(export.table)
        var writer = QuotationWriter(export.format)
        var bytes = Array(writer.beginning.utf8)
        for number in export.entries {
            bytes += writer.row(recorder.record(export.table.entries[Int(number)])).utf8
        }
        return bytes + writer.end.utf8
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path with the user's own folder in the place of `~`.
    private static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = unsafe getenv("HOME") else { return path }
        return unsafe String(cString: home) + path.dropFirst()
    }
}
