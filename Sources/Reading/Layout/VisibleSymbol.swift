/// What is drawn for a grapheme: never a control character, never empty.
public struct VisibleSymbol: Hashable, Sendable {
    /// The characters to draw.
    public var text: String
    /// The columns that they take.
    public var width: Int

    /// What a text looks like in one line: its graphemes from left to right, those that show nothing left out.
    ///
    /// Control characters become `^[` `^?`, C1 and bidirectional controls `<U+202E>`, a tab or line end a blank, a
    /// combining mark without a base stands on ◌. For lines of views that do not come from a `BlockLayout`.
    public static func symbols(of text: String, ambiguousIsWide: Bool) -> [VisibleSymbol] {
        text.compactMap { grapheme in
            let width = CharacterWidth.of(grapheme, ambiguousIsWide: ambiguousIsWide)
            return width > 0 ? VisibleSymbol(text: string(for: grapheme), width: width) : nil
        }
    }

    /// The characters that are drawn for a grapheme; of use only where its width is above 0.
    static func string(for grapheme: Character) -> String {
        guard let first = grapheme.unicodeScalars.first else { return " " }
        switch ScalarTraits.of(first).lineBreakClass {
        case .control: return controlPicture(of: first)
        case .mandatory, .tab: return " "
        default: return needsBase(first) ? "\u{25CC}" + String(grapheme) : String(grapheme)
        }
    }

    /// The columns of what is drawn for a grapheme of one scalar.
    static func width(of scalar: Unicode.Scalar, ambiguousIsWide: Bool) -> Int {
        let traits = ScalarTraits.of(scalar)
        switch traits.lineBreakClass {
        case .control: return controlPicture(of: scalar).utf8.count
        case .mandatory, .tab: return 1
        default: return needsBase(scalar) ? 1 : traits.width(ambiguousIsWide: ambiguousIsWide)
        }
    }

    /// Whether a grapheme that begins with `scalar` has nothing to stand on, though it shows something.
    private static func needsBase(_ scalar: Unicode.Scalar) -> Bool {
        ScalarTraits.of(scalar).widthCode == 0 && !scalar.properties.isDefaultIgnorableCodePoint
    }

    /// `^[` for C0 and DEL as terminals print them, else the scalar's number.
    private static func controlPicture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: "^" + String(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
        case 0x7F: "^?"
        default: "<U+" + hexadecimal(scalar.value) + ">"
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
