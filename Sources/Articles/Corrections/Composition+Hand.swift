/// Gives blocks the roles that a person gave them, after the rules have given theirs.
extension Composition {
    /// Applies what was corrected of headings, bylines and the beginnings of articles.
    mutating func applyHand() {
        for block in hand.cleared { clearHeading(block) }
        for (block, begins) in hand.articles.sorted(by: { $0.key < $1.key }) {
            if begins { beginArticle(block) } else { goOn(block) }
        }
        for (block, level) in hand.headings { setHeading(block, level) }
        for (block, isByline) in hand.bylines { setByline(block, isByline) }
        for move in hand.moves where move.joins { makeText(move.block) }
    }

    private func isHeading(_ block: Int) -> Bool {
        switch roles[block] {
        case .title, .subtitle, .markedHeading, .numberedHeading, .numberedParagraph, .freeHeading: true
        default: false
        }
    }

    private mutating func makeText(_ block: Int) {
        roles[block] = .text
        numbered[block] = nil
        if draft.blocks[block].kind == .heading || draft.blocks[block].kind == .title {
            draft.blocks[block].kind = .paragraph
            draft.blocks[block].level = 1
        }
    }

    /// A title over several lines is one heading.
    private mutating func clearHeading(_ block: Int) {
        guard isHeading(block) else { return }
        let isTitle = roles[block] == .title
        makeText(block)
        guard isTitle else { return }
        for line in followingTitleLines(block) { makeText(line) }
    }

    private func followingTitleLines(_ block: Int) -> Range<Int> {
        var end = block + 1
        while end < draft.blocks.count, roles[end] == .title, !starts.contains(end) { end += 1 }
        return block + 1..<end
    }

    private mutating func setHeading(_ block: Int, _ level: UInt8) {
        if level == 1, starts.contains(block) {
            roles[block] = .title
            return
        }
        if roles[block] == .title { for line in followingTitleLines(block) { makeText(line) } }
        roles[block] = .markedHeading
        draft.blocks[block].kind = .heading
        draft.blocks[block].level = level
    }

    /// A heading at the beginning of an article is its title.
    private mutating func beginArticle(_ block: Int) {
        let place = starts.firstIndex { $0 >= block } ?? starts.count
        if place == starts.count || starts[place] != block { starts.insert(block, at: place) }
        if isHeading(block), roles[block] != .numberedParagraph { roles[block] = .title }
    }

    /// What was a title is a heading of the article that goes on. The first article of a text begins where the text does.
    private mutating func goOn(_ block: Int) {
        guard block > 0 else { return }
        starts.removeAll { $0 == block }
        guard roles[block] == .title else { return }
        for line in [block] + followingTitleLines(block) {
            roles[line] = draft.blocks[line].kind == .heading ? .markedHeading : .freeHeading
        }
    }

    private mutating func setByline(_ block: Int, _ isByline: Bool) {
        if isByline {
            makeText(block)
            roles[block] = .byline
        } else if roles[block] == .byline {
            roles[block] = .text
        }
    }
}
