import Testing

@testable import Articles
@testable import Reading

@Suite struct EncodingKeyTests {
    @Test func theNextLikelyEncodingOrTheOneThatIsNamed() {
        var session = Session(("渡口.txt", "渡口\n\n雾散了，船就开了。\n"))
        session.press("E")
        #expect(session.effects.suffix(2) == ["cancelUnderstanding 0", "openAgain 0 articles/渡口.txt in GB18030"])
        // Nothing of the file is known until it is there again.
        #expect(session.state.reading.document == nil)
        session.send(.opened(DocumentID(0), FormattedText(text: SourceText("渡口"), encoding: "GB18030")))
        session.press(":encoding Big5<Enter>")
        #expect(session.effects.last == "openAgain 0 articles/渡口.txt in Big5")
    }

    @Test func whereTheFormSettlesItNothingIsRead() {
        var session = Session(("渡口.txt", "渡口\n\n雾散了，船就开了。\n"))
        session.state.documents[0].source?.format = .pdf
        session.press("E")
        #expect(session.effects.allSatisfy { !$0.hasPrefix("openAgain") })
    }
}
