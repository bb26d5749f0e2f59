import Articles
import Reading
import Testing
import Views

/// A way of reading, key after key, with the screen that each brings; compared with what was recorded.
struct RecordedSession {
    var session: Session
    /// Whether bold, underline and reverse are recorded under each screen, as a terminal without colours has them.
    var showsAttributes = false
    private var record = ""

    init(_ session: Session, showsAttributes: Bool = false) {
        self.session = session
        self.showsAttributes = showsAttributes
        take("")
    }

    /// Presses keys, written as in a keymap file, and takes the screen.
    mutating func press(_ keys: String) {
        session.press(keys)
        take(keys)
    }

    /// Types a text into a prompt, gives it in, and takes the screen.
    mutating func enter(_ text: String) {
        session.type(text)
        session.press("<Enter>")
        take(text + "<Enter>")
    }

    /// Gives an event that is no key, and takes the screen.
    mutating func send(_ event: Event, as name: String) {
        session.send(event)
        take(name)
    }

    /// Compares everything that was seen with the recorded text.
    func expect(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        Golden.expect("session-" + name, record, sourceLocation: sourceLocation)
    }

    private mutating func take(_ keys: String) {
        let cells = Screen.draw(session.state.frame, theme: Self.theme)
        record += record.isEmpty ? "" : "\n\n"
        record += "== \(keys.isEmpty ? "at first" : keys)\n" + Self.symbols(of: cells)
        if showsAttributes { record += "\n--\n" + Self.attributes(of: cells) }
    }

    private static let theme = ResolvedTheme(.builtIn, depth: .monochrome)

    /// The symbols, row by row, `▌` where the cursor stands, blanks at the ends of rows left out.
    private static func symbols(of cells: CellBuffer) -> String {
        rows(cells) { row, column in
            cells.cursor?.row == row && cells.cursor?.column == column ? "▌" : cells[row, column].symbol.text
        }
    }

    /// A letter for each cell: bold, underlined, reversed, dim, italic; `*` for more than one of them.
    private static func attributes(of cells: CellBuffer) -> String {
        let letters: [(Style.Attributes, String)] = [
            (.bold, "b"), (.underline, "u"), (.reverse, "r"), (.dim, "d"), (.italic, "i"), (.strikethrough, "s"),
        ]
        return rows(cells) { row, column in
            let found = letters.filter { cells[row, column].style.attributes.contains($0.0) }.map(\.1)
            return found.count > 1 ? "*" : found.first ?? " "
        }
    }

    private static func rows(_ cells: CellBuffer, _ cell: (Int, Int) -> String) -> String {
        (0..<cells.rows).map { row in
            let text = (0..<cells.columns).map { cell(row, $0) }.joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
