/// Numbers of digits and letters, and the words of languages with letters that stand before or after them.
extension NumberReader {
    func arabic(_ start: Int) -> SectionNumber? {
        guard let (value, after) = numeral(start), value < 2000, after - start <= 12 else { return nil }
        let mark = self.value(at: after)
        switch mark {
        case 0x2E, 0xFF0E: return dotted(start, value, after)
        case 0x3001: return SectionNumber(form: .arabicDot, value: value, end: after + 3, rest: 0)
        case 0x29, 0xFF09:
            return SectionNumber(form: .arabicClose, value: value, end: after + scalarLength(after), rest: 0)
        case 0x20, 0x3000, 0x09:
            return SectionNumber(form: .arabicBare, value: value, end: after, rest: 0, isLoose: true)
        case 0x41...0x5A where after + 1 < end && bytes[after + 1] == 0x20: return inserted(value, after)
        default: return nil
        }
    }

    /// `5A Absence`: a section that a later act put in after section 5 (Office of the Parliamentary Counsel, Drafting
    /// Guidance).
    private func inserted(_ value: Int, _ letter: Int) -> SectionNumber {
        SectionNumber(
            form: .arabicBare, value: value, prefix: Int(bytes[letter]), end: letter + 1, rest: 0, isLoose: true,
            hasSuffix: true)
    }

    /// `1.` or `1.2.3` with or without a last full stop.
    private func dotted(_ start: Int, _ first: Int, _ firstEnd: Int) -> SectionNumber? {
        var (value, at, depth, prefix) = (first, firstEnd, 1, 0)
        while at < end, bytes[at] == 0x2E || bytes.starts(with: "．", at: at, before: end) {
            let next = at + scalarLength(at)
            // 1.05 and 2.00 are amounts: no section is counted so.
            if next + 1 < end, bytes[next] == 0x30, bytes[next + 1] &- 0x30 < 10 { return nil }
            guard next < end, let (part, after) = numeral(next), bytes[next] < 0x3A || bytes[next] == 0xEF else {
                return SectionNumber(
                    form: depth == 1 ? .arabicDot : .decimal, value: value, depth: depth, prefix: prefix, end: next,
                    rest: 0,
                    isLoose: !isBlankOrEnd(next) && !CharacterClass.isHan(self.value(at: next)))
            }
            (prefix, value, at, depth) = (prefix &* 1009 &+ value, part, after, depth + 1)
        }
        guard isBlankOrEnd(at) || CharacterClass.isHan(self.value(at: at)) else { return nil }
        return SectionNumber(
            form: .decimal, value: value, depth: depth, prefix: prefix, end: at, rest: 0, isLoose: !isBlankOrEnd(at))
    }

    func letters(_ start: Int) -> SectionNumber? {
        if let (value, after) = roman(start), bytes[start] < 0x60, after < end, bytes[after] == 0x2E,
            isBlankOrEnd(after + 1)
        {
            let letter = after == start + 1 ? Int(bytes[start]) - 0x40 : 0
            return SectionNumber(form: .romanDot, value: value, end: after + 1, rest: 0, letter: letter)
        }
        guard start + 1 < end else { return nil }
        let (isUpper, mark) = (bytes[start] < 0x60, bytes[start + 1])
        let place = Int(bytes[start] | 0x20) - 0x60
        if mark == 0x2E, isUpper { return appendixOrLetter(start, place) }
        if mark == 0x29 { return SectionNumber(form: .letterClose, value: place, end: start + 2, rest: 0) }
        return nil
    }

    /// `A.` or, inside an appendix, `A.1.`, `A.1.2.` and so on; without the last full stop the number is a loose one.
    private func appendixOrLetter(_ start: Int, _ place: Int) -> SectionNumber? {
        var (at, value, depth, prefix, hasStop) = (start + 2, 0, 1, -place, true)
        while hasStop, at < end, bytes[at] &- 0x30 < 10, let (part, after) = numeral(at) {
            if depth > 1 { prefix = prefix &* 1009 &+ value }
            (value, depth) = (part, depth + 1)
            hasStop = after < end && bytes[after] == 0x2E
            at = hasStop ? after + 1 : after
        }
        guard isBlankOrEnd(at) else { return nil }
        return depth == 1
            ? SectionNumber(form: .letterDot, value: place, end: at, rest: 0)
            : SectionNumber(
                form: .decimal, value: value, depth: depth, prefix: prefix, end: at, rest: 0, isLoose: !hasStop)
    }

    func sectionSign(_ start: Int) -> SectionNumber? {
        guard bytes.starts(with: "§", at: start, before: end) else { return nil }
        let at = bytes.trimmedStart(of: (start + 2)..<end)
        guard let (value, after) = numeral(at) else { return nil }
        return lettered(.article, value, after)
    }

    /// A word of the table and a number after it: `Chapter IV.`, `Article 1er`, `附件1`.
    func word(_ start: Int) -> SectionNumber? {
        for entry in NumberingWords.words(beginning: bytes[start]) where matches(entry.word, at: start) {
            let after = start + entry.word.utf8CodeUnitCount
            guard
                bytes[start] >= 0x80
                    || after < end && (bytes[after] == 0x20 || bytes[after] == 0x2E || bytes[after] == 0xC2)
            else { continue }
            // The number follows the word, a full stop and blanks apart: `Article. I.`
            let gap = after < end && bytes[after] == 0x2E ? after + 1 : after
            guard let number = wordNumber(entry.form, bytes.trimmedStart(of: gap..<end)) else { return nil }
            return isMention(number) ? nil : number
        }
        return nil
    }

    /// `Section 6.4 of …`: a small letter or another digit after the number tells of a section, it does not begin one.
    private func isMention(_ number: SectionNumber) -> Bool {
        guard number.end < end else { return false }
        if CharacterClass.isDigit(value(at: number.end)) { return true }
        let rest = bytes.trimmedStart(of: number.end..<end)
        return rest < end && CharacterClass.isLower(value(at: rest))
    }

    /// Compares without regard to the case of ASCII letters.
    private func matches(_ word: StaticString, at start: Int, anyCase: Bool = false) -> Bool {
        guard start + word.utf8CodeUnitCount <= end, anyCase || bytes[start] < 0x61 || bytes[start] >= 0x80 else {
            return false
        }
        for step in 0..<word.utf8CodeUnitCount {
            let byte = bytes[start + step]
            // È is C3 88, è C3 A8.
            let isAccented = step > 0 && bytes[start + step - 1] == 0xC3 && byte >= 0x80 && byte <= 0x9E
            let folded = byte >= 0x41 && byte <= 0x5A || isAccented ? byte | 0x20 : byte
            if folded != word.utf8Start[step] { return false }
        }
        return true
    }

    private func wordNumber(_ form: NumberingClass, _ start: Int) -> SectionNumber? {
        if let (value, after) = numeral(start) { return lettered(form, value, after) }
        if let (value, after) = roman(start) {
            if isNumberEnd(after) {
                var number = ended(form, value, after)
                if after == start + 1, bytes[start] < 0x60 { number.letter = Int(bytes[start]) - 0x40 }
                return number
            }
            // TITRE Ier
            if bytes.starts(with: "er", at: after, before: end), isNumberEnd(after + 2) {
                return ended(form, value, after + 2)
            }
        }
        if let (value, after) = spelled(start, NumberingWords.spelled), isNumberEnd(after) {
            return ended(form, value, after)
        }
        guard start < end, bytes[start] >= 0x41, bytes[start] <= 0x5A, isNumberEnd(start + 1) else { return nil }
        return ended(form, Int(bytes[start]) - 0x40, start + 1)
    }

    /// A number spelled in letters, `Four`, `the Second`, `premier`: its value and its end.
    private func spelled(_ start: Int, _ table: [(word: StaticString, value: Int)]) -> (value: Int, end: Int)? {
        let at = start + 4 < end && matches("the ", at: start, anyCase: true) ? start + 4 : start
        guard at < end, bytes[at] >= 0x41 else { return nil }
        for entry in table where matches(entry.word, at: at, anyCase: true) {
            return (entry.value, at + entry.word.utf8CodeUnitCount)
        }
        return nil
    }

    /// `Erster Abschnitt`, `Deuxième partie`: an ordinal before the word that it counts, nothing but a name behind.
    func orderedWord(_ start: Int) -> SectionNumber? {
        // The second word is looked at first: few lines have one that counts sections.
        guard let blank = bytes.firstIndex(of: 0x20, in: start..<min(end, start + 14)), blank + 1 < end else {
            return nil
        }
        for entry in NumberingWords.words(beginning: bytes[blank + 1])
        where matches(entry.word, at: blank + 1, anyCase: true) {
            let stop = blank + 1 + entry.word.utf8CodeUnitCount
            guard isNumberEnd(stop), let (value, after) = spelled(start, NumberingWords.ordinals), after == blank else {
                continue
            }
            let number = ended(entry.form, value, stop)
            return isMention(number) ? nil : number
        }
        return nil
    }

    private func isNumberEnd(_ index: Int) -> Bool {
        isBlankOrEnd(index) || [0x2E, 0x3A, 0x2C, 0x2014, 0x29, 0xFF1A].contains(value(at: index))
    }

    /// `Art. 12a`, `Article 1er`: a letter or an ordinal ending belongs to the number.
    private func lettered(_ form: NumberingClass, _ value: Int, _ after: Int) -> SectionNumber? {
        var number = ended(form, value, after)
        if let latin = latinSuffix(after) {
            number = ended(form, value, latin.end)
            (number.hasSuffix, number.prefix) = (true, latin.value)
            return number
        }
        guard after < end, bytes[after] >= 0x61, bytes[after] <= 0x7A else { return isNumberEnd(after) ? number : nil }
        var at = after
        while at < end, bytes[at] >= 0x61, bytes[at] <= 0x7A, at - after < 3 { at += 1 }
        guard isNumberEnd(at) else { return nil }
        number = ended(form, value, at)
        number.hasSuffix = at - after == 1
        number.prefix = number.hasSuffix ? Int(bytes[after]) : 0
        return number
    }

    /// `Art. 2 bis`: the Latin counting words with which Romance laws put articles in between.
    private func latinSuffix(_ after: Int) -> (value: Int, end: Int)? {
        guard after + 3 < end, bytes[after] == 0x20 || bytes[after] == 0x2D else { return nil }
        let words: [(StaticString, Int)] = [
            ("bis", 2), ("ter", 3), ("quater", 4), ("quinquies", 5), ("sexies", 6), ("septies", 7), ("octies", 8),
        ]
        for (word, value) in words where bytes.starts(with: word, at: after + 1, before: end) {
            let stop = after + 1 + word.utf8CodeUnitCount
            if isNumberEnd(stop) { return (value, stop) }
        }
        return nil
    }

    /// The number with the full stop or colon that ends it.
    private func ended(_ form: NumberingClass, _ value: Int, _ after: Int) -> SectionNumber {
        let hasStop = after < end && (bytes[after] == 0x2E || bytes[after] == 0x3A)
        return SectionNumber(form: form, value: value, end: hasStop ? after + 1 : after, rest: 0)
    }
}
