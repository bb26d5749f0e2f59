public import Articles

/// What was typed to search for, and how it is read.
struct TypedSearch: Hashable, Sendable {
    var text: String
    var syntax: SearchSyntax

    /// Makes it of a line; as for vim, `\v` at its beginning makes it a regular expression and `\V` takes it as it stands.
    init(_ line: String, _ syntax: SearchSyntax) {
        if line.hasPrefix("\\v") {
            (text, self.syntax) = (String(line.dropFirst(2)), .expression)
        } else if line.hasPrefix("\\V") {
            (text, self.syntax) = (String(line.dropFirst(2)), .plain)
        } else {
            (text, self.syntax) = (line, syntax)
        }
    }
}

extension ReaderState {
    /// What is searched for when `typed` is typed, with what the settings make alike.
    func pattern(_ typed: TypedSearch, in scope: SearchScope = .text) -> SearchPattern {
        SearchPattern(typed.text, typed.syntax, in: scope, likeness: settings.searchLikeness)
    }

    /// What an action's argument searches for; nil, and told, where it is no regular expression.
    mutating func pattern(argument: String, in scope: SearchScope = .text) -> SearchPattern? {
        let typed = TypedSearch(argument, settings.searchSyntax)
        let pattern = pattern(typed, in: scope)
        if let fault = pattern.fault {
            tell(Wording.expressionFault(settings.language, typed.text, say(fault.wording)), .error)
            return nil
        }
        rememberSearch(typed)
        return pattern
    }

    /// Takes what is being typed for a regular expression, or as it stands.
    mutating func toggleSyntaxOfPrompt() {
        prompt?.syntax.toggle()
        promptChanged()
    }

    /// Takes what will be typed for regular expressions, or as it stands.
    mutating func toggleSearchSyntax() {
        settings.searchSyntax.toggle()
        tell(say(settings.searchSyntax == .plain ? Wording.searchesPlainly : Wording.searchesExpressions))
    }

    /// What stands before the line of a search beside its scope.
    func sign(of syntax: SearchSyntax) -> String {
        syntax == .expression ? say(Wording.expressionSign) : ""
    }

    /// The key that has a line that is still empty read otherwise, as a regular expression at first; nil where none is bound.
    private func syntaxHint(_ syntax: SearchSyntax) -> Message? {
        guard !settings.screenReader, let key = keymap.keys(for: .regularExpressions, in: .prompt).first else {
            return nil
        }
        return Message((syntax == .plain ? Wording.keyExpression : Wording.keyPlain)(settings.language, key))
    }

    /// What is said at the end of the line of a search: what is wrong with the expression, else the number of the match and
    /// how many there are.
    func promptRemark() -> Message? {
        guard let prompt, prompt.takesExpressions else { return nil }
        guard !prompt.text.isEmpty else { return syntaxHint(prompt.syntax) }
        if let fault = prompt.fault { return Message(say(fault.wording), .error) }
        guard prompt.isSearch else { return nil }
        let isCompared = views.last == .comparison
        let search = isCompared ? comparison?.search : reading.search
        let compared = comparison.flatMap { $0.result?.document($0.side) }
        guard let matches = search?.matches, let document = isCompared ? compared : reading.document,
            let position = document.readingPosition(of: isCompared ? comparison?.caret ?? Offset(0) : reading.caret)
        else { return nil }
        let number = matches.countBefore { document.start(of: $0) <= position }
        return Message("\(number)/\(matches.count)", matches.isEmpty ? .error : .plain)
    }
}

extension SearchSyntax {
    mutating func toggle() { self = self == .plain ? .expression : .plain }
}

extension ExpressionFault {
    /// What is wrong, in a few words.
    public var wording: Phrase {
        switch self {
        case .openGroup: Phrase("缺 )", "( needs a )")
        case .loneClose: Phrase(") 前面没有 (", ") without a (")
        case .openSet: Phrase("缺 ]", "[ needs a ]")
        case .openEscape: Phrase("\\ 后面缺字符", "\\ needs a character")
        case .nothingToRepeat: Phrase("* + ? 前面没有可重复的", "nothing to repeat before * + ?")
        case .reversedBounds: Phrase("范围的两头颠倒了", "the bounds are reversed")
        case .unknown(let sign): Phrase("不认识 \(sign)", "\(sign) is not known")
        case .unknownProperty(let name): Phrase("没有 \(name) 这类字符", "no property \(name)")
        case .tooManyRepeats: Phrase("最多重复 \(Self.mostRepeats) 次", "at most \(Self.mostRepeats) times")
        case .tooDeep: Phrase("括号套得太深", "groups too deep")
        case .tooLong: Phrase("太长", "too long")
        }
    }
}

extension Wording {
    static let expressionSign = Phrase("正则", "regex")
    static let expressionFault = Phrase("正则 %1：%2", "regex %1: %2")
    static let keyExpression = Phrase("%1 正则", "%1 regex")
    static let keyPlain = Phrase("%1 按原样", "%1 as it stands")
    static let searchesPlainly = Phrase("查找的文字按原样", "searches take what is typed as it stands")
    static let searchesExpressions = Phrase("查找的文字作正则表达式", "searches take regular expressions")
}
