import Reading

/// The form of the files in which things are kept for a text, so that people can read them: lines of a word and a value, those
/// of the header first, then a block of lines for each thing, begun by a word of its own.
///
/// A value is what follows the first blank of its line; `\` stands before itself, and `\u{9}` for a control character. Empty
/// lines and those that begin with `#` say nothing.
struct KeptLines {
    /// A line of the header.
    struct Line: Hashable {
        var number: Int
        var word: String
        var value: String
    }

    /// A block of lines.
    struct Block: Hashable {
        /// The number of its first line.
        var line: Int
        /// What its first line says.
        var first: Line
        /// The values of its other lines by their words.
        var values: [String: String] = [:]
    }

    /// Which words stand where.
    struct Words {
        /// Those of the header.
        var header: Set<String>
        /// Those that begin a block.
        var blocks: Set<String>
        /// Those inside a block.
        var inside: Set<String>
        /// What is said of a word that is none of them.
        var unknown: Phrase
        /// What is said of a word that stands outside of a block; nil where that is not told.
        var outside: Phrase?
    }

    var header: [Line] = []
    var blocks: [Block] = []
    /// What was not understood, as `file:line: what, what was expected`.
    var problems: [KeymapFile.Problem] = []
    private let file: String

    /// Reads a file; what is not understood is told, the rest holds.
    init(_ text: String, named file: String, words: Words, language: Language) {
        self.file = file
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            read(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line), number, words, language)
        }
    }

    private mutating func read(_ line: Substring, _ number: Int, _ words: Words, _ language: Language) {
        let (word, rest) = Self.cut(line)
        guard !word.isEmpty, word.utf8.first != UInt8(ascii: "#") else { return }
        let key = String(word)
        guard let value = Self.unescaped(rest ?? "") else {
            return report(KeepingWording.escape(language, key), number)
        }
        let read = Line(number: number, word: key, value: value)
        if words.blocks.contains(key) {
            blocks.append(Block(line: number, first: read))
        } else if words.inside.contains(key) {
            guard !blocks.isEmpty else { return words.outside.map { report($0(language, key), number) } ?? () }
            blocks[blocks.count - 1].values[key] = value
        } else if key == "format" {
            if value != "1" { report(KeepingWording.format(language, value), number) }
        } else if words.header.contains(key) {
            header.append(read)
        } else {
            report(words.unknown(language, key), number)
        }
    }

    /// Adds what is wrong with a line.
    mutating func report(_ message: String, _ line: Int) {
        problems.append(KeymapFile.Problem(file: file, line: line, message: message))
    }

    // MARK: Values

    /// A line's first word, and what follows the first blank; nil where there is none.
    ///
    /// The blank is a byte, not a character: a combining mark may follow it.
    static func cut(_ line: Substring) -> (word: Substring, value: Substring?) {
        guard let blank = line.utf8.firstIndex(of: 0x20) else { return (line, nil) }
        return (line[..<blank], Substring(line.utf8[line.utf8.index(after: blank)...]))
    }

    /// The hashes of a sketch in one line.
    static func words(_ sketch: Sketch) -> String {
        sketch.hashes.map { Fingerprint.hexadecimal(UInt64($0), digits: 8) }.joined(separator: " ")
    }

    /// The sketch that a line has.
    static func sketch(_ value: String) -> Sketch {
        Sketch(hashes: value.split(separator: " ").compactMap { UInt32($0, radix: 16) })
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\\" {
                result += "\\\\"
            } else if scalar.properties.generalCategory == .control || scalar.properties.isWhitespace && scalar != " " {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func unescaped(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        var (result, rest) = (String.UnicodeScalarView(), text.unicodeScalars)
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "\\": result.append("\\")
            case "u":
                guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                    let value = UInt32(String(rest[..<end]), radix: 16).flatMap(Unicode.Scalar.init)
                else { return nil }
                result.append(value)
                rest = rest[rest.index(after: end)...]
            default: return nil
            }
        }
        return String(result)
    }
}
