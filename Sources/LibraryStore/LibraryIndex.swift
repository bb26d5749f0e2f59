internal import Articles

/// The articles of the folders that were added, to be searched and listed: a file that can always be made again.
///
/// Used by one thread at a time; other programs may use the same file.
public final class LibraryIndex {
    let database: Database

    /// The steps from each state of the file to the next; a step that was published is never changed.
    static let migrations = [
        """
        CREATE TABLE file (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,
            content INTEGER NOT NULL, edition INTEGER NOT NULL, language TEXT NOT NULL);
        CREATE INDEX file_content ON file (content);
        CREATE TABLE body (file INTEGER PRIMARY KEY, text BLOB NOT NULL, places BLOB NOT NULL);
        CREATE TABLE article (
            file INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT, author TEXT, date TEXT, publication TEXT,
            line INTEGER NOT NULL, column INTEGER NOT NULL, PRIMARY KEY (file, number)) WITHOUT ROWID;
        CREATE TABLE heading (
            file INTEGER NOT NULL, number INTEGER NOT NULL, article INTEGER NOT NULL, level INTEGER NOT NULL,
            text TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, PRIMARY KEY (file, number)) WITHOUT ROWID;
        CREATE TABLE statement (
            file INTEGER NOT NULL, number INTEGER NOT NULL, article INTEGER NOT NULL, kind TEXT NOT NULL, speaker TEXT,
            text TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL, fingerprint INTEGER NOT NULL,
            PRIMARY KEY (file, number)) WITHOUT ROWID;
        CREATE INDEX statement_fingerprint ON statement (fingerprint);
        CREATE VIRTUAL TABLE gram USING fts5 (
            words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
        INSERT INTO gram (gram, rank) VALUES ('hashsize', 16777216);
        """,
        """
        ALTER TABLE file ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN sketch BLOB;
        ALTER TABLE article ADD COLUMN opening TEXT;
        INSERT INTO gram (gram, rank) VALUES ('hashsize', 4194304);
        """,
        "INSERT INTO gram (gram, rank) VALUES ('hashsize', 16777216)",
    ]

    /// What files are understood to be changes with the program: those of an earlier edition are read again.
    static let edition = 4

    /// Opens the index at `path`, made where it is not there; nil for one that is gone with the program.
    public init(path: String?) throws(LibraryFailure) {
        database = try Database(path: path, migrations: Self.migrations)
    }

    /// Opens the index in memory that all connections of this program share under a name; it is gone with the last of them.
    init(inMemory name: String) throws(LibraryFailure) {
        database = try Database(path: nil, shared: name, migrations: Self.migrations)
    }

    /// What is known of a file.
    public struct Known: Hashable, Sendable {
        /// Its state when it was read.
        public var stamp: IndexedFile.Stamp
        /// A hash of its text.
        public var content: Int
        /// Whether it has to be read again, since the program understands more by now.
        public var isOutdated: Bool
        /// Whether it was not there when it was looked for last.
        public var isGone: Bool
    }

    /// What is known of the files, by their paths.
    public func known() throws(LibraryFailure) -> [String: Known] {
        var known: [String: Known] = [:]
        try database.query("SELECT path, size, modified, content, edition, gone FROM file").forEach { row in
            known[row.text(0) ?? ""] = Known(
                stamp: IndexedFile.Stamp(size: row.integer(1), modified: row.integer(2)), content: row.integer(3),
                isOutdated: row.integer(4) != Self.edition, isGone: row.integer(5) != 0)
        }
        return known
    }

    /// Does several changes wholly or not at all.
    public func transaction(_ body: () throws(LibraryFailure) -> Void) throws(LibraryFailure) {
        try database.transaction(body)
    }

    /// Puts a file in, in the place of what was known of its path.
    public func put(_ file: IndexedFile) throws(LibraryFailure) {
        try remove(file.path)
        try database.query(
            "INSERT INTO file (path, size, modified, content, edition, language) VALUES (?, ?, ?, ?, ?, ?)",
            .text(file.path), .integer(file.stamp.size), .integer(file.stamp.modified), .integer(file.content),
            .integer(Self.edition), .text(file.language)
        ).run()
        let id = SQLValue.integer(database.lastRow)
        try database.query(
            "INSERT INTO body (file, text, places) VALUES (?, ?, ?)", id, .bytes(file.text), .bytes(file.places.bytes)
        ).run()
        try database.query(
            "INSERT INTO gram (rowid, words) VALUES (?, ?)", id, .utf8(file.grams)
        ).run()
        try putParts(of: file, id)
        try forgetMoved(file)
    }

    /// Takes out what stood elsewhere, was marked as gone, and has the same text: it was moved.
    private func forgetMoved(_ file: IndexedFile) throws(LibraryFailure) {
        var gone: [String] = []
        try database.query("SELECT path FROM file WHERE content = ? AND gone", .integer(file.content)).forEach { row in
            if let path = row.text(0) { gone.append(path) }
        }
        for path in gone { try remove(path) }
    }

    private func putParts(of file: IndexedFile, _ id: SQLValue) throws(LibraryFailure) {
        for (number, article) in file.articles.enumerated() {
            try database.query(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, .integer(number),
                SQLValue(article.details.title), SQLValue(article.details.author), SQLValue(article.details.date),
                SQLValue(article.details.publication), .integer(article.place.line), .integer(article.place.column),
                .bytes(article.sketch.bytes), SQLValue(article.details.opening)
            ).run()
        }
        let heading = try database.query("INSERT INTO heading VALUES (?, ?, ?, ?, ?, ?, ?)", id)
        for (number, entry) in file.headings.enumerated() {
            heading.set(2, number)
            heading.set(3, entry.article)
            heading.set(4, entry.level)
            heading.set(5, entry.text)
            heading.set(6, entry.place.line)
            heading.set(7, entry.place.column)
            try heading.run()
        }
        let statement = try database.query("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", id)
        for (number, entry) in file.statements.enumerated() {
            statement.set(2, number)
            statement.set(3, entry.article)
            statement.set(4, entry.kind)
            statement.set(5, entry.speaker)
            statement.set(6, entry.text)
            statement.set(7, entry.place.line)
            statement.set(8, entry.place.column)
            statement.set(9, entry.fingerprint)
            try statement.run()
        }
    }

    /// Notes another state of a file whose text is the same.
    public func restamp(_ path: String, _ stamp: IndexedFile.Stamp) throws(LibraryFailure) {
        try database.query(
            "UPDATE file SET size = ?, modified = ?, gone = 0 WHERE path = ?", .integer(stamp.size),
            .integer(stamp.modified),
            .text(path)
        ).run()
    }

    /// Marks a file that is not there any more: what is known of it stays, to be found and listed.
    public func markGone(_ path: String) throws(LibraryFailure) {
        try database.query("UPDATE file SET gone = 1 WHERE path = ?", .text(path)).run()
    }

    /// Takes out what is marked as gone under folders.
    public func forgetGone(under folders: [String]) throws(LibraryFailure) {
        let prefixes = folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let gone = try known().filter { path, known in known.isGone && prefixes.contains(where: path.hasPrefix) }
        try transaction { () throws(LibraryFailure) in
            for path in gone.keys { try remove(path) }
        }
    }

    /// Takes a file out; nothing where it is not known.
    public func remove(_ path: String) throws(LibraryFailure) {
        var found: Int?
        try database.query("SELECT id FROM file WHERE path = ?", .text(path)).forEach { found = $0.integer(0) }
        guard let found else { return }
        let id = SQLValue.integer(found)
        // The index of words does not keep them, so that it has to be told what to take out.
        var words: [UInt8] = []
        try database.query("SELECT text FROM body WHERE file = ?", id).forEach { row in
            let text = SourceText(row.bytes(0))
            words = text.withBytes { Grams($0).bytes }
        }
        try database.query("INSERT INTO gram (gram, rowid, words) VALUES ('delete', ?, ?)", id, .utf8(words)).run()
        for table in ["body", "article", "heading", "statement"] {
            try database.query("DELETE FROM \(table) WHERE file = ?", id).run()
        }
        try database.query("DELETE FROM file WHERE id = ?", id).run()
    }
}
