/// Characters that are looked for one after another.
struct LiteralMatcher {
    /// What counts as alike.
    let folding: SearchFolding
    /// The pattern's characters, folded, each run of blanks as one.
    let scalars: [Unicode.Scalar]
    /// Which bytes can begin a match.
    private let beginsMatch: [Bool]
    /// The bytes of every match, where they are always the same, as those of Han characters are.
    private let exact: [UInt8]?

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
        while index < bytes.count {
            guard beginsMatch[Int(bytes[index])], let end = endOfMatch(at: index, in: bytes) else {
                index += 1
                continue
            }
            guard body(index..<end) else { return }
            index = end
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
