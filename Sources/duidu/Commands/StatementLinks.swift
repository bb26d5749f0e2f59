internal import Articles

/// Where the statements of the files stand elsewhere, in the numbers that `duidu export` prints.
struct StatementLinks {
    /// Another place of a statement.
    struct Link {
        /// The article, counted over all files of the command line.
        var article: Int
        /// The quotation's number in its file.
        var quotation: Int
        /// `same`, `contains` or `contained`.
        var relation: String
        /// How alike the two are, from 0 to 1.
        var similarity: Double
    }

    /// Finds the links among the files.
    init(among files: [OpenedFile]) {}

    /// The cluster that a quotation belongs to; nil where it stands nowhere else.
    func group(of quotation: Int, inFile file: Int) -> Int? {
        nil
    }

    /// The other places of a quotation.
    func links(of quotation: Int, inFile file: Int) -> [Link] {
        []
    }
}
