import Articles
import Testing

@testable import Reading

/// A rule of layout each: a text and a width, and the lines that come of them.
@Suite struct LayoutRuleTests {
    @Test func smallKanaAndLongVowelsBeginALineInLooseBreakingOnly() {
        for strictness in [BreakStrictness.basic, .strict] {
            #expect(lines("あいうえおょかきくけー", 10, strictness: strictness) == ["あいうえ", "おょかきく", "けー"])
        }
        #expect(lines("あいうえおょかきくけー", 10, strictness: .loose) == ["あいうえお", "ょかきくけ", "ー"])
        #expect(lines("人人々人人", 4) == ["人", "人々", "人人"])
        #expect(lines("人人々人人", 4, strictness: .loose) == ["人人", "々人", "人"])
    }

    @Test func dashesBeginALineUnlessBreakingIsStrict() {
        #expect(lines("溪水从山——来", 8) == ["溪水从山", "——来"])
        #expect(lines("溪水从山——来", 8, strictness: .strict) == ["溪水从", "山——来"])
    }

    @Test func dotsBeginALineInLooseBreakingOnly() {
        #expect(lines("溪水从山……来", 8) == ["溪水从", "山……来"])
        #expect(lines("溪水从山……来", 8, strictness: .loose) == ["溪水从山", "……来"])
    }

    @Test func aSolidusEndsALineUnlessBreakingIsStrict() {
        #expect(lines("见上下/左右", 8) == ["见上下/", "左右"])
        #expect(lines("见上下/左右", 8, strictness: .strict) == ["见上", "下/左右"])
    }

    @Test func exclamationAndQuestionMarksNeverBeginALine() {
        #expect(lines("溪水从山里来？！经过", 12) == ["溪水从山里", "来？！经过"])
        #expect(lines("水从山里来·经", 10) == ["水从山里", "来·经"])
        #expect(lines("溪水从山里来!经过", 12) == ["溪水从山里", "来!经过"])
    }

    @Test func quotationMarksBesideHanOpenAndClose() {
        #expect(lines("溪水从“山里”来，‘经过’三座", 10) == ["溪水从“山", "里”来，‘经", "过’三座"])
        #expect(lines("溪水从“山里”来‘经过’三座", 7) == ["溪水从", "“山里”", "来‘经", "过’三座"])
    }

    @Test func unitsStayWithTheirNumbers() {
        #expect(lines("水温为25℃上下", 8) == ["水温为", "25℃上下"])
        #expect(lines("涨幅为3.5%左右", 9) == ["涨幅为", "3.5%左右"])
        #expect(lines("约1,234.5元", 6) == ["约", "1,234.", "5元"])
    }

    @Test func hangulBreaksBetweenSyllablesNeverInsideOne() {
        #expect(lines("다리를건너", 6) == ["다리를", "건너"])
        #expect(
            lines("\u{1103}\u{1161}\u{1105}\u{1175}\u{1105}\u{1173}\u{11AF}", 4) == ["다리".decomposed, "를".decomposed])
    }

    @Test func thaiAndKhmerBreakNoGrapheme() {
        for width in 1...6 {
            for text in ["ภาษาไทยน้ำที่", "ភាសាខ្មែរត្រី"] {
                let drawn = lines(text, width)
                #expect(drawn.joined() == text)
                #expect(drawn.flatMap { Array($0) } == Array(text))
            }
        }
    }

    @Test func addressesBreakAtTheirPartsElseAtTheMargin() {
        #expect(lines("https://a.example/verylongname", 10) == ["https://", "a.example/", "verylongna", "me"])
    }

    @Test func rightToLeftTextKeepsItsLogicalOrder() {
        #expect(lines("שלום עולם כאן", 9) == ["שלום עולם", "כאן"])
        #expect(lines("桥边有 שלום 三字", 12) == ["桥边有 שלום", "三字"])
    }

    @Test func theFirstParagraphAfterAHeadingIsNotIndentedWhereThatIsWished() {
        let document = makeDocument([
            (.heading, "一、春"), (.paragraph, "溪水从山里来"), (.paragraph, "经过三座石桥"),
        ])
        let drawn = { (settings: LayoutSettings) in
            (0..<3).map { BlockLayout(block: $0, of: document, settings: settings).text(ofLine: 0) }
        }
        #expect(drawn(LayoutSettings(width: 30)) == ["一、春", "    溪水从山里来", "    经过三座石桥"])
        #expect(
            drawn(LayoutSettings(width: 30, indentsAfterHeading: false)) == ["一、春", "溪水从山里来", "    经过三座石桥"])
    }

    @Test func listsHangTheirMarkers() {
        #expect(lines("溪水从山里来经过", 16, kind: .listItem) == ["  溪水从山里来经", "  过"])
        #expect(lines("溪水从山里来经过", 16, kind: .blockQuotation) == ["  溪水从山里来经", "  过"])
    }

    @Test func codeIsCutAtTheColumnOrRunsOn() {
        let document = makeDocument([(.code, "let a = first + second\nlet b")])
        var settings = LayoutSettings(width: 16)
        let drawn = { (settings: LayoutSettings) in
            let layout = BlockLayout(block: 0, of: document, settings: settings)
            return layout.lines.indices.map { layout.text(ofLine: $0) }
        }
        #expect(drawn(settings) == ["  let a = first", "  + second", "  let b"])
        settings.keepsLongLines = true
        #expect(drawn(settings) == ["  let a = first + second", "  let b"])
    }

    @Test func codeDoesNotRunOnWithoutBound() {
        let document = makeDocument([(.code, String(repeating: "x", count: 10_000))])
        var settings = LayoutSettings(width: 16)
        settings.keepsLongLines = true
        #expect(BlockLayout(block: 0, of: document, settings: settings).lines.map(\.width) == [4096, 4096, 1814])
    }
}

/// A document with one table, its cells as Markdown tells them apart; an empty string is an empty cell.
private func makeTable(_ rows: [[String]]) -> Document {
    var source = ""
    var parts = Document.Parts()
    for row in rows {
        for (column, cell) in row.enumerated() {
            let join: Join = parts.pieces.isEmpty ? .none : column == 0 ? .newline : .space
            if cell.isEmpty && parts.pieces.isEmpty { continue }
            parts.pieces.append(Piece(SourceRange(source.utf8.count, source.utf8.count + cell.utf8.count), join: join))
            source += cell
        }
        source += "\n"
    }
    parts.blocks = [Block(kind: .table, pieces: parts.pieces.indices)]
    let text = SourceText(source)
    return Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .markdown, encoding: "UTF-8",
        parts: parts)
}

@Suite struct TableLayoutTests {
    private func drawn(_ rows: [[String]], _ width: Int) -> [String] {
        let layout = BlockLayout(block: 0, of: makeTable(rows), settings: LayoutSettings(width: width))
        return layout.lines.indices.map { layout.text(ofLine: $0) }
    }

    @Test func cellsStandUnderOneAnother() {
        #expect(
            drawn([["桥", "长", "修于"], ["石桥", "31", "清代"], ["木桥", "8", "去年"]], 40) == [
                "桥    长  修于", "石桥  31  清代", "木桥  8   去年",
            ])
    }

    @Test func emptyCellsKeepTheirColumns() {
        #expect(
            drawn([["", "春", "秋"], ["水位", "3.5", ""], ["流量", "", "12"]], 40) == [
                "      春   秋", "水位  3.5", "流量       12",
            ])
    }

    @Test func rowsThatDoNotFitAreBrokenAndHang() {
        #expect(
            drawn([["桥", "说明"], ["石桥", "村口到山脚的一座，修于清代"]], 20) == [
                "桥    说明", "石桥  村口到山脚的一", "      座，修于清代",
            ])
        // Where there is no room for columns, two blanks divide the cells.
        #expect(drawn([["桥的名字", "说明"], ["石", "清代"]], 7) == ["桥的名", "字  说", "明", "石  清", "代"])
    }

    @Test func oneLongCellLeavesTheOtherRowsInTheirColumns() {
        #expect(
            drawn([["桥", "说明", "长"], ["石桥", "村口到山脚的一座，修于清代", "31"], ["木桥", "新", "8"]], 24) == [
                "桥    说明            长", "石桥  村口到山脚的一座，", "      修于清代  31", "木桥  新              8",
            ])
    }

    @Test func glyphsFillTheirLine() {
        let layout = BlockLayout(
            block: 0, of: makeTable([["桥", "长"], ["石桥", "31"]]), settings: LayoutSettings(width: 40))
        for line in layout.lines.indices {
            let end = layout.glyphs(ofLine: line).last.map { $0.column + $0.width }
            #expect(end == layout.lines[line].width)
        }
    }
}

extension String {
    fileprivate var decomposed: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
                    let index = scalar.value - 0xAC00
                    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
                    return parts.filter { $0 != 0x11A7 }.compactMap { Unicode.Scalar($0) }
                }))
    }
}
