import Reading
import Testing

@Suite struct SameStatementTests {
    private func session(rows: Int = 20, columns: Int = 100) -> Session {
        Session(
            [
                MadeDocument.make([
                    "= 堤上", "n2 一、夜里", "老陈说：“水涨一尺，心提一丈，谁也不许走。”这句“老话”人人会讲。", "n2 二、天亮",
                    "老陈说：“今天轮班休息。”阿秀说：“江水退了以后人才敢睡。”老陈说：“闸门要再看一遍。”",
                ]),
                MadeDocument.make([
                    "= 回忆", "有人记得老陈说：“水涨一尺，心提两丈，谁也不许走。”", "当年阿秀说：“江水退了以后人才敢睡。”",
                    "后来阿秀说：“江水退了以后人才敢睡，可是闸门还要再看一遍，堤脚也要再走一遍。”",
                ]),
            ], rows: rows, columns: columns)
    }

    @Test func theOtherPlacesAreListedWithTheWordsThatDiffer() {
        var session = session()
        session.press("<Enter>]qgs")
        #expect(session.state.mode == .list)
        #expect(session.text == "▸ 近 60% | “水涨一尺，心提[两][⟨一⟩]丈，谁也不许走。” | 2.txt")
        #expect(session.status == "别处 · 第 1 条，共 1 条 · Enter 去  K 就地看  / 找  q 离开")
        session.press("<Enter>")
        #expect(session.rest.hasPrefix("“水涨一尺，心提两丈"))
        #expect(session.state.frame.status.file == "2.txt")
        session.press("<Ctrl-o>")
        #expect(session.state.frame.status.file == "1.txt")
        #expect(session.rest.hasPrefix("“水涨一尺，心提一丈"))
        session.press("<Alt-o>")
        #expect(session.state.frame.status.file == "2.txt")
    }

    @Test func aStatementStandsInLongerOnes() {
        var session = session()
        session.press("<Enter>3]qgs")
        #expect(
            session.text == """
                ▸ 同 | “江水退了以后人才敢睡。” | 2.txt
                  更长 | “江水退了以后人才敢睡，[可是闸门还要再看一遍，堤脚也要再走一遍]。” | 2.txt
                """)
        session.press("j<Enter>gs")
        #expect(session.text.contains("一部分 | “江水退了以后人才敢睡[⟨…⟩]。” | 1.txt › 二、天亮"))
    }

    @Test func thePeekShowsEachPlaceAndLeadsThere() {
        var session = session()
        session.press("<Enter>3]q")
        #expect(session.status.contains("❝阿秀 3/4 · ≡2"))
        session.press("K")
        #expect(session.state.mode == .peek)
        #expect(session.peek.hasPrefix("同 · 阿秀 · 2.txt · 1/2\n"))
        #expect(session.rest.hasPrefix("“江水退了以后人才敢睡"))
        session.press("K")
        #expect(session.peek.contains("“江水退了以后人才敢睡，[可是闸门还要再看一遍，堤脚也要再走一遍]。”"))
        session.press("K<Esc>")
        #expect(session.peek == "")
        #expect(session.rest.hasPrefix("“江水退了以后人才敢睡。”老陈"))
        session.press("Kn")
        session.press("y")
        #expect(session.effects.last?.hasPrefix("copy “江水退了以后人才敢睡，可是") == true)
        session.press("<Enter>")
        #expect(session.rest.hasPrefix("“江水退了以后人才敢睡，可是"))
        session.press("<Ctrl-o>")
        #expect(session.rest.hasPrefix("“江水退了以后人才敢睡。”老陈"))
    }

    @Test func listsArePeekedFromToo() {
        var session = session()
        session.press("QjK")
        #expect(session.peek.hasPrefix("老陈 · 1.txt › 二、天亮 · "))
        session.press("j")
        session.press("q")
        #expect(session.state.mode == .quotations)
        session.press("ggjgsK")
        #expect(session.peek.hasPrefix("近 60% · 老陈 · 2.txt · "))
        session.press("<Enter>")
        #expect(session.rest.hasPrefix("“水涨一尺，心提两丈"))
    }

    @Test func thePeekLeavesTheStatementInSight() {
        var session = session(rows: 8, columns: 60)
        session.press("<Enter>3]qK")
        #expect(session.state.frame.peek?.isAtTop == (session.row >= 5))
        session.send(.resized(ScreenSize(rows: 5, columns: 20)))
        #expect(session.state.frame.peek?.text.rows.count == 1)
        session.press("]")
        #expect(session.message == "] 没有动作（? 看能用的键）")
        #expect(session.state.mode == .peek)
    }

    @Test func theSameSpeakerIsFollowed() {
        var session = session()
        session.press("<Enter>]q]p")
        #expect(session.rest.hasPrefix("“今天轮班"))
        session.press(";")
        #expect(session.rest.hasPrefix("“闸门要"))
        session.press("]p")
        #expect(session.message == "后面没有老陈的引语了")
        session.press("2[p")
        #expect(session.rest.hasPrefix("“水涨一尺"))
        session.press("[p")
        #expect(session.message == "前面没有老陈的引语了")
    }

    @Test func termsStandInTheOutlineOnDemand() {
        var session = session(rows: 30)
        session.press("<Enter>")
        #expect(!session.outline.contains("“老话”"))
        session.press("T")
        #expect(session.message == "词语、书名等引文也列出")
        Golden.expect("outline-terms", session.outline)
        session.press("<Tab>jjj<Enter>")
        #expect(session.rest.hasPrefix("“老话”"))
        session.press("T")
        #expect(!session.outline.contains("“老话”"))
    }

    @Test func whatIsNotListedYetIsSaid() {
        var session = session()
        session.holds = { if case .listStatements = $0 { true } else { false } }
        session.send(.found(session.files.map { InputName(path: $0.name, name: $0.name) }))
        session.press("<Enter>]qgs")
        #expect(session.message == "正在汇集引语…")
        session.press("Q")
        #expect(session.status == "引语 · 正在汇集引语… · Enter 去  / 筛选  <Tab> 换排列  s 别处  y 抄  e 导出")
        session.release()
        #expect(session.status.hasPrefix("引语 · 4 条"))
    }
}
