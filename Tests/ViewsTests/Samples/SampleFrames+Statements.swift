import Articles

@testable import Reading

// Frames of the views over statements.
extension SampleFrames {
    private func row(
        _ label: String, _ text: String, _ detail: String, note: String = "", isOpen: Bool? = nil,
        apart: [ListRun] = [], inset: Int = 0, isSelected: Bool = false, isTerm: Bool = false
    ) -> ListRow {
        ListRow(
            label: label, text: text, detail: detail, isSelected: isSelected, apart: apart, note: note, isOpen: isOpen,
            inset: inset, isTerm: isTerm)
    }

    private func head(_ text: String, _ note: String, isOpen: Bool) -> ListRow {
        ListRow(label: "", text: text, detail: "", isSelected: false, note: note, isOpen: isOpen, isHead: true)
    }

    private func list(_ pane: ListPane, _ change: (inout StatusLine) -> Void) -> Frame {
        var pane = pane
        pane.rows = Array(pane.rows.prefix(max(1, size.rows - 2)))
        var status = StatusLine()
        change(&status)
        return Frame(
            size: size, body: .list(pane), status: status, message: nil, prompt: nil, hints: [], language: language)
    }

    /// Statements under their speakers, filtered.
    var quotations: Frame {
        let isHan = language == .chinese
        let rows =
            isHan
            ? [
                head("老周", "2 条", isOpen: true),
                row(
                    "", "“桥窄，人就慢；人慢了，才看得见河。”", "慢一点的桥.txt › 一、桥上的人", note: "另 2 处",
                    apart: [ListRun(characters: 15..<16, kind: .match)], inset: 1, isSelected: true),
                row(
                    "", "“从前渡船一天走两趟，赶不上的人就在岸上坐着，坐着坐着，话就多了，两岸的人都认得，河也认得。”",
                    "慢一点的桥.txt › 一、桥上的人", apart: [ListRun(characters: 42..<43, kind: .match)], inset: 1),
                row("", "“慢”", "", inset: 1, isTerm: true), head("未注明", "1 条", isOpen: false),
            ]
            : [
                head("Joe Tarn", "2", isOpen: true),
                row(
                    "", "“A narrow bridge makes you slow, and slow people see the river.”",
                    "slower-bridge.txt › 1. The people on it", note: "+2",
                    apart: [ListRun(characters: 57..<62, kind: .match)], inset: 1, isSelected: true),
                row("", "“slow”", "", inset: 1, isTerm: true), head("not named", "1", isOpen: false),
            ]
        let pane = ListPane(
            title: isHan ? "按讲话人 · 全部文件" : "by speaker · all files", rows: rows,
            note: isHan ? "筛选：河" : "filter: river")
        return list(pane) {
            $0.mode = isHan ? "引语" : "quotations"
            $0.summary = isHan ? "7 条中 3 条" : "3 of 7"
            $0.keys = isHan ? "Enter 去  s 别处  y 抄  e 导出" : "Enter go  s elsewhere  y copy  e export"
        }
    }

    /// Each statement once, with its places.
    var statements: Frame {
        let isHan = language == .chinese
        let words = isHan ? "“桥窄，人就慢；人慢了，才看得见河。”" : "“A narrow bridge makes you slow.”"
        let (joe, places) = isHan ? ("老周", "3 处") : ("Joe Tarn", "3 places")
        let file = isHan ? "慢一点的桥.txt" : "slower-bridge.txt"
        let pane = ListPane(
            title: isHan ? "按语句 · 全部文件" : "by statement · all files",
            rows: [
                row(joe, words, "", note: places, isOpen: true, isSelected: true),
                row(joe, words, file, inset: 2), row(joe, words, file, inset: 2),
                row(isHan ? "吴晴" : "bookkeeper", isHan ? "“木板是小钱。”" : "“Boards cost little.”", file, inset: 1),
            ])
        return list(pane) {
            $0.mode = isHan ? "引语" : "quotations"
            $0.summary = isHan ? "2 条" : "2"
        }
    }

    /// The other places of a statement, with the words that differ.
    var elsewhere: Frame {
        let isHan = language == .chinese
        let rows =
            isHan
            ? [
                row("同", "“桥窄，人就慢。”", "慢一点的桥-二.md", isSelected: true),
                row(
                    "近 75%", "“桥不宽⟨窄⟩，人就慢。”", "杂记.txt › 三月",
                    apart: [
                        ListRun(characters: 2..<4, kind: .difference), ListRun(characters: 4..<7, kind: .otherReading),
                    ]),
            ]
            : [
                row("same", "“A narrow bridge makes you slow.”", "slower-bridge-2.md", isSelected: true),
                row(
                    "75% alike", "“A small⟨narrow⟩ bridge makes you slow.”", "notes.txt › March",
                    apart: [
                        ListRun(characters: 3..<8, kind: .difference), ListRun(characters: 8..<16, kind: .otherReading),
                    ]),
            ]
        let title = isHan ? "同一句话的别处：“桥窄，人就慢。”" : "Elsewhere: “A narrow bridge makes you slow.”"
        return list(ListPane(title: title, rows: rows)) {
            $0.mode = isHan ? "别处" : "elsewhere"
            $0.summary = isHan ? "第 1 条，共 2 条" : "1 of 2"
        }
    }

    /// A small window on another place, over the text.
    var peek: Frame {
        var frame = reading
        let isHan = language == .chinese
        let width = max(1, min(80, size.columns - 3))
        let text = SampleText(paragraphs: [
            .init(
                kind: .paragraph,
                text: isHan
                    ? "老周后来又说：“桥不宽，人就慢。”大家都笑了。" : "Joe said again: “A small bridge makes you slow.” All laughed.",
                apart: isHan
                    ? [("“桥不宽，人就慢。”", .currentStatement), ("不宽", .change(.wording))]
                    : [("“A small bridge makes you slow.”", .currentStatement), ("small", .change(.wording))])
        ])
        let rows = text.rows(width: width, limit: max(1, min(9, (size.rows - 1) / 3 - 1)))
        frame.peek = PeekPane(
            title: isHan ? "近 75% · 老周 · 杂记.txt › 三月" : "75% alike · Joe Tarn · notes.txt › March", note: "1/2",
            text: TextPane(
                column: 2 + max(0, (size.columns - 3 - width) / 2), width: width, rows: rows, caret: nil,
                isFocused: false), isAtTop: size.rows <= 8)
        frame.status = StatusLine()
        frame.status.mode = isHan ? "别处" : "peek"
        frame.status.keys = isHan ? "Enter 去  K 下一处  q 离开" : "Enter go  K next  q leave"
        return frame
    }
}
