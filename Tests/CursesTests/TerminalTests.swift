import Reading
import Testing
import Views

@testable import Curses

/// A terminal on /dev/null, of 24 rows and 80 columns unless it is given another size.
private func terminal(
    _ type: String = "xterm-256color", depth: ColorDepth? = nil, rows: Int = 6, columns: Int = 20
) throws -> Terminal {
    var terminal = try Terminal(Terminal.prepare(TerminalOptions(type: type, depth: depth, device: "/dev/null")))
    terminal.resize(rows: rows, columns: columns)
    return terminal
}

/// Writes symbols into a row, a wide one followed by its empty second column.
private func write(_ text: String, into buffer: inout CellBuffer, row: Int, column: Int = 0, style: Style = Style()) {
    var column = column
    for character in text {
        let wide = character.unicodeScalars.first.map { CharacterWidth.of($0, ambiguousIsWide: false) } == 2
        buffer[row, column] = Cell(String(character), style)
        if wide { buffer[row, column + 1] = Cell("", style) }
        column += wide ? 2 : 1
    }
}

extension Terminal {
    fileprivate func held(row: Int) -> [String] {
        (0..<size.columns).map { heldCharacters(row: row, column: $0) }
    }
}

extension NcursesTests {
    @Suite struct TerminalTests {
        @Test func anUnknownTypeIsAnError() {
            #expect(throws: TerminalError.unknownType("no-such-terminal")) {
                _ = try Terminal(Terminal.prepare(TerminalOptions(type: "no-such-terminal", device: "/dev/null")))
            }
            #expect(throws: TerminalError.unknownType("")) {
                _ = try Terminal(Terminal.prepare(TerminalOptions(type: "", device: "/dev/null")))
            }
        }

        @Test func wideCellsTakeTwoColumns() throws {
            var terminal = try terminal(columns: 8)
            var buffer = CellBuffer(rows: 6, columns: 8)
            write("“雨e\u{301}水", into: &buffer, row: 2)
            terminal.show(buffer)
            #expect(terminal.held(row: 2) == ["“", "雨", "雨", "e\u{301}", "水", "水", " ", " "])
        }

        @Test func onlyWhatChangedIsDrawnAndTheRestStays() throws {
            var terminal = try terminal(columns: 8)
            var buffer = CellBuffer(rows: 6, columns: 8)
            write("ab雨cd", into: &buffer, row: 0)
            terminal.show(buffer)
            buffer = CellBuffer(rows: 6, columns: 8)
            write("abx雨d", into: &buffer, row: 0)
            terminal.show(buffer)
            #expect(terminal.held(row: 0) == ["a", "b", "x", "雨", "雨", "d", " ", " "])
        }

        @Test func aWideSymbolInTheLastColumnIsBlank() throws {
            var terminal = try terminal(columns: 4)
            var buffer = CellBuffer(rows: 6, columns: 4)
            buffer[0, 3] = Cell("雨")
            buffer[1, 0] = Cell("x")
            terminal.show(buffer)
            #expect(terminal.held(row: 0) == [" ", " ", " ", " "])
            #expect(terminal.held(row: 1) == ["x", " ", " ", " "])
        }

        @Test func theBottomRightCellIsDrawn() throws {
            var terminal = try terminal(rows: 2, columns: 3)
            var buffer = CellBuffer(rows: 2, columns: 3)
            write("xyz", into: &buffer, row: 1)
            terminal.show(buffer)
            #expect(terminal.held(row: 1) == ["x", "y", "z"])
        }

        @Test func aBufferOfAnotherSizeIsCut() throws {
            var terminal = try terminal(rows: 2, columns: 3)
            var buffer = CellBuffer(rows: 4, columns: 6)
            write("abcdef", into: &buffer, row: 0)
            write("ghijkl", into: &buffer, row: 3)
            terminal.show(buffer)
            #expect(terminal.held(row: 0) == ["a", "b", "c"])
            #expect(terminal.held(row: 1) == [" ", " ", " "])
        }

        @Test func controlCharactersAreNotDrawn() throws {
            var terminal = try terminal()
            var buffer = CellBuffer(rows: 6, columns: 20)
            write("a\u{1B}\u{9B}\u{202E}b", into: &buffer, row: 0)
            terminal.show(buffer)
            #expect(terminal.held(row: 0).joined().hasPrefix("a\u{FFFD}\u{FFFD}"))
            #expect(!terminal.held(row: 0).joined().unicodeScalars.contains { SymbolCells.isUnsafe($0) })
        }

        @Test func stylesBecomePairsAndAttributes() throws {
            var terminal = try terminal()
            var buffer = CellBuffer(rows: 6, columns: 20)
            write("a", into: &buffer, row: 0, style: Style(.rgb(255, 0, 0), on: .palette(17), [.bold, .underline]))
            write("b", into: &buffer, row: 0, column: 1, style: Style())
            terminal.show(buffer)
            let first = terminal.heldRendition(row: 0, column: 0)
            let plain = terminal.heldRendition(row: 0, column: 1)
            #expect((first.foreground, first.background) == (196, 17))
            #expect((plain.foreground, plain.background) == (-1, -1))
            #expect(first.attributes & ~0xFF00 != plain.attributes & ~0xFF00)
        }

        @Test func manyStylesDoNotExhaustATerminalOfEightColors() throws {
            var terminal = try terminal("xterm", rows: 20, columns: 60)
            #expect(terminal.depth == .eight)
            var buffer = CellBuffer(rows: 20, columns: 60)
            for place in 0..<1200 {
                let (foreground, background) = (UInt8(place % 256), UInt8(place / 5 % 256))
                buffer[place / 60, place % 60] = Cell("x", Style(.palette(foreground), on: .palette(background)))
            }
            terminal.show(buffer)
            for place in 0..<1200 {
                let held = terminal.heldRendition(row: place / 60, column: place % 60)
                #expect((-1..<8).contains(held.foreground) && (-1..<8).contains(held.background))
            }
        }

        @Test(arguments: ["vt100", "dumb"]) func aTerminalWithoutColorsDrawsText(type: String) throws {
            var terminal = try terminal(type)
            #expect(terminal.depth == .monochrome)
            var buffer = CellBuffer(rows: 6, columns: 20)
            write("雨水", into: &buffer, row: 0, style: Style(.rgb(1, 2, 3), on: .palette(208), .bold))
            terminal.show(buffer)
            #expect(terminal.heldCharacters(row: 0, column: 2) == "水")
            #expect(terminal.heldRendition(row: 0, column: 0).foreground == -1)
        }

        @Test func directColorsKeepTheirBits() throws {
            var terminal = try terminal(depth: .direct)
            #expect(terminal.depth == .direct)
            var buffer = CellBuffer(rows: 6, columns: 20)
            write("a", into: &buffer, row: 0, style: Style(.rgb(0x12, 0x34, 0x56), on: .palette(200)))
            terminal.show(buffer)
            let held = terminal.heldRendition(row: 0, column: 0)
            #expect((held.foreground, held.background) == (0x123456, 200))
        }

        @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen", "linux"])
        func everyTerminalCanBeDescribedAsDirect(type: String) throws {
            #expect(DirectColor.description(of: type) != nil)
            #expect(try terminal(type, depth: .direct).depth == .direct)
            #expect(TerminalOptions.environmentVariable("TERMINFO") == nil)
        }

        /// The description comes with ncurses-term, which not every machine has.
        @Test(.enabled(if: DirectColor.description(of: "xterm-direct") != nil))
        func aDirectTerminalOfAnotherNumberingIsUsedWithEight() throws {
            #expect(try terminal("xterm-direct", depth: nil).depth == .eight)
            #expect(try terminal("xterm-direct", depth: .direct).depth == .direct)
        }

        @Test func depthIsLimitedByTheOptions() throws {
            #expect(try terminal(depth: .monochrome).depth == .monochrome)
            #expect(try terminal(depth: .sixteen).depth == .sixteen)
            #expect(try terminal().depth == .indexed)
        }

        @Test func optionsFollowTheEnvironment() {
            let environment = { (values: [String: String]) in TerminalOptions(environment: { values[$0] }) }
            #expect(environment(["TERM": "xterm"]).depth == nil)
            #expect(environment(["TERM": "xterm"]).type == "xterm")
            #expect(environment(["COLORTERM": "truecolor"]).depth == .direct)
            #expect(environment(["COLORTERM": "24bit", "NO_COLOR": "1"]).depth == .monochrome)
            #expect(environment(["COLORTERM": "24bit", "NO_COLOR": ""]).depth == .direct)
        }

        @Test func paddingIsLeftOutOfTheResetString() {
            #expect(Screen.withoutPadding("\u{1B}[m$<2>\u{1B}[?7h$<10/>x") == "\u{1B}[m\u{1B}[?7hx")
            #expect(Screen.withoutPadding("a$<b") == "a$<b")
        }

        @Test func base64() {
            #expect(
                ["", "f", "fo", "foo", "foob"].map { Base64.text(of: $0.utf8) } == [
                    "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==",
                ])
            #expect(Base64.text(of: "雨水".utf8) == "6Zuo5rC0")
        }
    }
}
