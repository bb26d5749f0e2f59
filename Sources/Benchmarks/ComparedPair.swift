import Articles

/// Pairs of texts to be compared, made anew from a seed, of any length.
struct ComparedPair: Sendable {
    /// What the pair is called.
    let name: String
    /// The paragraphs of both texts, each of about so many characters, by a seed.
    let make: @Sendable (_ count: Int, _ seed: UInt64) -> (before: [String], after: [String])

    /// A revision with its paragraphs in their order.
    static let kept = ComparedPair(name: "kept") { count, seed in
        let text = RevisedText(characters: count, seed: seed)
        return (text.before, text.after)
    }

    /// A revision with its paragraphs in another order.
    static let shuffled = ComparedPair(name: "shuffled") { count, seed in
        let text = RevisedText(characters: count, seed: seed).shuffled()
        return (text.before, text.after)
    }

    /// Texts that would be hard for a comparison without bounds.
    static let hostile = [
        ComparedPair(name: "all the same character") { count, _ in ([same(count)], [same(count - 1000)]) },
        ComparedPair(name: "the same character in paragraphs") { count, _ in
            (Array(repeating: same(100), count: count / 100), Array(repeating: same(99), count: count / 99))
        },
        ComparedPair(name: "unrelated texts") { (text($0, $1 + 2), text($0, $1 + 3)) },
        ComparedPair(name: "one nearly empty") { (text($0, $1 + 2), ["水。"]) },
        ComparedPair(name: "one passage over and over") { count, seed in
            let passage = text(200, seed + 4).joined()
            let times = count / passage.count
            return (Array(repeating: passage, count: times), Array(repeating: passage, count: times + 7))
        },
        ComparedPair(name: "two passages in turn, in the other order") { count, seed in
            let (one, two) = (text(200, seed + 4).joined(), text(200, seed + 5).joined())
            let times = count / (one.count + two.count)
            return (
                Array(repeating: [one, two], count: times).flatMap(\.self),
                Array(repeating: [two, one], count: times).flatMap(\.self)
            )
        },
        ComparedPair(name: "paragraphs in reverse order") { count, seed in
            let paragraphs = text(count, seed + 6)
            return (paragraphs, paragraphs.reversed())
        },
        ComparedPair(name: "the text twice") { count, seed in
            let paragraphs = text(count / 2, seed + 7)
            return (paragraphs + paragraphs, paragraphs)
        },
    ]

    /// All pairs.
    static var all: [ComparedPair] { [kept, shuffled] + hostile }

    private static func text(_ count: Int, _ seed: UInt64) -> [String] {
        RevisedText(characters: count, seed: seed).before
    }

    private static func same(_ count: Int) -> String { String(repeating: "水", count: count) }

    /// Both texts as files have them.
    func bytes(_ count: Int, _ seed: UInt64) -> (before: [UInt8], after: [UInt8]) {
        let (before, after) = make(count, seed)
        return (RevisedText.bytes(before), RevisedText.bytes(after))
    }
}
