/// Fills in what an article says about itself.
struct FrontMatter {
    private let composition: Composition
    private let places: [Int]

    init(_ composition: Composition, _ places: [Int]) {
        self.composition = composition
        self.places = places
    }

    /// Sets the article's title, byline, notes and date from the roles of its blocks.
    func fill(_ article: inout Article, _ blocks: ArraySlice<Int>) {
        for block in blocks {
            switch composition.roles[block] {
            case .title: addTitle(block, to: &article)
            case .byline:
                if article.byline == nil || composition.hand.bylines[block] == true { article.byline = span(block) }
            case .sourceNote: if article.sourceNote == nil { article.sourceNote = span(block) }
            case .authorNote: if article.authorNote == nil { article.authorNote = span(block) }
            case .date: addDate(block, to: &article)
            default: break
            }
        }
    }

    /// The lines of a title follow each other; the first run of them counts.
    private func addTitle(_ block: Int, to article: inout Article) {
        guard let title = article.title else {
            article.title = span(block)
            return
        }
        guard places[block] == title.lastBlock + 1 else { return }
        article.title = TextSpan(
            firstBlock: title.firstBlock, start: title.start, lastBlock: places[block],
            end: Offset(composition.draft.extent(block).upperBound))
    }

    /// The first date counts; of the lines that tell an act's history, one under the other, the last that tells a revision:
    /// it is the date of this state of the text.
    private func addDate(_ block: Int, to article: inout Article) {
        guard let date = article.date else {
            article.date = span(block)
            return
        }
        guard places[block] == date.lastBlock + 1, tellsRevision(block) else { return }
        article.date = span(block)
    }

    private static let revisions = ActHistory.revisions.map { Array($0.utf8) }

    private func tellsRevision(_ block: Int) -> Bool {
        let extent = composition.draft.extent(block)
        return Self.revisions.contains { composition.bytes.firstIndex(of: $0, in: extent) != nil }
    }

    private func span(_ block: Int) -> TextSpan {
        let extent = composition.draft.extent(block)
        return TextSpan(
            firstBlock: places[block], start: Offset(extent.lowerBound), lastBlock: places[block],
            end: Offset(extent.upperBound))
    }
}
