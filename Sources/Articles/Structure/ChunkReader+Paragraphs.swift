/// Where a paragraph goes on and where another begins.
extension ChunkReader {
    /// No block is made longer than this many bytes.
    static let longestBlock = 1 << 16

    /// Whether line `next` is read as a continuation of line `index`, the last text line before it.
    func continues(_ index: Int, _ next: Int) -> Bool {
        let (line, following) = (lines[index], lines[next])
        if line.flags.contains(.cut) || following.flags.contains(.afterFormFeed) && line.ending == .stop {
            return false
        }
        if Int(following.end) - Int(lines[gathered[0]].start) > Self.longestBlock { return false }
        if isTabular(line) || isTabular(following) { return false }
        let isOpen = line.ending == .open || line.ending == .clause
        if begins(following, after: index, isOpen: isOpen) { return false }
        if blanks == 0, isField(next), isField(index) || next + 1 < lines.count && isField(next + 1) { return false }
        if blanks > 0 { return bridgesBlank(index, next) }
        return isIndented(next, after: index) ? false : fills(index, next)
    }

    /// Whether a line is a field of a head as RFC 5322 writes it: a name of letters and hyphens, a colon and a value.
    private func isField(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.beginning == .upper, line.count > 3 else { return false }
        let (start, end) = (base + Int(line.start), base + Int(line.end))
        var at = start + 1
        while at < min(end, start + 28), (bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] == 0x2D { at += 1 }
        return at + 2 < end && bytes[at] == 0x3A && bytes[at + 1] == 0x20
    }

    private func isTabular(_ line: Line) -> Bool {
        line.flags.contains(.gap) && !line.flags.contains(.han) || line.first == 0x7C
    }

    /// Whether a line's own first characters begin a block, whatever stands before it.
    private func begins(_ line: Line, after index: Int, isOpen: Bool) -> Bool {
        switch LineMark.read(bytes, line, base: base) {
        case .none: return false
        case .heading, .row, .ornament: return true
        case .bullet: return !(isOpen && widths.isFull[index] && line.first != 0x2022)
        case .number(let number): return beginsSection(number, line, after: index, isOpen: isOpen)
        }
    }

    /// A number in the midst of a wrapped sentence is a mention: 依照本法\n第三条规定.
    private func beginsSection(_ number: SectionNumber, _ line: Line, after index: Int, isOpen: Bool) -> Bool {
        if followsNumber(number, of: lines[index]) || followsHead(number, after: index) { return true }
        if followsBare(number, after: index) { return true }
        let midSentence = isOpen && widths.isFull[index] && blanks == 0
        let isShort = line.right * 10 < Int(widths.measures[index]) * 7 && line.ending == .open
        if number.form.isNamed && number.form != .article && !number.isLoose && isShort { return true }
        switch number.form {
        case .hanPoint, .ordinalPoint: return false
        // The paragraphs of a Japanese article: ２　知事は…
        case .arabicBare:
            let isFullWidth = line.first >= 0xFF10 && line.first <= 0xFF19
            return lines[index].ending == .stop && (isFullWidth || namesBare(number, line))
        case .letterClose, .arabicClose, .letterDot, .romanDot, .decimal, .arabicDot: return !midSentence
        case .hanComma where number.isLoose: return false
        case .hanBracketed, .arabicBracketed: return !midSentence || lines[index].ending == .clause
        default: return !midSentence && !(number.isLoose && isOpen)
        }
    }

    /// `2 Interpretation` between the texts of two sections, as acts of the United Kingdom print them (Office of the
    /// Parliamentary Counsel, Drafting Guidance): a number without a mark and a few words that end no sentence.
    private func namesBare(_ number: SectionNumber, _ line: Line) -> Bool {
        line.ending == .open && line.width <= NumberedBlock.widestBare && number.value < 1000
            && number.rest < base + Int(line.end)
            && CharacterClass.isUpper(bytes.scalar(at: number.rest).scalar.value)
    }

    /// Whether the first subsection, (1), stands directly under a bare number and its name.
    private func followsBare(_ number: SectionNumber, after index: Int) -> Bool {
        guard number.form == .arabicBracketed, number.value == 1, gathered.count == 1,
            case .number(let before) = LineMark.read(bytes, lines[index], base: base), before.form == .arabicBare
        else { return false }
        return namesBare(before, lines[index])
    }

    /// Whether a named number follows a line that cannot run on into it: a chapter's heading, or the day of a law.
    private func followsHead(_ number: SectionNumber, after index: Int) -> Bool {
        guard number.form.isNamed, !number.isLoose else { return false }
        let first = lines[gathered[0]]
        if gathered.count == 1, case .number(let before) = LineMark.read(bytes, first, base: base) {
            return before.form.isNamed && before.form != .article && before.form != number.form && !before.isLoose
                && lines[index].flags.isDisjoint(with: .pointed)
        }
        return number.form != .article && first.beginning == .digit
            && Notes.beginsWithDay(bytes, (base + Int(first.start))..<(base + Int(first.end)))
    }

    /// Whether the line before begins with the number before, as lines of a table of contents do.
    private func followsNumber(_ number: SectionNumber, of line: Line) -> Bool {
        guard !number.isLoose, case .number(let before) = LineMark.read(bytes, line, base: base) else { return false }
        if number.form == .decimal || before.form == .decimal {
            return number.form == before.form || number.form == .arabicDot || before.form == .arabicDot
        }
        return before.form == number.form && number.value == before.value + 1
    }

    /// Whether a line is set in as the first line of a paragraph is: two em in Chinese, two columns and more elsewhere.
    private func isIndented(_ next: Int, after index: Int) -> Bool {
        let (line, following) = (lines[index], lines[next])
        let step = following.flags.contains(.han) ? 3 : 2
        guard Int(following.indent) >= Int(line.indent) + step else { return false }
        // A hanging indent: the first line of a list item stands to the left of its others.
        if gathered.count == 1, index == gathered[0], isListStart(line) { return false }
        return true
    }

    private func isListStart(_ line: Line) -> Bool {
        switch LineMark.read(bytes, line, base: base) {
        case .bullet: return true
        case .number(let number): return !number.form.isNamed
        default: return line.flags.isDisjoint(with: .han) && widths.isFull[gathered[0]]
        }
    }

    /// Whether line `index` was broken only because the measure was full.
    private func fills(_ index: Int, _ next: Int) -> Bool {
        let (line, following) = (lines[index], lines[next])
        if isNote(following) || gathered.count == 1 && isNote(line) { return false }
        if isSeries(following) || isSeries(line) { return false }
        // The day of a law stands on a line of its own under the title, however full that is.
        if following.beginning == .digit, !isProse(line), line.flags.contains(.han), !beginsWithDay(lines[gathered[0]]),
            beginsWithDay(following)
        {
            return false
        }
        if isBracketed(following) && line.ending != .open && line.ending != .clause { return false }
        if following.beginning == .dangling { return line.right <= WrapWidths.widest }
        if runsOnFromDay(index, following) || namesSection(index, next) { return true }
        // A word that a hyphen breaks goes on, however short its line is.
        if line.last == 0x2D, following.beginning == .lower, line.ending == .open, line.width >= 12 { return true }
        let isProse = isProse(line) || isProse(following) || isNarrowProse(index, following)
        if following.beginning == .lower, line.ending == .open || line.ending == .clause { return isProse }
        guard isFull(index) || wouldNotFit(line, following, widths.measures[index]) else {
            return isHeadingGroup(index, next)
        }
        if !isProse, isTight(index), line.width >= 40, line.right + 3 >= Int(widths.measures[index]), isPlainHan(line) {
            return true
        }
        guard isProse else {
            return isPlainHan(line) && (gathered.count > 1 || leadsToProse(next)) || isHeadingGroup(index, next)
        }
        guard line.ending == .stop, line.flags.contains(.han) else { return true }
        return partsParagraphs && line.right * 5 >= Int(widths.measures[index]) * 4
    }

    /// Whether a line fills its measure; the first line of a paragraph may have lost an indent of two em.
    private func isFull(_ index: Int) -> Bool {
        if widths.isFull[index] { return true }
        let line = lines[index]
        guard gathered.count == 1, line.flags.contains(.han), line.width >= 20, line.right <= WrapWidths.widest else {
            return false
        }
        let measure = widths.measures[index]
        if isTight(index) { return false }
        return line.right + 4 + Int(WrapWidths.slack(measure)) >= Int(measure)
    }

    /// Whether the lines around were wrapped at exactly one width.
    private func isTight(_ index: Int) -> Bool { widths.isTight[index] }

    private func isProse(_ line: Line) -> Bool {
        line.flags.contains(.pointed) || isWordy(line)
            || line.flags.contains(.han) && (line.ending == .clause || line.ending == .stop)
    }

    /// Whether two lines are of a narrow column of words, whose lines are shorter than those of prose elsewhere: the next word
    /// had no room, and goes on in lower case or with a paragraph of several such lines.
    private func isNarrowProse(_ index: Int, _ following: Line) -> Bool {
        let (line, measure) = (lines[index], widths.measures[index])
        guard measure >= 20, measure < 48, line.flags.isDisjoint(with: [.han, .symbols]), line.width >= 12 else {
            return false
        }
        return (following.beginning == .lower || gathered.count > 2) && wouldNotFit(line, following, measure)
    }

    /// Whether one of the two lines after `next` in the same group is prose, which tells that `next` is.
    private func leadsToProse(_ next: Int) -> Bool {
        var index = next + 1
        while index < min(lines.count, next + 3), !lines[index].isBlank {
            if lines[next].ending == .open && isProse(lines[index]) { return true }
            index += 1
        }
        return false
    }

    private func isPlainHan(_ line: Line) -> Bool {
        line.ending == .open && line.flags.contains(.han) && line.width > 24
    }

    /// Whether a line that tells on what day a law was passed goes on: it begins with the day and fills its measure nearly.
    private func runsOnFromDay(_ index: Int, _ following: Line) -> Bool {
        let (first, line) = (lines[gathered[0]], lines[index])
        guard first.beginning == .digit || first.beginning == .opening,
            following.beginning == .han || following.beginning == .digit || following.beginning == .opening,
            line.ending == .open || line.ending == .closing && line.last != 0x29 && line.last != 0xFF09,
            line.right * 10 >= Int(widths.measures[index]) * 8, line.right <= WrapWidths.widest
        else { return false }
        return beginsWithDay(first) && !beginsWithDay(following)
    }

    /// Whether a line begins with a day of the calendar, a bracket before it allowed.
    private func beginsWithDay(_ line: Line) -> Bool {
        var start = base + Int(line.start)
        if line.beginning == .opening { start += bytes.scalar(at: start).length }
        guard start < base + Int(line.end), CharacterClass.isDigit(bytes.scalar(at: start).scalar.value) else {
            return false
        }
        return Notes.beginsWithDay(bytes, start..<(base + Int(line.end)))
    }

    /// Whether a short line names an author, a source or a date: 作者：…, By …
    private func isNote(_ line: Line) -> Bool {
        guard line.width <= 80, line.flags.contains(.han), line.ending != .stop, line.ending != .clause,
            Notes.mayBegin(line.first)
        else {
            return false
        }
        let kind = Notes.kind(bytes, (base + Int(line.start))..<(base + Int(line.end)))
        return kind != nil && kind != .date
    }

    /// Whether a short line is the number of a series: 指导案例31号. A line of the measure may end on such words by chance.
    private func isSeries(_ line: Line) -> Bool {
        guard Notes.endsSeries(line.last), line.ending == .open, line.width <= 40,
            line.flags.isDisjoint(with: .pointed), line.right * 10 < Int(widths.measures[gathered[0]]) * 9
        else { return false }
        return Notes.isSeries(bytes, (base + Int(line.start))..<(base + Int(line.end)))
    }

    /// Whether a line is nothing but a section's number and the next one its name: `TITRE II` over `DISPOSITIONS FINALES`,
    /// 第一回 over its couplet. The name is short, ends no sentence and is no line of a wrapped paragraph.
    private func namesSection(_ index: Int, _ next: Int) -> Bool {
        let (line, following) = (lines[index], lines[next])
        guard gathered.count == 1, line.width <= 40, following.width <= 72, following.width >= 3,
            following.ending == .open || following.ending == .closing, following.beginning != .lower,
            case .number(let number) = LineMark.read(bytes, line, base: base), number.form.isNamed,
            number.rest >= base + Int(line.end)
        else { return false }
        let isHan = following.flags.contains(.han)
        if isHan && (number.form == .article || following.flags.contains(.pointed)) { return false }
        guard next + 1 < lines.count, !lines[next + 1].isBlank else { return true }
        let after = lines[next + 1]
        if case .number = LineMark.read(bytes, after, base: base) { return true }
        return after.beginning != .lower && Int(following.width) * 10 < Int(max(after.width, 20)) * 7
    }

    /// Whether a line is one bracket from end to end, as notes on author and source are.
    private func isBracketed(_ line: Line) -> Bool {
        (line.first == 0x28 || line.first == 0xFF08) && (line.last == 0x29 || line.last == 0xFF09)
    }

    /// Whether two lines belong to a heading set over two or three short lines that stand free between blank ones.
    private func isHeadingGroup(_ index: Int, _ next: Int) -> Bool {
        guard lines[index].flags.contains(.han), lines[next].flags.contains(.han), gathered.count < 3 else {
            return false
        }
        // A name under a title is its author's.
        if lines[next].width <= 8, !beginsWithNumber(lines[gathered[0]]) { return false }
        var (low, high) = (gathered[0], next + 1)
        // Four lines are more than the longest group: what stands above them changes nothing.
        while low > 0, gathered[0] - low < 4, !lines[low - 1].isBlank { low -= 1 }
        while high < lines.count, !lines[high].isBlank, high - low < 4 { high += 1 }
        // What stands above the heading without a blank line ends the text before it.
        let group = lines[gathered[0]..<high]
        guard low == gathered[0] || isAside(gathered[0]), high - gathered[0] <= 3 else { return false }
        return group.allSatisfy {
            $0.ending == .open && $0.width <= 64 && $0.beginning != .digit && $0.beginning != .opening
                || $0.ending == .closing && $0.width <= 64
        }
    }

    private func beginsWithNumber(_ line: Line) -> Bool {
        if case .number = LineMark.read(bytes, line, base: base) { true } else { false }
    }

    /// Whether a line is set further in than the line above it, which ends a text.
    private func isAside(_ index: Int) -> Bool {
        index > 0 && lines[index].indent > lines[index - 1].indent
            && (lines[index - 1].ending == .stop || lines[index - 1].ending == .closing)
    }

    private func isWordy(_ line: Line) -> Bool {
        line.flags.isDisjoint(with: .han) && line.width >= 40
    }

    /// Whether the first word of the next line had no room on this one: ragged lines of words.
    private func wouldNotFit(_ line: Line, _ following: Line, _ measure: UInt16) -> Bool {
        guard line.flags.isDisjoint(with: .han), line.right <= WrapWidths.widest, line.right * 2 > Int(measure) else {
            return false
        }
        let start = base + Int(following.start)
        let end = base + Int(following.end)
        let wordEnd = bytes.firstIndex(of: 0x20, in: start..<end) ?? end
        return line.right + 1 + (wordEnd - start) > Int(measure)
    }

    /// Whether a sentence runs on over blank lines, as layers of PDF files and page breaks cut it.
    private func bridgesBlank(_ index: Int, _ next: Int) -> Bool {
        let (line, following) = (lines[index], lines[next])
        guard line.ending == .open || line.ending == .clause, widths.isFull[index] else { return false }
        if blanks > 2 && !crossesFurniture(index, next) { return false }
        let isHanProse = line.flags.contains(.han) && following.flags.contains(.han)
        if isHanProse {
            guard following.beginning != .upper, gathered.contains(where: { lines[$0].flags.contains(.pointed) }) else {
                return false
            }
            return Int(following.indent) <= Int(line.indent) + 1 && line.width >= 24
        }
        // What follows a block that is set in, at the margin again, is no part of it.
        if line.indent >= following.indent + 3 && !crossesFurniture(index, next) { return false }
        guard line.width >= 24, isWordy(line) || gathered.count > 1 else { return false }
        return following.beginning == .lower || following.beginning == .dangling && gathered.count > 1
    }

    private func crossesFurniture(_ index: Int, _ next: Int) -> Bool {
        lines[(index + 1)..<next].contains { $0.flags.contains(.furniture) }
    }
}
