import Articles
import Reading

/// A file of what was said of two texts as people can read it: what it is of, then a block of lines for each change.
///
///     a /articles/一条水渠.txt
///     a-sketch 00a1b2c3 01…
///     b /articles/一条水渠-二.txt
///     b-sketch 00a1b2c3 02…
///
///     verdict b
///     kind wording
///     a-at 310
///     a-text 修渠的那个冬天修渠是从
///     a-before 不看，就要生病。”
///     a-reading 冬天
///     b-at 312
///     …
///     note 问作者
///
/// A value is written as in `CorrectionFile`.
struct VerdictFile: Hashable, Sendable {
    /// One of the two texts.
    struct Side: Hashable, Sendable {
        /// The path when it was kept; `-` for standard input.
        var path = ""
        /// The sentences.
        var sketch = Sketch(hashes: [])

    }

    var a = Side()
    var b = Side()
    /// What was said.
    var marks = ComparisonMarks()

    /// The file of the same pair with the texts in each other's place.
    var mirrored: VerdictFile { VerdictFile(a: b, b: a, marks: marks.mirrored) }

    // MARK: Writing

    /// The file as text.
    var text: String {
        var lines = ["# duidu: what was decided of the differences of two texts", "format 1"]
        for (name, side) in [("a", a), ("b", b)] {
            let hashes = side.sketch.hashes.map { Fingerprint.hexadecimal(UInt64($0), digits: 8) }
            lines += [
                "\(name) \(CorrectionFile.escaped(side.path))", "\(name)-sketch \(hashes.joined(separator: " "))",
            ]
        }
        for record in marks.verdicts { lines += [""] + Self.lines(of: record) }
        for pin in marks.pins {
            lines += ["", "pin \(pin.isTogether ? "together" : "apart")"]
            lines += Self.lines(of: pin.a, "a") + Self.lines(of: pin.b, "b")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of record: VerdictRecord) -> [String] {
        let escaped = CorrectionFile.escaped
        var lines = ["verdict \(words(record.verdict.choice))", "kind \(record.kind.rawValue)"]
        for (name, anchor, reading) in [("a", record.a, record.aText), ("b", record.b, record.bText)] {
            lines += self.lines(of: anchor, name) + ["\(name)-reading \(escaped(reading))"]
        }
        if !record.verdict.note.isEmpty { lines.append("note \(escaped(record.verdict.note))") }
        return lines
    }

    private static func lines(of anchor: TextAnchor, _ name: String) -> [String] {
        [
            "\(name)-at \(anchor.offset.value)", "\(name)-text \(CorrectionFile.escaped(anchor.text))",
            "\(name)-before \(CorrectionFile.escaped(anchor.before))",
        ]
    }

    private static func words(_ choice: Verdict.Choice?) -> String {
        switch choice {
        case .a: "a"
        case .b: "b"
        case .other(let text): "other \(CorrectionFile.escaped(text))"
        case .unsure: "unsure"
        case nil: "none"
        }
    }

    // MARK: Reading

    /// Reads a file; what is not understood is told as `file:line: what, what was expected`, the rest holds.
    static func read(_ text: String, named file: String, language: Language) -> (
        file: VerdictFile, problems: [KeymapFile.Problem]
    ) {
        var reader = Reader(file: file, language: language)
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            reader.read(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line), number)
        }
        reader.close()
        return (reader.result, reader.problems)
    }

    private struct Reader {
        let file: String
        let language: Language
        var result = VerdictFile()
        var problems: [KeymapFile.Problem] = []
        /// What is being read: its line, its words, and the values under it.
        private var open: (line: Int, words: String, values: [String: String])?

        init(file: String, language: Language) {
            self.file = file
            self.language = language
        }

        mutating func read(_ line: Substring, _ number: Int) {
            let (word, rest) = CorrectionFile.cut(line)
            guard !word.isEmpty, word.utf8.first != UInt8(ascii: "#") else { return }
            let key = String(word)
            // What follows `other` is unescaped with the rest of its line.
            guard let value = CorrectionFile.unescaped(rest ?? "") else {
                return report(KeepingWording.escape(language, key), number)
            }
            switch key {
            case "verdict", "pin":
                close()
                open = (number, key == "pin" ? "pin \(value)" : value, [:])
            case "format": if value != "1" { report(KeepingWording.format(language, value), number) }
            case "a": result.a.path = value
            case "b": result.b.path = value
            case "a-sketch": result.a.sketch = sketch(value)
            case "b-sketch": result.b.sketch = sketch(value)
            case "kind", "note", "a-at", "a-text", "a-before", "a-reading", "b-at", "b-text", "b-before", "b-reading":
                open?.values[key] = value
            default: report(KeepingWording.unknownVerdictKey(language, key), number)
            }
        }

        private func sketch(_ value: String) -> Sketch {
            Sketch(hashes: value.split(separator: " ").compactMap { UInt32($0, radix: 16) })
        }

        mutating func close() {
            guard let (line, words, values) = open else { return }
            open = nil
            if words == "pin together" || words == "pin apart" {
                guard let a = anchor("a", values), let b = anchor("b", values) else {
                    return report(KeepingWording.noVerdict(language), line)
                }
                return result.marks.pins.append(PinRecord(a: a, b: b, isTogether: words == "pin together"))
            }
            guard let kind = values["kind"].flatMap({ ChangeKind(rawValue: $0) }), let a = anchor("a", values),
                let b = anchor("b", values), let verdict = verdict(words, note: values["note"] ?? "")
            else { return report(KeepingWording.noVerdict(language), line) }
            result.marks.verdicts.append(
                VerdictRecord(
                    kind: kind, aText: values["a-reading"] ?? "", bText: values["b-reading"] ?? "", a: a, b: b,
                    verdict: verdict))
        }

        private func verdict(_ words: String, note: String) -> Verdict? {
            switch words {
            case "a": return Verdict(.a, note: note)
            case "b": return Verdict(.b, note: note)
            case "unsure": return Verdict(.unsure, note: note)
            case "none": return Verdict(nil, note: note)
            default:
                let (word, rest) = CorrectionFile.cut(words[...])
                return word == "other" ? Verdict(.other(String(rest ?? "")), note: note) : nil
            }
        }

        private func anchor(_ name: String, _ values: [String: String]) -> TextAnchor? {
            guard let offset = values[name + "-at"].flatMap({ Int($0) }), offset >= 0,
                offset <= Int(UInt32.max)
            else { return nil }
            return TextAnchor(
                offset: Offset(offset), text: values[name + "-text"] ?? "", before: values[name + "-before"] ?? "")
        }

        private mutating func report(_ message: String, _ line: Int) {
            problems.append(KeymapFile.Problem(file: file, line: line, message: message))
        }
    }
}
