import Articles
import Glibc
import LibraryStore
import Reading

/// Answers what the reader asks the library, one question after the other, from connections that stay open.
actor LibraryDesk {
    private let paths: LibraryPaths
    private let home: LibraryHome
    private var index: LibraryIndex?
    private var shelf: Shelf?
    private var record: OpenedArticles?

    /// How many places a search lists at most.
    private static let mostPlaces = 500

    init(_ paths: LibraryPaths, home: LibraryHome) {
        self.paths = paths
        self.home = home
    }

    /// All articles of the library, and what was opened and is not among them.
    func table() throws(LibraryFailure) -> LibraryTable {
        // Given up while it waited for its turn.
        guard !Task.isCancelled else { return LibraryTable([]) }
        let index = try openIndex()
        let articles = try index?.articles() ?? []
        let notes = try openShelf().notes()
        let opened = try openRecord().entries()
        let times = Dictionary(opened.map { ($0.content, $0.last) }) { first, _ in first }
        var records = articles.map { article in
            LibraryRecord(
                path: article.path, title: article.title, author: article.author, date: article.date,
                publication: article.publication, opening: article.opening, line: article.place.line,
                column: article.place.column,
                content: article.content, opened: times[article.content], isGone: article.isGone)
        }
        let known = Set(articles.map(\.content))
        records += opened.filter { !known.contains($0.content) }.map { entry in
            LibraryRecord(
                path: entry.path, title: entry.article.title, author: entry.article.author, date: entry.article.date,
                publication: entry.article.publication, opening: entry.article.opening, content: entry.content,
                opened: entry.last,
                isGone: unsafe access(entry.path, F_OK) != 0)
        }
        for place in records.indices {
            let note = notes[records[place].content]
            records[place].tags = note?.tags ?? []
            records[place].isRead = note?.isRead ?? (records[place].opened != nil)
        }
        let speakers = try index?.speakers(of: articles) ?? []
        return LibraryTable(
            records,
            speakers: speakers.map { LibraryTable.Speaker(name: $0.name, records: $0.articles.map(Int32.init)) })
    }

    /// The places that answer a question.
    func answer(_ question: LibraryQuestion) throws(LibraryFailure) -> LibraryFindings {
        guard !Task.isCancelled, let index = try openIndex() else { return LibraryFindings([]) }
        switch question {
        case .words(let words, let syntax, let field): return try places(of: words, syntax, in: field, index)
        case .versionsOf(let path, let line):
            return Self.findings(try index.versions(ofArticleAt: line, inFile: path)) {
                $0.path == path && $0.place.line == line
            }
        case .versions(let document, let article, let path):
            let path = IndexedFolders.absolute(path)
            return Self.findings(try index.versions(of: document, article: article)) {
                $0.path == path && $0.number == article + 1
            }
        case .statement(let words, let path, let line, let column):
            let path = IndexedFolders.absolute(path)
            return Self.findings(try index.echoes(of: words), of: words) {
                $0.article.path == path && $0.place.line == line && $0.place.column == column
            }
        }
    }

    private func places(
        of words: String, _ syntax: SearchSyntax, in field: LibraryQuestion.Field, _ index: LibraryIndex
    ) throws(LibraryFailure) -> LibraryFindings {
        let chosen = LibrarySearch.Field(rawValue: field.rawValue) ?? .text
        let (hits, isCut) = try index.hits(LibrarySearch(words, syntax, in: chosen, limit: Self.mostPlaces))
        return LibraryFindings(hits.map(LibraryFinding.init), isCut: isCut)
    }

    private static func findings(
        _ versions: [LibraryVersion], isHere: (LibraryArticle) -> Bool
    ) -> LibraryFindings {
        var findings = LibraryFindings(
            versions.map { version in
                let article = version.article
                return LibraryFinding(
                    path: article.path, title: article.title, date: article.date, line: article.place.line,
                    column: article.place.column, text: article.title ?? article.opening ?? "",
                    likeness: min(100, Int((version.similarity * 100).rounded())), isHere: isHere(article))
            })
        findings.sortByDate()
        return findings
    }

    private static func findings(
        _ echoes: [LibraryEcho], of words: String, isHere: (LibraryEcho) -> Bool
    ) -> LibraryFindings {
        var findings = LibraryFindings(
            echoes.map { echo in
                let row = StatementDifferences(echo.text, from: words).row
                return LibraryFinding(
                    path: echo.article.path, title: echo.article.title, date: echo.article.date, line: echo.place.line,
                    column: echo.place.column, speaker: echo.speaker, text: row.text, apart: row.apart,
                    likeness: Int((echo.likeness * 100).rounded()), isHere: isHere(echo))
            })
        findings.sortByDate()
        return findings
    }

    /// Puts a tag on a text, or takes it away.
    func tag(_ content: Int, _ word: String, isOn: Bool) throws(LibraryFailure) {
        try openShelf().tag(content, word, isOn: isOn)
    }

    /// Keeps whether a text counts as read.
    func mark(_ content: Int, isRead: Bool) throws(LibraryFailure) {
        try openShelf().mark(content, isRead: isRead)
    }

    // MARK: Connections

    /// The index; nil where nothing was added yet.
    private func openIndex() throws(LibraryFailure) -> LibraryIndex? {
        if index == nil { index = try home.openToRead() }
        return index
    }

    /// What was noted of texts; notes that are gone with the program where they cannot be kept.
    private func openShelf() throws(LibraryFailure) -> Shelf {
        if let shelf { return shelf }
        let opened = try Self.kept(paths.shelf) { (path) throws(LibraryFailure) in try Shelf(path: path) }
        shelf = opened
        return opened
    }

    private func openRecord() throws(LibraryFailure) -> OpenedArticles {
        if let record { return record }
        let opened = try Self.kept(paths.opened) { (path) throws(LibraryFailure) in try OpenedArticles(path: path) }
        record = opened
        return opened
    }

    /// What is kept at a path, or where nothing can be written, in memory.
    private static func kept<Store>(
        _ path: String?, _ open: (String?) throws(LibraryFailure) -> Store
    ) throws(LibraryFailure) -> Store {
        do throws(LibraryFailure) {
            return try open(path)
        } catch .unwritable {
            return try open(nil)
        }
    }
}

/// Where the parts of the library stand; nil for those that are kept in memory.
struct LibraryPaths: Sendable {
    /// What was noted of texts.
    var shelf: String?
    /// What was opened when.
    var opened: String?

    /// Those of this user.
    static var own: LibraryPaths {
        LibraryPaths(shelf: Folders.shelf, opened: Folders.opened)
    }
}

extension LibraryFinding {
    /// A place that a search found, with what stands around the match.
    init(_ hit: LibraryHit) {
        let (start, end) = (hit.before.count, hit.before.count + hit.match.count)
        let isWhole = hit.before.isEmpty && hit.after.isEmpty
        self.init(
            path: hit.path, title: hit.title, line: hit.place.line, column: hit.place.column, speaker: hit.speaker,
            text: hit.before + hit.match + hit.after,
            apart: isWhole ? [] : [ListRun(characters: start..<end, kind: .match)])
    }
}
