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
            try opened.note(7, path: "/a", title: "河", now: 100)
            try opened.note(8, path: "/b", title: nil, now: 200)
            try opened.note(7, path: "/c", title: nil, now: 300)
            let expected = [
                OpenedArticles.Entry(content: 7, path: "/c", title: "河", last: 300, times: 2),
                OpenedArticles.Entry(content: 8, path: "/b", title: nil, last: 200, times: 1),
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
            // Another time with the same text, then with another one, and one that is gone.
            #expect(try run(["x": 11, "y": 20]) == [0, 1, 1, 0, 0])
            #expect(try run(["x": 11]) == [0, 0, 1, 1, 0])
            #expect(try index.known().mapValues(\.stamp.modified) == ["/a/x": 11])
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
