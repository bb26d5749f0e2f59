/// Finds where articles begin, and what stands under their titles.
extension Composition {
    /// Finds the beginnings of articles and gives titles, bylines and dates their roles.
    mutating func findArticles() {
        guard !draft.blocks.isEmpty else { return }
        let confirmed = confirmedTitles()
        starts = [0]
        var hasProse = false
        var afterEnd = false
        for block in draft.blocks.indices {
            if block > 0, confirmed.contains(block) && (hasProse || afterEnd) || afterEnd && !isEndNote(block) {
                starts.append(block)
                hasProse = false
            }
            afterEnd = hasProse && isEndNote(block) || afterEnd && isEndNote(block)
            if !hasProse { hasProse = isProse(block) }
        }
        for (place, start) in starts.enumerated() {
            takeFrontMatter(
                start, end: place + 1 < starts.count ? starts[place + 1] : draft.blocks.count,
                isConfirmed: confirmed.contains(start))
        }
    }

    /// Takes the whole text as one article, as its form says; a title is looked for where the form names none.
    mutating func takeAsOneArticle() {
        guard !draft.blocks.isEmpty else { return }
        starts = [0]
        if !roles.contains(.title) { takeFrontMatter(0, end: draft.blocks.count, isConfirmed: false) }
    }

    /// Whether a block is a note with which an article ends.
    private func isEndNote(_ block: Int) -> Bool {
        switch roles[block] {
        case .sourceNote, .authorNote, .note: return true
        case .byline:
            return bytes[draft.extent(block).lowerBound] == 0x28
                || bytes.starts(with: "（", at: draft.extent(block).lowerBound, before: bytes.count)
        default: return false
        }
    }

    /// The headings that begin an article by what follows or precedes them; where most of one style do, all of it do.
    private func confirmedTitles() -> Set<Int> {
        let marked = draft.blocks.indices.filter { roles[$0] == .markedHeading && draft.blocks[$0].level == 1 }
        let free = draft.blocks.indices.filter {
            roles[$0] == .freeHeading && isFlush($0) && !continuesTitle($0) && !beginsWithNumber($0)
                && matter($0) == nil
        }
        return titles(among: marked).union(titles(among: free))
    }

    /// A second line of a title stands directly under the first.
    private func continuesTitle(_ block: Int) -> Bool {
        block > 0 && roles[block - 1] == .freeHeading && draft.traits[block].blanksBefore <= 1
    }

    /// Whether a number that fits no sequence stands at a heading's beginning.
    private func beginsWithNumber(_ block: Int) -> Bool {
        let piece = draft.firstPiece(block)
        return NumberReader.read(bytes, piece.lowerBound, piece.upperBound) != nil
    }

    private func isFlush(_ block: Int) -> Bool { draft.traits[block].indent < 2 }

    /// One heading alone parts nothing: it takes more to say that a text begins there.
    private func titles(among headings: [Int]) -> Set<Int> {
        let sure = headings.filter { opensArticle($0) }
        guard sure.count * 2 >= headings.count && sure.count > 1 else { return Set(sure) }
        return Set(headings)
    }

    /// Whether a byline, a dateline or a reporter's line follows a heading, or an end note stands before it.
    private func opensArticle(_ block: Int) -> Bool {
        if block > 0 && (isEndNote(block - 1) || isEndDateline(block - 1)) { return true }
        var next = block + 1
        while next < min(draft.blocks.count, block + 5) {
            if roles[next] == .byline { return true }
            let extent = draft.extent(next)
            if Dateline.begins(bytes, extent) { return true }
            if roles[next] == .markedHeading || roles[next] == .numberedHeading { return false }
            next += 1
        }
        return false
    }

    /// （本报平壤9月8日电） at the end of an article.
    private func isEndDateline(_ block: Int) -> Bool {
        let extent = draft.extent(block)
        guard extent.count < 120, bytes.starts(with: "（", at: extent.lowerBound, before: extent.upperBound) else {
            return false
        }
        return Dateline.begins(bytes, (extent.lowerBound + 3)..<extent.upperBound)
    }

    // MARK: Under the title

    /// Names the title's lines, the subtitle, the byline and the date at the beginning of an article.
    private mutating func takeFrontMatter(_ start: Int, end: Int, isConfirmed: Bool) {
        let head = start == 0 ? titleBelowLetterHead(end: end) ?? onlyTopHeading(end: end) ?? start : start
        let start = caseTitle(below: head, end: end) ?? head
        var block = start
        if isTitle(start, isConfirmed: isConfirmed) {
            roles[start] = .title
            block += 1
            while block < min(end, start + 4), continuesTitle(block, from: start) {
                roles[block] = startsWithDash(block) ? .subtitle : .title
                block += 1
            }
        }
        guard block > start else { return }
        while block < min(end, start + 8) {
            if roles[block] == .text || roles[block] == .freeHeading {
                if isName(block) { roles[block] = .byline }
                if Notes.isIssuer(bytes, draft.extent(block)) || isSeries(block) || isIssuerOfSeries(block) {
                    roles[block] = .note
                }
            }
            guard
                roles[block] == .byline || roles[block] == .date || roles[block] == .note || roles[block] == .sourceNote
            else { break }
            block += 1
        }
    }

    /// The title of a case report, …案, below the line of its series, which becomes a note.
    private mutating func caseTitle(below start: Int, end: Int) -> Int? {
        guard start + 1 < end, roles[start] == .text || roles[start] == .freeHeading, isSeries(start),
            roles[start + 1] == .freeHeading || roles[start + 1] == .text && mayBeHeading(start + 1)
        else { return nil }
        let title = draft.extent(start + 1)
        guard bytes.starts(with: "案", at: title.upperBound - 3, before: title.upperBound) else { return nil }
        roles[start] = .note
        roles[start + 1] = .freeHeading
        return start + 1
    }

    private func isSeries(_ block: Int) -> Bool {
        draft.traits[block].width <= 60 && Notes.isSeries(bytes, draft.extent(block))
    }

    /// Whether a block directly under the line of a series names its issuer.
    private func isIssuerOfSeries(_ block: Int) -> Bool {
        roles[block - 1] == .note && draft.blocks[block].pieces.count == 1 && matter(block) == nil
            && Notes.isIssuerOfSeries(bytes, draft.extent(block))
    }

    /// Whether a table of contents follows.
    private func leadsContents(_ block: Int) -> Bool {
        block + 1 < draft.blocks.count && roles[block + 1] == .contents
    }

    /// The first centred line of a text that begins with lines of gaps: a memorandum's head.
    private func titleBelowLetterHead(end: Int) -> Int? {
        guard draft.traits[0].flags.contains(.gapped) || draft.blocks[0].kind == .table else { return nil }
        for block in 1..<16 where block < end {
            let traits = draft.traits[block]
            if traits.indent >= 8 && traits.width >= 20 && mayBeHeading(block) { return block }
        }
        // A short line is a title where it is the first heading of all: other words that stand so, a place, are none.
        let first = (1..<16).first { $0 < end && roles[$0] == .freeHeading }
        return first.flatMap { draft.traits[$0].indent >= Self.indentOfShortTitle ? $0 : nil }
    }

    /// The blanks before a short title in the middle of a page of 72 columns (RFC 7994, 4.3), at least.
    private static let indentOfShortTitle = 24

    /// The first heading of a text where it is the only one of the highest level, whatever stands above it: badges, a note.
    private func onlyTopHeading(end: Int) -> Int? {
        guard roles[0] != .markedHeading, roles[0] != .freeHeading else { return nil }
        let marked = (0..<end).lazy.filter { roles[$0] == .markedHeading }
        guard let first = marked.first, draft.blocks[first].level == 1,
            !marked.dropFirst().contains(where: { draft.blocks[$0].level == 1 })
        else { return nil }
        return first
    }

    private func isTitle(_ block: Int, isConfirmed: Bool) -> Bool {
        switch roles[block] {
        case .markedHeading: return draft.blocks[block].level == 1 || isConfirmed
        case .freeHeading: return !beginsWithNumber(block) && !leadsContents(block) && matter(block) == nil
        case .text where leadsContents(block): return false
        case .text:
            guard draft.blocks.count > 1, matter(block) == nil else { return false }
            return (block == 0 || draft.traits[block].indent >= 8) && mayBeHeading(block) || isSetOff(block)
        default: return false
        }
    }

    /// A whole sentence may be a title: one line at the head of a text, set off from a heading below by a wider gap.
    private func isSetOff(_ block: Int) -> Bool {
        guard block == 0, draft.blocks.count > 2, draft.blocks[0].pieces.count == 1, draft.traits[0].width <= 100 else {
            return false
        }
        return draft.traits[1].blanksBefore >= 2 && draft.traits[2].blanksBefore < draft.traits[1].blanksBefore
            && (roles[1] == .freeHeading || roles[1] == .numberedHeading)
    }

    /// A line of a title that is set over several lines: directly below, or alone like the first, before any prose.
    private func continuesTitle(_ block: Int, from start: Int) -> Bool {
        guard roles[start] == .title, draft.blocks[start].kind != .heading else { return false }
        guard roles[block] == .freeHeading || roles[block] == .text && mayBeHeading(block) else { return false }
        if startsWithDash(block) { return true }
        guard !isName(block), matter(block) == nil, !Notes.isIssuer(bytes, draft.extent(block)), !isSeries(block),
            draft.traits[block].width <= 60, draft.traits[start].flags.isDisjoint(with: .pointed)
        else {
            return false
        }
        return draft.traits[block].blanksBefore == draft.traits[start + 1].blanksBefore
            && draft.traits[block].blanksBefore <= 1
            && draft.traits[block].indent == draft.traits[start].indent
    }

    private func startsWithDash(_ block: Int) -> Bool {
        let start = draft.extent(block).lowerBound
        return bytes.starts(with: "—", at: start, before: bytes.count)
            || bytes.starts(with: "--", at: start, before: bytes.count)
    }

    private func isName(_ block: Int) -> Bool {
        guard matter(block) == nil else { return false }
        let traits = draft.traits[block]
        return traits.flags.contains(.han)
            ? traits.width <= 24 && Notes.isHanName(bytes, draft.extent(block))
            : Notes.areLatinNames(bytes, draft.extent(block))
    }
}

/// Recognises the line that says from where and when a report was sent.
enum Dateline {
    private static let agencies: [StaticString] = ["本报", "新华社", "本刊", "中新社", "人民网", "新华网", "中央社", "據"]

    /// 本报北京5月1日电, 新华社记者 …, LONDON, May 1 —: whether a run begins with one.
    static func begins(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        if agencies.contains(where: { bytes.starts(with: $0, at: range.lowerBound, before: range.upperBound) }) {
            return holdsReport(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 90))
        }
        return isCapitalDateline(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
    }

    private static func holdsReport(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            if scalar.value == 0x7535 || scalar.value == 0x8BAF { return true }
            if bytes.starts(with: "记者", at: at, before: range.upperBound) { return true }
            at += length
        }
        return false
    }

    /// A place in capitals, then a dash within the line.
    private static func isCapitalDateline(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        var (at, capitals) = (range.lowerBound, 0)
        while at < range.upperBound, bytes[at] &- 0x41 < 26 || bytes[at] == 0x20 {
            capitals += bytes[at] == 0x20 ? 0 : 1
            at += 1
        }
        guard capitals >= 4 else { return false }
        while at < range.upperBound {
            if bytes.starts(with: "—", at: at, before: range.upperBound)
                || bytes.starts(with: " - ", at: at, before: range.upperBound)
            {
                return true
            }
            if bytes[at] == 0x2E && at + 1 < range.upperBound && bytes[at + 1] == 0x20 && capitals > 30 { return false }
            at += 1
        }
        return false
    }
}
