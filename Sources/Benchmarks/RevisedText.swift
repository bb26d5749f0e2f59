/// Two states of a Chinese text of any length, made anew from a seed: a few thousand characters, the common ones more often.
struct RevisedText {
    /// The paragraphs before.
    private(set) var before: [String] = []
    /// The paragraphs after: one character in about a hundred changed, added or dropped, one paragraph in fifty new.
    private(set) var after: [String] = []
    private var state: UInt64

    /// Makes a text of about `count` characters.
    init(characters count: Int, seed: UInt64) {
        state = seed
        var length = 0
        while length < count {
            let paragraph = self.paragraph()
            length += paragraph.count
            before.append(String(String.UnicodeScalarView(paragraph)))
            after.append(revised(paragraph))
            if next(50) == 0 { after.append(String(String.UnicodeScalarView(self.paragraph()))) }
        }
    }

    /// The same with the later paragraphs in another order.
    func shuffled() -> RevisedText {
        var result = self
        for index in result.after.indices.dropFirst() { result.after.swapAt(index, result.next(index + 1)) }
        return result
    }

    /// Paragraphs as a file has them.
    static func bytes(_ paragraphs: [String]) -> [UInt8] {
        Array(paragraphs.joined(separator: "\n\n").utf8)
    }

    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func character() -> Unicode.Scalar {
        // The product of two makes the first ones common, as in any language.
        Unicode.Scalar(UInt32(0x4E00 + next(56) * next(56))) ?? "一"
    }

    private mutating func paragraph() -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        for _ in 0..<2 + next(6) {
            for index in 0..<10 + next(30) { text.append(index % 9 == 8 ? "，" : character()) }
            text.append("。")
        }
        return text
    }

    private mutating func revised(_ paragraph: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in paragraph {
            switch next(300) {
            case 0: result.append(character())
            case 1: result.append(contentsOf: [scalar, character()])
            case 2: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
