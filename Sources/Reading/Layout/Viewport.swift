public import Articles

/// A row of a window: a line of the text or a blank.
public struct ViewportRow: Hashable, Sendable {
    /// The line that it shows; nil for a blank row between blocks.
    public var place: LinePlace?

    /// Makes a row that shows the line at `place`.
    public init(_ place: LinePlace?) {
        self.place = place
    }
}

/// A window on a text: where the reader is, and on which of its rows.
///
/// The place is the caret, an offset; rows are found anew from it whenever they are asked for, so that a resize, other
/// settings or a new snapshot of the document cannot move the reader. The state machine holds one beside a `TextLayout`,
/// calls the moves below, and at the end of each turn asks for `rows(in:)`, paints them with `TextLayout.glyphs(_:)`, and
/// puts the terminal's cursor at `caretRow` and `TextLayout.column(of: caret)`:
///
///     viewport.moveLines(by: 1, in: &layout)
///     for row in viewport.rows(in: &layout) { draw(row.place.map { layout.glyphs($0) } ?? []) }
///
/// After a resize set `height` and `layout.settings.width`: the caret stays, on its row if the window still has it.
public struct Viewport: Hashable, Sendable {
    /// The reader's place; always on the screen once `rows(in:)` was asked for.
    public private(set) var caret: Offset
    /// The row on which the caret's line stands, from 0; `rows(in:)` corrects it at the ends of the text.
    public private(set) var caretRow: Int
    /// The rows of the window, at least 1.
    public var height: Int {
        didSet { height = max(1, height) }
    }
    /// The row on which the last move put the caret's line: the ends of the text or a smaller window may keep it from
    /// there for a while, and it goes back when they do so no more; nil until `rows(in:)` was asked for after a move.
    private var wishedRow: Int?
    /// The column that moves up and down try to keep; nil where the last move set the column itself.
    private var wishedColumn: Int?

    /// Makes a window of `height` rows with the caret at `offset`, on row `row`.
    public init(caret: Offset, row: Int = 0, height: Int) {
        self.caret = caret
        self.height = max(1, height)
        caretRow = row
    }

    // MARK: What is seen

    /// The rows from the top; fewer than `height` only where the whole text is shown.
    ///
    /// No row is blank above the first line, and none follows the last while there is more above.
    public mutating func rows(in layout: inout TextLayout) -> [ViewportRow] {
        guard let place = layout.place(of: caret) else { return [] }
        let wish = wishedRow ?? caretRow
        wishedRow = wish
        caretRow = min(max(0, wish), height - 1)
        var above = RowWalk(from: place)
        var rows: [ViewportRow] = []
        while rows.count < caretRow, let row = above.previous(in: &layout) { rows.append(row) }
        rows.reverse()
        caretRow = rows.count
        rows.append(ViewportRow(place))
        var below = RowWalk(from: place)
        while rows.count < height, let row = below.next(in: &layout) { rows.append(row) }
        var more: [ViewportRow] = []
        while rows.count + more.count < height, let row = above.previous(in: &layout) { more.append(row) }
        caretRow += more.count
        return more.reversed() + rows
    }

    /// The row that shows `offset`; nil where it is not in the window.
    public mutating func row(of offset: Offset, in layout: inout TextLayout) -> Int? {
        guard let place = layout.place(of: offset) else { return nil }
        return rows(in: &layout).firstIndex { $0.place == place }
    }

    // MARK: Moves

    /// Moves the caret by lines, down or (negative) up, keeping the column where it can; the window follows where the
    /// caret would leave it by less than `margin` rows from its edge.
    public mutating func moveLines(by count: Int, in layout: inout TextLayout, margin: Int = 0) {
        guard let place = layout.place(of: caret) else { return }
        let column = keepColumn(in: &layout)
        var walk = RowWalk(from: place)
        var target = (place: place, row: 0)
        var left = abs(count)
        while left > 0, let row = count > 0 ? walk.next(in: &layout) : walk.previous(in: &layout) {
            guard let line = row.place, layout.holdsCaret(line) else { continue }
            target = (line, walk.distance)
            left -= 1
        }
        guard target.place != place else { return }
        caret = layout.offset(in: target.place, atColumn: column)
        setRow(caretRow + target.row, margin: margin)
    }

    /// Moves window and caret together by rows, down or (negative) up, as pages are turned; at the last (first) window
    /// only the caret moves, to the last (first) line.
    public mutating func turn(by count: Int, in layout: inout TextLayout) {
        let column = keepColumn(in: &layout)
        let moved = scrollWindow(by: count, in: &layout)
        guard moved != 0 else {
            let end = count > 0 ? layout.lastPlace() : layout.firstPlace
            if let end { place(at: layout.offset(in: end, atColumn: column), row: count > 0 ? height - 1 : 0) }
            return
        }
        guard let place = layout.place(of: caret) else { return }
        var walk = RowWalk(from: place)
        guard let target = walk.line(atDistance: moved, in: &layout) else { return }
        caret = layout.offset(in: target, atColumn: column)
        setRow(caretRow + walk.distance - moved, margin: 0)
    }

    /// Moves the window by rows, down or (negative) up; the caret stays in the text until an edge drags it along, at
    /// `margin` rows from it.
    public mutating func scroll(by count: Int, in layout: inout TextLayout, margin: Int = 0) {
        let column = keepColumn(in: &layout)
        let moved = scrollWindow(by: count, in: &layout)
        guard let place = layout.place(of: caret), moved != 0 else { return }
        let row = caretRow - moved
        let margin = min(margin, (height - 1) / 2)
        let kept = min(max(row, margin), height - 1 - margin)
        var walk = RowWalk(from: place)
        if kept != row, let target = walk.line(atDistance: kept - row, in: &layout) {
            caret = layout.offset(in: target, atColumn: column)
        }
        stand(onRow: row + walk.distance)
    }

    /// How many rows of `count` the window can go before an end of the text stops it.
    private mutating func scrollWindow(by count: Int, in layout: inout TextLayout) -> Int {
        guard let place = layout.place(of: caret) else { return 0 }
        _ = rows(in: &layout)
        var walk = RowWalk(from: place)
        let edge = count > 0 ? height - 1 - caretRow + count : -caretRow + count
        while walk.distance != edge, (count > 0 ? walk.next(in: &layout) : walk.previous(in: &layout)) != nil {}
        return count > 0
            ? max(0, walk.distance - (height - 1 - caretRow)) : min(0, walk.distance + caretRow)
    }

    /// Puts the caret at `offset`: on its row where the window shows it, else a third of the window from the top.
    public mutating func jump(to offset: Offset, in layout: inout TextLayout) {
        let row = row(of: offset, in: &layout) ?? height / 3
        place(at: offset, row: row)
    }

    /// Puts the caret at `offset` and its line on `row`, as far as the ends of the text allow.
    public mutating func place(at offset: Offset, row: Int) {
        caret = offset
        stand(onRow: row)
    }

    private mutating func stand(onRow row: Int) {
        caretRow = min(max(0, row), height - 1)
        wishedRow = nil
    }

    /// Puts the caret at `offset` by a move along the line, which sets the column for moves up and down.
    public mutating func moveAlong(to offset: Offset, in layout: inout TextLayout) {
        wishedColumn = nil
        jump(to: offset, in: &layout)
    }

    /// Puts the caret on the first line of the text.
    public mutating func moveToStart(in layout: inout TextLayout) {
        wishedColumn = nil
        if let first = layout.firstPlace { place(at: layout.start(of: first), row: 0) }
    }

    /// Puts the caret on the last line of the text.
    public mutating func moveToEnd(in layout: inout TextLayout) {
        wishedColumn = nil
        if let last = layout.lastPlace() { place(at: layout.start(of: last), row: height - 1) }
    }

    private mutating func setRow(_ row: Int, margin: Int) {
        let margin = min(margin, (height - 1) / 2)
        stand(onRow: min(max(row, margin), height - 1 - margin))
    }

    private mutating func keepColumn(in layout: inout TextLayout) -> Int {
        let column = wishedColumn ?? layout.column(of: caret)
        wishedColumn = column
        return column
    }
}
