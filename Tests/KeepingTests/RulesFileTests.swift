import Articles
import Keeping
import Reading
import Testing

struct RulesFileTests {
    private func load(_ text: String, _ language: Language = .english) -> RulesFile.Result {
        RulesFile.load(text, named: "rules.toml", language: language)
    }

    @Test func rulesAreTakenInTheOrderOfTheFile() throws {
        let result = load(
            """
            # What my papers look like.
            [numbering]
            '第#讲' = 2
            '实验#' = 3

            [headings]
            '※*' = 2
            "问[：:]*" = 4

            [furniture]
            '～～ # ～～' = true
            'old*' = false

            [cues]
            '撂话' = true
            drawled = true
            """)
        #expect(result.problems.isEmpty)
        var rules = UserRules()
        rules.numbering = [
            UserRules.Heading(try LinePattern("第#讲"), level: 2), UserRules.Heading(try LinePattern("实验#"), level: 3),
        ]
        rules.headings = [
            UserRules.Heading(try LinePattern("※*"), level: 2), UserRules.Heading(try LinePattern("问[：:]*"), level: 4),
        ]
        rules.furniture = [try LinePattern("～～ # ～～")]
        rules.cues = ["撂话", "drawled"]
        #expect(result.rules == rules)
    }

    @Test func faultsAreToldWithTheirLinesAndTheRestHolds() {
        let result = load(
            """
            [headings]
            '※*' = 2
            '[ab' = 2
            '*' = 1
            'x' = 12
            'y' = true
            [numbering]
            '讲' = 2
            [furniture]
            'z' = 3
            [cues]
            'two words' = true
            [colours]
            'a' = 1
            """)
        #expect(result.rules.headings.map(\.pattern.text) == ["※*"])
        #expect(
            result.problems.map(\.description) == [
                "rules.toml:3: an incomplete [ in \"[ab\", expected such as [abc] or [!0-9]",
                "rules.toml:4: \"*\" fits every line, expected a character that is no * or ?",
                "rules.toml:5: \"x\" has no level, expected a whole number from 1 to 9",
                "rules.toml:6: \"y\" has no level, expected a whole number from 1 to 9",
                "rules.toml:8: \"讲\" has no number in it, expected a # as in '第#讲'",
                "rules.toml:10: \"z\" says neither, expected true or false",
                "rules.toml:12: \"two words\" is no verb, expected one word without blanks",
                "rules.toml:13: no table \"colours\", expected [headings], [numbering], [furniture] or [cues]",
            ])
    }

    @Test(arguments: [
        "[", "[headings", "a", "a = ", "a = [1]", "'a' = 1979-05-27", "\u{1B}", "[headings]\n'a' = 1\n'a' = 2",
    ])
    func whatIsNoTOMLIsToldInOneLine(text: String) {
        let problems = load(text).problems
        #expect(problems.count == 1)
        #expect(problems.allSatisfy { $0.message.contains("expected") && !$0.message.contains("\n") })
        #expect(load(text, .chinese).problems.allSatisfy { $0.message.contains("应为") })
    }

    /// The parser goes into each table by calling itself.
    @Test func tablesInsideEachOtherWithoutEndAreRefused() {
        let deep = load("[cues]\n" + String(repeating: "a.", count: 300_000) + "b = true")
        #expect(
            deep.problems.map(\.description) == [
                "rules.toml:2: too many . and { on a line, expected at most 64 of them"
            ])
    }
}
