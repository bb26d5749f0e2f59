/// Two places in a text of up to a terabyte, in ten bytes: what a document keeps for every line and every quotation.
struct PackedRange: Hashable, Sendable {
    private var startLow: UInt32
    private var endLow: UInt32
    private var startHigh: UInt8
    private var endHigh: UInt8

    /// Makes the packed form of a range.
    init(_ range: SourceRange) {
        (startLow, startHigh) = Self.halves(of: range.start)
        (endLow, endHigh) = Self.halves(of: range.end)
    }

    /// The first place.
    var start: Offset {
        get { Offset(Int(startHigh) << 32 | Int(startLow)) }
        set { (startLow, startHigh) = Self.halves(of: newValue) }
    }

    /// The second place.
    var end: Offset {
        get { Offset(Int(endHigh) << 32 | Int(endLow)) }
        set { (endLow, endHigh) = Self.halves(of: newValue) }
    }

    /// Both places.
    var range: SourceRange {
        get { SourceRange(start, end) }
        set { self = PackedRange(newValue) }
    }

    private static func halves(of offset: Offset) -> (UInt32, UInt8) {
        (UInt32(truncatingIfNeeded: offset.value), UInt8(truncatingIfNeeded: offset.value >> 32))
    }
}
