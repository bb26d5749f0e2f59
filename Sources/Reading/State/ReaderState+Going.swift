import Articles

extension ReaderState {
    /// Goes to the section with a number, else to the next heading that holds the words.
    mutating func goto(_ text: String) {
        guard let document = reading.document, let index = reading.index, document.isComplete else {
            return goLater(to: .section(text))
        }
        guard let found = section(text, document, index) ?? heading(text, document, index) else {
            return tell(Wording.noSuchPlace(settings.language, text), .error)
        }
        leavePlace()
        setCaret(document.outline[found].span.start)
    }

    /// Goes there once the text is understood, unless the reader moves or cancels meanwhile.
    private mutating func goLater(to target: AwaitedPlace.Target) {
        guard isWaitedFor(reading.id.index) else { return tell(say(Wording.notYetUnderstood)) }
        reading.awaited = AwaitedPlace(target: target, from: reading.document == nil ? nil : reading.caret)
        tell(say(Wording.goesWhenUnderstood))
    }

    /// Goes where it was asked to go before the text was understood.
    mutating func goToAwaited() {
        guard let awaited = reading.awaited, reading.document?.isComplete == true else { return }
        reading.awaited = nil
        guard awaited.from == nil || awaited.from == reading.caret else { return }
        message = nil
        switch awaited.target {
        case .section(let text): goto(text)
        case .page(let number): goto(page: number)
        }
    }

    /// The entry with the number that `text` names: the highest in the article at hand, else the next after the reader.
    private func section(_ text: String, _ document: Document, _ index: DocumentIndex) -> Int? {
        guard let typed = SectionReference(text) else { return nil }
        let entries = index.numbers.entries(numbered: typed)
        let answers = { (entry: Int32) in
            document.number(ofEntry: Int(entry)).flatMap { SectionReference($0) }?.answers(typed) == true
        }
        if let article = currentArticle() {
            let here = document.articles[article].outline
            let first = entries.countBefore { Int($0) < here.lowerBound }
            let inside = entries[(entries.startIndex + first)...].prefix { Int($0) < here.upperBound }.filter(answers)
            // （二） as it is printed goes before 二、, which has the same number.
            let rank = { (entry: Int32) in
                (document.number(ofEntry: Int(entry)) == text ? 0 : 1, document.outline[Int(entry)].level)
            }
            if let best = inside.min(by: { rank($0) < rank($1) }) { return Int(best) }
        }
        let position = document.readingPosition(of: reading.caret) ?? ReadingPosition(block: 0, index: 0)
        let passed = entries.countBefore { document.start(of: document.outline[Int($0)].span) <= position }
        let next = entries.startIndex + passed
        return (entries[next...].first(where: answers) ?? entries[..<next].first(where: answers)).map(Int.init)
    }

    /// The next heading after the reader that holds words, else the first of the text.
    private func heading(_ text: String, _ document: Document, _ index: DocumentIndex) -> Int? {
        let matcher = HeadingMatcher(text)
        let position = document.readingPosition(of: reading.caret) ?? ReadingPosition(block: 0, index: 0)
        let passed = index.headings.countBefore { document.start(of: document.outline[Int($0)].span) <= position }
        let holds = { (entry: Int32) in matcher.matches(document.outline[Int(entry)], in: document) }
        let found = index.headings[passed...].first(where: holds) ?? index.headings[..<passed].first(where: holds)
        return found.map(Int.init)
    }

    /// Headings that a typed beginning of `:goto` may mean.
    func placeCompletions(_ typed: String) -> [Completion] {
        guard let document = reading.document, let index = reading.index, !typed.isEmpty else { return [] }
        let matcher = HeadingMatcher(typed)
        return index.headings.prefix(Self.searchedHeadings).lazy.map { document.outline[Int($0)] }
            .filter { matcher.matches($0, in: document) }.prefix(10)
            .map { Completion(text: document.string(of: $0.span).replacingLineEnds, summary: "") }
    }

    /// How many headings completion looks through at a key.
    private static let searchedHeadings = 2000

    /// Goes from a line of a table of contents to the heading that it names; elsewhere down `count` lines.
    mutating func openContentsLine(count: Int) {
        guard let line = reading.document?.contentsLine(at: reading.caret) else {
            if followLink() { return }
            _ = moveInText(.moveDown, count: count)
            return
        }
        guard let heading = line.heading else { return tell(say(Wording.noHeadingOfLine)) }
        leavePlace()
        setCaret(heading)
    }

    /// Goes to the beginning of a line of the file, from 1; to the last one where there are fewer.
    mutating func goto(line: Int) {
        guard let document = reading.document else { return }
        leavePlace()
        setCaret(
            reading.index?.lines?.offset(line: line, in: document.text) ?? document.text.offset(line: line, column: 1))
    }

    /// Goes to the page that begins after form feed number `number` − 1 of the file.
    mutating func goto(page number: Int) {
        guard let document = reading.document else { return goLater(to: .page(number)) }
        let starts = document.text.pageStarts
        guard starts.count > 1 else { return tell(say(Wording.noPages)) }
        guard number >= 1, number <= starts.count else {
            return tell(Wording.noSuchPage(settings.language, String(starts.count)), .error)
        }
        leavePlace()
        setCaret(starts[number - 1])
    }
}

/// A place that is not known before the text is understood.
struct AwaitedPlace: Hashable, Sendable {
    /// What the place is named by.
    enum Target: Hashable, Sendable {
        case section(String)
        case page(Int)
    }

    let target: Target
    /// Where the reader was when it was asked for; nil where the text was not open yet.
    let from: Offset?
}

extension Document {
    /// The number that an outline entry prints; nil where it has none.
    func number(ofEntry entry: Int) -> String? {
        let count = Int(outline[entry].numberCount)
        guard count > 0 else { return nil }
        let start = outline[entry].span.start
        return text.string(in: SourceRange(start, start + count))
    }
}

extension SourceText {
    /// The beginning of the text and the places after its form feeds.
    var pageStarts: [Offset] {
        withBytes { bytes in
            var starts = [Offset(0)]
            var at = 0
            while let found = bytes.firstIndex(of: 0x0C, in: at..<bytes.count) {
                at = found + 1
                if at < bytes.count { starts.append(Offset(at)) }
            }
            return starts
        }
    }
}

/// Looks for words in headings, in either case, without making strings of them where that can be avoided.
struct HeadingMatcher {
    private let words: String
    private let bytes: [UInt8]
    /// Whether only ASCII letters of the words have case, so that bytes can be compared.
    private let isPlain: Bool

    init(_ text: String) {
        words = text.lowercased()
        bytes = Array(words.utf8)
        isPlain = text.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isCased }
    }

    func matches(_ entry: OutlineEntry, in document: Document) -> Bool {
        let span = entry.span
        let pieces = document.blocks[span.firstBlock].pieces
        guard isPlain, span.firstBlock == span.lastBlock, pieces.count == 1, document.replacements.isEmpty else {
            return document.string(of: span).replacingLineEnds.lowercased().contains(words)
        }
        return document.text.withBytes { holds($0, span.start.value, span.end.value) }
    }

    private func holds(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
        var at = start
        while at + bytes.count <= end {
            var count = 0
            while count < bytes.count, Self.lower(text[at + count]) == bytes[count] { count += 1 }
            if count == bytes.count { return true }
            at += 1
        }
        return false
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
    }
}
