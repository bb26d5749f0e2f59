import Articles

extension ReaderState {
    mutating func handleKey(_ press: KeyPress) {
        message = nil
        showsHints = false
        if prompt != nil { return handlePromptKey(press) }
        let press = KeyNotation.folded(press)
        if !pending.isEmpty, press.key == .escape || press == KeyPress("c", .control) {
            pending = PendingKeys()
            return
        }
        if takesDigit(press) { return }
        look(up: press)
    }

    /// Whether the key is a digit of a count; `0` begins none.
    private mutating func takesDigit(_ press: KeyPress) -> Bool {
        guard pending.sequence.isEmpty, press.modifiers.isEmpty, case .character(let character) = press.key,
            character.isASCII, let digit = character.wholeNumberValue, digit > 0 || pending.count != nil
        else { return false }
        pending.append(digit: digit)
        return true
    }

    private mutating func look(up press: KeyPress) {
        let sequence = pending.sequence + [press]
        switch keymap.lookUp(sequence, in: mode) {
        case .matched(let action):
            let count = pending.count
            pending = PendingKeys()
            perform(action, count: count)
        case .pending:
            pending.sequence = sequence
            let request = nextRequest()
            hintRequest = request
            wanted.append(.wait(request, milliseconds: 500))
        case .notFound:
            let keys = KeyNotation.text(of: sequence)
            pending = PendingKeys()
            tell(Wording.unboundKey(settings.language, keys, keymap.keys(for: .help, in: mode).first ?? ":help"))
        }
    }

    mutating func handlePaste(_ text: String) {
        guard prompt != nil else { return tell(say(Wording.pasteNeedsPrompt)) }
        prompt?.insert(text)
        promptChanged()
    }

    /// Carries out an action, whoever asked for it.
    mutating func perform(_ action: Action, count: Int?) {
        if performAnywhere(action, count: count) { return }
        switch views.last {
        case .contents: performInContents(action, count: count)
        case .reading: performInReading(action, count: count)
        case .comparison: performInComparison(action, count: count)
        case .list: performInList(action, count: count)
        case .help: performInHelp(action, count: count)
        case nil: break
        }
    }

    /// What an action does whatever is on the screen; false for one that each view has its own way with.
    private mutating func performAnywhere(_ action: Action, count: Int?) -> Bool {
        switch action.name {
        case .nothing: break
        case .quit: wanted.append(.quit)
        case .leave: leave()
        case .cancel: cancel()
        case .redraw: wanted.append(.redraw)
        case .suspend: wanted.append(.suspend)
        case .command: openPrompt(.command, text: action.argument ?? "")
        case .help: showHelp()
        case .contents: showContents()
        case .theme: chooseTheme(action.argument)
        case .language: chooseLanguage(action.argument)
        default: return false
        }
        return true
    }

    /// Leaves the view on top; the program, where it is the first.
    mutating func leave() {
        guard views.count > 1 else { return wanted.append(.quit) }
        if views.removeLast() == .comparison { dropComparison() }
    }

    /// Gives up what is going on, one thing at a time: a selection, a search, a comparison, understanding.
    private mutating func cancel() {
        if views.last == .help { return leave() }
        if views.last == .comparison, comparison?.result == nil { return leave() }
        if views.last == .reading, reading.cancelTransient() { return }
        guard views.last == .reading, case .understanding? = document(reading.id)?.stage else { return }
        wanted.append(.cancelUnderstanding(reading.id))
        documents[reading.id.index].stage = .understood
        tell(say(Wording.understandingCancelled))
    }

    mutating func view(_ view: View) {
        views.removeAll { $0 == view }
        views.append(view)
    }

    private mutating func chooseTheme(_ name: String?) {
        guard let name, !name.isEmpty else {
            wanted.append(.listThemes)
            return openPrompt(.command, text: "theme ")
        }
        wanted.append(.useTheme(name))
    }

    private mutating func chooseLanguage(_ name: String?) {
        guard let name, !name.isEmpty else {
            settings.language = settings.language == .chinese ? .english : .chinese
            return
        }
        guard let language = Language(rawValue: name) else {
            return tell(Wording.unknownLanguage(settings.language, name), .error)
        }
        settings.language = language
    }
}
