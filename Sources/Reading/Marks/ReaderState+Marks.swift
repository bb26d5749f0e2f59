import Articles

// Places with a letter, and the place that was left last.
extension ReaderState {
    /// Waits for the letter of a mark, which is the next key.
    mutating func awaitMark(_ action: ActionName, after sequence: [KeyPress]) {
        awaitedMark = action
        pending.sequence = sequence
        let request = nextRequest()
        hintRequest = request
        wanted.append(.wait(request, milliseconds: 500))
    }

    /// Takes the key that was waited for.
    mutating func takeMark(_ press: KeyPress, for action: ActionName) {
        guard press.key != .escape, press != KeyPress("c", .control) else { return }
        guard case .character(let character) = KeyNotation.folded(press).key, press.modifiers.isEmpty else {
            return tell(say(MarkWording.needsLetter), .error)
        }
        perform(Action(action, String(character)), count: nil)
    }

    mutating func setMark(_ argument: String?) {
        guard let name = argument?.first, argument?.count == 1, Marks.isName(name) else {
            return tell(say(MarkWording.needsLetter), .error)
        }
        guard views.last == .reading || views.last == .comparison, let text = textAtHand else {
            return tellNotHere(.setMark)
        }
        marks.set(name, to: Place(text.id, text.caret))
        keptMarks[name] = nil
        tell(MarkWording.set(settings.language, String(name)))
    }

    /// Goes to a mark; `'` is the place that was left last.
    mutating func goMark(_ argument: String?) {
        guard let name = argument?.first, argument?.count == 1 else {
            return tell(say(MarkWording.needsLetter), .error)
        }
        if name == "'" { return goToLastPlace() }
        guard Marks.isName(name) else { return tell(say(MarkWording.needsLetter), .error) }
        guard let place = marks.place(name, from: textAtHand?.id ?? reading.id) else {
            if goKeptMark(name) { return }
            return tell(MarkWording.none(settings.language, String(name)), .error)
        }
        jump(to: place)
    }

    /// Goes back to where the last jump began, and from there again to here.
    mutating func goToLastPlace() {
        guard let place = jumps.last else { return tell(say(Wording.noJump)) }
        jump(to: place)
    }

    mutating func listMarks() {
        let all = marks.all(from: textAtHand?.id ?? reading.id)
        guard !all.isEmpty || !keptMarks.isEmpty else { return tell(say(MarkWording.noMarks)) }
        var items = all.map { mark in
            ListState.Item(
                target: .place(mark.place), label: String(mark.name), text: words(at: mark.place),
                detail: section(at: mark.place))
        }
        items += unopenedMarks.map {
            ListState.Item(target: .keptMark($0.name), label: String($0.name), text: $0.path, detail: "")
        }
        showList(say(MarkWording.title), .items(items))
    }

    /// The marks as the hint box shows them while a letter is waited for.
    func markHints() -> [Hint] {
        let last = jumps.last.map { [Hint(keys: "'", summary: words(at: $0))] } ?? []
        let marks = marks.all(from: textAtHand?.id ?? reading.id).map {
            Hint(keys: String($0.name), summary: words(at: $0.place))
        }
        let unopened = unopenedMarks.map { Hint(keys: String($0.name), summary: $0.fileName) }
        return (awaitedMark == .goMark ? last : []) + marks + unopened
    }

    /// The first words from a place on.
    func words(at place: Place) -> String {
        guard let document = document(place.document)?.document,
            let position = document.readingPosition(of: place.offset)
        else { return "" }
        let joined = document.joinedText(ofBlock: position.block)
        let bytes = joined.utf8[min(position.index, joined.utf8.count)...].prefix(Self.wordBytes)
        return String(String(decoding: bytes, as: UTF8.self).replacingLineEnds.prefix(Self.wordCount))
    }

    /// How many bytes and characters of a place's words are shown.
    private static let (wordBytes, wordCount) = (400, 32)

    /// The section and, among several files, the file of a place.
    func section(at place: Place, withFile: Bool = true) -> String {
        guard let open = document(place.document), let document = open.document, let index = open.index,
            let position = document.readingPosition(of: place.offset)
        else { return "" }
        let section = sectionTitle(at: position, document, index)
        return [section, withFile && documents.count > 1 ? open.input.name : nil].compactMap(\.self).joined(
            separator: " · ")
    }
}

/// The texts about marks.
enum MarkWording {
    static let argument = Phrase("一个字母", "a letter")
    static let needsLetter = Phrase(
        "书签是一个字母：a–z 在本文件，A–Z 在全部文件", "a mark is a letter: a–z in the file, A–Z in all files")
    static let set = Phrase("这里记为 %1", "marked as %1")
    static let none = Phrase("没有书签 %1（:marks 看有哪些）", "no mark %1 (:marks lists them)")
    static let noMarks = Phrase("还没有书签：按 m 再按一个字母", "there are no marks yet: press m and a letter")
    static let goesOn = Phrase("接着上次读的地方（gg 回到开头）", "where you left off (gg goes to the beginning)")
    static let title = Phrase("书签", "Marks")
}
