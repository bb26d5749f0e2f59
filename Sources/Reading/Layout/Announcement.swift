import Articles

/// What a voice says before the words of a block that is no running text.
enum Announcement {
    /// The words, with a blank after them where the language has one; nil where nothing is announced or the lines are too
    /// narrow for it.
    static func text(of number: Int, in document: Document, _ settings: LayoutSettings) -> String? {
        guard let language = settings.announces else { return nil }
        let block = document.blocks[number]
        let item = ListMarker(block: number, of: document).map { phrase(for: $0) }
        guard let phrase = item ?? phrase(for: block.kind) else { return nil }
        let words = phrase(language, String(block.level))
        return TextWrapping.columnCount(words, settings.ambiguousIsWide) * 2 < settings.width ? words : nil
    }

    private static func phrase(for marker: ListMarker) -> Phrase {
        switch marker {
        case .bullet: Phrase("项：", "Item: ")
        case .task(let isDone): isDone ? Phrase("已办：", "Done: ") : Phrase("待办：", "To do: ")
        }
    }

    private static func phrase(for kind: BlockKind) -> Phrase? {
        switch kind {
        case .title: Phrase("题目：", "Title: ")
        case .heading: Phrase("%1 级标题：", "Heading %1: ")
        case .byline: Phrase("署名：", "By: ")
        case .note: Phrase("注：", "Note: ")
        case .blockQuotation: Phrase("引文：", "Quotation: ")
        case .table: Phrase("表：", "Table: ")
        case .code: Phrase("代码：", "Code: ")
        case .paragraph, .listItem, .verse, .sourceNote, .authorNote, .dateline: nil
        }
    }
}
