import Testing

@testable import Articles
@testable import Reading

/// What is on the screen of a text while that text is understood anew.
@Suite struct AnewTests {
    private static let levee = """
        堤上的夜

        夜里水大，老陈说：“水涨一尺，心提一丈，谁也不许走。”大家都站在堤上听。

        天亮以后，阿秀说：“江水退了以后人才敢睡。”于是大家都回家去睡。

        到了中午，老陈说：“闸门要再看一遍，堤脚也要再走一遍。”这是最后的一句话。
        """
    private static let memory = """
        堤上的回忆

        许多年以后，老陈说：“闸门要再看一遍，堤脚也要再走一遍。”人人都还记得。

        那天的天亮以后，阿秀说：“江水退了以后人才敢睡。”人人也都还记得。
        """

    /// A reader who took the line of the first statement out of the text; the answer to that is kept.
    private func session() -> Session {
        var session = Session(("堤.txt", Self.levee), ("忆.txt", Self.memory), rows: 20, columns: 100) {
            if case .understandAnew = $0 { true } else { false }
        }
        session.press("<Enter>/夜里水大<Enter>=f")
        return session
    }

    private static func isArranging(_ effect: Effect) -> Bool {
        if case .arrangeStatements = effect { true } else { false }
    }

    @Test func theChosenStatementStaysChosenInTheList() {
        var session = session()
        session.press("QG")
        #expect(session.text.contains("▸ 老陈 | “闸门要再看一遍，堤脚也要再走一遍。”"))
        #expect(session.text.split(separator: "\n").count == 3)
        session.release(holding: Self.isArranging)
        #expect(session.text == "")
        session.press("ygsK<Enter>")
        session.command("export 引语.tsv")
        #expect(session.message == "没有可导出的引语")
        #expect(session.state.mode == .quotations)
        session.release()
        #expect(
            session.text == """
                  阿秀 | “江水退了以后人才敢睡。” |  · 另 1 处
                ▸ 老陈 | “闸门要再看一遍，堤脚也要再走一遍。” |  · 另 1 处
                """)
        session.press("y")
        #expect(session.effects.last?.hasPrefix("copy “闸门要再看一遍") == true)
    }

    @Test func anArrangementOfTheOldTextIsDropped() {
        var session = session()
        session.holds = { effect in
            if case .understandAnew = effect { true } else { Self.isArranging(effect) }
        }
        session.press("Q")
        // The text is understood anew before the statements are put together as they were.
        session.release(holding: { if case .listStatements = $0 { true } else { false } })
        session.release(holding: Self.isArranging)
        #expect(session.text == "")
        session.release()
        #expect(session.text.split(separator: "\n").count == 2)
    }

    @Test func theListOfOtherPlacesStaysWhatItWas() {
        var session = session()
        session.press("G[qgs")
        session.release()
        #expect(session.text == "▸ 同 | “闸门要再看一遍，堤脚也要再走一遍。” | 忆.txt")
        session.press("K")
        #expect(session.peek.hasPrefix("同 · 老陈 · 忆.txt · "))
        session.press("<Enter>")
        #expect(session.state.frame.status.file == "忆.txt")
        #expect(session.rest.hasPrefix("“闸门要再看一遍"))
    }

    @Test func theSmallWindowStaysWhereItIs() {
        var session = session()
        session.press("QGK")
        session.release()
        #expect(session.peek.hasPrefix("老陈 · 堤.txt · \n"))
        #expect(session.peek.contains("“闸门要再看一遍，堤脚也要再走一遍。”"))
        session.press("y")
        #expect(session.effects.last?.hasPrefix("copy “闸门要再看一遍") == true)
        session.press("<Enter>")
        #expect(session.rest.hasPrefix("“闸门要再看一遍"))
    }

    @Test func theLinesThatAreNoTextAreListedAnew() {
        let text = Self.levee + "\n\n_page_ 12\n\n第二天大家又上了堤，堤上的水已经退了一半，人人都松了一口气。\n"
        var session = Session(("堤.txt", text), rows: 20, columns: 100) {
            if case .understandAnew = $0 { true } else { false }
        }
        session.press("/夜里水大<Enter>=fF")
        #expect(session.text == "▸ 第 9 行 | _page_ 12 | ")
        session.release()
        #expect(session.text.split(separator: "\n").map { String($0.prefix(8)) } == ["▸ 第 3 行 ", "  第 9 行 "])
    }

    @Test func versionsAndMarksOfTheOldTextAreForgotten() {
        var session = Session(("堤.txt", Self.levee), rows: 20, columns: 100)
        session.state.versions = [
            VersionLink(
                a: VersionLink.Place(document: 0, article: 0), b: VersionLink.Place(document: 0, article: 1),
                similarity: 1, exclusive: 1)
        ]
        let place = { ArticlePlace(DocumentID(0), article: $0) }
        session.state.contents.marked = [place(0), place(1)]
        session.press("/夜里水大<Enter>=f")
        #expect(session.state.versions.isEmpty)
        #expect(session.state.contents.marked == [place(0)])
    }

    @Test func theChosenEntryStaysChosenAmongAllQuotations() {
        let text = """
            山里的茶园

            我家的茶园在山的北坡，茶树是祖父种下的，村里人叫它“老园”，又叫它“北园”。

            怎样采茶

            采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天。

            采茶的故事

            老人们说，从前采茶要唱歌，唱得好的人采得多。
            """
        var session = Session(("茶.txt", text), rows: 30, columns: 100)
        session.press("T<Tab>G")
        #expect(session.outline.contains(">    采茶的故事"))
        session.press("=3")
        #expect(session.outline.split(separator: "\n").last == ">      采茶的故事")
    }
}
