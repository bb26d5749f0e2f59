public import Articles

/// A line that is being typed.
public struct Prompt: Hashable, Sendable {
    /// What the line is for.
    public enum Purpose: Hashable, Sendable {
        /// The name of an action and its argument.
        case command
        /// A search, with the place to return to when it is given up, and the row on which it stood.
        case search(origin: Offset, row: Int, scope: SearchScope, label: String)
        /// A search to whose paragraphs the text is to be narrowed; likewise, and whether it was narrowed before.
        case narrow(origin: Offset, row: Int, again: Bool)
        /// Words of a row of a list, with the row to return to when they are given up.
        case find(row: Int)
        /// A few characters of what is to be picked.
        case pick(label: String)
        /// Words that the statements of a list must hold, with those to return to when they are given up.
        case filter(before: String, label: String)
        /// Words that are looked for in the whole library.
        case library(label: String)
        /// The name of a file to write; `replacing` is the one that may be overwritten.
        case export(replacing: String?, label: String)
        /// The reading that is to stand at a change, as an index of the comparison's changes.
        case reading(change: Int, label: String)
        /// The words of a note, in several lines if need be.
        case words(NoteTarget, label: String)
        /// A note on a change.
        case note(change: Int, label: String)
    }

    /// What the line is for.
    public let purpose: Purpose
    /// What has been typed.
    public private(set) var text: [Character] = []
    /// The insertion point, from 0 to `text.count`.
    public private(set) var insertion = 0
    /// Which earlier search the line shows, as an index of them; nil for what was typed.
    var recalled: Int?
    /// What had been typed before earlier searches were shown.
    var typed = TypedSearch("", .plain)
    /// How the line is read, where it is a search of a text.
    var syntax = SearchSyntax.plain
    /// What is wrong with the regular expression that the line is.
    var fault: ExpressionFault?
    /// What stands before the line of such a search beside the label.
    var sign = ""
    /// What may be meant.
    public var completions: [Completion] = []
    /// The completion that was chosen, as an index of `completions`.
    public var chosen: Int?

    /// Makes an empty line.
    public init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        self.text = Array(text)
        insertion = self.text.count
    }

    /// What stands before the text.
    public var label: String {
        sign + purposeLabel
    }

    private var purposeLabel: String {
        switch purpose {
        case .command: ":"
        case .find: "/"
        case .narrow: "&"
        case .search(_, _, _, let label), .pick(let label), .filter(_, let label), .export(_, let label),
            .library(let label), .reading(_, let label), .words(_, let label), .note(_, let label):
            label
        }
    }

    /// Whether the line is a search of a text.
    var isSearch: Bool {
        switch purpose {
        case .search, .narrow: true
        default: false
        }
    }

    /// Whether the line may be a regular expression.
    var takesExpressions: Bool {
        if case .library = purpose { true } else { isSearch }
    }

    /// Whether the line tells to which paragraphs the text is to be narrowed.
    var isNarrowing: Bool {
        if case .narrow = purpose { true } else { false }
    }

    /// What the line searches for.
    var search: TypedSearch { TypedSearch(string, syntax) }

    /// What has been typed, as a string.
    public var string: String { String(text) }

    /// Whether it may have several lines.
    public var isOfLines: Bool {
        switch purpose {
        case .words, .note: true
        default: false
        }
    }

    /// Goes up or down some lines, to the same number of characters from the beginning.
    mutating func moveLine(by step: Int) {
        let starts = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
        let line = (starts.lastIndex { $0 <= insertion } ?? 0)
        let next = min(max(0, line + step), starts.count - 1)
        let end = next + 1 < starts.count ? starts[next + 1] - 1 : text.count
        insertion = min(starts[next] + insertion - starts[line], end)
    }

    /// Puts text at the insertion point, without its control characters.
    public mutating func insert(_ string: String) {
        let isOfLines = isOfLines
        let characters = string.replacing("\r\n", with: "\n").filter { character in
            character == "\n" && isOfLines
                || character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
        text.insert(contentsOf: characters, at: insertion)
        insertion += characters.count
    }

    /// Takes over a completion.
    public mutating func replace(with string: String) {
        text = Array(string)
        insertion = text.count
    }

    /// Edits the line as `press` asks; false where the key means nothing here.
    public mutating func edit(_ press: KeyPress) -> Bool {
        switch (press.key, press.modifiers) {
        case (.character(let character), []): insert(String(character))
        case (.left, _), (.character("b"), .control): insertion = max(0, insertion - 1)
        case (.right, _), (.character("f"), .control): insertion = min(text.count, insertion + 1)
        case (.home, _), (.character("a"), .control): insertion = 0
        case (.end, _), (.character("e"), .control): insertion = text.count
        case (.backspace, _), (.character("h"), .control): delete(insertion - 1..<insertion)
        case (.delete, _), (.character("d"), .control): delete(insertion..<insertion + 1)
        case (.character("u"), .control): delete(0..<insertion)
        case (.character("k"), .control): delete(insertion..<text.count)
        case (.character("w"), .control): delete(startOfWord..<insertion)
        default: return false
        }
        return true
    }

    private mutating func delete(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<text.count)
        text.removeSubrange(range)
        insertion = range.lowerBound
    }

    private var startOfWord: Int {
        var start = insertion
        while start > 0, text[start - 1] == " " { start -= 1 }
        while start > 0, text[start - 1] != " " { start -= 1 }
        return start
    }
}
