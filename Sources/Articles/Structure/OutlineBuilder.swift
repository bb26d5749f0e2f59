/// Makes the outline of one article after another, in reading order.
struct OutlineBuilder {
    private let composition: Composition
    /// Whether the file's own form names the headings.
    private let isFormatted: Bool
    /// Of each draft block the index in the document.
    private let places: [Int]
    private let runIns: [Int: [RunIn]]
    private(set) var outline: [OutlineEntry] = []
    /// The level of the last marked heading or title.
    private var base: UInt8 = 1
    /// The numbered sections that are open, by rank.
    private var open: [(rank: Int, level: UInt8, isNamed: Bool)] = []
    /// The rank of an unnumbered part where nothing that is numbered stands above it.
    private static let partRank = NumberingClass.chapter.rank * 16 + 1
    /// The forms that have been seen in this article.
    private var seen: Set<NumberingClass> = []

    init(_ composition: Composition, places: [Int], runIns: [RunIn], isFormatted: Bool) {
        self.composition = composition
        self.places = places
        self.isFormatted = isFormatted
        self.runIns = Dictionary(grouping: runIns, by: \.block)
    }

    /// Adds the entries of an article whose blocks stand in `order`; gives their range in the outline.
    mutating func add(_ order: ArraySlice<Int>) -> Range<Int> {
        let first = outline.count
        (base, open, seen) = (1, [], [])
        var place = order.startIndex
        while place < order.endIndex {
            place = add(at: place, of: order)
        }
        return first..<outline.count
    }

    private mutating func add(at place: Int, of order: ArraySlice<Int>) -> Int {
        let block = order[place]
        switch composition.roles[block] {
        case .title: return addTitle(at: place, of: order)
        case .markedHeading where rule(of: block) != nil: addAsTold(block)
        case .markedHeading: addMarked(block)
        case .numberedHeading: return addNumbered(at: place, of: order)
        case .numberedParagraph:
            addNumberedParagraph(block)
            addRunIns(block)
        case .freeHeading:
            let next = order[(place + 1)...].prefix(6).first { !Self.standsAside(composition.roles[$0]) }
            append(.heading, block, level: freeLevel(block, next: next), rule: .outline(.freeLine))
        case .text, .listItem: addRunIns(block)
        default: break
        }
        return place + 1
    }

    /// Dates and notes under a heading part nothing.
    private static func standsAside(_ role: Composition.Role) -> Bool {
        switch role {
        case .date, .note, .byline, .sourceNote, .authorNote: true
        default: false
        }
    }

    /// A number that stands alone and the free line below it are one entry: `CHAPTER I.` over `THE MILL`.
    private mutating func addNumbered(at place: Int, of order: ArraySlice<Int>) -> Int {
        let block = order[place]
        let level = numberedLevel(block)
        append(.numbered, block, level: level, rule: .outline(.number))
        guard place + 1 < order.endIndex, composition.roles[order[place + 1]] == .freeHeading,
            composition.matter(order[place + 1]) == nil, places[order[place + 1]] == places[block] + 1,
            let number = composition.numbered[block]?.number, number.form.isNamed,
            number.rest >= composition.draft.extent(block).upperBound
        else { return place + 1 }
        let last = outline.count - 1
        outline[last].span.lastBlock = places[order[place + 1]]
        outline[last].span.end = Offset(composition.draft.extent(order[place + 1]).upperBound)
        return place + 2
    }

    /// A free line stands below the chapter or section that it stands in; other numbers say nothing of it.
    private mutating func freeLevel(_ block: Int, next: Int?) -> UInt8 {
        let matter = composition.matter(block)
        if let rank = rankAbove(next, isMatter: matter != nil) { return enter(rank) }
        if matter == .part || matter == .contents {
            return enter(open.first { $0.isNamed }?.rank ?? Self.partRank)
        }
        guard let top = open.last(where: { $0.isNamed }) else { return max(2, base + 1) }
        return top.level + 1
    }

    /// A rank above that of a section numbered 1 that stands directly below, where its numbers begin anew or a word
    /// such as 总则 names what they count in; nil elsewhere.
    private func rankAbove(_ next: Int?, isMatter: Bool) -> Int? {
        guard let next, composition.roles[next] == .numberedHeading, let entry = composition.numbered[next],
            entry.number.form.isNamed, entry.number.value == 1, isMatter || seen.contains(entry.number.form)
        else { return nil }
        return entry.rank - 1
    }

    /// Opens an unnumbered part of a rank; gives its level.
    private mutating func enter(_ rank: Int) -> UInt8 {
        while let top = open.last, top.rank >= rank { open.removeLast() }
        let level = min(open.last?.level ?? base, 200) + 1
        open.append((rank, level, true))
        return level
    }

    /// A title over several lines is one entry.
    private mutating func addTitle(at place: Int, of order: ArraySlice<Int>) -> Int {
        var last = place
        while last + 1 < order.endIndex, composition.roles[order[last + 1]] == .title,
            places[order[last + 1]] == places[order[last]] + 1
        {
            last += 1
        }
        let (from, to) = (order[place], order[last])
        let span = TextSpan(
            firstBlock: places[from], start: Offset(composition.draft.extent(from).lowerBound), lastBlock: places[to],
            end: Offset(composition.draft.extent(to).upperBound))
        let kind = composition.draft.blocks[from].kind
        let isMarked = kind == .heading || kind == .title
        base = kind == .heading ? composition.draft.blocks[from].level : 1
        outline.append(
            OutlineEntry(
                kind: .title, level: base, span: span,
                rule: rule(of: from) ?? (isMarked ? markedRule : .outline(.title))))
        return last + 1
    }

    private var markedRule: Rule { .outline(isFormatted ? .file : .headingMark) }

    /// A heading made by hand, or by a user's own rule, changes the level of no other.
    private mutating func addAsTold(_ block: Int) {
        let told = composition.draft.blocks[block]
        append(told.numberCount > 0 ? .numbered : .heading, block, level: told.level, rule: .hand)
    }

    private mutating func addMarked(_ block: Int) {
        base = composition.draft.blocks[block].level
        open = []
        append(composition.numbered[block] == nil ? .heading : .numbered, block, level: base, rule: markedRule)
    }

    private mutating func numberedLevel(_ block: Int) -> UInt8 {
        guard let entry = composition.numbered[block] else { return base + 1 }
        let rank = entry.rank
        // Sections that begin to count after an unnumbered part, as after an abstract, do not stand in it.
        let isFirst = seen.insert(entry.number.form).inserted
        if isFirst && !entry.number.form.isNamed, let top = open.last, top.rank == Self.partRank { open.removeLast() }
        while let top = open.last, top.rank >= rank { open.removeLast() }
        let level = min((open.last?.level ?? base), 200) + 1
        open.append((rank, level, entry.number.form.isNamed && entry.number.form != .article))
        return level
    }

    /// A law's article is named by its number; another numbered paragraph by its first sentence.
    private mutating func addNumberedParagraph(_ block: Int) {
        let level = numberedLevel(block)
        guard let number = composition.numbered[block]?.number else { return }
        let range = composition.draft.firstPiece(block)
        let isArticle = number.form == .article || number.form == .arabicBare || number.form == .decimal
        let end =
            isArticle
            ? number.end
            : composition.firstSentence(block, from: number.rest, within: 150) ?? firstClause(block, number)
        append(.numbered, block, range.lowerBound..<max(end, number.end), level: level, rule: .outline(.number))
    }

    private func firstClause(_ block: Int, _ number: SectionNumber) -> Int {
        let range = composition.draft.firstPiece(block)
        var at = number.rest
        while at < min(range.upperBound, number.rest + 150) {
            let (scalar, length) = composition.bytes.scalar(at: at)
            if scalar.value == 0xFF1A || scalar.value == 0xFF0C || scalar.value == 0x3002 || scalar.value == 0x3A {
                return at
            }
            at += length
        }
        return min(at, range.upperBound)
    }

    /// Run-in headings and points of a paragraph; the points stand below the headings before them.
    private mutating func addRunIns(_ block: Int) {
        guard let all = runIns[block] else { return }
        let level = max(3, (open.last?.level ?? max(base, 2)) + 1)
        let points = all.filter { $0.point != nil }
        let headings = all.filter { heading in
            heading.point == nil && !points.contains { $0.start < heading.end && heading.start < $0.end }
        }
        for runIn in (headings + points).sorted(by: { $0.start < $1.start })
        where !composition.hand.clearedRunIns.contains(runIn.start) {
            let isBelow = runIn.point != nil && headings.contains { $0.start < runIn.start }
            append(
                .runIn, block, runIn.start..<runIn.end, level: level + (runIn.point?.depth ?? 0) + (isBelow ? 1 : 0),
                rule: .outline(runIn.point == nil ? .parallelSentences : .pointsInOrder))
            outline[outline.count - 1].numberCount = runIn.point?.numberCount ?? 0
        }
    }

    private mutating func append(_ kind: OutlineKind, _ block: Int, level: UInt8, rule: Rule) {
        append(kind, block, composition.draft.extent(block), level: level, rule: rule)
    }

    private mutating func append(_ kind: OutlineKind, _ block: Int, _ range: Range<Int>, level: UInt8, rule: Rule) {
        let span = TextSpan(
            firstBlock: places[block], start: Offset(range.lowerBound), lastBlock: places[block],
            end: Offset(range.upperBound))
        let count = kind == .numbered ? composition.draft.blocks[block].numberCount : 0
        let rule = kind == .runIn ? rule : self.rule(of: block) ?? rule
        outline.append(OutlineEntry(kind: kind, level: level, span: span, numberCount: count, rule: rule))
    }

    /// The rule of an entry that a person or a user's own rules made; nil for all others.
    private func rule(of block: Int) -> Rule? {
        if composition.hand.made(block) { return .hand }
        return composition.ruled.contains(block) ? .outline(.ownRules) : nil
    }
}
