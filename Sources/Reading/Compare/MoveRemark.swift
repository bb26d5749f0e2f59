import Articles

extension ComparisonIndex {
    /// Where a move has its other place, seen from one side: `→ 移到 二、灯`; where both texts are read in the same order,
    /// only that their files have it in different places.
    func whereabouts(ofMove move: Int, _ side: ComparisonSide, _ language: Language) -> String {
        if isReadInOrder(move: move, side) { return Wording.otherFileOrder(language) }
        let phrase = side == .a ? Wording.movedTo : Wording.movedFrom
        return phrase(language, placeName(ofMove: move, side, language))
    }

    /// The heading over the other place, else the words after which it stands.
    private func placeName(ofMove move: Int, _ side: ComparisonSide, _ language: Language) -> String {
        guard let own = ranges(move, side).first?.start, let other = ranges(move, side.other).first?.start else {
            return ""
        }
        let document = document(side.other)
        guard let block = document.block(at: other), block > blocks(side.other).lowerBound else {
            return Wording.theBeginning(language)
        }
        // A heading that moved stands under no other: what it comes after tells more.
        if document.blocks[block].kind != .heading, let section = section(at: other, side.other),
            section != self.section(at: own, side)
        {
            return section
        }
        let words = document.string(ofBlock: block - 1).replacingLineEnds
        return Wording.afterWords(language, words.count > Self.words ? words.prefix(Self.words) + "…" : words)
    }

    /// Whether the paragraphs before the two places answer each other, so that only the files have them in different orders.
    private func isReadInOrder(move: Int, _ side: ComparisonSide) -> Bool {
        guard let own = blockBefore(move: move, side), let other = blockBefore(move: move, side.other),
            let start = document(side).start(ofBlock: own)
        else { return false }
        return document(side.other).block(at: partner(of: start, side)) == other
    }

    /// The paragraph that is read before a moved passage; nil where it begins the text.
    private func blockBefore(move: Int, _ side: ComparisonSide) -> Int? {
        guard let start = ranges(move, side).first?.start, let block = document(side).block(at: start)
        else { return nil }
        return block > blocks(side).lowerBound ? block - 1 : nil
    }

    /// How many characters of the paragraph before tell a place.
    private static let words = 10
}

extension Glyph {
    /// A line of the program's own words, cut to the room that there is; all of it stands at one place of the text.
    static func line(_ text: String, at offset: Offset?, settings: LayoutSettings) -> [Glyph] {
        var glyphs: [Glyph] = []
        var column = 0
        for symbol in VisibleSymbol.symbols(of: text, ambiguousIsWide: settings.ambiguousIsWide) {
            guard column + symbol.width <= settings.width else { break }
            glyphs.append(
                Glyph(symbol: symbol.text, offset: offset ?? Offset(0), column: column, width: symbol.width))
            column += symbol.width
        }
        return glyphs
    }
}
