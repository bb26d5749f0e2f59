import Testing

@testable import Articles
@testable import Reading

@Suite struct EncodingKeyTests {
    @Test func theNextLikelyEncodingOrTheOneThatIsNamed() {
        var session = Session(("渡口.txt", "渡口\n\n雾散了，船就开了。\n"))
        session.press("E")
        #expect(session.effects.last == "openAgain 0 articles/渡口.txt in GB18030")
        #expect(session.state.reading.document != nil)
        session.send(.openedAgain(DocumentID(0)))
        // Nothing of the file is known until it is there again.
        #expect(session.state.reading.document == nil)
        session.send(.opened(DocumentID(0), FormattedText(text: SourceText("渡口"), encoding: "GB18030")))
        session.press(":encoding Big5<Enter>")
        #expect(session.effects.last == "openAgain 0 articles/渡口.txt in Big5")
    }

    @Test func whatCannotBeReadLeavesTheTextAndTheNextOneIsTried() {
        var session = Session(("渡口.txt", "渡口\n\n雾散了，船就开了。\n"))
        let before = session.text
        session.press("E")
        session.send(.told(Message("不是 GB18030 编码", .error)))
        #expect(session.text == before)
        #expect(session.message == "不是 GB18030 编码")
        session.press("E")
        #expect(session.effects.last == "openAgain 0 articles/渡口.txt in Big5")
    }

    @Test func placesOfTheOtherTextAreForgotten() {
        let old = "堤岸每年修两次，一次在汛前，一次在汛后。\n\n守堤的人记得清楚。\n"
        var session = Session(("a.txt", old), ("b.txt", "后来加在前面的一段。\n\n" + old))
        session.press("<Enter>mamBqc")
        #expect(session.state.mode == .comparison)
        session.send(.openedAgain(DocumentID(0)))
        #expect(session.state.mode == .contents)
        #expect(session.state.comparison == nil)
        #expect(session.state.versions.isEmpty)
        #expect(session.state.marks.all(from: DocumentID(0)).isEmpty)
    }

    @Test func whatWasAskedOfTheOtherTextIsGivenUp() {
        var session = Session([MadeDocument.river, MadeDocument.shuffled]) { effect in
            if case .findVersions = effect { true } else { false }
        }
        #expect(session.state.versionsRequest != nil)
        session.send(.openedAgain(DocumentID(0)))
        #expect(session.state.versionsRequest == nil)
        session.release()
        #expect(session.state.versions.isEmpty)
    }

    @Test func aListOfPlacesGoesWithThem() {
        var session = Session([MadeDocument.river])
        session.press("ma")
        session.command("marks")
        #expect(session.state.mode == .list)
        session.send(.openedAgain(DocumentID(0)))
        #expect(session.state.mode == .reading)
    }

    @Test func whereTheFormSettlesItNothingIsRead() {
        var session = Session(("渡口.txt", "渡口\n\n雾散了，船就开了。\n"))
        session.state.documents[0].source?.format = .pdf
        session.press("E")
        #expect(session.effects.allSatisfy { !$0.hasPrefix("openAgain") })
    }
}
