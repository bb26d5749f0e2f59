import Reading
import Testing

@Suite struct NarrowingTests {
    @Test func onlyParagraphsThatMatchAreShown() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("&水位<Enter>")
        Golden.expect("narrowed", session.text + "\n" + session.status)
        let shown = session.text
        session.press("}")
        #expect(session.text.replacing("▌", with: " ") == shown.replacing("▌", with: " "))
        session.press("&<Enter>")
        #expect(session.state.frame.status.mode == nil)
        #expect(session.text.contains("老陈"))
    }

    @Test func aPlaceThatIsNotShownBringsTheTextBack() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("&敲钟<Enter>")
        #expect(session.status.contains("只看找到的 1 段"))
        session.press("]a[h")
        #expect(!session.status.contains("只看"))
        session.press("&<Enter>")
        #expect(session.status.contains("只看找到的 1 段"))
        session.press("<Esc>")
        #expect(!session.status.contains("只看"))
        #expect(session.search == "敲钟 1/1")
    }

    @Test func whereNothingMatchesNothingIsNarrowed() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("&没有的字<Enter>")
        #expect(session.message == "没有找到 没有的字")
        #expect(session.state.frame.status.mode == nil)
    }

    @Test func aSearchKeepsTheTextNarrowed() {
        var session = Session([MadeDocument.river], rows: 16)
        session.press("&水位<Enter>")
        session.press("/水")
        #expect(session.status.contains("只看找到的 5 段"))
        session.press("<Enter>nn")
        #expect(session.status.contains("只看找到的"))
        // What stands in paragraphs that are not shown does not count.
        let shown = session.search
        session.press("<Esc>")
        #expect(session.search == "")
        #expect(session.status.contains("只看找到的"))
        session.press("/水<Enter>&<Enter>")
        #expect(!session.status.contains("只看找到的"))
        #expect(session.search != shown)
    }

    @Test func headingsStatementsAndSpeakersAreSearchedAlone() {
        var session = Session([MadeDocument.river], rows: 16)
        let seen = ["gh", "gq", "gp"].map { keys in
            session.press("gg\(keys)")
            let label = session.state.frame.prompt?.label ?? ""
            session.press((keys == "gp" ? "老陈" : "水") + "<Enter>")
            return "\(label) \(session.search) \(session.line)"
        }
        Golden.expect("scoped-search", seen.joined(separator: "\n"))
    }
}
