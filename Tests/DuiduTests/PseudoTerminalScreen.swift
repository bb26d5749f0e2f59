import Reading

/// The screen of a terminal as the program's output leaves it: the sequences that ncurses and the program send to an
/// xterm, and no others; whatever else arrives is kept in `strangers`.
struct PseudoTerminalScreen {
    /// What a terminal has switched on.
    struct Modes: Hashable {
        var alternateScreen = false
        var hiddenCursor = false
        var bracketedPaste = false
        var synchronized = false
        var applicationKeys = false
        var mouse = false
        var alternateScroll = false
        /// Whether the terminal would put right-to-left text in order by itself (BDSM).
        var reordersText = true
    }

    private(set) var rows: Int
    private(set) var columns: Int
    /// The symbols row by row; empty in the second column of a wide one.
    private(set) var cells: [String]
    /// What each cell is linked to, as `8;` tells it; empty for nothing.
    private(set) var links: [String]
    private var link = ""
    private(set) var row = 0
    private(set) var column = 0
    private(set) var modes = Modes()
    /// Whether anything but the standard rendition is on.
    private(set) var hasRendition = false
    /// Sequences and control characters that no program of ours has a reason to send.
    private(set) var strangers: [String] = []
    /// Texts that were put on the clipboard, as they were sent.
    private(set) var clipboard: [String] = []
    private var parser = SequenceParser()
    private var scrollRows: Range<Int>
    private var lastSymbol = " "
    private var saved = (row: 0, column: 0)
    /// What the program asked the terminal, in order: `11;?`, `6n`.
    private(set) var questions: [String] = []

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        cells = Array(repeating: " ", count: rows * columns)
        links = Array(repeating: "", count: rows * columns)
        scrollRows = 0..<rows
    }

    /// The rows as text, blanks at their ends left out.
    var lines: [String] { (0..<rows).map(line) }

    /// The whole screen as text.
    var text: String { lines.joined(separator: "\n") }

    func line(_ row: Int) -> String {
        let symbols = cells[row * columns..<(row + 1) * columns].joined()
        return String(symbols.reversed().drop { $0 == " " }.reversed())
    }

    /// Gives the screen another size; its contents are what the program paints next.
    mutating func resize(rows: Int, columns: Int) {
        let modes = modes
        let (clipboard, strangers, questions) = (clipboard, strangers, questions)
        self = PseudoTerminalScreen(rows: rows, columns: columns)
        self.modes = modes
        self.clipboard = clipboard
        self.strangers = strangers
        self.questions = questions
    }

    /// Takes what the program wrote.
    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard let token = parser.take(byte) else { continue }
            switch token {
            case .symbol(let scalar): put(scalar)
            case .control(let byte): control(byte)
            case .escape(let final): escape(final)
            case .sequence(let mark, let numbers, let final): sequence(mark, numbers, final)
            case .string(let text): operatingSystemCommand(text)
            }
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = CharacterWidth.of(scalar, ambiguousIsWide: false)
        if width <= 0 {
            if width < 0 { strangers.append("U+" + String(scalar.value, radix: 16)) }
            if width == 0, column > 0 { cells[row * columns + column - 1].unicodeScalars.append(scalar) }
            return
        }
        if column + width > columns {
            column = 0
            lineFeed()
        }
        for covered in column..<column + width { separate(row * columns + covered) }
        cells[row * columns + column] = String(Character(scalar))
        if width == 2 { cells[row * columns + column + 1] = "" }
        for covered in column..<column + width { links[row * columns + covered] = link }
        lastSymbol = String(Character(scalar))
        column += width
    }

    /// Makes a cell ready to be overwritten: the other half of a wide symbol does not stay behind.
    private mutating func separate(_ index: Int) {
        if cells[index].isEmpty, index % columns > 0 { cells[index - 1] = " " }
        if (index + 1) % columns > 0, cells[index + 1].isEmpty { cells[index + 1] = " " }
        cells[index] = " "
        links[index] = ""
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: break
        case 0x08: column = max(0, min(column, columns - 1) - 1)
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: column = 0
        default: strangers.append("control " + String(byte, radix: 16))
        }
    }

    private mutating func escape(_ final: String) {
        switch final {
        case "=", ">", "(B", ")B": break
        case "7": saved = (row, column)
        case "8": (row, column) = saved
        case "M": if row > scrollRows.lowerBound { row -= 1 } else { scroll(by: -1) }
        default: strangers.append("ESC " + final)
        }
    }

    private mutating func operatingSystemCommand(_ text: String) {
        if text.hasPrefix("52;c;") {
            clipboard.append(String(text.dropFirst(5)))
        } else if text == "11;?" {
            questions.append(text)
        } else if text.hasPrefix("8;") {
            link = text == "8;;" ? "" : String(text.dropFirst(2))
        } else {
            strangers.append("OSC " + text)
        }
    }

    private mutating func lineFeed() {
        if row + 1 == scrollRows.upperBound { scroll(by: 1) } else { row = min(rows - 1, row + 1) }
    }

    /// Moves the rows of the scrolling region up, or down where `count` is negative.
    private mutating func scroll(by count: Int, from top: Int? = nil) {
        let region = (top ?? scrollRows.lowerBound)..<scrollRows.upperBound
        let (before, linked) = (cells, links)
        for target in region {
            let source = target + count
            for column in 0..<columns {
                let from = source * columns + column
                cells[target * columns + column] = region.contains(source) ? before[from] : " "
                links[target * columns + column] = region.contains(source) ? linked[from] : ""
            }
        }
    }

    private mutating func sequence(_ mark: String, _ numbers: [Int], _ final: Character) {
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch (mark, final) {
        case ("", "H"): move(row: first - 1, column: (numbers.count > 1 ? numbers[1] : 1) - 1)
        case ("", "A"): move(row: row - count, column: column)
        case ("", "B"): move(row: row + count, column: column)
        case ("", "C"): move(row: row, column: column + count)
        case ("", "D"): move(row: row, column: column - count)
        case ("", "G"): move(row: row, column: first - 1)
        case ("", "d"): move(row: first - 1, column: column)
        case ("", "J"): erase(first == 0 ? row * columns + column..<cells.count : 0..<cells.count)
        case ("", "K"): eraseLine(first)
        case ("", "X"): erase(row * columns + column..<row * columns + min(columns, column + count))
        case ("", "P"): shift(left: count)
        case ("", "@"): shift(left: -count)
        case ("", "L"): scroll(by: -count, from: row)
        case ("", "M"): scroll(by: count, from: row)
        case ("", "S"): scroll(by: count)
        case ("", "T"): scroll(by: -count)
        case ("", "b"): for _ in 0..<count { for scalar in lastSymbol.unicodeScalars { put(scalar) } }
        case ("", "r"):
            scrollRows = max(0, first - 1)..<(numbers.count > 1 ? min(rows, numbers[1]) : rows)
            move(row: 0, column: 0)
        case ("", "m"): hasRendition = !(numbers.isEmpty || numbers == [0] || numbers == [39, 49])
        case ("", "t") where numbers.count == 3 && [22, 23].contains(first): break
        case ("", "n") where numbers == [6]: questions.append("6n")
        case ("", "h"), ("", "l"):
            if first == 8 {
                modes.reordersText = final == "h"
            } else if first != 4 {
                strangers.append("mode \(numbers)")
            }
        case ("?", "s") where numbers == [1007]: break
        case ("?", "r") where numbers == [1007]: modes.alternateScroll = false
        case ("?", "h"), ("?", "l"): for number in numbers { setMode(number, final == "h") }
        default: strangers.append("CSI \(mark)\(numbers)\(final)")
        }
    }

    private mutating func setMode(_ number: Int, _ on: Bool) {
        switch number {
        case 1: modes.applicationKeys = on
        case 7, 12: break
        case 25: modes.hiddenCursor = !on
        case 1049:
            modes.alternateScreen = on
            erase(0..<cells.count)
        case 2004: modes.bracketedPaste = on
        case 2026: modes.synchronized = on
        case 1000...1006: modes.mouse = on
        case 1007: modes.alternateScroll = on
        default: strangers.append("mode ?\(number)")
        }
    }

    private mutating func move(row: Int, column: Int) {
        self.row = min(max(0, row), rows - 1)
        self.column = min(max(0, column), columns - 1)
    }

    private mutating func erase(_ range: Range<Int>) {
        for index in range { (cells[index], links[index]) = (" ", "") }
    }

    private mutating func eraseLine(_ part: Int) {
        let start = row * columns
        switch part {
        case 0: erase(start + min(column, columns)..<start + columns)
        case 1: erase(start..<start + min(column + 1, columns))
        default: erase(start..<start + columns)
        }
    }

    /// Takes cells out at the cursor, or puts blanks in where `count` is negative.
    private mutating func shift(left count: Int) {
        let line = Array(cells[row * columns..<(row + 1) * columns])
        let linked = Array(links[row * columns..<(row + 1) * columns])
        for target in column..<columns {
            let source = target + count
            let isInside = source >= column && source < columns
            cells[row * columns + target] = isInside ? line[source] : " "
            links[row * columns + target] = isInside ? linked[source] : ""
        }
    }
}
