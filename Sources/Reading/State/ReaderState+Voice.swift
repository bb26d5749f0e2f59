import Articles

// What is said in words where the screen is read out.
extension ReaderState {
    /// Where the reader is, as far as it is announced.
    struct VoicePlace: Hashable {
        var mode: Mode
        /// The statement under the caret, as an index of `Document.quotations`.
        var statement: Int?
        /// The change at the caret, by its number among those shown.
        var change: Int?
    }

    mutating func toggleScreenReader() {
        settings.screenReader.toggle()
        reading.outline.forgetPainted()
        tell(say(settings.screenReader ? VoiceWording.on : VoiceWording.off))
    }

    /// Where the reader is; nil where the screen is not read out.
    var voicePlace: VoicePlace? {
        guard settings.screenReader else { return nil }
        switch views.last {
        case .reading: return VoicePlace(mode: mode, statement: statementAtHand())
        case .comparison: return VoicePlace(mode: mode, change: comparison.map { changesUpToCaret($0) })
        default: return VoicePlace(mode: mode)
        }
    }

    /// Says what the last key led into or out of, unless there is something else to be said.
    mutating func tellChange(since before: VoicePlace?) {
        guard let before, message == nil, prompt == nil, peek == nil, let place = voicePlace, place != before else {
            return
        }
        if place.mode != before.mode, !statusLine().modeWords.isEmpty { return tell(statusLine().modeWords) }
        if place.statement != before.statement { return tell(statementInWords(place.statement)) }
        if place.change != before.change, let words = changeInWords() { tell(words) }
    }

    private func statementInWords(_ statement: Int?) -> String {
        guard statement != nil, let counted = statusLine().statement else { return say(VoiceWording.statementEnds) }
        return VoiceWording.statement(
            settings.language, counted.name, String(counted.number), String(counted.count ?? 0))
    }

    /// The change at the caret: what became of what.
    private func changeInWords() -> String? {
        guard let state = comparison, let index = state.result, case let number = changesUpToCaret(state), number > 0
        else { return nil }
        let change = state.shown[number - 1]
        let found = index.comparison.changes[change]
        let (old, new) = (
            index.reading(change, .a).replacingLineEnds, index.reading(change, .b).replacingLineEnds
        )
        let language = settings.language
        if found.kind == .move { return index.whereabouts(ofMove: change, state.side, language) }
        if old.isEmpty { return VoiceWording.addedWords(language, new) }
        if new.isEmpty { return VoiceWording.deletedWords(language, old) }
        return VoiceWording.change(language, say(found.kind.title), old, new)
    }

    /// What the status line would show, in one sentence.
    var statusInWords: String {
        let status = statusLine()
        let statement = status.statement.map { "\(say(Wording.quotation)) \($0.name) \($0.number)/\($0.count ?? 0)" }
        let change = status.change.map { "\(say(Wording.change)) \($0.name) \($0.number)/\($0.count ?? 0)" }
        let search = status.search.map { "/\($0.name) \($0.number)/\($0.count ?? 0)" }
        return [
            status.mode, status.file, status.section, statement, change, search, status.summary, status.progress,
            status.percent.map { "\($0)%" },
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: settings.language == .chinese ? "，" : ", ")
    }
}

extension StatusLine {
    /// What view stands on the screen.
    fileprivate var modeWords: String { [mode, summary].compactMap(\.self).joined(separator: " ") }
}

/// The words of a screen that is read out.
enum VoiceWording {
    static let on = Phrase("画面供读屏：状态用 Ctrl-G 问", "the screen is for a screen reader: Ctrl-G tells where you are")
    static let off = Phrase("画面照平常", "the screen is the usual one")
    static let statement = Phrase("引语：%1，第 %2 条，共 %3 条", "statement: %1, %2 of %3")
    static let statementEnds = Phrase("引语完", "end of the statement")
    static let change = Phrase("%1：“%2”改为“%3”", "%1: “%2” changed to “%3”")
    static let changedTo = Phrase("改为“%1”", "changed to “%1”")
    static let changedFrom = Phrase("原为“%1”", "was “%1”")
    static let added = Phrase("增", "added")
    static let deleted = Phrase("删", "deleted")
    static let addedWords = Phrase("增“%1”", "added “%1”")
    static let deletedWords = Phrase("删“%1”", "deleted “%1”")
}
