import Reading
import Testing

struct SettingsFileTests {
    @Test func everySettingIsRead() {
        let text = """
            # my settings
            language zh
            theme ink
            measure 60
            first-line-indent no
            indent-after-heading no
            centred no
            line-breaking strict
            ambiguous-width wide
            outline-width 40
            remember-places no
            start library
            index-folders no
            citation {title}, {date}
            """
        var expected = Settings()
        expected.language = .chinese
        expected.measure = 60
        expected.indentsFirstLine = false
        expected.indentsAfterHeading = false
        expected.isCentred = false
        expected.strictness = .strict
        expected.ambiguousIsWide = true
        expected.outlineWidth = 40
        expected.remembersPlaces = false
        expected.start = .library
        expected.indexesFolders = false
        expected.citation = "{title}, {date}"
        let result = SettingsFile.load(text, named: "settings", over: Settings())
        #expect(result.settings == expected)
        #expect(result.theme == "ink")
        #expect(result.problems == [])
    }

    @Test func whatIsNotUnderstoodIsToldByLineAndLeavesTheRest() {
        let result = SettingsFile.load("mesure 60\nmeasure 6\noutline-width 20\r\ntheme", named: "s", over: Settings())
        #expect(result.settings.outlineWidth == 20)
        #expect(result.settings.measure == Settings().measure)
        #expect(
            result.problems.map(\.description) == [
                "s:1: no setting mesure, expected one of "
                    + SettingsFile.names.map(\.name).joined(separator: ", "),
                "s:2: measure cannot be '6', expected 20–400",
                "s:4: theme cannot be '', expected NAME, auto, auto LIGHT DARK",
            ])
    }
}
