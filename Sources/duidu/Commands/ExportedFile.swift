internal import Articles
import Glibc
internal import Reading

/// Writes statements to a file that the reader named.
enum ExportedFile {
    /// Writes the file; the answer says that it was written, that it could not be, or that it stands already and was
    /// left alone.
    static func write(_ export: StatementExport, _ language: Language) -> Event {
        let path = expanded(export.path)
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (export.replaces ? O_TRUNC : O_EXCL)
        let descriptor = unsafe open(path, flags, 0o666)
        guard descriptor >= 0 else {
            let stands = errno == EEXIST
            if stands, isFolder(path) { errno = EISDIR } else if stands { return .exportStands(export.path) }
            return failure(export.path, language)
        }
        guard Output.write(bytes(of: export), to: descriptor) else {
            let event = failure(export.path, language)
            close(descriptor)
            return event
        }
        guard close(descriptor) == 0 else { return failure(export.path, language) }
        return .told(Message(Messages.exported(language, String(export.entries.count), export.path)))
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

    private static func failure(_ path: String, _ language: Language) -> Event {
        .told(Message(Messages.exportFailed(language, path, unsafe String(cString: strerror(errno))), .error))
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
