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
            case .date: if article.date == nil { article.date = span(block) }
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

    private func span(_ block: Int) -> TextSpan {
        let extent = composition.draft.extent(block)
        return TextSpan(
            firstBlock: places[block], start: Offset(extent.lowerBound), lastBlock: places[block],
            end: Offset(extent.upperBound))
    }
}
