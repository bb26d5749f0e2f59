internal import Articles

/// Which articles of two files are compared.
enum ComparedFiles {
    /// The articles of the two files that are versions of each other, the most alike first; the files as wholes where
    /// their articles do not answer each other one by one.
    ///
    /// Where the command line chose an article only that one counts; where it has no version in the other file, the longest
    /// article there is taken, since somebody wants them compared.
    static func pairs(_ a: OpenedFile, _ b: OpenedFile) -> [(Version, Version)] {
        if a.isWhole && b.isWhole { return Version.counterparts(in: a.document, and: b.document) }
        let links = VersionLink.find(among: [a.document, b.document]).filter { link in
            link.a.document == 0 && link.b.document == 1
                && a.articles.contains(link.a.article) && b.articles.contains(link.b.article)
        }
        guard links.isEmpty else {
            return links.map {
                (Version(a.document, article: $0.a.article), Version(b.document, article: $0.b.article))
            }
        }
        guard let first = a.longestArticle, let second = b.longestArticle else { return [] }
        return [(Version(a.document, article: first), Version(b.document, article: second))]
    }
}

extension OpenedFile {
    /// The article with the most text; nil where there is none.
    fileprivate var longestArticle: Int? {
        articles.max { length(ofArticle: $0) < length(ofArticle: $1) }
    }

    private func length(ofArticle article: Int) -> Int {
        document.articles[article].blocks.reduce(0) { sum, block in
            document.blocks[block].pieces.reduce(sum) { $0 + document.pieces[$1].range.count }
        }
    }
}
