import Articles

extension ReaderState {
    mutating func handleKey(_ press: KeyPress) {
        message = nil
        showsHints = false
        if prompt != nil { return handlePromptKey(press) }
        if let action = awaitedMark {
            awaitedMark = nil
            dropPending()
            return takeMark(press, for: action)
        }
        if keepsForText(press) { return }
        if !pending.isEmpty, press.key == .escape || press == KeyPress("c", .control) { return dropPending() }
        if takesDigit(KeyNotation.folded(press)) { return }
        look(up: press)
    }

    private mutating func dropPending() {
        pending = PendingKeys()
        if let request = hintRequest { wanted.append(.cancelRequest(request)) }
        hintRequest = nil
    }

    /// Whether the key is a digit of a count; `0` begins none, nor does a digit that is bound.
    private mutating func takesDigit(_ press: KeyPress) -> Bool {
        guard pending.sequence.isEmpty, press.modifiers.isEmpty, case .character(let character) = press.key,
            character.isASCII, let digit = character.wholeNumberValue, digit > 0 || pending.count != nil,
            pending.count != nil || keymap.lookUp([press], in: mode) == .notFound
        else { return false }
        pending.append(digit: digit)
        return true
    }

    private mutating func look(up press: KeyPress) {
        var sequence = pending.sequence + [press]
        var found = keymap.lookUp(sequence, in: mode)
        let twin = KeyNotation.folded(press)
        // A binding of the full-width key itself goes before that of its twin.
        if found == .notFound, twin != press {
            sequence = pending.sequence + [twin]
            found = keymap.lookUp(sequence, in: mode)
        }
        switch found {
        case .matched(let action):
            // A number that the keymap binds beside the action stands for one that was typed.
            let bound = action.name.description.argument == .number ? action.argument.flatMap { Int($0) } : nil
            let count = pending.count ?? bound
            dropPending()
            guard action.argument != nil || action.name.description.argument != .mark else {
                return awaitMark(action.name, after: sequence)
            }
            perform(action, count: count)
        case .pending:
            pending.sequence = sequence
            let request = nextRequest()
            hintRequest = request
            wanted.append(.wait(request, milliseconds: 500))
        case .notFound:
            // A key of the text that is not one of this view: what it does there tells more than that it does nothing.
            if mode != .reading, case .matched(let action) = keymap.lookUp(sequence, in: .reading) {
                dropPending()
                return tellNotHere(action.name)
            }
            // As the key looks, not as a file writes it.
            let keys = sequence == [KeyPress(.character("<"))] ? "<" : KeyNotation.text(of: sequence)
            dropPending()
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
        let lowest = action.name == .goPercent ? 0 : 1
        let count = count?.clamped(to: lowest...PendingKeys.largestCount)
        if performAnywhere(action, count: count) { return }
        if peek != nil { return performInPeek(action, count: count) }
        switch views.last {
        case .contents: performInContents(action, count: count)
        case .reading: performInReading(action, count: count)
        case .comparison: performInComparison(action, count: count)
        case .list: performInList(action, count: count)
        case .quotations: performInQuotations(action, count: count)
        case .library: performInLibrary(action, count: count)
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
        case .mouse: toggleMouse()
        case .setMark: setMark(action.argument)
        case .goMark: goMark(action.argument)
        case .lastPlace: goToLastPlace()
        case .marks: listMarks()
        case .pick: openPicker()
        case .library: showLibrary()
        case .librarySearch where views.last != .library:
            showLibrary()
            searchLibrary(action.argument)
        case .libraryStatement: findLibraryStatement()
        case .libraryVersions where views.last == .reading: findLibraryVersions()
        case .screenReader: toggleScreenReader()
        case .regularExpressions: toggleSearchSyntax()
        case .focus: settings.focuses.toggle()
        case .theme: chooseTheme(action.argument)
        case .language: chooseLanguage(action.argument)
        default: return false
        }
        return true
    }

    /// Leaves the outline for the text, else the view on top; the program, where it is the first.
    mutating func leave() {
        if peek != nil { return peek = nil }
        if views.last == .reading, reading.outline.isFocused { return reading.outline.isFocused = false }
        if views.last == .library, let found = library.found {
            closeLibrarySearch()
            guard found.isAlone, views.count > 1 else { return }
        }
        guard views.count > 1 else { return wanted.append(.quit) }
        defer { if views.last == .library { requestLibrary() } }
        switch views.removeLast() {
        case .comparison: leaveComparison()
        case .reading:
            keepPlace()
            chooseArticleAtHand()
        case .contents, .list, .quotations, .library, .help: break
        }
    }

    /// Gives up what is going on, one thing at a time: a selection, a search, a comparison, understanding.
    private mutating func cancel() {
        if peek != nil { return leave() }
        switch views.last {
        case .help, .list, .quotations: leave()
        case .library:
            if library.found == nil, let indexing { return stopIndexing(indexing) }
            if library.found != nil || views.count > 1 { leave() }
        case .contents:
            stopFindingVersions()
            stopUnderstanding(documents.indices.map { DocumentID($0) })
        case .comparison: cancelInComparison()
        case .reading:
            if reading.cancelTransient() { return }
            if reading.outline.isFocused { return leave() }
            stopFindingVersions()
            stopUnderstanding([reading.id])
        case nil: break
        }
    }

    /// Shows a view on top of the others.
    mutating func view(_ view: View) {
        peek = nil
        views.removeAll { $0 == view }
        views.append(view)
    }

    /// Shows the view again that stands under others, which are left, or shows it on top.
    mutating func returnTo(_ view: View) {
        guard let place = views.lastIndex(of: view) else { return views.append(view) }
        if views[(place + 1)...].contains(.comparison) { dropComparison() }
        views.removeSubrange((place + 1)...)
    }

    private mutating func chooseTheme(_ name: String?) {
        guard let name, !name.isEmpty else {
            return openPrompt(.command, text: "theme ")
        }
        wanted.append(.useTheme(name))
    }

    private mutating func chooseLanguage(_ name: String?) {
        guard let name, !name.isEmpty else {
            settings.language = settings.language == .chinese ? .english : .chinese
            reading.outline.forgetPainted()
            return
        }
        guard let language = Language(rawValue: name) else {
            return tell(Wording.unknownLanguage(settings.language, name), .error)
        }
        settings.language = language
        reading.outline.forgetPainted()
    }
}
