internal import Views

/// Rows of a screen that stand higher or lower than before: what a terminal can scroll in place of drawing it anew.
///
/// ncurses finds moved rows by itself only where they are the same from edge to edge; beside an outline that stays they
/// never are. So rows are compared by their right halves, where text stands.
struct RowShift: Hashable {
    /// The rows that take part, those that are scrolled away and in among them.
    var rows: Range<Int>
    /// By how many rows they moved up; negative where they moved down.
    var count: Int

    /// Fewer changed rows than these are drawn as fast.
    static let fewestRows = 6

    /// The shift that explains at least half of the `changed` rows; nil where there is none.
    static func find(from old: CellBuffer, to new: CellBuffer, changed: [Int]) -> RowShift? {
        guard changed.count >= fewestRows, old.rows == new.rows, old.columns == new.columns else { return nil }
        let before = (0..<old.rows).map { fingerprint(ofRow: $0, old) }
        let after = (0..<new.rows).map { fingerprint(ofRow: $0, new) }
        let middle = changed.dropFirst(changed.count / 3).filter { after[$0] != 0 }
        for row in middle.prefix(3) {
            guard let source = before.firstIndex(of: after[row]), source != row else { continue }
            let count = source - row
            let moved = changed.filter {
                before.indices.contains($0 + count) && after[$0] != 0 && after[$0] == before[$0 + count]
            }
            guard moved.count * 2 >= changed.count, let first = moved.first, let last = moved.last else { continue }
            return RowShift(rows: min(first, first + count)..<max(last, last + count) + 1, count: count)
        }
        return nil
    }

    /// A number for the symbols in the right half of a row; 0 where there are only blanks.
    private static func fingerprint(ofRow row: Int, _ buffer: CellBuffer) -> UInt64 {
        var hash: UInt64 = 0
        for cell in buffer.cells[row * buffer.columns + buffer.columns / 2..<(row + 1) * buffer.columns] {
            // Blanks at the beginning leave the number at 0.
            guard hash != 0 || cell.symbol != .blank else { continue }
            hash = (hash ^ cell.symbol.fingerprint) &* 0x100_0000_01B3
        }
        return hash
    }
}
