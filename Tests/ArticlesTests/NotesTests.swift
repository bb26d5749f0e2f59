import Testing

@testable import Articles

/// Words are found again by what they are and what stands around them.
@Suite struct NotesTests {
    private static let river = """
        渡口

        渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。船板是杉木的，三年换一次。

        河对岸挂着一盏灯，灯油由两岸的人家轮流添，一家添一个月。后来灯换成了电的，没有人再添油。

        撑船的人姓柳，左手少一根指头。他说，灯还在，油就得添；船还在，路就得走。
        """

    private func document(_ text: String) -> Document {
        Understanding.understand(FormattedText(text: SourceText(text)))!
    }

    /// Quotes words of a text, from the `number`th place where they stand.
    private func quote(_ words: String, of document: Document, number: Int = 1) throws -> TextQuote {
        let bytes = Array(words.utf8)
        var at = 0
        for _ in 0..<number {
            at = try #require(document.text.withBytes { $0.firstIndex(of: bytes, in: at..<$0.count) }) + 1
        }
        let start = Offset(at - 1)
        let block = try #require(document.block(at: start))
        let span = TextSpan(firstBlock: block, start: start, lastBlock: block, end: start + bytes.count)
        return TextQuote(span, in: document)
    }

    private func found(_ words: String, of old: String, in new: String, number: Int = 1) throws -> String? {
        let quote = try quote(words, of: document(old), number: number)
        let document = document(new)
        return document.places(of: [quote])[0].map { document.string(of: $0) }
    }

    @Test func aQuoteHasItsWordsAndWhatStandsAround() throws {
        let quote = try quote("船板是杉木的，三年换一次。", of: document(Self.river))
        #expect(
            quote
                == TextQuote(
                    start: Offset(89), end: Offset(128), exact: "船板是杉木的，三年换一次。",
                    prefix: "渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。",
                    suffix: "河对岸挂着一盏灯，灯油由两岸的人家轮流添，一家添一个月。后来灯换成了电的，没有人"))
    }

    @Test(arguments: [
        // Wraps.
        ("灯油由两岸的人家轮流添", "对岸挂着一盏灯，灯油由两\n岸的人家轮流添，一家添\n一个月。", "灯油由两岸的人家轮流添"),
        // Width and marks.
        ("灯油由两岸的人家轮流添，一家添一个月。", "河对岸挂着一盏灯,灯油由两岸的人家轮流添,一家添一个月.", "灯油由两岸的人家轮流添,一家添一个月."),
        // Script.
        ("灯油由两岸的人家轮流添", "河對岸掛著一盞燈，燈油由兩岸的人家輪流添，一家添一個月。", "燈油由兩岸的人家輪流添"),
        // Edits inside and around.
        ("撑船的人姓柳，左手少一根指头。", "他没有油了。撑船的老人姓柳，左手少了一根手指头。人们说，灯还在。", "撑船的老人姓柳，左手少了一根手指头。"),
        // Another paragraph before.
        ("船还在，路就得走", "后记\n\n灯还在，油就得添；船还在，路就得走。", "船还在，路就得走"),
    ]) func theWordsAreFoundAgain(words: String, new: String, expected: String) throws {
        #expect(try found(words, of: Self.river, in: new) == expected)
    }

    @Test func whatIsNotThereAnyMoreIsNotFound() throws {
        #expect(try found("灯油由两岸的人家轮流添", of: Self.river, in: "山上的路修了三年，石头一车一车往上运。") == nil)
        #expect(try found("船还在", of: Self.river, in: "车还在，人已经走了。") == nil)
    }

    @Test func ofTheSameWordsThoseAreTakenThatHaveTheSameAround() throws {
        let old = "甲说得添油。乙不听。丙说得添油，丁点了头。\n"
        let new = "先前有人说过别的。\n甲说得添油。乙不听。丙说得添油，丁点了头。\n"
        let quote = try quote("添油", of: document(old), number: 2)
        let document = document(new)
        let place = try #require(document.places(of: [quote])[0])
        #expect(document.text(after: place, count: 3) == "，丁点")
    }

    @Test func wordsOfAlphabetsAreFoundWithTheirMarks() throws {
        let old =
            "The lamp was lit by hand. \u{201C}Who keeps the lamp?\u{201D} asked the boy, and nobody answered him."
        let new = "By then the lamp was lit by hand, and \"Who Keeps the Lamp?\" asked the boy. Nobody answered."
        #expect(try found("\u{201C}Who keeps the lamp?\u{201D}", of: old, in: new) == "\"Who Keeps the Lamp?\"")
    }

    @Test func wordsAreFoundBesideWhatWasPutIn() throws {
        let comment = "（此处有人批道：渡口的故事讲到这里，才算真正开了头，前面都是闲笔，读者不可不知。）"
        let new = Self.river.replacing("后来灯换成了电的，", with: comment + "后来灯换成了电的，" + comment)
        #expect(try found("后来灯换成了电的", of: Self.river, in: new) == "后来灯换成了电的")
    }

    @Test func aLongPassageIsFoundByItsEnds() throws {
        let sentences = (1...120).map { "第\($0)天，渡口来了\($0 * 7 % 31)个人，带走\($0 * 3 % 17)斗米。" }
        let old = "开头。" + sentences.joined() + "结尾。"
        let new = "新的开头。" + sentences.enumerated().filter { $0.offset % 10 != 5 }.map(\.element).joined() + "新的结尾。"
        let words = sentences[2...110].joined()
        let found = try #require(try found(words, of: old, in: new))
        #expect(found.hasPrefix("第3天，") && found.hasSuffix("带走\(111 * 3 % 17)斗米。"))
    }

    @Test(arguments: ["船板是杉木的", ""]) func moreAroundAQuoteThanIsKeptDoesNoHarm(words: String) {
        let around = (1...200).map { "第\($0)天有雾。" }.joined()
        let document = document(Self.river)
        for (prefix, suffix) in [(around, ""), ("", around), (around, around)] {
            let quote = TextQuote(start: Offset(1), end: Offset(7), exact: words, prefix: prefix, suffix: suffix)
            let place = document.places(of: [quote])[0]
            #expect(place.map { document.string(of: $0) } ?? words == words)
        }
    }

    @Test func versionsAreKinAndOtherTextsAreNot() {
        let own = TextKinship(SourceText(Self.river))
        let version = Self.river.replacing("，", with: ",").replacing("三年", with: "五年").replacing("\n\n", with: "\n　　")
        #expect(own.likeness(to: TextKinship(SourceText(version))) > 0.5)
        #expect(own.likeness(to: TextKinship(SourceText("山上的路修了三年，石头一车一车往上运，后来通了车。"))) == 0)
    }

    @Test func whatIsKeptOfATextIsTheSameInEveryVersionOfTheProgram() {
        let hashes = TextKinship(SourceText("堤岸每年修两次。")).hashes
        #expect(hashes == [2_842_523_319, 3_174_752_275, 3_335_604_690])
    }

    @Test func aTitleAndAFormInCommonMakeNoVersions() {
        let kin = { (text: String) in TextKinship(SourceText(text)) }
        let spring = kin("第三小学春季运动会通知\n\n各班级：运动会定于四月十二日举行。请班主任报名。\n")
        let autumn = kin("第三小学秋季运动会通知\n\n各班级：运动会定于十月十二日举行。请各位家长注意接送时间。\n")
        #expect(!spring.isVersion(of: autumn) && !autumn.isVersion(of: spring))
        let (steel, cloth) = ("第三季度全市工业生产情况通报\n\n钢产量比上年多了两成。\n", "第四季度全市工业生产情况通报\n\n布匹卖得慢。\n")
        #expect(!kin(steel).isVersion(of: kin(cloth)))
        // However short a text is, with a word or two changed it is the same one.
        #expect(spring.isVersion(of: kin("第三小学春季运动会通知 各班级:运动会定于四月二十日举行。请班主任报名。")))
        #expect(kin("山上的路修了三年，后来通了车。").isVersion(of: kin("山上的路修了三年，后来才通了车。")))
        #expect(!kin("").isVersion(of: kin("")))
        // A part of a long text is a version of it.
        let long = (1...400).map { "第\($0)天走了\($0 * 7 % 31)里路，看见\($0 * 11 % 53)棵树。" }
        #expect(kin(long[100..<180].joined()).isVersion(of: kin(long.joined())))
    }

    // MARK: Two readers

    private func note(_ id: String, _ text: String = "", _ colour: Note.Colour = .yellow) -> Note {
        let quote = TextQuote(start: Offset(0), end: Offset(3), exact: "渡", prefix: "", suffix: "")
        return Note(id: id, quote: quote, colour: colour, text: text, made: 1)
    }

    @Test func whatTwoReadersChangedStays() {
        let base = [note("a"), note("b"), note("c"), note("d")]
        let mine = [note("a", "mine"), note("b"), note("d", "mine"), note("e")]
        let theirs = [note("a"), note("b", "theirs"), note("c"), note("d", "theirs"), note("f")]
        #expect(
            Note.merged(mine, theirs, base: base) == [
                note("a", "mine"), note("b", "theirs"), note("d", "theirs"), note("d+", "mine"), note("e"), note("f"),
            ])
    }

    @Test func aSecondConflictOfANoteKeepsMineToo() {
        let base = [note("a"), note("a+", "first")]
        #expect(
            Note.merged([note("a", "mine"), base[1]], [note("a", "theirs"), base[1]], base: base) == [
                note("a", "theirs"), note("a++", "mine"), note("a+", "first"),
            ])
    }

    @Test func whatOneTookAwayComesBackOnlyWhereTheOtherChangedIt() {
        let base = [note("a"), note("b")]
        #expect(Note.merged([], [note("a"), note("b", "theirs")], base: base) == [note("b", "theirs")])
        #expect(Note.merged([note("a"), note("b", "mine")], [], base: base) == [note("b", "mine")])
    }
}
