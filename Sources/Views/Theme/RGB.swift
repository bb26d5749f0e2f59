import Glibc

/// A colour in sRGB, with the measures that readability is judged by.
public struct RGB: Hashable, Sendable {
    /// Red, from 0 to 255.
    public var red: UInt8
    /// Green, from 0 to 255.
    public var green: UInt8
    /// Blue, from 0 to 255.
    public var blue: UInt8

    /// Makes a colour.
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Makes a colour of `#rrggbb` or `#rgb`; nil where the text is neither.
    public init?(hex: some StringProtocol) {
        let digits = hex.dropFirst().compactMap(\.hexDigitValue)
        guard hex.first == "#", digits.count == hex.count - 1 else { return nil }
        switch digits.count {
        case 3: self.init(UInt8(digits[0] * 17), UInt8(digits[1] * 17), UInt8(digits[2] * 17))
        case 6:
            self.init(
                UInt8(digits[0] * 16 + digits[1]), UInt8(digits[2] * 16 + digits[3]), UInt8(digits[4] * 16 + digits[5]))
        default: return nil
        }
    }

    /// How bright it is, from 0 to 1 (WCAG 2.1, relative luminance).
    public var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// How well the one is read on the other, from 1 to 21 (WCAG 2.1, contrast ratio); text wants 4.5.
    public func contrast(with other: RGB) -> Double {
        let (one, two) = (luminance + 0.05, other.luminance + 0.05)
        return max(one, two) / min(one, two)
    }

    /// Whether it has no hue.
    var isGrey: Bool { red == green && green == blue }

    /// How far two colours look from each other: the red-mean approximation, in no unit.
    func distance(to other: RGB) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (dr, dg, db) = (
            Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
        )
        return ((512 + mean) * dr * dr) / 256 + 4 * dg * dg + ((767 - mean) * db * db) / 256
    }

    /// The linear value of each sRGB byte (IEC 61966-2-1).
    private static let linear: [Double] = (0...255).map { byte in
        let value = Double(byte) / 255
        guard value > 0.04045 else { return value / 12.92 }
        return pow((value + 0.055) / 1.055, 2.4)
    }
}
