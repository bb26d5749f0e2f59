public import Articles

extension ReaderState {
    /// Opens a line, which is read as `syntax` says or, where it is a search, as the settings do.
    mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "", syntax: SearchSyntax? = nil) {
        prompt = Prompt(purpose, text: text)
        if prompt?.takesExpressions == true { prompt?.syntax = syntax ?? settings.searchSyntax }
        promptChanged()
    }

    mutating func handlePromptKey(_ press: KeyPress) {
        if prompt?.isSearch == true, press.key == .up || press.key == .down {
            return recallSearch(step: press.key == .up ? -1 : 1)
        }
        if case .pick? = prompt?.purpose, movePick(press) { return }
        if prompt?.isOfLines == true, handleNoteKey(press) { return }
        if case .library? = prompt?.purpose, moveWhileSearchingLibrary(press) { return }
        switch press.key {
        case .tab, .down: return chooseCompletion(step: 1)
        case .backTab, .up: return chooseCompletion(step: -1)
        case .backspace where prompt?.text.isEmpty == true: return closePrompt()
        default: break
        }
        if case .matched(let action) = keymap.lookUp([press], in: .prompt) {
            switch action.name {
            case .open: return acceptPrompt()
            case .nothing: return
            case .cancel, .leave: return closePrompt()
            case .regularExpressions where prompt?.takesExpressions == true: return toggleSyntaxOfPrompt()
            default: break
            }
        }
        if prompt?.edit(press) == true {
            prompt?.recalled = nil
            promptChanged()
        }
    }

    /// What a key does while a note is written, beside what it does in any line; false where it does nothing of its own.
    private mutating func handleNoteKey(_ press: KeyPress) -> Bool {
        switch (press.key, press.modifiers) {
        case (.enter, .alt), (.character("j"), .control): prompt?.insert("\n")
        case (.up, []): prompt?.moveLine(by: -1)
        case (.down, []): prompt?.moveLine(by: 1)
        case (.character("x"), .control):
            guard case .words(let target, _)? = prompt?.purpose else { return false }
            let text = prompt?.string ?? ""
            prompt = nil
            editOutside(text, target)
        default: return false
        }
        return true
    }

    /// Gives the line up; an incremental search returns to where it began.
    private mutating func closePrompt() {
        guard let purpose = prompt?.purpose else { return }
        prompt = nil
        endPreview()
        switch purpose {
        case .command: break
        case .search(let origin, let row, _, _):
            if views.last == .comparison { return giveUpComparedSearch(origin: origin, row: row) }
            giveUpSearch(origin: origin, row: row)
        case .narrow(let origin, let row, _): giveUpSearch(origin: origin, row: row)
        case .find(let row): chooseRow(row)
        case .filter(let before, _): filterList(before)
        case .pick: closePicker()
        case .library: closeLibrarySearch()
        case .export, .reading, .note, .words: break
        }
    }

    private mutating func acceptPrompt() {
        // What is wrong with the line stands in it.
        guard let accepted = prompt, accepted.fault == nil else { return }
        prompt = nil
        endPreview()
        switch accepted.purpose {
        case .command: runCommand(accepted.string)
        case .search(let origin, _, let scope, _):
            rememberSearch(accepted.search)
            let pattern = pattern(accepted.search, in: scope)
            if views.last == .comparison { return acceptComparedSearch(pattern, origin: origin) }
            acceptSearch(pattern, origin: origin)
        case .narrow(let origin, _, let again): acceptNarrowing(accepted.search, origin: origin, again: again)
        case .find: acceptFinding(accepted.string)
        case .filter: filterList(accepted.string)
        case .pick: acceptPick()
        case .library: if awaitsWords || foundCount > 0 { openLibraryRow() }
        case .export(let replacing, _): acceptExport(accepted.string, replacing: replacing)
        case .words(let target, _): write(accepted.string, to: target)
        case .reading, .note: acceptVerdictPrompt(accepted.purpose, accepted.string)
        }
    }

    /// Carries out a line such as `goto 264条`, or `50` (a line) and `50%` as a shorthand.
    mutating func runCommand(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1)
        guard let word = words.first.map(String.init) else { return }
        // A number alone is a line of the file, as for vim.
        if let line = Int(word), words.count == 1 { return perform(Action(.goTop), count: line) }
        if word.last == "%", let percent = Int(word.dropLast()) {
            return perform(Action(.goPercent), count: percent)
        }
        guard let name = ActionName(rawValue: Self.shorthands[word] ?? word) else {
            return tell(Wording.unknownAction(settings.language, word), .error)
        }
        let argument = words.count > 1 ? words[1].trimmingBlanks : ""
        runCommand(name, argument: argument)
    }

    private mutating func runCommand(_ name: ActionName, argument: String) {
        let kind = name.description.argument
        if argument.isEmpty, kind.isRequired {
            return tell(Wording.needsArgument(settings.language, name.rawValue, say(kind.name)), .error)
        }
        if kind == .none, !argument.isEmpty, Int(argument) == nil {
            return tell(Wording.needlessArgument(settings.language, name.rawValue), .error)
        }
        if kind == .number, !argument.isEmpty {
            guard let number = Int(argument.last == "%" ? String(argument.dropLast()) : argument) else {
                return tell(Wording.needsArgument(settings.language, name.rawValue, say(kind.name)), .error)
            }
            return perform(Action(name, argument), count: number)
        }
        perform(Action(name, argument.isEmpty ? nil : argument), count: Int(argument))
    }

    private static let shorthands = ["q": "quit", "h": "help", "g": "goto"]

    mutating func promptChanged() {
        guard var changed = prompt else { return }
        changed.chosen = nil
        switch changed.purpose {
        case .command: changed.completions = completions(for: changed.string)
        case .search(let origin, let row, let scope, _):
            let pattern = searchedPattern(of: &changed, in: scope)
            if views.last == .comparison {
                searchComparisonWhileTyping(pattern, origin: origin, row: row)
            } else {
                searchWhileTyping(pattern, origin: origin, row: row)
            }
        case .narrow(let origin, let row, _):
            searchWhileTyping(searchedPattern(of: &changed, in: .text), origin: origin, row: row)
        case .find(let row): findWhileTyping(changed.string, from: row)
        case .filter: filterList(changed.string)
        case .pick: pickWhileTyping(changed.string)
        case .library: searchLibraryWhileTyping(&changed)
        case .export, .reading, .note, .words: break
        }
        prompt = changed
    }

    /// What a line searches for, nothing while something is wrong with it; says in the line how it is read.
    private func searchedPattern(of line: inout Prompt, in scope: SearchScope) -> SearchPattern {
        let pattern = pattern(line.search, in: scope)
        line.sign = sign(of: pattern.syntax)
        line.fault = pattern.fault
        return line.fault == nil ? pattern : self.pattern(TypedSearch("", .plain), in: scope)
    }

    /// Lists what holds some words only.
    private mutating func filterList(_ words: String) {
        switch views.last {
        case .list where list.whole != nil: filterItems(words)
        case .list: list.isOfNotes ? filterNotes(words) : filterChanges(words)
        case .library: filterLibrary(words)
        default: filterQuotations(words)
        }
    }

    mutating func takeThemes(_ names: [String]) {
        themes = names
        guard var line = prompt, line.purpose == .command, line.chosen == nil else { return }
        line.completions = completions(for: line.string)
        prompt = line
    }

    private mutating func chooseCompletion(step: Int) {
        guard var line = prompt, !line.completions.isEmpty else { return }
        let count = line.completions.count
        let next = line.chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        line.chosen = next
        line.replace(with: line.completions[next].text)
        prompt = line
        if line.purpose == .command, line.string.hasPrefix(Self.themeCommand) {
            previewsTheme = true
            wanted.append(.previewTheme(String(line.string.dropFirst(Self.themeCommand.count))))
        }
    }

    private static let themeCommand = ActionName.theme.rawValue + " "

    /// Draws with the chosen theme again.
    private mutating func endPreview() {
        guard previewsTheme else { return }
        previewsTheme = false
        wanted.append(.previewTheme(nil))
    }

    /// What a command line may mean: actions by name, then what the action takes.
    private mutating func completions(for line: String) -> [Completion] {
        guard let blank = line.firstIndex(of: " ") else { return actionCompletions(line) }
        let word = line[..<blank]
        guard let name = ActionName(rawValue: Self.shorthands[String(word)] ?? String(word)) else { return [] }
        let typed = line[line.index(after: blank)...].trimmingBlanks
        if name == .theme, themes.isEmpty { wanted.append(.listThemes) }
        return argumentCompletions(name.description.argument, typed)
            .map { Completion(text: "\(word) \($0.text)", summary: $0.summary) }
    }

    private func actionCompletions(_ typed: String) -> [Completion] {
        let names = ActionName.allCases.filter { $0 != .nothing }
        let beginning = names.filter { $0.rawValue.hasPrefix(typed) }
        let inside = typed.isEmpty ? [] : names.filter { !$0.rawValue.hasPrefix(typed) && $0.rawValue.contains(typed) }
        // What a shorthand stands for comes first.
        let meant = Self.shorthands[typed].flatMap { ActionName(rawValue: $0) }
        let ordered = (beginning + inside).filter { $0 != meant }
        return ((meant.map { [$0] } ?? []) + ordered).map {
            Completion(text: $0.rawValue, summary: say($0.description.summary))
        }
    }

    private func argumentCompletions(_ kind: ArgumentKind, _ typed: String) -> [Completion] {
        switch kind {
        case .theme: themes.filter { $0.hasPrefix(typed) }.map { Completion(text: $0, summary: "") }
        case .language:
            Language.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) }.map { Completion(text: $0, summary: "") }
        case .changeKind:
            ChangeKind.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .kindPreset:
            KindPreset.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .grouping:
            StatementOrder.Grouping.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .libraryGrouping:
            LibraryOrder.Grouping.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .librarySorting:
            LibraryOrder.Sorting.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .tag: (library.table?.tags ?? []).filter { $0.hasPrefix(typed) }.map { Completion(text: $0, summary: "") }
        case .scope: Self.scopeNames.filter { $0.hasPrefix(typed) }.map { Completion(text: $0, summary: "") }
        case .speaker: speakerCompletions(typed)
        case .quotationKind:
            QuotationKind.allCases.filter { $0.rawValue.hasPrefix(typed) }
                .map { Completion(text: $0.rawValue, summary: say($0.title)) }
        case .place: placeCompletions(typed)
        case .level: (1...6).map(String.init).filter { $0.hasPrefix(typed) }.map { Completion(text: $0, summary: "") }
        case .colour:
            Note.Colour.allCases.filter { "\($0)".hasPrefix(typed) }
                .map { Completion(text: "\($0)", summary: say($0.title)) }
        case .none, .number, .text, .mark: []
        }
    }
}

extension ArgumentKind {
    /// Whether a command line without it means nothing.
    var isRequired: Bool {
        switch self {
        case .place, .number, .kindPreset, .mark: true
        case .none, .changeKind, .theme, .language, .grouping, .scope, .text, .level, .speaker, .quotationKind, .colour,
            .libraryGrouping, .librarySorting, .tag:
            false
        }
    }

    var name: Phrase {
        switch self {
        case .none: Phrase("", "")
        case .place: Wording.argumentPlace
        case .number: Wording.argumentNumber
        case .theme: Wording.argumentTheme
        case .language: Wording.argumentLanguage
        case .changeKind: Wording.argumentKind
        case .kindPreset: Wording.argumentPreset
        case .grouping: Wording.argumentGrouping
        case .scope: Wording.argumentScope
        case .text: Wording.argumentText
        case .libraryGrouping: Wording.argumentGrouping
        case .librarySorting: LibraryWording.argumentSorting
        case .tag: LibraryWording.argumentTag
        case .mark: MarkWording.argument
        case .colour: NoteWording.argumentColour
        case .level: CorrectionWording.argumentLevel
        case .speaker: CorrectionWording.argumentSpeaker
        case .quotationKind: CorrectionWording.argumentQuotationKind
        }
    }
}

extension Substring {
    var trimmingBlanks: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

extension ChangeKind {
    /// The kind's name for people.
    public var title: Phrase {
        switch self {
        case .wording: Phrase("用字", "wording")
        case .insertion: Phrase("增", "added")
        case .deletion: Phrase("删", "deleted")
        case .move: Phrase("移", "moved")
        case .punctuation: Phrase("标点", "punctuation")
        case .renumbering: Phrase("编号", "renumbered")
        case .variant: Phrase("异体", "variants")
        case .width: Phrase("全半角", "width")
        case .layout: Phrase("换行", "layout")
        case .script: Phrase("繁简", "script")
        case .markup: Phrase("标记", "markup")
        }
    }

    /// The kind's name where there is less room.
    var shortTitle: Phrase {
        switch self {
        case .wording: Phrase("用字", "word")
        case .insertion: Phrase("增", "add")
        case .deletion: Phrase("删", "del")
        case .move: Phrase("移", "move")
        case .punctuation: Phrase("标点", "punct")
        case .renumbering: Phrase("编号", "num")
        case .variant: Phrase("异体", "var")
        case .width: Phrase("全半", "width")
        case .layout: Phrase("换行", "lay")
        case .script: Phrase("繁简", "scr")
        case .markup: Phrase("标记", "mark")
        }
    }

    /// A character that stands for the kind: the sign in the margin where it has one of its own, the letter after `t`, else
    /// the first of its name.
    var sign: Phrase {
        switch self {
        case .wording: Phrase("字", "w")
        case .insertion: Phrase("+", "+")
        case .deletion: Phrase("-", "-")
        case .move: Phrase("移", "m")
        case .punctuation: Phrase("标", "p")
        case .renumbering: Phrase("号", "n")
        case .variant: Phrase("异", "v")
        case .width: Phrase("宽", "f")
        case .layout: Phrase("行", "l")
        case .script: Phrase("繁", "s")
        case .markup: Phrase("记", "k")
        }
    }
}
