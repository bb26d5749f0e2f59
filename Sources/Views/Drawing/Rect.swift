/// A rectangle of the screen, in rows and columns; never of negative size.
public struct Rect: Hashable, Sendable {
    /// The first row, from the top of the screen.
    public var row: Int
    /// The first column, from the left of the screen.
    public var column: Int
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// Makes a rectangle; negative sizes become 0.
    public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// One past the last row.
    public var endRow: Int { row + rows }
    /// One past the last column.
    public var endColumn: Int { column + columns }
    /// Whether it holds no cell.
    public var isEmpty: Bool { rows == 0 || columns == 0 }

    /// The cells that both rectangles hold.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left,
            rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
    }

    /// Takes `count` rows off the top: those rows, and the rest.
    public func split(top count: Int) -> (top: Rect, rest: Rect) {
        let count = min(max(0, count), rows)
        return (
            Rect(row: row, column: column, rows: count, columns: columns),
            Rect(row: row + count, column: column, rows: rows - count, columns: columns)
        )
    }

    /// Takes `count` rows off the bottom: those rows, and the rest.
    public func split(bottom count: Int) -> (bottom: Rect, rest: Rect) {
        let (rest, bottom) = split(top: rows - min(max(0, count), rows))
        return (bottom, rest)
    }

    /// Takes `count` columns off the left: those columns, and the rest.
    public func split(left count: Int) -> (left: Rect, rest: Rect) {
        let count = min(max(0, count), columns)
        return (
            Rect(row: row, column: column, rows: rows, columns: count),
            Rect(row: row, column: column + count, rows: rows, columns: columns - count)
        )
    }

    /// Takes `count` columns off the right: those columns, and the rest.
    public func split(right count: Int) -> (right: Rect, rest: Rect) {
        let (rest, right) = split(left: columns - min(max(0, count), columns))
        return (right, rest)
    }

    /// The rectangle without so many rows at top and bottom and columns at left and right.
    public func inset(rows vertical: Int = 0, columns horizontal: Int = 0) -> Rect {
        Rect(
            row: row + min(vertical, rows / 2), column: column + min(horizontal, columns / 2),
            rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
    }

    /// One row of it, counted from its top; empty where it has no such row.
    public func line(_ index: Int) -> Rect {
        Rect(
            row: row + index, column: column, rows: index >= 0 && index < rows ? 1 : 0, columns: columns)
    }
}
