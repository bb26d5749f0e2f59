internal import Articles

/// Where the statements of the files stand elsewhere, in the numbers that `duidu export` prints.
struct StatementLinks {
    /// Another place of a statement.
    struct Link {
        /// The article, counted over the articles that are printed of all files.
        var article: Int
        /// The quotation's number in its file.
        var quotation: Int
        /// `same`, `contains` or `contained`.
        var relation: String
        /// How alike the two are, from 0 to 1.
        var similarity: Double
    }

    private let index: StatementIndex?
    private let files: [OpenedFile]
    /// How many articles are printed before each file's.
    private let articlesBefore: [Int]

    /// Finds the links among the files.
    init(among files: [OpenedFile]) {
        self.files = files
        index = StatementIndex(files.map(\.document), folding: StatementIndex.simplified)
        var count = 0
        articlesBefore = files.map { file in
            defer { count += file.articles.count }
            return count
        }
    }

    /// The cluster that a quotation belongs to; nil where it stands nowhere else.
    func group(of quotation: Int, inFile file: Int) -> Int? {
        index?.group(of: StatementIndex.Place(document: file, quotation: quotation))
    }

    /// The other places of a quotation, those in articles that are not printed left out.
    func links(of quotation: Int, inFile file: Int) -> [Link] {
        let links = index?.links(of: StatementIndex.Place(document: file, quotation: quotation)) ?? []
        return links.compactMap { link in
            article(of: link.place).map {
                Link(
                    article: $0, quotation: link.place.quotation, relation: link.relation.rawValue,
                    similarity: link.similarity)
            }
        }
    }

    /// The number of the article that holds a quotation; nil where it is not printed.
    private func article(of place: StatementIndex.Place) -> Int? {
        let file = files[place.document]
        let articles = file.document.articles
        var (low, high) = (file.articles.lowerBound, file.articles.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if articles[middle].quotations.upperBound <= place.quotation { low = middle + 1 } else { high = middle }
        }
        guard low < file.articles.upperBound, articles[low].quotations.contains(place.quotation) else { return nil }
        return articlesBefore[place.document] + low - file.articles.lowerBound
    }
}
