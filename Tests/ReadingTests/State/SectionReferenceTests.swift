import Testing

@testable import Reading

@Suite struct SectionReferenceTests {
    private func answers(_ printed: String, _ typed: String) -> Bool {
        guard let number = SectionReference(printed), let wanted = SectionReference(typed) else { return false }
        return number.answers(wanted)
    }

    @Test func lettersAreNoNumbers() {
        #expect(answers("Appendix A.", "A") && answers("Appendix B.", "appendix b"))
        #expect(!answers("1.", "A") && !answers("Appendix A.", "1"))
        #expect(answers("IV.", "4") && answers("第四章", "IV"))
    }

    @Test func aSectionNeedNotBeCalledOne() {
        #expect(answers("8.1.1.", "section 8.1.1") && answers("§ 3", "3"))
        #expect(!answers("8.1.1.", "chapter 8.1.1"))
    }
}
