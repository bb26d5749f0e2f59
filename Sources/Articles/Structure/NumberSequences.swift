/// Follows the numbers of a text: an n that follows n−1 of the same form is a section; impossible jumps are refused.
struct NumberSequences {
    private struct Open {
        var form: NumberingClass
        var depth: Int
        var value: Int
        var rank: Int
        var sequence: Int
    }

    private(set) var found: [NumberedBlock]
    /// For each number the next one of its form, or nil.
    private var nextOfForm: [Int?]
    /// For each marked heading the next one whose number is of its form, or nil.
    private var nextMarked: [Int?]
    private var open: [Open] = []
    /// By form: the last accepted value, kept beyond the parent's end since the articles of a law count through its chapters.
    private var lastValue: [NumberingClass: Int] = [:]
    /// The last value of a form before a chapter began it anew: the sections of an act count on through its Parts.
    private var valueBefore: [NumberingClass: Int] = [:]
    /// Of `1.2.3` the last accepted value and prefix by depth.
    private var decimals: [(prefix: Int, value: Int)] = []
    /// The same of the headings that the form of the file marks: lists do not count between them.
    private var marked = MarkedNumbers()
    private var sequences = 0
    /// Forms that this text nests otherwise than is usual: 第一条 under 一、
    private var ownRanks: [NumberingClass: Int] = [:]

    init(_ found: [NumberedBlock]) {
        self.found = found
        nextOfForm = [Int?](repeating: nil, count: found.count)
        nextMarked = nextOfForm
        var (upcoming, marked): ([NumberingClass: Int], [NumberingClass: Int]) = ([:], [:])
        for place in found.indices.reversed() where !found[place].isContents && !found[place].isInset {
            nextOfForm[place] = upcoming[found[place].number.form]
            upcoming[found[place].number.form] = place
            guard found[place].isMarked else { continue }
            nextMarked[place] = marked[found[place].number.form]
            marked[found[place].number.form] = place
        }
    }

    /// Decides on every number in turn.
    mutating func accept() {
        for place in found.indices where !found[place].isContents && !found[place].isInset {
            resolveLetter(place)
            let number = found[place].number
            let follows = number.form == .decimal ? acceptsDecimal(place) : follows(place)
            guard follows || found[place].isMarked && followsMarked(place) else { continue }
            found[place].isAccepted = true
            if found[place].isMarked { marked.take(number) }
            enter(place)
        }
    }

    /// Whether a heading counts on from those that the form marks as it does this one, or the next of them from it.
    private func followsMarked(_ place: Int) -> Bool {
        let number = found[place].number
        if marked.isFollowed(by: number) { return true }
        guard number.form != .decimal, number.value == 1, let next = nextMarked[place] else { return false }
        return found[next].number.value == 2
    }

    /// `C.`, `I.` and `Appendix C` may be letters or Roman numbers; what stood before tells.
    private mutating func resolveLetter(_ place: Int) {
        let number = found[place].number
        guard number.letter > 0 else { return }
        let form = number.form == .romanDot ? .letterDot : number.form
        let isNextLetter = lastValue[form] == number.letter - 1 && lastValue[number.form] != number.value - 1
        // Nothing counts from fifty or a hundred on.
        guard isNextLetter || number.form.isNamed && lastValue[form] == nil && number.value >= 50 else { return }
        found[place].number.form = form
        found[place].number.value = number.letter
    }

    private func follows(_ place: Int) -> Bool {
        let number = found[place].number
        let countsOn = number.form == .arabicBare && found[place].isHeadingLike
        let last = lastValue[number.form] ?? (countsOn ? valueBefore[number.form] : nil)
        if let last {
            if number.value == last + 1 {
                return !number.isLoose || confirms(place) || number.form.isNamed || endsSequence(place, after: last)
            }
            if number.value == last && number.hasSuffix { return true }
        }
        if number.value == 1 { return mayBegin(place) }
        // A gap, or a text that begins in the midst of a sequence.
        let isNear = last.map { number.value > $0 && number.value <= $0 + 3 } ?? true
        if isNear && number.form.isNamed && !number.isLoose && found[place].isHeadingLike { return true }
        return isNear && confirms(place) && !number.isLoose
    }

    /// Whether a loose number may be the last of its sequence, with no next one to confirm it.
    private func endsSequence(_ place: Int, after last: Int) -> Bool {
        switch found[place].number.form {
        case .hanPoint, .ordinalPoint: true
        case .arabicBare: found[place].isItem && last >= 3 || found[place].isHeadingLike && last >= 1
        default: found[place].isItem && last >= 3
        }
    }

    /// Whether the next number of the form is the following one.
    private func confirms(_ place: Int) -> Bool {
        guard let next = nextOfForm[place] else { return false }
        let value = found[place].number.value
        return found[next].number.value == value + 1
            || found[next].number.value == value && found[next].number.hasSuffix
    }

    /// Whether a number 1 begins a sequence: named sections may stand alone, others need a 2.
    private func mayBegin(_ place: Int) -> Bool {
        let number = found[place].number
        if number.form.isNamed { return !number.isLoose || confirms(place) }
        return confirms(place)
    }

    private func acceptsDecimal(_ place: Int) -> Bool {
        let number = found[place].number
        guard !number.isLoose || number.prefix < 0 else { return false }
        let index = number.depth - 2
        if index < decimals.count, decimals[index].prefix == number.prefix {
            return number.value > decimals[index].value && number.value <= decimals[index].value + 3
        }
        if number.prefix < 0 { return number.value == 1 && (!number.isLoose || beginsInAppendix(place)) }
        let parent =
            number.depth == 2
            ? (lastValue[.arabicDot] ?? lastValue[.arabicBare] ?? lastValue[.chapter] ?? -1) : parentPrefix(index)
        // Without a parent a decimal begins a sequence only where another one follows: 1.5 alone is an amount.
        let begins =
            decimals.isEmpty && number.depth == 2
            && nextOfForm[place].map { isNextDecimal(number, found[$0].number) } == true
        return number.value <= 2 && (parent == number.prefix || begins)
    }

    /// Whether `A.1` without a full stop stands under its appendix, or the next one follows: `A.1` alone may be anything.
    private func beginsInAppendix(_ place: Int) -> Bool {
        let number = found[place].number
        if number.depth > 2 { return parentPrefix(number.depth - 2) == number.prefix }
        return lastValue[.appendix] == -number.prefix || lastValue[.letterDot] == -number.prefix
            || nextOfForm[place].map { isNextDecimal(number, found[$0].number) } == true
    }

    private func isNextDecimal(_ number: SectionNumber, _ next: SectionNumber) -> Bool {
        next.depth == number.depth && next.prefix == number.prefix && next.value == number.value + 1
            || next.depth == number.depth + 1 && next.value == 1
            || next.depth == number.depth && next.prefix == number.prefix + 1 && next.value == 1
    }

    private func parentPrefix(_ index: Int) -> Int {
        guard index - 1 < decimals.count, index > 0 else { return -1 }
        return decimals[index - 1].prefix &* 1009 &+ decimals[index - 1].value
    }

    /// Takes an accepted number onto the stack of open sequences and gives it its level.
    private mutating func enter(_ place: Int) {
        let number = found[place].number
        let rank = rank(of: number)
        if number.form == .decimal {
            decimals.removeSubrange(min(decimals.count, number.depth - 2)...)
            while decimals.count < number.depth - 2 { decimals.append((0, 0)) }
            decimals.append((number.prefix, number.value))
        } else {
            if number.form == .arabicDot { decimals.removeAll() }
            if number.form.isNamed { forgetBelow(number.form) }
            lastValue[number.form] = number.value
        }
        found[place].rank = rank
        var sequence: Int?
        while let top = open.last, top.rank >= rank {
            if top.form == number.form, top.depth == number.depth, number.value != 1 { sequence = top.sequence }
            open.removeLast()
        }
        if sequence == nil { sequences += 1 }
        open.append(
            Open(
                form: number.form, depth: number.depth, value: number.value, rank: rank, sequence: sequence ?? sequences
            ))
        found[place].level = UInt8(clamping: open.count)
        found[place].sequence = sequence ?? sequences
    }

    /// The rank of a number: a first one that stands directly under another first one is below it, whatever its form.
    private mutating func rank(of number: SectionNumber) -> Int {
        let usual = number.form.rank * 16 + (number.form == .decimal ? number.depth : 0)
        if let own = ownRanks[number.form] { return own }
        guard number.value == 1, let top = open.last, top.value == 1, top.form != number.form, top.rank > usual,
            lastValue[number.form] == nil,
            number.form != .decimal
        else { return usual }
        ownRanks[number.form] = top.rank + 1
        return top.rank + 1
    }

    /// A new chapter begins its weaker numbers anew; articles and chapters count on.
    private mutating func forgetBelow(_ form: NumberingClass) {
        for other in lastValue.keys where !other.isNamed && other.rank > form.rank {
            valueBefore[other] = lastValue.removeValue(forKey: other)
        }
    }
}
