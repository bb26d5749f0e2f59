public import Articles

/// Which statements a list holds, and how it puts them together.
public struct StatementOrder: Hashable, Sendable {
    /// What the list is put together by.
    public enum Grouping: String, Sendable, CaseIterable {
        /// Article by article, as they are read.
        case place
        /// Under their speakers, who speaks most first.
        case speaker
        /// Each statement once, what stands in most places first.
        case statement

        /// The grouping's name for people.
        public var title: Phrase {
            switch self {
            case .place: Phrase("按位置", "by place")
            case .speaker: Phrase("按讲话人", "by speaker")
            case .statement: Phrase("按语句", "by statement")
            }
        }
    }

    /// Where the statements are taken from.
    public enum Scope: Hashable, Sendable {
        case article(ArticlePlace)
        case document(DocumentID)
        /// The open files whose paths begin so, a `/` at the end.
        case folder(String)
        /// All open files.
        case open
    }

    /// What the list is put together by.
    public var grouping = Grouping.place
    /// Where the statements are taken from.
    public var scope = Scope.open
    /// Words, divided by blanks, that a row must hold, in either case; empty for all rows.
    public var filter = ""
    /// Whether quotations of other kinds are listed too.
    public var showsTerms = false
    /// Whether repeats of a statement, in versions of an article too, are listed and counted under a speaker.
    public var unfoldsRepeats = false

    /// Makes an order by place over all open files.
    public init() {}
}

/// Statements put together by an order.
public struct StatementArrangement: Sendable {
    /// Statements that belong together.
    public struct Group: Hashable, Sendable {
        /// What they have in common: the number of an article's first entry, a speaker, or a statement's first entry.
        public var key: Int32
        /// The rows, as indices of `entries`.
        public var rows: Range<Int>
        /// How many statements there are, repeats counted as the order asks.
        public var count: Int
    }

    /// The order.
    public let order: StatementOrder
    /// The groups.
    public let groups: [Group]
    /// The entries of the rows, as indices of the table's.
    public let entries: [Int32]
    /// How many statements are listed, repeats counted as the order asks.
    public let count: Int
    /// How many would be listed without the filter.
    public let unfilteredCount: Int
    /// How many repeats are left out of that count.
    public let repeats: Int
}

extension StatementTable {
    /// Puts the statements together; nil only where `monitor` answered false.
    public func arranged(
        by order: StatementOrder, monitor: Understanding.Monitor = { _ in true }
    ) -> StatementArrangement? {
        let all = numbers(in: order.scope).filter { order.showsTerms || quotation(entries[$0]).kind == .statement }
        let words = order.filter.lowercased().split(separator: " ").map(String.init)
        var chosen: [Int] = []
        for (done, number) in all.enumerated() {
            if done & 0x3FF == 0, !monitor(Double(done) / Double(all.count)) { return nil }
            if words.isEmpty || holds(words, entries[number]) { chosen.append(number) }
        }
        let rows = group(chosen, by: order)
        let count = count(all, by: order)
        return StatementArrangement(
            order: order, groups: rows.groups, entries: rows.entries,
            count: order.grouping == .place ? chosen.count : rows.groups.reduce(0) { $0 + $1.count },
            unfilteredCount: count, repeats: all.count - count)
    }

    private func numbers(in scope: StatementOrder.Scope) -> [Int] {
        switch scope {
        case .open: Array(entries.indices)
        case .document(let id): Array(entries(ofDocument: id.index))
        case .article(let place):
            entries(ofDocument: place.document.index).filter { Int(entries[$0].article) == place.article }
        case .folder(let path):
            files.indices.filter { files[$0].path.hasPrefix(path) }.flatMap { entries(ofDocument: $0) }
        }
    }

    private func entries(ofDocument document: Int) -> Range<Int> {
        document >= 0 && document + 1 < starts.count ? starts[document]..<starts[document + 1] : 0..<0
    }

    /// Whether what a row says holds every word.
    private func holds(_ words: [String], _ entry: Entry) -> Bool {
        let document = documents[Int(entry.document)]
        let said = [
            speaker(entry) ?? "", document.string(of: quotation(entry).span).replacingLineEnds, section(entry) ?? "",
            files[Int(entry.document)].name,
        ].joined(separator: " ").lowercased()
        return words.allSatisfy { said.contains($0) }
    }

    /// How many statements there are, counted as the order asks.
    private func count(_ numbers: [Int], by order: StatementOrder) -> Int {
        switch order.grouping {
        case .place: return numbers.count
        case .statement: return Set(numbers.map { statement($0) }).count
        case .speaker:
            guard !order.unfoldsRepeats else { return numbers.count }
            return Set(numbers.map { [entries[$0].speaker, statement($0)] }).count
        }
    }

    /// A number that all entries of one statement have in common, and no others.
    private func statement(_ number: Int) -> Int32 {
        let group = entries[number].group
        return group >= 0 ? group : Int32(groupCount + number)
    }

    private func group(
        _ numbers: [Int], by order: StatementOrder
    ) -> (groups: [StatementArrangement.Group], entries: [Int32]) {
        var members: [Int32: [Int]] = [:]
        var keys: [Int32] = []
        for number in numbers {
            let key = key(number, order.grouping)
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(number)
        }
        var groups: [StatementArrangement.Group] = []
        var rows: [Int32] = []
        for key in keys {
            var own = members[key] ?? []
            if order.grouping == .speaker, !order.unfoldsRepeats { own = firstOfEach(own) }
            let first = order.grouping == .statement ? Int32(own[0]) : key
            groups.append(
                StatementArrangement.Group(
                    key: first, rows: rows.count..<rows.count + own.count,
                    count: order.grouping == .statement ? 1 : own.count))
            rows += own.map { Int32($0) }
        }
        guard order.grouping != .place else { return (groups, rows) }
        // Whom the text does not name comes last.
        let sorted = groups.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if (a.key < 0) != (b.key < 0) { return b.key < 0 }
            return (b.rows.count, left.offset) < (a.rows.count, right.offset)
        }
        return (sorted.map(\.element), rows)
    }

    private func key(_ number: Int, _ grouping: StatementOrder.Grouping) -> Int32 {
        switch grouping {
        case .speaker: entries[number].speaker
        case .statement: statement(number)
        case .place:
            Int32(
                entries(ofDocument: Int(entries[number].document)).lowerBound
                    + documents[Int(entries[number].document)].articles[Int(entries[number].article)].quotations
                    .lowerBound)
        }
    }

    /// The first entry of each statement.
    private func firstOfEach(_ numbers: [Int]) -> [Int] {
        var seen: Set<Int32> = []
        return numbers.filter { seen.insert(statement($0)).inserted }
    }
}
