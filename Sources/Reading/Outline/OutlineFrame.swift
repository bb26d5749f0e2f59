import Articles

extension ReaderState {
    /// Lays out the outline; nil while it is hidden.
    mutating func outlinePane() -> OutlinePane? {
        let geometry = TextGeometry(self)
        if awaitsOutline, reading.outline.isShown, !geometry.outlineIsSheet {
            return OutlinePane(width: geometry.outlineWidth, isSheet: false, rows: [], isFocused: false)
        }
        guard let tree = reading.tree, !tree.items.isEmpty,
            geometry.outlineIsSheet ? reading.outline.isFocused : reading.outline.isShown
        else { return nil }
        let width = geometry.outlineWidth
        let lit = litItem().map { visible($0) }
        let selected = reading.outline.isFocused ? visible(min(reading.outline.selection, tree.items.count - 1)) : nil
        let key = OutlinePaneKey(
            lit: lit, selected: selected, width: width, height: size.rows - 1, isSheet: geometry.outlineIsSheet,
            showsTerms: reading.outline.showsTerms, folds: reading.outline.folds)
        if let last = reading.outline.lastPane, last.key == key { return last.pane }
        let eye = selected ?? lit ?? 0
        // Taken out, so that what is kept is not copied when the painter adds to it.
        let kept = reading.outline.painted
        reading.outline.painted = [:]
        var painter = OutlinePainter(state: self, width: width, lit: lit, selected: selected, painted: kept)
        let window = OutlineWindow(
            around: eye, from: reading.outline.top, height: max(1, size.rows - 1), painter: &painter)
        reading.outline.top = window.top
        reading.outline.painted = painter.painted
        let shown = painter.namingSpeakersOnce(window.rows)
        let pane = OutlinePane(
            width: width, isSheet: geometry.outlineIsSheet, rows: shown, isFocused: reading.outline.isFocused)
        reading.outline.lastPane = (key, pane)
        return pane
    }
}

extension ReaderState {
    /// Whether the text is still being understood: its outline has its columns already, so that the text need not move
    /// when it comes.
    var awaitsOutline: Bool {
        guard case .understanding? = document(reading.id)?.stage else { return false }
        return reading.document?.isComplete == false
    }
}

/// What the outline on the screen depends on beside the document and the language.
struct OutlinePaneKey: Hashable, Sendable {
    var lit: Int?
    var selected: Int?
    var width: Int
    var height: Int
    var isSheet: Bool
    var showsTerms: Bool
    var folds: OutlineFolds
}

/// Makes the rows of outline items.
struct OutlinePainter {
    let state: ReaderState
    let width: Int
    let lit: Int?
    let selected: Int?
    /// The rows that were made before.
    var painted: [Int: PaintedItem]

    /// What the rows of an item depend on beside the document.
    struct Key: Equatable, Sendable {
        var item: Int
        var width: Int
        var isChosen: Bool
        var isOpen: Bool?
    }

    /// The rows of an item as they were made last.
    struct PaintedItem: Sendable {
        var key: Key
        var rows: [OutlineRow]
    }

    /// How many items are kept: some windows' worth.
    private static let mostPainted = 1000
    /// The most rows that an entry takes, unless the reader is in it.
    private static let mostRows = 3
    /// The most rows of the entry that the reader is in: a statement may be as long as a window.
    private static let mostLitRows = 60

    mutating func rows(of item: Int) -> [OutlineRow] {
        guard let tree = state.reading.tree else { return [] }
        let isOpen = tree.hasChildren(item) ? state.visibleChildren(of: item) : nil
        let key = Key(item: item, width: width, isChosen: item == lit || item == selected, isOpen: isOpen)
        if painted.count > Self.mostPainted { painted.removeAll(keepingCapacity: true) }
        let made = painted[item].flatMap { $0.key == key ? $0.rows : nil }
        var rows = made ?? paint(key, tree)
        if made == nil { painted[item] = PaintedItem(key: key, rows: rows) }
        for row in rows.indices {
            rows[row].isLit = item == lit
            rows[row].isSelected = item == selected
        }
        return rows
    }

    private func paint(_ key: Key, _ tree: OutlineTree) -> [OutlineRow] {
        guard let document = state.reading.document else { return [] }
        let item = key.item
        let depth = min(Int(tree.depths[item]), max(0, (width - 16) / OutlineRow.step))
        var kind = OutlineKind.title
        var text = ""
        var isTerm = false
        var speaker: String?
        switch tree.items[item] {
        case .untitled(let article): text = state.title(of: ArticlePlace(state.reading.id, article: article))
        case .quotation(let number):
            kind = .quotation
            isTerm = document.quotations[number].kind != .statement
            text = document.string(of: document.quotations[number].span).replacingLineEnds
            speaker = document.speakerName(of: document.quotations[number])
        case .entry(let number):
            let entry = document.outline[number]
            kind = entry.kind
            text = document.string(of: entry.span).replacingLineEnds
            if let quotation = entry.quotation {
                speaker = document.speakerName(of: document.quotations[quotation])
            }
        }
        let hidden = key.isOpen == false ? tree.statements(under: item) : 0
        let room = OutlineRow.room(kind: kind, depth: depth, width: width)
        let speakerColumns = speaker.map { min(TextWrapping.columnCount($0, state.settings.ambiguousIsWide), room / 2) }
        let lines = TextWrapping.lines(
            text, width: room, most: key.isChosen ? Self.mostLitRows : Self.mostRows,
            firstIsShorterBy: hidden > 0 ? String(hidden).count + 1 : 0,
            lastIsShorterBy: speakerColumns.map { $0 + 1 } ?? 0,
            ambiguousIsWide: state.settings.ambiguousIsWide)
        return lines.enumerated().map { number, line in
            OutlineRow(
                kind: kind, depth: depth, text: line, isContinuation: number > 0,
                isOpen: number == 0 ? key.isOpen : nil,
                hiddenStatements: number == 0 ? hidden : 0, speaker: number == lines.count - 1 ? speaker : nil,
                isLit: false, isSelected: false, isTerm: isTerm, item: item)
        }
    }

    /// Leaves out a speaker who is the same as in the statement before.
    func namingSpeakersOnce(_ rows: [OutlineRow]) -> [OutlineRow] {
        var last: String?
        return rows.map { row in
            var row = row
            if row.kind != .quotation { last = nil }
            if let speaker = row.speaker {
                if speaker == last { row.speaker = nil }
                last = speaker
            }
            return row
        }
    }
}

extension ReaderState {
    /// Whether what stands under an item is shown.
    fileprivate func visibleChildren(of item: Int) -> Bool {
        guard let document = reading.document, let start = reading.tree?.span(of: item, in: document)?.start
        else { return true }
        return !reading.outline.folds.contains(start)
    }
}
