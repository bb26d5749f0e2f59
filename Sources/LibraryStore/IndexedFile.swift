public import Articles
internal import Reading

/// What the library keeps of a file, made of what it was understood to be.
public struct IndexedFile: Sendable {
    /// The state of a file, by which a changed one is told.
    public struct Stamp: Hashable, Sendable {
        /// How many bytes it has.
        public var size: Int
        /// When it was changed last, in nanoseconds.
        public var modified: Int

        /// Makes a stamp.
        public init(size: Int, modified: Int) {
            self.size = size
            self.modified = modified
        }
    }

    struct Article: Hashable, Sendable {
        var details: ArticleDetails
        var place: LinePlace
        var sketch: RunSample
    }

    struct Heading: Hashable, Sendable {
        var article: Int
        var level: Int
        var text: String
        var place: LinePlace
    }

    struct Statement: Hashable, Sendable {
        var article: Int
        var kind: String
        var speaker: String?
        var text: String
        var place: LinePlace
        /// The same for the same words, whatever the marks, the width and the script.
        var fingerprint: Int
    }

    /// The path from the root on.
    public let path: String
    let stamp: Stamp
    let content: Int
    let language: String
    private(set) var articles: [Article] = []
    private(set) var headings: [Heading] = []
    private(set) var statements: [Statement] = []
    /// The text as it is read, its blocks divided by `divider`.
    private(set) var text: [UInt8] = []
    private(set) var places = PlaceTable()
    let grams: [UInt8]

    /// Stands between two blocks of a text: a character that no pattern finds.
    static let divider: UInt8 = 0x1E

    /// Takes from a document what the library keeps.
    public init(_ document: Document, path: String, stamp: Stamp) {
        self.path = path
        self.stamp = stamp
        content = TextHash.of(document.text)
        language = document.language
        let counter = LineCounter(document.text)
        let starts: [Int]
        (text, places, starts) = Self.text(of: document, counter)
        let joined = SourceText(text)
        grams = joined.withBytes { Grams($0).bytes }
        for (number, article) in document.articles.enumerated() {
            let start = document.start(ofBlock: article.blocks.lowerBound) ?? Offset(0)
            articles.append(
                Article(
                    details: ArticleDetails(article, of: document), place: counter.place(of: start),
                    sketch: joined.withBytes {
                        RunSample($0, starts[article.blocks.lowerBound]..<starts[article.blocks.upperBound])
                    }))
            for entry in document.outline[article.outline] where entry.kind != .quotation {
                headings.append(
                    Heading(
                        article: number, level: Int(entry.level), text: ArticleDetails.line(document, entry.span),
                        place: counter.place(of: entry.span.start)))
            }
            for quotation in document.quotations[article.quotations] where quotation.kind == .statement {
                let words = ArticleDetails.line(document, quotation.span)
                statements.append(
                    Statement(
                        article: number, kind: quotation.kind.rawValue, speaker: document.speakerName(of: quotation),
                        text: words, place: counter.place(of: quotation.span.start),
                        fingerprint: TextHash.ofWords(words)))
            }
        }
    }

    /// The text, the way from it to the file, and where each block begins in it, and the last one ends.
    private static func text(of document: Document, _ counter: LineCounter) -> ([UInt8], PlaceTable, [Int]) {
        var text: [UInt8] = []
        var starts: [Int] = []
        var places = PlaceTable()
        text.reserveCapacity(document.text.count)
        for block in document.blocks.indices {
            let joined = document.joinedText(ofBlock: block)
            let start = text.count
            starts.append(start)
            joined.forEachRun { range, source, isVerbatim in
                places.append(
                    range.lowerBound + start..<range.upperBound + start, counter.place(of: source.start),
                    isVerbatim: isVerbatim)
            }
            text += joined.utf8
            text.append(divider)
        }
        return (text, places, starts + [text.count])
    }
}

/// Hashes that are the same on every machine and in every run.
public enum TextHash {
    /// A hash of all bytes of a text.
    public static func of(_ text: SourceText) -> Int {
        text.withBytes { bytes in
            let raw = unsafe UnsafeRawBufferPointer(bytes[0..<bytes.count])
            var (hash, at) = (UInt64(bytes.count), 0)
            while at + 8 <= bytes.count {
                hash = mix(hash, unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
                at += 8
            }
            while at < bytes.count {
                hash = mix(hash, UInt64(bytes[at]))
                at += 1
            }
            return Int(bitPattern: UInt(hash))
        }
    }

    /// A hash of the letters of a text: marks, blanks, case, width and traditional forms do not count.
    static func ofWords(_ text: String) -> Int {
        var hash: UInt64 = 0
        let simplified = StatementIndex.simplified
        for scalar in text.unicodeScalars {
            let plain = simplified(scalar)
            // Most of Chinese text, which nothing else changes.
            if plain.value >= 0x4E00, plain.value < 0xA000 {
                hash = mix(hash, UInt64(plain.value))
                continue
            }
            let folded = TextSearch.folded(plain)
            if WordScalar(folded) != .between { hash = mix(hash, UInt64(folded.value)) }
        }
        return Int(bitPattern: UInt(hash))
    }

    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (hash ^ value ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ mixed >> 32
    }
}
