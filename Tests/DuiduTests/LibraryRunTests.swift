#if HAS_SQLITE
    import Foundation
    import Testing

    /// The library as a person uses it: folders added, searched and listed.
    @Suite struct LibraryRunTests {
        private let home: Files
        private let files: Files

        init() throws {
            home = try Files([:])
            files = try Files([
                "a.txt": Array("河岸的四季\n\n　　周宁说：“雨水花园要\n慢慢养，急不得。”\n".utf8),
                "b.md": Array("# 石桥\n\n## 桥下的 Water\n\n林舟说：“雨水花园要慢慢养 急不得”。\n".utf8),
            ])
        }

        /// The folder of the files as the library names it.
        private var folder: String { URL(fileURLWithPath: files.path).resolvingSymlinksInPath().path }

        private var environment: [String: String] {
            ["XDG_CACHE_HOME": home.path + "/c", "XDG_STATE_HOME": home.path + "/s", "XDG_DATA_HOME": home.path + "/d"]
        }

        private func run(_ arguments: String...) throws -> Run {
            try Run(arguments, environment: environment)
        }

        private func read(_ arguments: String...) throws {
            let reader = try PseudoTerminal(
                [PseudoTerminal.program] + arguments, rows: 24, columns: 80, environment: environment)
            #expect(reader.wait { $0.text.contains("急不得") }, "\(reader.screen.text)")
            // What was not understood yet is not noted.
            reader.settle(milliseconds: 500)
            reader.type("q")
            #expect(reader.waitForEnd() == .exited(0))
        }

        @Test func whatIsReadIsNotedAndOpensWhereNothingIsNamed() throws {
            _ = try run("add", files.path)
            try read(folder + "/a.txt")
            let recent = try run("library", "--recent").output.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(recent.dropFirst() == ["河岸的四季", "", "", "", "\(folder)/a.txt\n"])
            #expect(try run("library", "--unread").output == "\t石桥\t\t\t\t\(folder)/b.md:1\n")
            // Known again by its content, wherever it stands.
            try FileManager.default.moveItem(atPath: folder + "/a.txt", toPath: folder + "/c.txt")
            _ = try run("add", files.path)
            #expect(try run("library", "--unread").output == "\t石桥\t\t\t\t\(folder)/b.md:1\n")
            try read(folder + "/c.txt")
            try read()
        }

        @Test func foldersAreAddedSearchedAndListed() throws {
            #expect(try run("add", files.path).output == "2 added, 0 changed, 0 unchanged, 0 gone, 0 failed\n")
            try FileManager.default.removeItem(atPath: files.path + "/b.md")
            #expect(try run("add", files.path).output == "0 added, 0 changed, 1 unchanged, 1 gone, 0 failed\n")
            let found = try run("search", "花园要慢")
            #expect(
                found.output == """
                    \(folder)/a.txt:3:10: 周宁说：“雨水花园要慢慢养，急不得。”
                    \(folder)/b.md:5:8: 林舟说：“雨水花园要慢慢养 急不得”。

                    """)
            #expect(found.status == 0)
            // What is gone is found nevertheless, and marked.
            #expect(try run("search", "石桥").output == "\(folder)/b.md:1:3: 石桥\n")
            let none = try run("search", "没有的词")
            #expect(none.output == "" && none.errors == "" && none.status == 1)
            #expect(
                try run("library").output
                    == "\t河岸的四季\t\t\t\t\(folder)/a.txt:1\n\t石桥\t\t\t\t\(folder)/b.md:1\tgone\n")
            #expect(try run("library", "--gone").output == "\t石桥\t\t\t\t\(folder)/b.md:1\tgone\n")
            #expect(try run("add", "--forget-gone", files.path).output.hasPrefix("0 added, 0 changed, 1 unchanged"))
            #expect(try run("library").output == "\t河岸的四季\t\t\t\t\(folder)/a.txt:1\n")
            #expect(try run("library", "--recent").output == "")
        }

        @Test func statementsAndHeadingsAreSearchedByThemselves() throws {
            _ = try run("add", files.path)
            #expect(try run("search", "--in", "headings", "wat").output == "\(folder)/b.md:3:4: 桥下的 Water\n")
            #expect(
                try run("search", "--speaker", "周", "--json").output == """
                    [
                    {"file":"\(folder)/a.txt","title":"河岸的四季","line":3,"column":7,"speaker":"周宁","elsewhere":1,\
                    "before":"","match":"“雨水花园要慢慢养，急不得。”","after":""}
                    ]

                    """)
            #expect(
                try run("search", "养", "--in", "statements").output == """
                    \(folder)/a.txt:3:7: 周宁 “雨水花园要慢慢养，急不得。”
                    \(folder)/b.md:5:5: 林舟 “雨水花园要慢慢养 急不得”

                    """)
        }

        @Test func whatIsWrongIsSaidInOneLine() throws {
            #expect(try run("search").errors == "duidu: name what to search for, or a --speaker (duidu --help)\n")
            #expect(
                try run("search", "x", "--in", "all").errors
                    == "duidu: all cannot be searched: text, headings, statements (duidu --help)\n")
            let empty = try run("search", "x")
            #expect(empty.errors == "duidu: the library holds nothing yet; duidu add DIR takes a folder in\n")
            #expect(empty.status == 1)
            let missing = try run("add", files.path + "/none")
            #expect(missing.errors == "duidu: \(files.path)/none: no such file; check the name\n")
            #expect(missing.status == 2)
            let homeless = try Run("library")
            #expect(homeless.errors == "duidu: nobody says where the library is kept; set HOME or XDG_CACHE_HOME\n")
            #expect(homeless.status == 2)
        }

        private func open(_ arguments: [String], home: String? = nil, _ more: [String: String] = [:]) throws
            -> PseudoTerminal
        {
            try PseudoTerminal(
                [PseudoTerminal.program] + arguments, rows: 24, columns: 100,
                environment: environment.merging(more) { $1 })
        }

        private func quit(_ reader: PseudoTerminal) {
            reader.type(":quit\r")
            #expect(reader.waitForEnd() == .exited(0))
        }

        private func settings(_ text: String) throws -> [String: String] {
            let folder = home.path + "/config/duidu"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try text.write(toFile: folder + "/settings", atomically: true, encoding: .utf8)
            return ["XDG_CONFIG_HOME": home.path + "/config"]
        }

        @Test func aFolderThatIsOpenedIsTakenInAndListed() throws {
            let reader = try open([files.path])
            #expect(reader.wait { $0.text.contains("石桥") })
            reader.type("B")
            #expect(reader.wait { $0.text.contains("石桥") && $0.text.contains("unread") }, "\(reader.screen.text)")
            // Searched, opened at the place, tagged.
            reader.type("s急不得")
            #expect(reader.wait { $0.text.contains("a.txt:4") }, "\(reader.screen.text)")
            reader.type("\r")
            #expect(reader.wait { $0.text.contains("a.txt ›") || $0.text.contains("慢慢养") }, "\(reader.screen.text)")
            reader.type("qqgat河道\r")
            #expect(reader.wait { $0.text.contains("#河道") }, "\(reader.screen.text)")
            quit(reader)
            #expect(try run("library").output.split(separator: "\n").count == 2)
        }

        @Test func aSettingLeavesFoldersOut() throws {
            let reader = try open([files.path], settings("index-folders no\n"))
            #expect(reader.wait { $0.text.contains("石桥") })
            reader.type("B")
            #expect(reader.wait { $0.text.contains("holds nothing yet") }, "\(reader.screen.text)")
            quit(reader)
            #expect(try run("library").errors.contains("holds nothing yet"))
        }

        @Test func aSettingSaysWhatIsShownFirst() throws {
            _ = try run("add", files.path)
            let library = try open([], settings("start library\n"))
            #expect(library.wait { $0.text.contains("石桥") && $0.text.contains("library") }, "\(library.screen.text)")
            library.type("\r")
            #expect(library.wait { $0.text.contains("急不得") }, "\(library.screen.text)")
            // What was not understood yet is not noted.
            library.settle(milliseconds: 500)
            quit(library)
            let guide = try open([], settings("start guide\n"))
            #expect(guide.wait { $0.text.contains("guide.en.md") }, "\(guide.screen.text)")
            quit(guide)
            let last = try open([], settings("start last\n"))
            #expect(last.wait { $0.text.contains("急不得") }, "\(last.screen.text)")
            quit(last)
        }

        @Test func aProgramThatIsKilledLosesTheLastSecondOnly() throws {
            let path = files.path + "/long.txt"
            let text = (1...200).map { "第\($0)段：渠水一年一年地流过去。\n\n" }.joined()
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let first = try open([path])
            #expect(first.wait { $0.text.contains("第1段") })
            first.type("/第150段\r")
            #expect(first.wait { $0.text.contains("第150段") })
            first.settle(milliseconds: 2500)
            first.send(SIGKILL)
            #expect(first.waitForEnd() == .signalled(SIGKILL))
            let second = try open([path])
            #expect(second.wait { $0.text.contains("第150段") }, "\(second.screen.text)")
            // A mark is kept at once.
            second.settle()
            second.type("gg")
            second.settle()
            second.type("mz")
            second.settle(milliseconds: 700)
            second.send(SIGKILL)
            #expect(second.waitForEnd() == .signalled(SIGKILL))
            let third = try open([path])
            #expect(third.wait { $0.text.contains("段") })
            third.settle()
            third.type("G'z")
            #expect(third.wait { $0.text.contains("第1段") }, "\(third.screen.text)")
            quit(third)
        }

        @Test func aLibraryOfANewerProgramIsSaidAndReadingGoesOn() throws {
            _ = try run("add", files.path)
            let path = home.path + "/c/duidu/library.db"
            // The number of the state, at its place in the head of the file (SQLite's file format, 1.3).
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            try file.seek(toOffset: 60)
            try file.write(contentsOf: [0, 0, 0, 99])
            try file.close()
            #expect(try run("search", "水").errors.contains("a newer duidu made this library"))
            let reader = try open([folder + "/a.txt"])
            #expect(reader.wait { $0.text.contains("急不得") })
            reader.type("B")
            #expect(reader.wait { $0.text.contains("newer") }, "\(reader.screen.text)")
            reader.type("q")
            #expect(reader.wait { $0.text.contains("急不得") })
            quit(reader)
        }

        @Test func withoutAWritableHomeTagsAreKeptInMemory() throws {
            let none = ["XDG_DATA_HOME": "/dev/null", "XDG_STATE_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null"]
            let reader = try open([folder + "/a.txt"], none)
            #expect(reader.wait { $0.text.contains("急不得") })
            reader.type("B")
            #expect(reader.wait { $0.text.contains("holds nothing yet") }, "\(reader.screen.text)")
            reader.type("q")
            #expect(reader.wait { $0.text.contains("急不得") })
            quit(reader)
        }

        @Test func withoutAWritableHomeAFolderIsTakenInInMemory() throws {
            let none = ["XDG_DATA_HOME": "/dev/null", "XDG_STATE_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null"]
            let reader = try open([files.path], none)
            #expect(reader.wait { $0.text.contains("in memory only") }, "\(reader.screen.text)")
            reader.type("Bs急不得")
            #expect(reader.wait { $0.text.contains("a.txt:4") }, "\(reader.screen.text)")
            reader.type("\u{1B}")
            reader.settle()
            quit(reader)
        }

        @Test func whatWasOpenedButNotAddedHasItsTitle() throws {
            try read(folder + "/a.txt")
            let reader = try open([folder + "/b.md"])
            #expect(reader.wait { $0.text.contains("急不得") })
            reader.settle()
            reader.type("B")
            #expect(reader.wait { $0.text.contains("石桥") && $0.text.contains("河岸") }, "\(reader.screen.text)")
            quit(reader)
        }

        /// A file system that is full to the last page: what is in the library stays, that no more is kept is told.
        @Test(.enabled(if: system("unshare -m true 2> /dev/null") == 0))
        func aFullDiskIsToldAndTheLibraryStays() throws {
            _ = try run("add", files.path)
            let more = home.path + "/more"
            try FileManager.default.createDirectory(atPath: more, withIntermediateDirectories: true)
            for number in 1...40 {
                let text = (1...200).map { "第\(number)篇第\($0)段：渠水一年一年地流过去。\n\n" }.joined()
                try text.write(toFile: "\(more)/\(number).txt", atomically: true, encoding: .utf8)
            }
            let program = PseudoTerminal.program
            let script = """
                cp -r '\(home.path)/c' '\(home.path)/saved' && mount -t tmpfs -o size=512k none '\(home.path)/c' \
                && cp -r '\(home.path)/saved/.' '\(home.path)/c'
                '\(program)' add '\(more)'; echo "status $?"
                '\(program)' search 急不得
                """
            // So wide that no message is broken, however long the name of the folder is in which files of a moment lie.
            let run = try PseudoTerminal(
                ["/usr/bin/env", "unshare", "-m", "/bin/sh", "-c", script], columns: 600, environment: environment)
            _ = run.waitForEnd()
            let text = run.screen.text
            #expect(text.contains("the disk is full, and the library was not written; make room"), "\(text)")
            #expect(text.contains("status 2"), "\(text)")
            #expect(text.contains("急不得"), "\(text)")
        }

        @Test func twoReadersAtOnceShareTheLibrary() throws {
            _ = try run("add", files.path)
            let (first, second) = (try open([folder + "/a.txt"]), try open([folder + "/b.md"]))
            for reader in [first, second] {
                #expect(reader.wait { $0.text.contains("急不得") })
                reader.settle()
                reader.type("Bga")
                #expect(reader.wait { $0.text.contains("石桥") && $0.text.contains("河岸") }, "\(reader.screen.text)")
            }
            first.type("t甲\r")
            #expect(first.wait { $0.text.contains("#甲") })
            second.type("t乙\r")
            #expect(second.wait { $0.text.contains("#乙") })
            quit(first)
            quit(second)
            let third = try open([folder + "/a.txt"])
            #expect(third.wait { $0.text.contains("急不得") })
            third.type("Bga")
            #expect(third.wait { $0.text.contains("#甲") && $0.text.contains("#乙") }, "\(third.screen.text)")
            quit(third)
        }

        @Test func readingGoesOnWhereNothingCanBeNoted() throws {
            try FileManager.default.createDirectory(
                atPath: home.path + "/s/duidu", withIntermediateDirectories: true)
            try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: home.path + "/s/duidu/opened.db"))
            let reader = try PseudoTerminal(
                [PseudoTerminal.program, folder + "/a.txt"], rows: 24, columns: 200, environment: environment)
            #expect(reader.wait { $0.text.contains("it is not noted what is read (file is not a database)") })
            #expect(reader.screen.text.contains("急不得"))
            reader.type("q")
            #expect(reader.waitForEnd() == .exited(0))
        }

        @Test func aBrokenLibraryIsSaid() throws {
            try FileManager.default.createDirectory(
                atPath: home.path + "/c/duidu", withIntermediateDirectories: true)
            let path = home.path + "/c/duidu/library.db"
            try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
            let broken = try run("add", files.path)
            #expect(
                broken.errors == """
                    duidu: \(path): the library is damaged (file is not a database), so it is not used; move the file away \
                    and duidu add again

                    """)
            #expect(broken.status == 2)
        }
    }
#else
    import Testing

    @Suite struct LibraryRunTests {
        @Test(arguments: [["add", "."], ["search", "x"], ["library"]])
        func aBuildWithoutSQLiteSaysSo(arguments: [String]) throws {
            let run = try Run(arguments, environment: ["XDG_CACHE_HOME": "/none"])
            #expect(
                run.errors
                    == "duidu: this build lacks SQLite, and so the library; install libsqlite3-dev and build again\n")
            #expect(run.status == 2)
        }
    }
#endif
