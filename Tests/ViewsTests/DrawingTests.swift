import Testing

@testable import Reading
@testable import Views

@Suite struct DrawingTests {
    private func canvas(rows: Int = 1, columns: Int, ambiguousIsWide: Bool = false) -> Canvas {
        Canvas(
            cells: CellBuffer(rows: rows, columns: columns), theme: ResolvedTheme(.builtIn, depth: .monochrome),
            language: .english, symbols: SymbolReader(ambiguousIsWide: ambiguousIsWide))
    }

    /// The cells of a row, the second one of a wide symbol as `_`.
    private func cells(_ buffer: CellBuffer, _ row: Int = 0) -> String {
        (0..<buffer.columns).map { buffer[row, $0].symbol.text.isEmpty ? "_" : buffer[row, $0].symbol.text }.joined()
    }

    private func put(_ text: String, columns: Int, at column: Int = 0, ambiguousIsWide: Bool = false) -> (String, Int) {
        var canvas = canvas(columns: columns, ambiguousIsWide: ambiguousIsWide)
        let end = canvas.put(text, in: canvas.cells.bounds, column: column, style: Style())
        return (cells(canvas.cells), end)
    }

    @Test func textIsCutAtTheEdge() {
        #expect(put("bridge", columns: 8) == ("bridge  ", 6))
        #expect(put("bridge", columns: 6) == ("bridge", 6))
        #expect(put("bridge", columns: 5) == ("brid…", 5))
        #expect(put("慢桥", columns: 4) == ("慢_桥_", 4))
        #expect(put("慢桥", columns: 3) == ("慢_…", 3))
        #expect(put("慢慢桥", columns: 4) == ("慢_… ", 3))
        #expect(put("慢桥", columns: 4, at: 1) == (" 慢_…", 4))
        #expect(put("慢", columns: 1) == ("…", 1))
        #expect(put("“慢”", columns: 6, ambiguousIsWide: true) == ("“_慢_”_", 6))
        #expect(put("bridge", columns: 5, ambiguousIsWide: true) == ("bri…_", 5))
        #expect(put("bridge", columns: 1, ambiguousIsWide: true) == ("b", 1) || put("b", columns: 1).1 == 1)
    }

    @Test func whatIsCutInBracketsKeepsItsEnd() {
        let canvas = canvas(columns: 40)
        #expect(canvas.cut("（无题：河面上的雾…）", to: 21) == "（无题：河面上的雾…）")
        #expect(canvas.cut("（无题：河面上的雾…）", to: 20) == "（无题：河面上的…）")
        #expect(canvas.cut("（无题：河面上的雾…）", to: 12) == "（无题：…）")
        #expect(canvas.cut("（无题：河面上的雾…）", to: 8) == "（无题…")
        #expect(canvas.cut("(untitled: Fog on the…)", to: 18) == "(untitled: Fog o…)")
        #expect(canvas.cut("河面上的雾", to: 7) == "河面上…")
    }

    @Test func whatIsNoCharacterIsShown() {
        #expect(put("a\u{1B}[0m", columns: 8) == ("a^[[0m  ", 6))
        #expect(put("\u{202E}", columns: 9) == ("<U+202E> ", 8))
        #expect(put("é", columns: 3) == ("é  ", 1))
        #expect(put("e\u{301}x", columns: 3) == ("e\u{301}x ", 2))
    }

    @Test func aWideSymbolThatIsOverwrittenLeavesABlank() {
        var canvas = canvas(columns: 6)
        canvas.put("慢慢桥", in: canvas.cells.bounds, style: Style())
        canvas.cells.put(symbol: "x", width: 1, row: 0, column: 1, style: Style())
        #expect(cells(canvas.cells) == " x慢_桥_")
        canvas.cells.put(symbol: "河", width: 2, row: 0, column: 3, style: Style())
        #expect(cells(canvas.cells) == " x 河_ ")
        canvas.cells.fill(Rect(row: 0, column: 4, rows: 1, columns: 9), Style())
        #expect(cells(canvas.cells) == " x    ")
        canvas.cells.put(symbol: "河", width: 2, row: 0, column: 5, style: Style())
        canvas.cells.put(symbol: "x", width: 1, row: 3, column: 0, style: Style())
        #expect(cells(canvas.cells) == " x    ")
    }

    @Test func symbolsAreSpreadOverTheCellsThatTheyTake() {
        let reader = SymbolReader(ambiguousIsWide: false)
        func parts(_ symbol: String) -> [String] {
            reader.cells(of: symbol, width: reader.width(of: symbol)).map { "\($0.symbol)/\($0.width)" }
        }
        #expect(parts("^[") == ["^/1", "[/1"])
        #expect(parts("e\u{301}") == ["e\u{301}/1"])
        #expect(parts("क\u{94D}ष") == ["क\u{94D}/1", "ष/1"])
        #expect(parts("\u{1F468}\u{200D}\u{1F469}") == ["\u{1F468}\u{200D}\u{1F469}/2"])
    }

    @Test func rectanglesAreSplitWithinTheirSize() {
        let rect = Rect(row: 2, column: 3, rows: 4, columns: 10)
        #expect(rect.split(top: 1).rest == Rect(row: 3, column: 3, rows: 3, columns: 10))
        #expect(rect.split(bottom: 1).bottom == Rect(row: 5, column: 3, rows: 1, columns: 10))
        #expect(rect.split(bottom: 9).rest.isEmpty)
        #expect(rect.split(left: 4).rest == Rect(row: 2, column: 7, rows: 4, columns: 6))
        #expect(rect.split(right: 4).right == Rect(row: 2, column: 9, rows: 4, columns: 4))
        #expect(rect.split(left: -2).left.isEmpty)
        #expect(rect.line(3) == Rect(row: 5, column: 3, rows: 1, columns: 10))
        #expect(rect.line(4).isEmpty)
        #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 3, column: 5, rows: 2, columns: 6))
        #expect(rect.inset(rows: 9, columns: 9).isEmpty)
        #expect(rect.intersection(Rect(rows: 3, columns: 5)) == Rect(row: 2, column: 3, rows: 1, columns: 2))
        #expect(rect.intersection(Rect(rows: 1, columns: 1)).isEmpty)
    }

    @Test func theStripShowsWhereChangesLie() {
        #expect(DensityStrip(counts: [0, 1, 2, 4, 8], place: 0).heights(columns: 5) == [0, 2, 3, 5, 8])
        // Parts that share a column are added up; a single change beside many stays visible.
        #expect(DensityStrip(counts: [1, 0, 0, 0, 100, 100], place: 0).heights(columns: 3) == [2, 0, 8])
        #expect(DensityStrip(counts: [3, 0], place: 0).heights(columns: 4) == [8, 8, 0, 0])
        #expect(DensityStrip(counts: [], place: 0).heights(columns: 4) == [])
        #expect(DensityStrip(counts: [1, 2, 3], place: 0).columns(in: 80, beside: 0) == 3)
        #expect(DensityStrip(counts: [1, 2, 3], place: 0).columns(in: 40, beside: 0) == 0)
        #expect(DensityStrip(counts: Array(repeating: 1, count: 90), place: 0).columns(in: 80, beside: 0) == 20)
    }

    @Test func theStatusLineLeavesOutWhatMattersLeast() {
        var status = StatusLine()
        status.file = "bridge.txt"
        status.section = "1. The people"
        status.statement = Counted(name: "Joe", number: 1, count: 4)
        status.versions = 2
        status.search = Counted(name: "slow", number: 3, count: nil)
        status.percent = 8
        status.progress = "understanding 5%"
        func line(_ columns: Int) -> String {
            var canvas = canvas(columns: columns)
            StatusLineView(status: status, language: .english).draw(in: canvas.cells.bounds, on: &canvas)
            return canvas.cells.text(ofRow: 0)
        }
        #expect(
            line(110)
                == " bridge.txt › 1. The people                 understanding 5%   ❝ Joe 1/4 ❞   ≠ versions 2   “slow” 3/…     8%"
        )
        #expect(line(76) == " bridge.txt › 1. The peop…   ❝ Joe 1/4 ❞   ≠ versions 2   “slow” 3/…     8%")
        #expect(line(60) == " 1. The people              ❝ Joe 1/4 ❞   “slow” 3/…     8%")
        #expect(line(40) == " 1. The people        “slow” 3/…     8%")
        #expect(line(20) == "  “slow” 3/…     8%")
        #expect(line(8) == "     8%")
        status.pendingKeys = "2z"
        #expect(line(20) == "    “slow” 3/…   2z")
    }
}
