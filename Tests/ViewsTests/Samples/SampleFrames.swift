import Articles

@testable import Reading

/// Frames of every view at any size, made by hand.
struct SampleFrames {
    let size: ScreenSize
    let language: Language

    private var isHan: Bool { language == .chinese }

    private func frame(_ body: Frame.Body, _ status: StatusLine) -> Frame {
        Frame(size: size, body: body, status: status, message: nil, prompt: nil, hints: [], language: language)
    }

    private func status(_ change: (inout StatusLine) -> Void) -> StatusLine {
        var status = StatusLine()
        change(&status)
        return status
    }

    /// A text pane that stands as the state machine would put it: beside an outline of `outline` columns.
    private func text(_ sample: SampleText, after outline: Int, measure: Int = 80) -> TextPane {
        let left = outline > 0 ? outline + 1 : 0
        let room = max(1, size.columns - left - 3)
        let width = min(measure, room)
        let rows = sample.rows(width: width, limit: size.rows - 1)
        return TextPane(
            column: left + 2 + (room - width) / 2, width: width, rows: rows,
            caret: PaneCaret(row: min(5, rows.count - 1), column: 6),
            isFocused: true)
    }

    private var readingStatus: StatusLine {
        status {
            $0.file = isHan ? "慢一点的桥.txt" : "slower-bridge.txt"
            $0.section = isHan ? "一、桥上的人" : "1. The people on it"
            $0.statement = Counted(name: isHan ? "老周" : "Joe Tarn", number: 1, count: 4)
            $0.versions = 1
            $0.search = Counted(name: isHan ? "河" : "bridge", number: 2, count: 9)
            $0.percent = 8
        }
    }

    var reading: Frame {
        let isWide = size.columns >= 80 && size.rows > 8
        let width = isWide ? 30 : 0
        let outline = OutlinePane(
            width: width, isSheet: false, rows: Array(SampleTexts.outline(language).prefix(size.rows - 1)),
            isFocused: false)
        return frame(
            .reading(
                ReadingPane(outline: isWide ? outline : nil, text: text(SampleTexts.reading(language), after: width))),
            readingStatus)
    }

    /// The outline has the keys; a sheet on narrow windows.
    var outline: Frame {
        let isWide = size.columns >= 80 && size.rows > 8
        let width = isWide ? 30 : size.columns * 4 / 5
        let pane = OutlinePane(
            width: width, isSheet: !isWide, rows: Array(SampleTexts.outline(language).prefix(size.rows - 1)),
            isFocused: true)
        var status = readingStatus
        status.mode = isHan ? "提纲" : "outline"
        status.pendingKeys = "12z"
        return frame(
            .reading(ReadingPane(outline: pane, text: text(SampleTexts.reading(language), after: isWide ? width : 0))),
            status)
    }

    /// Lines as the file has them, with what the reading view leaves out.
    var raw: Frame {
        let text = SampleText(paragraphs: [
            .init(kind: .code, text: isHan ? "第 3 页" : "page 3", apart: [(isHan ? "第 3 页" : "page 3", .furniture)]),
            .init(kind: .code, text: isHan ? "## 一、桥上的人" : "## 1. The people on it", apart: [("## ", .mark)]),
            .init(kind: .code, text: isHan ? "旧桥只容两个人并排走。" : "The old bridge lets two people"),
        ])
        var pane = self.text(text, after: 0)
        for index in pane.rows.indices { pane.rows[index].kind = nil }
        return frame(
            .reading(ReadingPane(outline: nil, text: pane)),
            status {
                $0.mode = isHan ? "原行" : "raw lines"
                $0.file = isHan ? "慢一点的桥.md" : "slower-bridge.md"
                $0.percent = 3
            })
    }

    var prompt: Frame {
        var frame = reading
        frame.prompt = PromptLine(
            label: ":", text: "goto 三、", insertion: 5,
            completions: [
                Completion(text: "goto", summary: isHan ? "去到编号或标题" : "go to a section or heading"),
                Completion(text: "goto-percent", summary: isHan ? "去到百分之几" : "go to a percentage"),
                Completion(text: "go-top", summary: isHan ? "去到开头" : "go to the beginning"),
            ], chosen: 1)
        return frame
    }

    var hints: Frame {
        var frame = reading
        frame.status.pendingKeys = "]"
        frame.hints = [
            Hint(keys: "a", summary: isHan ? "后一篇文章" : "next article"),
            Hint(keys: "q", summary: isHan ? "后一条引语" : "next statement"),
            Hint(keys: "h", summary: isHan ? "后一个标题" : "next heading"),
            Hint(keys: "s", summary: isHan ? "后一个编号的节" : "next numbered section"),
            Hint(keys: "c", summary: isHan ? "后一处异文" : "next change"),
        ]
        return frame
    }

    var message: Frame {
        var frame = reading
        frame.message = Message(isHan ? "没有找到 “海”" : "“sea” is not found")
        return frame
    }

    var failure: Frame {
        var frame = self.frame(.empty, StatusLine())
        frame.message = Message(
            isHan
                ? "打不开 桥\u{1B}]0;坏\u{07}.txt：没有读的权限"
                : "cannot open bridge\u{1B}]0;bad\u{07}.txt: no permission to read it",
            .error)
        return frame
    }

    var contents: Frame {
        func row(
            _ title: String, _ byline: String, _ length: String, _ statements: Int, _ versions: Int, _ file: String,
            _ percent: Int?, untitled: Bool = false, selected: Bool = false, marked: Bool = false, notice: Bool = false
        ) -> ContentsRow {
            ContentsRow(
                title: title, isUntitled: untitled, byline: byline, length: length, statements: statements,
                versions: versions, file: file, percent: percent, isSelected: selected, isMarked: marked,
                isNotice: notice)
        }
        let rows =
            isHan
            ? [
                row("慢一点的桥", "沈未央", "4,210 字", 4, 1, "慢一点的桥.txt", 38, marked: true),
                row("慢一点的桥（修订）", "沈未央", "4,198 字", 4, 1, "慢一点的桥-二.md", nil, selected: true),
                row("（无题：河面上的雾…）", "", "930 字", 0, 0, "杂记.txt", nil, untitled: true),
                row("雾.bin：不是文字文件", "", "", 0, 0, "雾.bin", nil, notice: true),
            ]
            : [
                row("A Slower Bridge", "Ines Marlow", "9,120 chars", 4, 1, "slower-bridge.txt", 38, marked: true),
                row(
                    "A Slower Bridge, revised", "Ines Marlow", "9,204 chars", 4, 1, "slower-bridge-2.md", nil,
                    selected: true),
                row("(untitled: Fog on the…)", "", "930 chars", 0, 0, "notes.txt", nil, untitled: true),
                row("fog.bin: not a text file", "", "", 0, 0, "fog.bin", nil, notice: true),
            ]
        return frame(
            .contents(ContentsPane(rows: Array(rows.prefix(size.rows - 1)))),
            status { $0.summary = isHan ? "3 篇 · 1 处版本 · 8 条引语" : "3 articles · 1 version · 8 statements" })
    }

    var list: Frame {
        let rows =
            isHan
            ? [
                ListRow(label: "老周", text: "“桥窄，人就慢；人慢了，才看得见河。”", detail: "一、桥上的人", isSelected: false),
                ListRow(label: "吴晴", text: "“木板是小钱，等人的工夫是大钱。”", detail: "（一）账目", isSelected: true),
                ListRow(label: "未注明", text: "“慢”", detail: "", isSelected: false),
            ]
            : [
                ListRow(
                    label: "Joe Tarn", text: "“A narrow bridge makes you slow,”", detail: "1. The people on it",
                    isSelected: false),
                ListRow(
                    label: "bookkeeper", text: "“Boards cost little, waiting costs much,”", detail: "1.1 The accounts",
                    isSelected: true),
                ListRow(label: "not named", text: "“slow”", detail: "", isSelected: false),
            ]
        return frame(
            .list(ListPane(title: isHan ? "引语" : "Quoted statements", rows: Array(rows.prefix(max(1, size.rows - 2))))),
            status { $0.summary = isHan ? "第 2 条，共 3 条" : "2 of 3" })
    }

    var help: Frame {
        let rows: [HelpRow] = [
            .heading(isHan ? "移动" : "Moving"),
            .binding(keys: "j  Down", summary: isHan ? "下移一行" : "move down a line", name: "move-down"),
            .binding(keys: "space  f  PageDown", summary: isHan ? "下翻一页" : "move down a page", name: "page-down"),
            .blank,
            .heading(isHan ? "跳转" : "Jumping"),
            .binding(keys: "]q", summary: isHan ? "后一条引语" : "next quoted statement", name: "next-quotation"),
            .binding(keys: "Ctrl-o", summary: isHan ? "回到跳转之前" : "back to before the jump", name: "jump-back"),
        ]
        return frame(
            .help(HelpPane(title: isHan ? "键：阅读" : "Keys: reading", rows: Array(rows.prefix(size.rows - 1)))),
            status { $0.mode = isHan ? "帮助" : "help" })
    }
}
