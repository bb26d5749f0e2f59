/// What the reader noted of texts: tags, and whether they count as read; known by their content wherever a file moves.
///
/// Used by one thread at a time; other programs may use the same file.
public final class Shelf {
    private let database: Database

    static let migrations = [
        """
        CREATE TABLE tag (content INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (content, word)) WITHOUT ROWID;
        CREATE TABLE reading (content INTEGER PRIMARY KEY, isRead INTEGER NOT NULL);
        """
    ]

    /// What is noted of a text.
    public struct Note: Hashable, Sendable {
        /// The tags, sorted.
        public var tags: [String] = []
        /// Whether it counts as read; nil where nothing was said.
        public var isRead: Bool?
    }

    /// Opens the notes at `path`, made where they are not there; nil for notes that are gone with the program.
    public init(path: String?) throws(LibraryFailure) {
        database = try Database(path: path, migrations: Self.migrations)
    }

    /// Puts a tag on a text, or takes it away.
    public func tag(_ content: Int, _ word: String, isOn: Bool) throws(LibraryFailure) {
        let sql =
            isOn ? "INSERT OR IGNORE INTO tag VALUES (?, ?)" : "DELETE FROM tag WHERE content = ? AND word = ?"
        try database.query(sql, .integer(content), .text(word)).run()
    }

    /// Notes whether a text counts as read.
    public func mark(_ content: Int, isRead: Bool) throws(LibraryFailure) {
        try database.query("INSERT OR REPLACE INTO reading VALUES (?, ?)", .integer(content), .integer(isRead ? 1 : 0))
            .run()
    }

    /// What is noted, by the contents' hashes.
    public func notes() throws(LibraryFailure) -> [Int: Note] {
        var notes: [Int: Note] = [:]
        try database.query("SELECT content, word FROM tag ORDER BY content, word").forEach { row in
            notes[row.integer(0), default: Note()].tags.append(row.text(1) ?? "")
        }
        try database.query("SELECT content, isRead FROM reading").forEach { row in
            notes[row.integer(0), default: Note()].isRead = row.integer(1) != 0
        }
        return notes
    }
}
