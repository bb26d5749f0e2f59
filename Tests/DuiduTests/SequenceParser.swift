/// Divides a terminal's input into characters, control characters and sequences (ECMA-48).
struct SequenceParser {
    /// A unit of output.
    enum Token: Hashable {
        case symbol(Unicode.Scalar)
        case control(UInt8)
        /// An escape sequence without parameters: what follows the ESC.
        case escape(String)
        /// A control sequence: `?` or nothing, its numbers, its final byte.
        case sequence(mark: String, numbers: [Int], final: Character)
        /// An operating system command without its introducer and end.
        case string(String)
    }

    private enum State {
        case ground
        case scalar([UInt8], length: Int)
        case escape(String)
        case sequence(String)
        case string([UInt8])
    }

    private var state = State.ground

    /// Takes a byte; gives the unit that it ends, if it ends one.
    mutating func take(_ byte: UInt8) -> Token? {
        switch state {
        case .ground: return begin(byte)
        case .scalar(let bytes, let length): return proceed(bytes + [byte], length)
        case .escape(let before): return proceedEscape(before, byte)
        case .sequence(let before): return proceedSequence(before, byte)
        case .string(let before): return proceedString(before, byte)
        }
    }

    private mutating func begin(_ byte: UInt8) -> Token? {
        switch byte {
        case 0x1B: state = .escape("")
        case ..<0x20, 0x7F: return .control(byte)
        case ..<0x80: return .symbol(Unicode.Scalar(byte))
        case 0xC2...0xDF: state = .scalar([byte], length: 2)
        case 0xE0...0xEF: state = .scalar([byte], length: 3)
        case 0xF0...0xF4: state = .scalar([byte], length: 4)
        default: return .control(byte)
        }
        return nil
    }

    private mutating func proceed(_ bytes: [UInt8], _ length: Int) -> Token? {
        guard bytes.count == length else {
            state = .scalar(bytes, length: length)
            return nil
        }
        state = .ground
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(Token.symbol)
    }

    private mutating func proceedEscape(_ before: String, _ byte: UInt8) -> Token? {
        let text = before + String(Character(Unicode.Scalar(byte)))
        switch text {
        case "[": state = .sequence("")
        case "]": state = .string([])
        case "(", ")": state = .escape(text)
        default:
            state = .ground
            return .escape(text)
        }
        return nil
    }

    private mutating func proceedSequence(_ before: String, _ byte: UInt8) -> Token? {
        let character = Character(Unicode.Scalar(byte))
        guard (0x40...0x7E).contains(byte) else {
            state = .sequence(before + String(character))
            return nil
        }
        state = .ground
        let mark = before.first.map { "?<=>".contains($0) } == true ? String(before.prefix(1)) : ""
        let numbers = before.dropFirst(mark.count).split(separator: ";").map { Int($0) ?? -1 }
        return .sequence(mark: mark, numbers: numbers, final: character)
    }

    private mutating func proceedString(_ before: [UInt8], _ byte: UInt8) -> Token? {
        let ends = byte == 0x07 || byte == UInt8(ascii: "\\") && before.last == 0x1B
        guard ends else {
            state = .string(before + [byte])
            return nil
        }
        state = .ground
        return .string(String(decoding: byte == 0x07 ? before : before.dropLast(), as: UTF8.self))
    }
}
