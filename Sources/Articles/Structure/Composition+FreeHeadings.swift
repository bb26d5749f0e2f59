/// Finds the short lines that stand free and name what follows.
extension Composition {
    /// Gives the short lines that stand free their roles.
    mutating func findFreeHeadings() {
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
        let isFreeAfter =
            next.blanksBefore > 0 || Int(next.indent) >= Int(traits.indent) + 3 && traits.flags.contains(.han)
        if traits.flags.contains(.han) {
            let standsOut = isFree && isFreeAfter || isShortLine(block)
            let isLongClause = traits.flags.contains(.pointed) && traits.width > 48
            return (standsOut || isFree && leadsName(block)) && !isLongClause && leadsSomewhere(block)
                && !isCaption(block) && !isBracketed(block) && !isLabelled(block)
        }
        return isFree && isFreeAfter && !isExample(block) && leadsSomewhere(block) && isTitleLike(block)
    }

    /// Whether a line is set in as far as the sentence that leads to it with a comma or a colon.
    private func isExample(_ block: Int) -> Bool {
        guard block > 0, draft.traits[block].indent > 0 else { return false }
        let before = draft.traits[block - 1]
        return before.indent == draft.traits[block].indent && (before.ending == .clause || before.ending == .colon)
            && roles[block - 1] == .text
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
        if ProgramText.isLikely(bytes, range) { return false }
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
