/// Compares what stands between units on either side: punctuation, blanks, bounds of paragraphs, marks of the form.
struct MarkComparison {
    private let a: VersionText
    private let b: VersionText
    private let usesScript: Bool
    /// More marks than these on either side are one difference.
    private static let limit = 24

    init(_ a: VersionText, _ b: VersionText, usesScript: Bool) {
        self.a = a
        self.b = b
        self.usesScript = usesScript
    }

    /// The differences between two runs of characters that are no units.
    func differences(_ aRanges: [Range<Int>], _ bRanges: [Range<Int>]) -> [Difference] {
        let left = aRanges.flatMap { Array($0) }
        let right = bRanges.flatMap { Array($0) }
        let (aEnd, bEnd) = (aRanges.last?.upperBound ?? 0, bRanges.last?.upperBound ?? 0)
        var result: [Difference] = []
        var (aDone, bDone) = (0, 0)
        for (aMark, bMark) in matched(left, right) + [(left.count, right.count)] {
            addBetween(
                left[aDone..<aMark], right[bDone..<bMark], place(left, aMark, aEnd), place(right, bMark, bEnd), &result)
            if aMark < left.count {
                let (i, j) = (left[aMark], right[bMark])
                if let kind = CharacterForms.difference(a.scalars[i], b.scalars[j], script: usesScript) {
                    result.append(Difference(kind: kind, a: [i..<i + 1], b: [j..<j + 1], aPlace: i, bPlace: j))
                }
            }
            (aDone, bDone) = (aMark + 1, bMark + 1)
        }
        return result
    }

    private func place(_ characters: [Int], _ index: Int, _ end: Int) -> Int {
        index < characters.count ? characters[index] : end
    }

    /// Pairs of punctuation marks that are the same but for width, form or script, as a longest common subsequence.
    private func matched(_ left: [Int], _ right: [Int]) -> [(Int, Int)] {
        let aMarks = left.indices.filter { a.classes[left[$0]] == .punctuation }
        let bMarks = right.indices.filter { b.classes[right[$0]] == .punctuation }
        guard !aMarks.isEmpty, !bMarks.isEmpty, max(aMarks.count, bMarks.count) <= Self.limit else { return [] }
        var best = [[Int]](repeating: [Int](repeating: 0, count: bMarks.count + 1), count: aMarks.count + 1)
        for i in aMarks.indices.reversed() {
            for j in bMarks.indices.reversed() {
                best[i][j] = max(
                    best[i + 1][j], best[i][j + 1],
                    areSame(left[aMarks[i]], right[bMarks[j]]) ? best[i + 1][j + 1] + 1 : 0)
            }
        }
        var result: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < aMarks.count, j < bMarks.count {
            if areSame(left[aMarks[i]], right[bMarks[j]]), best[i][j] == best[i + 1][j + 1] + 1 {
                result.append((aMarks[i], bMarks[j]))
                (i, j) = (i + 1, j + 1)
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return result
    }

    private func areSame(_ left: Int, _ right: Int) -> Bool {
        CharacterForms.difference(a.scalars[left], b.scalars[right], script: usesScript) != .punctuation
    }

    /// What two matched marks have between them: other marks, marks of the form, blanks.
    private func addBetween(
        _ left: ArraySlice<Int>, _ right: ArraySlice<Int>, _ aPlace: Int, _ bPlace: Int, _ result: inout [Difference]
    ) {
        for (kind, classes) in Self.kinds {
            let own = left.filter { classes.contains(a.classes[$0]) }
            let other = right.filter { classes.contains(b.classes[$0]) }
            guard isOther(own, other, kind) else { continue }
            let (i, j) = (Self.ranges(own), Self.ranges(other))
            let (aLacked, bLacked) = (
                Self.place(in: left, of: a, asBefore: other.first, right, b) ?? aPlace,
                Self.place(in: right, of: b, asBefore: own.first, left, a) ?? bPlace
            )
            result.append(
                Difference(
                    kind: kind, a: i, b: j, aPlace: i.first?.lowerBound ?? aLacked,
                    bPlace: j.first?.lowerBound ?? bLacked))
        }
    }

    /// Where a mark would stand among characters that lack it: before or after their blanks and bounds as it stands in the
    /// other version, whose comma goes with the word before it; nil for their end.
    private static func place(
        in own: ArraySlice<Int>, of text: VersionText, asBefore mark: Int?, _ other: ArraySlice<Int>,
        _ otherText: VersionText
    ) -> Int? {
        guard let mark else { return nil }
        let before = other.prefix { $0 != mark }
        let bounds = before.count { otherText.classes[$0] == .paragraph }
        guard bounds == 0 else {
            let passed = own.filter { text.classes[$0] == .paragraph }.prefix(bounds)
            return passed.count == bounds ? passed.last.map { $0 + 1 } : nil
        }
        let hasBlank = before.contains { otherText.classes[$0] == .blank }
        return own.first { text.classes[$0] == .paragraph || text.classes[$0] == .blank && !hasBlank }
    }

    private static let kinds: [(ChangeKind, Set<ComparedClass>)] = [
        (.markup, [.mark]), (.punctuation, [.punctuation]), (.layout, [.blank, .paragraph]),
    ]

    private func isOther(_ left: [Int], _ right: [Int], _ kind: ChangeKind) -> Bool {
        if left.isEmpty && right.isEmpty { return false }
        if kind == .layout {
            // Where paragraphs end, blanks and empty lines are nothing to tell.
            let (ends, begins) = (
                left.contains { a.classes[$0] == .paragraph }, right.contains { b.classes[$0] == .paragraph }
            )
            if ends || begins { return ends != begins }
        }
        return left.map { a.scalars[$0] } != right.map { b.scalars[$0] }
    }

    private static func ranges(_ characters: [Int]) -> [Range<Int>] {
        characters.reduce(into: []) { result, character in
            if let last = result.last, last.upperBound == character {
                result[result.count - 1] = last.lowerBound..<character + 1
            } else {
                result.append(character..<character + 1)
            }
        }
    }
}
