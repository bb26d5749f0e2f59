/// How many lines of a run have what tells code and tables from prose.
struct LineTally {
    /// Lines of drawing and programming marks.
    var drawn = 0
    /// Lines with wide gaps between words, or that begin with a bar.
    var gapped = 0
    /// Lines that end on leaders and a page number.
    var led = 0
    /// Lines that end on a brace.
    var braced = 0
    /// Lines that end on a semicolon.
    var parted = 0

    /// What one line has; `base` is where in `bytes` its chunk begins.
    init(_ line: Line, _ bytes: Bytes, base: Int) {
        drawn = line.flags.isDisjoint(with: [.symbols, .rule]) ? 0 : 1
        gapped = line.flags.contains(.gap) || line.first == 0x7C ? 1 : 0
        led = Leaders.start(bytes, base + Int(line.start)..<base + Int(line.end)) == nil ? 0 : 1
        braced = line.last == 0x7B || line.last == 0x7D ? 1 : 0
        parted = line.last == 0x3B ? 1 : 0
    }

    init() {}

    static func + (left: Self, right: Self) -> Self { left.combined(right, by: &+) }

    static func - (left: Self, right: Self) -> Self { left.combined(right, by: &-) }

    private func combined(_ other: Self, by operation: (Int, Int) -> Int) -> Self {
        var result = Self()
        result.drawn = operation(drawn, other.drawn)
        result.gapped = operation(gapped, other.gapped)
        result.led = operation(led, other.led)
        result.braced = operation(braced, other.braced)
        result.parted = operation(parted, other.parted)
        return result
    }
}

/// The tallies of overlapping runs of lines, each line looked at once.
struct LineTallies {
    /// The first line that was counted.
    private var first = 0
    /// What the lines from the first one up to each have in all.
    private var sums = [LineTally()]

    /// What the lines in `range` have in all; ranges come in the order of the lines.
    mutating func sum(over range: Range<Int>, of line: (Int) -> LineTally) -> LineTally {
        if range.lowerBound < first || range.lowerBound >= first + sums.count {
            first = range.lowerBound
            sums.removeAll(keepingCapacity: true)
            sums.append(LineTally())
        }
        while first + sums.count <= range.upperBound {
            sums.append(sums[sums.count - 1] + line(first + sums.count - 1))
        }
        return sums[range.upperBound - first] - sums[range.lowerBound - first]
    }
}
