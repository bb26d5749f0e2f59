import Articles
import Reading

/// A file of corrections as people can read it: what it is of, then a block of lines for each correction.
///
///     file /articles/一条水渠.txt
///     length 1840
///     sketch 00a1b2c3 01…
///
///     correct heading 2
///     at 310
///     text 修渠的那个冬天修渠是从
///     before 不看，就要生病。”
struct CorrectionFile: Hashable, Sendable {
    /// The path of the text when it was kept; `-` for standard input.
    var path = ""
    /// How many bytes the text had.
    var length = 0
    /// The sentences of the text.
    var sketch = Sketch(hashes: [])
    /// What was corrected, the oldest first.
    var corrections: [Correction] = []

    // MARK: Writing

    /// The file as text.
    var text: String {
        var lines = [
            "# duidu: corrections by hand, the oldest first", "format 1", "file \(KeptLines.escaped(path))",
            "length \(length)",
            "sketch " + KeptLines.words(sketch),
        ]
        for correction in corrections {
            lines += ["", "correct \(Self.words(correction.change))"]
            lines += Self.lines(correction.anchor, prefix: "")
            switch correction.change {
            case .join(let other), .follow(let other): lines += Self.lines(other, prefix: "to-")
            default: break
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ anchor: TextAnchor, prefix: String) -> [String] {
        [
            "\(prefix)at \(anchor.offset.value)", "\(prefix)text \(KeptLines.escaped(anchor.text))",
            "\(prefix)before \(KeptLines.escaped(anchor.before))",
        ]
    }

    private static func words(_ change: Correction.Change) -> String {
        switch change {
        case .heading(let level): "heading \(level)"
        case .notHeading: "no-heading"
        case .article: "article"
        case .notArticle: "no-article"
        case .join: "join"
        case .split: "split"
        case .byline: "byline"
        case .notByline: "no-byline"
        case .furniture: "furniture"
        case .notFurniture: "no-furniture"
        case .fileOrder: "file-order"
        case .follow: "follow"
        case .kind(let kind): "kind \(kind.rawValue)"
        case .speaker(let name): "speaker \(KeptLines.escaped(name))"
        case .noSpeaker: "no-speaker"
        }
    }

    static let changeWords =
        "heading LEVEL, no-heading, article, no-article, join, split, byline, no-byline, furniture, no-furniture, "
        + "file-order, follow, kind KIND, speaker NAME, no-speaker"

    static func change(_ words: String, _ other: TextAnchor?) -> Correction.Change? {
        switch words {
        case "no-heading": .notHeading
        case "article": .article
        case "no-article": .notArticle
        case "split": .split
        case "byline": .byline
        case "no-byline": .notByline
        case "furniture": .furniture
        case "no-furniture": .notFurniture
        case "file-order": .fileOrder
        case "join": other.map { .join(to: $0) }
        case "follow": other.map { .follow($0) }
        case "no-speaker": .noSpeaker
        default: changeWithValue(words)
        }
    }

    private static func changeWithValue(_ words: String) -> Correction.Change? {
        let (word, rest) = KeptLines.cut(words[...])
        guard let value = rest.map(String.init) else { return nil }
        switch word {
        case "heading": return UInt8(value).flatMap { (1...9).contains($0) ? .heading(level: $0) : nil }
        case "kind": return QuotationKind(rawValue: value).map { .kind($0) }
        case "speaker": return value.isEmpty ? nil : .speaker(value)
        default: return nil
        }
    }
}
