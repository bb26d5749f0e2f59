/// How many bytes of a line are of each class, counted in sixteen lanes.
///
/// Vectors are compared with vectors only: with a number beside a vector the lanes would be compared one by one.
struct ByteSums {
    private typealias Lanes = SIMD16<UInt8>

    /// Bytes that go on with a character.
    private(set) var trailing = 0
    /// Lead bytes of characters of three bytes and of four.
    private(set) var leading = 0
    /// Lead bytes of characters of three bytes from U+3000 on.
    private(set) var wide = 0
    /// Lead bytes of characters of four bytes.
    private(set) var fours = 0
    /// Lead bytes of the block of full-width marks, `,` and `.`.
    private(set) var points = 0

    /// A lane overflows after 255 rounds; one is left for the last bytes.
    private static let mostRounds = 254

    /// Adds the bytes of a line.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        repeat {
            let end = min(bytes.count, at &+ 16 &* Self.mostRounds)
            var counts = LaneCounts()
            while end &- at >= 16 {
                counts.add(bytes.loadUnaligned(fromByteOffset: at, as: Lanes.self))
                at &+= 16
            }
            if end == bytes.count, at < end {
                counts.add(Self.rest(bytes, from: at))
                at = end
            }
            take(counts)
        } while at < bytes.count
    }

    /// The last bytes, fewer than sixteen; zeros, which count as nothing, fill them up.
    @inline(__always)
    private static func rest(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Lanes {
        guard bytes.count >= 16 else {
            var halves = SIMD2<UInt64>()
            for at in start..<bytes.count {
                halves[(at &- start) &>> 3] |= UInt64(bytes[at]) &<< UInt64((at &- start) & 7 &* 8)
            }
            return unsafeBitCast(halves, to: Lanes.self)
        }
        let lanes = bytes.loadUnaligned(fromByteOffset: bytes.count &- 16, as: Lanes.self)
        let counted = Lanes(repeating: UInt8(truncatingIfNeeded: 16 &- bytes.count &+ start))
        return lanes & LaneCounts.ones(places .>= counted)
    }

    private static let places = Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)

    @inline(__always)
    private mutating func take(_ counts: LaneCounts) {
        trailing &+= LaneCounts.sum(counts.trailing)
        leading &+= LaneCounts.sum(counts.leading)
        let fours = LaneCounts.sum(counts.fours)
        self.fours &+= fours
        wide &+= LaneCounts.sum(counts.fromThird) &- fours
        points &+= LaneCounts.sum(counts.points)
    }
}

/// The counts of each of sixteen lanes.
private struct LaneCounts {
    typealias Lanes = SIMD16<UInt8>

    var trailing = Lanes()
    var leading = Lanes()
    /// Lead bytes from E3 on, those of four bytes too.
    var fromThird = Lanes()
    var fours = Lanes()
    var points = Lanes()

    @inline(__always)
    mutating func add(_ bytes: Lanes) {
        let masked = bytes & Lanes(repeating: 0xC0)
        trailing = trailing &- Self.ones(masked .== Lanes(repeating: 0x80))
        leading = leading &- Self.ones(bytes .>= Lanes(repeating: 0xE0))
        fromThird = fromThird &- Self.ones(bytes .>= Lanes(repeating: 0xE3))
        fours = fours &- Self.ones(bytes .>= Lanes(repeating: 0xF0))
        // `,` and `.` differ in one bit.
        let commas = (bytes & Lanes(repeating: 0xFD)) .== Lanes(repeating: 0x2C)
        points = points &- (Self.ones(bytes .== Lanes(repeating: 0xEF)) | Self.ones(commas))
    }

    /// All bits of the lanes that a mask holds: less by one than none.
    @inline(__always)
    static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> Lanes { unsafeBitCast(mask, to: Lanes.self) }

    /// The sum over all lanes.
    @inline(__always)
    static func sum(_ lanes: Lanes) -> Int {
        let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
        let low: UInt64 = 0x00FF_00FF_00FF_00FF
        let pairs =
            (halves[0] & low) &+ (halves[0] &>> 8 & low) &+ (halves[1] & low) &+ (halves[1] &>> 8 & low)
        return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
    }
}
