import Articles
import Reading
import Testing

@Suite struct ProvisionalTests {
    private static func holdsUnderstanding(_ effect: Effect) -> Bool {
        if case .understand = effect { true } else { false }
    }

    /// A text of some MB: a page of the fixtures again and again.
    private static let large = String(repeating: Fixture.page + "\n\n", count: 3_000_000 / Fixture.page.utf8.count)

    @Test(arguments: ["第三版.txt", "english.txt", "第三版-识别.md"])
    func understandingDoesNotMoveTheReader(_ name: String) {
        // In the middle of a text: at its ends there may be less above or below than there was.
        let text = String(repeating: Fixture.text(name) + "\n\n", count: 5)
        for keys in ["50%", "40%jjjll", "60%d", "45%$"] {
            var session = Session((name, text), rows: 14, holds: Self.holdsUnderstanding)
            session.send(.shown)
            session.send(.watched)
            session.press(keys)
            let before = (session.character, session.row)
            session.release()
            #expect((session.character, session.row) == before, "\(name) \(keys)")
        }
    }

    @Test func beforeTheFirstScreenTheReaderBeginsAtTheBeginning() {
        var session = Session(("a.txt", Fixture.page), holds: Self.holdsUnderstanding)
        session.release()
        let beginning = session.rest
        session.press("gg")
        #expect(session.rest == beginning)
    }

    @Test func aGreetingWaitsUntilTheTextIsOpen() {
        let greeting = Message("? 看有哪些键", .greeting)
        var state = ReaderState(size: ScreenSize(rows: 10, columns: 60), message: greeting)
        let effects = state.reduce(.found([InputName(path: "a.txt", name: "a.txt")]))
        #expect(state.frame.message == nil)
        #expect(state.frame.status.progress == "opening…")
        for case .open(let id, _) in effects {
            _ = state.reduce(.opened(id, FormattedText(text: SourceText(Fixture.page))))
        }
        #expect(state.frame.message == greeting)
    }

    /// A reader whose text is being opened.
    private static func opening() -> (state: ReaderState, id: DocumentID?) {
        var state = ReaderState(size: ScreenSize(rows: 10, columns: 60))
        let effects = state.reduce(.found([InputName(path: "a.txt", name: "a.txt")]))
        _ = state.reduce(.shown)
        for case .open(let id, _) in effects { return (state, id) }
        return (state, nil)
    }

    @Test func keysPressedBeforeTheTextIsOpenAreForTheText() throws {
        var (state, id) = Self.opening()
        let typed = "/qe".flatMap { state.reduce(.key(KeyPress(.character($0)))) }
        #expect(typed.map(\.description) == [])
        #expect(state.frame.status.pendingKeys == "/qe")
        _ = state.reduce(.opened(try #require(id), FormattedText(text: SourceText(Fixture.page))))
        #expect(state.frame.prompt?.text == "qe")
        #expect(state.frame.status.pendingKeys == "")
    }

    @Test func whatWaitsForTheTextCanBeGivenUp() {
        var (state, _) = Self.opening()
        for key in [KeyPress(.character("j")), KeyPress(.escape)] { _ = state.reduce(.key(key)) }
        #expect(state.frame.status.pendingKeys == "")
        #expect(state.reduce(.key(KeyPress(.character("q")))).map(\.description) == ["quit"])
    }

    /// What lies behind the part of a text that is looked at before all is understood.
    @Test(arguments: ["", "j"]) func whatIsSoughtIsFoundOnceTheTextIsUnderstood(_ after: String) {
        let text = Self.large + "最后才说到灯塔。\n"
        var session = Session(("a.txt", text), holds: Self.holdsUnderstanding)
        session.send(.shown)
        session.press("/灯塔<Enter>")
        #expect(session.state.frame.message == nil)
        session.press(after)
        let before = session.line
        session.release()
        #expect(session.rest.hasPrefix("灯塔") == after.isEmpty)
        #expect((session.line == before) == !after.isEmpty)
        session.press("n")
        #expect(session.rest.hasPrefix("灯塔"))
    }

    /// What is painted at once is replaced by what is understood as long as nobody can have read it; its columns stay.
    @Test func whatNobodyHasLookedAtYetMayMove() {
        var session = Session(("a.txt", Fixture.page), holds: Self.holdsUnderstanding)
        session.send(.shown)
        let provisional = session.rest
        let column = session.state.frame.body
        session.release()
        let beginning = session.rest
        session.press("gg")
        #expect(session.rest == beginning)
        #expect(provisional != "")
        guard case .reading(let early) = column, case .reading(let late) = session.state.frame.body else {
            return #expect(Bool(false), "the text is not shown")
        }
        #expect(early.text.column == late.text.column && early.outline?.rows == [])
    }

    @Test func theArticleAskedForIsShown() {
        let session = Session([MadeDocument.river], start: .article(1))
        #expect(session.rest.hasPrefix("渡口已经"))
        let line = Session([MadeDocument.river], start: .line(3, column: 4))
        #expect(line.line == "天的水位")
    }

    @Test func aTextNotYetUnderstoodIsReadToBothEnds() {
        var session = Session(("large.txt", Self.large), rows: 20, holds: Self.holdsUnderstanding)
        session.send(.shown)
        session.send(.watched)
        session.press("G")
        #expect(session.state.frame.status.percent == 100)
        #expect(session.rest.hasSuffix("分之一。"))
        session.press("gg")
        #expect(session.state.frame.status.percent == 0)
        session.press("50%")
        #expect(session.state.frame.status.percent == 50)
        session.press("/河岸<Enter>")
        #expect(session.rest.hasPrefix("河岸》"))
        session.press("]q")
        #expect(session.message == "还在识读，稍后再看")
    }

    /// What is asked for too early is done once it can be, unless the reader has gone on or has thought better of it.
    @Test func aSectionAskedForTooEarlyIsGoneToWhenTheTextIsUnderstood() {
        let wait = "还在识读，读懂后就去（Esc 取消）"
        let text = (1...60).map { "第\($0)条 水渠每年清淤一次。" }.joined(separator: "\n\n")
        func early(_ then: String) -> (message: String, rest: String) {
            var session = Session(("章程.txt", text), rows: 14, holds: Self.holdsUnderstanding)
            session.send(.shown)
            session.send(.watched)
            session.command("goto 40")
            #expect(session.message == wait)
            session.press(then)
            session.release()
            return (session.message, String(session.rest.prefix(4)))
        }
        #expect(early("") == ("", "第40条"))
        #expect(early("jj") == ("", "第3条 "))
        #expect(early("<Esc>").rest == "第1条 ")
    }

    @Test func noLineIsLeftOutAtTheEdgesOfTheWindow() {
        var session = Session(("large.txt", Self.numbered), rows: 20, holds: Self.holdsUnderstanding)
        session.send(.shown)
        session.send(.watched)
        var last = 0
        for _ in 0..<300 {
            let shown = session.text.split(separator: "\n").compactMap { line in
                Int(line.drop { !$0.isNumber }.prefix { $0.isNumber })
            }
            guard let first = shown.first, let end = shown.last else { break }
            #expect(first <= last + 1)
            #expect(shown == Array(first...end))
            last = end
            session.press("f")
        }
        #expect(last > 4000)
        for _ in 0..<20 { session.press("b") }
        #expect(session.row >= 0)
    }

    /// Paragraphs that say their number, each on a row of its own.
    private static let numbered = (1...40_000).map { "    \($0) 段落的编号在前面，后面是一些字。\n\n" }.joined()

    @Test func aSearchIsMadeAnewInTheUnderstoodText() {
        var session = Session(("a.txt", Fixture.page), rows: 14, holds: Self.holdsUnderstanding)
        session.send(.shown)
        session.send(.watched)
        session.press("/街区<Enter>")
        let before = (session.rest, session.row)
        let count = session.state.frame.status.search?.count ?? 0
        session.release()
        #expect(session.character == before.0.first.map(String.init))
        #expect((session.state.frame.status.search?.count ?? 0) >= count)
        session.press("n")
        #expect(session.rest.hasPrefix("街"))
    }

    @Test func staleAnswersAreDropped() {
        var session = Session([MadeDocument.river])
        session.holds = { if case .search = $0 { true } else { false } }
        session.press("/水位<Enter>")
        let late = session.held
        session.press("/石阶<Enter>n")
        #expect(session.search == "石阶 0/…")
        session.release()
        #expect(session.search == "石阶 2/2")
        #expect(session.rest.hasPrefix("石阶一共"))
        for case .search(let request, let document, let pattern) in late {
            session.send(.matched(request, document.matches(of: pattern) ?? []))
        }
        #expect(session.search == "石阶 2/2")
        session = Session([MadeDocument.river, MadeDocument.river])
        let links = session.text
        #expect(links.contains("≠1"))
        session.send(.versionsFound(RequestID(99), []))
        #expect(session.text == links)
    }

    @Test(arguments: ["第三版.txt", "english.txt", "第三版-识别.md"])
    func thePlaceSurvivesAnyResize(_ name: String) {
        var random = SmallRandom(seed: 7)
        var session = Session((name, Fixture.text(name)), rows: 20)
        for keys in ["", "8jlll", "dd", "G$", "]q", "r", "5kl"] {
            session.press(keys)
            let (character, percent) = (session.character, session.state.frame.status.percent)
            for _ in 0..<100 {
                session.send(.resized(ScreenSize(rows: random.next(1...60), columns: random.next(1...160))))
                #expect(session.row >= 0 && session.row < session.state.size.rows)
            }
            session.send(.resized(ScreenSize(rows: 20, columns: 80)))
            #expect(session.character == character)
            #expect(session.state.frame.status.percent == percent || percent == 100)
        }
    }
}

/// Numbers that are the same at every run (Knuth's MMIX constants).
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int(state >> 33) % range.count
    }
}
