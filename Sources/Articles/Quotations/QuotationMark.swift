/// A quotation mark, or what looks like one, in a passage.
struct QuotationMark {
    /// Which character it is; the vertical and full-width forms count as the forms they stand for.
    enum Shape: UInt8 {
        case doubleOpen, doubleClose, doubleLow
        case singleOpen, singleClose, singleLow
        case leftGuillemet, rightGuillemet, leftAngle, rightAngle
        case cornerOpen, cornerClose, whiteCornerOpen, whiteCornerClose
        case straightDouble, straightSingle
    }

    /// What stands beside a mark.
    enum Neighbour: UInt8 {
        /// The beginning or end of a block.
        case edge
        case space
        /// A letter or digit of a script with spaces, or any scalar that is none of the others.
        case letter
        /// A Han character, kana or hangul.
        case han
        /// An opening bracket or mark, or a dash.
        case opening
        /// A comma, stop, closing bracket or closing mark.
        case closing
    }

    /// The index of its first byte.
    var at: Int
    /// Its length in bytes.
    var length: Int
    var shape: Shape
    var before: Neighbour
    var after: Neighbour
    /// Whether a stop of Chinese stands right before it.
    var followsStop = false

    var end: Int { at + length }

    /// Whether it can only open by what stands beside it.
    var opensBySpacing: Bool {
        switch (before, after) {
        case (_, .space), (_, .edge): false
        case (.edge, _), (.space, _), (.opening, _): true
        default: false
        }
    }

    /// Whether it can only close by what stands beside it.
    var closesBySpacing: Bool {
        switch (before, after) {
        case (.edge, _), (.space, _): false
        case (_, .edge), (_, .space), (_, .closing): true
        default: false
        }
    }
}

extension QuotationMark {
    /// Finds the marks of `bytes` in `range`.
    static func scan(_ bytes: [UInt8], in range: Range<Int>, into marks: inout [QuotationMark]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while let found = candidate(from: index, before: range.upperBound, of: bytes) {
                index = found + 1
                guard let (shape, length) = shape(at: found, of: bytes) else { continue }
                var mark = QuotationMark(
                    at: found, length: length, shape: shape, before: neighbour(before: found, of: bytes),
                    after: neighbour(after: found + length, of: bytes))
                mark.followsStop = mark.before == .closing && isStop(before: found, of: bytes)
                marks.append(mark)
                index = found + length
            }
        }
    }

    /// The first index from `start` on at which a mark may begin; nil where there is none before `end`.
    private static func candidate(from start: Int, before end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = start
        // Eight bytes at once; the third byte of a mark that begins with the last of them lies two further on.
        while index + 10 <= end {
            let lanes = candidates(at: index, of: UnsafeRawBufferPointer(bytes))
            if lanes != 0 { return index + lanes.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < end {
            switch bytes[index] {
            case 0x22, 0x27, 0xC2, 0xE2, 0xE3, 0xEF: return index
            default: index += 1
            }
        }
        return nil
    }

    /// Which of eight bytes may begin a mark, by their top bits; the lowest of them is right, one above it need not be.
    ///
    /// A straight mark; C2 and E2, which are rare in any script; E3 and EF only with a third byte that the stops and commas
    /// have not of which Chinese is full: 8C…8F and 9C…9F behind E3; 80…84, A2 and A3 behind EF.
    @inline(__always)
    private static func candidates(at index: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let third = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 2, as: UInt64.self))
        let straight = zeros(first ^ ones &* 0x22) | zeros(first ^ ones &* 0x27)
        let rare = zeros(first ^ ones &* 0xC2) | zeros(first ^ ones &* 0xE2)
        let corner = zeros(first ^ ones &* 0xE3) & zeros(third & (ones &* 0xEC) ^ ones &* 0x8C)
        let form = zeros(first ^ ones &* 0xEF) & zeros(third & (ones &* 0x58))
        return (straight | rare | corner | form) & (ones &* 0x80)
    }

    /// Top bits where a byte of `word` is zero: there (x − 1) & ~x has it.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word
    }

    /// Whether 。 ！ ？ or … stands before `index`.
    private static func isStop(before index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index >= 3 else { return false }
        switch UInt32(bytes[index - 3]) << 16 | UInt32(bytes[index - 2]) << 8 | UInt32(bytes[index - 1]) {
        case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xE280A6: return true
        default: return false
        }
    }

    private static func shape(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (Shape, Int)? {
        switch bytes[index] {
        case 0x22: return (.straightDouble, 1)
        case 0x27: return (.straightSingle, 1)
        case 0xC2:
            guard index + 1 < bytes.count else { return nil }
            return bytes[index + 1] == 0xAB
                ? (.leftGuillemet, 2) : bytes[index + 1] == 0xBB ? (.rightGuillemet, 2) : nil
        default:
            guard index + 2 < bytes.count else { return nil }
            let code = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            return wideShape(code).map { ($0, 3) }
        }
    }

    private static func wideShape(_ code: UInt32) -> Shape? {
        switch code {
        case 0xE2809C, 0xE3809D: .doubleOpen
        case 0xE2809D, 0xE3809E, 0xE3809F: .doubleClose
        case 0xE2809E: .doubleLow
        case 0xE28098: .singleOpen
        case 0xE28099: .singleClose
        case 0xE2809A: .singleLow
        case 0xE280B9: .leftAngle
        case 0xE280BA: .rightAngle
        case 0xE3808C, 0xEFB981, 0xEFBDA2: .cornerOpen
        case 0xE3808D, 0xEFB982, 0xEFBDA3: .cornerClose
        case 0xE3808E, 0xEFB983: .whiteCornerOpen
        case 0xE3808F, 0xEFB984: .whiteCornerClose
        case 0xEFBC82: .straightDouble
        default: nil
        }
    }

    private static func neighbour(before index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Neighbour {
        guard index > 0 else { return .edge }
        let byte = bytes[index - 1]
        if byte < 0x80 { return asciiNeighbour(byte) }
        guard index > 2 else { return .letter }
        if bytes[index - 2] == 0xC2 { return byte == 0xA0 ? .space : byte == 0xAB ? .opening : .closing }
        guard bytes[index - 3] >= 0xE0 else { return .letter }
        return wideNeighbour(UInt32(bytes[index - 3]) << 16 | UInt32(bytes[index - 2]) << 8 | UInt32(byte))
    }

    private static func neighbour(after index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Neighbour {
        guard index < bytes.count else { return .edge }
        let byte = bytes[index]
        // A straight mark after a mark closes around it; before a mark it opens around it.
        if byte < 0x80 { return byte == 0x22 ? .closing : asciiNeighbour(byte) }
        guard index + 2 < bytes.count else { return .letter }
        if byte == 0xC2 { return bytes[index + 1] == 0xA0 ? .space : bytes[index + 1] == 0xAB ? .opening : .closing }
        guard byte >= 0xE0 else { return .letter }
        return wideNeighbour(UInt32(byte) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]))
    }

    private static func asciiNeighbour(_ byte: UInt8) -> Neighbour {
        switch byte {
        case 0x0A: .edge
        case 0x20, 0x09: .space
        case 0x28, 0x5B, 0x7B, 0x2D, 0x22: .opening
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: .closing
        default: .letter
        }
    }

    private static func wideNeighbour(_ code: UInt32) -> Neighbour {
        switch code {
        // Dashes, opening marks.
        case 0xE28090...0xE28095, 0xE28098, 0xE2809A, 0xE2809C, 0xE2809E, 0xE280B9: .opening
        case 0xE38088, 0xE3808A, 0xE3808C, 0xE3808E, 0xE38090, 0xEFBC88: .opening
        // Closing marks, the ellipsis, CJK and full-width punctuation.
        case 0xE28099, 0xE2809D, 0xE280A6, 0xE280BA: .closing
        case 0xE38081...0xE38082, 0xE38089, 0xE3808B, 0xE3808D, 0xE3808F, 0xE38091: .closing
        case 0xEFBC81, 0xEFBC89, 0xEFBC8C, 0xEFBC8E, 0xEFBC9A, 0xEFBC9B, 0xEFBC9F: .closing
        // Thin and narrow blanks, the ideographic one.
        case 0xE28080...0xE2808A, 0xE280AF, 0xE38080: .space
        case 0xE38181...0xE9BFBF, 0xEAB080...0xED9EA3: .han
        default: .letter
        }
    }
}
