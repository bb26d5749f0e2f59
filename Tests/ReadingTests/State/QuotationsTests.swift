import Reading
import Testing

@Suite struct QuotationsTests {
    private static let levee = MadeDocument.make([
        "= 堤上", "n2 一、夜里", "老陈说：“水涨一尺，心提一丈，谁也不许走。”这句“老话”人人会讲。", "n2 二、天亮",
        "老陈说：“今天轮班休息。”阿秀说：“水退了人才敢睡。”老陈说：“闸门要再看一遍。”",
    ])
    private static let memory = MadeDocument.make([
        "= 回忆", "有人记得老陈说：“水涨一尺，心提两丈，谁也不许走。”", "当年阿秀说：“水退了人才敢睡。”",
    ])

    private func session(rows: Int = 20, columns: Int = 100, language: Language = .chinese) -> Session {
        Session([Self.levee, Self.memory], rows: rows, columns: columns, language: language)
    }

    @Test func theStatementsOfTheArticleAreListedFromTheOneAtHand() {
        var session = session()
        session.press("<Enter>]q]qQ")
        #expect(
            session.text == """
                  老陈 | “水涨一尺，心提一丈，谁也不许走。” | 一、夜里 · 另 1 处
                ▸ 老陈 | “今天轮班休息。” | 二、天亮
                  阿秀 | “水退了人才敢睡。” | 二、天亮 · 另 1 处
                  老陈 | “闸门要再看一遍。” | 二、天亮
                """)
        #expect(session.status == "引语 · 4 条 · Enter 去  / 筛选  <Tab> 换排列  s 别处  y 抄  e 导出")
        session.press("jj<Enter>")
        #expect(session.rest.hasPrefix("“闸门"))
        session.press("<Ctrl-o>")
        #expect(session.rest.hasPrefix("“今天"))
        session.press("Q<Esc>")
        #expect(session.state.mode == .reading)
    }

    @Test func allFilesAreListedByPlaceSpeakerAndStatement() {
        var session = session()
        session.press("Q")
        Golden.expect("quotations-by-place", session.text)
        session.press("<Tab>")
        Golden.expect("quotations-by-speaker", session.text)
        session.press("t")
        #expect(session.message == "重复的话分别计数")
        Golden.expect("quotations-by-speaker-unfolded", session.text)
        session.press("<Tab>zR")
        Golden.expect("quotations-by-statement", session.text)
        session.press("t")
        #expect(session.message == "只在按讲话人排列时合起重复的话")
    }

    @Test func theCountSaysHowManyRepeatsAreFolded() {
        var session = session()
        session.press("Q")
        #expect(session.status.hasPrefix("引语 · 6 条 · "))
        session.press("<Tab>")
        #expect(session.status.hasPrefix("引语 · 4 条，合起重复 2 条 · "))
        session.press("t")
        #expect(session.status.hasPrefix("引语 · 6 条 · "))
        session.press("<Tab>")
        #expect(session.status.hasPrefix("引语 · 4 条，合起重复 2 条 · "))
    }

    @Test func headsFoldWhatStandsUnderThem() {
        var session = session()
        session.command("quotations")
        session.command("group-by speaker")
        session.press("zM")
        #expect(session.text == "▸ ▸ 老陈 · 3 条\n  ▸ 阿秀 · 1 条")
        session.press("j<Enter>")
        #expect(session.text == "  ▸ 老陈 · 3 条\n▸ ▾ 阿秀 · 1 条\n     | “水退了人才敢睡。” | 1.txt › 二、天亮 · 另 1 处")
        session.press("jh")
        #expect(session.text == "  ▸ 老陈 · 3 条\n▸ ▸ 阿秀 · 1 条")
        session.press("zakzo")
        #expect(session.text.hasPrefix("▸ ▾ 老陈 · 3 条\n     | “水涨一尺"))
    }

    @Test func typingFiltersAndGivingUpBringsTheRowsBack() {
        var session = session()
        session.press("Q")
        session.press("/")
        session.type("水退")
        #expect(
            session.text == """
                  ▾ 堤上 · 1.txt · 1 条
                ▸   阿秀 | “[水退]了人才敢睡。” | 二、天亮 · 另 1 处
                  ▾ 回忆 · 2.txt · 1 条
                    阿秀 | “[水退]了人才敢睡。” |  · 另 1 处
                """)
        session.press("<Esc>")
        #expect(session.status.hasPrefix("引语 · 6 条"))
        session.press("/")
        session.type("老陈 一丈")
        session.press("<Enter>")
        #expect(session.text == "▸ 老陈 | “水涨一尺，心提[一丈]，谁也不许走。” | 一、夜里 · 另 1 处")
        #expect(session.status.hasPrefix("引语 · 6 条中 1 条"))
        session.press("/")
        session.type("没有")
        #expect(session.text == "")
        session.press("<Enter><Enter>jky")
        #expect(session.message == "先移到一条引语上（]q）")
    }

    @Test func theRangeWidensAndTermsAreListedOnDemand() {
        var session = session()
        session.press("<Enter>]qQT")
        #expect(session.text.contains("未注明 | “老话” | 一、夜里"))
        #expect(session.message == "词语、书名等引文也列出")
        session.press("T")
        session.press("a")
        #expect(session.message == "全部文件")
        #expect(session.status.hasPrefix("引语 · 6 条"))
        session.press("a")
        #expect(session.message == "堤上")
        session.command("take-from river")
        #expect(session.message == "没有 river 这个范围：article file folder open")
        session.command("group-by colour")
        #expect(session.message == "不能按 colour 排列：place speaker statement")
    }

    @Test func aStatementIsCopiedWithSpeakerAndSource() {
        var session = session(language: .english)
        session.press("Qj")
        session.press("y")
        #expect(session.effects == ["copy “今天轮班休息。” — 老陈, “堤上”, articles/1.txt:9:5"])
        #expect(session.message == "copied the statement by 老陈 with its source, 40 characters")
        session.press("<Ctrl-g>")
        #expect(session.message == "articles/1.txt:9:5")
    }

    @Test func anExportNeverOverwritesUnasked() {
        var session = session()
        session.press("Qe")
        #expect(session.state.frame.prompt?.label == "导出到（.md .tsv .csv .json）：")
        session.type("引语.txt")
        session.press("<Enter>")
        #expect(session.message == "引语.txt：文件名须以 .md .tsv .csv 或 .json 结尾")
        session.command("export 引语.tsv")
        #expect(session.effects == ["export 6 as tsv to 引语.tsv"])
        session.send(.exportStands("引语.tsv"))
        #expect(session.state.frame.prompt?.label == "已有此文件，键入 y 覆盖，或另写文件名：")
        #expect(session.state.frame.prompt?.text == "")
        // A key that was under way when the question came up is no answer.
        session.press("<Enter>")
        #expect(session.effects == ["export 6 as tsv to 引语.tsv"])
        #expect(session.state.frame.prompt == nil)
        session.send(.exportStands("引语.tsv"))
        session.press("y<Enter>")
        #expect(session.effects.last == "export 6 as tsv over 引语.tsv")
        session.send(.exportStands("引语.tsv"))
        session.type("引语.csv")
        session.press("<Enter>")
        #expect(session.effects.last == "export 6 as csv to 引语.csv")
        session.send(.exportStands("引语.tsv"))
        session.type("引语.tsv")
        session.press("<Enter>")
        #expect(session.effects.last == "export 6 as tsv to 引语.tsv")
    }

    @Test func lateAnswersAreDropped() {
        var session = session()
        session.holds = { if case .arrangeStatements = $0 { true } else { false } }
        session.press("Q")
        #expect(session.text == "")
        session.press("/")
        session.type("水退")
        session.release()
        #expect(session.status.hasPrefix("引语 · 6 条中 2 条"))
    }

    @Test func withoutStatementsNothingIsListed() {
        var session = Session([MadeDocument.make(["= 空", "没有人说话。"])])
        session.press("Q")
        #expect(session.message == "这里没有引语")
        session.press("gs")
        #expect(session.message == "先移到一条引语上（]q）")
        session.press("T")
        #expect(session.message == "这里没有别的引文")
        session.press("]p")
        #expect(session.message == "原文没有说这句话是谁讲的")
    }
}
