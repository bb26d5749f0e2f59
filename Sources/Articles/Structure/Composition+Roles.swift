/// Finds notes, numbered sections and free-standing headings.
extension Composition {
    /// Gives every block its role but for titles and what stands under them.
    mutating func findRoles() {
        findMarked()
        findNumbered()
        findNotes()
        findFreeHeadings()
    }

    private mutating func findMarked() {
        for block in draft.blocks.indices {
            switch draft.blocks[block].kind {
            case .heading: roles[block] = .markedHeading
            case .listItem: roles[block] = .listItem
            default: break
            }
        }
    }

    private mutating func findNotes() {
        for block in draft.blocks.indices where roles[block] == .text && draft.traits[block].width <= 160 {
            guard draft.blocks[block].pieces.count <= 3 else { continue }
            if isOrnamentedName(block) {
                roles[block] = .byline
                continue
            }
            let extent = extent(block)
            let first = bytes[extent.lowerBound]
            // Brackets, 作 原 来 and their like, digits of a date, By: anything else is not looked at further.
            guard first >= 0xE3 || first == 0x28 || first == 0x5B || first < 0x7B && first > 0x2F else { continue }
            if let kind = Notes.kind(bytes, extent) { roles[block] = Self.role(kind) }
        }
    }

    /// □ and a name, or anything short directly under a heading.
    private func isOrnamentedName(_ block: Int) -> Bool {
        guard draft.traits[block].flags.contains(.ornamented), draft.traits[block].width <= 40 else { return false }
        return Notes.isHanName(bytes, extent(block)) || block > 0 && roles[block - 1] == .markedHeading
    }

    private static func role(_ kind: Notes.Kind) -> Role {
        switch kind {
        case .byline: .byline
        case .authorNote: .authorNote
        case .sourceNote: .sourceNote
        case .note: .note
        case .date: .date
        case .title: .freeHeading
        }
    }

    // MARK: Numbered sections

    private mutating func findNumbered() {
        let numbering = Numbering(bytes, draft)
        let lists = listSequences(numbering.found)
        let ragged = raggedSequences(numbering.found)
        for entry in numbering.found {
            if entry.isContents {
                if roles[entry.block] != .markedHeading { roles[entry.block] = .contents }
                continue
            }
            if entry.isInset && roles[entry.block] == .text { roles[entry.block] = .listItem }
            guard entry.isAccepted else { continue }
            take(entry, isList: lists.contains(entry.sequence), isRagged: ragged.contains(entry.sequence))
        }
    }

    /// The sequences of unnamed numbers most of whose paragraphs name nothing: whole sentences, of which a short one now
    /// and then is no heading.
    private func raggedSequences(_ found: [NumberedBlock]) -> Set<Int> {
        var named: [Int: (named: Int, all: Int)] = [:]
        for entry in found where entry.isAccepted && Self.isPoint(entry.number.form) {
            let names =
                entry.isHeadingLike
                || Self.isRunInForm(entry.number.form)
                    && firstSentence(entry.block, from: entry.number.rest, within: 120) != nil
            let counts = named[entry.sequence] ?? (0, 0)
            named[entry.sequence] = (counts.named + (names ? 1 : 0), counts.all + 1)
        }
        return Set(named.filter { $0.value.named * 3 < $0.value.all * 2 }.keys)
    }

    /// Whether a form counts points of a text as well as sections.
    private static func isPoint(_ form: NumberingClass) -> Bool {
        !form.isNamed && form != .hanComma && form != .decimal && form != .arabicBare
    }

    private static func isRunInForm(_ form: NumberingClass) -> Bool { form == .hanBracketed || form == .arabicDot }

    private mutating func take(_ entry: NumberedBlock, isList: Bool, isRagged: Bool) {
        let block = entry.block
        let count = UInt8(clamping: entry.number.end - draft.firstPiece(block).lowerBound)
        draft.blocks[block].numberCount = count
        if roles[block] == .markedHeading {
            numbered[block] = entry
        } else if isList && !entry.number.form.isNamed {
            roles[block] = .listItem
        } else if entry.isHeadingLike && !isMerelyArticle(entry) && !entry.isItem && !isRagged {
            roles[block] = .numberedHeading
            numbered[block] = entry
        } else if isSectionParagraph(entry) && !isRagged {
            roles[block] = .numberedParagraph
            numbered[block] = entry
        } else {
            roles[block] = .listItem
        }
    }

    /// 第三条 with nothing short behind it is a paragraph of a law, whatever its length.
    private func isMerelyArticle(_ entry: NumberedBlock) -> Bool {
        entry.number.form == .article && draft.traits[entry.block].flags.contains(.han)
            && entry.number.rest < draft.firstPiece(entry.block).upperBound
    }

    /// Whether a paragraph that begins with a number is a section: a law's article, or one whose first sentence is short.
    private func isSectionParagraph(_ entry: NumberedBlock) -> Bool {
        switch entry.number.form {
        case .article, .hanComma: return true
        case .chapter, .section, .part, .book, .subBook, .volume, .chapterOfNovel, .appendix, .letter: return false
        case .hanBracketed, .arabicDot:
            guard draft.traits[entry.block].flags.contains(.han) else { return false }
            return firstSentence(entry.block, from: entry.number.rest, within: 120) != nil
        // The articles of a law set as a list: 40, 40.1, 41.
        case .arabicBare: return entry.isItem
        case .decimal: return entry.isItem && entry.number.depth == 2
        default: return false
        }
    }

    /// The end of a block's first sentence where it is at most `limit` bytes long and more text follows.
    func firstSentence(_ block: Int, from start: Int, within limit: Int) -> Int? {
        let extent = extent(block)
        var at = start
        while at < min(extent.upperBound, start + limit) {
            let (scalar, length) = bytes.scalar(at: at)
            if scalar.value == 0x3002 || scalar.value == 0xFF01 || scalar.value == 0xFF1F {
                return at + length + 9 < extent.upperBound ? at + length : nil
            }
            at += length
        }
        return nil
    }

    /// The sequences that are lists: introduced by a colon, or of items that end on semicolons, or short lines one upon another.
    private func listSequences(_ found: [NumberedBlock]) -> Set<Int> {
        var members: [Int: [NumberedBlock]] = [:]
        for entry in found where entry.isAccepted && !entry.number.form.isNamed {
            members[entry.sequence, default: []].append(entry)
        }
        return Set(members.filter { isList($0.value) }.keys)
    }

    private func isList(_ items: [NumberedBlock]) -> Bool {
        guard let first = items.first, first.number.form != .decimal else { return false }
        if items.contains(where: { draft.blocks[$0.block].kind == .heading }) { return false }
        if items.lazy.filter({ $0.endsItem }).count * 3 >= items.count { return true }
        let isIntroduced = first.block > 0 && draft.traits[first.block - 1].ending == .colon
        if isIntroduced && first.number.form.rank > 10 { return true }
        let adjacent = zip(items, items.dropFirst()).lazy.filter { $1.block - $0.block == 1 }.count
        if items.count < 2 { return false }
        if items.allSatisfy(\.isHeadingLike) { return adjacent * 3 > (items.count - 1) * 2 }
        // Whole sentences one after another, with nothing between them: points of a list, but for the Chinese run-in headings.
        let isHan = draft.traits[first.block].flags.contains(.han)
        return !isHan && adjacent * 2 >= items.count - 1
    }

    // MARK: Free-standing headings

    private mutating func findFreeHeadings() {
        for block in draft.blocks.indices.dropFirst() where roles[block - 1] == .contents && isContentsLine(block) {
            roles[block] = .contents
        }
        for block in draft.blocks.indices where mayBeHeading(block) {
            if matter(block) != nil || isConfirmed(block) && isOnePhrase(block) { roles[block] = .freeHeading }
        }
        for block in draft.blocks.indices.dropFirst() where isNameUnderHeading(block) { roles[block] = .byline }
    }

    /// 附则 directly below the numbered lines of a table of contents is a line of it.
    private func isContentsLine(_ block: Int) -> Bool {
        roles[block] == .text && draft.traits[block].blanksBefore == 0 && matter(block) == .part
    }

    /// What part of a text a short block names by a word of its own; see `MatterWords`.
    func matter(_ block: Int) -> MatterWords.Kind? {
        guard draft.traits[block].width <= 24, draft.blocks[block].pieces.count == 1 else { return nil }
        return MatterWords.kind(bytes, draft.extent(block))
    }

    /// A name of two to four characters directly under a free line, with a text below it: the author of a poem or a piece.
    private func isNameUnderHeading(_ block: Int) -> Bool {
        let traits = draft.traits[block]
        guard roles[block - 1] == .freeHeading, traits.blanksBefore == 0, traits.width <= 24,
            roles[block] == .text || roles[block] == .freeHeading, block + 1 < draft.blocks.count,
            draft.traits[block - 1].blanksBefore > 0 || block == 1
                || draft.traits[block - 1].flags.contains(.afterBreak), matter(block - 1) == nil, matter(block) == nil,
            roles[block + 1] == .text, isProse(block + 1)
        else { return false }
        return Notes.isHanName(bytes, draft.extent(block))
    }

    /// Whether a block's own lines could be a heading's: short, free, ending no sentence.
    func mayBeHeading(_ block: Int) -> Bool {
        guard roles[block] == .text, draft.blocks[block].kind == .paragraph, draft.blocks[block].pieces.count <= 3,
            draft.traits[block].flags.isDisjoint(with: .gapped) || draft.traits[block].flags.contains(.han)
                || isSpacedCapitals(block)
        else { return false }
        let traits = draft.traits[block]
        if traits.width <= 24 && matter(block) != nil { return true }
        guard traits.width <= (block == 0 ? 120 : 80), traits.width >= 4,
            traits.ending == .open || traits.ending == .closing
        else {
            return false
        }
        guard
            traits.beginning == .han || traits.beginning == .upper || traits.beginning == .digit
                || traits.beginning == .opening
                || traits.beginning == .other
        else { return false }
        if traits.flags.contains(.han) {
            // A title may begin with the name of a work; what begins with a quotation mark is said by someone.
            let opensWork = bytes.starts(with: "《", at: draft.extent(block).lowerBound, before: bytes.count)
            return traits.beginning != .opening || opensWork
        }
        return traits.beginning == .upper || traits.beginning == .digit
    }

    /// Whether the blocks around a short line confirm that it is a heading.
    private func isConfirmed(_ block: Int) -> Bool {
        let traits = draft.traits[block]
        guard block + 1 < draft.blocks.count else { return false }
        let next = draft.traits[block + 1]
        let isFree = block == 0 || traits.blanksBefore > 0 || traits.flags.contains(.afterBreak)
        let isFreeAfter = next.blanksBefore > 0 || next.indent >= traits.indent + 3 && traits.flags.contains(.han)
        if traits.flags.contains(.han) {
            let standsOut = isFree && isFreeAfter || isShortLine(block)
            let isLongClause = traits.flags.contains(.pointed) && traits.width > 48
            return (standsOut || isFree && leadsName(block)) && !isLongClause && leadsSomewhere(block)
                && !isCaption(block) && !isBracketed(block) && !isLabelled(block)
        }
        return isFree && isFreeAfter && leadsSomewhere(block) && isTitleLike(block)
    }

    /// Whether an author's name stands directly below.
    private func leadsName(_ block: Int) -> Bool {
        let next = draft.traits[block + 1]
        return next.blanksBefore == 0 && next.width <= 24 && Notes.isHanName(bytes, draft.extent(block + 1))
    }

    /// 附件：…, 抄送：…: a line that gives what its label asks for (GB/T 9704, 7.3.4 and 7.4).
    private func isLabelled(_ block: Int) -> Bool {
        let extent = draft.extent(block)
        return Notes.isLabelled(bytes, extent)
    }

    /// Whether no sentence ends inside a block.
    func isOnePhrase(_ block: Int) -> Bool { bytes.firstFullStop(in: extent(block)) == nil }

    /// Whether a line ends well before the measure, in a text that sets no blank lines.
    private func isShortLine(_ block: Int) -> Bool {
        let traits = draft.traits[block]
        guard traits.measure > 0, Int(traits.indent) + Int(traits.width) + 8 < Int(traits.measure) else { return false }
        return block == 0 || draft.traits[block - 1].ending == .stop || draft.traits[block - 1].ending == .closing
            || roles[block - 1] != .text
    }

    private func isBracketed(_ block: Int) -> Bool {
        let first = bytes.scalar(at: draft.extent(block).lowerBound).scalar.value
        return first == 0x28 || first == 0xFF08 || first == 0x5B
    }

    /// Whether prose, a numbered section or another heading follows.
    private func leadsSomewhere(_ block: Int) -> Bool {
        var next = block + 1
        while next < min(draft.blocks.count, block + 4) {
            switch roles[next] {
            case .numberedHeading, .numberedParagraph, .markedHeading, .listItem, .byline, .date: return true
            case .text:
                if isProse(next) { return draft.traits[next].ending != .open || draft.traits[next].width > 60 }
                if draft.traits[next].ending == .colon { return true }
                guard mayBeHeading(next) else { return false }
            default: return false
            }
            next += 1
        }
        return false
    }

    /// 新华社记者 李涛摄: a line under a picture.
    private func isCaption(_ block: Int) -> Bool {
        let extent = extent(block)
        return bytes.starts(with: "摄", at: extent.upperBound - 3, before: extent.upperBound)
            || bytes.starts(with: "攝", at: extent.upperBound - 3, before: extent.upperBound)
    }

    /// `P A R T   O N E`: capitals with a blank between every two.
    private func isSpacedCapitals(_ block: Int) -> Bool {
        guard draft.traits[block].beginning == .upper, draft.traits[block].width <= 80 else { return false }
        var (letters, isLetter) = (0, false)
        for byte in bytes[draft.firstPiece(block)] {
            if byte == 0x20 {
                isLetter = false
                continue
            }
            guard !isLetter, byte &- 0x41 < 26 || byte &- 0x30 < 10 else { return byte == 0x2E }
            (letters, isLetter) = (letters + 1, true)
        }
        return letters >= 4
    }

    /// All capitals, or words most of which begin with a capital, as headings in English are set.
    private func isTitleLike(_ block: Int) -> Bool {
        let range = draft.firstPiece(block)
        var (words, capitals, lower, wasBlank) = (0, 0, 0, true)
        for byte in bytes[range] {
            if wasBlank && (byte | 0x20) &- 0x61 < 26 {
                words += 1
                if byte < 0x60 { capitals += 1 }
            }
            if byte &- 0x61 < 26 { lower += 1 }
            if byte == 0x2C || byte == 0x3B { return lower == 0 }
            wasBlank = byte == 0x20
        }
        guard words > 0, words <= 12 || isSpacedCapitals(block) else { return false }
        return lower == 0 || draft.traits[block].indent == 0 && (capitals * 2 >= words || words <= 5)
    }
}
