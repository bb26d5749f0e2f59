import Synchronization

/// Finds the matches of a regular expression, in time that grows with the length of the text times the size of the
/// expression whatever they are.
///
/// A text is read from its end. At each character every state that takes it knows where a match that goes through it
/// here would end: where the first of its ways on ends that leads to an end at all. So the match that Perl would choose is
/// known at every place after one reading, without trying again.
final class ExpressionMatcher: Sendable {
    let expression: Expression
    /// What is known of characters grows with those that are met.
    private let classes: Mutex<ScalarClasses>

    init(_ expression: Expression) {
        self.expression = expression
        classes = Mutex(ScalarClasses(expression))
    }

    /// The matches from left to right, none empty and none overlapping another.
    func matches(in bytes: Bytes) -> [Range<Int>] {
        let candidates = classes.withLock { (classes) -> [Range<Int>] in self.candidates(in: bytes, &classes) }
        var matches: [Range<Int>] = []
        for candidate in candidates.reversed() where candidate.lowerBound >= matches.last?.upperBound ?? 0 {
            matches.append(candidate)
        }
        return matches
    }

    /// The match that begins at each place where one does, the last first.
    private func candidates(in bytes: Bytes, _ classes: inout ScalarClasses) -> [Range<Int>] {
        let none = -1
        var (ends, nextEnds) = ([Int](repeating: none, count: expression.ways.count), [Int]())
        nextEnds = ends
        var (live, nextLive) = ([Int](), [Int]())
        var found: [Range<Int>] = []
        var at = bytes.count
        var conditions = conditions(at: at, next: nil, in: bytes, &classes)
        while at > 0 {
            let start = bytes.indexBefore(at)
            let kind = classes.number(of: bytes.scalar(at: start).scalar)
            for state in classes.states[kind] {
                for way in expression.ways[state] where way.conditions.isSubset(of: conditions) {
                    let end = way.state == Expression.end ? at : ends[way.state]
                    guard end != none else { continue }
                    nextEnds[state] = end
                    nextLive.append(state)
                    break
                }
            }
            for state in live { ends[state] = none }
            live.removeAll(keepingCapacity: true)
            swap(&ends, &nextEnds)
            swap(&live, &nextLive)
            at = start
            conditions = self.conditions(at: at, next: kind, in: bytes, &classes)
            guard !live.isEmpty else { continue }
            let first = expression.firstWays.first {
                $0.conditions.isSubset(of: conditions) && ($0.state == Expression.end || ends[$0.state] != none)
            }
            // Where nothing at all would be taken first, no match begins.
            if let first, first.state != Expression.end { found.append(at..<ends[first.state]) }
        }
        return found
    }

    /// What holds of the place before the byte at `index`, of all that the expression asks for.
    @inline(__always)
    private func conditions(
        at index: Int, next: Int?, in bytes: Bytes, _ classes: inout ScalarClasses
    ) -> PlaceCondition {
        guard !expression.conditions.isEmpty else { return [] }
        var conditions: PlaceCondition = []
        if index == 0 || bytes[index - 1] == 0x0A { conditions.insert(.lineStart) }
        if index == bytes.count || bytes[index] == 0x0A { conditions.insert(.lineEnd) }
        let before = index > 0 ? classes.number(of: bytes.scalar(at: bytes.indexBefore(index)).scalar) : nil
        let isEdge = (before.map { classes.isOfWord[$0] } ?? false) != (next.map { classes.isOfWord[$0] } ?? false)
        conditions.insert(isEdge ? .wordEdge : .noWordEdge)
        return conditions
    }
}

/// Characters put together that an expression does not tell apart.
private struct ScalarClasses {
    /// What tells one class from another.
    private struct Signature: Hashable {
        var sets: [Int]
        var isOfWord: Bool
    }

    /// The states that take a character of each class.
    private(set) var states: [[Int]] = []
    /// Whether the characters of each class are part of words.
    private(set) var isOfWord: [Bool] = []
    private let sets: [ScalarSet]
    private let folding: SearchFolding
    private let statesOfSet: [[Int]]
    private var numbers: [Signature: Int] = [:]
    /// One more than the class of each character of the basic plane; 0 where it was not met yet.
    private var known = [UInt16](repeating: 0, count: 1 << 16)
    /// The classes of those of other planes that were met.
    private var rare: [Int: Int] = [:]

    init(_ expression: Expression) {
        sets = expression.sets
        folding = expression.folding
        var statesOfSet = [[Int]](repeating: [], count: sets.count)
        for (state, set) in expression.setOfState.enumerated() { statesOfSet[set].append(state) }
        self.statesOfSet = statesOfSet
    }

    @inline(__always)
    mutating func number(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value < known.count, known[value] != 0 { return Int(known[value]) - 1 }
        return newNumber(of: scalar)
    }

    private mutating func newNumber(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value >= known.count, let number = rare[value] { return number }
        let number = classify(scalar)
        if value >= known.count {
            rare[value] = number
        } else if number < Int(UInt16.max) {
            known[value] = UInt16(number + 1)
        }
        return number
    }

    private mutating func classify(_ scalar: Unicode.Scalar) -> Int {
        let forms = folding.variants(of: folding.fold(scalar)) + [scalar]
        let meant = sets.indices.filter { sets[$0].contains(scalar, forms: forms) }
        let signature = Signature(sets: meant, isOfWord: ScalarKind.isOfWord(scalar))
        if let number = numbers[signature] { return number }
        let number = states.count
        numbers[signature] = number
        states.append(meant.flatMap { statesOfSet[$0] })
        isOfWord.append(signature.isOfWord)
        return number
    }
}
