/// The line-breaking class of a scalar: Line_Break of UAX #14, merged where layout makes no difference and tailored for
/// Han text (CLREQ 3.1).
///
/// The raw values stand in the generated table; new cases go to the end.
enum LineBreakClass: UInt8, CaseIterable {
    /// Letters and everything without a rule of its own (AL, HL, SA, XX).
    case alphabetic
    /// Digits, full-width ones too (NU).
    case numeric
    /// Han, kana, Hangul, emoji (ID, EB, EM, H2, H3, RI, CB).
    case ideographic
    /// Small kana and the long-vowel sign (CJ).
    case conditionalNonstarter
    /// 々 ゝ ～ － ／ ・ (NS).
    case nonstarter
    /// （ 《 「 and their like (OP).
    case opening
    /// ， 。 、 ： ； 》 」 and their like (CL).
    case closing
    /// `)` and `]` (CP).
    case closingParenthesis
    /// Marks that may open or close, such as `"` (QU).
    case quotation
    /// “ ‘ « (QU, general category Pi).
    case openingQuotation
    /// ” ’ » (QU, general category Pf).
    case closingQuotation
    /// ！ ？ (EX).
    case exclamation
    /// `,` `.` `:` `;` (IS).
    case infix
    /// `/` (SY).
    case solidus
    /// · between the parts of a name, or a letter of Catalan.
    case middleDot
    /// `-` (HY).
    case hyphen
    /// En dash, soft hyphen, `|` (BA, HH).
    case breakAfter
    /// (BB).
    case breakBefore
    /// — and what is drawn in its place (B2).
    case dash
    /// … (IN).
    case leader
    /// ￥ $ № + (PR).
    case prefix
    /// % ‰ ℃ and squared units (PO).
    case postfix
    /// The no-break space (GL).
    case glue
    /// (WJ).
    case wordJoiner
    /// Blanks of any width but the tab (SP, U+3000 too).
    case space
    /// (ZW).
    case zeroWidthSpace
    /// U+0009.
    case tab
    /// The line feed and the separators of lines and paragraphs (LF, BK); other line ends are shown as controls.
    case mandatory
    /// Combining marks (CM, ZWJ).
    case mark
    /// Control characters and bidirectional controls: shown by visible characters, never sent.
    case control
    /// An opening mark inside text of narrow letters; found by context, never in the table.
    case openingParenthesis
    /// `'`, which may open, close or stand in a word (QU).
    case apostrophe

    /// All classes by raw value.
    static let all = Array(allCases)

    /// Whether it is a letter or a digit.
    var isWord: Bool { self == .alphabetic || self == .numeric }

    /// Whether it is a blank that may hang over the end of a line.
    var isBlank: Bool { self == .space || self == .tab }
}

/// What layout knows of one scalar, in one byte: two bits of width, one of joining, five of line-breaking class.
struct ScalarTraits: RawRepresentable, Hashable {
    let rawValue: UInt8

    /// The columns: 0, 1, 2, or 3 for an ambiguous width (UAX #11).
    var widthCode: Int { Int(rawValue >> 6) }

    /// Whether it may stand in one grapheme with what is before or after it (UAX #29: Extend, ZWJ, SpacingMark, Prepend,
    /// conjoining jamo, regional indicators).
    var joins: Bool { rawValue & 0x20 != 0 }

    /// The line-breaking class.
    @inline(__always)
    var lineBreakClass: LineBreakClass { LineBreakClass.all[Int(rawValue & 0x1F)] }

    /// The columns, with an ambiguous width decided.
    @inline(__always)
    func width(ambiguousIsWide: Bool) -> Int {
        widthCode == 3 ? (ambiguousIsWide ? 2 : 1) : widthCode
    }

    /// Ideographs, in the planes that hold nothing else.
    private static let ideograph = ScalarTraits(rawValue: 2 << 6 | LineBreakClass.ideographic.rawValue)

    /// The traits of every scalar of the first plane, spread out once so that looking one up is one access.
    static let firstPlane: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        for (index, run) in runs.enumerated() where run >> 8 < 0x10000 {
            let end = index + 1 < runs.count ? min(Int(runs[index + 1] >> 8), 0x10000) : 0x10000
            for value in Int(run >> 8)..<end { table[value] = UInt8(truncatingIfNeeded: run) }
        }
        return table
    }()

    /// The traits of any scalar.
    static func of(_ scalar: Unicode.Scalar) -> ScalarTraits {
        scalar.value < 0x10000 ? ScalarTraits(rawValue: firstPlane[Int(scalar.value)]) : beyondFirstPlane(scalar)
    }

    /// The traits of a scalar from U+10000 on, by binary search.
    static func beyondFirstPlane(_ scalar: Unicode.Scalar) -> ScalarTraits {
        if scalar.value >= 0x20000 && scalar.value < 0x3FFFE && scalar.value & 0xFFFE != 0xFFFE { return ideograph }
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle] >> 8 <= scalar.value { low = middle + 1 } else { high = middle }
        }
        return ScalarTraits(rawValue: UInt8(truncatingIfNeeded: runs[low - 1]))
    }
}
