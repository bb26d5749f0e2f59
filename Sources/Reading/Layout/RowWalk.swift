/// Goes from row to row through a layout, lines and the blank rows between blocks alike, in one direction.
struct RowWalk {
    /// The last line that was come to, or that comes next below where blanks stand above it.
    private var place: LinePlace
    /// The blank rows above `place` that are still to be gone through.
    private var blanks: Int?
    /// The line after the blank rows.
    private var following: LinePlace?
    /// How many rows below (negative: above) the first line this walk is.
    private(set) var distance = 0

    init(from place: LinePlace) {
        self.place = place
    }

    /// The row below; nil after the last.
    mutating func next(in layout: inout TextLayout) -> ViewportRow? {
        if following == nil {
            following = layout.place(after: place)
            blanks = following.map { layout.blankRows(above: $0) }
        }
        guard let following, let blanks else { return nil }
        distance += 1
        if blanks > 0 {
            self.blanks = blanks - 1
            return ViewportRow(nil)
        }
        place = following
        self.following = nil
        return ViewportRow(place)
    }

    /// The row above; nil before the first.
    mutating func previous(in layout: inout TextLayout) -> ViewportRow? {
        guard let before = layout.place(before: place) else { return nil }
        let blanks = blanks ?? layout.blankRows(above: place)
        distance -= 1
        if blanks > 0 {
            self.blanks = blanks - 1
            return ViewportRow(nil)
        }
        place = before
        self.blanks = nil
        return ViewportRow(before)
    }

    /// The line that is at least `rows` rows from the first one (negative: above it) and can hold a caret; where there is
    /// none so far, the last one that was come to.
    mutating func line(atDistance rows: Int, in layout: inout TextLayout) -> LinePlace? {
        var found: (place: LinePlace, distance: Int)?
        while let row = rows > 0 ? next(in: &layout) : previous(in: &layout) {
            guard let line = row.place, layout.holdsCaret(line) else { continue }
            found = (line, distance)
            if abs(distance) >= abs(rows) { break }
        }
        distance = found?.distance ?? 0
        return found?.place
    }
}
