import Articles

/// Patterns through a hundred megabytes of hard-wrapped text.
enum SearchBenchmarks {
    static func register() {
        let bytes = SampleText.chinese(100 * megabyte)
        let document = paragraphs(of: SourceText(bytes))
        for (name, pattern) in [("search 100 MB, not there", "堰塞"), ("search 100 MB, not there, Latin", "quay")] {
            Throughput.benchmark(name, bytes: bytes.count) {
                keep(document.matches(of: SearchPattern(pattern)))
            }
        }
        for (name, pattern) in [
            ("regex 100 MB, with a rare character", "堰塞.{0,3}湖"), ("regex 100 MB, any digits", #"\d+"#),
            ("regex 100 MB, nested repetition", "(河*流*)*堰|(的|了)+?年"),
        ] {
            Throughput.benchmark(name, bytes: bytes.count) {
                keep(document.matches(of: SearchPattern(pattern, .expression)))
            }
        }
    }

    /// A document of source lines, eight to a paragraph, without understanding what they say.
    private static func paragraphs(of text: SourceText) -> Document {
        var parts = Document.Parts()
        text.withBytes { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes.firstIndex(of: 0x0A, in: start..<bytes.count) ?? bytes.count
                if parts.pieces.count % 8 == 0 {
                    parts.blocks.append(Block(kind: .paragraph, pieces: parts.pieces.count..<parts.pieces.count))
                }
                parts.pieces.append(Piece(SourceRange(start, end)))
                let block = parts.blocks.count - 1
                parts.blocks[block].pieces = parts.blocks[block].pieces.lowerBound..<parts.pieces.count
                start = end + 1
            }
        }
        return Document(
            text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .text,
            encoding: "UTF-8", parts: parts)
    }
}
