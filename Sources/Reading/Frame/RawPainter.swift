import Articles

/// Sets apart, in the lines of a file, what the reading view does not show.
struct RawPainter {
    let document: Document

    /// A row of raw lines from what is drawn on it.
    func row(_ glyphs: [Glyph]) -> TextRow {
        let decorations =
            runs(of: document.furniture, in: glyphs, .furniture) + runs(of: document.marks, in: glyphs, .mark)
            + glyphs.indices.filter { glyphs[$0].isSubstitute }
            .map { Decoration(glyphs: $0..<$0 + 1, kind: .replacedCharacter) }
        return TextRow(
            kind: nil, level: 1, glyphs: glyphs, decorations: decorations, margin: nil,
            links: document.webLinks(glyphs))
    }

    /// The glyphs in any of some ranges, which stand in file order as the glyphs do.
    private func runs(of ranges: [SourceRange], in glyphs: [Glyph], _ kind: Decoration.Kind) -> [Decoration] {
        guard let first = glyphs.first?.offset, let last = glyphs.last?.offset else { return [] }
        let from = ranges.countBefore { $0.end <= first }
        return ranges[from...].prefix { $0.start <= last }.compactMap { range in
            let low = glyphs.countBefore { $0.offset < range.start }
            let high = glyphs.countBefore { $0.offset < range.end }
            return low < high ? Decoration(glyphs: low..<high, kind: kind) : nil
        }
    }
}
