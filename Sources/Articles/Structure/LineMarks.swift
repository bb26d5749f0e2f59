/// What a line announces by its first characters: a heading's `#`, a list item's bullet, a rule, a section's number.
enum LineMark: Equatable {
    case none
    /// ATX heading (CommonMark 4.2): the level and where the text begins.
    case heading(level: UInt8, text: UInt32)
    /// A bullet and where the text begins.
    case bullet(text: UInt32)
    /// An ornament before an author's name: □ ■ ◎ ○ ●
    case ornament(text: UInt32)
    /// A table row or another line whose blanks mean something.
    case row
    case number(SectionNumber)

    /// Reads the mark of a line; `base` is the place from which the line counts.
    static func read(_ bytes: Bytes, _ line: Line, base: Int) -> LineMark {
        let (start, end) = (base + Int(line.start), base + Int(line.end))
        switch line.first {
        case 0x23: return heading(bytes, start, end, base)
        case 0x2D, 0x2A, 0x2B, 0x2022, 0x25CF, 0x25AA, 0x25E6, 0x2023, 0x6F, 0x00B7, 0x25A0...0x25A1, 0x25C6, 0x25CE,
            0x25CB:
            return bullet(bytes, line, base)
        case 0x7C: return .row
        default: break
        }
        guard mayBeginNumber(line.first), let number = NumberReader.read(bytes, start, end) else { return .none }
        return .number(number)
    }

    @inline(__always)
    private static func mayBeginNumber(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA7, 0xFF08, 0xFF10...0xFF19, 0x2160...0x216B,
            0x2460...0x2487:
            true
        case 0x7B2C, 0x9644, 0xC81C: true
        case 0x3007...0x96F6: NumberingWords.digit(value) != nil || NumberingWords.power(value) != nil
        default: false
        }
    }

    private static func heading(_ bytes: Bytes, _ start: Int, _ end: Int, _ base: Int) -> LineMark {
        var at = start
        while at < end && bytes[at] == 0x23 { at += 1 }
        guard at - start <= 6, at < end, bytes.blankLength(at: at) > 0 else { return .none }
        return .heading(level: UInt8(at - start), text: UInt32(bytes.trimmedStart(of: at..<end) - base))
    }

    private static func bullet(_ bytes: Bytes, _ line: Line, _ base: Int) -> LineMark {
        let (start, end) = (base + Int(line.start), base + Int(line.end))
        let after = start + bytes.scalar(at: start).length
        guard after < end else { return .none }
        let text = UInt32(bytes.trimmedStart(of: after..<end) - base)
        let hasBlank = bytes.blankLength(at: after) > 0
        switch line.first {
        case 0x25A0, 0x25A1, 0x25CE, 0x25CB:
            return hasBlank || Int(line.end - text) < 15 ? .ornament(text: text) : .none
        case 0x2D, 0x2A, 0x2B, 0x6F, 0x00B7: return hasBlank ? .bullet(text: text) : .none
        default: return .bullet(text: text)
        }
    }
}
