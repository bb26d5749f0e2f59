/// How many columns a character takes on the terminal; the one place where that is decided.
///
/// After UAX #11 (East_Asian_Width) with combining marks, conjoining jamo and ignorable characters at 0, emoji sequences
/// of UTS #51 at 2, and characters of ambiguous width (“ ” — … ① □) narrow or wide as the caller says.
public enum CharacterWidth {
    /// The version of Unicode that the tables follow.
    public static var unicodeVersion: String { ScalarTraits.unicodeVersion }

    /// The columns of one scalar as a terminal shows it by itself: 0, 1 or 2.
    ///
    /// Gives −1 for what is never sent to a terminal: control characters, line separators, bidirectional controls.
    public static func of(_ scalar: Unicode.Scalar, ambiguousIsWide: Bool) -> Int {
        let traits = ScalarTraits.of(scalar)
        switch traits.lineBreakClass {
        case .control, .mandatory, .tab: return -1
        default: return traits.width(ambiguousIsWide: ambiguousIsWide)
        }
    }

    /// The columns of a grapheme as it is shown: 0 for one that shows nothing, 2 for `^[`, 8 for `<U+202E>`.
    ///
    /// A tab counts as one blank, since only a line knows where it stands; a mark without a base counts with the base
    /// that is put under it.
    public static func of(_ grapheme: Character, ambiguousIsWide: Bool) -> Int {
        var scalars = grapheme.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return 0 }
        if scalars.next() == nil { return VisibleSymbol.width(of: first, ambiguousIsWide: ambiguousIsWide) }
        return width(of: grapheme.unicodeScalars, after: first, ambiguousIsWide: ambiguousIsWide)
    }

    /// The columns of a text in one line, as `VisibleSymbol.symbols(of:ambiguousIsWide:)` shows it.
    public static func of(_ text: String, ambiguousIsWide: Bool) -> Int {
        text.reduce(0) { $0 + of($1, ambiguousIsWide: ambiguousIsWide) }
    }

    private static func width(
        of scalars: Character.UnicodeScalarView, after first: Unicode.Scalar, ambiguousIsWide: Bool
    ) -> Int {
        var sum = 0
        var isEmojiSequence = false
        for scalar in scalars {
            sum += max(0, of(scalar, ambiguousIsWide: ambiguousIsWide))
            // U+FE0F asks for the emoji; joiners and skin tones stand in emoji sequences, the former in Indic text too.
            if scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar.properties.isEmojiModifier {
                isEmojiSequence = isEmojiSequence || first.properties.isEmoji
            }
        }
        if isEmojiSequence { return 2 }
        // A line end of two characters takes one place; marks alone are shown on a base.
        return max(sum, VisibleSymbol.width(of: first, ambiguousIsWide: ambiguousIsWide))
    }
}
