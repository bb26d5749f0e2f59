public import Articles
internal import Reading

/// An article of the library that is a version of another one.
public struct LibraryVersion: Hashable, Sendable {
    /// The article.
    public var article: LibraryArticle
    /// The share of text that both have, from 0 to 1, as a sample of it tells.
    public var similarity: Double
}

extension LibraryIndex {
    /// The least share of the shorter article that makes two articles versions of each other.
    private static let leastContainment = 0.2

    /// The versions of an article that need not be in the library, the most alike first; itself too, where it is.
    public func versions(of document: Document, article: Int) throws(LibraryFailure) -> [LibraryVersion] {
        guard document.articles.indices.contains(article) else { return [] }
        var text: [UInt8] = []
        for block in document.articles[article].blocks {
            text += document.joinedText(ofBlock: block).utf8
            text.append(IndexedFile.divider)
        }
        let sketch = SourceText(text).withBytes { RunSample($0, 0..<$0.count) }
        return try versions(of: sketch)
    }

    /// The versions of the article of the library that begins at or last before a line of a file, itself too; none where
    /// the file is not known.
    public func versions(ofArticleAt line: Int, inFile path: String) throws(LibraryFailure) -> [LibraryVersion] {
        var sketch: RunSample?
        try database.query(
            """
            SELECT sketch FROM article JOIN file ON id = file WHERE path = ? AND line <= ? ORDER BY line DESC LIMIT 1
            """, .text(path), .integer(line)
        ).forEach { sketch = RunSample(bytes: $0.bytes(0)) }
        return try sketch.map { sketch throws(LibraryFailure) in try versions(of: sketch) } ?? []
    }

    private func versions(of sketch: RunSample) throws(LibraryFailure) -> [LibraryVersion] {
        var found: [(file: Int, number: Int, similarity: Double)] = []
        try database.query("SELECT file, number, sketch FROM article WHERE sketch IS NOT NULL").forEach { row in
            guard let other = RunSample(bytes: row.bytes(2)), let likeness = sketch.likeness(to: other),
                likeness.containment >= Self.leastContainment
            else { return }
            found.append((row.integer(0), row.integer(1), likeness.similarity))
        }
        found.sort { ($1.similarity, $0.file, $0.number) < ($0.similarity, $1.file, $1.number) }
        var versions: [LibraryVersion] = []
        for (file, number, similarity) in found {
            if let article = try article(number, ofFile: file) {
                versions.append(LibraryVersion(article: article, similarity: similarity))
            }
        }
        return versions
    }

    private func article(_ number: Int, ofFile id: Int) throws(LibraryFailure) -> LibraryArticle? {
        var article: LibraryArticle?
        try database.query(
            "SELECT \(LibraryArticle.columns) FROM article JOIN file ON id = file WHERE file = ? AND number = ?",
            .integer(id), .integer(number)
        ).forEach { article = LibraryArticle($0) }
        return article
    }
}

/// A statement of the library that is another one's, in the same words or others.
public struct LibraryEcho: Hashable, Sendable {
    /// The article that holds it.
    public var article: LibraryArticle
    /// Where it begins.
    public var place: LinePlace
    /// Who says it.
    public var speaker: String?
    /// Its words.
    public var text: String
    /// How alike it is: the share of runs of letters of the longer one that both have; 1 where one holds the other whole.
    public var likeness: Double
}

extension LibraryIndex {
    /// How many pieces of a statement are looked for, one of which a text has to hold.
    private static let pieces = 8

    /// Where the library has a statement, in the same words or others, by path and place.
    public func echoes(of statement: String) throws(LibraryFailure) -> [LibraryEcho] {
        let wanted = StatementLikeness(statement)
        guard let expression = Self.expression(anyPieceOf: statement) else { return [] }
        var echoes: [LibraryEcho] = []
        var files: [Int] = []
        try database.query(
            "SELECT id FROM gram JOIN file ON id = gram.rowid WHERE gram MATCH ? ORDER BY path", .text(expression)
        ).forEach { files.append($0.integer(0)) }
        for file in files {
            var found: [(LibraryEcho, Int)] = []
            try database.query(
                "SELECT text, line, column, speaker, article FROM statement WHERE file = ? ORDER BY number",
                .integer(file)
            ).forEach { row in
                guard let text = row.text(0), let likeness = wanted.likeness(to: text) else { return }
                let place = LinePlace(line: row.integer(1), column: row.integer(2))
                found.append(
                    (
                        LibraryEcho(
                            article: .nowhere, place: place, speaker: row.text(3), text: text, likeness: likeness),
                        row.integer(4)
                    ))
            }
            for (echo, number) in found {
                guard let article = try article(number, ofFile: file) else { continue }
                var echo = echo
                echo.article = article
                echoes.append(echo)
            }
        }
        return echoes
    }

    /// The question for texts that hold three neighbouring characters, or a word, of some places of a statement; nil for one
    /// without words.
    private static func expression(anyPieceOf statement: String) -> String? {
        let words = statement.unicodeScalars.split { WordScalar(TextSearch.folded($0)) == .between }
        var pieces: [String] = []
        for word in words {
            let scalars = Array(word)
            for start in stride(from: 0, to: scalars.count, by: 3) {
                let piece = String(String.UnicodeScalarView(scalars[start..<min(start + 3, scalars.count)]))
                let whole =
                    WordScalar(TextSearch.folded(scalars[start])) == .word
                    ? String(String.UnicodeScalarView(word)) : piece
                guard whole.unicodeScalars.count > 1, let expression = GramQuery(whole).expression else { continue }
                pieces.append("(\(expression))")
                if whole != piece { break }
            }
        }
        guard !pieces.isEmpty else { return nil }
        let step = max(1, pieces.count / Self.pieces)
        return stride(from: 0, to: pieces.count, by: step).map { pieces[$0] }.joined(separator: " OR ")
    }
}
