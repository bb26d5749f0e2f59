import Articles
import Reading
import Testing

@Suite struct FootnoteTests {
    private static let notes = makeDocument([
        (.paragraph, "石桥修于清代[^1]，木桥是去年修的①。"), (.paragraph, "另见〔二〕。"), (.note, "[^1]: 据村志。"),
        (.note, "① 村里人说的。"), (.paragraph, "〔二〕县志卷三。"),
    ])

    @Test func aReferenceShowsItsNote() {
        var session = Session([Self.notes], rows: 20, columns: 60)
        session.press("/[^1]<Enter>K")
        #expect(session.peek == "注 [^1] · \n[^1]: 据村志。")
        session.press("<Enter>")
        #expect(session.line == "[^1]: 据村志。")
        session.press("<Ctrl-o>")
        #expect(session.line == "[^1]，木桥是去年修的①。")
    }

    @Test func circledNumbersAndHanBracketsAreReferencesToo() {
        var session = Session([Self.notes], rows: 20, columns: 60)
        session.press("/①<Enter>K")
        #expect(session.peek == "注 ① · \n① 村里人说的。")
        session.press("q/二<Enter>K")
        #expect(session.peek == "注 〔二〕 · \n〔二〕县志卷三。")
        session.press("y")
        #expect(session.effects == ["copy 〔二〕县志卷三。"])
    }

    @Test func aNoteMayBeNumberedInAnotherWay() {
        let notes = makeDocument([
            (.paragraph, "石桥修于清代¹，木桥是去年修的[12]，另一座†。"), (.note, "1. 据村志。"), (.note, "〔12〕县志卷三。"),
            (.note, "† 传说。"), (.paragraph, "又见[9]。"),
        ])
        var session = Session([notes], rows: 20, columns: 60)
        session.press("/¹<Enter>K")
        #expect(session.peek == "注 1. · \n1. 据村志。")
        session.press("q/2]<Enter>K")
        #expect(session.peek == "注 〔12〕 · \n〔12〕县志卷三。")
        session.press("q/†<Enter>K")
        #expect(session.peek == "注 † · \n† 传说。")
        session.press("q/9<Enter>K")
        #expect(session.message == "没有找到注 [9]")
    }

    @Test func withoutANoteNothingIsShown() {
        var session = Session([Self.notes], rows: 20, columns: 60)
        session.press("K")
        #expect(session.peek == "")
    }
}
