import Reading
import Testing

@Suite struct LibraryTests {
    private static let files = [MadeDocument.river, MadeDocument.river]

    private func session(rows: Int = 14, columns: Int = 100, language: Language = .chinese) -> Session {
        var session = Session(Self.files, rows: rows, columns: columns, language: language)
        for path in ["/here/bridges/石桥.md", "/here/bridges/old.txt"] {
            session.onDisk[path] = "\(path)\n\n　　从文库打开的一篇。\n\n第二段。\n"
        }
        session.press("B")
        return session
    }

    @Test func theLibraryIsShownInEveryOrder() {
        var session = session()
        #expect(session.state.mode == .library)
        for (keys, name) in [
            ("", "recent"), ("ga", "all"), ("gf", "folder"), ("gp", "speaker"), ("gd", "date"), ("gj", "publication"),
            ("gt", "tag"), ("gu", "unread"),
        ] {
            if !keys.isEmpty { session.press(keys) }
            Golden.expect("library-\(name)", session.text + "\n--\n" + session.status)
        }
        session.press("<Tab>")
        #expect(session.state.mode == .library)
        session.press("q")
        #expect(session.state.mode == .contents)
    }

    @Test func aSortIsForTheListAtHand() {
        var session = session()
        session.press("gao")
        #expect(session.message == "按作者排列")
        session.command("library-sort date")
        #expect(session.text.split(separator: "\n").first?.contains("河岸（修订）") == true)
        session.command("library-sort size")
        #expect(session.message == "不能按 size 排列：date title author opened path")
    }

    @Test func aFilterIsTypedOverTheList() {
        var session = session()
        session.press("ga/")
        session.type("河岸 #水利")
        #expect(session.text == "▸ 林一舟 | [河岸]  [#水利] | 河工报 · 2024年5月3日")
        session.press("<Enter>")
        #expect(session.status.hasPrefix("文库 · 5 篇中 1 篇"))
        session.press("/<Esc>")
        #expect(session.status.hasPrefix("文库 · 5 篇中 1 篇"))
        session.command("search nowhere")
        #expect(session.text == "   | 没有这样的文章 | ")
    }

    @Test func tagsAndReadMarksAreKept() {
        var session = session()
        session.press("gaG")
        session.command("tag #桥 梁")
        session.press("t")
        session.type("旧<")
        session.press("<Enter>")
        #expect(session.effects.suffix(2) == ["tagText 3 +桥-梁", "tagText 3 +旧<"])
        #expect(session.text.contains("#旧<  #桥-梁"))
        session.command("untag 旧<")
        session.press("T")
        #expect(session.effects.last == "tagText 3 -桥-梁")
        session.press("T")
        #expect(session.message == "这篇没有这个标签")
        session.press("r")
        #expect(session.effects.last == "markRead 3 false")
        #expect(session.message == "记为未读")
    }

    @Test func whatIsFoundIsShownWhileWordsAreTyped() {
        var session = session()
        session.press("s")
        session.type("水")
        #expect(session.effects.last == "askLibrary #\(session.lastRequest) text 水")
        #expect(session.text == "▸ 河岸 | 前面的[水]后面 | 1.txt:1\n  石桥.md | [水] | 石桥.md:42")
        session.press("<Tab><Tab>")
        #expect(session.text.hasPrefix("▸ 老陈 | 前面的[水]后面"))
        session.press("<Down><Enter>")
        #expect(session.state.mode == .reading)
        #expect(session.state.documents.map(\.input.path).last == "/here/bridges/石桥.md")
        session.press("q")
        #expect(session.status.hasPrefix("文库 · 2 处"))
        session.press("q")
        #expect(session.status.hasPrefix("文库 · 3 篇") || session.status.hasPrefix("文库 · 5 篇中 3 篇"))
    }

    @Test func aSearchThatIsGivenUpLeavesTheArticles() {
        var session = session()
        session.press("s")
        session.type("水")
        session.press("<Esc>")
        #expect(session.text.contains("河岸"))
        #expect(session.status.hasPrefix("文库 · 5 篇中 3 篇"))
    }

    @Test func anArticleOpensBesideTheFilesThatWereNamed() {
        var session = session()
        // An open file is gone to, not opened twice.
        session.press("gf<Home>j<Enter>")
        #expect(session.state.mode == .reading)
        #expect(session.state.documents.count == 2)
        session.press("B")
        session.command("library-by folder")
        session.press("G<Enter>")
        #expect(session.state.documents.count == 3)
        #expect(session.text.contains("从文库打开的一篇"))
        session.press("q")
        #expect(session.state.mode == .library)
    }

    @Test func foldsHideWhatStandsUnderAHead() {
        var session = session()
        session.press("gfzM")
        #expect(session.text == "▸ ▸ /here/articles · 2 篇\n  ▸ /here/bridges · 3 篇")
        session.press("j<Enter>jjh")
        #expect(session.text == "  ▸ /here/articles · 2 篇\n▸ ▸ /here/bridges · 3 篇")
        session.press("zR")
        #expect(session.text.split(separator: "\n").count == 7)
    }

    @Test func versionsOfTheArticleAtHandAreListedByDateAndCompared() {
        var session = Session(Self.files, rows: 14, columns: 100)
        session.press("<Enter>gv")
        #expect(session.effects.last?.hasSuffix("versions of /here/articles/1.txt@1") == true)
        Golden.expect("library-versions", session.text + "\n--\n" + session.status)
        session.press("c")
        #expect(session.message == "这就是本篇；请选另一个版本")
        session.press("jc")
        #expect(session.state.mode == .comparison)
        session.press("q")
        #expect(session.state.mode == .library)
        session.press("q")
        #expect(session.state.mode == .reading)
    }

    @Test func theSameStatementIsListedWithWhatDiffers() {
        var session = Session(Self.files, rows: 14, columns: 100)
        session.press("<Enter>]qgS")
        Golden.expect("library-statement", session.text + "\n--\n" + session.status)
        session.press("q")
        #expect(session.state.mode == .reading)
    }

    @Test func whatTheOpenFilesLackIsAskedOfTheLibraryWhereThereIsOne() {
        var session = Session([MadeDocument.river], rows: 14, columns: 100)
        session.press("c")
        #expect(session.state.mode == .reading)
        session.state.hasLibrary = true
        session.press("c")
        #expect(session.state.mode == .library)
        session.press("q]qgs")
        #expect(session.state.mode == .library)
    }

    @Test func anEmptyLibrarySaysWhatToDo() {
        for language in Language.allCases {
            var session = Session(Self.files, rows: 14, columns: 60, language: language)
            session.library = LibraryTable([])
            session.press("B")
            Golden.expect("library-empty-\(language.rawValue)", session.text)
        }
    }

    @Test func aLibraryThatFailsSaysWhy() {
        var session = Session(
            Self.files, rows: 14, columns: 60, holds: { if case .listLibrary = $0 { true } else { false } })
        session.press("B")
        guard case .listLibrary(let request)? = session.held.last else {
            Issue.record("not asked for")
            return
        }
        session.send(.libraryFailed(request, "文库已损坏"))
        #expect(session.message == "文库已损坏")
        #expect(session.text == "   | 文库已损坏 | ")
    }

    @Test func indexingShowsHowFarItIs() {
        var session = session()
        session.send(.indexing(IndexingProgress(done: 12, total: 80)))
        #expect(session.state.frame.status.progress == "入库 12/80")
        session.send(.indexing(nil))
        #expect(session.state.frame.status.progress == nil)
    }

    @Test func indexingIsGivenUpInTheLibrary() {
        var session = session()
        session.send(.indexing(IndexingProgress(done: 12, total: 80)))
        #expect(session.state.frame.status.keys?.hasPrefix("<Esc> 停止入库") == true)
        session.press("<Esc>")
        #expect(session.state.mode == .library)
        #expect(session.effects.last == "stopIndexing")
        #expect(session.message == "入库停在 12/80；做完的留着，下次打开这些文件夹时接着做")
        // What is still told on the way there does not count.
        session.send(.indexing(IndexingProgress(done: 13, total: 80)))
        #expect(session.state.frame.status.progress == nil)
        session.send(.indexing(nil))
        session.send(.indexing(IndexingProgress(done: 14, total: 80)))
        #expect(session.state.frame.status.progress == "入库 14/80")
    }

    /// A session whose library answers late.
    private func late() -> Session {
        var session = session()
        session.holds = { if case .askLibrary = $0 { true } else { false } }
        return session
    }

    @Test func enterWaitsForTheWordsThatWereTypedLast() {
        var session = late()
        session.press("s")
        session.type("水")
        session.release(holding: { if case .askLibrary = $0 { true } else { false } })
        #expect(session.text.hasPrefix("▸ 河岸 | 前面的[水]后面"))
        session.type("渠")
        session.press("<Enter>")
        // What is listed was found for other words.
        #expect(session.state.mode == .library)
        #expect(session.message == "查找中")
        session.press("<Enter>")
        #expect(session.state.mode == .library)
        session.release()
        #expect(session.state.mode == .reading)
        #expect(session.state.frame.status.file == "1.txt")
    }

    @Test func enterBeforeAnythingIsFoundWaitsToo() {
        var session = late()
        session.press("s")
        session.type("水")
        session.press("<Enter>")
        #expect(session.state.mode == .library)
        session.release()
        #expect(session.state.mode == .reading)
        session.press("q")
        #expect(session.status.hasPrefix("文库 · 2+ 处"))
    }

    @Test func whoMovesOnAfterEnterIsLeftWhereHeIs() {
        for keys in ["j", "q"] {
            var session = late()
            session.press("s")
            session.type("水")
            session.press("<Enter>" + keys)
            session.release()
            #expect(session.state.mode == .library)
        }
    }

    @Test func nothingFoundIsSaid() {
        var session = session()
        session.press("s")
        session.type("没有")
        #expect(session.text == "   | 没有找到（Tab 换一处找） | ")
        session.press("<Enter>")
        #expect(session.state.mode == .library)
    }

    @Test func theLibraryTakesRegularExpressions() {
        var session = session()
        session.press("s")
        session.type("水.")
        #expect(session.effects.last == "askLibrary #\(session.lastRequest) text 水.")
        session.press("<Ctrl-r>")
        #expect(session.effects.last == "askLibrary #\(session.lastRequest) text ~水.")
        session.press("<Tab>")
        #expect(session.effects.last == "askLibrary #\(session.lastRequest) headings ~水.")
        let count = session.effects.count
        session.type("(")
        #expect(session.state.frame.prompt?.remark?.text == "缺 )")
        #expect(session.effects.count == count)
        session.press("<Esc>s")
        session.type("\\v水+")
        #expect(session.effects.last == "askLibrary #\(session.lastRequest) headings ~水+")
        session.press("<Enter>")
        session.press("q")
        session.command("library-search (")
        #expect(session.effects.last?.hasSuffix("headings (") == true)
    }

    @Test func articlesThatLookAlikeAreToldApart() {
        var session = session()
        let law = { (file: String, date: String?) in
            LibraryRecord(path: "/here/laws/" + file, title: "水法", date: date, content: file.count, opened: 5)
        }
        session.library = LibraryTable([
            law("a.md", "1988年1月21日通过　根据2002年8月29日修订　根据2009年8月27日《关于修改部分法律的决定》第一次修正"),
            law("bb.md", "2016年7月2日 第二十一次会议《关于修改〈水法〉等六部法律的决定》第二次修正"),
            law("c-again.md", nil), law("d-twice.md", nil),
        ])
        session.press("qBga")
        #expect(
            session.text == """
                ▸  | 水法 | 2009年8月27日 · 未读
                   | 水法 | 2016年7月2日 · 未读
                   | 水法 | c-again.md · 未读
                   | 水法 | d-twice.md · 未读
                """)
    }

    @Test func screensAreWideAndNarrowInBothLanguages() {
        for (rows, columns) in [(30, 100), (20, 60)] {
            for language in Language.allCases {
                var record = RecordedSession(Session(Self.files, rows: rows, columns: columns, language: language))
                record.press("B")
                record.press("gf")
                record.press("s")
                record.enter("水")
                record.expect("library-\(language.rawValue)-\(columns)")
            }
        }
    }

    @Test(arguments: [
        ("2026年3月5日", [2026, 3, 5]), ("二〇二六年十二月二十五日", [2026, 12, 25]), ("2026-03-05", [2026, 3, 5]),
        ("5 March 2026", [2026, 3, 5]), ("March 5, 2026", [2026, 3, 5]), ("05.03.2026", [2026, 3, 5]),
        ("3/25/2026", [2026, 3, 25]), ("本报北京2026年3月讯", [2026, 3, 0]), ("１９９８年", [1998, 0, 0]),
        ("第12期", []), ("", []),
        // The history of an act: the date of this state.
        ("1988年1月21日通过　根据2002年8月29日《关于修改〈水法〉的决定》第一次修正", [2002, 8, 29]),
        ("二〇一八年十月二十六日修订，自二〇一九年一月一日起施行", [2018, 10, 26]), ("修改稿", []),
    ])
    func datesAreReadAsTheyArePrinted(text: String, expected: [Int]) {
        #expect((PrintedDate(text).map { [$0.year, $0.month, $0.day] } ?? []) == expected)
    }
}

extension Session {
    /// The number of the request that asked the library last.
    fileprivate var lastRequest: Int {
        effects.last { $0.hasPrefix("askLibrary") }.flatMap { Int($0.split(separator: " ")[1].dropFirst()) } ?? 0
    }
}
