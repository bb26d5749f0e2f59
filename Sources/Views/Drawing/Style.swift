/// A colour as a terminal can show it.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the terminal's 256 colours; the first 16 are its palette.
    case palette(UInt8)
    /// A 24-bit colour.
    case rgb(UInt8, UInt8, UInt8)
}

/// How a cell is drawn.
public struct Style: Hashable, Sendable {
    /// Ways of drawing beside colour.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter than usual.
        public static let dim = Attributes(rawValue: 2)
        /// Slanted, where the terminal can.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
        /// Struck through, where the terminal can.
        public static let strikethrough = Attributes(rawValue: 32)
    }

    /// The attributes in the lowest 8 bits, then 26 of the foreground and 26 of the background: cells are compared at every
    /// key, thousands of them, and a style in one number is compared in one step.
    private var bits: UInt64

    /// The colour of the symbol.
    public var foreground: Color {
        get { Color(bits: UInt32(truncatingIfNeeded: bits >> 8) & Color.mask) }
        set { bits = bits & ~(UInt64(Color.mask) << 8) | UInt64(newValue.bits) << 8 }
    }
    /// The colour behind it.
    public var background: Color {
        get { Color(bits: UInt32(truncatingIfNeeded: bits >> 34) & Color.mask) }
        set { bits = bits & ~(UInt64(Color.mask) << 34) | UInt64(newValue.bits) << 34 }
    }
    /// Bold, underline and so on.
    public var attributes: Attributes {
        get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits)) }
        set { bits = bits & ~0xFF | UInt64(newValue.rawValue) }
    }

    /// Makes a style.
    public init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
        bits = UInt64(attributes.rawValue) | UInt64(foreground.bits) << 8 | UInt64(background.bits) << 34
    }
}

extension Color {
    fileprivate static let mask: UInt32 = 1 << 26 - 1

    /// The kind in the two highest of 26 bits, below it what the kind has.
    fileprivate var bits: UInt32 {
        switch self {
        case .standard: 0
        case .palette(let number): 1 << 24 | UInt32(number)
        case .rgb(let red, let green, let blue): 2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        }
    }

    fileprivate init(bits: UInt32) {
        switch bits >> 24 {
        case 0: self = .standard
        case 1: self = .palette(UInt8(truncatingIfNeeded: bits))
        default:
            self = .rgb(
                UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
                UInt8(truncatingIfNeeded: bits))
        }
    }
}
