import Testing

@testable import Articles

struct StructureParagraphTests {
    @Test func joinsLinesOfHanWithoutBlanksAndLinesOfWordsWithOne() {
        let document = understood(
            """
            河边的老磨坊今年又修好了水轮，村里的人都来看它转动起来的
            样子，孩子们围着水渠奔跑，老人坐在石阶上晒太阳，说起许多
            年前的旧事。

            The mill by the river has been mended this year, and all the village
            came to see the wheel turn again while the children ran along
            the ditch.
            """)
        #expect(
            drawn(document) == [
                "article",
                "  paragraph: 河边的老磨坊今年又修好了水轮，村里的人都来看它转动起来的样子，孩子们围着水渠奔跑，老人坐在石阶上晒太阳，说起许多年前的旧事。",
                "  paragraph: The mill by the river has been mended this year, and all the village came to see the wheel turn again while the children ran along the ditch.",
            ])
    }

    @Test func undoesHyphensAtLineEndsButKeepsThoseOfTheWord() {
        let document = understood(
            """
            A well-known miller of the valley said that the new wheel would be pro-
            duced in spring, and that a well-
            known carpenter from the town had promised to come before the
            snow melts.
            """)
        #expect(
            drawn(document) == [
                "article",
                "  paragraph: A well-known miller of the valley said that the new wheel would be produced in spring, and that a well-known carpenter from the town had promised to come before the snow melts.",
            ])
        #expect(document.marks.map { document.text.string(in: $0) } == ["-"])
    }

    @Test func joinsTheLinesOfANarrowColumnOfWords() {
        let document = understood(
            """
            The mill by the river has been
            mended this year and all the
            village came to see the wheel
            turn again while the children
            ran along the ditch as far as
            the bridge that twenty-
            eight men had built before the
            Monday of the great flood that
            nobody has forgotten since.
            """)
        #expect(
            drawn(document) == [
                "article",
                "  paragraph: The mill by the river has been mended this year and all the village came to see the wheel turn again while the children ran along the ditch as far as the bridge that twenty-eight men had built before the Monday of the great flood that nobody has forgotten since.",
            ])
    }

    @Test func aVeryDeepIndentAndAVeryWideLineAreLinesLikeOthers() {
        let deep = String(repeating: "　", count: 400)
        let wide = String(repeating: "w", count: 9000)
        let document = understood("\(deep)河边的磨坊\n\n\(deep)\(deep)水轮又转动起来。\n\n\(wide)\n\(wide)\n\n短行\n")
        #expect(document.blocks.map(\.pieces.count) == [1, 1, 2, 1])
    }

    @Test func bridgesABlankLineInsideASentence() {
        let document = understood(
            """
            入冬以后水位降得很低，磨坊只好每隔一天开工一次，守夜的人
            常在灯下读书，把书里的句子抄在墙上，其中有一句是这样写的

            “水退石出，人去灯留”，后来的人看见了，都说写得好，也有人
            说不懂。
            """)
        #expect(drawn(document).count == 2)
    }

    @Test func partsParagraphsThatNoBlankLineParts() {
        let document = understood(
            """
            第一年的收成很好，仓里的麦子堆到了梁下，镇上的商人赶着车
            来买，价钱给得公道。
            第二年下了四十天的雨，河水漫过堤岸，把新种的苗都冲走了，
            村里人只好向邻县借粮。
            """)
        #expect(drawn(document).count == 3)
    }

    @Test(arguments: [
        "\u{FEFF}# 题目\n\n□ 王小明\n\n正文只有一句。\n", "a\r\nb\r\n", "\r\r\r", "", " \n\t\n", "一\u{3000}二\u{A0}\n\u{C}三",
    ])
    func everyCharacterHasOnePlace(_ text: String) {
        _ = understood(text)
    }

    @Test func aLineWithoutEndIsCutAtSentences() {
        let sentence = "很长的一行里有许多句子，每一句都差不多长。"
        let document = understood(String(repeating: sentence, count: 4000))
        #expect(document.blocks.count > 4)
        #expect(document.blocks.indices.allSatisfy { document.string(ofBlock: $0).hasSuffix("。") })
    }

    @Test func aBlockOfAFormThatIsTooLongIsCutAfterSentences() throws {
        let text = "灯塔。" + String(repeating: "天黑灯亮。", count: 5000)
        let source = FormattedText(
            text: SourceText(text), format: .markdown,
            blocks: [
                .init(
                    kind: .blockQuotation,
                    pieces: [Piece(SourceRange(0, 9)), Piece(SourceRange(9, 75009), join: .space)])
            ])
        let document = try #require(Understanding.understand(source) { _ in true })
        let blocks = document.blocks.map { block in document.pieces[block.pieces].map(\.range.count) }
        #expect(blocks == [[9, 32760, 32760], [9480]])
        #expect(document.pieces.map(\.join) == [.none, .space, .none, .none])
        #expect(document.blocks.map(\.kind) == [.blockQuotation, .blockQuotation])
    }

    @Test(arguments: [true, false]) func whereBookmarksNameTheHeadingsPointsAreNone(isOneArticle: Bool) throws {
        let lines = [
            "渡船怎么修", "1. 不换船板而补船板", "船板三年换一次，补一补能用五年，这样省下来的钱可以买油。", "2. 不用铁钉改用竹钉",
            "竹钉不会生锈，可是要泡过桐油才能用，泡的时候不能见太阳。",
        ]
        var (source, blocks) = ("", [FormattedText.FormatBlock]())
        for (number, line) in lines.enumerated() {
            let start = source.utf8.count
            source += line
            blocks.append(
                .init(
                    kind: number == 0 ? .heading : .paragraph, level: 1,
                    pieces: [Piece(SourceRange(start, source.utf8.count))]))
            source += "\n"
        }
        var text = FormattedText(text: SourceText(source), format: .pdf, blocks: blocks)
        text.isOneArticle = isOneArticle
        let document = try #require(Understanding.understand(text))
        let headings = document.blocks.indices.filter { document.blocks[$0].kind == .heading }
        #expect(headings.map { document.string(ofBlock: $0) } == (isOneArticle ? [] : [lines[1], lines[3]]))
    }
}
