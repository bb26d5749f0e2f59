/// Han numerals as characters of numbers.
enum Numerals {
    private static let han = Set("〇零一二三四五六七八九十百千万萬亿億两兩廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸".unicodeScalars.map { UInt64($0.value) })

    /// Whether a unit's key is a Han numeral.
    static func isHan(_ key: UInt64) -> Bool {
        han.contains(key)
    }

    /// Whether a character is a decimal digit in half or full width.
    static func isDigit(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
    }

    /// Whether units are written with letters that are Roman numerals (`IV`).
    static func isRoman(_ scalars: ArraySlice<UInt32>) -> Bool {
        !scalars.isEmpty && scalars.allSatisfy { "IVXLC".unicodeScalars.map(\.value).contains($0) }
    }
}

extension VersionText {
    /// Whether a unit is a number or a part of one: a Han numeral, or a word that begins with a digit.
    func isNumber(_ unit: Int) -> Bool {
        Numerals.isHan(keys[unit]) || Numerals.isDigit(scalars[Int(unitStarts[unit])])
    }

    /// The characters of a unit.
    func characters(ofUnit unit: Int) -> Range<Int> {
        Int(unitStarts[unit])..<Int(unitEnds[unit])
    }
}
