/// The grapheme in a cell as a plain value: a screen is compared and copied at every key, which strings would make slow.
///
/// Holds up to six characters of Unicode, 21 bits each; ncurses itself keeps five a cell. What is longer loses its end.
public struct CellSymbol: Hashable, Sendable {
    /// The first three characters and the next three, the first in the lowest bits; zero where there is none.
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    private static let bits: UInt64 = 21
    private static let mask: UInt64 = 1 << bits - 1

    /// The second column of a wide symbol.
    public static let empty = CellSymbol()
    /// A blank.
    public static let blank = CellSymbol(" ")

    private init() {}

    /// Makes the symbol of one character.
    @inline(__always)
    public init(_ scalar: Unicode.Scalar) {
        low = UInt64(scalar.value)
    }

    /// Makes the symbol of a grapheme, or of the part of one that stands in a cell of its own.
    @inline(__always)
    public init(_ text: String) {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return }
        low = UInt64(first.value)
        var index: UInt64 = 1
        while let scalar = scalars.next(), index < 6 {
            let value = UInt64(scalar.value)
            if index < 3 { low |= value << (Self.bits * index) } else { high |= value << (Self.bits * (index - 3)) }
            index += 1
        }
    }

    /// Whether it is the second column of a wide symbol.
    @inline(__always)
    public var isEmpty: Bool { low == 0 }

    /// The character, where there is no other.
    @inline(__always)
    public var onlyScalar: Unicode.Scalar? {
        low <= Self.mask && low != 0 ? Unicode.Scalar(UInt32(truncatingIfNeeded: low)) : nil
    }

    /// A number to tell rows apart by.
    @inline(__always)
    public var fingerprint: UInt64 { low ^ high &* 0x9E37_79B9_7F4A_7C15 }

    /// The characters.
    public var text: String {
        var result = String.UnicodeScalarView()
        for index in 0..<UInt64(6) {
            let value = index < 3 ? low >> (Self.bits * index) : high >> (Self.bits * (index - 3))
            guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value & Self.mask)), scalar.value > 0 else {
                break
            }
            result.append(scalar)
        }
        return String(result)
    }
}
