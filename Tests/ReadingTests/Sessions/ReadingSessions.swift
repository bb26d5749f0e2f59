import Articles
import Reading
import Testing

/// Ten ways of reading, each as it is seen on the screen.
@Suite struct ReadingSessions {
    private static let page = ("第三版.txt", Fixture.page)
    private static let recognised = ("第三版-识别.md", Fixture.recognised)

    private func open(
        _ files: (name: String, text: String)..., rows: Int = 20, columns: Int = 80,
        start: ReaderState.Start = .automatic, language: Language = .chinese
    ) -> Session {
        var session = Session(language: language, rows: rows, columns: columns, files: files, start: start)
        session.send(.shown)
        return session
    }

    @Test func browsingAPage() {
        var seen = RecordedSession(open(Self.page))
        for keys in ["]a", "]h", "]s", "f", "<Tab>", "j", "h", "<Enter>", "W", "gg"] { seen.press(keys) }
        seen.expect("browsing")
    }

    @Test func huntingASpeaker() {
        var seen = RecordedSession(open(Self.page))
        for keys in ["]s", "]q", "]p", "[p", "gp"] { seen.press(keys) }
        seen.enter("何田")
        for keys in ["<Esc>", "Q", "<Tab>", "/"] { seen.press(keys) }
        seen.enter("何田")
        for keys in ["j", "<Enter>"] { seen.press(keys) }
        seen.expect("speaker")
    }

    @Test func followingAStatementToItsOtherPlaces() {
        var seen = RecordedSession(open(Self.page, Self.recognised))
        for keys in ["<Enter>", "]q", "]q", "K", "K", "<Esc>", "gs", "<Enter>", "<Ctrl-o>"] { seen.press(keys) }
        seen.expect("statement")
    }

    @Test func proofReadingAgainstTheTextLayer() {
        var seen = RecordedSession(
            open(Self.page, Self.recognised, rows: 16, columns: 100, start: .comparison(1, 0)))
        for keys in ["]c", ">", "]u", "<lt>", "]u", "=u", "L", "q", "U"] { seen.press(keys) }
        seen.expect("proofs")
    }

    @Test func comparingTwoLaws() {
        var seen = RecordedSession(
            open(
                ("旧办法.txt", LawFixture.old), ("新办法.txt", LawFixture.new), rows: 18, columns: 100,
                start: .comparison(nil, nil)))
        for keys in ["]c", "]c", "]m", "gm", "gm", "o", "q", "L"] { seen.press(keys) }
        seen.expect("laws")
    }

    @Test func searching() {
        var seen = RecordedSession(open(Self.page))
        seen.press("/")
        seen.enter("街区")
        for keys in ["n", "N", "g/", "j", "<Enter>", "&<Enter>", "&<Enter>", "<Esc>", "/<Up>", "<Esc>", "gh"] {
            seen.press(keys)
        }
        seen.enter("雨水")
        seen.expect("searching")
    }

    @Test func markingAndComingBack() {
        var seen = RecordedSession(open(Self.page))
        for keys in ["]hma", "]q", "Gmb", "'a", "''", "<Ctrl-o>"] { seen.press(keys) }
        seen.press(":")
        seen.enter("marks")
        for keys in ["j", "<Enter>", "ap", "y"] { seen.press(keys) }
        seen.expect("marking")
    }

    @Test func aNarrowWindow() {
        var seen = RecordedSession(open(Self.page, rows: 12, columns: 36))
        for keys in ["f", "o", "j", "<Enter>", "]q", "?", "q", "g", "<Esc>"] { seen.press(keys) }
        seen.send(.resized(ScreenSize(rows: 12, columns: 24)), as: "24 columns")
        seen.send(.resized(ScreenSize(rows: 5, columns: 20)), as: "20x5")
        seen.expect("narrow")
    }

    @Test func aTerminalWithoutColours() {
        var seen = RecordedSession(open(Self.page, rows: 12, columns: 60), showsAttributes: true)
        for keys in ["]q", "<Tab>", "<Tab>", "v", "l", "<Esc>"] { seen.press(keys) }
        seen.press("/")
        seen.enter("雨水")
        seen.expect("monochrome")
    }

    @Test func aScreenReader() {
        var seen = RecordedSession(open(Self.page, rows: 10, columns: 60))
        seen.press(":")
        seen.enter("screen-reader")
        for keys in ["]s", "]q", "]q", "<Ctrl-g>", "j", "<Tab>", "j", "<Enter>", "f"] { seen.press(keys) }
        seen.expect("screen-reader")
    }

    @Test func aScreenReaderOnTwoLaws() {
        var seen = RecordedSession(
            open(
                ("旧办法.txt", LawFixture.old), ("新办法.txt", LawFixture.new), rows: 14, columns: 100,
                start: .comparison(nil, nil)))
        seen.press(":")
        seen.enter("screen-reader")
        for keys in ["]c", "]c", "]c", "]m", "<Tab>", "<Ctrl-g>"] { seen.press(keys) }
        seen.expect("screen-reader-laws")
    }
}

/// Two states of one set of rules, made up for these tests.
enum LawFixture {
    static let old = """
        渡口管理办法

        第一章 总则

        第一条 为了渡口的安全，方便过河的人，制定本办法。

        第二条 本办法所称渡口，是指有渡船往来、供人上下的岸边地方。

        第二章 开渡和停渡

        第三条 渡船每天开六趟，清早两趟，晌午两趟，傍晚两趟。

        第四条 水位超过第九级石阶的，应当停渡，并在两岸挂红灯。

        第五条 停渡以后，水位退到第七级石阶以下的，方可开渡。

        第三章 船工

        第六条 船工应当会水，熟悉河道，年满二十岁。

        第七条 船工不得酒后撑船。

        """
    static let new = """
        渡口管理办法

        第一章 总则

        第一条 为了渡口的安全，方便过河的人，制定本办法。

        第二条 本办法所称渡口，是指有渡船往来、供人和货物上下的岸边地方。

        第二章 船工

        第三条 船工应当会水，熟悉河道，年满十八岁。

        第四条 船工不得酒后撑船。

        第五条 船工每年应当查一次身体。

        第三章 开渡和停渡

        第六条 渡船每天开八趟，具体时刻由渡口公布。

        第七条 水位超过第九级石阶的，应当停渡，并在两岸挂红灯。

        第八条 停渡以后，水位退到第七级石阶以下的，方可开渡。

        """
}
