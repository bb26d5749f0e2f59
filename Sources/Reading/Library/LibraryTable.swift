import Articles

/// An article as the library lists it.
public struct LibraryRecord: Hashable, Sendable {
    /// The path of its file, from the root on.
    public var path: String
    /// What it tells of itself.
    public var title, author, date, publication: String?
    /// Its first words, where it has no title.
    public var opening: String?
    /// Where it begins in its file, from 1.
    public var line, column: Int
    /// A hash of its file's text, by which it is known wherever the file moves.
    public var content: Int
    /// When its file was opened last, in seconds since 1970; nil where it never was.
    public var opened: Int?
    /// Whether it counts as read.
    public var isRead: Bool
    /// Whether its file was not there when it was looked for last.
    public var isGone: Bool
    /// The words that the reader put on its file, sorted.
    public var tags: [String]

    /// Makes a record.
    public init(
        path: String, title: String? = nil, author: String? = nil, date: String? = nil, publication: String? = nil,
        opening: String? = nil, line: Int = 1, column: Int = 1, content: Int = 0, opened: Int? = nil,
        isRead: Bool = false,
        isGone: Bool = false, tags: [String] = []
    ) {
        self.path = path
        self.title = title
        self.author = author
        self.date = date
        self.publication = publication
        self.opening = opening
        self.line = line
        self.column = column
        self.content = content
        self.opened = opened
        self.isRead = isRead
        self.isGone = isGone
        self.tags = tags
    }

    /// The file's name, the last part of its path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The path of its folder.
    var folder: String { path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "" }

    /// Its date in one line, without what else its line says.
    var shownDate: String? { date.map { String(PrintedDate.shown($0)).replacingLineEnds } }

    /// What it is sorted by as its title.
    var heading: String { title ?? opening ?? name }
}

/// All articles of the library, to be put together in many ways.
///
/// Looked through off the path of any key; what it holds is shared with the state, not copied.
public struct LibraryTable: Sendable {
    /// A speaker, with the articles that hold statements of that name.
    public struct Speaker: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The articles, as indices of `records`, ascending.
        public var records: [Int32]

        /// Makes a speaker.
        public init(name: String, records: [Int32]) {
            self.name = name
            self.records = records
        }
    }

    /// The articles, by path and place.
    public private(set) var records: [LibraryRecord]
    /// The speakers.
    let speakers: [Speaker]
    /// The date of each article; nil where it names none that can be read.
    let dates: [PrintedDate?]
    /// What tells an article from those that look like it by all else that is listed of them: the file's name, with as much
    /// of the folder as is needed, and the line where one file holds both; nil where nothing looks like it.
    let namesApart: [String?]
    /// What a filter looks through, in small letters.
    private var words: [String]

    /// Makes a table of articles and who speaks in them.
    public init(_ records: [LibraryRecord], speakers: [Speaker] = []) {
        self.records = records
        self.speakers = speakers
        dates = records.map { $0.date.flatMap(PrintedDate.init) }
        words = records.map(Self.words)
        namesApart = Self.namesApart(records)
    }

    private static func namesApart(_ records: [LibraryRecord]) -> [String?] {
        let looks = records.map { [$0.heading, $0.author, $0.publication, $0.shownDate] }
        var apart = [String?](repeating: nil, count: records.count)
        for group in Dictionary(grouping: records.indices, by: { looks[$0] }).values where group.count > 1 {
            let names = InputName.distinguished(group.map { InputName(path: records[$0].path, name: records[$0].name) })
            let files = Dictionary(group.map { (records[$0].path, 1) }, uniquingKeysWith: +)
            for (number, name) in zip(group, names) {
                let isAlone = files[records[number].path] == 1
                apart[number] = isAlone ? name.name : "\(name.name):\(records[number].line)"
            }
        }
        return apart
    }

    private static func words(of record: LibraryRecord) -> String {
        ([record.title, record.opening, record.author, record.date, record.publication, record.path].compactMap(\.self)
            + record.tags.map { "#" + $0 }).joined(separator: "\n").lowercased()
    }

    /// Whether an article holds all the words.
    func holds(_ record: Int, _ words: [Substring]) -> Bool {
        words.allSatisfy { self.words[record].contains($0) }
    }

    /// All tags that there are, sorted.
    var tags: [String] { Set(records.flatMap(\.tags)).sorted() }

    /// Changes what the reader noted of all articles of a text.
    mutating func note(_ content: Int, _ change: (inout LibraryRecord) -> Void) {
        for index in records.indices where records[index].content == content {
            change(&records[index])
            words[index] = Self.words(of: records[index])
        }
    }
}
