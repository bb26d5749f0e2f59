import Articles
import Reading

/// A reader driven by keys, with the effects that understand, search and compare carried out at once.
struct Session {
    var state: ReaderState
    /// The effects that nothing answers here, as text, in order.
    var effects: [String] = []
    let files: [(name: String, text: String)]

    init(
        _ files: (name: String, text: String)..., rows: Int = 24, columns: Int = 80, language: Language = .chinese,
        start: ReaderState.Start = .automatic, keymap: Keymap = .standard
    ) {
        self.files = files
        var settings = Settings()
        settings.language = language
        state = ReaderState(
            size: ScreenSize(rows: rows, columns: columns), settings: settings, keymap: keymap, start: start)
        send(.found(files.map { InputName(path: "articles/" + $0.name, name: $0.name) }))
    }

    /// Gives an event, and the answers of whatever it wants.
    mutating func send(_ event: Event) {
        var events = [event]
        while !events.isEmpty {
            let wanted = state.reduce(events.removeFirst())
            events += wanted.flatMap { answers(to: $0) }
        }
    }

    private mutating func answers(to effect: Effect) -> [Event] {
        switch effect {
        case .open(let id, _): return [.opened(id, FormattedText(text: SourceText(files[id.index].text)))]
        case .understand(let id, let source):
            guard let document = Understanding.understand(source) else { return [] }
            return [.understood(id, document, DocumentIndex(document))]
        case .findVersions(let request, let documents):
            return [.versionsFound(request, VersionLink.find(among: documents))]
        case .compare(let request, let a, let b):
            return Comparison.compare(a, b).map { [.compared(request, $0)] } ?? []
        case .search(let request, let document, let pattern):
            return document.matches(of: pattern).map { [.matched(request, $0)] } ?? []
        case .listThemes: return [.themes(["ink", "paper"])]
        default:
            effects.append(effect.description)
            return []
        }
    }

    /// Presses keys, written as in a keymap file.
    mutating func press(_ keys: String) {
        guard let sequence = try? KeyNotation.sequence(Substring(keys)) else { return }
        for press in sequence { send(.key(press)) }
    }

    /// Types text as it stands, blanks and all.
    mutating func type(_ text: String) {
        for character in text { send(.key(KeyPress(character))) }
    }

    /// The text of the pane that is read, row by row, `▌` before the caret's row.
    var text: String {
        switch state.frame.body {
        case .reading(let pane): Self.rows(pane.text)
        case .comparison(let pane): Self.rows(pane.left) + (pane.right.map { "\n--\n" + Self.rows($0) } ?? "")
        case .contents(let pane):
            pane.rows.map { row in
                [
                    row.isSelected ? "▸" : " ", row.title, row.byline, row.length, "❝\(row.statements)",
                    "≠\(row.versions)", row.file,
                ]
                .joined(separator: " ")
            }.joined(separator: "\n")
        case .list(let pane):
            pane.rows.map { ($0.isSelected ? "▸ " : "  ") + [$0.label, $0.text, $0.detail].joined(separator: " | ") }
                .joined(separator: "\n")
        case .help, .empty: ""
        }
    }

    private static func rows(_ pane: TextPane) -> String {
        pane.rows.enumerated().map { number, row in
            let indent = String(repeating: " ", count: row.glyphs.first?.column ?? 0)
            let sign = pane.caret?.row == number ? "▌" : row.margin?.rawValue ?? " "
            return sign + indent + row.glyphs.map(\.symbol).joined()
        }.joined(separator: "\n")
    }

    /// The outline, row by row: `▾ ▸` before what is open or folded, `▌` before the lit entry.
    var outline: String {
        guard case .reading(let pane) = state.frame.body, let outline = pane.outline else { return "" }
        return outline.rows.map { row in
            let sign = row.isLit ? "▌" : row.isSelected ? ">" : " "
            let fold = row.isOpen.map { $0 ? "▾ " : "▸ " } ?? "  "
            let count = row.hiddenStatements > 0 ? " \(row.hiddenStatements)" : ""
            return sign + String(repeating: "  ", count: row.depth) + fold + row.text + count
                + (row.speaker.map { "  " + $0 } ?? "")
        }.joined(separator: "\n")
    }

    /// The character at the caret.
    var character: String {
        guard case .reading(let pane) = state.frame.body, let caret = pane.text.caret,
            pane.text.rows.indices.contains(caret.row)
        else { return "" }
        return pane.text.rows[caret.row].glyphs.first { $0.column == caret.column }?.symbol ?? ""
    }
}
