public import Articles

/// Reads `speakers.toml`, the part of TOML 1.0 that it needs: `NAME = ["ALIAS", …]`, under `["FILE OR TITLE"]` for one
/// place only; comments, bare and quoted keys, basic and literal strings, lists over several lines.
public enum SpeakersFile {
    /// What a file says, and what was not understood of it, in the order of the lines.
    public struct Result: Hashable, Sendable {
        /// What it says.
        public var names = SpeakerNames()
        /// What was not understood.
        public var problems: [KeymapFile.Problem] = []

        /// Makes the result of a file that says nothing.
        public init() {}
    }

    /// Reads the text of a file; what is not understood is told and left out.
    public static func load(_ text: String, named file: String, language: Language) -> Result {
        var reader = Reader(file: file, language: language, characters: Array(text.unicodeScalars))
        reader.read()
        return reader.result
    }

    fileprivate struct Reader {
        let file: String
        let language: Language
        let characters: [Unicode.Scalar]
        var at = 0
        var line = 1
        var place: String?
        var result = Result()

        /// The character at hand; nil at the end.
        var next: Unicode.Scalar? { at < characters.count ? characters[at] : nil }

        mutating func read() {
            if next == "\u{FEFF}" { at += 1 }
            while skipBlanks(overLines: true), let first = next {
                let isRead = first == "[" ? readPlace() : readName()
                if !isRead || !isAtLineEnd() { skipLine() }
            }
        }

        /// Skips blanks, comments and, where asked, line ends; always true, so that it can stand in a condition.
        @discardableResult
        mutating func skipBlanks(overLines: Bool) -> Bool {
            while let scalar = next {
                if scalar == "#" {
                    while let inside = next, inside != "\n" { _ = take(inside) }
                } else if scalar == " " || scalar == "\t" || scalar == "\r" || overLines && scalar == "\n" {
                    _ = take(scalar)
                } else {
                    break
                }
            }
            return true
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard next == scalar else { return false }
            if scalar == "\n" { line += 1 }
            at += 1
            return true
        }

        /// Whether nothing more stands on the line; says so where something does.
        mutating func isAtLineEnd() -> Bool {
            skipBlanks(overLines: false)
            guard let scalar = next, scalar != "\n" else { return true }
            report(SpeakersFile.notEnded, String(scalar))
            return false
        }

        mutating func skipLine() {
            while let scalar = next, scalar != "\n" { at += 1 }
        }

        mutating func report(_ phrase: Phrase, _ text: String = "", at number: Int? = nil, _ other: String = "") {
            let message = phrase(language, text, other)
            result.problems.append(KeymapFile.Problem(file: file, line: number ?? line, message: message))
        }
    }
}

extension SpeakersFile.Reader {
    /// `["FILE OR TITLE"]`.
    fileprivate mutating func readPlace() -> Bool {
        _ = take("[")
        guard next != "[", let name = readString() ?? readBareKey(), skipBlanks(overLines: false), take("]") else {
            report(SpeakersFile.wrongPlace)
            return false
        }
        place = name
        return true
    }

    /// `NAME = "ALIAS"` or `NAME = ["ALIAS", …]`.
    fileprivate mutating func readName() -> Bool {
        let number = line
        guard let name = readString() ?? readBareKey(), skipBlanks(overLines: false), take("=") else {
            report(SpeakersFile.wrongName)
            return false
        }
        skipBlanks(overLines: false)
        guard let aliases = next == "[" ? readList() : readString().map({ [$0] }) else {
            report(SpeakersFile.wrongAliases, name)
            return false
        }
        for alias in aliases {
            if let other = result.names.add(alias, for: name, in: place) {
                report(SpeakersFile.takenAlias, alias, at: number, other)
            }
        }
        return true
    }

    private mutating func readList() -> [String]? {
        _ = take("[")
        var list: [String] = []
        while true {
            skipBlanks(overLines: true)
            if take("]") { return list }
            guard let alias = readString() else { return nil }
            list.append(alias)
            skipBlanks(overLines: true)
            guard take(",") || next == "]" else { return nil }
        }
    }

    private mutating func readBareKey() -> String? {
        skipBlanks(overLines: false)
        var key = String.UnicodeScalarView()
        // More than TOML 1.0 allows: a Chinese name needs no marks here.
        while let scalar = next,
            scalar.value > 0x7F || scalar.properties.isAlphabetic || "0123456789-_".contains(scalar)
        {
            key.append(scalar)
            at += 1
        }
        return key.isEmpty ? nil : String(key)
    }

    /// A basic or literal string of one line; nil, and nothing taken, where there is none.
    private mutating func readString() -> String? {
        skipBlanks(overLines: false)
        guard let mark = next, mark == "\"" || mark == "'" else { return nil }
        let start = at
        at += 1
        var text = String.UnicodeScalarView()
        while let scalar = next, scalar != "\n" {
            at += 1
            if scalar == mark { return String(text) }
            guard scalar == "\\", mark == "\"" else {
                text.append(scalar)
                continue
            }
            guard let escaped = readEscape() else { break }
            text.append(escaped)
        }
        at = start
        return nil
    }

    private mutating func readEscape() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        at += 1
        switch scalar {
        case "\"", "\\": return scalar
        case "t": return "\t"
        case "u", "U":
            let count = scalar == "u" ? 4 : 8
            guard at + count <= characters.count else { return nil }
            let digits = String(String.UnicodeScalarView(characters[at..<at + count]))
            at += count
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}

extension String {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}

extension SpeakersFile {
    private static let notEnded = Phrase("行末多出 %1，应为一行一项", "%1 is too much here, expected one entry a line")
    private static let wrongPlace = Phrase(
        "方括号里应为文件名或篇名，如 [\"第三版.txt\"]", "expected a file or a title in brackets, such as [\"page3.txt\"]")
    private static let wrongName = Phrase(
        "应为 名字 = [\"别的称呼\", …]", "expected NAME = [\"ALIAS\", …]")
    private static let wrongAliases = Phrase(
        "%1 后面应为带引号的称呼或方括号里的几个称呼", "%1 needs an alias in quotation marks, or several in brackets")
    private static let takenAlias = Phrase("%1 已经是 %2", "%1 is %2 already")
}
