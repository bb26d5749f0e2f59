import Reading
import Testing

@testable import Views

@Suite struct ThemeLoadingTests {
    private func load(_ text: String, others: [String: String] = [:]) -> LoadedTheme {
        Theme.load(ThemeFile(path: "mine.toml", text: text)) { name in
            others[name].map { ThemeFile(path: name + ".toml", text: $0) }
        }
    }

    private func warnings(_ text: String, others: [String: String] = [:]) -> [String] {
        load(text, others: others).warnings.map(\.description)
    }

    @Test(arguments: ThemeFiles.names) func filesOfTheProjectHaveNoFault(name: String) throws {
        #expect(try ThemeFiles.load(name).warnings == [])
    }

    @Test func theFilesThatItBuildsOnAreTold() {
        let others = ["base": "inherits = \"root\"", "root": "inherits = \"mine\""]
        #expect(load("inherits = \"base\"", others: others).files == ["mine.toml", "base.toml", "root.toml"])
        #expect(load("inherits = \"gone\"").files == ["mine.toml"])
    }

    @Test func eightThemesAreThere() {
        #expect(
            ThemeFiles.names == [
                "celadon", "colour-blind", "contrast", "indigo", "ink", "lamp", "paper", "terminal",
            ])
    }

    @Test func builtInThemeSaysHowEverythingLooksWithoutColours() {
        #expect(Theme.builtIn.name == "plain")
        #expect(Theme.builtIn.layer(.text).monochrome == [])
        #expect(Theme.builtIn.style(.searchCurrent, depth: .monochrome).attributes == [.reverse, .bold])
    }

    @Test func scopesFallBackToTheirParents() {
        let theme = load(
            """
            [palette]
            ink = "#102030"
            [scopes]
            text = { fg = "ink", bg = "#ffffff" }
            change = { fg = "#a00000", underline = true }
            "change.wording" = { bg = "#ffeecc" }
            "change.move" = { underline = false, bold = true }
            """
        ).theme
        let ink = Color.rgb(0x10, 0x20, 0x30)
        let white = Color.rgb(255, 255, 255)
        let red = Color.rgb(0xA0, 0, 0)
        #expect(theme.style(.heading3, depth: .direct) == Style(ink, on: white))
        #expect(
            theme.style(.changeWording, depth: .direct) == Style(red, on: .rgb(0xFF, 0xEE, 0xCC), .underline))
        #expect(theme.style(.changeInsertion, depth: .direct) == Style(red, on: white, .underline))
        #expect(theme.style(.changeMove, depth: .direct) == Style(red, on: white, .bold))
    }

    @Test func whatIsLaidOverKeepsWhatItDoesNotSay() {
        let theme = load(
            """
            [scopes]
            text = { fg = "#000000", bg = "#ffffff" }
            "quotation.statement" = { fg = "#0000aa" }
            "markup.strong" = { bold = true }
            selection = { bg = "#cccccc" }
            """
        ).theme
        let resolved = ResolvedTheme(theme, depth: .direct)
        var style = resolved.style(.text)
        for scope in [Scope.markupStrong, .quotationStatement, .selection] {
            style = resolved.style(scope, over: style)
        }
        #expect(style == Style(.rgb(0, 0, 0xAA), on: .rgb(0xCC, 0xCC, 0xCC), .bold))
    }

    @Test func aPaletteChangesTheColoursThatAreInherited() {
        let loaded = load(
            "inherits = \"base\"\n[palette]\nink = \"#00ff00\"\n[scopes]\ntitle = { bg = \"ink\" }",
            others: [
                "base": """
                appearance = "dark"
                [palette]
                ink = "#ff0000"
                [scopes]
                text = { fg = "ink", bg = "#000000" }
                title = { fg = "ink", italic = true }
                heading = { fg = "ink", bold = true }
                """
            ])
        let green = Color.rgb(0, 255, 0)
        let black = Color.rgb(0, 0, 0)
        #expect(loaded.warnings == [])
        #expect(loaded.theme.name == "mine")
        #expect(loaded.theme.appearance == .dark)
        #expect(loaded.theme.style(.heading, depth: .direct) == Style(green, on: black, .bold))
        #expect(loaded.theme.style(.title, depth: .direct) == Style(green, on: green))
    }

    @Test func fewColoursAreGivenByHandOrDerived() {
        let theme = load(
            """
            [palette]
            sea = { rgb = "#005f87", 256 = 25, 16 = 6 }
            [scopes]
            text = { fg = "#010203", bg = "#fdf6e3" }
            title = { fg = "sea" }
            heading = { fg = "#005f87", fg256 = 31, fg16 = 4 }
            byline = { fg = "#005f87" }
            note = { fg = "bright-red" }
            code = 120
            """
        ).theme
        func foregrounds(_ depth: ColorDepth) -> [Color] {
            [Scope.title, .heading, .byline, .note, .code].map { theme.style($0, depth: depth).foreground }
        }
        #expect(
            foregrounds(.direct) == [
                .rgb(0, 0x5F, 0x87), .rgb(0, 0x5F, 0x87), .rgb(0, 0x5F, 0x87), .palette(9), .palette(120),
            ])
        #expect(foregrounds(.indexed) == [.palette(25), .palette(31), .palette(24), .palette(9), .palette(120)])
        // On the white that stands for the ground, cyan, bright red and light green could not be read.
        #expect(theme.style(.text, depth: .sixteen).background == .palette(15))
        #expect(foregrounds(.monochrome) == Array(repeating: .standard, count: 5))
        for depth in [ColorDepth.sixteen, .eight] {
            for scope in [Scope.title, .heading, .byline, .note, .code] {
                #expect((theme.style(scope, depth: depth).contrast ?? 0) >= 4.5, "\(scope.name) at \(depth)")
            }
        }
    }

    @Test func withoutColourTheBuiltInThemeSpeaks() {
        let theme = load(
            "[scopes]\ntext = { fg = \"#000000\", bg = \"#ffffff\", bold = true }\ntitle = { mono = \"underline\" }"
        ).theme
        #expect(theme.style(.text, depth: .monochrome) == Style())
        #expect(theme.style(.title, depth: .monochrome) == Style(.standard, on: .standard, .underline))
        #expect(theme.style(.searchMatch, depth: .monochrome) == Style(.standard, on: .standard, .reverse))
    }

    @Test func faultsAreToldWithTheirLines() {
        #expect(
            warnings(
                """
                nmae = "Mine"
                appearance = "bright"

                [palette]
                ink = "#12345"   # a digit short
                sky = { 256 = 25 }
                sea = { rgb = "#001122", 256 = 300, 88 = 1 }

                [scopes]
                text = { fg = "inkk", bg = "sea" }
                "quotatoin.term" = { fg = "sea" }
                title = { blod = true, bold = "yes" }
                heading = { fg256 = 3, mono = "bold shiny" }
                """) == [
                    "mine.toml:1: unknown key \"nmae\", expected name, appearance, inherits, [palette] or [scopes]",
                    "mine.toml:2: unknown appearance, expected \"light\", \"dark\" or \"either\"",
                    "mine.toml:5: unknown colour \"#12345\", expected a name of [palette], \"#rrggbb\", "
                        + "a number from 0 to 255, \"red\", \"bright-red\" and the like, or \"standard\"",
                    "mine.toml:6: a colour without rgb, expected { rgb = \"#rrggbb\", 256 = …, 16 = … }",
                    "mine.toml:7: unknown key \"88\", expected rgb, 256 or 16",
                    "mine.toml:7: 300 is no palette index, expected a number from 0 to 255",
                    "mine.toml:10: unknown colour \"inkk\", expected a name of [palette], \"#rrggbb\", "
                        + "a number from 0 to 255, \"red\", \"bright-red\" and the like, or \"standard\"",
                    "mine.toml:11: unknown scope \"quotatoin.term\", expected the name of a scope such as \"quotation.term\"",
                    "mine.toml:12: unknown key \"blod\", expected fg, bg, fg256, bg256, fg16, bg16, bold, dim, italic, "
                        + "underline, reverse, strikethrough, mono",
                    "mine.toml:12: bold is of type string, expected true or false",
                    "mine.toml:13: unknown attribute \"shiny\", expected bold, dim, italic, underline, reverse, strikethrough",
                    "mine.toml:13: fg256 alone, expected fg beside it",
                ])
    }

    @Test func faultsAreToldInChinese() {
        let text = """
            inherits = 3
            [palette]
            ink = "墨"
            [scopes]
            txet = { fg = 3 }
            title = { fg16 = 99 }
            """
        #expect(
            Theme.load(ThemeFile(path: "我的.toml", text: text), language: .chinese).warnings.map(\.description) == [
                "我的.toml:1: inherits 是整数，应为字符串",
                "我的.toml:3: 不认识的颜色 \"墨\"，应为 [palette] 中的名字、\"#rrggbb\"、0 到 255 的数、"
                    + "\"red\" \"bright-red\" 之类，或 \"standard\"",
                "我的.toml:5: 没有“txet”这个范围，应为范围名，如“text”",
                "我的.toml:6: 99 不是调色板序号，应为 0 到 15 的数",
            ])
    }

    @Test func hostileFilesNeverFail() {
        var seed: UInt64 = 7
        let pieces = [
            "[", "]", "{", "}", "=", "\"", "'", "#", "\n", ".", "scopes", "palette", "fg", "é", "\u{0}", "\r", "1e9",
            ",",
            "\"\"\"", "\\", "-", "+", "0x", "1979-05-27", "T07:32:00Z", "_", " ", "\t", "true", "inf", "5", ":",
            "\u{2028}",
            "\u{FEFF}", "\u{7F}", "a",
        ]
        var texts = [
            String(repeating: "[", count: 100_000), "a = " + String(repeating: "{ b = ", count: 50_000),
            String(repeating: "a.", count: 20_000) + "b = 1", "inherits = \"mine\"", "\u{FEFF}name = \"x\"",
        ]
        for round in 0..<3000 {
            var text = ["[scopes]\n", "", "a="][round % 3]
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(seed >> 33) % pieces.count]
            }
            texts.append(text)
        }
        for text in texts {
            let loaded = load(text, others: ["mine": text])
            #expect(loaded.theme.styles.count == Scope.allCases.count)
            #expect(loaded.warnings.allSatisfy { $0.line >= 1 && !$0.message.isEmpty })
        }
    }

    @Test func whatIsWrongLeavesTheRestStanding() {
        let theme = load("[scopes]\ntitle = { fg = \"nowhere\", bold = true }\nheading = { fg = \"red\" }").theme
        #expect(theme.style(.title, depth: .direct) == Style(.standard, on: .standard, .bold))
        #expect(theme.style(.heading, depth: .direct).foreground == .palette(1))
    }

    @Test func aSyntaxErrorLeadsToTheBuiltInTheme() {
        let loaded = load("name = \"Mine\"\n[scopes\ntext = 1\n")
        #expect(loaded.theme == Theme.builtIn)
        #expect(loaded.warnings.map(\.line) == [2])
        #expect(loaded.warnings.allSatisfy { $0.message.hasSuffix(", expected TOML") })
    }

    /// The parser's assertions would end the program on these.
    @Test func whatTheParserCannotBearIsRefused() {
        for (text, told) in [
            ("[\n", "mine.toml:1: a [ without a name, expected [palette] or [scopes]"),
            ("[a]\n[[ .b]]", "mine.toml:2: a [ without a name, expected [palette] or [scopes]"),
            ("\na = [}", "mine.toml:2: [ is no value"), ("a = { b = [1] }", "mine.toml:1: [1] is no value"),
            ("a = 1979-05-27T:", "mine.toml:1: 1979-05-27T: is no value"),
            ("a = 1979-05-27 5\n", "mine.toml:1: 1979-05-27 is no value"),
            ("a = \"\"\"\nb\n\"\"\"", "mine.toml:1: \"\"\" is no value"),
            ("a = \"x\u{0}\"", "mine.toml:1: a control character"),
            ("\n" + String(repeating: "a.", count: 300_000) + "b = 1", "mine.toml:2: too many . and {"),
            ("[" + String(repeating: "a.", count: 300_000) + "b]", "mine.toml:1: too many . and {"),
            ("a = " + String(repeating: "{ b = ", count: 200), "mine.toml:1: too many . and {"),
        ] {
            let loaded = load(text)
            #expect(loaded.theme == Theme.builtIn)
            #expect(loaded.warnings.map(\.description).first?.hasPrefix(told) == true, "\(loaded.warnings)")
        }
        let dots = String(repeating: ".", count: 200)
        #expect(warnings("# \(dots)\nname = \"\(dots)\" # \(dots)") == [])
        #expect(warnings("\u{FEFF}name = 'a # [ b' # = [\r\n'appearance' = \"dark\"\r\n") == [])
    }

    @Test func inheritanceThatLeadsNowhereIsTold() {
        #expect(
            warnings("\ninherits = \"lost\"") == [
                "mine.toml:2: there is no theme \"lost\", expected another to inherit"
            ])
        #expect(
            warnings("inherits = \"other\"", others: ["other": "# again\ninherits = \"other\""]) == [
                "other.toml:2: this theme is built upon by the theme \"other\", expected another to inherit"
            ])
    }

    @Test func dottedKeysWithoutMarksAreScopesToo() {
        let theme = load(
            "[scopes]\nchange.wording = { fg = \"red\" }\n[scopes.heading]\nbold = true\n1 = { fg = \"blue\" }"
        )
        #expect(theme.warnings == [])
        #expect(theme.theme.style(.changeWording, depth: .direct).foreground == .palette(1))
        #expect(theme.theme.style(.heading1, depth: .direct) == Style(.palette(4), on: .standard, .bold))
    }

    @Test func everyScopeHasANameOfItsOwnAndAnAncestor() {
        #expect(Set(Scope.allCases.map(\.name)).count == Scope.allCases.count)
        for scope in Scope.allCases {
            #expect(Scope(name: scope.name) == scope)
            #expect((scope.parent == nil) == (scope == .text))
            // The longest name that this one goes on from after a dot.
            let above = Scope.allCases.filter { scope.name.hasPrefix($0.name + ".") }
            let nearest = above.max { $0.name.count < $1.name.count }
            #expect(scope.parent == nearest ?? (scope == .text ? nil : .text))
        }
        #expect(Scope.quotationStatementCurrent.parent == .quotationStatement)
        #expect(Scope.headingRunIn.parent == .heading)
    }
}
