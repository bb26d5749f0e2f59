import Articles
import Reading
import Testing

@Suite struct ContentsTests {
    private static let lamp = MadeDocument.make(["= 灯", "灯塔的灯每夜点着。", "= 船", "船从灯下过。老李说：“看灯行船。”"])

    @Test func articlesAreListedWithWhatTheyHold() {
        let session = Session([MadeDocument.river, Self.lamp])
        Golden.expect("contents", session.text + "\n" + session.status)
    }

    @Test func wordsAreLookedForWhileTheyAreTyped() {
        var session = Session([MadeDocument.river, Self.lamp])
        session.press("/2.t")
        #expect(session.text.contains("▸   灯"))
        session.press("<Ctrl-u>船")
        #expect(session.text.contains("▸   （无题：渡口"))
        session.press("<Enter>n")
        #expect(session.text.contains("▸   船"))
        session.press("N")
        #expect(session.text.contains("▸   （无题：渡口"))
        session.press("/海<Enter>")
        #expect(session.message == "没有含“海”的行")
        session.press("gg/船<Esc>")
        #expect(session.text.contains("▸   河岸"))
    }

    @Test func leavingGoesBackToWhatWasBelow() {
        var session = Session([MadeDocument.river, Self.lamp])
        session.press("G<Enter>")
        #expect(session.line == "船")
        session.press("jC")
        #expect(session.state.mode == .contents)
        #expect(session.text.contains("▸   船"))
        session.press("q")
        #expect(session.state.mode == .reading)
        #expect(session.rest.hasPrefix("船从"))
        session.press("Cgg<Enter>")
        #expect(session.line == "河岸的四季")
        session.press("q")
        #expect(session.state.mode == .contents)
        #expect(session.effects.isEmpty)
        session.press("q")
        #expect(session.effects == ["quit"])
    }

    @Test func theOnlyFileHasItsContentsOverTheText() {
        var session = Session([Self.lamp])
        session.press("]aC")
        #expect(session.text.contains("▸   船"))
        session.press("q")
        #expect(session.line == "船")
        session.press("q")
        #expect(session.effects == ["quit"])
    }

    @Test func twoMarkedArticlesAreCompared() {
        var session = Session([MadeDocument.river, Self.lamp], columns: 100)
        session.press("c")
        #expect(session.message.hasPrefix("没有找到这一篇的另一版本"))
        session.press("ggm")
        #expect(session.message == "已选 1 篇，再选一篇后按 c 对读")
        session.press("Gmc")
        #expect(session.state.mode == .comparison)
        session.press("q")
        #expect(session.state.mode == .contents)
        #expect(!session.text.contains("*"))
    }

    @Test func filesThatFailLeaveTheOthersOpen() {
        var session = Session([Self.lamp, Self.lamp])
        session.send(.found([InputName(path: "a/1.txt", name: "1.txt"), InputName(path: "a/2.txt", name: "2.txt")]))
        session.send(.failed(DocumentID(1), "a/2.txt：没有读的权限，请改权限"))
        #expect(session.message == "a/2.txt：没有读的权限，请改权限")
        #expect(session.text.contains("没有读的权限"))
        session.press("G<Enter>")
        #expect(session.message == "a/2.txt：没有读的权限，请改权限")
        session.press("gg<Enter>")
        #expect(session.line == "灯")
    }

    @Test func whateverIsUnderstoodFirstWhatWasChosenStaysChosen() {
        let two = "= 灯\n\n灯塔的灯每夜点着。\n\n= 船\n\n船从灯下过。老李说：“看灯行船。”\n"
        var session = Session(
            ("一.txt", two), ("二.txt", ""), ("三.txt", two), rows: 8,
            holds: { if case .understand = $0 { true } else { false } })
        let documents = [MadeDocument.river, MadeDocument.make([]), MadeDocument.river]
        let understand = { (session: inout Session, number: Int) in
            session.send(.understood(DocumentID(number), documents[number], DocumentIndex(documents[number])))
        }
        let chosen = { (session: Session) in session.text.split(separator: "\n").first { $0.hasPrefix("▸") } }
        session.press("j")
        let rows = { (session: Session) in session.text.split(separator: "\n").count }
        #expect(rows(session) == 3)
        understand(&session, 0)
        #expect(rows(session) == 2 + documents[0].articles.count)
        #expect(chosen(session)?.contains("二.txt") == true)
        session.press("G")
        understand(&session, 2)
        #expect(chosen(session)?.contains("河岸的四季") == true)
        understand(&session, 1)
        #expect(chosen(session)?.contains("河岸的四季") == true)
        #expect(rows(session) == 1 + 2 * documents[0].articles.count)
        let statements = documents.map { DocumentIndex($0).statements.count }.reduce(0, +)
        #expect(session.status.contains("\(2 * documents[0].articles.count) 篇"), "\(session.status)")
        #expect(session.status.contains("\(statements)"), "\(session.status)")
    }

    @Test func anEmptyFileIsListedAndOpens() {
        var session = Session(("空.txt", ""), ("lamp.txt", Fixture.english))
        #expect(session.text.contains("（空文件）"))
        session.press("gg<Enter>jG]q/x<Enter>")
        session.press("q")
        #expect(session.state.mode == .contents)
    }

    @Test func aFileStillBeingUnderstoodIsReadAsItStands() {
        var session = Session(
            ("a.txt", Fixture.english), ("b.txt", Fixture.english),
            holds: { if case .understand = $0 { true } else { false } })
        #expect(session.text.contains("正在识读 0%"))
        session.press("<Enter>")
        #expect(session.line == "THE LAMP AND THE LEDGER")
        session.press("q<Esc>")
        #expect(session.message == "识读已停止，按文件原样显示")
        #expect(session.effects == ["cancelUnderstanding 0", "cancelUnderstanding 1"])
        #expect(session.text.contains("（没有识读，可按原样看）"))
        session.release()
        #expect(session.text.contains("（没有识读，可按原样看）"))
    }
}
