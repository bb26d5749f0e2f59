/// What was opened in the reader and when, known again by its content wherever the file moves.
///
/// Used by one thread at a time; other programs may use the same file.
public final class OpenedArticles {
    private let database: Database

    static let migrations = [
        """
        CREATE TABLE opened (
            content INTEGER PRIMARY KEY, path TEXT NOT NULL, title TEXT, last INTEGER NOT NULL, times INTEGER NOT NULL);
        CREATE INDEX opened_last ON opened (last);
        """,
        """
        ALTER TABLE opened ADD COLUMN author TEXT;
        ALTER TABLE opened ADD COLUMN date TEXT;
        ALTER TABLE opened ADD COLUMN publication TEXT;
        ALTER TABLE opened ADD COLUMN opening TEXT;
        """,
    ]

    /// A text that was opened.
    public struct Entry: Hashable, Sendable {
        /// A hash of its text.
        public var content: Int
        /// Where it stood when it was opened last.
        public var path: String
        /// What its first article tells of itself.
        public var article: ArticleDetails
        /// When it was opened last, in seconds since 1970.
        public var last: Int
        /// How often it was opened.
        public var times: Int
    }

    /// Opens the record at `path`, made where it is not there; nil for one that is gone with the program.
    public init(path: String?) throws(LibraryFailure) {
        database = try Database(path: path, migrations: Self.migrations)
    }

    /// Notes that a text was opened; `now` in seconds since 1970.
    public func note(
        _ content: Int, path: String, _ article: ArticleDetails, now: Int
    ) throws(LibraryFailure) {
        try database.query(
            """
            INSERT INTO opened (content, path, title, last, times, author, date, publication, opening)
            VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)
            ON CONFLICT (content) DO UPDATE SET path = excluded.path, title = coalesce(excluded.title, title),
                last = excluded.last, times = times + 1, author = coalesce(excluded.author, author),
                date = coalesce(excluded.date, date), publication = coalesce(excluded.publication, publication),
                opening = coalesce(excluded.opening, opening)
            """, .integer(content), .text(path), SQLValue(article.title), .integer(now), SQLValue(article.author),
            SQLValue(article.date), SQLValue(article.publication), SQLValue(article.opening)
        ).run()
    }

    /// What was opened, the latest first.
    public func entries() throws(LibraryFailure) -> [Entry] {
        var entries: [Entry] = []
        try database.query(
            """
            SELECT content, path, title, last, times, author, date, publication, opening FROM opened
            ORDER BY last DESC, rowid DESC
            """
        ).forEach { row in
            entries.append(
                Entry(
                    content: row.integer(0), path: row.text(1) ?? "",
                    article: ArticleDetails(
                        title: row.text(2), author: row.text(5), date: row.text(6), publication: row.text(7),
                        opening: row.text(8)), last: row.integer(3), times: row.integer(4)))
        }
        return entries
    }
}
