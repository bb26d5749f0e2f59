public import Articles

/// What the library is asked for, places being the answer.
public enum LibraryQuestion: Sendable {
    /// What a search looks through.
    public enum Field: String, Sendable, CaseIterable {
        case text, headings, statements

        var title: Phrase {
            switch self {
            case .text: Phrase("全文", "text")
            case .headings: Phrase("标题", "headings")
            case .statements: Phrase("引语", "statements")
            }
        }
    }

    /// The places where words stand.
    case words(String, SearchSyntax, in: Field)
    /// The versions of an article of the library that begins at a line of a file.
    case versionsOf(path: String, line: Int)
    /// The versions of an article of an open file, which need not be in the library.
    case versions(Document, article: Int, path: String)
    /// Where a statement stands, in the same words or others; it was asked about at a place of a file.
    case statement(String, path: String, line: Int, column: Int)
}

extension LibraryQuestion: CustomStringConvertible {
    /// The question in a word and its plain arguments, for tests and logs.
    public var description: String {
        switch self {
        case .words(let words, .plain, let field): "\(field.rawValue) \(words)"
        case .words(let words, .expression, let field): "\(field.rawValue) ~\(words)"
        case .versionsOf(let path, let line): "versions of \(path):\(line)"
        case .versions(_, let article, let path): "versions of \(path)@\(article + 1)"
        case .statement(let words, let path, let line, let column): "statement \(words) at \(path):\(line):\(column)"
        }
    }
}

/// A place of the library that answers a question.
public struct LibraryFinding: Hashable, Sendable {
    /// The path of the file, from the root on.
    public var path: String
    /// The title of the article; nil where it has none.
    public var title: String?
    /// The date as the article prints it.
    public var date: String?
    /// The place, from 1.
    public var line, column: Int
    /// Who says the statement.
    public var speaker: String?
    /// What stands there.
    public var text: String
    /// The runs of `text` that are set apart.
    public var apart: [ListRun]
    /// How alike it is to what was asked about, in percent; nil where that means nothing.
    public var likeness: Int?
    /// Whether it is the place that was asked about.
    public var isHere: Bool

    /// Makes a finding.
    public init(
        path: String, title: String?, date: String? = nil, line: Int, column: Int, speaker: String? = nil,
        text: String, apart: [ListRun] = [], likeness: Int? = nil, isHere: Bool = false
    ) {
        self.path = path
        self.title = title
        self.date = date
        self.line = line
        self.column = column
        self.speaker = speaker
        self.text = text
        self.apart = apart
        self.likeness = likeness
        self.isHere = isHere
    }

    /// The file's name, the last part of its path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What answers a question to the library.
public struct LibraryFindings: Hashable, Sendable {
    /// The places in their order.
    public var places: [LibraryFinding]
    /// Whether there are more than are listed.
    public var isCut: Bool

    /// Makes findings.
    public init(_ places: [LibraryFinding], isCut: Bool = false) {
        self.places = places
        self.isCut = isCut
    }
}

extension LibraryFindings {
    /// Orders places by the dates of their articles, those without one last, by path and place.
    public mutating func sortByDate() {
        let keyed = places.map { (place: $0, date: $0.date.flatMap(PrintedDate.init)) }
        places = keyed.sorted { left, right in
            if left.date != right.date {
                guard let first = left.date else { return false }
                return right.date.map { first < $0 } ?? true
            }
            return (left.place.path, left.place.line, left.place.column)
                < (right.place.path, right.place.line, right.place.column)
        }.map(\.place)
    }
}

extension StatementDifferences {
    /// The statement in one line, with the runs that differ set apart, and what the other has in their place in brackets.
    public var row: (text: String, apart: [ListRun]) {
        var item = ListState.Item(target: .action(.nothing))
        for part in parts { item.add(part) }
        return (item.text, item.apart)
    }
}
