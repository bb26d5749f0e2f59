import Articles
import Reading

/// A reader driven by keys, with the effects that understand, search and compare carried out at once.
struct Session {
    var state: ReaderState
    /// The effects that nothing answers here, as text, in order.
    var effects: [String] = []
    /// The waits that were asked for.
    var waits: [String] = []
    /// The number of the request that asked for the last wait.
    var lastWait: Int { waits.last.flatMap { Int($0.split(separator: " ")[1].dropFirst()) } ?? 0 }
    /// What is not carried out but kept, for the test to answer late or never.
    var held: [Effect] = []
    /// Which effects are kept.
    var holds: (Effect) -> Bool = { _ in false }
    /// What was kept of the two texts that are compared.
    var marks = ComparisonMarks()
    /// What files are on the disk by now, by their paths.
    var onDisk: [String: String] = [:]
    /// What the library holds; its paths lead to `files` by their names.
    var library = LibraryFixtures.table
    let files: [(name: String, text: String)]
    private var documents: [Int: Document] = [:]

    init(
        _ files: (name: String, text: String)..., rows: Int = 24, columns: Int = 80, language: Language = .chinese,
        start: ReaderState.Start = .automatic, keymap: Keymap = .standard,
        holds: @escaping (Effect) -> Bool = { _ in false }
    ) {
        self.files = files
        self.holds = holds
        state = Self.state(rows, columns, language, start, keymap)
        find()
    }

    /// Opens a list of files, as from a table of tests.
    init(
        language: Language, rows: Int, columns: Int, files: [(name: String, text: String)],
        start: ReaderState.Start = .automatic
    ) {
        self.files = files
        state = Self.state(rows, columns, language, start, .standard)
        find()
    }

    /// Opens documents that need no understanding.
    init(
        _ documents: [Document], rows: Int = 24, columns: Int = 80, language: Language = .chinese,
        start: ReaderState.Start = .automatic, holds: @escaping (Effect) -> Bool = { _ in false }
    ) {
        self.holds = holds
        files = documents.indices.map { ("\($0 + 1).txt", "") }
        self.documents = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($0.offset, $0.element) })
        state = Self.state(rows, columns, language, start, .standard)
        find()
    }

    private static func state(
        _ rows: Int, _ columns: Int, _ language: Language, _ start: ReaderState.Start, _ keymap: Keymap
    ) -> ReaderState {
        var settings = Settings()
        settings.language = language
        var state = ReaderState(
            size: ScreenSize(rows: rows, columns: columns), settings: settings, keymap: keymap, start: start)
        state.workingFolder = "/here"
        return state
    }

    private mutating func find() {
        send(.found(files.map { InputName(path: "articles/" + $0.name, name: $0.name) }))
    }

    /// Gives an event, and the answers of whatever it wants.
    mutating func send(_ event: Event) {
        var events = [event]
        while !events.isEmpty {
            let wanted = state.reduce(events.removeFirst())
            for effect in wanted {
                if holds(effect) { held.append(effect) } else { events += answers(to: effect) }
            }
        }
    }

    /// Carries out what was kept; `holds` tells what is kept from here on.
    mutating func release(holding holds: @escaping (Effect) -> Bool = { _ in false }) {
        let late = held
        held = []
        self.holds = holds
        for effect in late {
            for event in answers(to: effect) { send(event) }
        }
    }

    private mutating func answers(to effect: Effect) -> [Event] {
        switch effect {
        case .open(let id, let path):
            guard documents[id.index] != nil || files.indices.contains(id.index) else {
                effects.append(effect.description)
                return onDisk[path].map { [.opened(id, FormattedText(text: SourceText($0)))] } ?? []
            }
            let text = documents[id.index]?.text ?? SourceText(files[id.index].text)
            return [.opened(id, FormattedText(text: text))]
        case .understand(let id, let source):
            guard let document = documents[id.index] ?? Understanding.understand(source) else { return [] }
            return [.understood(id, document, DocumentIndex(document))]
        case .understandAnew(let id, let source, let corrections, let continuations):
            let guidance = Guidance(corrections: corrections, continuations: continuations)
            guard let document = Understanding.understand(source, by: guidance) else { return [] }
            return [.understood(id, document, DocumentIndex(document))]
        case .findVersions(let request, let documents):
            return [.versionsFound(request, VersionLink.find(among: documents))]
        case .compare(let request, let a, let b, let pins):
            return Comparison.compare(a, b, pins: pins).map { [.compared(request, $0)] } ?? []
        case .collate(let request, let plan):
            return Collation(plan).map { [.collated(request, $0)] } ?? []
        case .recallMarks(let request, _): return [.marks(request, marks)]
        case .keepMarks(_, let kept):
            marks = kept
            effects.append(effect.description)
            return []
        case .keepNotes(let id, _, let notes, _):
            effects.append(effect.description)
            return [.notesKept(id, sent: notes, kept: notes)]
        case .placeNotes(let request, let document, let quotes):
            return [.notesPlaced(request, document.places(of: quotes))]
        case .filterChanges(let request, let table, let filter):
            return table.changes(matching: filter).map { [.changesFiltered(request, $0)] } ?? []
        case .findContinuations(let request, let documents, let names, let links):
            return [.continuationsFound(request, VersionLink.continuations(of: documents, names: names, links))]
        case .listStatements(let request, let documents, let files):
            return StatementTable(documents, files: files).map { [.statementsListed(request, $0)] } ?? []
        case .arrangeStatements(let request, let table, let order):
            return table.arranged(by: order).map { [.statementsArranged(request, $0)] } ?? []
        case .search(let request, let document, let pattern):
            return document.matches(of: pattern).map { [.matched(request, $0)] } ?? []
        case .pick(let request, let table, let text):
            return table.picks(for: text).map { [.picked(request, $0)] } ?? []
        case .reread(let id, let path, let old, let places):
            guard let text = onDisk[path] else {
                effects.append(effect.description)
                return []
            }
            let rereading = Rereading(
                FormattedText(text: SourceText(text)), in: old, places: places, keepsOld: true)
            return [.reread(id, rereading)]
        case .listLibrary(let request): return [.libraryListed(request, library)]
        case .arrangeLibrary(let request, let table, let order):
            return LibraryArrangement(table, by: order).map { [.libraryArranged(request, $0)] } ?? []
        case .askLibrary(let request, let question):
            effects.append(effect.description)
            return [.libraryFound(request, LibraryFixtures.answer(question))]
        case .listThemes: return [.themes(["ink", "paper"])]
        case .cancelRequest: return []
        case .wait:
            waits.append(effect.description)
            return []
        default:
            effects.append(effect.description)
            return []
        }
    }

    /// Presses keys, written as in a keymap file.
    mutating func press(_ keys: String) {
        guard let sequence = try? KeyNotation.sequence(Substring(keys)) else {
            preconditionFailure("no such keys: \(keys)")
        }
        for press in sequence { send(.key(press)) }
    }

    /// Types text as it stands, blanks and all.
    mutating func type(_ text: String) {
        for character in text { send(.key(KeyPress(character))) }
    }

    /// Carries out a command line.
    mutating func command(_ line: String) {
        press(":")
        type(line)
        press("<Enter>")
    }
}

// What is on the screen, as text.
extension Session {
    /// The text of the pane that is read, row by row, `▌` before the caret's row.
    var text: String {
        switch state.frame.body {
        case .reading(let pane): Self.rows(pane.text)
        case .comparison(let pane): Self.rows(pane.left) + (pane.right.map { "\n--\n" + Self.rows($0) } ?? "")
        case .contents(let pane):
            pane.rows.map { row in
                [
                    row.isSelected ? "▸" : " ", row.isMarked ? "*" : " ", row.title, row.byline, row.length,
                    "❝\(row.statements)", "≠\(row.versions)", row.file, row.percent.map { "\($0)%" } ?? "—",
                ]
                .joined(separator: " ")
            }.joined(separator: "\n")
        case .list(let pane):
            pane.rows.map { Self.line($0) }.joined(separator: "\n")
        case .help(let pane):
            pane.rows.map { row in
                switch row {
                case .heading(let title): title
                case .binding(let keys, let summary, let name): "  \(keys) | \(summary) | \(name)"
                case .blank: ""
                }
            }.joined(separator: "\n")
        case .empty: ""
        }
    }

    /// A row of a list, `▾ ▸` before what is open or folded, `[ ]` around what is set apart.
    private static func line(_ row: ListRow) -> String {
        let fold = row.isOpen.map { $0 ? "▾ " : "▸ " } ?? ""
        var text = Array(row.text).map(String.init)
        for run in row.apart {
            text[run.characters.lowerBound] = "[" + text[run.characters.lowerBound]
            text[run.characters.upperBound - 1] += "]"
        }
        let parts = row.isHead ? [text.joined()] : [row.label, text.joined(), row.detail]
        return (row.isSelected ? "▸ " : "  ") + String(repeating: "  ", count: row.inset) + fold
            + parts.joined(separator: " | ") + (row.note.isEmpty ? "" : " · " + row.note)
    }

    /// The small window on another place: its title, then its rows, `[ ]` around words that differ.
    var peek: String {
        guard let peek = state.frame.peek else { return "" }
        let rows = peek.text.rows.map { row in
            var symbols = row.glyphs.map(\.symbol)
            for decoration in row.decorations where decoration.kind == .change(.wording) {
                symbols[decoration.glyphs.lowerBound] = "[" + symbols[decoration.glyphs.lowerBound]
                symbols[decoration.glyphs.upperBound - 1] += "]"
            }
            return symbols.joined()
        }
        return ([[peek.title, peek.note].joined(separator: " · ")] + rows).joined(separator: "\n")
    }

    private static func rows(_ pane: TextPane) -> String {
        pane.rows.enumerated().map { number, row in
            let indent = String(repeating: " ", count: row.glyphs.first?.column ?? 0)
            let sign = pane.caret?.row == number ? "▌" : row.margin?.rawValue ?? " "
            return sign + indent + row.glyphs.map(\.symbol).joined()
        }.joined(separator: "\n")
    }

    /// The outline, row by row: `▾ ▸` before what is open or folded, `▌` before the lit entry, `>` before the chosen one.
    var outline: String {
        guard case .reading(let pane) = state.frame.body, let outline = pane.outline else { return "" }
        return outline.rows.map { row in
            let sign = row.isSelected ? ">" : row.isLit ? "▌" : " "
            let fold = row.isOpen.map { $0 ? "▾ " : "▸ " } ?? "  "
            let count = row.hiddenStatements > 0 ? " \(row.hiddenStatements)" : ""
            return sign + String(repeating: "  ", count: row.depth) + fold + row.text + count
                + (row.speaker.map { "  " + $0 } ?? "")
        }.joined(separator: "\n")
    }

    /// The status line's parts that say something, in order.
    var status: String {
        let status = state.frame.status
        let counted = { (sign: String, part: Counted?) in
            part.map { "\(sign)\($0.name) \($0.number)/\($0.count.map(String.init) ?? "…")" }
        }
        return [
            status.mode, status.summary, status.file.isEmpty ? nil : status.file, status.section,
            counted("❝", status.statement), counted("✎", status.note),
            status.elsewhere > 0 ? "≡\(status.elsewhere)" : nil,
            status.versions > 0 ? "≠\(status.versions)" : nil,
            counted("/", status.search), counted("≠", status.change), status.percent.map { "\($0)%" }, status.progress,
            status.keys, status.pendingKeys.isEmpty ? nil : status.pendingKeys,
        ].compactMap(\.self).joined(separator: " · ")
    }

    /// The message that stands in place of the status line.
    var message: String { state.frame.message?.text ?? "" }

    /// The text from the caret to the end of its row.
    var line: String { text(rows: 1) }

    /// The text from the caret to the end of the screen.
    var rest: String { text(rows: .max) }

    private func text(rows: Int) -> String {
        guard let (pane, caret) = caretPane, pane.rows.indices.contains(caret.row) else { return "" }
        let shown = pane.rows[caret.row...].prefix(rows).enumerated().map { number, row in
            row.glyphs.filter { number > 0 || $0.column >= caret.column }.map(\.symbol).joined()
        }
        return shown.joined()
    }

    /// The character at the caret.
    var character: String { rest.first.map(String.init) ?? "" }

    /// The row of the caret on the screen.
    var row: Int { caretPane?.caret.row ?? -1 }

    /// The search with the number of the match at the caret and how many there are.
    var search: String {
        state.frame.status.search.map { "\($0.name) \($0.number)/\($0.count.map(String.init) ?? "…")" } ?? ""
    }

    private var caretPane: (pane: TextPane, caret: PaneCaret)? {
        switch state.frame.body {
        case .reading(let pane): return pane.text.caret.map { (pane.text, $0) }
        case .comparison(let pane):
            if let caret = pane.left.caret { return (pane.left, caret) }
            guard let right = pane.right, let caret = right.caret else { return nil }
            return (right, caret)
        case .empty, .contents, .list, .help: return nil
        }
    }
}
