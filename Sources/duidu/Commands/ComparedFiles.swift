internal import Articles
import Glibc

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

// Several witnesses.
extension ComparedFiles {
    /// A version of the base beside the one that answers it in file number `file`.
    typealias Witness = (file: Int, base: Version, witness: Version)

    /// What of several files is compared, the first of them being the base: for each of its articles the witnesses that have
    /// it; all as wholes where one of them answers the base only as a whole.
    static func witnesses(_ files: [OpenedFile]) -> [[Witness]] {
        guard let base = files.first else { return [] }
        var found = files.indices.dropFirst().flatMap { best(base, files[$0], file: $0) }
        let all = base.document.blocks.indices
        if base.articles.count > 1, found.contains(where: { $0.base.blocks == all }) {
            let whole = Version(wholeOf: base.document)
            found = files.indices.dropFirst().map { index in
                let file = files[index]
                let isWhole = file.isWhole || file.document.articles.isEmpty
                let own = isWhole ? Version(wholeOf: file.document) : nil
                return (index, whole, own ?? Version(file.document, article: file.articles.lowerBound))
            }
        }
        return Dictionary(grouping: found, by: \.base.blocks.lowerBound).sorted { $0.key < $1.key }.map(\.value)
    }

    /// The best answer of a file to each article of the base.
    private static func best(_ base: OpenedFile, _ file: OpenedFile, file index: Int) -> [Witness] {
        var taken: Set<Int> = []
        return pairs(base, file).filter { taken.insert($0.0.blocks.lowerBound).inserted }
            .map { (index, $0.0, $0.1) }
    }

    /// Whether two paths lead to the same file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        if path == other { return true }
        var (one, two) = (stat(), stat())
        return unsafe stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
            && one.st_ino == two.st_ino
    }
}
