import Testing

@testable import Articles

@Suite struct QuotationsByHandTests {
    private static let text = "老陈说：“水涨一尺，心提一丈。”这句“老话”人人会讲。阿秀说：“今天轮班休息。”\n"

    private func quotations(_ corrections: [(Correction.Change, String)], in text: String = text) -> [String] {
        let source = SourceText(text)
        let made = corrections.map { change, phrase -> Correction in
            let offset = Self.offset(of: phrase)
            return Correction(change, at: TextAnchor(offset, in: SourceText(Self.text)))
        }
        let document = Understanding.understand(FormattedText(text: source), by: Guidance(corrections: made))
        guard let document else { return [] }
        return document.quotations.map { quotation in
            let name =
                quotation.resolvedSpeaker.map { document.names[$0] } ?? quotation.speaker.map(document.string(of:))
            return "\(quotation.kind.rawValue) \(name ?? "-") \(document.string(of: quotation.span))"
        } + document.issues.filter { $0.kind == .lostCorrection }.map { "lost \($0.evidence)" }
    }

    private static func offset(of phrase: String) -> Offset {
        let found = SourceText(text).withBytes { $0.firstIndex(of: Array(phrase.utf8), in: 0..<$0.count) }
        return Offset(found ?? -1)
    }

    @Test func laterCorrectionsHold() {
        #expect(
            quotations([]) == ["statement 老陈 “水涨一尺，心提一丈。”", "term - “老话”", "statement 阿秀 “今天轮班休息。”"])
        #expect(
            quotations([(.speaker("甲"), "“水"), (.speaker("乙"), "“水"), (.kind(.statement), "“老"), (.noSpeaker, "“今")])
                == ["statement 乙 “水涨一尺，心提一丈。”", "statement - “老话”", "statement - “今天轮班休息。”"])
        #expect(quotations([(.speaker("甲"), "“水"), (.speaker("老陈"), "“水")]) == quotations([]))
    }

    @Test func theyAreReappliedToATextThatChangedALittle() {
        let edited = "前面加了一段。\n\n" + Self.text.replacing("心提一丈", with: "心提\n一丈")
        #expect(
            quotations([(.speaker("甲"), "“今")], in: edited)
                == ["statement 老陈 “水涨一尺，心提一丈。”", "term - “老话”", "statement 甲 “今天轮班休息。”"])
    }

    @Test func whatFindsNoQuotationIsTold() {
        #expect(
            quotations([(.kind(.term), "阿秀")]).last == "lost quotation of the kind term, at “阿秀说：“今天轮班休息。””")
    }
}
