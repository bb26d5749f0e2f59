import Articles

/// Which version of a comparison.
enum ComparisonSide: Hashable, Sendable {
    case a, b

    var other: ComparisonSide { self == .a ? .b : .a }
}

/// How the versions stand on the screen.
enum Arrangement: Hashable, Sendable {
    /// Side by side, what answers each other on the same rows, in the order of the first version.
    case together
    /// Side by side, each in its own order and scrolled by itself.
    case apart
    /// Only the version of the caret, in its own order.
    case alone
}

/// Two versions being read side by side.
struct ComparisonState: Sendable {
    /// The articles that are compared.
    var a: ArticlePlace
    var b: ArticlePlace
    /// The request whose answer is awaited; nil once the result is there.
    var request: RequestID?
    /// The share of the work that is done.
    var fraction = 0.0
    /// The result with what is needed to move in it; nil while the articles are compared.
    var result: ComparisonIndex? {
        didSet { listShown() }
    }
    /// The side that the caret is on.
    var side: ComparisonSide = .a {
        didSet {
            guard side != oldValue else { return }
            anchor = nil
            if arrangement != .together { listShown() }
        }
    }
    /// The reader's place on that side.
    var caret = Offset(0) {
        didSet { (beside, standing) = (nil, nil) }
    }
    /// The row on which the caret stands where its side has no text: the caret is then the place before it.
    var beside: ComparisonRows.Row?
    /// The change that a jump led to, as an index of `shown`: several may begin at one place.
    var standing: Int?
    /// How the versions stand on the screen.
    var arrangement = Arrangement.together {
        didSet {
            guard arrangement != oldValue else { return }
            listShown()
        }
    }
    /// Where the pane without the caret stands while each is scrolled by itself.
    var otherPane = PanePlace()
    /// Where the reader was before the other place of a move was brought beside it.
    var broughtFrom: PanePlace?
    /// Where the selection began on the side of the caret; nil while nothing is selected.
    var anchor: Offset?
    /// What it grows by.
    var unit = SelectionUnit.character
    /// Whether a small window shows what the other version has.
    var isPeeking = false
    var search: Search?
    /// What was kept of the two texts.
    var keptMarks = ComparisonMarks()
    /// The paragraph that is to be pinned to one of the other side, by a place in it.
    var pinFrom: (side: ComparisonSide, place: Offset)?
    /// What is said of the changes.
    var proof = Proof()
    /// What can be taken back of what was said.
    var history = MarkHistory()
    /// The row of the caret on the screen, from the top of the panes.
    var caretRow = 0
    /// The column that moving up and down keeps to.
    var wishedColumn: Int?
    /// The kinds of change that are not shown.
    var hidden: Set<ChangeKind> = Set(ChangeKind.allCases.filter(\.isNoise)) {
        didSet { listShown() }
    }
    /// The changes that are shown, as indices of `Comparison.changes`, in the order of the pairs.
    private(set) var shown: [Int] = []
    /// How many of them lie in each of equal parts of the text.
    private(set) var density: [Int] = []
    /// The rows that were laid out, kept while their style holds.
    var rows: ComparisonRows?
    /// The rows of the pane without the caret, where they are others.
    var otherRows: ComparisonRows?

    /// A place in a pane, and its row on the screen.
    struct PanePlace: Hashable, Sendable {
        var caret = Offset(0)
        var row = 0
    }
    /// The place that was asked for before the result was there.
    var wishedPlace: Place?
    /// The side on which it is to be shown, where both could.
    var wishedSide: ComparisonSide?

    init(a: ArticlePlace, b: ArticlePlace, request: RequestID) {
        self.a = a
        self.b = b
        self.request = request
    }

    private mutating func listShown() {
        guard let result else { return }
        standing = nil
        shown = result.comparison.pairs.indices.flatMap { result.changes(inPair: $0) }
            .filter { !hidden.contains(result.comparison.changes[$0].kind) }
        if arrangement != .together { shown = result.ordered(shown, side) }
        let pairs = max(1, result.comparison.pairs.count)
        density = [Int](repeating: 0, count: min(Self.densityParts, pairs))
        for change in shown {
            let pair = result.comparison.changes[change].pair.clamped(to: 0...pairs - 1)
            density[pair * density.count / pairs] += 1
        }
        (rows, otherRows) = (nil, nil)
    }

    /// How many parts the strip that shows where the changes are has.
    private static let densityParts = 40
}

/// A comparison with the way from a place to its pair and its changes.
struct ComparisonIndex: Sendable {
    let comparison: Comparison
    /// How many changes there are of each kind.
    let counts: [ChangeKind: Int]
    /// The pair of each block of either side, by the number of the block in its document.
    private let pairOfBlock: [ComparisonSide: [Int: Int]]
    /// The changes of each pair: those of pair `n` are `changes[firstChange[n]..<firstChange[n + 1]]`.
    private let byPair: [Int]
    private let firstOfPair: [Int]
    /// The headings of each side, as indices of its document's outline, in reading order.
    private let headings: [ComparisonSide: [Int]]
    /// The moves that begin where a block of a side does, by the number of the block in its document.
    private let moveAtBlock: [ComparisonSide: [Int: Int]]

    init(_ comparison: Comparison) {
        self.comparison = comparison
        var owners: [ComparisonSide: [Int: Int]] = [.a: [:], .b: [:]]
        for (number, pair) in comparison.pairs.enumerated() {
            for block in pair.a where owners[.a]?[block] == nil { owners[.a]?[block] = number }
            for block in pair.b where owners[.b]?[block] == nil { owners[.b]?[block] = number }
        }
        pairOfBlock = owners
        byPair = comparison.changes.indices.sorted {
            (comparison.changes[$0].pair, $0) < (comparison.changes[$1].pair, $1)
        }
        var first = [Int](repeating: 0, count: comparison.pairs.count + 1)
        for change in comparison.changes where change.pair >= 0 && change.pair < comparison.pairs.count {
            first[change.pair + 1] += 1
        }
        for pair in 0..<comparison.pairs.count { first[pair + 1] += first[pair] }
        firstOfPair = first
        counts = comparison.changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
        headings = [.a: comparison.a.headings, .b: comparison.b.headings]
        var moves: [ComparisonSide: [Int: Int]] = [.a: [:], .b: [:]]
        for (number, change) in comparison.changes.enumerated() where change.kind == .move {
            for (side, ranges, document) in [
                (ComparisonSide.a, change.a, comparison.a.document), (.b, change.b, comparison.b.document),
            ] {
                guard let start = ranges.first?.start, let block = document.block(at: start),
                    document.start(ofBlock: block) == start
                else { continue }
                moves[side]?[block] = number
            }
        }
        moveAtBlock = moves
    }

    func document(_ side: ComparisonSide) -> Document {
        side == .a ? comparison.a.document : comparison.b.document
    }

    func blocks(ofPair pair: Int, _ side: ComparisonSide) -> [Int] {
        side == .a ? comparison.pairs[pair].a : comparison.pairs[pair].b
    }

    /// The pair of the block that is read at `offset`; nil where the block belongs to another article.
    func pair(at offset: Offset, _ side: ComparisonSide) -> Int? {
        document(side).block(at: offset).flatMap { pairOfBlock[side]?[$0] }
    }

    /// The pair of a block; nil where the block belongs to another article.
    func pair(ofBlock block: Int, _ side: ComparisonSide) -> Int? {
        pairOfBlock[side]?[block]
    }

    /// The changes inside a pair, as indices of `Comparison.changes`, in order.
    func changes(inPair pair: Int) -> ArraySlice<Int> {
        guard pair >= 0, pair + 1 < firstOfPair.count, firstOfPair[pair + 1] <= byPair.count else { return [] }
        return byPair[firstOfPair[pair]..<firstOfPair[pair + 1]]
    }

    /// Whether a block of one side was said to answer another one.
    func isPinned(_ block: Int, _ side: ComparisonSide) -> Bool {
        comparison.pins.contains { $0.isTogether && (side == .a ? $0.a : $0.b) == block }
    }

    /// The move that begins where a block of one side does; nil where none does.
    func move(atBlock block: Int, _ side: ComparisonSide) -> Int? {
        moveAtBlock[side]?[block]
    }

    /// Changes in the order in which one side is read.
    func ordered(_ changes: [Int], _ side: ComparisonSide) -> [Int] {
        let document = document(side)
        let places = changes.map { number in
            (ranges(number, side).first.flatMap { document.readingPosition(of: $0.start) }, number)
        }
        let first = ReadingPosition(block: 0, index: 0)
        return places.sorted { ($0.0 ?? first, $0.1) < ($1.0 ?? first, $1.1) }.map(\.1)
    }

    /// The blocks of one side, as indices of its document's.
    func blocks(_ side: ComparisonSide) -> Range<Int> {
        side == .a ? comparison.a.blocks : comparison.b.blocks
    }

    /// The heading under which a place of one side is read, in one line; nil where there is none.
    func section(at offset: Offset, _ side: ComparisonSide) -> String? {
        let document = document(side)
        let before = sectionsUpTo(offset, side)
        return before == 0
            ? nil : document.string(of: document.outline[sections(side)[before - 1]].span).replacingLineEnds
    }

    /// The headings of one side, as indices of its document's outline.
    func sections(_ side: ComparisonSide) -> [Int] { headings[side, default: []] }

    /// How many headings of one side begin at or before a place.
    func sectionsUpTo(_ offset: Offset, _ side: ComparisonSide) -> Int {
        let document = document(side)
        guard let position = document.readingPosition(of: offset) else { return 0 }
        return sections(side).countBefore { document.start(of: document.outline[$0].span) <= position }
    }

    /// Where a change stands on one side.
    func ranges(_ change: Int, _ side: ComparisonSide) -> [SourceRange] {
        side == .a ? comparison.changes[change].a : comparison.changes[change].b
    }
}

extension Version {
    /// The headings and numbered sections of the article, as indices of the document's outline.
    fileprivate var headings: [Int] {
        guard document.articles.indices.contains(article) else { return [] }
        return document.articles[article].outline.filter {
            let kind = document.outline[$0].kind
            return kind == .heading || kind == .numbered
        }
    }
}

extension ComparisonSide {
    func place(_ state: ComparisonState) -> ArticlePlace { self == .a ? state.a : state.b }
}
