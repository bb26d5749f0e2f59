public import Articles

/// Which changes are listed.
public struct ChangeFilter: Hashable, Sendable {
    /// Words, divided by blanks, that a row must hold, in either case; all rows where there are none.
    public var words = ""
    /// The kind that is listed; nil for all.
    public var kind: ChangeKind?
}

/// The changes of a comparison that are shown, with what a list says of each.
public struct ChangeTable: Sendable {
    let index: ComparisonIndex
    /// The changes, as indices of `Comparison.changes`, in the order of the text.
    let changes: [Int]
    /// What is said of them.
    let verdicts: [Int: Verdict]
    let language: Language

    /// How many characters of the text before a change its row begins with.
    private static let before = 8
    /// How many characters of the text after a change its row ends with.
    private static let after = 24
    /// How many characters of a reading are shown.
    private static let longest = 40

    /// How many changes there are of each kind, in the order of the kinds.
    var counts: [(kind: ChangeKind, count: Int)] {
        let counts = changes.reduce(into: [ChangeKind: Int]()) {
            $0[index.comparison.changes[$1].kind, default: 0] += 1
        }
        return ChangeKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    /// The changes that a filter leaves, as indices of `Comparison.changes`; nil only where `monitor` answered false.
    public func changes(
        matching filter: ChangeFilter, monitor: Understanding.Monitor = { _ in true }
    ) -> [Int]? {
        let words = filter.words.lowercased().split(separator: " ")
        var found: [Int] = []
        for (place, number) in changes.enumerated() {
            if place % 256 == 0, !monitor(Double(place) / Double(changes.count)) { return nil }
            let kind = index.comparison.changes[number].kind
            if let wished = filter.kind, wished != kind { continue }
            if !words.isEmpty {
                let item = item(number)
                let verdict = (verdicts[number] ?? Verdict(nil))
                let text = [
                    item.label, kind.rawValue, item.text, item.detail, verdict.name(language), verdict.note,
                ].joined(separator: " ").lowercased()
                guard words.allSatisfy({ text.contains($0) }) else { continue }
            }
            found.append(number)
        }
        return found
    }

    /// The row of a change: its kind, both readings in what stands around them, its section.
    func item(_ number: Int) -> ListState.Item {
        let change = index.comparison.changes[number]
        // What the first version lacks is read where the second has it.
        let side = change.kind == .insertion ? ComparisonSide.b : .a
        var item = ListState.Item(
            target: .change(number), label: change.kind.title(language),
            detail: index.ranges(number, side).first.flatMap { index.section(at: $0.start, side) } ?? "")
        item.note = verdicts[number]?.sign(language) ?? ""
        let document = index.document(side)
        guard let first = index.ranges(number, side).first, let last = index.ranges(number, side).last,
            let firstBlock = document.block(at: first.start),
            let lastBlock = last.isEmpty ? firstBlock : document.block(at: last.end + -1)
        else { return item }
        let span = TextSpan(firstBlock: firstBlock, start: first.start, lastBlock: lastBlock, end: last.end)
        item.text = document.text(before: span, count: Self.before).replacingLineEnds
        if change.kind == .move {
            add(index.reading(number, .a), .difference, to: &item)
            let place = change.b.first.flatMap { index.section(at: $0.start, .b) }
            if let place { item.detail += item.detail.isEmpty ? "→ \(place)" : " → \(place)" }
        } else {
            add(side == .a ? index.reading(number, .a) : "", .difference, to: &item)
            let other = index.reading(number, .b)
            if !other.isEmpty { add("⟨\(Self.cut(other))⟩", .otherReading, to: &item) }
        }
        item.text += document.text(after: span, count: Self.after).replacingLineEnds
        return item
    }

    private func add(_ text: String, _ kind: ListRun.Kind, to item: inout ListState.Item) {
        guard !text.isEmpty else { return }
        let start = item.text.count
        item.text += kind == .otherReading ? text : Self.cut(text)
        item.apart.append(ListRun(characters: start..<item.text.count, kind: kind))
    }

    private static func cut(_ text: String) -> String {
        let text = text.replacingLineEnds
        return text.count > longest ? text.prefix(longest) + "…" : text
    }
}
