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
    /// The share of text that both have, from 0 to 1, as the grams that both have say it.
    public var similarity: Double
    /// The share of the shorter article that the longer one has and no other article, from 0 to 1.
    var exclusive: Double
    /// Whether they share more than a title and the words of a form, so that what was noted of one is of the other too.
    public internal(set) var sharesText = true

    /// The least share of the shorter article that makes two articles versions of each other.
    private static let leastContainment = 0.2

    /// The articles of `documents` that are versions of each other, the most alike first, without comparing all pairs.
    ///
    /// Articles of one document may be versions of each other too. Takes time with the length of the documents.
    public static func find(among documents: [Document]) -> [VersionLink] {
        find(among: documents) { _ in true } ?? []
    }

    /// The articles of `documents` that are versions of each other, as `find(among:)` gives them; nil only where `monitor`,
    /// which is asked at each article, answered false.
    public static func find(among documents: [Document], monitor: Understanding.Monitor) -> [VersionLink]? {
        guard var fingerprints = Fingerprints(of: documents, monitor: monitor), monitor(1) else { return nil }
        let places = fingerprints.places
        let links = fingerprints.sharedCounts().compactMap { pair, shared -> VersionLink? in
            let (own, other) = (fingerprints.counts[pair.first], fingerprints.counts[pair.second])
            let containment = Double(shared.all) / Double(min(own, other))
            guard shared.all >= 3, containment >= leastContainment else { return nil }
            return VersionLink(
                a: places[pair.first], b: places[pair.second], similarity: 2 * Double(shared.all) / Double(own + other),
                exclusive: Double(shared.alone) / Double(min(own, other)),
                sharesText: fingerprints.share(shared.all, ofShorter: min(own, other)) >= leastContainment)
        }
        return links.sorted { left, right in
            if left.similarity != right.similarity { return left.similarity > right.similarity }
            if left.a != right.a { return left.a.precedes(right.a) }
            return left.b.precedes(right.b)
        }
    }
}

extension VersionLink {
    /// Of each of `documents` where its sentences that break off go on, as its versions by `links` show it; `names` are those
    /// of the documents.
    public static func continuations(of documents: [Document], names: [String], _ links: [VersionLink])
        -> [[Continuation]]
    {
        continuations(of: documents, names: names, links) { _ in true } ?? []
    }

    /// The same; nil only where `monitor`, which is asked at each document, answered false.
    public static func continuations(
        of documents: [Document], names: [String], _ links: [VersionLink], monitor: Understanding.Monitor
    ) -> [[Continuation]]? {
        var found: [[Continuation]] = []
        for index in documents.indices {
            guard monitor(Double(index) / Double(documents.count)) else { return nil }
            let others = links.compactMap { link in
                link.a.document == index ? link.b : link.b.document == index ? link.a : nil
            }
            let witnesses = others.filter { $0.document != index }.map {
                (documents[$0.document], $0.article, names[$0.document])
            }
            found.append(Continuation.find(in: documents[index], witnesses: witnesses))
        }
        return found
    }
}

extension VersionLink.Place {
    fileprivate func precedes(_ other: VersionLink.Place) -> Bool {
        (document, article) < (other.document, other.article)
    }
}

extension Version {
    /// The least share of an article that only one other has which tells a part of it from a text like it.
    private static let leastExclusive = 0.15

    /// What of two documents is to be compared: the articles that are versions of each other, the most alike first.
    ///
    /// Where an article of one stands in several of the other, or where no two articles are alike and there are several,
    /// the documents are compared as wholes. None only where one of them has no text.
    public static func counterparts(in a: Document, and b: Document) -> [(a: Version, b: Version)] {
        guard !a.blocks.isEmpty, !b.blocks.isEmpty else { return [] }
        let links = VersionLink.find(among: [a, b]).filter { $0.a.document == 0 && $0.b.document == 1 }
        var chosen: [VersionLink] = []
        var aTaken: Set<Int> = []
        var bTaken: Set<Int> = []
        for link in links {
            if !aTaken.contains(link.a.article), !bTaken.contains(link.b.article) {
                chosen.append(link)
                aTaken.insert(link.a.article)
                bTaken.insert(link.b.article)
            } else if link.exclusive >= leastExclusive {
                return [(Version(wholeOf: a), Version(wholeOf: b))]
            }
        }
        if chosen.isEmpty { return [(Version(wholeOf: a), Version(wholeOf: b))] }
        return chosen.map { (Version(a, article: $0.a.article), Version(b, article: $0.b.article)) }
    }
}
