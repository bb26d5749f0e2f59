#if HAS_SQLITE
    import Articles
    import Foundation
    import Testing

    @testable import LibraryStore

    @Suite struct LibraryIndexTests {
        private let folder: TemporaryFolder
        private let stamp = IndexedFile.Stamp(size: 1, modified: 2)
        private static let river = """
            河岸的四季

            周宁

            一、开春

            　　周宁说：“雨水花园要慢慢养，
            急不得。”The rain Garden grows.

            二、入夏

            　　城市里的雨水很慢。
            """

        init() throws {
            folder = try TemporaryFolder()
        }

        private var path: String { folder.path + "/cache/duidu/library.db" }

        private func file(_ text: String, _ path: String) throws -> IndexedFile {
            let document = try #require(Understanding.understand(FormattedText(text: SourceText(text))))
            return IndexedFile(document, path: path, stamp: stamp)
        }

        private func index() throws -> LibraryIndex {
            let index = try LibraryIndex(path: path)
            try index.put(file(Self.river, "/a/river.txt"))
            try index.put(file("石桥\n\n　　周宁说：「雨水花园要慢慢养 急不得」。\n", "/a/b/bridge.txt"))
            return index
        }

        private func found(_ index: LibraryIndex, _ search: LibrarySearch) throws -> [String] {
            try index.hits(search).hits.map { hit in
                let file = hit.path.split(separator: "/").last ?? ""
                return "\(file):\(hit.place.line):\(hit.place.column) \(hit.before)[\(hit.match)]\(hit.after)"
            }
        }

        @Test func regularExpressionsAreFound() throws {
            let index = try index()
            let all = try found(index, LibrarySearch("[慢急].养", .expression))
            #expect(
                all == [
                    "bridge.txt:3:13 周宁说：「雨水花园要[慢慢养] 急不得」。",
                    "river.txt:7:13 周宁说：“雨水花园要[慢慢养]，急不得。”The rain Garden grows.",
                ])
            #expect(
                try found(index, LibrarySearch(#"ard\w+"#, .expression)).map { $0.hasSuffix("G[arden] grows.") } == [
                    true
                ])
            #expect(LibrarySearch("(河", .expression).fault == .openGroup)
        }

        @Test func itsFilesAreForItsOwnerOnly() throws {
            let index = try index()
            #expect(
                folder.listing == [
                    "700 cache", "700 cache/duidu", "600 cache/duidu/library.db", "600 cache/duidu/library.db-shm",
                    "600 cache/duidu/library.db-wal",
                ])
            withExtendedLifetime(index) {}
        }

        @Test func wordsOfOneTwoAndMoreCharactersAreFound() throws {
            let index = try index()
            let one = [
                "bridge.txt:3:11 周宁说：「雨水花[园]要慢慢养 急不得」。",
                "river.txt:7:11 周宁说：“雨水花[园]要慢慢养，急不得。”The rain Garden grow…",
            ]
            #expect(try found(index, LibrarySearch("园")) == one)
            #expect(try found(index, LibrarySearch("入夏")) == ["river.txt:10:3 二、[入夏]"])
            #expect(try found(index, LibrarySearch("慢养，急")).map { $0.prefix(14) } == ["river.txt:7:14"])
            #expect(try found(index, LibrarySearch("慢养急")) == [])
            #expect(try found(index, LibrarySearch("，")).count == 1)
        }

        @Test func wordsOfAlphabetsAreFoundByTheirBeginnings() throws {
            let index = try index()
            let hit = "river.txt:8:15 周宁说：“雨水花园要慢慢养，急不得。”The rain [Gard]en grows."
            #expect(try found(index, LibrarySearch("Gard")) == [hit])
            #expect(try found(index, LibrarySearch("gard")) == [hit])
            #expect(try found(index, LibrarySearch("GARD")) == [])
            #expect(try found(index, LibrarySearch("arden")) == [])
            #expect(try found(index, LibrarySearch("rain  gar")).count == 1)
        }

        @Test func headingsAndStatementsAreFoundByThemselves() throws {
            let index = try index()
            #expect(try found(index, LibrarySearch("开春", in: .headings)) == ["river.txt:5:1 一、[开春]"])
            #expect(try found(index, LibrarySearch("雨水", in: .headings)) == [])
            let statements = try index.hits(LibrarySearch("雨水", in: .statements)).hits
            #expect(statements.map(\.speaker) == ["周宁", "周宁"])
            #expect(statements.map(\.elsewhere) == [1, 1])
            #expect(
                try found(index, LibrarySearch("", in: .statements, speaker: "宁")) == [
                    "bridge.txt:3:7 [「雨水花园要慢慢养 急不得」]", "river.txt:7:7 [“雨水花园要慢慢养，急不得。”]",
                ])
            #expect(try found(index, LibrarySearch("", in: .statements, speaker: "无人")) == [])
        }

        @Test func moreThanIsWantedIsTold() throws {
            let index = try index()
            let (hits, isCut) = try index.hits(LibrarySearch("水", limit: 1))
            #expect(hits.count == 1 && isCut)
            #expect(try index.hits(LibrarySearch("入夏", limit: 1)).isCut == false)
        }

        @Test func whatIsTakenOutOrChangedIsFoundNoMore() throws {
            let index = try index()
            try index.put(file("河\n\n冬天。\n", "/a/river.txt"))
            try index.remove("/a/b/bridge.txt")
            try index.remove("/none")
            #expect(try found(index, LibrarySearch("雨水")) == [])
            #expect(try found(index, LibrarySearch("冬天")) == ["river.txt:3:1 [冬天]。"])
            #expect(try index.articles().map(\.path) == ["/a/river.txt"])
            // The index of words itself holds nothing of them either.
            var left = 0
            try index.database.query("SELECT count(*) FROM gram WHERE gram MATCH '\"雨水\"'").forEach {
                left = $0.integer(0)
            }
            #expect(left == 0)
        }

        @Test func articlesAreListedByFolder() throws {
            let index = try index()
            #expect(try index.articles().map(\.path) == ["/a/b/bridge.txt", "/a/river.txt"])
            #expect(try index.articles(under: "/a/b").map(\.path) == ["/a/b/bridge.txt"])
            let article = try #require(try index.articles(under: "/a").last)
            #expect([article.title, article.author, article.date] == ["河岸的四季", "周宁", nil])
            #expect(article.place == LinePlace(line: 1, column: 1))
        }
    }

    @Suite struct LibraryVersionTests {
        private let folder: TemporaryFolder
        private let index: LibraryIndex
        private static let first = """
            渠水

            　　修渠是从一个冬天开始的。肩膀抬，土靠篮子挑，村里的人三年没有歇过一天。老陈说：“水涨一尺，心提一丈，谁也不许走。”

            　　后来渠通了，三百户人家的田都浇上了水，渠边的柳树也长高了。
            """

        init() throws {
            folder = try TemporaryFolder()
            index = try LibraryIndex(path: folder.path + "/library.db")
            try put(Self.first, "/a/1.txt")
            try put(Self.first.replacingOccurrences(of: "三百", with: "五百"), "/a/2.txt")
            // Traditional characters, other marks and wraps.
            try put(
                """
                渠水

                修渠是從一個冬天開始的。肩膀抬,土靠籃子挑,村裏的人三年
                沒有歇過一天。老陳說:「水漲一尺,心提兩丈,誰也不許走。」

                後來渠通了,三百戶人家的田都澆上了水,渠邊的柳樹也長高了。
                """, "/b/3.txt")
            try put("石桥\n\n　　桥下的水很慢，老人们坐在石阶上等船，等到天黑也没有等来。\n", "/b/4.txt")
        }

        private func document(_ text: String) throws -> Document {
            try #require(Understanding.understand(FormattedText(text: SourceText(text))))
        }

        private func put(_ text: String, _ path: String) throws {
            let stamp = IndexedFile.Stamp(size: text.utf8.count, modified: 1)
            try index.put(IndexedFile(document(text), path: path, stamp: stamp))
        }

        @Test func versionsAreFoundWhateverTheMarksAndTheScript() throws {
            let found = try index.versions(ofArticleAt: 5, inFile: "/a/1.txt")
            #expect(found.map(\.article.path).sorted() == ["/a/1.txt", "/a/2.txt", "/b/3.txt"])
            #expect(found.first?.article.path == "/a/1.txt")
            #expect(found.first?.similarity == 1)
            #expect(found.dropFirst().allSatisfy { $0.similarity < 1 && $0.similarity > 0.4 })
            #expect(try index.versions(ofArticleAt: 1, inFile: "/b/4.txt").map(\.article.path) == ["/b/4.txt"])
            #expect(try index.versions(ofArticleAt: 1, inFile: "/none").isEmpty)
        }

        @Test func versionsOfATextThatWasNotAddedAreFound() throws {
            let found = try index.versions(of: document(Self.first + "\n\n　　渠修好以后，老陈也老了。\n"), article: 0)
            #expect(Set(found.map(\.article.path)) == ["/a/1.txt", "/a/2.txt", "/b/3.txt"])
            #expect(try index.versions(of: document("别的\n\n　　没有一句相同。\n"), article: 0).isEmpty)
        }

        @Test func textsThatHaveLittleMoreThanTheirTitlesInCommonAreNoVersions() throws {
            let steel = "第三季度全市工业生产情况通报\n\n钢产量比上年多了两成，化肥少了些，原因是停电。\n"
            let cloth = "第四季度全市工业生产情况通报\n\n水泥厂开了新窑，布匹卖得慢，库里积了不少。\n"
            let stamp = IndexedFile.Stamp(size: 1, modified: 1)
            try index.put(IndexedFile(document(steel), path: "/q/3.txt", stamp: stamp))
            #expect(try index.versions(of: document(cloth), article: 0).isEmpty)
            let found = try index.versions(of: document(steel.replacing("两成", with: "三成")), article: 0)
            #expect(found.map(\.article.path) == ["/q/3.txt"])
        }

        @Test func statementsAreFoundInOtherWords() throws {
            let found = try index.echoes(of: "水涨一尺，心提一丈，谁也不许走。")
            let expected = [
                "/a/1.txt:3 老陈 “水涨一尺，心提一丈，谁也不许走。” 100", "/a/2.txt:3 老陈 “水涨一尺，心提一丈，谁也不许走。” 100",
            ]
            #expect(
                found.filter { $0.article.path.hasPrefix("/a") }.map {
                    "\($0.article.path):\($0.place.line) \($0.speaker ?? "") \($0.text) \(Int($0.likeness * 100))"
                } == expected)
            // A part of it, and a whole of which it is a part.
            #expect(try index.echoes(of: "心提一丈，谁也不许走").count >= 2)
            #expect(try index.echoes(of: "从来没有人说过的话").isEmpty)
            #expect(try index.echoes(of: "，。").isEmpty)
        }

        @Test func sketchesAreReadAsTheyAreKept() throws {
            let text = SourceText(Self.first)
            let sketch = text.withBytes { RunSample($0, 0..<$0.count) }
            #expect(RunSample(bytes: sketch.bytes) == sketch)
            #expect(RunSample(bytes: [1, 2, 3]) == nil)
            #expect(!sketch.hashes.isEmpty && sketch.hashes == sketch.hashes.sorted())
        }

        @Test func speakersAreListedWithTheirArticles() throws {
            let articles = try index.articles()
            let speakers = try index.speakers(of: articles)
            #expect(speakers.map(\.name) == ["老陈", "老陳"])
            #expect(speakers.map(\.articles) == [[0, 1], [2]])
        }

        @Test func whatIsGoneIsMarkedAndForgottenWhereItWasMoved() throws {
            try index.markGone("/a/1.txt")
            #expect(try index.articles().filter(\.isGone).map(\.path) == ["/a/1.txt"])
            #expect(try index.hits(LibrarySearch("三百户")).hits.map(\.path) == ["/a/1.txt", "/b/3.txt"])
            try put(Self.first, "/c/moved.txt")
            #expect(try index.articles().map(\.path) == ["/a/2.txt", "/b/3.txt", "/b/4.txt", "/c/moved.txt"])
            #expect(try index.articles().allSatisfy { !$0.isGone })
        }
    }

    @Suite struct ShelfTests {
        @Test func tagsAndReadMarksAreKept() throws {
            let folder = try TemporaryFolder()
            let shelf = try Shelf(path: folder.path + "/shelf.db")
            try shelf.tag(7, "水利", isOn: true)
            try shelf.tag(7, "水利", isOn: true)
            try shelf.tag(7, "a", isOn: true)
            try shelf.tag(8, "b", isOn: true)
            try shelf.tag(8, "b", isOn: false)
            try shelf.mark(7, isRead: true)
            try shelf.mark(9, isRead: false)
            let expected = [7: Shelf.Note(tags: ["a", "水利"], isRead: true), 9: Shelf.Note(tags: [], isRead: false)]
            #expect(try shelf.notes() == expected)
            #expect(try Shelf(path: folder.path + "/shelf.db").notes() == expected)
        }

        @Test func withoutAPathItIsKeptInMemory() throws {
            let shelf = try Shelf(path: nil)
            try shelf.tag(7, "水利", isOn: true)
            #expect(try shelf.notes() == [7: Shelf.Note(tags: ["水利"])])
            #expect(try Shelf(path: nil).notes() == [:])
        }
    }

    @Suite struct DatabaseTests {
        private let folder: TemporaryFolder
        private static let steps = [
            "CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('水')",
            "ALTER TABLE word ADD COLUMN count INTEGER NOT NULL DEFAULT 1",
            "CREATE TABLE other (x); INSERT INTO none VALUES (1)",
        ]

        init() throws {
            folder = try TemporaryFolder()
        }

        private var path: String { folder.path + "/a.db" }

        private func rows(_ database: Database, _ sql: String) throws -> [String?] {
            var rows: [String?] = []
            try database.query(sql).forEach { rows.append($0.text(0)) }
            return rows
        }

        @Test func eachStateLeadsToTheNextAndAStepThatFailsLeavesNothing() throws {
            try Database(path: path, migrations: Array(Self.steps.prefix(1))).run("INSERT INTO word VALUES ('火')")
            let second = try Database(path: path, migrations: Array(Self.steps.prefix(2)))
            #expect(try rows(second, "SELECT text || count FROM word") == ["水1", "火1"])
            #expect(throws: LibraryFailure.other("no such table: none")) {
                try Database(path: path, migrations: Self.steps)
            }
            #expect(try rows(second, "SELECT name FROM sqlite_schema") == ["word"])
            #expect(try rows(second, "PRAGMA user_version") == ["2"])
            #expect(try rows(second, "PRAGMA journal_mode") == ["wal"])
        }

        @Test func aNewerOneIsRefused() throws {
            _ = try Database(path: path, migrations: Array(Self.steps.prefix(2)))
            #expect(throws: LibraryFailure.newer) {
                try Database(path: path, migrations: Array(Self.steps.prefix(1)))
            }
        }

        @Test func whatIsNoDatabaseIsTold() throws {
            try folder.write(Array(String(repeating: "水渠", count: 2000).utf8), to: "a.db")
            #expect(throws: LibraryFailure.broken("file is not a database")) {
                try Database(path: path, migrations: Self.steps)
            }
        }

        @Test func oneThatAnotherProgramWritesIsReadAndNotWritten() throws {
            let first = try Database(path: path, migrations: Array(Self.steps.prefix(1)))
            let second = try Database(path: path, migrations: Array(Self.steps.prefix(1)))
            try first.run("BEGIN IMMEDIATE")
            #expect(try rows(second, "SELECT text FROM word") == ["水"])
            #expect(throws: LibraryFailure.locked) { try second.run("INSERT INTO word VALUES ('火')") }
        }

        @Test func whatIsSharedInMemoryIsReadWhileItIsWritten() throws {
            let (writer, reader) = (try LibraryIndex(inMemory: "shared"), try LibraryIndex(inMemory: "shared"))
            let text = FormattedText(text: SourceText("河岸\n\n　　水涨三尺。\n"))
            let document = try #require(Understanding.understand(text))
            try writer.transaction { () throws(LibraryFailure) in
                try writer.put(
                    IndexedFile(document, path: "/a", stamp: IndexedFile.Stamp(size: 1, modified: 1)))
                #expect(((try? reader.hits(LibrarySearch("三尺")))?.hits.map(\.match) ?? []).count <= 1)
            }
            #expect(try reader.hits(LibrarySearch("三尺")).hits.map(\.match) == ["三尺"])
            #expect(try LibraryIndex(inMemory: "another").isEmpty())
        }

        @Test func aFolderThatCannotBeMadeIsTold() throws {
            try folder.write([1], to: "file")
            #expect(throws: LibraryFailure.unwritable("Not a directory")) {
                try Database(path: folder.path + "/file/a.db", migrations: [])
            }
        }
    }

    @Suite struct OpenedArticlesTests {
        @Test func whatIsOpenedIsKnownByItsContent() throws {
            let folder = try TemporaryFolder()
            let opened = try OpenedArticles(path: folder.path + "/opened.db")
            let (river, other) = (ArticleDetails(title: "河", author: "周宁"), ArticleDetails(opening: "别的"))
            try opened.note(7, path: "/a", river, now: 100)
            try opened.note(8, path: "/b", other, now: 200)
            try opened.note(7, path: "/c", ArticleDetails(), now: 300)
            let expected = [
                OpenedArticles.Entry(content: 7, path: "/c", article: river, last: 300, times: 2),
                OpenedArticles.Entry(content: 8, path: "/b", article: other, last: 200, times: 1),
            ]
            #expect(try opened.entries() == expected)
            #expect(try OpenedArticles(path: folder.path + "/opened.db").entries() == expected)
        }
    }

    @Suite struct IndexerTests {
        private let folder: TemporaryFolder
        private let index: LibraryIndex

        init() throws {
            folder = try TemporaryFolder()
            index = try LibraryIndex(path: folder.path + "/library.db")
        }

        private func candidates(_ stamps: [String: Int]) -> [Indexer.Candidate] {
            stamps.sorted { $0.key < $1.key }.map {
                Indexer.Candidate(path: "/a/" + $0.key, stamp: IndexedFile.Stamp(size: 1, modified: $0.value))
            }
        }

        /// Files whose text is their name and the tens of their time.
        private let reader: Indexer.Reader = { candidate, content in
            let text = FormattedText(text: SourceText("\(candidate.path) 水\(candidate.stamp.modified / 10)\n"))
            if candidate.path.hasSuffix("bad") { return .failed }
            if content == TextHash.of(text.text) { return .same }
            guard let document = Understanding.understand(text) else { return .failed }
            return .understood(IndexedFile(document, path: candidate.path, stamp: candidate.stamp))
        }

        private func run(_ stamps: [String: Int], stopAfter: Int = .max) throws -> [Int] {
            let tally = try Indexer(index, reader: reader).run(
                candidates(stamps), folders: ["/a"], threads: 2
            ) { $0.added < stopAfter }
            #expect(tally.isStopped == (stopAfter != .max))
            return [tally.added, tally.changed, tally.unchanged, tally.gone, tally.failed]
        }

        @Test func onlyWhatChangedIsReadAgain() throws {
            #expect(try run(["x": 10, "y": 10, "bad": 1]) == [2, 0, 0, 0, 1])
            #expect(try run(["x": 10, "y": 10, "bad": 1]) == [0, 0, 2, 0, 1])
            // Another time with the same text, then with another one, and one that is gone and comes back.
            #expect(try run(["x": 11, "y": 20]) == [0, 1, 1, 0, 0])
            #expect(try run(["x": 11]) == [0, 0, 1, 1, 0])
            #expect(try index.known().filter(\.value.isGone).map(\.key) == ["/a/y"])
            #expect(try run(["x": 11]) == [0, 0, 1, 0, 0])
            #expect(try run(["x": 11, "y": 20]) == [0, 0, 2, 0, 0])
            #expect(try index.known().mapValues(\.isGone) == ["/a/x": false, "/a/y": false])
        }

        @Test func whatIsDoneStaysWhereTheWorkIsStopped() throws {
            let stamps = Dictionary(uniqueKeysWithValues: (0..<40).map { ("f\($0)", 10) })
            #expect(try run(stamps, stopAfter: 7) == [7, 0, 0, 0, 0])
            #expect(try index.known().count == 7)
            #expect(try run(stamps) == [33, 0, 7, 0, 0])
        }

        @Test func otherFoldersStay() throws {
            #expect(try run(["x": 10]) == [1, 0, 0, 0, 0])
            let tally = try Indexer(index, reader: reader).run([], folders: ["/b", "/a/xy"], threads: 1) { _ in true }
            #expect(tally == IndexingTally())
        }
    }
#else
    import Testing

    @testable import LibraryStore

    @Suite struct AbsentDatabaseTests {
        @Test func aBuildWithoutSQLiteSaysSo() {
            #expect(throws: LibraryFailure.absent) { try LibraryIndex(path: "/none/library.db") }
        }
    }
#endif
