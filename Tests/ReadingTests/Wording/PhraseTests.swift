import Reading
import Testing

@Suite struct PhraseTests {
    private let phrase = Phrase("%1 篇，共 %2 条", "%1 {article|articles} of %2 {line|lines}, 100% {x|y")

    @Test func argumentsStandInTheirPlaces() {
        #expect(phrase(.chinese, "1", "2") == "1 篇，共 2 条")
        #expect(phrase(.english, "1", "2") == "1 article of 2 lines, 100% {x|y")
        #expect(phrase(.english, "3", "1") == "3 articles of 1 line, 100% {x|y")
    }

    @Test func aPlaceWithoutAnArgumentStays() {
        #expect(phrase(.english, "1") == "1 article of %2 line, 100% {x|y")
    }
}
