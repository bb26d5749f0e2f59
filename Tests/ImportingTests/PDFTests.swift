import Articles
import Testing

@testable import Importing

/// A PDF file of pages with lines at their places, and bookmarks by page.
private func pdf(_ pages: [[(x: Int, y: Int, size: Int, text: String)]], bookmarks: [(text: String, page: Int)] = [])
    -> [UInt8]
{
    var objects = [
        "<</Type/Catalog/Pages 2 0 R\(bookmarks.isEmpty ? "" : "/Outlines 4 0 R")>>", "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    let first = 5 + bookmarks.count
    objects.append("<</Type/Outlines/First 5 0 R/Last \(first - 1) 0 R/Count \(bookmarks.count)>>")
    for (index, mark) in bookmarks.enumerated() {
        let next = index + 1 < bookmarks.count ? "/Next \(6 + index) 0 R" : ""
        objects.append("<</Title(\(mark.text))/Parent 4 0 R\(next)/Dest[\(first + mark.page * 2) 0 R/Fit]>>")
    }
    for (index, page) in pages.enumerated() {
        let content = page.map { "BT /F \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents \(first + index * 2 + 1) 0 R>>"
        )
        objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    let kids = pages.indices.map { "\(first + $0 * 2) 0 R" }.joined(separator: " ")
    objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>"
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\($0.element)endobj\n" }.joined()
    return Array("%PDF-1.4\n\(body)trailer<</Root 1 0 R/Size \(objects.count + 1)>>\n%%EOF\n".utf8)
}

@Suite struct PDFTests {
    private static let hasPoppler = LimitedProgram.isThere("pdftotext")

    @Test(.enabled(if: hasPoppler)) func headsNotesHyphensAndBookmarks() throws {
        let words = ["", "ford", "mill", "weir", "lock"]
        let pages = (1...4).map { page in
            [
                (60, 760, 9, "The river almanac \(page)"), (60, 700, 12, page == 1 ? "The ford" : "The \(words[page])"),
                (60, 670, 11, "At the \(words[page]) it had been late all the morning and people wai-"),
                (60, 656, 11, "ted at the \(words[page]) with all their baskets until the fog was gone."),
                (75, 642, 11, "Then the \(words[page]) man called from the other bank and the rope was"),
                (60, 628, 11, page == 4 ? "pulled." : "pulled tight by the men who had come down to the"),
                (60, 80, 8, "\(page) A note about the \(words[page])."),
            ].map { (x: $0.0, y: $0.1, size: $0.2, text: $0.3) }
        }
        let text = try PDFForm.read(
            SourceText(
                pdf(pages, bookmarks: [("The ford", 0), ("The mill", 1), ("The weir", 2), ("Lost & found", 3)])))
        #expect(
            drawn(text).split(separator: "\n").prefix(6).joined(separator: "\n") == """
                heading: |The ford
                paragraph: |At the ford it had been late all the morning and people wai{}|ted at the ford with all their baskets until the fog was gone.
                paragraph: |Then the ford man called from the other bank and the rope was␣|pulled tight by the men who had come down to the
                note: |1 A note about the ford.
                heading: |The mill
                paragraph: |At the mill it had been late all the morning and people wai{}|ted at the mill with all their baskets until the fog was gone.
                """)
        #expect(text.furniture.map { text.text.string(in: $0) } == (1...4).map { "The river almanac \($0)" })
        #expect(text.blocks?.filter { $0.kind == .heading }.count == 4)
        #expect(text.isOneArticle)
    }

    @Test(.enabled(if: hasPoppler)) func aNoteAsLargeAsTheTextIsKnownByItsRaisedNumber() throws {
        let page = (0..<20).map {
            (x: 60, y: 740 - 28 * $0, size: 11, text: "Row \($0) of a text that is set wide and")
        }
        let notes = [
            (x: 60, y: 104, size: 6, text: "1"),
            (x: 66, y: 100, size: 11, text: "The note is set as large as the text,"),
            (x: 60, y: 87, size: 11, text: "and goes on in a second row."),
        ]
        let text = try PDFForm.read(SourceText(pdf([page + notes])))
        #expect(
            drawn(text).split(separator: "\n").last == """
                note: |1 The note is set as large as the text,␣|and goes on in a second row.
                """)
    }

    /// Pages that are read by several processes at once.
    @Test(.enabled(if: hasPoppler)) func thePagesOfABookFollowEachOther() throws {
        let pages = (1...50).map { page in
            (0..<20).map { row in
                (
                    x: 60, y: 740 - row * 30, size: 11,
                    text: "\(page)-\(row) The boats came down the river in the morning."
                )
            }
        }
        let file = pdf(pages)
        #expect(file.count > 1 << 16)
        let text = try PDFForm.read(SourceText(file))
        let whole = text.text.string(in: SourceRange(0, text.text.count))
        #expect(whole.split(separator: "\u{C}").count == 50)
        let rows = whole.split { $0 == "\n" || $0 == "\u{C}" }.map { $0.prefix { $0 != " " } }
        #expect(rows == (1...50).flatMap { page in (0..<20).map { "\(page)-\($0)" } })
    }

    @Test(.enabled(if: hasPoppler)) func whatHoldsNoTextOrIsBrokenSaysSo() throws {
        #expect(
            throws: ImportFailure.noText(
                pages: 2, tool: ["ocrmypdf", "tesseract"].first(where: LimitedProgram.isThere))
        ) {
            try PDFForm.read(SourceText(pdf([[], []])))
        }
        #expect {
            try PDFForm.read(SourceText(Array("%PDF-1.4\nnothing".utf8)))
        } throws: { error in
            if case .broken(.pdf, _)? = error as? ImportFailure { true } else { false }
        }
    }

    @Test func aRowInSeveralPartsIsKnownByTheRaisedNumberOfTheFirst() {
        // Level, page, paragraph, block, line, word; left, top, width, height; confidence and text.
        let table = [
            "level\t…", "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###",
            "5\t1\t1\t1\t1\t1\t60\t694\t4\t6\t100\t1", "5\t1\t1\t2\t1\t1\t66\t695\t40\t11\t100\tThe",
            "5\t1\t1\t3\t1\t1\t130\t695\t40\t11\t100\tnote", "5\t1\t1\t4\t1\t1\t60\t720\t40\t11\t100\ttext",
        ]
        let rows = PDFRows(Array(table.joined(separator: "\n").utf8))
        #expect(rows.rows.map { "\($0.text)\($0.opensRaised ? " raised" : "")" } == ["1 The note raised", "text"])
    }

    @Test func wordsAtPlacesThatNoPageHasAreLeftOut() {
        let words = [
            ("10", "甲"), ("nan", "乙"), ("inf", "丙"), ("1e300", "丁"), ("-1e18", "戊"), ("x", "己"),
        ]
        let table =
            ["level\t…", "1\t1\t0\t0\t0\t0\t0\t0\tnan\t800\t-1\t###PAGE###", "nan\t1\t0\t0\t0\t0\t0\t0\t1\t1\t-1\tx"]
            + words.enumerated().flatMap { number, word in
                (0..<4).map { place in
                    let places = (0..<4).map { $0 == place ? word.0 : "12" }.joined(separator: "\t")
                    return "5\t1\t1e30\t\(number)\t\(place)\t0\t\(places)\t100\t\(word.1)"
                }
            }
        let rows = PDFRows(Array(table.joined(separator: "\n").utf8))
        #expect(Set(rows.rows.flatMap(\.text)) == ["甲"])
        #expect(rows.pages.map(\.width) == [0])
        #expect(rows.bodyHeight > 0)
    }

    @Test func aProgramThatIsNotThereIsNamed() {
        #expect(throws: ImportFailure.lacking(.poppler)) {
            try LimitedProgram.run(["no-program-of-this-name"], over: SourceText("x"), of: .poppler)
        }
    }

    @Test func aProgramThatHangsIsGivenUp() {
        #expect(throws: ImportFailure.tooSlow) {
            try LimitedProgram.run(
                ["sleep", "600"], over: SourceText("x"), of: .poppler, within: LimitedProgram.Limits(seconds: 1))
        }
    }

    @Test func aProgramThatFloodsIsCutShort() throws {
        let answer = try LimitedProgram.run(
            ["cat", "/dev/zero"], over: SourceText("x"), of: .poppler, within: LimitedProgram.Limits(bytes: 5000))
        #expect(answer.output == [UInt8](repeating: 0, count: 5000))
        #expect(answer.status != 0)
    }

    /// One without an end is no line that poppler writes, but the text of a bookmark could come near to it.
    @Test func bookmarksWithoutAnEndOrATextArePassedOver() {
        let items = [
            "<item page=\"</item>", "<item page=\"1\"></item>", "<item page=\"1\"> </item>",
            "<item page=\"2\">Weir</item>",
        ]
        let lines = "<outline>\n\(items.joined(separator: "\n"))\n</outline>\n"
        #expect(PDFOutline(Array(lines.utf8)).entries.map(\.text) == ["Weir"])
    }

    private typealias Row = (left: Int, top: Int, width: Int, height: Int, text: String)

    /// A table as poppler writes it of rows in blocks of their own.
    private func table(_ rows: [Row]) -> [UInt8] {
        let lines = rows.enumerated().map { number, row in
            "5\t1\t1\t\(number)\t1\t1\t\(row.left)\t\(row.top)\t\(row.width)\t\(row.height)\t100\t\(row.text)"
        }
        return Array(
            (["level", "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###"] + lines).joined(separator: "\n").utf8)
    }

    @Test func numbersInAColumnOfTheirOwnStandBeforeTheirHeadings() throws {
        let text = try #require(
            PDFForm.text(
                words: table([
                    (72, 100, 20, 10, "G.2"), (72, 130, 11, 10, "49"), (106, 100, 24, 10, "Mills"),
                    (95, 130, 300, 10, "What-is-a-mill?"), (92, 150, 440, 10, "A-mill-stands-at-the-water."),
                ]),
                outline: Array(
                    """
                    <outline>
                    <item page="1">G.2 Mills</item>
                    <item page="1">49 What is a mill?</item>
                    </outline>
                    """.utf8)))
        #expect(
            drawn(text) == """
                heading: |G.2 Mills
                heading: |49 What-is-a-mill?
                paragraph: |A-mill-stands-at-the-water.
                """)
    }

    @Test func linesOfATableOfContentsHaveTheirPageNumbers() throws {
        var entries: [Row] = [(72, 160, 40, 10, "Index"), (535, 160, 5, 10, "9")]
        for (number, name) in ["Mills", "Weirs", "Fords"].enumerated().reversed() {
            let top = 100 + 20 * number
            entries.insert((535, top, 5, 10, "\(number + 7)"), at: 0)
            entries.insert((115, top, 400, 10, "\(name). . . . ."), at: 0)
            entries.insert((92, top, 6, 10, "\(number + 1)"), at: 0)
        }
        let text = try #require(
            PDFForm.text(words: table(entries), outline: []))
        #expect(
            drawn(text) == "table: |1 Mills. . . . . 7↵|2 Weirs. . . . . 8↵|3 Fords. . . . . 9↵|Index 9")
    }

    @Test func smallLettersInTheMarginAreNotes() throws {
        let body = (0..<12).map {
            (left: 72, top: 100 + 14 * $0, width: 468, height: 10, text: "row-\($0)-of-a-text-that-is-set-wide")
        }
        let text = try #require(
            PDFForm.text(words: table(body + [(551, 128, 29, 8, "Revised"), (551, 138, 16, 8, "2009")]), outline: []))
        #expect(text.blocks?.map(\.kind) == [.paragraph, .note])
        #expect(drawn(text).split(separator: "\n").last == "note: |Revised␣|2009")
    }

    @Test func numbersOfLinesAreFurniture() throws {
        let numbers = (1...24).map { Row(80, 60 + 25 * $0, 10, 10, "\($0)") }
        let lines = (1...24).map { Row(108, 60 + 25 * $0, 420, 10, "row-\($0)-of-what-a-court-was-told") }
        let text = try #require(PDFForm.text(words: table(numbers + lines), outline: []))
        #expect(text.furniture.map { text.text.string(in: $0) } == (1...24).map(String.init))
    }

    /// Lines that run down, from the right to the left, with the page's number at the foot.
    @Test func verticalLinesAreReadFromTheRight() throws {
        let columns = ["清早的霧還沒有散，渡船已經", "靠了岸，擺渡的人說：﹁水漲", "了︒﹂", "到了中午，太陽才出來︒"]
        let rows = columns.enumerated().map { number, text in
            Row(340 - 20 * number, number == 3 ? 52 : 28, 12, 12 * text.count, text)
        }
        let text = try #require(PDFForm.text(words: table(rows + [Row(290, 700, 12, 10, "十二")]), outline: []))
        #expect(
            drawn(text) == """
                paragraph: |清早的霧還沒有散，渡船已經|靠了岸，擺渡的人說：「水漲|了。」
                paragraph: |到了中午，太陽才出來。
                """)
        #expect(text.furniture.map { text.text.string(in: $0) } == ["十二"])
    }

    @Test func itemsOfAListBeginParagraphs() throws {
        let text = try #require(
            PDFForm.text(
                words: table([
                    (72, 100, 468, 10, "The-ferry-takes-what-it-can-carry,-and-of-that-only"),
                    (72, 114, 60, 10, "this:"),
                    (72, 128, 4, 10, "•"), (90, 128, 60, 10, "people"), (90, 142, 60, 10, "carts"),
                    (72, 142, 4, 10, "•"),
                    (72, 156, 90, 10, "(a) two-wheels"), (72, 170, 90, 10, "(b) four-wheels"),
                ]), outline: []))
        #expect(
            drawn(text) == """
                paragraph: |The-ferry-takes-what-it-can-carry,-and-of-that-only␣|this:
                paragraph: |• people
                paragraph: |• carts
                paragraph: |(a) two-wheels
                paragraph: |(b) four-wheels
                """)
    }

    @Test func linesThatNameSomethingStandOneUnderAnother() throws {
        let text = try #require(
            PDFForm.text(
                words: table([
                    (72, 100, 30, 10, "From:"), (72, 114, 30, 10, "To:"), (140, 100, 60, 10, "the-ferryman"),
                    (140, 114, 60, 10, "the-miller"), (72, 150, 400, 10, "To-the-miller"),
                ]), outline: Array("<outline>\n<item page=\"1\">To the miller</item>\n</outline>\n".utf8)))
        #expect(drawn(text) == "table: |From: the-ferryman↵|To: the-miller\nheading: |To-the-miller")
    }

    /// Words of one line, each character of them as wide as told.
    private func words(_ text: String, left: Int, top: Int, width: Int, block: Int) -> [String] {
        var column = 0
        return text.split(separator: " ", omittingEmptySubsequences: false).enumerated().compactMap { number, word in
            defer { column += word.count + 1 }
            let place = "\(left + column * width)\t\(top)\t\(word.count * width)\t10"
            return word.isEmpty ? nil : "5\t1\t1\t\(block)\t\(top)\t\(number)\t\(place)\t100\t\(word)"
        }
    }

    private func pages(_ words: [String]) -> [UInt8] {
        Array((["level", "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###"] + words).joined(separator: "\n").utf8)
    }

    /// Prose, whose letters are of many widths.
    private func prose(top: Int, block: Int) -> [String] {
        [
            (72, 31, "The"), (106, 52, "keeper"), (161, 40, "counted"), (204, 38, "boats"), (245, 22, "till"),
            (270, 90, "midsummer."),
        ]
        .enumerated().map { number, word in
            "5\t1\t1\t\(block)\t\(top)\t\(number)\t\(word.0)\t\(top)\t\(word.1)\t11\t100\t\(word.2)"
        }
    }

    private let listing = [
        "while lamp is lit do", "    count boats by the hour ;", "    rest", "", "done", "say how many boats were seen",
    ]

    @Test func linesOnAGridAreCode() throws {
        var words = (0..<8).flatMap { prose(top: 100 + $0 * 14, block: 1) }
        for (number, line) in listing.enumerated() {
            words += self.words(line, left: 90, top: 240 + number * 12, width: 6, block: 2 + number / 3)
        }
        words += prose(top: 340, block: 9)
        let text = try #require(PDFForm.text(words: pages(words), outline: []))
        #expect(
            drawn(text).split(separator: "\n").suffix(2).joined(separator: "\n") == """
                code: |while lamp is lit do↵|    count boats by the hour ;↵|    rest↵|↵|done↵|say how many boats were seen
                paragraph: |The keeper counted boats till midsummer.
                """)
    }

    @Test func theNamesOfDefinitionsStandBeforeThem() throws {
        var words = (0..<8).flatMap { prose(top: 100 + $0 * 14, block: 1) }
        words += self.words("lamp", left: 90, top: 240, width: 6, block: 2)
        words += prose(top: 780, block: 3)
        words += self.words("= wick oil salt *( glass )", left: 150, top: 240, width: 6, block: 4)
        words += self.words("/ flame in a bowl of clay", left: 150, top: 252, width: 6, block: 4)
        let text = try #require(PDFForm.text(words: pages(words), outline: []))
        #expect(
            drawn(text).split(separator: "\n").first { $0.hasPrefix("code") }
                == "code: |lamp      = wick oil salt *( glass )↵|          / flame in a bowl of clay")
    }

    /// A crafted file: places of which no number of columns could be told.
    @Test(arguments: ["3e-300\t1e-299", "18\t-10", "18\t0"]) func wordsOfNextToNoSizeAreNoCode(_ size: String) throws {
        var words = (0..<8).flatMap { prose(top: 100 + $0 * 14, block: 1) }
        words += (0..<4).flatMap { row in
            (0..<9).map { number in
                let place = "\(90 + number * 50)\t\(240 + row * 12)\t\(size)"
                return "5\t1\t1\t2\t\(row)\t\(number)\t\(place)\t100\tend"
            }
        }
        let text = try #require(PDFForm.text(words: pages(words), outline: []))
        #expect(!drawn(text).contains("code"))
    }

    @Test func aTextFromATypewriterIsNoCode() throws {
        let words = listing.enumerated().flatMap {
            self.words($1, left: 90, top: 240 + $0 * 12, width: 6, block: $0)
        }
        let text = try #require(PDFForm.text(words: pages(words), outline: []))
        #expect(!drawn(text).contains("code"))
    }
}
