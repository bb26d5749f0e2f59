/// Which articles of the library are listed, and how they are put together.
public struct LibraryOrder: Hashable, Sendable {
    /// What the articles are put together by.
    public enum Grouping: String, Sendable, CaseIterable {
        case recent, all, folder, speaker, date, publication, tag, unread

        /// What the list is called.
        var title: Phrase {
            switch self {
            case .recent: Phrase("最近读的", "Read lately")
            case .all: Phrase("全部文章", "All articles")
            case .folder: Phrase("按文件夹", "By folder")
            case .speaker: Phrase("按讲话人", "By speaker")
            case .date: Phrase("按日期", "By date")
            case .publication: Phrase("按报刊", "By publication")
            case .tag: Phrase("按标签", "By tag")
            case .unread: Phrase("未读", "Unread")
            }
        }
    }

    /// By what the articles that stand together are sorted.
    public enum Sorting: String, Sendable, CaseIterable {
        case date, title, author, opened, path

        /// What it is called.
        var title: Phrase {
            switch self {
            case .date: Phrase("日期", "date")
            case .title: Phrase("题目", "title")
            case .author: Phrase("作者", "author")
            case .opened: Phrase("读的时间", "last read")
            case .path: Phrase("路径", "path")
            }
        }
    }

    /// What they are put together by.
    public var grouping = Grouping.recent
    /// What they are sorted by; nil for what fits the grouping.
    public var sorting: Sorting?
    /// Words that all must stand in what is known of an article; empty for all articles.
    public var filter = ""

    /// The order in which the library is shown at first.
    public init() {}

    /// What the articles are sorted by.
    var effectiveSorting: Sorting {
        if let sorting { return sorting }
        return switch grouping {
        case .recent: .opened
        case .all, .tag, .unread: .title
        case .folder: .path
        case .speaker, .date, .publication: .date
        }
    }
}

/// The articles of the library put together.
public struct LibraryArrangement: Hashable, Sendable {
    /// Articles that stand together.
    struct Group: Hashable, Sendable {
        /// What stands over them; nil where nothing needs to.
        var title: String?
        /// The articles, as indices of `rows`.
        var rows: Range<Int>
    }

    /// How they were put together.
    let order: LibraryOrder
    /// The articles, as indices of the table's records, group after group.
    private(set) var rows: [Int32] = []
    private(set) var groups: [Group] = []
    /// How many articles are listed, each once.
    let count: Int

    /// Puts the articles of a table together; nil only where `monitor`, which is asked from time to time, answered false.
    public init?(_ table: LibraryTable, by order: LibraryOrder, monitor: () -> Bool = { true }) {
        self.order = order
        let words = order.filter.lowercased().split(separator: " ")
        var chosen: [Int32] = []
        for (index, record) in table.records.enumerated() {
            if index & 0xFFF == 0, !monitor() { return nil }
            guard order.takes(record), words.isEmpty || table.holds(index, words) else { continue }
            chosen.append(Int32(index))
        }
        count = chosen.count
        let sorted = LibrarySorting(table: table, sorting: order.effectiveSorting).sorted(chosen)
        guard monitor() else { return nil }
        for (title, members) in table.grouped(sorted, by: order.grouping) where !members.isEmpty {
            groups.append(Group(title: title, rows: rows.count..<rows.count + members.count))
            rows += members
        }
    }
}

extension LibraryOrder {
    /// Whether an article belongs to what is listed at all.
    fileprivate func takes(_ record: LibraryRecord) -> Bool {
        switch grouping {
        case .recent: record.opened != nil
        case .unread: !record.isRead
        case .tag: !record.tags.isEmpty
        case .all, .folder, .speaker, .date, .publication: true
        }
    }
}

/// Sorts articles; those that lack what they are sorted by stand last, in the order of their paths.
private struct LibrarySorting {
    let table: LibraryTable
    let sorting: LibraryOrder.Sorting

    func sorted(_ rows: [Int32]) -> [Int32] {
        switch sorting {
        case .path: rows
        case .date: rows.sorted { precedes(table.dates[Int($1)], table.dates[Int($0)], $0, $1) }
        case .opened: rows.sorted { precedes(opened($1), opened($0), $0, $1) }
        case .title: rows.sorted { precedes(record($0).heading, record($1).heading, $0, $1) }
        case .author: rows.sorted { (record($0).author ?? "\u{10FFFF}", $0) < (record($1).author ?? "\u{10FFFF}", $1) }
        }
    }

    private func record(_ row: Int32) -> LibraryRecord { table.records[Int(row)] }

    private func opened(_ row: Int32) -> Int? { table.records[Int(row)].opened }

    /// Whether `low` is the lower one, nothing being lowest; of equal ones the first row precedes.
    private func precedes<Value: Comparable>(_ low: Value?, _ high: Value?, _ first: Int32, _ second: Int32) -> Bool {
        guard low != high else { return first < second }
        guard let low else { return true }
        return high.map { low < $0 } ?? false
    }
}

extension LibraryTable {
    /// Articles divided into groups, each with what stands over it.
    fileprivate func grouped(
        _ rows: [Int32], by grouping: LibraryOrder.Grouping
    ) -> [(title: String?, members: [Int32])] {
        switch grouping {
        case .recent, .all, .unread: [(nil, rows)]
        case .folder:
            divided(rows) { [records[Int($0)].folder] }.sorted { $0.title < $1.title }.map { ($0.title, $0.members) }
        case .publication:
            byCount(divided(rows) { [records[Int($0)].publication?.replacingLineEnds ?? ""] })
        case .tag: byCount(divided(rows) { records[Int($0)].tags })
        case .date:
            divided(rows) { [dates[Int($0)].map { String($0.year) } ?? ""] }.sorted { $0.title > $1.title }
                .map { ($0.title, $0.members) }
        case .speaker: byCount(bySpeaker(rows))
        }
    }

    /// The groups in which the rows stand, each row in as many as it has keys.
    private func divided(_ rows: [Int32], _ keys: (Int32) -> [String]) -> [(title: String, members: [Int32])] {
        var groups: [(title: String, members: [Int32])] = []
        var numbers: [String: Int] = [:]
        for row in rows {
            for key in keys(row) {
                if let number = numbers[key] {
                    groups[number].members.append(row)
                } else {
                    numbers[key] = groups.count
                    groups.append((key, [row]))
                }
            }
        }
        return groups
    }

    private func bySpeaker(_ rows: [Int32]) -> [(title: String, members: [Int32])] {
        var places = [Int32](repeating: -1, count: records.count)
        for (place, row) in rows.enumerated() { places[Int(row)] = Int32(place) }
        return speakers.compactMap { speaker in
            let members = speaker.records.filter { places[Int($0)] >= 0 }.sorted { places[Int($0)] < places[Int($1)] }
            return members.isEmpty ? nil : (speaker.name, members)
        }
    }

    /// The largest groups first; what has no name stands last.
    private func byCount(_ groups: [(title: String, members: [Int32])]) -> [(title: String?, members: [Int32])] {
        groups.sorted { left, right in
            if left.title.isEmpty != right.title.isEmpty { return right.title.isEmpty }
            if left.members.count != right.members.count { return left.members.count > right.members.count }
            return left.title < right.title
        }.map { ($0.title, $0.members) }
    }
}
