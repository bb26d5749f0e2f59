/// Sorts Unicode scalars, given by their value, into the classes that line ends and line beginnings are judged by.
enum CharacterClass {
    /// Whether it is a Han character or an iteration mark that stands for one.
    @inline(__always)
    static func isHan(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
        default: false
        }
    }

    /// Whether lines that end or begin with it are joined without a blank (scripts that set no blanks between words).
    @inline(__always)
    static func isSetSolid(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E80...0x312F, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60: true
        case 0x20000...0x3FFFF, 0x0E00...0x0EFF, 0x1780...0x17FF: true
        default: false
        }
    }

    /// Whether it is a mark that stands alike in Chinese and in Latin text: “ ” ‘ ’ — … ·
    @inline(__always)
    static func isAmbiguousMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x2014, 0x2015, 0x2018...0x201F, 0x2025, 0x2026, 0x00B7: true
        default: false
        }
    }

    /// Whether it ends a sentence (GB/T 15834, 4.1 to 4.3, and the Latin, Arabic and Indic stops).
    @inline(__always)
    static func isStop(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x2E, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x203C, 0x2047...0x2049: true
        case 0x061F, 0x06D4, 0x0964, 0x0965: true
        default: false
        }
    }

    /// Whether it parts clauses inside a sentence (GB/T 15834, 4.4 to 4.7), the colon aside.
    @inline(__always)
    static func isClauseMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x2C, 0x3B, 0xFF0C, 0x3001, 0xFF1B, 0xFF64, 0x2014, 0x060C, 0x061B: true
        default: false
        }
    }

    /// Whether it closes a quotation or a bracket.
    @inline(__always)
    static func isClosing(_ value: UInt32) -> Bool {
        switch value {
        case 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB, 0x203A: true
        case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D, 0xFF5D: true
        default: false
        }
    }

    /// Whether it opens a quotation or a bracket.
    @inline(__always)
    static func isOpening(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0xAB, 0x2039, 0x22: true
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B: true
        default: false
        }
    }

    /// Whether it is a letter that has case and is small; the Latin, Greek and Cyrillic blocks.
    @inline(__always)
    static func isLower(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x3AC...0x3CE, 0x430...0x45F: true
        default: false
        }
    }

    /// Whether it is a letter that has case and is a capital; the Latin, Greek and Cyrillic blocks.
    @inline(__always)
    static func isUpper(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3AB, 0x400...0x42F: true
        default: false
        }
    }

    /// Whether it is an Arabic digit, half-width or full-width.
    @inline(__always)
    static func isDigit(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0xFF10...0xFF19: true
        default: false
        }
    }
}

extension Bytes {
    /// The length of the blank that begins at `index`, or 0: ASCII blanks, U+00A0, U+2000…200A, U+2028/9, U+202F, U+3000.
    @inline(__always)
    func blankLength(at index: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09...0x0D, 0x1C...0x1F: 1
        case 0xC2: index + 1 < count && (self[index + 1] == 0xA0 || self[index + 1] == 0x85) ? 2 : 0
        case 0xE1, 0xE2, 0xE3: wideBlankLength(at: index)
        default: 0
        }
    }

    private func wideBlankLength(at index: Int) -> Int {
        guard index + 2 < count else { return 0 }
        let isBlank =
            switch scalar(at: index).scalar.value {
            case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
            default: false
            }
        return isBlank ? 3 : 0
    }

    /// The end of the run `range` without the blanks at its end.
    @inline(__always)
    func trimmedEnd(of range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let last = self[end - 1]
            if last == 0x20 || (last >= 0x09 && last <= 0x0D) || (last >= 0x1C && last <= 0x1F) {
                end -= 1
            } else if last >= 0x80, last <= 0xAF, let length = wideBlankLength(before: end),
                end - length >= range.lowerBound
            {
                end -= length
            } else {
                break
            }
        }
        return end
    }

    private func wideBlankLength(before end: Int) -> Int? {
        let start = indexBefore(end)
        let length = blankLength(at: start)
        return length == end - start ? length : nil
    }

    /// The start of the run `range` without the blanks at its beginning.
    func trimmedStart(of range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = blankLength(at: start)
            guard length > 0 else { break }
            start += length
        }
        return min(start, range.upperBound)
    }

    /// Whether the bytes at `index` are those of `string`.
    @inline(__always)
    func starts(with string: StaticString, at index: Int, before end: Int) -> Bool {
        let length = string.utf8CodeUnitCount
        guard index + length <= end else { return false }
        for step in 0..<length where self[index + step] != string.utf8Start[step] { return false }
        return true
    }
}

extension Unicode.Scalar {
    /// Whether it ends a sentence: the stops of Chinese, Latin, Arabic and Indic scripts (GB/T 15834, 4.1 to 4.3).
    public var endsSentence: Bool { CharacterClass.isStop(value) }
}
