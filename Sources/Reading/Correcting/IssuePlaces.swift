import Articles

/// Where the issues of a document lie, so that those of a place are found without looking through all.
struct IssuePlaces: Sendable {
    private struct Entry: Sendable {
        var range: SourceRange
        var issue: Int32
        /// The furthest end of this entry and those before it.
        var reach: Offset
    }

    private let entries: [Entry]

    init(_ document: Document) {
        let found = document.issues.enumerated().flatMap { number, issue in
            issue.ranges.map { Entry(range: $0, issue: Int32(number), reach: $0.end) }
        }.sorted { $0.range.start < $1.range.start }
        var furthest = Offset(0)
        entries = found.map { entry in
            furthest = max(furthest, entry.range.end)
            return Entry(range: entry.range, issue: entry.issue, reach: furthest)
        }
    }

    /// The issues that a place lies in, as indices of `Document.issues`, the last to begin first.
    func issues(at place: Offset) -> [Int] {
        var (number, found) = (entries.countBefore { $0.range.start <= place }, [Int]())
        while number > 0, entries[number - 1].reach > place {
            number -= 1
            let issue = Int(entries[number].issue)
            if entries[number].range.contains(place), !found.contains(issue) { found.append(issue) }
        }
        return found
    }
}

extension DocumentIndex {
    /// The issues that a place lies in.
    func issues(at place: Offset, in document: Document) -> [DocumentIssue] {
        issuePlaces.issues(at: place).map { document.issues[$0] }
    }

    /// The places where something was joined, reordered or repeated, in reading order.
    static func joins(_ document: Document) -> [Offset] {
        let places = document.issues.flatMap { issue -> [Offset] in
            switch issue.kind {
            case .joinedPieces, .repeatedPassage: issue.ranges.dropFirst().map(\.start)
            case .reordered: issue.ranges.map(\.start)
            default: []
            }
        }
        let placed = Set(places).compactMap { place in document.readingPosition(of: place).map { ($0, place) } }
        return placed.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The passages that repeat earlier ones, ordered by place.
    static func repeats(_ document: Document) -> [SourceRange] {
        document.issues.filter { $0.kind == .repeatedPassage }.flatMap { $0.ranges.dropFirst() }
            .sorted { $0.start < $1.start }
    }
}
