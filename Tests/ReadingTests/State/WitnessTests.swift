import Articles
import Reading
import Testing

/// A base beside several witnesses, one at a time.
@Suite struct WitnessTests {
    private static let lines = [
        "= 渡口", "n2 一、船", "渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。", "船板是杉木的，三年换一次，换下来的旧板子做了桥上的栏杆。",
        "河对岸挂着一盏灯，灯油由两岸的人家轮流添，一家添一个月。",
    ]

    private static func made(_ change: ([String]) -> [String]) -> Document {
        MadeDocument.make(change(lines))
    }

    private func session(
        columns: Int = 100, language: Language = .chinese, holds: @escaping (Effect) -> Bool = { _ in false }
    ) -> Session {
        let witnesses = [
            Self.made { $0 },
            Self.made { $0.map { $0.replacing("六趟", with: "七趟") } },
            Self.made { $0.map { $0.replacing("六趟", with: "七趟").replacing("两岸的人家", with: "两岸人家") } },
            Self.made { $0.filter { !$0.hasPrefix("船板") }.map { $0.replacing("六趟", with: "八趟") } },
        ]
        return Session(
            witnesses, rows: 12, columns: columns, language: language,
            start: .witnesses(["底", "甲", "乙", "丙"], [nil, nil, nil, nil]), holds: holds)
    }

    private func titles(_ session: Session) -> [String] {
        guard case .comparison(let pane) = session.state.frame.body else { return [] }
        return [pane.leftTitle, pane.rightTitle]
    }

    private func summary(_ session: Session) -> String? {
        session.state.frame.status.summary
    }

    @Test func theBaseStandsBesideTheFirstWitness() {
        let session = session()
        #expect(titles(session) == ["底 · 渡口 · 1.txt", "甲 1/3 · 渡口 · 2.txt"])
        #expect(summary(session) == "3 本皆同")
    }

    @Test func aKeyChangesTheWitnessAndThePlaceOfTheBaseStays() {
        var session = session()
        session.press("]c")
        #expect(summary(session) == "3/3 异 2 读")
        let place = session.state.frame.status.percent
        session.press("]w")
        #expect(titles(session)[1] == "乙 2/3 · 渡口 · 3.txt")
        #expect(summary(session) == "3/3 异 2 读")
        #expect(session.state.frame.status.percent == place)
        session.press("2]w")
        #expect(titles(session)[1] == "甲 1/3 · 渡口 · 2.txt")
        session.press("[w")
        #expect(titles(session)[1] == "丙 3/3 · 渡口 · 4.txt")
        #expect(summary(session) == "3/3 异 2 读")
    }

    @Test func fromTheWitnessAndSwappedItIsTheSamePlace() {
        var session = session()
        session.press("]c<Tab>")
        #expect(summary(session) == "3/3 异 2 读")
        session.press("x")
        #expect(titles(session) == ["甲 1/3 · 渡口 · 2.txt", "底 · 渡口 · 1.txt"])
        session.press("]w")
        #expect(titles(session) == ["乙 2/3 · 渡口 · 3.txt", "底 · 渡口 · 1.txt"])
        #expect(summary(session) == "3/3 异 2 读")
    }

    @Test func aPassageThatAWitnessLacksCountsAsAReading() {
        var session = session()
        session.press("2]w]c]c")
        #expect(summary(session) == "1/3 异 1 读")
    }

    @Test func theListPutsWitnessesOfOneReadingTogether() {
        var session = session()
        session.press("L")
        #expect(
            session.text == """
                ▸ 用字 | 渡船每天走[六]] [⟨七⟩] 甲 乙 | [⟨八⟩] 丙 | 一、船
                  删 | [船板是杉木的，三年换一次，换下来的旧板子做了桥上的栏杆。]] [⟨无⟩] 丙 | 一、船
                  删 | 盏灯，灯油由两岸[的]] [⟨无⟩] 乙 | 一、船
                """)
        session.press("jj<Enter>")
        #expect(titles(session)[1] == "乙 2/3 · 渡口 · 3.txt")
        #expect(summary(session) == "1/3 异 1 读")
        session.press("Lkk<Enter>")
        #expect(titles(session)[1] == "乙 2/3 · 渡口 · 3.txt")
        #expect(summary(session) == "3/3 异 2 读")
    }

    @Test func theListKeepsToTheKindsThatAreShown() {
        var session = session()
        session.press("tdL")
        #expect(session.text == "▸ 用字 | 渡船每天走[六]] [⟨七⟩] 甲 乙 | [⟨八⟩] 丙 | 一、船")
        session.press("q]c")
        #expect(summary(session) == "3/3 异 2 读")
        // Swapped, what the base lacks is what the first version has.
        session.press("tdxtitAL")
        #expect(session.text.contains("船板"))
        session.press("qtiL")
        #expect(!session.text.contains("船板"))
    }

    @Test func theListKeepsToWhatWasPairedByHand() {
        var session = session()
        session.press("2]w/河对岸<Enter>=P")
        #expect(session.message == "已定为不相对应，重新对读")
        session.press("L")
        #expect(session.text.contains("[河对岸挂着一盏灯，灯油由两岸的人家轮流添，一家添一个月。]] [⟨无⟩] 丙"))
        session.press("qU")
        session.press("L")
        #expect(!session.text.contains("河对岸挂着一盏灯"))
    }

    @Test func itIsReadBeforeAllWitnessesAreCompared() {
        var session = session(language: .english) { if case .collate = $0 { true } else { false } }
        #expect(summary(session) == "collating…")
        session.press("]w")
        #expect(titles(session)[1] == "乙 2/3 · 渡口 · 3.txt")
        session.release()
        session.press("]c")
        #expect(summary(session) == "3/3 ≠ 2 ways")
    }

    @Test func twoVersionsHaveNoWitnesses() {
        var session = Session([Self.made { $0 }, Self.made { $0.map { $0.replacing("六", with: "七") } }])
        session.press("c]w")
        #expect(session.message == "只有两个版本：duidu compare A B C 才有几个本子可换")
        #expect(summary(session) == nil)
    }

    @Test func theApparatusIsFilteredAndShowsVerdicts() {
        var session = session()
        session.press("]c=bL/")
        #expect(session.state.frame.prompt?.label == "筛选：")
        session.type("船板")
        #expect(session.text.split(separator: "\n").count == 1)
        session.press("<Enter>")
        #expect(session.state.frame.status.summary == "第 1 条，共 1 条")
        session.press("/<Ctrl-u><Enter>")
        #expect(session.text.split(separator: "\n").first?.hasSuffix("· ✓右") == true)
    }
}
