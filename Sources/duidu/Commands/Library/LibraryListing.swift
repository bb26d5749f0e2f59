import Glibc
internal import LibraryStore
internal import Reading

/// `duidu library`: the articles of the library, as a table or as JSON.
struct LibraryListing {
    /// Which articles are listed, and in what order.
    enum Choice: String, CaseIterable {
        /// All, by path.
        case all
        /// Those that were opened, the latest first, whether they were added or not.
        case recent
        /// Those that were added and never opened, and do not count as read.
        case unread
        /// Those whose files were not there when they were looked for last.
        case gone
    }

    let choice: Choice
    /// A folder from the root on; nil for all.
    let folder: String?
    /// A tag that the articles have; nil for all.
    var tag: String?
    let isJSON: Bool
    let language: Language

    /// A row of the table.
    struct Row: Hashable {
        var title, author, date, publication: String?
        /// When the article was opened last, in seconds since 1970; nil where it never was.
        var opened: Int?
        var file: String
        var line: Int?
        /// Whether the file was not there when it was looked for last.
        var isGone = false
        /// The reader's own words on it, sorted.
        var tags: [String] = []
        /// Whether it counts as read.
        var isRead = false
    }

    func write() -> Int32 {
        let opened = Library.opened(language)
        if choice == .recent { return print(recent(opened)) }
        return Library.withIndex(language) { (index) throws(LibraryFailure) in
            let articles = try index.articles(under: folder)
            if articles.isEmpty, try index.isEmpty() { Output.report(LibraryMessages.empty(language)) }
            let times = Dictionary(opened.map { ($0.content, $0.last) }) { first, _ in first }
            let notes = Library.notes(language)
            let rows = articles.map { article in
                Row(
                    title: article.title, author: article.author, date: article.date,
                    publication: article.publication, opened: times[article.content], file: article.path,
                    line: article.place.line, isGone: article.isGone, tags: notes[article.content]?.tags ?? [],
                    isRead: notes[article.content]?.isRead ?? (times[article.content] != nil))
            }.filter { tag == nil || $0.tags.contains(tag!) }
            return print(
                choice == .unread ? rows.filter { !$0.isRead } : choice == .gone ? rows.filter(\.isGone) : rows)
        }
    }

    private func recent(_ opened: [OpenedArticles.Entry]) -> [Row] {
        let notes = Library.notes(language)
        return opened.filter { folder == nil || $0.path.hasPrefix(folder! + "/") }.map {
            Row(
                title: $0.article.title, author: $0.article.author, date: $0.article.date,
                publication: $0.article.publication, opened: $0.last, file: $0.path, line: nil,
                tags: notes[$0.content]?.tags ?? [], isRead: notes[$0.content]?.isRead ?? true)
        }.filter { tag == nil || $0.tags.contains(tag!) }
    }

    private func print(_ rows: [Row]) -> Int32 {
        Output.write(isJSON ? Self.json(rows) : rows.map(Self.line).joined())
        return Status.done
    }

    /// Opened, title, author, date, publication and `path:line`, and `gone` of what is gone, divided by tabs.
    static func line(_ row: Row) -> String {
        let file = ControlCharacters.visibleName(row.file)
        let place = row.line.map { "\(file):\($0)" } ?? file
        let gone = row.isGone ? ["gone"] : []
        let cells = [row.opened.map(Self.time) ?? "", row.title, row.author, row.date, row.publication, place] + gone
        return cells.map { ControlCharacters.visible($0 ?? "").replacing("\t", with: " ") }.joined(separator: "\t")
            + "\n"
    }

    static func json(_ rows: [Row]) -> String {
        let lines = rows.map { row in
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("file", row.file)
                writer.field("line", row.line)
                writer.field("title", row.title)
                writer.field("author", row.author)
                writer.field("date", row.date)
                writer.field("publication", row.publication)
                writer.field("opened", row.opened.map(Self.time))
                writer.field("read", row.isRead)
                writer.field("gone", row.isGone)
                writer.list("tags") { writer in for tag in row.tags { writer.string(tag) } }
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        return lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n"
    }

    /// The time in the form of ISO 8601, in the zone of the user.
    static func time(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        guard unsafe localtime_r(&moment, &parts) != nil else { return "" }
        var text = [CChar](repeating: 0, count: 40)
        let count = unsafe strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
