/// Characters that are looked for one after another; a class, so that looking through thousands of short texts copies none
/// of its tables.
final class LiteralMatcher: Sendable {
    /// What counts as alike.
    let folding: SearchFolding
    /// The pattern's characters, folded, each run of blanks as one.
    let scalars: [Unicode.Scalar]
    /// Which bytes can begin a match.
    private let beginsMatch: [Bool]
    /// The bytes of every match, where they are always the same, as those of Han characters are.
    private let exact: [UInt8]?
    /// The bytes of each form of the first character, where it is one of Han with few forms.
    private let beginnings: [[UInt8]]
    /// At most so many forms are looked for each for itself.
    private static let mostForms = 4

    /// Nil where there are none.
    init?(_ text: some Sequence<Unicode.Scalar>, _ folding: SearchFolding) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.lazy.map(folding.fold)
        where !(scalar == " " && scalars.last == " ") {
            scalars.append(scalar)
        }
        guard let first = scalars.first else { return nil }
        var beginsMatch = [Bool](repeating: false, count: 256)
        for variant in folding.variants(of: first) {
            if let byte = UTF8.encode(variant)?.first { beginsMatch[Int(byte)] = true }
        }
        self.folding = folding
        self.scalars = scalars
        self.beginsMatch = beginsMatch
        let forms = folding.variants(of: first)
        let isOfHan = forms.count <= Self.mostForms && forms.allSatisfy { $0.value >= 0x2E80 }
        beginnings = isOfHan ? forms.map { UTF8.encode($0).map(Array.init) ?? [] } : []
        let hasOneForm = scalars.allSatisfy { folding.variants(of: $0).count == 1 }
        exact = hasOneForm ? scalars.flatMap { UTF8.encode($0).map(Array.init) ?? [] } : nil
    }

    /// The matches in `bytes` from left to right, none overlapping another; `body` answers whether to go on.
    func forEachMatch(in bytes: Bytes, _ body: (Range<Int>) -> Bool) {
        var index = 0
        if let exact {
            while let start = bytes.firstIndex(of: exact, in: index..<bytes.count), body(start..<start + exact.count) {
                index = start + exact.count
            }
            return
        }
        if !beginnings.isEmpty { return forEachMatchOfHan(in: bytes, body) }
        while index < bytes.count {
            guard beginsMatch[Int(bytes[index])], let end = endOfMatch(at: index, in: bytes) else {
                index += 1
                continue
            }
            guard body(index..<end) else { return }
            index = end
        }
    }

    /// The same, from one form of the first character to the next.
    private func forEachMatchOfHan(in bytes: Bytes, _ body: (Range<Int>) -> Bool) {
        var next = InlineArray<4, Int>(repeating: -1)
        var index = 0
        while index < bytes.count {
            var start = bytes.count
            for form in beginnings.indices {
                if next[form] < index {
                    next[form] = bytes.firstIndex(of: beginnings[form], in: index..<bytes.count) ?? bytes.count
                }
                start = min(start, next[form])
            }
            guard start < bytes.count else { return }
            let end = endOfMatch(at: start, in: bytes)
            if let end, !body(start..<end) { return }
            index = end ?? start + 1
        }
    }

    /// One past the last byte of the match that begins at `start`; nil where none does.
    private func endOfMatch(at start: Int, in bytes: Bytes) -> Int? {
        var index = start
        for wanted in scalars {
            guard index < bytes.count else { return nil }
            let (found, length) = bytes.scalar(at: index)
            guard folding.fold(found) == wanted else { return nil }
            index += length
            if wanted == " " { index = endOfBlanks(from: index, in: bytes) }
        }
        return index
    }

    private func endOfBlanks(from start: Int, in bytes: Bytes) -> Int {
        var index = start
        while index < bytes.count {
            let (found, length) = bytes.scalar(at: index)
            guard folding.fold(found) == " " else { break }
            index += length
        }
        return index
    }
}
