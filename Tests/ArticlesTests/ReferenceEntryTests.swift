import Articles
import Testing

/// Titles in lists of references are nobody's words.
@Suite struct ReferenceEntryTests {
    private func drawn(_ text: String) -> [String] {
        Document.paragraphs(text, language: "en").quoted.drawnQuotations
    }

    @Test(arguments: [
        "Moe, J., \"Rivers in Winter and What They Carry Away\", Notes 14, Series 219, March 1997.",
        "Mira Sand, “The Ferry and the Fog: A Life on the Far Shore,” Shore Press, Harbour, 2008.",
        "[7] Jane Moe and Tom Poe, \"How the river was tamed in seven years,\" Journal of Water, vol. 3, pp. 12–19, 1999.",
        "E. van der Berg: “Boats Considered Slow,” Letters of the Guild 11, no. 3 (1968): 147-148.",
    ])
    func theTitleOfAReferenceIsATitle(entry: String) {
        #expect(drawn(entry).map { $0.prefix { $0 != " " } } == ["title"])
    }

    /// A sentence around the words, or no year, and it is somebody's saying.
    @Test(arguments: [
        "Mira Sand: \"We shall cross at noon, whatever the weather.\" In 2021 she had waited for a week.",
        "The keeper said, \"The light has burned for a hundred years, and it will burn,\" Harbour Notes, 1999.",
        "Mira Sand: “The river of 1999 is not\n\nthe river of 2021.” Shore Press.",
        "Tom Poe, \"I will not leave the lamp to anybody else,\" told the harbour on May 3, 2021.",
    ])
    func wordsInASentenceStayStatements(words: String) {
        #expect(drawn(words).map { $0.prefix { $0 != " " } } == ["statement"])
    }
}
