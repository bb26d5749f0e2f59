import Articles
import Reading
import Testing

@Suite struct ChangeListTests {
    static let first = MadeDocument.make([
        "= 渡口", "n2 一、船", "渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。", "船板是杉木的，三年换一次。",
        "n2 二、灯", "河对岸挂着一盏灯，灯油由两岸的人家轮流添，一家添一个月。", "后来灯换成了电的。",
    ])
    static let second = MadeDocument.make([
        "= 渡口", "n2 一、船", "渡船每天走七趟，清早一趟，晌午两趟，天黑以前再走三趟。", "船板是杉木的，三年换一次。", "撑船的人姓柳，左手少一根指头。",
        "n2 二、灯", "河对岸挂着一盏灯,灯油由两岸的人家轮流添，一家添半个月。",
    ])

    private func session(rows: Int = 24, columns: Int = 100, language: Language = .chinese) -> Session {
        var session = Session([Self.first, Self.second], rows: rows, columns: columns, language: language)
        session.press("c")
        return session
    }

    @Test func allThatIsShownIsListed() {
        var session = session()
        session.press("L")
        #expect(
            session.text == """
                ▸ 用字 | 渡船每天走[六][⟨七⟩]趟，清早一趟，晌午两趟，天黑以前再走三趟。 | 一、船
                  增 | [⟨撑船的人姓柳，左手少一根指头。⟩] | 一、船
                  用字 | 家轮流添，一家添[一][⟨半⟩]个月。 | 二、灯
                  删 | [后来灯换成了电的。] | 二、灯
                """)
        #expect(session.status == "异文 · 第 1 条，共 4 条 · Enter 去  / 筛选  t 换类别  q 离开")
    }

    @Test func theChangeAtHandIsChosen() {
        var session = session()
        session.press("]c]c]cL")
        #expect(session.status.hasPrefix("异文 · 第 3 条，共 4 条"))
    }

    @Test func itIsFilteredWhileTyping() {
        var session = session()
        session.press("L/")
        session.type("灯 用字")
        #expect(session.text == "▸ 用字 | 家轮流添，一家添[一][⟨半⟩]个月。 | 二、灯")
        session.press("<Enter>")
        #expect(session.status.hasPrefix("异文 · 4 处中 1 处"))
        session.press("<Enter>")
        #expect(session.state.mode == .comparison)
        #expect(session.state.frame.status.change?.number == 3)
        session.press("<Ctrl-o>")
        #expect(session.state.frame.status.change?.number == 0)
    }

    @Test func aFilterThatIsGivenUpIsTakenBack() {
        var session = session()
        session.press("L/")
        session.type("灯")
        session.press("<Esc>")
        #expect(session.status.hasPrefix("异文 · 第 3 条，共 4 条"))
    }

    @Test func oneKindAfterTheOtherIsListed() {
        var session = session()
        session.press("L")
        var seen: [String] = []
        for _ in 0..<4 {
            session.press("t")
            seen.append(session.status.split(separator: " · ")[1].description)
        }
        #expect(seen == ["4 处中 2 处", "4 处中 1 处", "4 处中 1 处", "第 4 条，共 4 条"])
        session.command("only-kind 删")
        #expect(session.text == "▸ 删 | [后来灯换成了电的。] | 二、灯")
    }

    @Test func kindsHaveKeysThatSayWhatTheyShow() {
        var session = session()
        session.press("t")
        session.send(.waited(RequestID(session.lastWait)))
        let hints = session.state.frame.hints.map { "\($0.keys) \($0.summary)" }
        #expect(
            hints == [
                "A 各类都显示", "P 校对：除换行外都显示", "U 平常：不显示细微差别", "d 隐藏删（1）", "f 显示全半角（1）", "i 隐藏增（1）",
                "k 显示标记（0）", "l 显示换行（0）", "m 隐藏移（0）", "n 隐藏编号（0）", "p 隐藏标点（0）", "s 显示繁简（0）",
                "t 显示、隐藏宽度、换行等细微差别", "v 显示异体（0）", "w 隐藏用字（2）",
            ])
        session.press("f")
        #expect(session.message == "显示全半角：1 处")
        #expect(session.state.frame.status.change?.count == 5)
        session.press("tP")
        #expect(session.message == "校对：除换行外都显示")
        session.press("tU")
        #expect(session.state.frame.status.change?.count == 4)
        #expect(
            session.effects == [
                "recallHiddenKinds", "keepHiddenKinds layout markup script variant", "keepHiddenKinds layout",
                "keepHiddenKinds layout markup script variant width",
            ])
    }

    /// What was shown the last time is shown again; what was chosen before that is known goes before it.
    @Test func whatIsShownIsRemembered() {
        var session = session()
        session.send(.hiddenKinds([.layout, .wording]))
        #expect(session.state.frame.status.change?.count == 3)
        session.press("qc")
        #expect(session.state.frame.status.change?.count == 3)
        session.press("tA")
        session.send(.hiddenKinds([.wording]))
        #expect(session.state.frame.status.change?.count == 5)
    }
}
