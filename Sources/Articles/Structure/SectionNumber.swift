/// A section's number as it stands at the beginning of a line or block.
struct SectionNumber: Hashable {
    var form: NumberingClass
    /// The number, of `1.2.3` the last part, of letters the place in the alphabet.
    var value: Int
    /// How many parts a decimal number has, else 1.
    var depth: Int = 1
    /// A hash of the parts before the last one of a decimal number, and of 之一 after an article's.
    var prefix: Int = 0
    /// Where the number ends, its own mark (、 . ）) included.
    var end: Int
    /// Where the words after it begin.
    var rest: Int
    /// Whether the words follow with no blank or mark between: such a number may be a mention inside a sentence.
    var isLoose = false
    /// Whether 之一 or a letter follows the number: 第二条之一, 5a.
    var hasSuffix = false
    /// The place in the alphabet of one capital that was read as a Roman number, else 0: `Appendix C`.
    var letter: Int = 0
}

/// Reads section numbers out of bytes.
struct NumberReader {
    let bytes: Bytes
    let end: Int

    /// The number with which the run that begins at `start` begins; nil where it begins with none.
    static func read(_ bytes: Bytes, _ start: Int, _ end: Int) -> SectionNumber? {
        guard start < end else { return nil }
        return NumberReader(bytes: bytes, end: min(end, start + 96)).read(at: start, runEnd: end)
    }

    private func read(at start: Int, runEnd: Int) -> SectionNumber? {
        let byte = bytes[start]
        var number: SectionNumber?
        switch byte {
        case 0x28: number = bracketed(start)
        case 0x30...0x39: number = arabic(start)
        case 0x41...0x5A:
            number =
                (NumberingWords.mayBegin(bytes, start, end) ? word(start) : nil) ?? orderedWord(start) ?? letters(start)
        case 0x61...0x7A: number = letters(start)
        case 0xC2: number = sectionSign(start)
        case 0xE2: number = circled(start)
        case 0xE3...0xE9: number = Self.mayBeginHan(bytes.scalar(at: start).scalar.value) ? han(start) : nil
        case 0xEC: number = korean(start)
        case 0xEF: number = bytes.starts(with: "（", at: start, before: end) ? bracketed(start) : arabic(start)
        default: return nil
        }
        guard var found = number else { return nil }
        found.rest = bytes.trimmedStart(of: found.end..<runEnd)
        return found
    }

    /// 第 附 and the numerals.
    @inline(__always)
    private static func mayBeginHan(_ value: UInt32) -> Bool {
        value == 0x7B2C || value == 0x9644 || NumberingWords.digit(value) != nil || NumberingWords.power(value) != nil
    }

    // MARK: Numerals

    /// A Han or Arabic numeral: its value and its end.
    func numeral(_ start: Int) -> (value: Int, end: Int)? {
        var (at, total, current, sawAny) = (start, 0, 0, false)
        while at < end {
            let (scalar, length) = bytes.scalar(at: at)
            if let digit = NumberingWords.digit(scalar.value) {
                current = min(current, 99_999) * 10 + digit
            } else if let power = NumberingWords.power(scalar.value) {
                total += max(current, 1) * power
                current = 0
            } else {
                break
            }
            sawAny = true
            at += length
        }
        return sawAny ? (total + current, at) : nil
    }

    /// A Roman numeral of one case, as long as it goes.
    func roman(_ start: Int) -> (value: Int, end: Int)? {
        var (at, total, before) = (start, 0, 0)
        let isUpper = start < end && bytes[start] < 0x60
        while at < end, (bytes[at] < 0x60) == isUpper, let value = Self.romanValue(bytes[at] | 0x20) {
            total += before < value && before > 0 ? value - 2 * before : value
            before = value
            at += 1
        }
        return at > start && at - start < 9 ? (total, at) : nil
    }

    private static func romanValue(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x69: 1
        case 0x76: 5
        case 0x78: 10
        case 0x6C: 50
        case 0x63: 100
        default: nil
        }
    }

    /// What kind of thing stands at `index`: nothing more, a blank, a letter of a set-solid script, or anything else.
    func isBlankOrEnd(_ index: Int) -> Bool {
        index >= end || bytes.blankLength(at: index) > 0
    }

    func value(at index: Int) -> UInt32 {
        index < end ? bytes.scalar(at: index).scalar.value : 0
    }
}

// MARK: - Han forms

extension NumberReader {
    private func han(_ start: Int) -> SectionNumber? {
        if bytes.starts(with: "第", at: start, before: end) { return ordinal(start + 3) }
        if bytes.starts(with: "附", at: start, before: end) { return word(start) }
        guard let (value, after) = numeral(start), value > 0, value < 200 else { return nil }
        switch self.value(at: after) {
        case 0x3001, 0xFF0E, 0x2E:
            return SectionNumber(form: .hanComma, value: value, end: after + scalarLength(after), rest: 0)
        case 0x662F: return SectionNumber(form: .hanPoint, value: value, end: after + 3, rest: 0, isLoose: true)
        case 0 where after >= end: return SectionNumber(form: .hanComma, value: value, end: after, rest: 0)
        case 0x3000, 0x20: return SectionNumber(form: .hanComma, value: value, end: after, rest: 0, isLoose: true)
        default: return nil
        }
    }

    func scalarLength(_ index: Int) -> Int { bytes.scalar(at: index).length }

    private func ordinal(_ start: Int) -> SectionNumber? {
        let first = skipBlank(start)
        guard let (value, after) = numeral(first) else { return nil }
        let unitStart = skipBlank(after)
        for unit in NumberingWords.units where bytes.starts(with: unit.word, at: unitStart, before: end) {
            return suffixed(unit.form, value, unitStart + unit.word.utf8CodeUnitCount)
        }
        guard self.value(at: after) == 0xFF0C || self.value(at: after) == 0x3001 || self.value(at: after) == 0x2C else {
            return nil
        }
        return SectionNumber(
            form: .ordinalPoint, value: value, end: after + scalarLength(after), rest: 0, isLoose: true)
    }

    private func skipBlank(_ index: Int) -> Int {
        index < end && bytes.blankLength(at: index) > 0 ? index + bytes.blankLength(at: index) : index
    }

    /// 第三条之一, 第3条の2, 제3조의2: the suffix belongs to the number.
    private func suffixed(_ form: NumberingClass, _ value: Int, _ unitEnd: Int) -> SectionNumber {
        var number = SectionNumber(form: form, value: value, end: unitEnd, rest: 0)
        let isSuffix =
            bytes.starts(with: "之", at: unitEnd, before: end) || bytes.starts(with: "の", at: unitEnd, before: end)
            || bytes.starts(with: "의", at: unitEnd, before: end)
        if isSuffix, let (suffix, after) = numeral(unitEnd + 3) {
            number.prefix = suffix
            number.end = after
            number.hasSuffix = true
        }
        let next = self.value(at: number.end)
        let isOpenMark = CharacterClass.isOpening(next) || next == 0xFF1A || next == 0x3A || next == 0x3014
        number.isLoose = !isBlankOrEnd(number.end) && !isOpenMark
        return number
    }

    /// 제1조
    private func korean(_ start: Int) -> SectionNumber? {
        guard bytes.starts(with: "제", at: start, before: end) else { return nil }
        return ordinal(start + 3)
    }

    private func circled(_ start: Int) -> SectionNumber? {
        let value = self.value(at: start)
        switch value {
        case 0x2460...0x2473: return SectionNumber(form: .circled, value: Int(value) - 0x245F, end: start + 3, rest: 0)
        case 0x2474...0x2487:
            return SectionNumber(form: .arabicBracketed, value: Int(value) - 0x2473, end: start + 3, rest: 0)
        case 0x2160...0x216B:
            return SectionNumber(form: .romanDot, value: Int(value) - 0x215F, end: start + 3, rest: 0, isLoose: true)
        default: return nil
        }
    }

    private func bracketed(_ start: Int) -> SectionNumber? {
        let inner = start + scalarLength(start)
        guard inner < end else { return nil }
        if let (value, after) = numeral(inner), let close = closing(after) {
            let form: NumberingClass = bytes[inner] < 0x80 || bytes[inner] == 0xEF ? .arabicBracketed : .hanBracketed
            return value > 0 && value < 200 ? SectionNumber(form: form, value: value, end: close, rest: 0) : nil
        }
        if let (value, after) = roman(inner), after - inner > 1 || value == 1, let close = closing(after) {
            return SectionNumber(form: .romanBracketed, value: value, end: close, rest: 0)
        }
        let letter = bytes[inner] | 0x20
        guard letter >= 0x61, letter <= 0x7A, bytes[inner] < 0x80, let close = closing(inner + 1) else { return nil }
        return SectionNumber(form: .letterBracketed, value: Int(letter) - 0x60, end: close, rest: 0)
    }

    private func closing(_ index: Int) -> Int? {
        let value = self.value(at: index)
        return value == 0x29 ? index + 1 : value == 0xFF09 ? index + 3 : nil
    }
}
