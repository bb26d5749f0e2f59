import Articles
import Reading
import Testing

@Suite struct ComparisonTests {
    private static let first = MadeDocument.make([
        "= 堤岸", "堤岸每年修两次，一次在汛前，一次在汛后，都由村里的人自己动手。", "守堤的人记得清楚，哪一段容易漏水，哪一段从来不漏。",
        "只有旧版才有的一段，说的是石匠怎样挑石头，石头要青的，不要白的。", "最后一段说的是钟，水到了第九级就要敲钟，全村都听得见。",
    ])
    private static let second = MadeDocument.make([
        "= 堤岸", "堤岸每年修三次，一次在汛前，一次在汛后，都由村里的人自己动手。", "守堤的人记得清楚，哪一段容易漏水，哪一段从来不会漏。",
        "最后一段说的是钟，水到了第九级就要敲钟，全村都听得见。", "新版后来又加了一段，说的是装了电话以后，钟就很少敲了。",
    ])

    private func session(rows: Int = 24, columns: Int = 100) -> Session {
        var session = Session([Self.first, Self.second], rows: rows, columns: columns)
        session.press("c")
        return session
    }

    @Test func twoPanesKeepToTheSameRows() {
        Golden.expect("comparison-wide", session().text)
    }

    /// What only the second version has at its beginning is not left above the window.
    @Test func itOpensAtTheBeginningOfEither() {
        let old = "堤岸每年修两次，一次在汛前，一次在汛后。\n\n守堤的人记得清楚。\n"
        let new = "后来加在前面的一段，说的是装了电话。\n\n" + old
        let session = Session(("a.txt", old), ("b.txt", new), rows: 12, columns: 100, start: .comparison(0, 0))
        #expect(session.state.frame.status.percent == 0)
        #expect(session.text.contains("后来加在前面的一段"))
    }

    @Test func oneNarrowPaneHasBothReadings() {
        Golden.expect("comparison-narrow", session(columns: 60).text)
    }

    /// Number and count of each change that `]c` comes to, until there is none.
    private func walk(_ session: inout Session, _ keys: String) -> [String] {
        var seen: [String] = []
        for _ in 0..<20 {
            session.press(keys)
            guard session.message.isEmpty, let change = session.state.frame.status.change else { break }
            seen.append("\(change.number)/\(change.count ?? 0)")
        }
        return seen
    }

    @Test(arguments: [100, 60])
    func everyChangeIsComeTo(_ columns: Int) {
        var session = session(columns: columns)
        let count = session.state.frame.status.change?.count ?? 0
        #expect(count >= 4)
        let forward = (1...count).map { "\($0)/\(count)" }
        #expect(walk(&session, "]c") == forward)
        #expect(session.message == "后面没有异文了")
        #expect(walk(&session, "[c") == forward.dropLast().reversed())
        session.press("<Tab>gg")
        #expect(walk(&session, "]c") == forward)
        #expect(walk(&session, ",") == forward.dropLast().reversed())
    }

    @Test func theCaretStandsBesideWhatItsSideLacks() {
        var session = session()
        session.press("Gk")
        let seen = (0..<3).map { _ in
            session.press("j")
            return session.row
        }
        #expect(seen == seen.sorted())
        session.press("G")
        #expect(session.line == "")
        #expect(session.state.frame.status.percent == 100)
        session.press("<Tab>")
        #expect(session.line == "就很少敲了。")
        session.press("<Tab>")
        #expect(session.line == "")
    }

    @Test func swappingKeepsTheReaderInTheTextThatIsRead() {
        var session = session()
        session.press("jjjj")
        let (rest, row) = (session.rest, session.row)
        let counts = session.state.frame.status.change?.count
        session.press("x")
        #expect(session.rest == rest)
        #expect(session.row == row)
        #expect(session.state.frame.status.change?.count == counts)
    }

    @Test func searchStaysInTheSideOfTheCaret() {
        var session = session()
        session.press("/电话<Enter>")
        #expect(session.message == "没有找到 电话")
        session.press("<Esc><Tab>/钟<Enter>")
        #expect(session.rest.hasPrefix("钟，水到了"))
        session.press("n")
        #expect(session.rest.hasPrefix("钟，全村"))
        session.press("n")
        #expect(session.rest.hasPrefix("钟就很少"))
        #expect(session.search == "钟 3/3")
        session.press("n")
        #expect(session.message == "从头再找")
        session.press("<Ctrl-o>")
        #expect(session.rest.hasPrefix("钟就很少"))
        session.press("/每年<Esc>")
        #expect(session.rest.hasPrefix("钟就很少"))
    }

    @Test func kindsAreHiddenAndShown() {
        var session = session()
        let count = session.state.frame.status.change?.count ?? 0
        let insertions = session.state.frame.status.kinds.first { $0.kind == .insertion }?.count ?? 0
        #expect(insertions > 0)
        session.command("toggle-kind insertion")
        #expect(session.state.frame.status.change?.count == count - insertions)
        session.command("toggle-kind 增")
        #expect(session.state.frame.status.change?.count == count)
        session.command("toggle-kind 色")
        #expect(session.message.hasPrefix("没有 色 这类异文：wording"))
    }

    @Test func theTextIsReadOnWhereTheComparisonWasLeft() {
        var session = Session([Self.first, Self.second], columns: 100)
        session.press("<Enter>jjc")
        let rest = session.rest
        #expect(rest.hasPrefix("守堤"))
        session.press("}}q")
        #expect(session.state.mode == .reading)
        #expect(session.rest.hasPrefix("最后一段"))
        session.press("<Ctrl-o>")
        #expect(session.rest.hasPrefix("守堤"))
    }

    @Test func aComparisonIsCancelledVisibly() {
        var session = Session([Self.first, Self.second], columns: 100)
        session.holds = { if case .compare = $0 { true } else { false } }
        session.press("c")
        guard case .compare(let request, _, _, _)? = session.held.first else {
            Issue.record("nothing is compared")
            return
        }
        session.send(.comparing(request, 0.25))
        #expect(session.status.contains("正在对读 25%"))
        session.press("j")
        #expect(session.message == "正在对读，Esc 取消")
        session.press("<Esc>")
        #expect(session.state.mode == .contents)
        #expect(session.message == "对读已取消")
        session.release()
        #expect(session.state.mode == .contents)
    }

    @Test func aTextComparedWithItselfHasNoChange() {
        var session = Session([Self.first, Self.first], columns: 100)
        session.press("mmc")
        #expect(session.message == "两个版本文字相同")
        #expect(session.state.frame.status.change?.count == 0)
        session.press("]c")
        #expect(session.message == "没有显示的异文（tt 显示细微差别）")
    }

    @Test func theCaretIsOnTheScreenWhereverKeysLead() {
        for size in [(24, 100), (20, 60), (5, 20)] {
            var session = session(rows: size.0, columns: size.1)
            for key in [
                "j", "d", "]c", "G", "k", "u", "<Tab>", "<Ctrl-e>", "}", "{", "[c", "$", "0", "l", "h", "zz", "gg", "f",
                "b", "50%",
            ] {
                session.press(key)
                #expect((0..<size.0).contains(session.row), "\(size) \(key)")
            }
        }
    }

    /// Where both texts are read in the same order, it is not said that a passage moved after the one it follows in both.
    @Test func aPassageThatOnlyTheFileHasElsewhereIsToldAsSuch() {
        let lines = [
            "= 渡口", "渡船每天走六趟，清早一趟，晌午两趟，傍晚三趟；遇上大水就停，等水退到第三级石阶才开。",
            "船板是杉木的，三年换一次，换下来的旧板子做了桥上的栏杆，剩下的分给两岸的人家烧火。",
            "河对岸挂着一盏灯，灯油由两岸的人家轮流添，添油的人要在本子上画一个圈，年底一起数。",
            "冬天水浅，船家把船翻过来晾在岸上，用桐油抹一遍，再把裂开的缝拿麻丝塞紧。",
        ]
        let other = [lines[0], lines[4], lines[1], lines[2], lines[3]]
        let a = MadeDocument.make(lines)
        let session = Session(
            [a, MadeDocument.make(other, order: [0, 2, 3, 4, 1])], rows: 30, columns: 100,
            start: .comparison(nil, nil))
        #expect(session.text.contains("⇅ 文件中的次序不同"))
        #expect(!session.text.contains("移到") && !session.text.contains("移自"))
        let moved = Session([a, MadeDocument.make(other)], rows: 30, columns: 100, start: .comparison(nil, nil))
        #expect(moved.text.contains("→ 移到 “渡口”之后"))
    }
}
