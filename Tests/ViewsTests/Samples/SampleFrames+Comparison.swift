import Articles

@testable import Reading

extension SampleFrames {
    /// Two versions side by side, or one pane with both readings on a narrow window.
    var comparison: Frame {
        let half = (size.columns - 1) / 2
        let hasTwoPanes = half - 3 >= 34
        var status = StatusLine()
        status.mode = language == .chinese ? "对读" : "comparison"
        status.change = Counted(name: language == .chinese ? "用字" : "wording", number: 1, count: 4)
        status.kinds = [
            KindCount(
                kind: .wording, name: language == .chinese ? "用字" : "wording",
                short: language == .chinese ? "用字" : "word", sign: language == .chinese ? "字" : "w", count: 2,
                isShown: true),
            KindCount(
                kind: .insertion, name: language == .chinese ? "增" : "added", short: language == .chinese ? "增" : "add",
                sign: "+", count: 1, isShown: true),
            KindCount(
                kind: .deletion, name: language == .chinese ? "删" : "deleted",
                short: language == .chinese ? "删" : "del", sign: "-", count: 1, isShown: true),
            KindCount(
                kind: .width, name: language == .chinese ? "全半角" : "width",
                short: language == .chinese ? "全半" : "width", sign: language == .chinese ? "宽" : "f", count: 203,
                isShown: false),
        ]
        status.percent = 12
        let body =
            hasTwoPanes
            ? ComparisonPane(
                left: pane(rows(side: 0, width: half - 3), column: 2, isFocused: true),
                right: pane(rows(side: 1, width: half - 3), column: half + 3, isFocused: false), ruleColumn: half,
                leftTitle: titles.0, rightTitle: titles.1, density: [1, 0, 0, 3, 0, 0, 12, 0, 1, 0], densityPlace: 3)
            : ComparisonPane(
                left: pane(inlineRows(width: size.columns - 3), column: 2, isFocused: true), right: nil,
                ruleColumn: nil,
                leftTitle: titles.0, rightTitle: "", density: [1, 0, 0, 3, 0, 0, 12, 0, 1, 0], densityPlace: 3)
        return Frame(
            size: size, body: .comparison(body), status: status, message: nil, prompt: nil, hints: [],
            language: language)
    }

    private var titles: (String, String) {
        language == .chinese
            ? ("慢一点的桥 · 慢一点的桥.txt", "慢一点的桥 · 慢一点的桥-二.md")
            : ("A Slower Bridge · slower-bridge.txt", "A Slower Bridge · slower-bridge-2.md")
    }

    private func pane(_ rows: [TextRow], column: Int, isFocused: Bool) -> TextPane {
        TextPane(
            column: column, width: size.columns / 2 - 3, rows: Array(rows.prefix(max(1, size.rows - 2))),
            caret: isFocused ? PaneCaret(row: 0, column: 4) : nil, isFocused: isFocused)
    }

    /// The passages of both sides, each pair as long as its longer side.
    private func rows(side: Int, width: Int) -> [TextRow] {
        passages.flatMap { pair -> [TextRow] in
            let sides = [pair.0, pair.1].map {
                $0.map { SampleText(paragraphs: [$0]).rows(width: width, limit: 99) } ?? []
            }
            let count = max(sides[0].count, sides[1].count)
            return sides[side] + Array(repeating: .blank, count: count - sides[side].count)
        }
    }

    private func inlineRows(width: Int) -> [TextRow] {
        let isHan = language == .chinese
        let text = isHan ? "平均要走三分四十秒⟨三分五十秒⟩，比新桥多出两分钟。" : "A crossing takes three⟨four⟩ minutes, two more than before."
        let (own, other) = isHan ? ("三分四十秒", "⟨三分五十秒⟩") : ("three", "⟨four⟩")
        return SampleText(paragraphs: [
            .init(
                kind: .paragraph, text: text,
                apart: [(own, .currentChange(.wording)), (other, .otherReading(.wording))],
                margin: .changed)
        ]).rows(width: width, limit: 99)
    }

    private var passages: [(SampleText.Paragraph?, SampleText.Paragraph?)] {
        func paragraph(
            _ text: String, _ sign: MarginSign? = nil, _ apart: [(words: String, kind: Decoration.Kind)] = []
        ) -> SampleText.Paragraph {
            SampleText.Paragraph(kind: .paragraph, text: text, apart: apart, margin: sign)
        }
        if language == .chinese {
            return [
                (
                    paragraph("平均要走三分四十秒，比新桥多出两分钟。", .changed, [("四十", .currentChange(.wording))]),
                    paragraph("平均要走三分五十秒，比新桥多出两分钟。", .changed, [("五十", .currentChange(.wording))])
                ),
                (paragraph("桥上的钟早停了。", .movedAway, [("桥上的钟早停了。", .change(.move))]), nil),
                (
                    nil,
                    paragraph(
                        "今年的钟又走起来了，是一个孩子修好的，分文未取。", .inserted, [("今年的钟又走起来了，是一个孩子修好的，分文未取。", .change(.insertion))])
                ),
                (paragraph("没有人去修。", .deleted, [("没有人去修。", .change(.deletion))]), nil),
            ]
        }
        return [
            (
                paragraph(
                    "A crossing takes three minutes, two more than before.", .changed,
                    [("three", .currentChange(.wording))]),
                paragraph(
                    "A crossing takes four minutes, two more than before.", .changed,
                    [("four", .currentChange(.wording))])
            ),
            (
                paragraph("The clock stopped long ago.", .movedAway, [("The clock stopped long ago.", .change(.move))]),
                nil
            ),
            (
                nil,
                paragraph(
                    "This year a child mended it for nothing.", .inserted,
                    [("This year a child mended it for nothing.", .change(.insertion))])
            ),
            (paragraph("Nobody mends it.", .deleted, [("Nobody mends it.", .change(.deletion))]), nil),
        ]
    }
}
