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
/// Values are written as `KeptLines` says.
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
            lines += ["\(name) \(KeptLines.escaped(side.path))", "\(name)-sketch \(KeptLines.words(side.sketch))"]
        }
        for record in marks.verdicts { lines += [""] + Self.lines(of: record) }
        for pin in marks.pins {
            lines += ["", "pin \(pin.isTogether ? "together" : "apart")"]
            lines += Self.lines(of: pin.a, "a") + Self.lines(of: pin.b, "b")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of record: VerdictRecord) -> [String] {
        let escaped = KeptLines.escaped
        var lines = ["verdict \(words(record.verdict.choice))", "kind \(record.kind.rawValue)"]
        for (name, anchor, reading) in [("a", record.a, record.aText), ("b", record.b, record.bText)] {
            lines += self.lines(of: anchor, name) + ["\(name)-reading \(escaped(reading))"]
        }
        if !record.verdict.note.isEmpty { lines.append("note \(escaped(record.verdict.note))") }
        return lines
    }

    private static func lines(of anchor: TextAnchor, _ name: String) -> [String] {
        [
            "\(name)-at \(anchor.offset.value)", "\(name)-text \(KeptLines.escaped(anchor.text))",
            "\(name)-before \(KeptLines.escaped(anchor.before))",
        ]
    }

    private static func words(_ choice: Verdict.Choice?) -> String {
        switch choice {
        case .a: "a"
        case .b: "b"
        case .other(let text): "other \(KeptLines.escaped(text))"
        case .unsure: "unsure"
        case nil: "none"
        }
    }

    // MARK: Reading

    /// Reads a file; what is not understood is told as `file:line: what, what was expected`, the rest holds.
    static func read(_ text: String, named file: String, language: Language) -> (
        file: VerdictFile, problems: [KeymapFile.Problem]
    ) {
        var lines = KeptLines(text, named: file, words: words, language: language)
        var result = VerdictFile()
        for line in lines.header { result.readHeader(line) }
        for block in lines.blocks where !result.take(block) {
            lines.report(KeepingWording.noVerdict(language), block.line)
        }
        return (result, lines.problems)
    }

    private static let words = KeptLines.Words(
        header: ["a", "b", "a-sketch", "b-sketch"], blocks: ["verdict", "pin"],
        inside: [
            "kind", "note", "a-at", "a-text", "a-before", "a-reading", "b-at", "b-text", "b-before", "b-reading",
        ], unknown: KeepingWording.unknownVerdictKey, outside: nil)

    private mutating func readHeader(_ line: KeptLines.Line) {
        switch line.word {
        case "a": a.path = line.value
        case "b": b.path = line.value
        case "a-sketch": a.sketch = KeptLines.sketch(line.value)
        default: b.sketch = KeptLines.sketch(line.value)
        }
    }

    /// Takes what a block says; false where it does not say enough.
    private mutating func take(_ block: KeptLines.Block) -> Bool {
        let (values, words) = (block.values, block.first.value)
        guard let a = Self.anchor("a", values), let b = Self.anchor("b", values) else { return false }
        if block.first.word == "pin" {
            guard words == "together" || words == "apart" else { return false }
            marks.pins.append(PinRecord(a: a, b: b, isTogether: words == "together"))
            return true
        }
        guard let kind = values["kind"].flatMap({ ChangeKind(rawValue: $0) }),
            let verdict = Self.verdict(words, note: values["note"] ?? "")
        else { return false }
        marks.verdicts.append(
            VerdictRecord(
                kind: kind, aText: values["a-reading"] ?? "", bText: values["b-reading"] ?? "", a: a, b: b,
                verdict: verdict))
        return true
    }

    private static func verdict(_ words: String, note: String) -> Verdict? {
        switch words {
        case "a": return Verdict(.a, note: note)
        case "b": return Verdict(.b, note: note)
        case "unsure": return Verdict(.unsure, note: note)
        case "none": return Verdict(nil, note: note)
        default:
            // What follows `other` was unescaped with the rest of its line.
            let (word, rest) = KeptLines.cut(words[...])
            return word == "other" ? Verdict(.other(String(rest ?? "")), note: note) : nil
        }
    }

    private static func anchor(_ name: String, _ values: [String: String]) -> TextAnchor? {
        guard let offset = values[name + "-at"].flatMap({ Int($0) }), offset >= 0,
            offset <= Int(UInt32.max)
        else { return nil }
        return TextAnchor(
            offset: Offset(offset), text: values[name + "-text"] ?? "", before: values[name + "-before"] ?? "")
    }
}
