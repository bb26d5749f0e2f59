/// Finds notes, numbered sections and free-standing headings.
extension Composition {
    /// Gives every block its role but for titles and what stands under them.
    ///
    /// Where the form names the headings, no free line is taken for one; where it has an outline of them all, no point of a
    /// list either.
    mutating func findRoles(namesHeadings: Bool = false, hasOutline: Bool = false) {
        findMarked()
        let isManual = findManualHeadings()
        let (namesHeadings, hasOutline) = (namesHeadings || isManual, hasOutline || isManual)
        findNumbered(namesHeadings: namesHeadings, hasOutline: hasOutline)
        findNotes()
        if !namesHeadings { findFreeHeadings() }
    }

    private mutating func findMarked() {
        for block in draft.blocks.indices {
            switch draft.blocks[block].kind {
            case .heading: roles[block] = .markedHeading
            case .title: roles[block] = .title
            case .byline: roles[block] = .byline
            case .dateline: roles[block] = .date
            case .sourceNote: roles[block] = .sourceNote
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

    private mutating func findNumbered(namesHeadings: Bool, hasOutline: Bool) {
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
            if namesHeadings, roles[entry.block] != .markedHeading, entry.number.form.isNamed, entry.isHeadingLike,
                !isMerelyArticle(entry)
            {
                continue
            }
            let isListed = hasOutline && Self.isPoint(entry.number.form)
            take(entry, isList: isListed || lists.contains(entry.sequence), isRagged: ragged.contains(entry.sequence))
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
        guard roles[block] != .title else { return }
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
}
