import Articles
import Reading
import Testing

/// Lines of code and figures that are wider than the pane, of which a part is shown.
@Suite struct SidewaysTests {
    private static let figure = makeDocument([
        (.paragraph, "A figure follows."), (.code, "0123456789012345678901234567890123456789 end\nshort"),
    ])

    @Test func whatGoesOnIsSaidAtTheEdge() {
        let session = Session([Self.figure], rows: 6, columns: 24)
        #expect(session.text == "▌A figure follows.\n \n   0123456789012345678›\n   short")
    }

    @Test func theBlockOfTheCaretIsMovedAsideAsFarAsItMustBe() {
        var session = Session([Self.figure], rows: 6, columns: 24)
        session.press("j$")
        #expect(session.text == " A figure follows.\n \n▌‹23456789 end\n ‹")
        #expect(session.character == "d")
        session.press("j")
        #expect(session.text == " A figure follows.\n \n   0123456789012345678›\n▌  short")
        session.press("k0")
        #expect(session.character == "0")
        session.press("22l")
        #expect(session.text == " A figure follows.\n \n▌‹01234567890123456789›\n ‹")
        #expect(session.character == "2")
    }

    @Test func everyCharacterOfALongLineCanBeSeen() {
        var session = Session([Self.figure], rows: 6, columns: 24)
        session.press("j0")
        for digit in "0123456789012345678901234567890123456789 end" {
            #expect(session.character == String(digit))
            session.press("l")
        }
    }

    @Test func inTheFilesOwnLinesNothingIsHidden() {
        var session = Session([Self.figure], rows: 8, columns: 24)
        session.press("r")
        #expect(session.text.contains("›") == false)
    }
}
