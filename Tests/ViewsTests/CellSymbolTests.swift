import Testing
import Views

@Suite struct CellSymbolTests {
    @Test(arguments: ["", " ", "a", "雨", "e\u{301}", "👨\u{200D}👩\u{200D}👧", "e\u{301}\u{302}\u{303}\u{304}\u{305}"])
    func textComesBack(text: String) {
        #expect(CellSymbol(text).text == text)
    }

    @Test func whatIsLongerThanSixLosesItsEnd() {
        #expect(CellSymbol("abcdefgh").text == "abcdef")
    }

    @Test func onlyOneScalarIsPlain() {
        #expect(CellSymbol("雨").onlyScalar == "雨")
        #expect(CellSymbol("e\u{301}").onlyScalar == nil)
        #expect(CellSymbol.empty.onlyScalar == nil)
        #expect(CellSymbol.empty.isEmpty && !CellSymbol.blank.isEmpty)
    }
}
