import Articles
import Reading
import Testing

@testable import duidu

@Suite struct LatestWishesTests {
    @Test func onlyTheLatestWishOfADocumentIsServed() {
        let text = SourceText("渠水从山口来。")
        let wish = { (count: Int) in
            KeepingWish(
                text: text, path: "a",
                corrections: (0..<count).map { Correction(.split, at: TextAnchor(Offset($0 * 3), in: text)) })
        }
        let wishes = LatestWishes<DocumentID, KeepingWish>()
        for count in [3, 2, 1] { wishes.put(wish(count), for: DocumentID(0)) }
        wishes.put(wish(4), for: DocumentID(1))
        #expect(wishes.take(DocumentID(0))?.corrections.count == 1)
        #expect(wishes.take(DocumentID(0))?.corrections.count == nil)
        #expect(wishes.take(DocumentID(1))?.corrections.count == 4)
    }
}
