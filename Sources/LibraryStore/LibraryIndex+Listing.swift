/// An article of the library.
public struct LibraryArticle: Hashable, Sendable {
    /// The path of its file, from the root on.
    public var path: String
    /// Its number in the file, from 1.
    public var number: Int
    /// What it tells of itself.
    public var title, author, date, publication: String?
    /// Where it begins.
    public var place: LinePlace
    /// A hash of its file's text.
    public var content: Int
}

extension LibraryIndex {
    /// Whether nothing was put in yet.
    public func isEmpty() throws(LibraryFailure) -> Bool {
        var isEmpty = true
        try database.query("SELECT 1 FROM file LIMIT 1").forEach { _ in isEmpty = false }
        return isEmpty
    }

    /// All articles, or those of files under a folder, by path and number.
    public func articles(under folder: String? = nil) throws(LibraryFailure) -> [LibraryArticle] {
        var articles: [LibraryArticle] = []
        try database.query(
            """
            SELECT path, number, title, author, date, publication, line, column, content
            FROM article JOIN file ON id = file WHERE ?1 IS NULL OR substr(path, 1, length(?1)) = ?1
            ORDER BY path, number
            """, SQLValue(folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" })
        ).forEach { row in
            articles.append(
                LibraryArticle(
                    path: row.text(0) ?? "", number: row.integer(1) + 1, title: row.text(2), author: row.text(3),
                    date: row.text(4), publication: row.text(5),
                    place: LinePlace(line: row.integer(6), column: row.integer(7)), content: row.integer(8)))
        }
        return articles
    }
}
