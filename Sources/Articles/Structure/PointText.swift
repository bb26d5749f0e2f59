/// A block's characters with their places in the source.
struct PointText {
    private(set) var values: [UInt32] = []
    private(set) var offsets: [Int] = []
    private var lengths: [UInt8] = []

    init(_ composition: Composition, _ block: Int) {
        for piece in composition.draft.blocks[block].pieces {
            let range = composition.draft.pieces[piece].range
            var at = range.start.value
            while at < range.end.value {
                let (scalar, length) = composition.bytes.scalar(at: at)
                values.append(scalar.value)
                offsets.append(at)
                lengths.append(UInt8(length))
                at += length
            }
        }
    }

    /// One past the last byte of a character.
    func end(of index: Int) -> Int { offsets[index] + Int(lengths[index]) }

    func byteCount(_ range: Range<Int>) -> Int { lengths[range].reduce(0) { $0 + Int($1) } }

    /// A Han numeral from 一 to 九十九: its value and where it ends.
    func numeral(_ start: Int) -> (value: Int, end: Int)? {
        var (at, total, current) = (start, 0, 0)
        while at < min(values.count, start + 3) {
            if let digit = NumberingWords.digit(values[at]), values[at] >= 0x4E00, values[at] != 0x4E24, current == 0 {
                current = digit
            } else if values[at] == 0x5341, total == 0 {
                (total, current) = (max(current, 1) * 10, 0)
            } else {
                break
            }
            at += 1
        }
        return total + current > 0 ? (total + current, at) : nil
    }

    /// The end of the clause that begins at `start`, its mark left out.
    func clauseEnd(from start: Int, atMost limit: Int) -> Int {
        var (at, depth) = (start, 0)
        while at < min(values.count, start + limit) {
            depth += Self.nesting(values[at])
            if depth <= 0 && values[at] != 0x3001 && Self.isMark(values[at]) { break }
            at += 1
        }
        return at
    }

    /// Words that two things are counted by: 个 点 种 方 项 条 层 类 大 件
    private static let counters = HanSet("个個点點种種方项項条條层層类類大件")

    /// Whether a colon stands before a place, or 两个 or 二点 and their like in the last words there.
    func announcesTwo(before index: Int) -> Bool {
        if index > 0 && Self.isColon(values[index - 1]) { return true }
        return (max(0, index - 24)..<index).contains {
            (values[$0] == 0x4E24 || values[$0] == 0x5169 || values[$0] == 0x4E8C)
                && Self.counters.contains(values[$0 + 1])
        }
    }

    /// Whether it ends a sentence or parts clauses.
    static func isMark(_ value: UInt32) -> Bool {
        CharacterClass.isStop(value) || CharacterClass.isClauseMark(value) || isColon(value)
    }

    static func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

    /// 1 for a mark that opens a quotation, −1 for one that closes it, else 0.
    static func nesting(_ value: UInt32) -> Int {
        switch value {
        case 0x201C, 0x300C, 0x300E: 1
        case 0x201D, 0x300D, 0x300F: -1
        default: 0
        }
    }
}
