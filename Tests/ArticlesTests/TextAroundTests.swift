import Testing

@testable import Articles

/// What stands around a span is read from the pieces beside it, and is what the whole paragraph has there.
struct TextAroundTests {
    private static let texts = [
        "渠水从山口来，老陈说：“水涨一尺，\n心提一丈。”阿秀说：“水退了\n人才敢睡。”\n",
        "The keeper said \"we open the\ngate at dawn\" and the others\nagreed to \"wait\" for it.\n",
        "&lt;e\u{301}e\u{301}&amp;e\u{301}&gt; “a&amp;b” 👩‍👩‍👧 “c\r\nd” e",
    ]

    @Test(arguments: texts, [0, 1, 3, 40])
    func eachSpanHasWhatItsParagraphHas(text: String, count: Int) throws {
        for document in [
            Understanding.understand(FormattedText(text: SourceText(text))),
            Understanding.understand(Self.replaced(text)),
        ] {
            let document = try #require(document)
            for block in document.blocks.indices {
                let joined = document.joinedText(ofBlock: block)
                let places = joined.string.unicodeScalars.indices.map {
                    joined.string.utf8.distance(from: joined.string.startIndex, to: $0)
                }
                for low in places {
                    for high in places where high > low {
                        guard let span = document.span(low..<high, inBlock: block, joined: joined) else { continue }
                        expect(span, document, joined, count)
                    }
                }
            }
        }
    }

    private func expect(_ span: TextSpan, _ document: Document, _ joined: JoinedText, _ count: Int) {
        let range = document.joinedRange(of: span, inBlock: span.firstBlock, joined: joined)
        let before = String(decoding: joined.utf8[..<range.lowerBound], as: UTF8.self).suffix(count)
        let after = String(decoding: joined.utf8[range.upperBound...], as: UTF8.self).prefix(count)
        #expect(document.text(before: span, count: count) == before)
        #expect(document.string(of: span) == String(decoding: joined.utf8[range], as: UTF8.self))
        #expect(document.text(after: span, count: count) == after)
    }

    /// The text with its entities read as what they stand for.
    private static func replaced(_ text: String) -> FormattedText {
        let bytes = Array(text.utf8)
        var source = FormattedText(text: SourceText(text))
        source.replacements = [("&lt;", "<"), ("&amp;", "&"), ("&gt;", ">")].flatMap { name, character in
            bytes.indices.filter { bytes[$0...].starts(with: name.utf8) }
                .map { Replacement(SourceRange($0, $0 + name.utf8.count), character) }
        }.sorted { $0.range.start < $1.range.start }
        return source
    }
}
