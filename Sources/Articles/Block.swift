/// What a block of text is.
public enum BlockKind: String, Sendable, CaseIterable {
    case title
    case byline
    case heading
    case paragraph
    case listItem = "list-item"
    case blockQuotation = "block-quotation"
    case code
    case table
    case verse
    case sourceNote = "source-note"
    case authorNote = "author-note"
    case note
    case dateline
}

/// What stands between two successive pieces of a block when they are read together.
public enum Join: UInt8, Sendable {
    /// Nothing: between Han and Han, or inside a word that was hyphenated.
    case none
    /// One blank: between words.
    case space
    /// A line end: inside verse, code and tables.
    case newline

    /// The join as text.
    public var text: String {
        switch self {
        case .none: ""
        case .space: " "
        case .newline: "\n"
        }
    }
}

/// A run of the source that is read as a part of a block, with the join that stands before it.
public struct Piece: Hashable, Sendable {
    private var packed: PackedRange
    /// How this piece is joined to the one before it in the same block; `.none` for the first.
    public var join: Join

    /// The bytes, without line end and indent.
    public var range: SourceRange {
        get { packed.range }
        set { packed.range = newValue }
    }

    /// Makes a piece of the bytes in `range`, joined to the piece before it by `join`.
    public init(_ range: SourceRange, join: Join = .none) {
        packed = PackedRange(range)
        self.join = join
    }
}

/// A paragraph, heading or other unit of a document; its text stands in the document's pieces.
public struct Block: Hashable, Sendable {
    /// What it is.
    public var kind: BlockKind
    /// The level of a title or heading (1 is the highest), the depth of a list item (from 1), else 1.
    public var level: UInt8
    /// How many bytes of the first piece are the section number or list marker that the text prints (`一、`, `第三条`).
    public var numberCount: UInt8
    // Half as long as a range of integers: a long text has as many blocks as paragraphs.
    private var firstPiece: UInt32
    private var pieceCount: UInt32

    /// Its pieces in reading order, as indices of `Document.pieces`.
    public var pieces: Range<Int> {
        get { Int(firstPiece)..<(Int(firstPiece) + Int(pieceCount)) }
        set {
            firstPiece = UInt32(newValue.lowerBound)
            pieceCount = UInt32(newValue.count)
        }
    }

    /// Makes a block of the document's pieces with these indices.
    public init(kind: BlockKind, level: UInt8 = 1, numberCount: UInt8 = 0, pieces: Range<Int>) {
        self.kind = kind
        self.level = level
        self.numberCount = numberCount
        firstPiece = UInt32(pieces.lowerBound)
        pieceCount = UInt32(pieces.count)
    }
}

/// A run of a document as it is read: from a place in one block to a place in the same or a later one.
public struct TextSpan: Hashable, Sendable {
    // In this order they take eighteen bytes, with nothing between them.
    private var first: UInt32
    private var last: UInt32
    private var packed: PackedRange

    /// The block in which it begins, as an index of `Document.blocks`.
    public var firstBlock: Int {
        get { Int(first) }
        set { first = UInt32(newValue) }
    }
    /// Its first byte, inside a piece of the first block.
    public var start: Offset {
        get { packed.start }
        set { packed.start = newValue }
    }
    /// The block in which it ends; not before `firstBlock`.
    public var lastBlock: Int {
        get { Int(last) }
        set { last = UInt32(newValue) }
    }
    /// One past its last byte, inside or at the end of a piece of the last block.
    public var end: Offset {
        get { packed.end }
        set { packed.end = newValue }
    }

    /// Makes a span from `start` in one block up to, not including, `end` in the same or a later block.
    public init(firstBlock: Int, start: Offset, lastBlock: Int, end: Offset) {
        first = UInt32(firstBlock)
        last = UInt32(lastBlock)
        packed = PackedRange(SourceRange(start, end))
    }
}
