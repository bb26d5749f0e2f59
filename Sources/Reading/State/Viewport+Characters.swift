import Articles

extension Viewport {
    /// Puts the caret on the first or the last character of its line.
    mutating func moveToLineEdge(atEnd: Bool, in layout: inout TextLayout) {
        guard let place = layout.place(of: caret) else { return }
        let glyphs = layout.glyphs(place)
        guard let glyph = atEnd ? glyphs.last : glyphs.first else { return }
        moveAlong(to: glyph.offset, in: &layout)
    }

    /// Puts the caret on the last character of the text.
    mutating func moveToLastCharacter(in layout: inout TextLayout) {
        moveToEnd(in: &layout)
        moveToLineEdge(atEnd: true, in: &layout)
    }

    /// Moves the caret by characters, on to the next line and back to the one before.
    mutating func moveGlyphs(by count: Int, in layout: inout TextLayout) {
        for _ in 0..<abs(count) {
            guard let place = layout.place(of: caret) else { return }
            let column = layout.column(of: caret)
            let glyphs = layout.glyphs(place)
            let beside = count > 0 ? glyphs.first { $0.column > column } : glyphs.last { $0.column < column }
            if let beside {
                moveAlong(to: beside.offset, in: &layout)
            } else if let line = count > 0 ? layout.place(after: place) : layout.place(before: place) {
                let glyphs = layout.glyphs(line)
                moveAlong(to: (count > 0 ? glyphs.first : glyphs.last)?.offset ?? layout.start(of: line), in: &layout)
            } else {
                return
            }
        }
    }
}
