public import Articles
import Glibc
import Reading

/// A file of notes as people can read it: what it is of, then a block of lines for each note.
///
///     file /articles/一条水渠.txt
///     length 1840
///     sketch 00a1b2c3 01…
///     kin 000a1b2c 0012f3d4…
///     states 0123456789abcdef
///
///     note 69260f3c-136
///     colour yellow
///     made 2026-11-25T20:14:36Z
///     changed 2026-11-25T20:15:02Z
///     at 310
///     to 352
///     quote 修渠的那个冬天
///     prefix 不看，就要生病。”
///     suffix 修渠是从
///     title 一条水渠的四十年
///     section 二、修渠
///     words 问作者\u{a}两行
///
/// Values are written as `KeptLines` says; `states` are the hashes of all states of the text that had these notes, the latest
/// last, so that an older copy of it finds them too.
public struct NoteFile: Hashable, Sendable {
    /// The path of the text when it was kept last; `-` for standard input.
    public var path = ""
    /// How many bytes the text had.
    var length = 0
    /// The sentences of the text.
    var sketch = Sketch(hashes: [])
    /// The runs of words of the text.
    var kinship = TextKinship(hashes: [])
    /// The hashes of the text's states, the latest last.
    var states: [String] = []
    /// The notes in the order in which they were made.
    public var notes: [Note] = []

    /// How many states are remembered.
    static let mostStates = 16

    // MARK: Writing

    /// The file as text.
    var text: String {
        var lines = [
            "# duidu: highlights and notes", "format 1", "file \(KeptLines.escaped(path))", "length \(length)",
            "sketch \(KeptLines.words(sketch))", "kin \(KeptLines.words(Sketch(hashes: kinship.hashes)))",
            "states \(states.joined(separator: " "))",
        ]
        for note in notes { lines += [""] + Self.lines(of: note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of note: Note) -> [String] {
        var lines = [
            "note \(KeptLines.escaped(note.id))", "colour \(note.colour)", "made \(KeptTime.text(note.made))",
            "changed \(KeptTime.text(note.changed))", "at \(note.quote.start)", "to \(note.quote.end)",
        ]
        let values = [
            ("quote", note.quote.exact), ("prefix", note.quote.prefix), ("suffix", note.quote.suffix),
            ("title", note.title), ("section", note.section), ("words", note.text),
        ]
        for (word, value) in values where !value.isEmpty { lines.append("\(word) \(KeptLines.escaped(value))") }
        return lines
    }

    // MARK: Reading

    /// Reads a file; what is not understood is told as `file:line: what, what was expected`, the rest holds.
    static func read(_ text: String, named file: String, language: Language) -> (
        file: NoteFile, problems: [KeymapFile.Problem]
    ) {
        var lines = KeptLines(text, named: file, words: words, language: language)
        var result = NoteFile()
        for line in lines.header { result.readHeader(line) }
        for block in lines.blocks {
            if let note = note(block) {
                result.notes.append(note)
            } else {
                lines.report(NoteKeepingWording.incomplete(language), block.line)
            }
        }
        return (result, lines.problems)
    }

    private static let words = KeptLines.Words(
        header: ["file", "length", "sketch", "kin", "states"], blocks: ["note"],
        inside: [
            "colour", "made", "changed", "at", "to", "quote", "prefix", "suffix", "title", "section", "words",
        ], unknown: NoteKeepingWording.unknownKey, outside: KeepingWording.outside)

    private mutating func readHeader(_ line: KeptLines.Line) {
        switch line.word {
        case "file": path = line.value
        case "length": length = Int(line.value) ?? 0
        case "kin": kinship = TextKinship(hashes: KeptLines.sketch(line.value).hashes)
        case "states": states = line.value.split(separator: " ").map(String.init)
        default: sketch = KeptLines.sketch(line.value)
        }
    }

    private static func note(_ block: KeptLines.Block) -> Note? {
        let values = block.values
        guard !block.first.value.isEmpty, let quote = values["quote"],
            let made = values["made"].flatMap(KeptTime.seconds),
            let start = values["at"].flatMap({ Int($0) }), let end = values["to"].flatMap({ Int($0) }), start >= 0,
            end >= 0,
            let colour = Note.Colour.allCases.first(where: { "\($0)" == values["colour"] })
        else { return nil }
        return Note(
            id: block.first.value,
            quote: TextQuote(
                start: Offset(start), end: Offset(end), exact: quote,
                prefix: String((values["prefix"] ?? "").suffix(TextQuote.contextCount)),
                suffix: String((values["suffix"] ?? "").prefix(TextQuote.contextCount))), colour: colour,
            text: values["words"] ?? "", made: made,
            changed: values["changed"].flatMap(KeptTime.seconds), title: values["title"] ?? "",
            section: values["section"] ?? "")
    }
}

/// A moment as files have it: RFC 3339 in universal time, to the second.
public enum KeptTime {
    private static let form = "%Y-%m-%dT%H:%M:%SZ"

    /// The moment of some seconds since 1970.
    public static func text(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        guard unsafe gmtime_r(&moment, &parts) != nil else { return "" }
        var text = [CChar](repeating: 0, count: 40)
        let count = unsafe strftime(&text, text.count, form, &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The seconds since 1970 of a moment; nil where it is none.
    static func seconds(_ text: String) -> Int? {
        let words = text.split(whereSeparator: { "-T:Z".contains($0) }).map { Int32($0) }
        guard text.utf8.count == 20, text.hasSuffix("Z"), words.count == 6,
            case let numbers = words.compactMap({ $0 }), numbers.count == 6
        else { return nil }
        var parts = unsafe tm()
        unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
        return unsafe timegm(&parts)
    }
}

/// What is said of the files of notes.
enum NoteKeepingWording {
    static let unknownKey = Phrase(
        "不认识的“%1”，应为 format、file、length、sketch、kin、states、note、colour、made、at、to、quote、words 等",
        "unknown word \"%1\", expected format, file, length, sketch, kin, states, note, colour, made, at, to, quote, words …"
    )
    static let incomplete = Phrase(
        "这条批注不全，应有 colour、made、at、to、quote", "an incomplete note, expected colour, made, at, to and quote under it")
    static let broken = Phrase(
        "有批注读不懂，其余照用，保存时原文件另存为 .broken：%1",
        "some notes are not understood; the others hold, and the file is set aside as .broken when saved: %1")
    static let unreadable = Phrase("批注没有读入（%2），请改权限：%1", "notes are not read (%2), mend permissions: %1")
    static let unwritable = Phrase(
        "批注没有保存（%2），离开就没有了；请改权限或腾出空间：%1",
        "notes are not kept (%2) and are gone when you leave; mend permissions or make room: %1")
    static let nowhere = Phrase(
        "批注没有保存，离开就没有了：没有 HOME 和 XDG_DATA_HOME",
        "notes are not kept and are gone when you leave: neither HOME nor XDG_DATA_HOME is set")
}
