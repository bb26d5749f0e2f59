/// For each line of a chunk the columns to which the lines around it are wrapped, and whether the line fills them.
struct WrapWidths {
    /// Lines before and after a line that are looked at.
    private static let reach = 6
    /// Lines longer than this were not wrapped.
    static let widest = 240

    /// By line: the right edge, 0 for lines that are no text.
    private(set) var measures: [UInt16]
    /// By line: how many columns a line may fall short of the measure.
    private(set) var isFull: [Bool]
    /// By line: whether many lines around end at exactly the measure, as a machine wraps them.
    private(set) var isTight: [Bool]

    init(_ lines: [Line]) {
        measures = [UInt16](repeating: 0, count: lines.count)
        isFull = [Bool](repeating: false, count: lines.count)
        isTight = isFull
        let solid = lines.indices.filter { Self.isText(lines[$0]) }
        solid.map { UInt16(clamping: lines[$0].right) }.withUnsafeBufferPointer { measure(lines, solid, $0) }
    }

    private mutating func measure(_ lines: [Line], _ solid: [Int], _ rights: UnsafeBufferPointer<UInt16>) {
        var tightness = TightWindow(rights, reach: Self.reach)
        for place in solid.indices {
            let before = Self.largest(rights, max(0, place - Self.reach)..<place)
            let after = Self.largest(rights, (place + 1)..<min(rights.count, place + 1 + Self.reach))
            // At the edge between two columns the narrower one tells; at an end of the text the only side does.
            let measure = before == 0 || after == 0 ? max(before, after) : min(before, after)
            measures[solid[place]] = measure
            let right = rights[place]
            let tight = lines[solid[place]].flags.contains(.han) && tightness.isTight(place, measure)
            isTight[solid[place]] = tight
            guard Int(right) + Int(tight ? 3 : Self.slack(measure)) >= Int(measure), Int(right) <= Self.widest,
                right > 11
            else {
                continue
            }
            isFull[solid[place]] = Self.hasPeer(rights, place, lines[solid[place]].flags.contains(.han))
        }
    }

    private static func isText(_ line: Line) -> Bool {
        !line.isBlank && line.flags.isDisjoint(with: [.rule, .furniture, .code])
    }

    private static func largest(_ rights: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> UInt16 {
        var largest: UInt16 = 0
        for index in range { largest = max(largest, rights[index]) }
        return largest
    }

    /// What squeezed punctuation, a pushed-out mark or a long last word takes away.
    static func slack(_ measure: UInt16) -> UInt16 { max(4, measure / 7) }

    /// Whether another line nearby ends at about the same column: one long line alone was not wrapped.
    private static func hasPeer(_ rights: UnsafeBufferPointer<UInt16>, _ place: Int, _ isHan: Bool) -> Bool {
        let slack = Int(isHan ? 6 : 12)
        for other in max(0, place - reach)..<min(rights.count, place + reach + 1) where other != place {
            if abs(Int(rights[other]) - Int(rights[place])) <= slack { return true }
        }
        return false
    }
}

/// Tells whether many lines around a line end at exactly its measure; counts are carried from line to line while the
/// measure stays the same.
private struct TightWindow {
    private let rights: UnsafeBufferPointer<UInt16>
    private let reach: Int
    private var measure: UInt16 = 0
    private var place = -1
    private var (longer, near, exact) = (0, 0, 0)

    init(_ rights: UnsafeBufferPointer<UInt16>, reach: Int) {
        self.rights = rights
        self.reach = reach
    }

    mutating func isTight(_ place: Int, _ measure: UInt16) -> Bool {
        if place == self.place + 1 && measure == self.measure {
            if place > reach { count(rights[place - reach - 1], -1) }
            if place + reach < rights.count { count(rights[place + reach], 1) }
        } else {
            self.measure = measure
            (longer, near, exact) = (0, 0, 0)
            for other in max(0, place - reach)..<min(rights.count, place + reach + 1) { count(rights[other], 1) }
        }
        self.place = place
        return longer == 0 && exact >= 4 && exact * 10 >= near * 9
    }

    @inline(__always)
    private mutating func count(_ right: UInt16, _ step: Int) {
        if right > measure { longer &+= step }
        if Int(right) &+ 8 >= Int(measure) { near &+= step }
        if Int(right) &+ 1 >= Int(measure) { exact &+= step }
    }
}
