import Articles

/// Shows a part of rows that are wider than the pane, as of code and figures, whose columns would fall apart if they were
/// broken; `‹` and `›` stand where more of them lies.
struct SidewaysWindow {
    /// The columns of the pane.
    let width: Int

    /// In a pane as narrow as this there is no room for the signs.
    private static let narrowest = 8

    /// How many columns the row of the caret is moved to the left, so that the caret is seen; 0 where the row fits.
    ///
    /// Depends on nothing but the caret's place, and changes by half panes, so that the text stands still as the caret goes.
    func shift(of row: TextRow, caretColumn: Int) -> Int {
        // A wide character and the sign must have room.
        let excess = caretColumn + 3 - width
        guard row.endColumn > width, excess > 0 else { return 0 }
        guard width > Self.narrowest else { return caretColumn }
        let step = width / 2
        return (excess + step - 1) / step * step
    }

    /// What is seen of a row that is moved to the left by `shift` columns.
    func part(of row: TextRow, from shift: Int) -> TextRow {
        guard shift > 0 || row.endColumn > width, let first = row.glyphs.first else { return row }
        let hasSigns = width > Self.narrowest
        let isCutLeft = hasSigns && shift > first.column
        let isCutRight = hasSigns && row.endColumn - shift > width
        let columns = shift + (isCutLeft ? 1 : 0)..<shift + width - (isCutRight ? 1 : 0)
        let low = row.glyphs.firstIndex { $0.column >= columns.lowerBound } ?? row.glyphs.count
        let high = row.glyphs.firstIndex { $0.column + $0.width > columns.upperBound } ?? row.glyphs.count
        var result = row
        result.glyphs = row.glyphs[low..<max(low, high)].map { $0.moved(to: $0.column - shift) }
        let shown = low..<max(low, high)
        result.decorations = row.decorations.compactMap { decoration in
            decoration.glyphs.cut(to: shown, first: isCutLeft ? 1 : 0).map {
                Decoration(glyphs: $0, kind: decoration.kind)
            }
        }
        result.links = row.links.compactMap { link in
            link.glyphs.cut(to: shown, first: isCutLeft ? 1 : 0).map { RowLink(glyphs: $0, link: link.link) }
        }
        if isCutLeft { result.addSign("‹", at: 0, offset: first.offset, isFirst: true) }
        if isCutRight {
            result.addSign("›", at: width - 1, offset: row.glyphs[row.glyphs.count - 1].offset, isFirst: false)
        }
        return result
    }
}

extension TextRow {
    /// One past the last column that something is drawn in.
    fileprivate var endColumn: Int { glyphs.last.map { $0.column + $0.width } ?? 0 }

    fileprivate mutating func addSign(_ symbol: String, at column: Int, offset: Offset, isFirst: Bool) {
        let place = isFirst ? 0 : glyphs.count
        glyphs.insert(Glyph(symbol: symbol, offset: offset, column: column, width: 1), at: place)
        decorations.append(Decoration(glyphs: place..<place + 1, kind: .remark))
    }
}

extension Glyph {
    fileprivate func moved(to column: Int) -> Glyph {
        var result = self
        result.column = column
        return result
    }
}

extension Range<Int> {
    /// The part in `range` of a run of glyphs, counted so that the first of `range` is number `first`; nil where it has none.
    fileprivate func cut(to range: Range<Int>, first: Int) -> Range<Int>? {
        let shown = clamped(to: range)
        guard !shown.isEmpty else { return nil }
        let distance = first - range.lowerBound
        return shown.lowerBound + distance..<shown.upperBound + distance
    }
}
