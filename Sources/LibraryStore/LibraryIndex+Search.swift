public import Articles

/// What is looked for in the library, and in what.
public struct LibrarySearch: Hashable, Sendable {
    /// What is looked through.
    public enum Field: String, Sendable, CaseIterable {
        case text
        case headings
        case statements
    }

    /// The pattern; empty for all statements of a speaker.
    public var pattern: String
    /// How it is read.
    public var syntax: SearchSyntax
    /// What is looked through.
    public var field: Field
    /// Words that the speaker's name holds; nil for any speaker and none.
    public var speaker: String?
    /// How many hits are wanted at most.
    public var limit: Int

    /// Makes a search.
    public init(
        _ pattern: String, _ syntax: SearchSyntax = .plain, in field: Field = .text, speaker: String? = nil,
        limit: Int = 1000
    ) {
        self.pattern = pattern
        self.syntax = syntax
        self.field = field
        self.speaker = speaker
        self.limit = limit
    }
}

extension LibrarySearch {
    /// Why the pattern is no regular expression, where it is to be one; nil where all is well.
    public var fault: ExpressionFault? { wanted.fault }

    /// The pattern, as texts are looked through for it.
    fileprivate var wanted: SearchPattern {
        SearchPattern(pattern, syntax, likeness: CharacterLikeness(ignoresWidth: true, ignoresScript: true))
    }

    /// What the index is asked for; nil where any text may hold the pattern.
    fileprivate var question: String? {
        // Of an expression only what stands in every match can be asked for, and the index has whole words of alphabets.
        GramQuery(syntax == .plain ? pattern : wanted.runWithoutBlanks).expression
    }
}

/// A place of the library that a search found.
public struct LibraryHit: Hashable, Sendable {
    /// The path of the file, from the root on.
    public var path: String
    /// The title of the article, where it is known.
    public var title: String?
    /// Where the match begins; of a heading or statement, where that begins.
    public var place: LinePlace
    /// What stands before the match, the match, what stands behind it; of headings and statements the whole.
    public var before, match, after: String
    /// Who says the statement.
    public var speaker: String?
    /// The level of the heading.
    public var level: Int?
    /// In how many other places the library has the same statement.
    public var elsewhere: Int?
}

extension LibraryIndex {
    /// How much of the text is shown around a match, in characters.
    private static var snippet: Int { 30 }

    /// The hits, by path and place; with whether there are more than were wanted.
    public func hits(_ search: LibrarySearch) throws(LibraryFailure) -> (hits: [LibraryHit], isCut: Bool) {
        let pattern = TextSearch(search.wanted)
        var hits: [LibraryHit] = []
        if search.field == .text && search.speaker == nil {
            guard let pattern else { return ([], false) }
            try textHits(search, pattern, &hits)
        } else if search.field == .headings {
            guard let pattern else { return ([], false) }
            try headingHits(search, pattern, &hits)
        } else {
            try statementHits(search, pattern, &hits)
        }
        let isCut = hits.count > search.limit
        return (Array(hits.prefix(search.limit)), isCut)
    }

    /// A file, by its row and its path.
    private typealias FileRow = (id: Int, path: String)

    /// The files that may hold a pattern, by path.
    private func files(mayHold search: LibrarySearch) throws(LibraryFailure) -> [FileRow] {
        let expression = search.question
        // Asked for without the index, a question has no use for it.
        let question =
            expression == nil
            ? "SELECT id, path FROM file WHERE ?1 IS NULL ORDER BY path"
            : "SELECT id, path FROM gram JOIN file ON id = gram.rowid WHERE gram MATCH ?1 ORDER BY path"
        var files: [FileRow] = []
        try database.query(question, SQLValue(expression)).forEach { files.append(($0.integer(0), $0.text(1) ?? "")) }
        return files
    }

    private func textHits(
        _ search: LibrarySearch, _ pattern: TextSearch, _ hits: inout [LibraryHit]
    ) throws(LibraryFailure) {
        for file in try files(mayHold: search) {
            guard hits.count <= search.limit else { return }
            let matches = try textMatches(inFile: file.id, pattern, atMost: search.limit + 1 - hits.count)
            guard let last = matches.last else { continue }
            let articles = try starts(ofFile: file.id, upTo: last.place)
            for var hit in matches {
                hit.path = file.path
                hit.title = articles.last { !hit.place.isBefore($0.place) }?.title
                hits.append(hit)
            }
        }
    }

    private func textMatches(
        inFile id: Int, _ pattern: TextSearch, atMost limit: Int
    ) throws(LibraryFailure) -> [LibraryHit] {
        var hits: [LibraryHit] = []
        try database.query("SELECT text, places FROM body WHERE file = ?", .integer(id)).forEach { row in
            unsafe row.withBytes(0) { buffer in
                var ranges: [Range<Int>] = []
                unsafe pattern.forEachMatch(in: buffer) { _, range in
                    ranges.append(range)
                    return ranges.count < limit
                }
                guard !ranges.isEmpty else { return }
                // Lent by the row, and gone with it.
                let text = unsafe SourceText(adopting: buffer) {}
                text.withBytes { bytes in
                    let places = PlaceTable(bytes: row.bytes(1)).places(of: ranges.map(\.lowerBound), in: bytes)
                    hits = zip(ranges, places).map { Snippet(around: $0, in: bytes, count: Self.snippet).hit(at: $1) }
                }
            }
        }
        return hits
    }

    /// The places and titles of a file's articles.
    private func starts(
        ofFile id: Int, upTo place: LinePlace
    ) throws(LibraryFailure) -> [(place: LinePlace, title: String?)] {
        var articles: [(LinePlace, String?)] = []
        try database.query("SELECT line, column, title FROM article WHERE file = ? ORDER BY line, column", .integer(id))
            .forEach { articles.append((LinePlace(line: $0.integer(0), column: $0.integer(1)), $0.text(2))) }
        return articles
    }

    private func headingHits(
        _ search: LibrarySearch, _ pattern: TextSearch, _ hits: inout [LibraryHit]
    ) throws(LibraryFailure) {
        try partHits(
            search, "SELECT text, line, column, article, level FROM heading WHERE file = ? ORDER BY number", &hits
        ) { row in
            guard var hit = pattern.hit(in: row) else { return nil }
            hit.level = row.integer(4)
            return hit
        }
    }

    private func statementHits(
        _ search: LibrarySearch, _ pattern: TextSearch?, _ hits: inout [LibraryHit]
    ) throws(LibraryFailure) {
        var speakers = SpeakerChoice(search.speaker)
        try partHits(
            search,
            """
            SELECT text, line, column, article, speaker, fingerprint FROM statement WHERE file = ? ORDER BY number
            """, &hits
        ) { row in
            guard speakers.holds(row, 4) else { return nil }
            let found = if let pattern { pattern.hit(in: row) } else { LibraryHit(whole: row.text(0)) }
            guard var hit = found else { return nil }
            hit.speaker = row.text(4)
            hit.elsewhere = row.integer(5)
            return hit
        }
        try countElsewhere(&hits)
    }

    /// The hits among the headings or statements that `question` gives of one file after the other: text, line, column and
    /// article, and whatever `hit` takes besides.
    private func partHits(
        _ search: LibrarySearch, _ question: String, _ hits: inout [LibraryHit], _ hit: (Query) -> LibraryHit?
    ) throws(LibraryFailure) {
        for file in try files(mayHold: search) {
            guard hits.count <= search.limit else { return }
            var found: [(hit: LibraryHit, article: Int)] = []
            try database.query(question, .integer(file.id)).forEachWhile { row in
                guard var hit = hit(row) else { return true }
                hit.path = file.path
                hit.place = LinePlace(line: row.integer(1), column: row.integer(2))
                found.append((hit, row.integer(3)))
                return hits.count + found.count <= search.limit
            }
            guard !found.isEmpty else { continue }
            let titles = try titles(ofFile: file.id)
            for (var hit, article) in found {
                hit.title = titles[article] ?? nil
                hits.append(hit)
            }
        }
    }

    /// The titles of a file's articles, by their numbers from 0.
    private func titles(ofFile id: Int) throws(LibraryFailure) -> [Int: String?] {
        var titles: [Int: String?] = [:]
        try database.query("SELECT number, title FROM article WHERE file = ?", .integer(id))
            .forEach { titles[$0.integer(0)] = .some($0.text(1)) }
        return titles
    }

    /// Puts the number of other places where the fingerprint stands that a hit holds for the time being.
    private func countElsewhere(_ hits: inout [LibraryHit]) throws(LibraryFailure) {
        var counts: [Int: Int] = [:]
        for index in hits.indices {
            guard let fingerprint = hits[index].elsewhere else { continue }
            if counts[fingerprint] == nil {
                try database.query("SELECT count(*) FROM statement WHERE fingerprint = ?", .integer(fingerprint))
                    .forEach { counts[fingerprint] = $0.integer(0) - 1 }
            }
            hits[index].elsewhere = counts[fingerprint]
        }
    }
}

extension LinePlace {
    /// Whether it stands before another one.
    func isBefore(_ other: LinePlace) -> Bool { (line, column) < (other.line, other.column) }
}

extension LibraryHit {
    fileprivate init(whole text: String?) {
        self.init(
            path: "", title: nil, place: LinePlace(line: 1, column: 1), before: "", match: text ?? "", after: "",
            speaker: nil, level: nil, elsewhere: nil)
    }
}

/// Which speakers are wanted; each name is looked at once.
private struct SpeakerChoice {
    private let words: String?
    private var known: [String: Bool] = [:]

    init(_ words: String?) {
        self.words = words?.lowercased()
    }

    /// Whether the name in a column of the row holds the words.
    mutating func holds(_ row: Query, _ column: Int32) -> Bool {
        guard let words else { return true }
        guard let name = row.text(column) else { return false }
        if let known = known[name] { return known }
        let holds = name.lowercased().contains(words)
        known[name] = holds
        return holds
    }
}

extension TextSearch {
    /// The first match in the short text that is a row's first column, with all that stands around it.
    fileprivate func hit(in row: Query) -> LibraryHit? {
        unsafe row.withBytes(0) { buffer in
            var hit: LibraryHit?
            unsafe forEachMatch(in: buffer) { bytes, range in
                hit = Snippet(around: range, in: bytes, count: bytes.count).hit(at: LinePlace(line: 1, column: 1))
                return false
            }
            return hit
        }
    }
}

/// A match with what stands around it in its block.
private struct Snippet {
    let before, match, after: String

    init(around range: Range<Int>, in bytes: Bytes, count: Int) {
        var (start, end) = (range.lowerBound, range.upperBound)
        var left = count
        while left > 0, start > 0, bytes[start - 1] != IndexedFile.divider {
            start = bytes.indexBefore(start)
            left -= 1
        }
        var right = count
        while right > 0, end < bytes.count, bytes[end] != IndexedFile.divider {
            end += bytes.scalar(at: end).length
            right -= 1
        }
        let cutBefore = left == 0 && start > 0 && bytes[start - 1] != IndexedFile.divider
        let cutAfter = right == 0 && end < bytes.count && bytes[end] != IndexedFile.divider
        before = (cutBefore ? "…" : "") + Self.string(bytes, start..<range.lowerBound)
        match = Self.string(bytes, range)
        after = Self.string(bytes, range.upperBound..<end) + (cutAfter ? "…" : "")
    }

    /// The bytes as text in one line.
    private static func string(_ bytes: Bytes, _ range: Range<Int>) -> String {
        let text = unsafe String(decoding: bytes[range], as: UTF8.self)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
    }

    func hit(at place: LinePlace) -> LibraryHit {
        LibraryHit(
            path: "", title: nil, place: place, before: before, match: match, after: after, speaker: nil, level: nil,
            elsewhere: nil)
    }
}
