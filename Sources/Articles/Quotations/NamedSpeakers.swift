/// The speakers that an article has named so far, for whom shorter ways of naming them stand.
///
/// A report names a person in full once, with the office, and in short from then on; in Chinese by the office alone (总书记)
/// or surname and office (周总工程师), in other languages by the last name (Smith) or the office (the president). Where two
/// persons could be meant, none is.
struct NamedSpeakers {
    /// A speaker as the text first named it.
    struct Named {
        let text: [UInt8]
        let span: TextSpan
        /// The number of the text in the document's names, once it was needed.
        var number: Int?
        /// For languages with spaces, the keys of its last word and of its words of office.
        var last: UInt64 = 0
        var office: UInt64 = 0
        var isFull = false
        /// Above 0 for who is called he, under 0 for who is called she.
        var gender = 0
    }

    /// Speakers named longer ago than this many others are forgotten.
    private static let most = 96

    let words: WesternWords
    private let isReport: Bool
    private(set) var named: [Named] = []
    /// Of each text that was named its place in `named`.
    private var places: [UInt64: Int] = [:]
    /// Of the words of names, and of forms of address with a name behind them, the speaker last named so.
    private var byWord: [UInt64: Int] = [:]

    init(words: WesternWords, isReport: Bool) {
        self.words = words
        self.isReport = isReport
    }

    /// The place in `named` of who is meant by a speaker named at `range`, which stands at `span` in the text; nil where the text
    /// says no more of them. The speaker is remembered.
    mutating func resolve(_ range: Range<Int>, in bytes: [UInt8], at span: TextSpan) -> Int? {
        let place = remember(range, in: bytes, at: span)
        let speaker = named[place]
        if speaker.text[0] >= 0xE3 {
            let isWork = HanWords.workOpen == Array(speaker.text.prefix(3))
            return isWork ? author(of: range, in: bytes) : holder(ofOffice: speaker.text)
        }
        if !speaker.isFull { vote(for: place, after: range.upperBound, in: bytes) }
        return full(of: speaker)
    }

    /// The number of a speaker's first name in the names of the document.
    mutating func number(of place: Int, in found: inout FoundQuotations, _ document: Document) -> Int {
        let number = named[place].number ?? found.number(ofName: document.string(of: named[place].span))
        named[place].number = number
        return number
    }

    private mutating func remember(_ range: Range<Int>, in bytes: [UInt8], at span: TextSpan) -> Int {
        let key = Self.key(of: bytes, [range])
        if let place = places[key] { return place }
        if named.count == Self.most {
            // A new beginning costs little: whoever goes on speaking is named again.
            named.removeAll(keepingCapacity: true)
            places.removeAll(keepingCapacity: true)
            byWord.removeAll(keepingCapacity: true)
        }
        var speaker = Named(text: Array(bytes[range]), span: span)
        places[key] = named.count
        if speaker.text[0] < 0xE3 { read(&speaker) }
        named.append(speaker)
        return named.count - 1
    }

    private func only(where condition: (Named) -> Bool) -> Int? {
        guard let last = named.lastIndex(where: condition), named.firstIndex(where: condition) == last else {
            return nil
        }
        return last
    }

    // MARK: Chinese

    /// Who was named with an office before, by name or by surname.
    private func holder(ofOffice text: [UInt8]) -> Int? {
        let office = HanWords.offices.endMatches(text, end: text.count, low: 0)
        guard office > 0 else { return nil }
        let surname = text.count - office
        if surname == 3 {
            // 总工程师周宁, later 周总工程师.
            let name = Array(text.suffix(office) + text.prefix(3))
            return only { $0.text.count > name.count + 2 && $0.text.suffix(name.count + 6).containsRun(name) }
        }
        return only {
            let name = $0.text.count - text.count
            return (6...12).contains(name) && $0.text.suffix(text.count) == text[...]
                && HanWords.offices.endMatches($0.text, end: name, low: 0) == 0
        }
    }

    /// Who wrote a work that is given as a speaker at `range`, where the same paragraph says it: 周宁在《…》 周宁的《…》, or a
    /// collection before it that its author's name begins (《周宁文集》).
    private func author(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
        let low = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let link = HanWords.authorLinks.endMatches(bytes, end: range.lowerBound, low: low)
        if link > 0 {
            let before = bytes[low..<range.lowerBound - link]
            return named.lastIndex { $0.text[0] >= 0xE3 && before.suffix($0.text.count) == $0.text[...] }
        }
        var end = range.lowerBound
        while let open = bytes[low..<end].lastIndexOfRun(HanWords.workOpen) {
            let title = open + 3..<(bytes[open..<end].firstIndexOfRun(HanWords.workClose) ?? end)
            if HanWords.collections.endMatches(bytes, end: title.upperBound, low: title.lowerBound) > 0 {
                return namesake(ofTitle: bytes[title])
            }
            end = open
        }
        return nil
    }

    /// The speaker whose name, without an office, a title begins with.
    private func namesake(ofTitle title: ArraySlice<UInt8>) -> Int? {
        named.lastIndex { speaker in
            let text = speaker.text
            let office = HanWords.offices.endMatches(text, end: text.count, low: 0)
            return (6...12).contains(text.count - office) && text[0] >= 0xE3
                && title.starts(with: text.dropLast(office))
        }
    }

    // MARK: Languages with spaces

    /// Reads the words of a name: those of office, the first and the last one.
    private mutating func read(_ speaker: inout Named) {
        let text = speaker.text
        var tokens = Self.tokens(of: text)
        let isDefinite = tokens.first.map { words.classOf(text, $0).contains(.determiner) } ?? false
        if isDefinite { tokens.removeFirst() }
        let titles = tokens.prefix { words.classOf(text, $0).contains(.title) }
        let names = tokens.dropFirst(titles.count)
        // The old man is no one called Old Hale.
        if isDefinite && !names.isEmpty { return }
        // A short form of address says nothing of an office: Mr, Mrs.
        if let first = titles.first, first.count > 3 { speaker.office = Self.key(of: text, titles) }
        guard let last = names.last, Self.isCapital(text[last.lowerBound]) else { return }
        speaker.last = Self.key(of: text, [last])
        speaker.isFull = names.count > 1
        for title in titles { speaker.gender += 8 * GenderWords.gender(Self.key(of: text, [title])) }
        if let title = titles.last {
            byWord[Self.key(of: text, [title, last])] = named.count
        } else {
            byWord[speaker.last] = named.count
            if let first = names.first { byWord[Self.key(of: text, [first])] = named.count }
        }
    }

    /// Who was named in full by the last name or the office of `speaker`.
    private func full(of speaker: Named) -> Int? {
        if speaker.last == 0 {
            return speaker.office == 0 ? nil : only { $0.office == speaker.office && $0.last != 0 }
        }
        // In a story Mrs. Hale and John Hale are two.
        guard !speaker.isFull, isReport || speaker.office == 0 && speaker.gender.magnitude < 8 else { return nil }
        return only { $0.isFull && $0.last == speaker.last }
    }

    /// Reads from the words behind a name, up to the end of what the text says there, how its bearer is called.
    private mutating func vote(for place: Int, after start: Int, in bytes: [UInt8]) {
        guard named[place].last != 0, named[place].gender.magnitude < 8 else { return }
        var at = start
        let end = min(bytes.count, start + Self.voteReach)
        while at < end, bytes[at] != 0x0A, bytes[at] != 0x22, bytes[at] != 0xE2 {
            let word = Self.wordEnd(in: bytes, from: at, before: end)
            if word > at {
                let gender = GenderWords.gender(Self.key(of: bytes, [at..<word]))
                named[place].gender += gender
                if gender != 0 { return }
            }
            at = max(word, at + 1)
        }
    }

    /// The speaker that a pronoun at `pronoun` stands for: the last one named before it in the `gaps` between passages,
    /// which are given from the last one to the first, whom the text does not call otherwise; nil where there is none.
    func antecedent(of pronoun: Range<Int>, in gaps: some Sequence<Range<Int>>, of bytes: [UInt8]) -> Int? {
        let gender = GenderWords.gender(Self.key(of: bytes, [pronoun]))
        for gap in gaps {
            var (end, nearest): (Int, (place: Int, at: Int)?) = (gap.upperBound, nil)
            while let word = Self.lastName(in: bytes, gap.lowerBound..<end) {
                if let found = nearest, bytes[word.lowerBound..<found.at].contains(where: Self.endsSentence) { break }
                // A report names few, a story many: there only who is known to be called so is meant.
                if let place = speaker(called: word, in: bytes, from: gap.lowerBound),
                    gender * named[place].gender > (isReport ? -1 : 0)
                {
                    nearest = (place, word.lowerBound)
                }
                end = word.lowerBound
            }
            if let nearest { return nearest.place }
        }
        return nil
    }

    /// The speaker that a capitalised word names, with the form of address before it.
    private func speaker(called word: Range<Int>, in bytes: [UInt8], from low: Int) -> Int? {
        var start = word.lowerBound
        while start > low, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x2E { start -= 1 }
        let before = Self.wordStart(in: bytes, before: start, from: low)..<start
        if !before.isEmpty, words.classOf(bytes, before).contains(.title) {
            return byWord[Self.key(of: bytes, [before, word])]
        }
        return byWord[Self.key(of: bytes, [word])]
    }

    // MARK: Words

    private static let voteReach = 160

    private static func tokens(of text: [UInt8]) -> [Range<Int>] {
        text.indices.split { text[$0] == 0x20 || text[$0] == 0x0A }.compactMap { slice in
            let token = slice.startIndex..<slice.endIndex
            let shorter = text[token.upperBound - 1] == 0x2E ? token.dropLast() : token
            return shorter.isEmpty ? nil : shorter
        }
    }

    /// The last word in `range` that begins with a capital and follows no letter.
    private static func lastName(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var at = range.upperBound - 1
        while at >= range.lowerBound {
            if isCapital(bytes[at]), at == 0 || !isLetter(bytes[at - 1]) {
                return at..<wordEnd(in: bytes, from: at, before: range.upperBound)
            }
            at -= 1
        }
        return nil
    }

    private static func wordEnd(in bytes: [UInt8], from start: Int, before end: Int) -> Int {
        var at = start
        while at < end, isLetter(bytes[at]) { at += 1 }
        return at
    }

    private static func wordStart(in bytes: [UInt8], before end: Int, from low: Int) -> Int {
        var at = end
        while at > low, isLetter(bytes[at - 1]) { at -= 1 }
        return at
    }

    /// FNV-1a over the words, whatever the case of their ASCII letters.
    private static func key(of text: [UInt8], _ tokens: some Sequence<Range<Int>>) -> UInt64 {
        var key = FNV1a()
        for token in tokens {
            key.add(0x20)
            for at in token { key.add(text[at] | 0x20) }
        }
        return key.value
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x0A
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte == 0xC3 }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte < 0xE2 || byte & 0xC0 == 0x80 || byte == 0x2D
    }

    /// The key of one word, as the tables of words have it.
    fileprivate static func key(_ word: [UInt8]) -> UInt64 { key(of: word, [word.indices]) }
}

/// Words that tell whether a man or a woman is spoken of.
private enum GenderWords {
    /// 1 for a word of men, -1 for one of women, 0 for others.
    static func gender(_ key: UInt64) -> Int { genders[key] ?? 0 }

    private static let genders: [UInt64: Int] = {
        var genders: [UInt64: Int] = [:]
        for word in men.words { genders[NamedSpeakers.key(word)] = 1 }
        for word in women.words { genders[NamedSpeakers.key(word)] = -1 }
        return genders
    }()

    private static let men = """
        he him his himself mr sir lord king prince count duke baron father uncle brother grandfather monsieur mister master
        er ihm ihn herr il lui père comte abbé él señor don sr rey conde egli signor sig ele senhor hij hem meneer
        """
    private static let women = """
        she her hers herself mrs ms miss lady madam madame queen princess countess duchess mother aunt sister grandmother
        mademoiselle mistress sie frau elle mme mlle mère comtesse duchesse ella señora señorita doña sra reina lei signora
        signorina ela senhora zij ze mevrouw
        """
}

extension ArraySlice<UInt8> {
    fileprivate func firstIndexOfRun(_ run: [UInt8]) -> Int? {
        guard count >= run.count else { return nil }
        return (startIndex...endIndex - run.count).first { self[$0...].starts(with: run) }
    }

    fileprivate func lastIndexOfRun(_ run: [UInt8]) -> Int? {
        guard count >= run.count else { return nil }
        return (startIndex...endIndex - run.count).last { self[$0...].starts(with: run) }
    }

    fileprivate func containsRun(_ run: [UInt8]) -> Bool { firstIndexOfRun(run) != nil }
}
