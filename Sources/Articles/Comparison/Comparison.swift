/// One article of a document, as a version to compare.
public struct Version: Sendable {
    /// The document.
    public var document: Document
    /// The article, as an index of `Document.articles`.
    public var article: Int

    /// Makes a version of article number `article` of `document`.
    public init(_ document: Document, article: Int) {
        self.document = document
        self.article = article
    }
}

/// What kind of difference a change is.
public enum ChangeKind: String, Sendable, CaseIterable {
    /// Words replaced by others.
    case wording
    /// Text that the first version lacks.
    case insertion
    /// Text that the second version lacks.
    case deletion
    /// The same text in another place; edits inside it are changes of their own.
    case move
    /// Another punctuation mark, or one that is lacking.
    case punctuation
    /// A section's own number, or a reference to a section that was renumbered.
    case renumbering
    /// Another form of the same character.
    case variant
    /// The same mark in full or half width.
    case width
    /// Blanks, line ends, paragraph breaks.
    case layout
    /// Simplified against traditional.
    case script
    /// Marks of the file's form.
    case markup

    /// Whether it is noise: a difference that a reader does not want to see at first.
    public var isNoise: Bool {
        switch self {
        case .variant, .width, .layout, .script, .markup: true
        case .wording, .insertion, .deletion, .move, .punctuation, .renumbering: false
        }
    }
}

/// What a change touches that a reader should look at twice.
public struct ChangeFlags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A number.
    public static let number = ChangeFlags(rawValue: 1)
    /// A name.
    public static let name = ChangeFlags(rawValue: 2)
    /// A date.
    public static let date = ChangeFlags(rawValue: 4)
    /// A negation.
    public static let negation = ChangeFlags(rawValue: 8)
    /// Characters that look alike: a likely misreading.
    public static let lookAlike = ChangeFlags(rawValue: 16)
    /// A word that stands twice.
    public static let duplicate = ChangeFlags(rawValue: 32)
}

/// A difference between two versions: the smallest unit that a person would name.
public struct Change: Hashable, Sendable {
    /// What kind of difference it is.
    public var kind: ChangeKind
    /// What it touches.
    public var flags: ChangeFlags
    /// Where it stands in the first version; one empty range at the place where the text would stand, if it lacks it.
    public var a: [SourceRange]
    /// Where it stands in the second version; likewise.
    public var b: [SourceRange]
    /// The reading of the first version.
    public var aText: String
    /// The reading of the second version.
    public var bText: String
    /// The pair of paragraphs in which it lies, as an index of `Comparison.pairs`.
    public var pair: Int
}

/// Paragraphs of the one version and those that answer them in the other.
public struct Pair: Hashable, Sendable {
    /// Blocks of the first document, as indices of `Document.blocks`; empty where it lacks the text.
    public var a: [Int]
    /// Blocks of the second document; empty where it lacks the text.
    public var b: [Int]
    /// Whether the text stands in another place.
    public var isMoved: Bool
}

/// Two versions of an article laid against each other.
public struct Comparison: Sendable {
    /// The first version.
    public let a: Version
    /// The second version.
    public let b: Version
    /// The paragraphs in the order of the first version; those that only the second has stand where they stand there.
    public let pairs: [Pair]
    /// The differences in the order of the first version.
    public let changes: [Change]
    /// The share of text that both have, from 0 to 1.
    public let similarity: Double

    /// Compares two versions; nil only where `monitor` answered false.
    public static func compare(
        _ a: Version, _ b: Version, monitor: Understanding.Monitor = { _ in true }
    ) -> Comparison? {
        guard monitor(0) else { return nil }
        return Comparison(a: a, b: b, pairs: [], changes: [], similarity: 0)
    }
}

/// Two articles that are versions of each other.
public struct VersionLink: Hashable, Sendable {
    /// An article of one of the documents looked at.
    public struct Place: Hashable, Sendable {
        /// The document, as an index of the list given.
        public var document: Int
        /// The article, as an index of `Document.articles`.
        public var article: Int

        /// Makes a place.
        public init(document: Int, article: Int) {
            self.document = document
            self.article = article
        }
    }

    /// The earlier of the two in the list given.
    public var a: Place
    /// The other one.
    public var b: Place
    /// The share of text that both have, from 0 to 1.
    public var similarity: Double

    /// The articles of `documents` that are versions of each other, the most alike first, without comparing all pairs.
    public static func find(among documents: [Document]) -> [VersionLink] {
        []
    }
}
