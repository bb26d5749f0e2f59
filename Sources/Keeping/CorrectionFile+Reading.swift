import Articles
import Reading

extension CorrectionFile {
    /// Reads a file of corrections; what is not understood is told as `file:line: what, what was expected`, the rest holds.
    static func read(_ text: String, named file: String, language: Language) -> (
        file: CorrectionFile, problems: [KeymapFile.Problem]
    ) {
        var lines = KeptLines(text, named: file, words: words, language: language)
        var result = CorrectionFile()
        for line in lines.header { result.readHeader(line) }
        for block in lines.blocks {
            switch correction(block, language) {
            case .success(let correction): result.corrections.append(correction)
            case .failure(let problem): lines.report(problem.text, block.line)
            }
        }
        return (result, lines.problems)
    }

    private static let words = KeptLines.Words(
        header: ["file", "length", "sketch"], blocks: ["correct"],
        inside: ["at", "text", "before", "to-at", "to-text", "to-before"], unknown: KeepingWording.unknownKey,
        outside: KeepingWording.outside)

    private mutating func readHeader(_ line: KeptLines.Line) {
        switch line.word {
        case "file": path = line.value
        case "length": length = Int(line.value) ?? 0
        default: sketch = KeptLines.sketch(line.value)
        }
    }

    /// What is wrong with a block.
    private struct Fault: Error {
        var text: String
    }

    private static func correction(_ block: KeptLines.Block, _ language: Language) -> Result<Correction, Fault> {
        let words = block.first.value
        guard let place = anchor(block.values, prefix: "") else {
            return .failure(Fault(text: KeepingWording.noPlace(language)))
        }
        let other = anchor(block.values, prefix: "to-")
        guard let change = change(words, other) else {
            let needsOther = other == nil && (words == "join" || words == "follow")
            return .failure(
                Fault(
                    text: needsOther
                        ? KeepingWording.noOther(language, words)
                        : KeepingWording.unknownChange(language, words, changeWords)))
        }
        return .success(Correction(change, at: place))
    }

    private static func anchor(_ values: [String: String], prefix: String) -> TextAnchor? {
        guard let offset = values[prefix + "at"].flatMap({ Int($0) }), offset >= 0,
            let text = values[prefix + "text"], !text.isEmpty
        else { return nil }
        return TextAnchor(offset: Offset(offset), text: text, before: values[prefix + "before"] ?? "")
    }
}
