import Reading
import Testing
import Views

@testable import Curses

/// Scalars of every kind of width: Latin, ambiguous, Han of three planes, marks, jamo, emoji, what is never sent.
private let samples: [Unicode.Scalar] = Array(
    "aé“—…①□雨ｗ（「가힣\u{1160}\u{301}\u{3099}\u{20DD}\u{31350}\u{2A700}😀👍\u{1F3FD}\u{200D}\u{FE0F}ไ\u{0E31}ﾊﾟ"
        .unicodeScalars)

@Suite(.serialized) struct WidthTests {
    /// The `wcwidth` that the program calls, ncurses included, is the layout's table.
    @Test(arguments: [false, true]) func oneTableDecides(ambiguousIsWide: Bool) throws {
        CharacterColumns.install(ambiguousIsWide: ambiguousIsWide)
        defer { CharacterColumns.install(ambiguousIsWide: false) }
        for scalar in samples + [0x7, 0x1B, 0x7F, 0x9B, 0x202E, 0x2028].compactMap(Unicode.Scalar.init(_:)) {
            let expected = CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide)
            #expect(Terminal.columnsForNcurses(scalar) == expected, "U+\(String(scalar.value, radix: 16))")
        }
    }

    /// No scalar of the planes in use is wide for one and narrow for the other; NUL, of width 0 in C, is never asked for.
    @Test func oneTableDecidesForEveryScalar() {
        CharacterColumns.install(ambiguousIsWide: false)
        let wrong = (UInt32(1)..<0x20100).compactMap(Unicode.Scalar.init(_:)).filter {
            Terminal.columnsForNcurses($0) != CharacterWidth.of($0, ambiguousIsWide: false)
        }
        #expect(wrong == [])
    }

    /// Every scalar that has a width takes that many of ncurses's cells: the next one stands right behind it.
    @Test(arguments: [false, true]) func ncursesKeepsToIt(ambiguousIsWide: Bool) throws {
        var options = TerminalOptions(type: "xterm-256color", device: "/dev/null")
        options.ambiguousIsWide = ambiguousIsWide
        var terminal = try Terminal(Terminal.prepare(options))
        defer { CharacterColumns.install(ambiguousIsWide: false) }
        terminal.resize(rows: 2, columns: 6)
        for scalar in samples where CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide) > 0 {
            let width = CharacterWidth.of(scalar, ambiguousIsWide: ambiguousIsWide)
            var buffer = CellBuffer(rows: 2, columns: 6)
            buffer[0, 0] = Cell(String(Character(scalar)))
            if width == 2 { buffer[0, 1] = Cell("") }
            buffer[0, width] = Cell("|")
            terminal.show(buffer)
            let held = (0...width).map { terminal.heldCharacters(row: 0, column: $0) }
            let symbol = String(Character(scalar))
            #expect(held == (width == 2 ? [symbol, symbol, "|"] : [symbol, "|"]))
        }
    }
}
