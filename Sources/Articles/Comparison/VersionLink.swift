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
