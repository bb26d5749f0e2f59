/// Finds who is named as the subject of a Chinese clause.
struct HanSpeaker {
    let bytes: [UInt8]

    /// The speaker named in `range`, the run from the beginning of the sentence to the cue; nil where none is named.
    ///
    /// The last part between commas is asked first, since it is nearest to the cue, but only for a noun that leads
    /// straight to it; then the parts from the first on, since a Chinese sentence keeps its first subject.
    func subject(in range: Range<Int>) -> Range<Int>? {
        let last = partStart(before: range.upperBound, low: range.lowerBound)
        if let subject = subject(ofPart: last..<range.upperBound), leads(subject, to: range.upperBound) {
            return subject
        }
        var start = range.lowerBound
        while start < last {
            let end = partEnd(after: start, high: last)
            if let subject = subject(ofPart: start..<end) { return subject }
            start = end + max(1, separatorLength(at: end, high: last))
        }
        return subject(ofPart: last..<range.upperBound)
    }

    /// Whether nothing or a preposition or adverb stands between a noun and its verb.
    private func leads(_ noun: Range<Int>, to end: Int) -> Bool {
        noun.upperBound == end || HanWords.bridges.matches(bytes, at: noun.upperBound, before: end)
            || HanWords.adverbial == Array(bytes[max(noun.lowerBound, end - 3)..<end])
    }

    func partEnd(after start: Int, high: Int) -> Int {
        var index = start
        while index < high, separatorLength(at: index, high: high) == 0 {
            // A comma in the name of a work divides nothing.
            index = work(in: index..<high)?.upperBound ?? index + 1
        }
        return index
    }

    func separatorLength(at index: Int, high: Int) -> Int {
        guard index < high else { return 0 }
        switch bytes[index] {
        case 0x2C, 0x3A, 0x3B: return 1
        case 0xEF: return separatorLength(before: min(high, index + 3), low: index)
        default: return 0
        }
    }

    /// Whether a pronoun is one of the third person, which a name can be put for.
    func standsForAName(_ pronoun: Range<Int>) -> Bool {
        HanWords.thirdPerson.matches(bytes, at: pronoun.lowerBound, before: pronoun.upperBound)
    }

    /// The name that is the subject of a sentence: a short one, followed by what cannot belong to it.
    func name(in sentence: Range<Int>) -> Range<Int>? {
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            let end = partEnd(after: start, high: sentence.upperBound)
            if let subject = subject(ofPart: start..<end), subject.count <= 12, subject.upperBound < end,
                attribution(of: subject) != .pronoun,
                !HanWords.notNames.matches(bytes, at: subject.lowerBound, before: subject.upperBound)
            {
                return subject
            }
            start = end + max(1, separatorLength(at: end, high: sentence.upperBound))
        }
        return nil
    }

    /// Whether a speaker is named or is a pronoun.
    func attribution(of speaker: Range<Int>) -> Attribution {
        let length = HanWords.pronouns.length(bytes, at: speaker.lowerBound, before: speaker.upperBound)
        return length == speaker.count ? .pronoun : .explicit
    }

    /// The subject that begins a part between commas.
    func subject(ofPart part: Range<Int>) -> Range<Int>? {
        var low = skipLeading(part)
        while low < part.upperBound, let next = afterAdverbial(low..<part.upperBound), next > low {
            low = skipLeading(next..<part.upperBound)
        }
        guard low < part.upperBound else { return nil }
        if let work = work(in: low..<part.upperBound) { return work }
        guard !HanWords.prepositions.matches(bytes, at: low, before: part.upperBound) else { return nil }
        let end = nounEnd(low..<part.upperBound)
        return isPossible(low..<end) ? low..<end : nil
    }

    /// 《…》 at the beginning of a part that says what the work says.
    private func work(in range: Range<Int>) -> Range<Int>? {
        guard bytes.holds(HanWords.workOpen, at: range.lowerBound) else { return nil }
        var index = range.lowerBound
        while index + 3 <= range.upperBound {
            if bytes.holds(HanWords.workClose, at: index) { return range.lowerBound..<index + 3 }
            index += 1
        }
        return nil
    }

    private func nounEnd(_ range: Range<Int>) -> Int {
        var index = range.lowerBound + step(range.lowerBound)
        let pronounEnd = HanWords.pronouns.length(bytes, at: range.lowerBound, before: range.upperBound)
        if pronounEnd > 0 { return range.lowerBound + pronounEnd }
        while index < range.upperBound {
            let compound = HanWords.compounds.length(bytes, at: index, before: range.upperBound)
            if compound > 0 {
                index += compound
                continue
            }
            if index - range.lowerBound >= 6,
                HanWords.nounStops.matches(bytes, at: index, before: range.upperBound)
                    || index - range.lowerBound <= 9
                        && HanWords.bodyStops.matches(bytes, at: index, before: range.upperBound)
            {
                break
            }
            index += step(index)
        }
        return trimAdverb(range.lowerBound..<index)
    }

    /// Takes …地 and …着 off the end of a noun.
    private func trimAdverb(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end - range.lowerBound > 12, bytes.holds(HanWords.adverbial, at: end - 3) { end -= 9 }
        while end - range.lowerBound > 6, HanWords.trailing.endMatches(bytes, end: end, low: range.lowerBound + 6) > 0 {
            end -= HanWords.trailing.endMatches(bytes, end: end, low: range.lowerBound + 6)
        }
        return end
    }

    private func isPossible(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 75, bytes[range.lowerBound] >= 0xE3 else { return false }
        if HanWords.pronouns.length(bytes, at: range.lowerBound, before: range.upperBound) == range.count {
            return true
        }
        guard range.count >= 6 else { return false }
        // Nor does the number of a section (三、) or a part of a noun (台阶之).
        if HanWords.openEnds.endMatches(bytes, end: range.upperBound, low: range.lowerBound) > 0 { return false }
        // A place says nothing: 墙上, 信里.
        if HanWords.placeEnds.endMatches(bytes, end: range.upperBound, low: range.lowerBound) > 0 { return false }
        return !HanWords.notNouns.matches(bytes, at: range.lowerBound, before: range.upperBound)
    }

    func skipLeading(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] <= 0x20 { index += 1; continue }
            if bytes.holds(HanWords.blank, at: index) { index += 3; continue }
            // The end of a line of a page, and what a passage before it leaves.
            if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xB6 { index += 2; continue }
            if HanWords.closers.matches(bytes, at: index, before: range.upperBound) { index += 3; continue }
            let number = sectionNumber(at: index, before: range.upperBound)
            if number > index { index = number; continue }
            let length = HanWords.leading.length(bytes, at: index, before: range.upperBound)
            if length == 0 { return index }
            index += length
        }
        return index
    }

    /// The end of a section's number with points in it (2.1) that stands at `index`; `index` where there is none.
    private func sectionNumber(at index: Int, before high: Int) -> Int {
        var (end, points) = (index, 0)
        while end < high, (0x30...0x39).contains(bytes[end]) || bytes[end] == 0x2E && end > index {
            points += bytes[end] == 0x2E ? 1 : 0
            end += 1
        }
        return points > 0 ? end : index
    }

    /// The end of a time or place that stands at the beginning of a part: 4月25日, 在…上, …时.
    private func afterAdverbial(_ range: Range<Int>) -> Int? {
        let first = bytes[range.lowerBound]
        let isNumber = (0x30...0x39).contains(first)
        let isPlace = HanWords.placeOpeners.matches(bytes, at: range.lowerBound, before: range.upperBound)
        guard isNumber || isPlace else { return nil }
        var index = range.lowerBound
        var found: Int?
        while index < range.upperBound {
            let enders = isNumber ? HanWords.dateEnders : HanWords.placeEnders
            let length = enders.length(bytes, at: index, before: range.upperBound)
            if length > 0 {
                found = index + length
                index += length
            } else {
                index += step(index)
            }
        }
        return found
    }

    /// Where the name of a work begins that ends at `end`; one byte before the end where its beginning is lost.
    private func workStart(before end: Int, low: Int) -> Int {
        var index = end - 3
        while index > low, !bytes.holds(HanWords.workOpen, at: index) { index -= 1 }
        return bytes.holds(HanWords.workOpen, at: index) ? index : end - 1
    }

    func partStart(before end: Int, low: Int) -> Int {
        var index = end
        while index > low, separatorLength(before: index, low: low) == 0 {
            index = bytes.holds(HanWords.workClose, at: index - 3) ? workStart(before: index, low: low) : index - 1
        }
        return index
    }

    func separatorLength(before index: Int, low: Int) -> Int {
        guard index > low else { return 0 }
        switch bytes[index - 1] {
        case 0x2C, 0x3A, 0x3B: return 1
        case 0x8C, 0x9A, 0x9B:
            return index - 3 >= low && bytes[index - 3] == 0xEF && bytes[index - 2] == 0xBC ? 3 : 0
        default: return 0
        }
    }

    private func step(_ index: Int) -> Int {
        switch bytes[index] {
        case 0xE0...0xEF: 3
        case 0xC0...0xDF: 2
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}
