/// A block that begins with a section's number.
struct NumberedBlock {
    let block: Int
    var number: SectionNumber
    /// Whether the block is short and ends no sentence, as a heading does.
    let isHeadingLike: Bool
    /// Whether it ends on a semicolon or comma, as items of a list do.
    let endsItem: Bool
    /// A hash of the words after the number.
    let words: Int
    /// Columns before it.
    let indent: Int
    /// Whether a mark of the form makes it an item of a list.
    let isItem: Bool
    /// Whether a mark of the form makes it a heading.
    let isMarked: Bool
    /// Whether it is set in further than the sections of its form: an item of a list.
    var isInset = false
    /// Whether the number follows from those before it; what does not is no section.
    var isAccepted = false
    /// Whether the block is a line of a table of contents.
    var isContents = false
    /// The level found from the sequence, 1 for the highest class of the text.
    var level: UInt8 = 1
    /// How deep it stands, smaller is higher; of its form but for texts that nest their forms otherwise.
    var rank = 0
    /// The sequence that the number belongs to.
    var sequence = 0

    /// The widest heading after a number without a mark in languages with letters, in columns.
    static let widestBare = 80
}

/// Finds which numbers at the beginnings of blocks are sections, from the whole sequence rather than from one line.
struct Numbering {
    private(set) var found: [NumberedBlock] = []

    /// Looks at every block of a draft.
    init(_ bytes: Bytes, _ draft: Draft) {
        for block in draft.blocks.indices { look(bytes, draft, block) }
        markInset()
        markContents(draft)
        var sequences = NumberSequences(found)
        sequences.accept()
        found = sequences.found
    }

    private mutating func look(_ bytes: Bytes, _ draft: Draft, _ block: Int) {
        let kind = draft.blocks[block].kind
        guard kind == .paragraph || kind == .heading || kind == .listItem else { return }
        let range = draft.firstPiece(block)
        guard let number = NumberReader.read(bytes, range.lowerBound, range.upperBound) else { return }
        let traits = draft.traits[block]
        let isAfterStop = block > 0 && endsText(draft, block - 1)
        if number.form == .arabicBare, kind == .paragraph,
            !isBareHeading(bytes, number, range, traits, isAfterStop: isAfterStop)
        {
            return
        }
        let isShort = traits.width <= 96 && draft.blocks[block].pieces.count <= 3
        let isOpen = traits.ending == .open || traits.ending == .closing || number.rest >= range.upperBound
        let isHeading = kind == .heading || isShort && (isOpen || isTitleCase(bytes, number, range, traits))
        found.append(
            NumberedBlock(
                block: block, number: number, isHeadingLike: isHeading, endsItem: traits.ending == .clause,
                words: WordHash.hash(bytes, number.rest..<range.upperBound) &* 64 &+ number.value &* 2
                    &+ Int(number.form.rawValue),
                indent: Int(traits.indent), isItem: kind == .listItem, isMarked: kind == .heading))
    }

    /// Whether a block ends a sentence, or is one line that stands free, as the heading of a group of sections does.
    private func endsText(_ draft: Draft, _ block: Int) -> Bool {
        let traits = draft.traits[block]
        return traits.ending == .stop
            || traits.ending == .open && traits.blanksBefore > 0 && traits.width <= 60
                && draft.blocks[block].pieces.count == 1
    }

    /// `3 Results`, `4 技术要求`: a number without a mark, in a short line that stands free (GB/T 1.1, ISO 2145), or, in
    /// letters, between the texts of two sections (see `ChunkReader.namesBare`).
    private func isBareHeading(
        _ bytes: Bytes, _ number: SectionNumber, _ range: Range<Int>, _ traits: Draft.Traits, isAfterStop: Bool
    ) -> Bool {
        guard traits.ending == .open, number.rest < range.upperBound else { return false }
        let first = bytes.scalar(at: number.rest).scalar.value
        let isFree = traits.blanksBefore > 0 || range.lowerBound == 0
        if CharacterClass.isUpper(first) {
            return (isFree || isAfterStop) && traits.width <= NumberedBlock.widestBare && number.value < 1000
        }
        return CharacterClass.isHan(first) && isFree && traits.width <= 60 && traits.flags.isDisjoint(with: .pointed)
            && number.value < 100
    }

    /// Headings in languages with letters may end on a full stop: `CHAPTER I. THE MILL.`
    private func isTitleCase(_ bytes: Bytes, _ number: SectionNumber, _ range: Range<Int>, _ traits: Draft.Traits)
        -> Bool
    {
        guard number.form.isNamed, traits.flags.isDisjoint(with: .han) else { return false }
        // A comma tells of a sentence, but for a number with a stop of its own: `SCENE II. The same, at night.`
        let hasStop = bytes[number.end - 1] == 0x2E || bytes[number.end - 1] == 0x3A
        return traits.width <= 60 && (hasStop || !bytes[range].contains { $0 == 0x2C })
    }

    /// Marks the items that are set in further than others of their form: where sections stand at the margin, these are lists.
    private mutating func markInset() {
        var margin: [NumberingClass: Int] = [:]
        for entry in found where Self.marginClass(entry) != nil {
            margin[Self.marginClass(entry) ?? .decimal] = min(
                margin[Self.marginClass(entry) ?? .decimal] ?? .max, entry.indent)
        }
        for place in found.indices {
            guard let form = Self.marginClass(found[place]), let least = margin[form] else { continue }
            found[place].isInset = found[place].indent > least + 1
        }
    }

    /// `1.` and `1.1` share a margin; named and Chinese forms are set in the middle or by two em as it pleases.
    private static func marginClass(_ entry: NumberedBlock) -> NumberingClass? {
        switch entry.number.form {
        case .decimal, .arabicDot: .decimal
        case .letterDot, .romanDot, .letterClose, .arabicClose: entry.number.form
        default: nil
        }
    }

    // MARK: Tables of contents

    /// Marks runs of numbered lines with nothing between them whose words come back later: a table of contents.
    private mutating func markContents(_ draft: Draft) {
        let (later, again) = (wordsAgain(), numbersAgain())
        var start = 0
        while start < found.count {
            var end = start + 1
            while end < found.count, found[end].isHeadingLike, found[end].block - found[end - 1].block <= 2 { end += 1 }
            if end - start >= 3 { markContents(start..<end, later) }
            if end - start >= 2 && !found[start].isContents { markBareContents(start..<end, again) }
            start = end
        }
    }

    /// Of each entry the last block whose heading has the same words; 0 where none comes after it.
    ///
    /// Each entry is looked up once: a table of all of them does not fit into the caches.
    private func wordsAgain() -> [Int] {
        var (known, last): ([Int: Int], [Int]) = ([:], Array(repeating: 0, count: found.count))
        known.reserveCapacity(found.count)
        for (place, entry) in found.enumerated().reversed() {
            if let block = known[entry.words] {
                last[place] = block
            } else if entry.isHeadingLike {
                known[entry.words] = entry.block
            }
        }
        return last
    }

    /// Of each entry the next one with the same named number; nil where none comes after it.
    private func numbersAgain() -> [Int?] {
        var (known, next): ([Counted: Int], [Int?]) = ([:], Array(repeating: nil, count: found.count))
        known.reserveCapacity(found.count)
        for (place, entry) in found.enumerated().reversed() where entry.number.form.isNamed {
            next[place] = known.updateValue(place, forKey: Counted(entry))
        }
        return next
    }

    /// A named number, whatever words stand behind it.
    private struct Counted: Hashable {
        let form: NumberingClass
        let value: Int
        let prefix: Int

        init(_ entry: NumberedBlock) {
            (form, value, prefix) = (entry.number.form, entry.number.value, entry.number.prefix)
        }
    }

    /// Marks a run of named numbers with nothing between them, all of which come again after it: a table of contents whose
    /// words stand apart from the numbers, or otherwise, further down.
    private mutating func markBareContents(_ run: Range<Int>, _ next: [Int?]) {
        guard found[run.lowerBound].number.value == 1 else { return }
        // Up to the first number that stood in the run before.
        var (end, bound) = (run.lowerBound, run.upperBound)
        while end < bound, found[end].number.form.isNamed {
            bound = min(bound, next[end] ?? bound)
            end += 1
        }
        guard end - run.lowerBound >= 2 else { return }
        let again = (run.lowerBound..<end).count { (next[$0] ?? 0) >= end }
        // Successive numbers of one form, not a part over its first chapter, and no headings that the form of a file marks.
        let counts = zip(found[run.lowerBound..<end], found[(run.lowerBound + 1)..<max(end, run.lowerBound + 1)])
            .contains { $0.number.form == $1.number.form && $1.number.value == $0.number.value + 1 }
        guard again == end - run.lowerBound, counts, !found[run.lowerBound..<end].contains(where: \.isMarked) else {
            return
        }
        for place in run.lowerBound..<end { found[place].isContents = true }
    }

    private mutating func markContents(_ run: Range<Int>, _ later: [Int]) {
        // The run may already hold the first section after the table: only what comes back is of the table.
        let limit = found[run.upperBound - 1].block
        var last = run.lowerBound - 1
        var repeated = 0
        for place in run where later[place] > found[place].block {
            let comesBackOutside = later[place] > limit || place - run.lowerBound < run.count / 2
            guard comesBackOutside else { continue }
            repeated += 1
            last = place
        }
        guard repeated >= 3, repeated * 10 >= (last + 1 - run.lowerBound) * 6 else { return }
        for place in run.lowerBound...last { found[place].isContents = true }
    }
}

/// Tells whether two runs of words are the same but for blanks, dots and digits.
enum WordHash {
    /// A hash of a run's letters; 0 where it has none. The leaders and page numbers of a table of contents do not count.
    static func hash(_ bytes: Bytes, _ range: Range<Int>) -> Int {
        guard range.lowerBound < range.upperBound else { return 0 }
        var (hash, count) = (0, 0)
        for byte in bytes[range] where byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
            hash = hash &* 31 &+ Int(byte)
            count += 1
            if count == 60 { break }
        }
        return hash
    }
}
