internal import Glibc

/// 24-bit colours through ncurses, which knows only what terminfo says of a terminal.
///
/// Colours are numbered: 0…255 are the palette, above it red, green and blue take eight bits each. A description of the
/// terminal that says how to write such numbers is made from its own and handed over in `TERMINFO`, since few machines
/// have one installed.
enum DirectColor {
    /// The number of a colour; one that would fall among the palette's numbers gets the faintest trace of green.
    static func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        return number < 256 ? number | 256 : number
    }

    /// A description that stands in the environment.
    struct Announcement {
        fileprivate let before: String?

        /// Puts back what stood there: programs that are started later look for their own terminal's description.
        func withdraw() {
            if let before { unsafe setenv("TERMINFO", before, 1) } else { unsafe unsetenv("TERMINFO") }
        }
    }

    /// Describes the terminal in the environment as one of 24-bit colours; nil where its description is not found.
    static func announce(_ type: String) -> Announcement? {
        guard let description = description(of: type) else { return nil }
        let announcement = Announcement(before: TerminalOptions.environmentVariable("TERMINFO"))
        unsafe setenv("TERMINFO", "b64:" + Base64.text(of: description), 1)
        return announcement
    }

    /// The places of capabilities in the compiled format (term.h).
    private enum Place {
        static let canChange = 27
        static let maxColors = 13
        static let maxPairs = 14
        static let setForeground = 359
        static let setBackground = 360
    }

    /// The compiled description of a terminal, changed to take the numbers above; nil where none is found.
    static func description(of type: String) -> [UInt8]? {
        guard let bytes = compiled(type), var terminfo = CompiledTerminfo(bytes) else { return nil }
        terminfo.clearBoolean(Place.canChange)
        terminfo.setNumber(Place.maxColors, to: 1 << 24)
        terminfo.setNumber(Place.maxPairs, to: 1 << 15)
        terminfo.setString(Place.setForeground, to: selection(3))
        terminfo.setString(Place.setBackground, to: selection(4))
        // AX: 39 and 49 give the terminal's own colours. RGB: numbers are colours, not places in a table to be made.
        return terminfo.encoded(extendedBooleans: ["AX", "RGB"])
    }

    /// Selects a colour by its number: `3n` and `9n` for the sixteen, `38;5;n` for the palette, `38;2;r;g;b` above it.
    private static func selection(_ ground: Int) -> String {
        "\u{1B}[%?%p1%{8}%<%t\(ground)%p1%d%e%p1%{16}%<%t\(ground == 3 ? "9" : "10")%p1%{8}%-%d"
            + "%e%p1%{256}%<%t\(ground)8;5;%p1%d"
            + "%e\(ground)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
    }

    /// The folders where descriptions are looked for, in ncurses's order.
    private static var folders: [String] {
        let variable = TerminalOptions.environmentVariable
        let own = [variable("TERMINFO"), variable("HOME").map { $0 + "/.terminfo" }].compactMap(\.self)
        let listed = (variable("TERMINFO_DIRS") ?? "").split(separator: ":").map(String.init)
        return own + listed + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    }

    /// Whether a description of a type is found.
    static func isDescribed(_ type: String) -> Bool {
        firstFile(of: type) { unsafe access($0, R_OK) == 0 ? true : nil } ?? false
    }

    private static func compiled(_ type: String) -> [UInt8]? { firstFile(of: type, bytes(ofFile:)) }

    /// What is had from the first file of a type's description that gives something.
    private static func firstFile<Value>(of type: String, _ take: (String) -> Value?) -> Value? {
        guard let first = type.utf8.first, !type.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let names = [String(Character(Unicode.Scalar(first))), String(first, radix: 16)]
        for folder in folders {
            for name in names {
                if let value = take("\(folder)/\(name)/\(type)") { return value }
            }
        }
        return nil
    }

    private static func bytes(ofFile path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "re") else { return nil }
        defer { unsafe fclose(file) }
        // Larger ones are refused by ncurses too (MAX_ENTRY_SIZE).
        var bytes = [UInt8](repeating: 0, count: 32768)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }
}
