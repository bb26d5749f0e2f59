public import Articles

/// The texts about highlights and notes.
enum NoteWording {
    static let prompt = Phrase("注：", "Note: ")
    static let promptKeys = Phrase(
        "Enter 记下  Alt-Enter 换行  Ctrl-X 用编辑器写  Esc 放弃",
        "Enter keep  Alt-Enter new line  Ctrl-X in the editor  Esc give up")
    static let shortPromptKeys = Phrase(
        "Enter 记下  Alt-Enter 换行  Esc 放弃", "Enter keep  Alt-Enter new line  Esc give up")
    static let nothingHere = Phrase(
        "这里没有批注（%1 到下一条，%2 批注一览）", "no note here (%1 goes to the next one, %2 lists them)")
    static let noneYet = Phrase(
        "还没有批注：%1 着色，%2 写注（可先用 v 选定）", "there are no notes yet: %1 highlights, %2 writes a note (v selects before)")
    static let highlighted = Phrase("已着%1色，存好了", "highlighted in %1, kept")
    static let noted = Phrase("注已记下，存好了", "noted and kept")
    static let deleted = Phrase("批注已删（%1 恢复）", "note deleted (%1 takes that back)")
    static let undone = Phrase("已恢复批注先前的样子（%1 重做）", "the note is as it was before (%1 does it again)")
    static let redone = Phrase("已重做（%1 撤销）", "done again (%1 takes it back)")
    static let guest = Phrase("这条批注是在 %1 里写的，请在那里改", "this note was made in %1; change it there")
    static let tooLong = Phrase("选得太长：一条批注最多 %1 字节", "too much is selected: a note takes at most %1 bytes")
    static let title = Phrase("批注", "Notes")
    static let lost = Phrase("没有找到原处", "not found in the text")
    static let lostCount = Phrase(
        "有 %1 条批注在文中没有找到原处（%2 看，一条也没有丢）", "%1 notes are not found in the text (%2 lists them; none is lost)")
    static let unknownColour = Phrase("不认识的颜色“%1”，应为 %2", "unknown colour \"%1\", expected %2")
    static let argumentColour = Phrase("颜色", "a colour")
    static let from = Phrase("自 %1", "from %1")
    static let note = Phrase("注", "note")
    static let next = Phrase("批注", "note")
    static let keyDelete = Phrase("删", "delete")
    static let keyWrite = Phrase("写注", "write")
    static let keyColour = Phrase("换色", "colour")
}

extension Note.Colour {
    /// The colour's name for people.
    public var title: Phrase {
        switch self {
        case .yellow: Phrase("黄", "yellow")
        case .green: Phrase("绿", "green")
        case .blue: Phrase("蓝", "blue")
        case .red: Phrase("红", "red")
        }
    }

    /// The colour of a name or a number.
    init?(named name: String) {
        let found = Note.Colour.allCases.first {
            "\($0)" == name || String($0.rawValue) == name || $0.title(.chinese) == name
        }
        guard let found else { return nil }
        self = found
    }

    /// The colour after this one, round the end.
    var next: Note.Colour { Note.Colour(rawValue: rawValue % Note.Colour.allCases.count + 1) ?? .yellow }
}
