import Curses
import Glibc

/// Where the program looks for files of its own and of the user's.
enum Folders {
    /// The user's own folder: `$XDG_CONFIG_HOME/duidu`, else `~/.config/duidu`; nil where neither is known.
    static var configuration: String? {
        let variable = TerminalOptions.environmentVariable
        if let named = variable("XDG_CONFIG_HOME"), named.hasPrefix("/") { return named + "/duidu" }
        return variable("HOME").map { $0 + "/.config/duidu" }
    }

    /// Where the corrections of texts are kept: below `$XDG_DATA_HOME/duidu`, else `~/.local/share/duidu`; nil where neither
    /// is known.
    static var corrections: String? { data("corrections") }

    /// Where what was decided of the differences of two texts is kept, beside the corrections; nil likewise.
    static var verdicts: String? { data("verdicts") }

    /// Where highlights and notes are kept, beside them; nil likewise.
    static var notes: String? { data("notes") }
    /// What was noted of texts in the library, beside them; nil likewise.
    static var shelf: String? { data("shelf.db") }

    private static func data(_ name: String) -> String? {
        let variable = TerminalOptions.environmentVariable
        if let named = variable("XDG_DATA_HOME"), named.hasPrefix("/") { return "\(named)/duidu/\(name)" }
        return variable("HOME").map { "\($0)/.local/share/duidu/\(name)" }
    }

    /// Where the program remembers how it was used: `$XDG_STATE_HOME/duidu`, else `~/.local/state/duidu`; nil where neither
    /// is known.
    static var state: String? {
        let variable = TerminalOptions.environmentVariable
        if let named = variable("XDG_STATE_HOME"), named.hasPrefix("/") { return named + "/duidu" }
        return variable("HOME").map { $0 + "/.local/state/duidu" }
    }

    /// Where it is kept how far texts were read: below `$XDG_STATE_HOME/duidu`, else `~/.local/state/duidu`; nil where
    /// neither is known.
    static var places: String? {
        let variable = TerminalOptions.environmentVariable
        if let named = variable("XDG_STATE_HOME"), named.hasPrefix("/") { return named + "/duidu/places" }
        return variable("HOME").map { $0 + "/.local/state/duidu/places" }
    }

    /// Where it is kept in which encodings files are to be read; nil likewise.
    static var encodings: String? { state.map { $0 + "/encodings" } }

    /// Where the marks with capital letters are kept; nil where that is not known.
    static var marks: String? { state.map { $0 + "/marks" } }

    /// The index of the library, which can always be made again: in `$XDG_CACHE_HOME/duidu`, else `~/.cache/duidu`; nil where
    /// neither is known.
    static var libraryIndex: String? {
        let variable = TerminalOptions.environmentVariable
        if let named = variable("XDG_CACHE_HOME"), named.hasPrefix("/") { return named + "/duidu/library.db" }
        return variable("HOME").map { $0 + "/.cache/duidu/library.db" }
    }

    /// The folder in which the program was started; empty where it is not known.
    static var working: String {
        guard let path = unsafe getcwd(nil, 0) else { return "" }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// What was opened when; nil where it is not known where such things are kept.
    static var opened: String? { state.map { $0 + "/opened.db" } }

    /// Where what ships with the program may stand: beside an installed one, in the package of a built one, and, for one
    /// that was copied elsewhere, where data of programs are (XDG Base Directory Specification).
    static var shipped: [String] {
        let variable = TerminalOptions.environmentVariable
        let own = programFolder.map { [$0 + "/../share/duidu", $0 + "/../../.."] } ?? []
        let home = variable("XDG_DATA_HOME") ?? variable("HOME").map { $0 + "/.local/share" }
        let others = (variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
        return own + ([home].compactMap(\.self) + others).filter { $0.hasPrefix("/") }.map { $0 + "/duidu" }
    }

    /// The program's own file; nil where it is not known.
    static var program: String? {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = unsafe readlink("/proc/self/exe", &path, path.count - 1)
        guard count > 0 else { return nil }
        return String(decoding: path.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static var programFolder: String? {
        guard let program, let end = program.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        return String(program[..<end])
    }

    /// The names of the files in a folder that end in `ending`, sorted and without it; none where it cannot be read.
    static func names(in folder: String, ending: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { place in
                unsafe place.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasSuffix(ending) { names.append(String(name.dropLast(ending.count))) }
        }
        return names.sorted()
    }

    /// The text of a small file; nil where it cannot be read or is larger than a megabyte.
    static func text(ofFile path: String) -> String? {
        guard let file = unsafe fopen(path, "re") else { return nil }
        defer { unsafe fclose(file) }
        var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while bytes.count < 1 << 20 {
            let count = unsafe fread(&part, 1, part.count, file)
            guard count > 0 else { return unsafe ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
            bytes += part.prefix(count)
        }
        return nil
    }
}
