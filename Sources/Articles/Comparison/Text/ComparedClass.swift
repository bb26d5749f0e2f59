/// What a character is to a comparison.
enum ComparedClass: UInt8, Sendable {
    /// Compared by itself: a Han character, a kana, a symbol.
    case single
    /// A letter of a script that writes words.
    case letter
    /// A decimal digit.
    case digit
    /// A mark that belongs to the character before it.
    case combining
    /// A blank or an invisible character.
    case blank
    /// A punctuation mark.
    case punctuation
    /// A mark of the file's form, or an ornament.
    case mark
    /// The bound between two blocks.
    case paragraph

    /// Whether it takes part in the first matching; the others come back as differences of their own kinds.
    @inline(__always)
    var isKey: Bool { rawValue <= ComparedClass.combining.rawValue }

    /// The class of a character outside of its context.
    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < Self.tableEnd {
            self = Self.table[Int(scalar)]
        } else if scalar < 0xA000 {
            self = .single
        } else {
            self = Self.beyondTable(scalar)
        }
    }

    private static let tableEnd: UInt32 = 0x3400
    /// The classes of the first characters, since asking Unicode's tables takes longer than all the rest.
    private static let table: [ComparedClass] = (0..<tableEnd).map(decide)

    private static func beyondTable(_ scalar: UInt32) -> ComparedClass {
        switch scalar {
        case 0xAC00...0xD7A3: .letter
        case 0xF900...0xFAFF, 0x20000...0x3FFFF: .single
        case 0xFF01...0xFF5E: ComparedClass(scalar - 0xFEE0)
        case 0xFF66...0xFF9F: .single
        case 0xFFFD: .single
        default: decide(scalar)
        }
    }

    private static func decide(_ value: UInt32) -> ComparedClass {
        guard let scalar = Unicode.Scalar(value) else { return .single }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return isWrittenWithoutBlanks(value) ? .single : .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return .combining
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return .blank
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return "%‰&@§".unicodeScalars.contains(scalar) ? .single : .punctuation
        case .modifierSymbol: return .punctuation
        default: return "~|⋯─".unicodeScalars.contains(scalar) ? .punctuation : .single
        }
    }

    /// Whether words of the script are not set apart: Thai to Tibetan, Burmese, Khmer, kana and bopomofo, Han marks.
    private static func isWrittenWithoutBlanks(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007: true
        case 0x3040...0x312F, 0x31A0...0x33FF: true
        default: false
        }
    }

    /// Whether a character is an ornament where it stands at the beginning of a block (`□ `, `■`, `◆`).
    static func isOrnament(_ scalar: UInt32) -> Bool {
        (0x25A0...0x25FF).contains(scalar) && scalar != 0x25CB || (0x2600...0x27BF).contains(scalar)
    }
}
