internal import Reading

/// An article of the library.
public struct LibraryArticle: Hashable, Sendable {
    /// The path of its file, from the root on.
    public var path: String
    /// Its number in the file, from 1.
    public var number: Int
    /// What it tells of itself.
    public var title, author, date, publication: String?
    /// Its first words, where it has no title.
    public var opening: String?
    /// Where it begins.
    public var place: LinePlace
    /// A hash of its file's text.
    public var content: Int
    /// Whether its file was not there when it was looked for last.
    public var isGone: Bool
    /// The row of its file.
    var file: Int
}

extension LibraryArticle {
    /// What `init(_:)` reads of `article JOIN file`.
    static let columns = "path, number, title, author, date, publication, line, column, content, gone, id, opening"

    init(_ row: Query) {
        self.init(
            path: row.text(0) ?? "", number: row.integer(1) + 1, title: row.text(2), author: row.text(3),
            date: row.text(4), publication: row.text(5), opening: row.text(11),
            place: LinePlace(line: row.integer(6), column: row.integer(7)), content: row.integer(8),
            isGone: row.integer(9) != 0, file: row.integer(10))
    }

    static let nowhere = LibraryArticle(
        path: "", number: 1, title: nil, author: nil, date: nil, publication: nil, opening: nil,
        place: LinePlace(line: 1, column: 1), content: 0, isGone: false, file: 0)
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
            SELECT \(LibraryArticle.columns) FROM article JOIN file ON id = file
            WHERE ?1 IS NULL OR substr(path, 1, length(?1)) = ?1 ORDER BY path, number
            """, SQLValue(folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" })
        ).forEach { articles.append(LibraryArticle($0)) }
        return articles
    }

    /// The speakers, each with the articles that hold statements of that name, as indices of `articles`.
    public func speakers(of articles: [LibraryArticle]) throws(LibraryFailure) -> [(name: String, articles: [Int])] {
        struct Key: Hashable {
            var file, number: Int
        }
        let indices = Dictionary(
            articles.enumerated().map { (Key(file: $0.element.file, number: $0.element.number - 1), $0.offset) }
        ) { first, _ in first }
        var speakers: [(name: String, articles: [Int])] = []
        try database.query(
            "SELECT DISTINCT speaker, file, article FROM statement WHERE speaker IS NOT NULL ORDER BY speaker"
        ).forEach { row in
            guard let name = row.text(0), let index = indices[Key(file: row.integer(1), number: row.integer(2))]
            else { return }
            if speakers.last?.name != name { speakers.append((name, [])) }
            speakers[speakers.count - 1].articles.append(index)
        }
        return speakers.map { ($0.name, $0.articles.sorted()) }
    }
}
