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
            ["XDG_CACHE_HOME": home.path + "/c", "XDG_STATE_HOME": home.path + "/s"]
        }

        private func run(_ arguments: String...) throws -> Run {
            try Run(arguments, environment: environment)
        }

        private func read(_ arguments: String...) throws {
            let reader = try PseudoTerminal(
                [PseudoTerminal.program] + arguments, rows: 24, columns: 80, environment: environment)
            #expect(reader.wait { $0.text.contains("急不得") }, "\(reader.screen.text)")
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
            #expect(try run("add", files.path).output == "2 added, 0 changed, 0 unchanged, 0 removed, 0 failed\n")
            try FileManager.default.removeItem(atPath: files.path + "/b.md")
            #expect(try run("add", files.path).output == "0 added, 0 changed, 1 unchanged, 1 removed, 0 failed\n")
            let found = try run("search", "花园要慢")
            #expect(found.output == "\(folder)/a.txt:3:10: 周宁说：“雨水花园要慢慢养，急不得。”\n")
            #expect(found.status == 0)
            let none = try run("search", "石桥")
            #expect(none.output == "" && none.errors == "" && none.status == 1)
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
