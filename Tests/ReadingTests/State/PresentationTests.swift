import Reading
import Testing

@Suite struct PresentationTests {
    @Test func theParagraphThatIsReadStandsOut() {
        var session = Session([MadeDocument.river], rows: 16)
        let away = { () -> [Bool] in
            guard case .reading(let pane) = session.state.frame.body else { return [] }
            return pane.text.rows.filter { !$0.glyphs.isEmpty }.map(\.isAway)
        }
        #expect(!away().contains(true))
        session.press("}zf")
        #expect(away().filter { !$0 }.count < away().count)
        session.press("zf")
        #expect(!away().contains(true))
    }

    @Test func aThemeIsShownWhileItIsChosen() {
        var session = Session([MadeDocument.river])
        session.press(":")
        session.type("theme ")
        session.press("<Tab><Tab><Esc>")
        #expect(session.effects == ["previewTheme ink", "previewTheme paper", "previewTheme none"])
        session.effects = []
        session.press(":")
        session.type("theme ")
        session.press("<Tab><Enter>")
        #expect(session.effects == ["previewTheme ink", "previewTheme none", "useTheme ink"])
    }

    @Test func presetsAreLaidOverTheStandardKeys() {
        let less = KeyPreset.less.keymap
        #expect(less.lookUp([KeyPress("h")], in: .reading) == .matched(Action(.help)))
        #expect(less.lookUp([KeyPress("e")], in: .reading) == .matched(Action(.moveDown)))
        let vim = KeyPreset.vim.keymap
        #expect(vim.lookUp([KeyPress("u")], in: .reading) == .matched(Action(.undo)))
        #expect(vim.lookUp([KeyPress("u")], in: .contents) == .matched(Action(.halfPageUp)))
        #expect(vim.lookUp([KeyPress("Z"), KeyPress("Z")], in: .reading) == .matched(Action(.quit)))
        #expect(KeyPreset.standard.keymap.keys(for: .pick, in: .reading) == ["p", "<Ctrl-p>"])
    }
}
