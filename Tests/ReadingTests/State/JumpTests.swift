import Reading
import Testing

@Suite struct JumpTests {
    /// Where each of some keys leads, as the first characters from the caret on.
    private func places(_ session: inout Session, _ keys: [String]) -> [String] {
        keys.map { keys in
            session.press(keys)
            return session.message.isEmpty ? String(session.rest.prefix(6)) : session.message
        }
    }

    @Test func eachKindIsGoneThroughInReadingOrder() {
        var session = Session([MadeDocument.river], rows: 12)
        #expect(
            places(&session, ["]q", "]q", "]q", "]q", "]q", "[q"]) == [
                "“水涨一尺，", "“电话比腿快", "“天要人看。", "“桥修好那天", "后面没有引语了", "“天要人看。",
            ])
        #expect(
            places(&session, ["gg", "]h", "]s", "3]h", "]s", "]s", "[s"]) == [
                "河岸的四季一", "一、春天的水", "（一）怎样量", "堤要常修。一", "第二百六十四", "后面没有编号的节了", "二、夏天的堤",
            ])
        #expect(places(&session, ["]a", "]a", "[a", "[a"]) == ["渡口已经没有", "后面没有文章了", "河岸的四季一", "前面没有文章了"])
    }

    @Test func piecesInAnotherOrderThanTheFilesAreGoneThroughAsTheyAreRead() {
        var session = Session([MadeDocument.shuffled])
        #expect(
            places(&session, ["gg", "]s", "]q", "]q", "]s", "]q", "]q"]) == [
                "次序一、先读", "一、先读的一", "“先读的写在", "“读的人看不", "二、后读的一", "“先写的不一", "后面没有引语了",
            ])
        #expect(places(&session, ["[q", "[h", "[s", "[h"]) == ["“读的人看不", "一、先读的一", "前面没有编号的节了", "次序一、先读"])
        session.press("gg/读<Enter>")
        #expect(places(&session, ["n", "n", "n", "N"]) == ["读的写在后面", "读的人看不出", "读的一节后面", "读的人看不出"])
        #expect(session.text.contains("⋮二、后读的一节"))
    }

    @Test func theLastJumpIsRepeatedEitherWay() {
        var session = Session([MadeDocument.river])
        #expect(places(&session, [";"]) == ["还没有跳过：先用 ]q ]h ]s 等"])
        #expect(
            places(&session, ["2]q", ";", ",", ",", ","]) == [
                "“电话比腿快", "“天要人看。", "“电话比腿快", "“水涨一尺，", "前面没有引语了",
            ])
        #expect(places(&session, ["[q", "[h", ";", ","]) == ["前面没有引语了", "一、春天的水", "河岸的四季一", "一、春天的水"])
    }

    @Test func aLineOfTheContentsLeadsToItsHeading() {
        let law = """
            灯塔管理办法

            1. 总则 ........................ 1
            2. 守灯 ........................ 2
            3. 罚则 ........................ 9

            1. 总则

            为了保护灯塔，制定本办法。守灯的人和过往的船都要照办，夜里和白天一样，不得借故推托。

            2. 守灯

            守灯人不得离开灯塔。起雾的时候要敲钟，一直敲到雾散为止，敲了几回要记在灯塔的簿子上。
            """
        var session = Session((name: "law.txt", text: law))
        // Off the table Enter goes down a line, as everywhere.
        #expect(places(&session, ["gg", "<Enter>"]) == ["灯塔管理办法", "1. 总则 "])
        #expect(
            places(&session, ["j", "<Enter>", "<Ctrl-o>", "<Alt-o>", "<Ctrl-o>", "j", "<Enter>"]) == [
                "2. 守灯 ", "2. 守灯守", "2. 守灯 ", "2. 守灯守", "2. 守灯 ", "3. 罚则 ", "正文里没有目录这一行的标题",
            ])
    }

    @Test func jumpsAreGoneBackAndForwardThrough() {
        var session = Session([MadeDocument.river])
        session.press("]q]q")
        session.command("goto 264")
        #expect(
            places(&session, ["<Ctrl-o>", "<Ctrl-o>", "<Ctrl-o>", "<Ctrl-o>"]) == [
                "“电话比腿快", "“水涨一尺，", "河岸的四季一", "跳转到头了",
            ])
        #expect(places(&session, ["<Alt-o>", "2<Alt-o>", "<Alt-o>"]) == ["“水涨一尺，", "第二百六十四", "跳转到头了"])
        session.press("/缆绳<Enter>")
        #expect(places(&session, ["<Ctrl-o>"]) == ["第二百六十四"])
    }

    @Test(arguments: [
        ("264条", "第二百六十四"), ("264", "第二百六十四"), ("第二百六十四条", "第二百六十四"), ("二六四", "第二百六十四"),
        ("（二）", "（二）怎样报"), ("2", "二、夏天的堤"), ("一", "一、春天的水"), ("夏天", "二、夏天的堤"), ("草要", "草要常割。草"),
        ("265条", "没有 265条 "),
    ])
    func gotoTakesNumbersAndWords(_ place: String, _ expected: String) {
        var session = Session([MadeDocument.river])
        session.command("goto " + place)
        #expect(
            String((session.message.isEmpty ? session.rest : session.message).prefix(6)) == String(expected.prefix(6)))
    }

    @Test(arguments: [
        ("3.2.1", "3.2.1 Oil"), ("IV", "IV. The "), ("iv", "IV. The "), ("4", "IV. The "), ("HARBOUR", "3 The har"),
        ("3", "3 The har"),
    ])
    func gotoTakesEnglishNumbersAndWordsInEitherCase(_ place: String, _ expected: String) {
        let document = MadeDocument.make([
            "= Lamps", "n2 3 The harbour", "n3 3.2 Of lights", "n3 3.2.1 Oil", "Text of the oil.", "n2 IV. The end",
        ])
        var session = Session([document])
        session.command("goto " + place)
        #expect(session.rest.hasPrefix(expected))
    }

    @Test func topEndLinesAndPercent() {
        var session = Session([MadeDocument.river], rows: 8)
        #expect(
            places(&session, ["G", "gg", "%", "3G", "999G"]) == [
                "后来缆绳送进", "河岸的四季一", "先输数字：50% 到一半处", "一、春天的水", "。",
            ])
        #expect(session.state.frame.status.percent == 100)
        session.press("gg")
        #expect(session.state.frame.status.percent == 0)
        session.press("50%")
        #expect(session.state.frame.status.percent == 50)
    }

    @Test func paragraphsAndSentences() {
        var session = Session([MadeDocument.river], columns: 100)
        #expect(
            places(&session, ["2}", ")", ")", ")", "(", "(", "{", "}"]) == [
                "开春以后，河", "守堤人说：“", "这句“老话”", "（一）怎样量", "这句“老话”", "守堤人说：“", "开春以后，河", "（一）怎样量",
            ])
        #expect(places(&session, ["G}", "{", "G99)"]) == ["。", "后来缆绳送进", "。"])
    }
}

@Suite struct JumpRowTests {
    /// Coming back to another file shows it as it was left, not with the place at the top of the window.
    @Test func comingBackFromAnotherFileKeepsTheRow() {
        let text = (1...60).map { "第\($0)段，水位每天量三次，写在门上。\n\n" }.joined()
        var session = Session(("a.txt", text), ("b.txt", "渡口的石阶\n\n" + text), rows: 20, columns: 80)
        session.press("<Enter>jjjjjjjjj")
        let before = (session.character, session.row)
        session.press("Cj<Enter>Ck<Enter>")
        #expect((session.character, session.row) == before)
    }
}
