/// The rows of an outline that a window shows.
///
/// The window stays where it is as long as it shows the whole item that the reader is at, so that an outline beside a text
/// that is read stands still; it jumps when the item has left it, and goes row by row while the keys go to the outline.
struct OutlineWindow {
    /// What a window begins with: an item, and how many of its rows stand above the window.
    struct Top: Hashable, Sendable {
        var item: Int
        var row: Int
    }

    /// The rows from the top.
    private(set) var rows: [OutlineRow] = []
    /// What the first of them shows.
    private(set) var top: Top
    private let height: Int

    /// How many rows of its neighbours are shown beside an item that the keys move to.
    private static let margin = 2

    /// The window that shows `eye`, as little as possible from where it began before.
    init(around eye: Int, from top: Top, height: Int, painter: inout OutlinePainter) {
        self.height = height
        self.top = Top(item: min(painter.state.visible(top.item), eye), row: top.row)
        let stays = top.item == self.top.item && fill(showing: eye, &painter)
        guard !stays else { return }
        let eyeRows = painter.rows(of: eye).count
        let isBelow = top.item <= eye
        var above = height / 3
        if painter.selected != nil { above = isBelow ? height - eyeRows - Self.margin : Self.margin }
        self.top = Self.top(above, over: eye, &painter)
        // Near the end: no row is left blank while there is more above.
        if !fill(showing: eye, &painter) {
            self.top = Self.top(above + height - rows.count, over: eye, &painter)
            _ = fill(showing: eye, &painter)
        }
    }

    /// Makes the rows from the top on; whether they show all of `eye` they have room for, and leave no room at the end
    /// while there is more at the beginning.
    private mutating func fill(showing eye: Int, _ painter: inout OutlinePainter) -> Bool {
        rows = Array(painter.rows(of: top.item).dropFirst(top.row))
        var item = top.item
        var showsEye = item == eye && top.row == 0
        while rows.count < height, let next = painter.state.nextVisible(item) {
            item = next
            rows += painter.rows(of: item)
            if item == eye { showsEye = rows.count <= height || painter.rows(of: item).count > height }
        }
        let isFull = rows.count >= height || top == Top(item: 0, row: 0)
        rows = Array(rows.prefix(height))
        return showsEye && isFull
    }

    /// The top of a window in which `count` rows stand above an item, as far as there are so many.
    private static func top(_ count: Int, over item: Int, _ painter: inout OutlinePainter) -> Top {
        var (item, left) = (item, count)
        while left > 0, let previous = painter.state.previousVisible(item) {
            item = previous
            left -= painter.rows(of: item).count
        }
        return Top(item: item, row: max(0, -left))
    }
}
