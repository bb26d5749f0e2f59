/// Texts made for measuring: articles with titles, numbered sections, hard-wrapped paragraphs, quotations and their speakers.
///
/// The same number gives the same text, so that runs can be compared.
struct SampleText {
    private var state: UInt64

    private init(seed: UInt64) {
        state = seed
    }

    /// A text of about `count` bytes in Chinese.
    static func chinese(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var sample = SampleText(seed: seed)
        var text: [UInt8] = []
        var section = 0
        while text.count < count {
            if section % 40 == 0 { text += Array("\n雨水花园观察（之\(section / 40 + 1)）\n\n周　宁\n\n".utf8) }
            if section % 5 == 0 { text += Array("第\(section / 5 + 1)节　河与街\n\n".utf8) }
            text += Array(sample.chineseParagraph().utf8)
            section += 1
        }
        return text
    }

    /// A text of about `count` bytes in English.
    static func english(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var sample = SampleText(seed: seed)
        var text: [UInt8] = []
        var section = 0
        while text.count < count {
            if section % 5 == 0 { text += Array("\(section / 5 + 1). The River and the Street\n\n".utf8) }
            text += Array(sample.englishParagraph().utf8)
            section += 1
        }
        return text
    }

    /// A text of `count` statements in Chinese, one in ten of which was made before.
    static func statements(_ count: Int) -> [UInt8] {
        var sample = SampleText(seed: 7)
        var made: [String] = []
        var text: [UInt8] = []
        for number in 0..<count {
            let isRepeated = number % 10 == 9
            let sentence =
                isRepeated ? made[sample.next(made.count)] : sample.chineseSentence() + sample.chineseSentence()
            if !isRepeated { made.append(sentence) }
            text += Array("周宁指出：“\(sentence)”\n\n".utf8)
        }
        return text
    }

    /// A text of about `count` bytes in Markdown.
    static func markdown(_ count: Int) -> [UInt8] {
        var sample = SampleText(seed: 1)
        var text: [UInt8] = []
        var section = 0
        while text.count < count {
            if section % 5 == 0 { text += Array("## \(section / 5 + 1) **河**与[街](street.md)\n\n".utf8) }
            text += Array(
                "\(section % 3 == 0 ? "- " : "")\(sample.chineseSentence())`code` *\(sample.chineseSentence())*\n\n"
                    .utf8)
            section += 1
        }
        return text
    }

    /// The same text with one character in `distance` put in place of another.
    static func changed(_ text: [UInt8], every distance: Int) -> [UInt8] {
        var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        for index in stride(from: distance, to: scalars.count, by: distance) where scalars[index].value > 0x4E00 {
            scalars[index] = "变"
        }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }

    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func chineseSentence() -> String {
        let words = Self.chineseWords
        return (0..<6 + next(14)).map { $0 % 7 == 6 ? "，" : words[next(words.count)] }.joined() + "。"
    }

    /// A paragraph, wrapped at 40 characters, with a quotation in it now and then.
    private mutating func chineseParagraph() -> String {
        var text = "　　"
        for _ in 0..<3 + next(5) {
            text += chineseSentence()
            if next(3) == 0 {
                text += "\(Self.chineseNames[next(Self.chineseNames.count)])指出：“\(chineseSentence())”"
            }
        }
        return wrapped(Array(text), at: 40, by: "")
    }

    private mutating func englishParagraph() -> String {
        var words: [String] = []
        for _ in 0..<40 + next(80) { words.append(Self.englishWords[next(Self.englishWords.count)]) }
        let quoted = (0..<8).map { _ in Self.englishWords[next(Self.englishWords.count)] }.joined(separator: " ")
        var (text, column) = ("", 0)
        for word in words + ["“\(quoted),”", "said", "Anne", "Howell."] {
            if column + word.count > 72 {
                text += "\n"
                column = 0
            }
            text += column == 0 ? word : " \(word)"
            column += word.count + 1
        }
        return text + "\n\n"
    }

    private func wrapped(_ text: [Character], at width: Int, by mark: String) -> String {
        stride(from: 0, to: text.count, by: width).map { String(text[$0..<min($0 + width, text.count)]) }
            .joined(separator: "\n") + "\n\n"
    }

    private static let chineseNames = ["周宁", "何田", "林一舟", "市水务局总工程师", "这份报告"]
    private static let chineseWords = [
        "雨水", "花园", "街道", "河", "流", "得", "很", "慢", "城市", "里", "的", "树", "一年", "又", "工程", "规划", "居民", "希望",
        "在", "建设", "上", "我们", "知道", "问题", "是", "养护", "便宜", "草", "人", "三个", "街区", "试验", "已经", "开始", "了",
    ]
    private static let englishWords = [
        "rain", "garden", "street", "river", "slow", "the", "of", "and", "a", "city", "tree", "year", "again", "plan",
        "people",
        "hope", "build", "we", "know", "question", "care", "cheap", "grass", "three", "quarters", "trial", "began",
        "already",
    ]
}
