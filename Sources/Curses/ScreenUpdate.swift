internal import CNcurses
internal import Views

/// What makes the screen show a buffer, worked out from what it shows.
struct ScreenUpdate {
    /// Cells that stand side by side in a row, as ncurses holds them.
    struct RowPart {
        let row: Int
        let column: Int
        let cells: [cchar_t]
    }

    /// What the screen shows then.
    let buffer: CellBuffer
    /// Whether the screen is made blank first.
    let startsBlank: Bool
    /// How many rows change.
    var changedRowCount = 0
    /// The rows that are scrolled first.
    var shift: RowShift?
    /// What ncurses draws.
    var drawn: [RowPart] = []
    /// What is drawn past ncurses, which is told of it, by the bytes of `output`.
    var held: [RowPart] = []
    /// What is sent past ncurses.
    var output: [UInt8] = []
    /// Whether that is all, the cursor's place included, so that it may be sent before ncurses is told.
    var isWhole = false

    init(to buffer: CellBuffer, startsBlank: Bool) {
        self.buffer = buffer
        self.startsBlank = startsBlank
    }

    /// Whether a buffer is the one that the update was made for, told by where it lies: an equal one elsewhere is not.
    func isFor(_ other: CellBuffer) -> Bool {
        guard other.cursor == buffer.cursor, other.links == buffer.links, other.columns == buffer.columns else {
            return false
        }
        return unsafe buffer.cells.withUnsafeBufferPointer { mine in
            unsafe other.cells.withUnsafeBufferPointer {
                unsafe $0.baseAddress == mine.baseAddress && $0.count == mine.count
            }
        }
    }
}
