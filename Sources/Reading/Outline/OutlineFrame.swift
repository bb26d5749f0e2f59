import Articles

extension ReaderState {
    /// Lays out the outline; nil while it is hidden.
    mutating func outlinePane() -> OutlinePane? {
        let geometry = TextGeometry(self)
        guard let tree = reading.index?.outline, !tree.items.isEmpty,
            geometry.outlineIsSheet ? reading.outline.isFocused : reading.outline.isShown
        else { return nil }
        let width = geometry.outlineWidth
        let lit = litItem().map { visible($0) }
        let selected = reading.outline.isFocused ? visible(min(reading.outline.selection, tree.items.count - 1)) : nil
        let eye = selected ?? lit ?? 0
        var painter = OutlinePainter(state: self, width: width, lit: lit, selected: selected)
        let height = max(1, size.rows - 1)
        var rows = painter.rows(of: eye)
        let above = reading.outline.selectionRow.clamped(to: 0...max(0, height - rows.count))
        var item = eye
        while rows.count < height + above, let next = nextVisible(item) {
            item = next
            rows += painter.rows(of: item)
        }
        item = eye
        var before: [OutlineRow] = []
        while before.count < height, let previous = previousVisible(item) {
            item = previous
            before = painter.rows(of: item) + before
        }
        // The lit entry keeps its row where it can, and no row is left blank while there is more to show.
        let first = max(0, min(before.count - above, before.count + rows.count - height))
        reading.outline.selectionRow = before.count - first
        let shown = painter.namingSpeakersOnce(Array((before + rows)[first...].prefix(height)))
        return OutlinePane(
            width: width, isSheet: geometry.outlineIsSheet, rows: shown, isFocused: reading.outline.isFocused)
    }
}

/// Makes the rows of outline items.
struct OutlinePainter {
    let state: ReaderState
    let width: Int
    let lit: Int?
    let selected: Int?

    /// The most rows that an entry takes, unless the reader is in it.
    private static let mostRows = 3

    mutating func rows(of item: Int) -> [OutlineRow] {
        guard let document = state.reading.document, let tree = state.reading.index?.outline else { return [] }
        let depth = min(Int(tree.depths[item]), max(0, (width - 16) / OutlineRow.step))
        var kind = OutlineKind.title
        var text = ""
        var speaker: String?
        switch tree.items[item] {
        case .untitled(let article): text = state.title(of: ArticlePlace(state.reading.id, article: article))
        case .entry(let number):
            let entry = document.outline[number]
            kind = entry.kind
            text = document.string(of: entry.span).replacingLineEnds
            if let quotation = entry.quotation {
                speaker = state.speakerName(of: document.quotations[quotation], in: document)
            }
        }
        let isOpen = tree.hasChildren(item) ? state.visibleChildren(of: item) : nil
        let isChosen = item == lit || item == selected
        let room = OutlineRow.room(kind: kind, depth: depth, width: width)
        let lines = TextWrapping.lines(
            text, width: room, most: isChosen ? 12 : Self.mostRows, ambiguousIsWide: state.settings.ambiguousIsWide)
        return lines.enumerated().map { number, line in
            OutlineRow(
                kind: kind, depth: depth, text: line, isContinuation: number > 0, isOpen: number == 0 ? isOpen : nil,
                hiddenStatements: number == 0 && isOpen == false ? tree.statements(under: item) : 0,
                speaker: number == lines.count - 1 ? speaker : nil, isLit: item == lit, isSelected: item == selected)
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
        guard let document = reading.document, let start = reading.index?.outline.span(of: item, in: document)?.start
        else { return true }
        return !reading.outline.folds.contains(start)
    }
}

/// Breaking short texts of the interface, such as outline entries, into lines.
enum TextWrapping {
    /// The lines of a text, at most `most` of `width` columns each; a text that is longer ends with `…`.
    ///
    /// Breaks at blanks where there are any in the last third of a line, else between characters.
    static func lines(_ text: String, width: Int, most: Int, ambiguousIsWide: Bool) -> [String] {
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty, lines.count < most {
            let end = self.end(of: rest, width: width, ambiguousIsWide)
            let isLast = lines.count == most - 1 && end < rest.endIndex
            lines.append(isLast ? cut(rest, width: width, ambiguousIsWide) : String(rest[..<end]))
            rest = rest[end...].drop { $0 == " " }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// A text cut to `width` columns, `…` at its end where something was left out.
    static func cut(_ text: Substring, width: Int, _ ambiguousIsWide: Bool) -> String {
        guard end(of: text, width: width, ambiguousIsWide) < text.endIndex else { return String(text) }
        let mark = CharacterWidth.of("…", ambiguousIsWide: ambiguousIsWide)
        return text[..<columns(text, max(1, width - mark), ambiguousIsWide)] + "…"
    }

    private static func end(of text: Substring, width: Int, _ ambiguousIsWide: Bool) -> Substring.Index {
        let end = columns(text, width, ambiguousIsWide)
        guard end < text.endIndex, text[end] != " " else { return end }
        guard let blank = text[..<end].lastIndex(of: " "), text.distance(from: blank, to: end) * 3 < width * 2 else {
            return beforeOpeningMarks(text, end)
        }
        return blank
    }

    /// Neither leaves an opening mark at the end of a line nor begins one with a closing mark (CLREQ 3.1.2).
    private static func beforeOpeningMarks(_ text: Substring, _ end: Substring.Index) -> Substring.Index {
        var place = end
        while place > text.index(after: text.startIndex) {
            let before = text[text.index(before: place)]
            guard "“‘（《〈「『【".contains(before) || "、，；：。！？”’）》〉」』】".contains(text[place]) else { return place }
            place = text.index(before: place)
        }
        return end
    }

    /// The end of the characters that fit into `width` columns; at least one.
    private static func columns(_ text: Substring, _ width: Int, _ ambiguousIsWide: Bool) -> Substring.Index {
        var used = 0
        var place = text.startIndex
        while place < text.endIndex {
            used += max(0, CharacterWidth.of(text[place], ambiguousIsWide: ambiguousIsWide))
            if used > width, place > text.startIndex { break }
            place = text.index(after: place)
        }
        return place
    }
}
