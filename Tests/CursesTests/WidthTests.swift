import Reading
import Testing
import Views

@testable import Curses

/// Scalars of every kind of width: Latin, ambiguous, Han of three planes, marks, jamo, emoji, what is never sent.
private let samples: [Unicode.Scalar] = Array(
    "aé“—…①□雨ｗ（「가힣\u{1160}\u{301}\u{3099}\u{20DD}\u{31350}\u{2A700}😀👍\u{1F3FD}\u{200D}\u{FE0F}ไ\u{0E31}ﾊﾟ"
        .unicodeScalars)

extension NcursesTests {
    @Suite struct WidthTests {
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

        /// What one grapheme takes, of those that terminals were measured with; and ncurses holds it so.
        @Test func ncursesReadsBackWhatTheReaderCountsOn() throws {
            CharacterColumns.install(ambiguousIsWide: false)
            var terminal = try Terminal(Terminal.prepare(TerminalOptions(type: "xterm-256color", device: "/dev/null")))
            terminal.resize(rows: 2, columns: 12)
            for row in TerminalWidths.measured {
                let width = CharacterWidth.of(row.text, ambiguousIsWide: false)
                #expect(width == row.reader, "\(row.name)")
                guard width > 0 else { continue }
                var buffer = CellBuffer(rows: 2, columns: 12)
                var column = 0
                for symbol in row.text {
                    let columns = CharacterWidth.of(symbol, ambiguousIsWide: false)
                    guard columns > 0 else { continue }
                    buffer[0, column] = Cell(String(symbol))
                    if columns == 2 { buffer[0, column + 1] = Cell("") }
                    column += columns
                }
                buffer[0, width] = Cell("|")
                terminal.show(buffer)
                #expect(terminal.heldCharacters(row: 0, column: width) == "|", "\(row.name)")
            }
        }

        /// Where a terminal goes another way; a row in which one of these stands may end a column off there.
        @Test func terminalsDifferHere() {
            let differing = TerminalWidths.measured.filter { !$0.differing.isEmpty }
                .map { "\($0.codes) \($0.name): \($0.reader); \($0.differing)" }
            #expect(
                differing.joined(separator: "\n") == """
                    1112 1161 11AB hangul choseong hieuh: 2; kitty 4
                    20DD combining enclosing circle: 1; glibc 0, tmux 0, xterm 0, kitty 0
                    0BA8 0BBF tamil letter na: 2; kitty 1
                    31350 han of unicode 15: 2; glibc 0, tmux 0, xterm 1
                    2EBF0 han of unicode 15.1: 2; glibc 0, tmux 0, xterm 1
                    00AD soft hyphen: 0; glibc 1, tmux 1, xterm 1
                    1F44D 1F3FD thumbs up sign: 2; glibc 4, tmux 4, xterm 4
                    1F468 200D 1F469 200D 1F467 man: 2; glibc 6, xterm 6, kitty 6
                    2764 FE0F heavy black heart: 2; glibc 1, tmux 1, xterm 1
                    26A0 FE0F warning sign: 2; glibc 1, tmux 1, xterm 1
                    0031 FE0F 20E3 digit one: 2; glibc 1, tmux 1, xterm 1
                    1F1E8 regional indicator symbol letter c: 1; kitty 2
                    2640 FE0F female sign: 2; glibc 1, tmux 1, xterm 1
                    00A9 FE0F copyright sign: 2; glibc 1, tmux 1, xterm 1
                    231A FE0E watch: 2; kitty 1
                    4DC0 hexagram for the creative heaven: 2; kitty 1
                    2630 trigram for heaven: 2; glibc 1, tmux 1, xterm 1, kitty 1
                    1FAE8 emoji of unicode 15: 2; glibc 0, tmux 0, xterm 1
                    1FAE9 emoji of unicode 16: 2; glibc 0, tmux 0, xterm 1, kitty 1
                    D7B0 hangul jungseong o-yeo: 1; glibc 0, tmux 0, xterm 0
                    16FE4 khitan small script filler: 1; glibc 0, tmux 0, xterm 0, kitty 0
                    """)
        }
    }
}
