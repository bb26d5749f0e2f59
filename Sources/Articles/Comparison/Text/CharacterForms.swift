/// What is known of punctuation marks.
enum CharacterForms {
    /// Whether a mark opens a quotation, a bracket or a title.
    static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0xFF08, 0x28, 0x3010, 0x3014, 0x3016, 0x5B, 0xFF3B, 0xAB,
            0x201E, 0x201A, 0xBF, 0xA1:
            true
        default: false
        }
    }

    /// Whether a mark ends a sentence.
    static func isStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2E, 0x21, 0x3F, 0x3B, 0xFF61, 0xFF0E: true
        default: false
        }
    }

    /// A mark in the one form that is compared: half width, the plain form of several.
    static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF0C, 0xFE50, 0xFE10: 0x2C
        case 0x3002, 0xFF61, 0xFF0E, 0xFE52: 0x2E
        case 0xFF1A, 0xFE55, 0xFE13, 0x2236: 0x3A
        case 0xFF1B, 0xFE54, 0xFE14: 0x3B
        case 0xFF01, 0xFE57: 0x21
        case 0xFF1F, 0xFE56: 0x3F
        case 0xFF08, 0xFE59, 0xFE35: 0x28
        case 0xFF09, 0xFE5A, 0xFE36: 0x29
        case 0xFF64, 0xFE45: 0x3001
        case 0xFF62, 0xFE41: 0x300C
        case 0xFF63, 0xFE42: 0x300D
        case 0xFE43: 0x300E
        case 0xFE44: 0x300F
        case 0x2015, 0x2500, 0x2E3A, 0x2013, 0x2014: 0x2014
        case 0x22EF: 0x2026
        case 0x2022, 0x30FB, 0xFF65, 0x2027, 0x22C5, 0x2219: 0xB7
        case 0x301C, 0xFF5E, 0x223C: 0x7E
        case 0x02BC: 0x2019
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        default: scalar
        }
    }

    /// How one mark differs from another: not at all, in width, in form, in script, or as a mark.
    static func difference(_ left: UInt32, _ right: UInt32, script: Bool) -> ChangeKind? {
        if left == right { return nil }
        let (a, b) = (plain(left), plain(right))
        if a == b { return isWide(left) != isWide(right) ? .width : .variant }
        if isStraightForm(a, of: b) || isStraightForm(b, of: a) { return .width }
        if script, let traditional = corner(a) ?? corner(b), traditional == a || traditional == b { return .script }
        return .punctuation
    }

    private static func isWide(_ scalar: UInt32) -> Bool {
        (0x3000...0x303F).contains(scalar) || (0xFE30...0xFE4F).contains(scalar) || (0xFF01...0xFF60).contains(scalar)
    }

    private static func isStraightForm(_ scalar: UInt32, of mark: UInt32) -> Bool {
        scalar == 0x22 && (0x201C...0x201F).contains(mark) || scalar == 0x27 && (0x2018...0x201B).contains(mark)
    }

    /// The corner bracket of traditional text that stands for a curved quotation mark.
    private static func corner(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x201C: 0x300C
        case 0x201D: 0x300D
        case 0x2018: 0x300E
        case 0x2019: 0x300F
        default: nil
        }
    }
}
