import Curses
import Glibc
import Keeping

/// The user's editor, run on the terminal.
enum Editor {
    /// Whether anything stands at a path: a state that git keeps is read, but there is nothing to edit.
    static func isFile(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// Opens a file at a line and a column, both from 1, and waits for the end; what went wrong, or nil.
    ///
    /// `VISUAL`, then `EDITOR`, then `vi`; both may hold arguments, as they do for other programs.
    static func edit(_ path: String, line: Int, column: Int) -> String? {
        let variable = TerminalOptions.environmentVariable
        let named = [variable("VISUAL"), variable("EDITOR")].compactMap(\.self).first { !$0.isEmpty }
        let editor = named ?? "vi"
        // A name that looks like an option is made to look like a path.
        let path = path.hasPrefix("-") ? "./" + path : path
        let words = arguments(for: program(of: editor), path: path, line: line, column: column)
        // `system` ignores Ctrl-C in this program for as long as the other one has the terminal.
        let status = unsafe system(([editor] + words.map(quoted)).joined(separator: " "))
        if status == 0 { return nil }
        return status >> 8 & 0xFF == 127
            ? "\(editor) was not found; set EDITOR to an editor that is installed" : "\(editor) ended with an error"
    }

    /// What went wrong with a text in the editor.
    struct Failure: Error {
        var text: String
    }

    /// Has a text written in the editor, in a file for its owner only that is gone afterwards; gives what was written.
    static func write(_ text: String) -> Result<String, Failure> {
        let folder = TerminalOptions.environmentVariable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        // The ending has editors break lines and spell as they do in running text.
        var name = Array((folder + "/duidu-XXXXXX.md").utf8CString)
        let descriptor = unsafe mkstemps(&name, 3)
        guard descriptor >= 0 else { return .failure(Failure(text: "\(folder): \(SystemError.latest.text)")) }
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        let isWritten = Output.write(Array(text.utf8), to: descriptor)
        close(descriptor)
        guard isWritten else { return .failure(Failure(text: "\(path): \(SystemError.latest.text)")) }
        if let failure = edit(path, line: 1, column: 1) { return .failure(Failure(text: failure)) }
        guard let written = Folders.text(ofFile: path) else { return .failure(Failure(text: path)) }
        return .success(written)
    }

    /// The arguments that bring an editor to a place; those of vi where it is not known.
    static func arguments(for program: some StringProtocol, path: String, line: Int, column: Int) -> [String] {
        switch program {
        case "emacs", "emacsclient", "nano", "micro": ["+\(line),\(column)", path]
        case "kak": ["+\(line):\(column)", path]
        case "hx", "helix", "subl": ["\(path):\(line):\(column)"]
        case "code", "codium": ["--goto", "\(path):\(line):\(column)"]
        case "vim", "nvim", "vi", "view", "nvi": ["+call cursor(\(line),\(column))", path]
        default: ["+\(line)", path]
        }
    }

    private static func program(of command: String) -> Substring {
        let first = command.split(separator: " ").first ?? ""
        return first.split(separator: "/").last ?? first
    }

    /// A word as the shell takes it unchanged.
    static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
