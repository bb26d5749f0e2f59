/// What is found of a text before its articles are known: blocks in file order with what was seen of their lines.
struct Draft {
    /// What the lines of a block looked like, kept small: there is one for every block of a text.
    struct Traits {
        struct Flags: OptionSet {
            let rawValue: UInt8
            /// Its first line holds wide gaps, as tables and letter heads do.
            static let gapped = Flags(rawValue: 1)
            /// The form of the file, or a mark such as `## `, says what it is.
            static let marked = Flags(rawValue: 2)
            /// Its lines fill the measure, so its end may be a cut.
            static let endsFull = Flags(rawValue: 4)
            /// A rule or form feed stands before it.
            static let afterBreak = Flags(rawValue: 8)
            static let han = Flags(rawValue: 16)
            /// Holds marks that part sentences or clauses.
            static let pointed = Flags(rawValue: 32)
            /// Begins with an ornament that names an author: □ ■ ◎
            static let ornamented = Flags(rawValue: 64)
            /// A rule stands under it.
            static let underlined = Flags(rawValue: 128)
        }

        var beginning: Line.Beginning
        var ending: Line.Ending
        var flags: Flags
        /// Blank lines before it, at most 255.
        var blanksBefore: UInt8
        var indent: UInt8
        /// Columns of its lines together, at most 65,535.
        var width: UInt16
        /// The columns to which the lines around it are wrapped, 0 where they are not.
        var measure: UInt16
    }

    var blocks: [Block] = []
    var traits: [Traits] = []
    var pieces: [Piece] = []
    var furniture: [SourceRange] = []
    var issues: [DocumentIssue] = []

    /// The source run from a block's first byte to its last; blocks of a draft stand in file order.
    func extent(_ block: Int) -> Range<Int> {
        let pieces = blocks[block].pieces
        guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
        return self.pieces[first].range.start.value..<self.pieces[last].range.end.value
    }

    /// The bytes of a block's first piece.
    func firstPiece(_ block: Int) -> Range<Int> {
        guard let first = blocks[block].pieces.first else { return 0..<0 }
        return pieces[first].range.start.value..<pieces[first].range.end.value
    }

    /// The bytes of a block's last piece.
    func lastPiece(_ block: Int) -> Range<Int> {
        guard let last = blocks[block].pieces.last else { return 0..<0 }
        return pieces[last].range.start.value..<pieces[last].range.end.value
    }

    /// Puts the blocks of a later part of the text after the last one.
    mutating func append(_ other: Draft) {
        let shift = pieces.count
        for var block in other.blocks {
            block.pieces = block.pieces.lowerBound + shift..<block.pieces.upperBound + shift
            blocks.append(block)
        }
        traits += other.traits
        pieces += other.pieces
        furniture += other.furniture
        issues += other.issues
    }

    /// Puts a block after the last one.
    mutating func append(_ kind: BlockKind, level: UInt8 = 1, pieces new: [Piece], traits: Traits) {
        blocks.append(Block(kind: kind, level: level, pieces: pieces.count..<(pieces.count + new.count)))
        pieces.append(contentsOf: new)
        self.traits.append(traits)
    }
}
