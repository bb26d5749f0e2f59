public import Articles

/// The quotations of some documents with who says them, where, and which of them are one statement.
///
/// Made off the path of any key; everything that lists statements reads it.
public struct StatementTable: Sendable {
    /// A quotation.
    public struct Entry: Hashable, Sendable {
        /// The document, as an index of `documents`.
        public var document: Int32
        /// The article, as an index of `Document.articles`.
        public var article: Int32
        /// The quotation, as an index of `Document.quotations`.
        public var quotation: Int32
        /// Who says it, as an index of `names`; −1 where the text does not say.
        public var speaker: Int32
        /// The heading over it, as an index of `Document.outline`; −1 where there is none.
        public var section: Int32
        /// The number of the statement, where it stands elsewhere too; −1 where it does not.
        public var group: Int32
    }

    /// The documents.
    public let documents: [Document]
    /// What the documents are called, one for each.
    public let files: [InputName]
    /// The quotations of all kinds, document by document in reading order.
    public private(set) var entries: [Entry] = []
    /// The speakers, each once, in the order in which they first speak.
    public private(set) var names: [String] = []
    /// How many places each group has.
    private var placeCounts: [Int32] = []
    /// The first entry of each document, and at the end the count of all.
    private(set) var starts: [Int] = []
    private let index: StatementIndex

    /// Makes the table of some documents; nil only where `monitor` answered false.
    public init?(
        _ documents: [Document], files: [InputName], monitor: Understanding.Monitor = { _ in true }
    ) {
        guard let index = StatementIndex(documents, folding: StatementIndex.simplified, monitor: monitor) else {
            return nil
        }
        self.documents = documents
        self.files = files
        self.index = index
        entries.reserveCapacity(documents.reduce(0) { $0 + $1.quotations.count })
        var speakers: [String: Int32] = [:]
        for number in documents.indices {
            guard monitor(1) else { return nil }
            starts.append(entries.count)
            add(documents[number], number: number, &speakers)
        }
        starts.append(entries.count)
    }

    private mutating func add(_ document: Document, number: Int, _ speakers: inout [String: Int32]) {
        for (article, value) in document.articles.enumerated() {
            var section = -1
            var next = value.outline.lowerBound
            for quotation in value.quotations {
                let span = document.quotations[quotation].span
                while next < value.outline.upperBound, document.outline[next].stands(notAfter: span) {
                    if document.outline[next].isHeading { section = next }
                    next += 1
                }
                let speaker = document.speakerName(of: document.quotations[quotation]).map { name($0, &speakers) } ?? -1
                let group = index.group(of: StatementIndex.Place(document: number, quotation: quotation)) ?? -1
                count(group)
                entries.append(
                    Entry(
                        document: Int32(number), article: Int32(article), quotation: Int32(quotation),
                        speaker: speaker, section: Int32(section), group: Int32(group)))
            }
        }
    }

    private mutating func count(_ group: Int) {
        guard group >= 0 else { return }
        while placeCounts.count <= group { placeCounts.append(0) }
        placeCounts[group] += 1
    }

    private mutating func name(_ name: String, _ speakers: inout [String: Int32]) -> Int32 {
        let key = SpeakerNames.key(of: name)
        if let known = speakers[key] { return known }
        let number = Int32(names.count)
        speakers[key] = number
        names.append(name)
        return number
    }

    /// One past the highest `Entry.group`.
    var groupCount: Int { placeCounts.count }

    /// In how many places an entry's statement stands.
    func places(ofStatement entry: Entry) -> Int {
        entry.group < 0 ? 1 : Int(placeCounts[Int(entry.group)])
    }

    /// The quotation of an entry.
    public func quotation(_ entry: Entry) -> Quotation {
        documents[Int(entry.document)].quotations[Int(entry.quotation)]
    }

    /// The name of an entry's speaker; nil where the text does not say.
    public func speaker(_ entry: Entry) -> String? {
        entry.speaker < 0 ? nil : names[Int(entry.speaker)]
    }

    /// The heading over an entry in one line; nil where there is none.
    public func section(_ entry: Entry) -> String? {
        guard entry.section >= 0 else { return nil }
        let document = documents[Int(entry.document)]
        return document.string(of: document.outline[Int(entry.section)].span).replacingLineEnds
    }

    /// The number of the entry of a quotation; nil where there is none.
    func entry(document: Int, quotation: Int) -> Int? {
        guard document >= 0, document + 1 < starts.count else { return nil }
        let own = entries[starts[document]..<starts[document + 1]]
        let number = own.startIndex + own.countBefore { Int($0.quotation) < quotation }
        return number < own.endIndex && Int(own[number].quotation) == quotation ? number : nil
    }

    /// The other places of an entry's statement, in the order of documents and quotations.
    func links(_ entry: Entry) -> [StatementIndex.Link] {
        index.links(of: StatementIndex.Place(document: Int(entry.document), quotation: Int(entry.quotation)))
    }
}

extension OutlineEntry {
    /// Whether it stands over what follows it: a heading of any kind, but not the title.
    var isHeading: Bool { kind != .quotation && kind != .title }

    /// Whether it begins not after `span` as the text is read.
    func stands(notAfter other: TextSpan) -> Bool {
        (span.firstBlock, span.start) <= (other.firstBlock, other.start)
    }
}

extension Document {
    /// Who says a quotation: who is meant, else what the text says, in one line; nil where it does not say.
    public func speakerName(of quotation: Quotation) -> String? {
        if let name = quotation.resolvedSpeaker { return names[name] }
        return quotation.speaker.map { string(of: $0).replacingLineEnds }
    }
}
