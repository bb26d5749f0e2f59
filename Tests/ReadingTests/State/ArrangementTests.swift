import Articles
import Reading
import Testing

@Suite struct ArrangementTests {
    static let first = MadeDocument.make([
        "= 钟表店", "n2 一、店", "老许开店那年二十六岁，店面只有一张桌子宽。", "来修表的人多半是熟客。", "n2 二、灯",
        "店门口挂着一盏黄灯，从傍晚亮到夜里十一点，灯下摆着两把竹椅。", "n2 三、桥", "后来巷子要拆，老许把店搬到了桥头，自己推着板车走了三趟。",
        "新店比旧店大一倍，可是他说坐不惯。",
    ])
    static let second = MadeDocument.make([
        "= 钟表店", "n2 一、店", "店门口挂着一盏黄灯，从傍晚亮到夜里十点，灯下摆着两把竹椅。", "老许开店那年二十七岁，店面只有一张桌子宽。", "来修表的人多半是熟客。",
        "n2 三、桥", "后来巷子要拆，老许把店搬到了桥头，自己推着板车走了三趟。", "新店比旧店大一倍，可是他说坐不惯。",
    ])

    private func session(rows: Int = 24, columns: Int = 100) -> Session {
        var session = Session([Self.first, Self.second], rows: rows, columns: columns)
        session.press("c")
        return session
    }

    /// The rows of both panes beside each other, cut after some characters, up to the last that has text.
    private func panes(_ session: Session, _ count: Int = 22) -> String {
        guard case .comparison(let pane) = session.state.frame.body else { return "" }
        let text = { (row: TextRow) in
            (row.margin?.rawValue ?? " ") + " " + String(row.glyphs.map(\.symbol).joined().prefix(count))
        }
        let left = pane.left.rows.map(text)
        let right = pane.right?.rows.map(text) ?? []
        let rows = left.indices.map { number in
            let caret = number == session.row ? "▌" : " "
            return caret + left[number] + (right.isEmpty ? "" : " │ " + (number < right.count ? right[number] : ""))
        }
        let last = rows.lastIndex { !$0.allSatisfy { " │▌".contains($0) } } ?? 0
        return rows[...last].joined(separator: "\n")
    }

    private func change(_ session: Session) -> String {
        session.state.frame.status.change.map { "\($0.name) \($0.number)/\($0.count ?? 0)" } ?? ""
    }

    @Test func aMovedPassageSaysWhereItWent() {
        var session = session()
        session.press("]m")
        #expect(change(session) == "移 3/4")
        Golden.expect("arrangement-moves", panes(session))
        session.press("]m")
        #expect(session.message == "后面没有移位了")
        session.press("gg]c]c]c]c[m")
        #expect(session.state.frame.status.change?.number == 3)
        session.press("tm]m")
        #expect(session.message == "后面没有移位了")
    }

    @Test func aMovesOtherPlaceComesOntoTheSameRowAndBack() {
        var session = session()
        session.press("gm")
        #expect(session.message == "先到一处移位上（]m）")
        session.press("]m")
        let before = panes(session)
        session.press("gm")
        Golden.expect("arrangement-partner", panes(session))
        session.press("gm")
        #expect(panes(session) == before)
    }

    @Test func panesAreUnlockedAndLocked() {
        var session = session(rows: 8)
        #expect(session.state.frame.status.arrangement == "⇅ 锁")
        session.press("gl}}}}}")
        #expect(session.state.frame.status.arrangement == "⇅ 不锁")
        #expect(session.rest.hasPrefix("店门口挂着"))
        session.press("<Tab>")
        #expect(session.rest.hasPrefix("钟表店"))
        session.press("]c")
        #expect(session.rest.hasPrefix("店门口挂着"))
        #expect(change(session) == "移 1/4")
        session.press("<Tab>")
        #expect(session.rest.hasPrefix("店门口挂着"))
        session.press("gl")
        #expect(session.state.frame.status.arrangement == "⇅ 锁")
        #expect(session.rest.hasPrefix("店门口挂着"))
        session = self.session(columns: 60)
        session.press("gl")
        #expect(session.message == "窗口太窄，只有一栏")
    }

    @Test func oneVersionIsReadAlone() {
        var session = session()
        session.press("s<Tab>]c")
        #expect(session.state.frame.status.arrangement == "只读一本")
        Golden.expect("arrangement-alone", panes(session))
        session.press("s")
        #expect(session.state.frame.status.arrangement == "⇅ 锁")
    }

    @Test func whatTheOtherVersionHasIsPeekedAt() {
        var session = session(columns: 60)
        session.press("s]cK")
        #expect(session.state.frame.peek?.title == "用字 · 2.txt · 一、店")
        #expect(session.peek.contains("老许开店那年二十七岁"))
        session.press("]c")
        #expect(session.state.frame.peek?.title == "删 · 2.txt · 三、桥")
        session.press("<Esc>")
        #expect(session.state.frame.peek == nil)
        session.press("<Esc>")
        #expect(session.state.mode == .comparison)
    }

    @Test func theOutlineOfEitherVersionIsAtHand() {
        var session = session()
        session.press("]mo")
        #expect(
            session.text == """
                   |   一、店 |  · ≠ 1
                ▸  |   二、灯 |  · ≠ 3
                   |   三、桥 |\u{20}
                """)
        session.press("G<Enter>")
        #expect(session.state.mode == .comparison)
        #expect(session.rest.hasPrefix("三、桥"))
        session.press("<Ctrl-o><Tab>o")
        #expect(
            session.text == """
                ▸  |   一、店 |  · ≠ 3
                   |   三、桥 |  · ≠ 1
                """)
    }

    @Test func theCaretIsOnTheScreenWhereverKeysLead() {
        for size in [(24, 100), (20, 60), (5, 20), (7, 90)] {
            for way in ["", "gl", "s", "]mgm"] {
                var session = session(rows: size.0, columns: size.1)
                session.press(way.isEmpty ? "gg" : way)
                for key in [
                    "j", "d", "]c", "G", "k", "u", "<Tab>", "<Ctrl-e>", "}", "{", "[c", "$", "0", "l", "h", "zz", "gg",
                    "f", "b", "50%", "x", "K", "]m", "<Tab>", "gm", "gl", "G", "s", "k", "tm", "gg",
                ] {
                    session.press(key)
                    #expect((0..<size.0).contains(session.row), "\(size) \(way) \(key)")
                }
            }
        }
    }
}
