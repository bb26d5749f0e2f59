import Articles
import Foundation
import Reading
import Testing

@testable import Keeping

struct CorrectionStoreTests {
    private static let article = """
        一条水渠的四十年

        老渠从村东的山口引水，绕过三道坡，灌着坡下的三百亩地。管水员又沿着渠走了一遍，看哪里漏水。

        修渠的那个冬天
        修渠是从一个冬天开始的。那时村里没有机器，石头靠肩膀抬，土靠篮子挑。水到的那天，全村的人都站在坡上看。

        水怎么分
        水有了，怎么分又成了难事。大家商定了一个办法，从下游往上游浇，每户按地算时辰，用一炷香计时。
        """

    private let home: TemporaryFolder
    private let store: CorrectionStore
    private let folder: String

    init() throws {
        home = try TemporaryFolder()
        folder = home.path + "/share/duidu/corrections"
        store = CorrectionStore(folder: folder, language: .english)
    }

    private static func corrections(of text: SourceText) -> [Correction] {
        let place = { (phrase: String) -> TextAnchor in
            let bytes = Array(text.string(in: SourceRange(Offset(0), text.end)).utf8)
            let index = bytes.indices.first { bytes[$0...].starts(with: phrase.utf8) } ?? 0
            return TextAnchor(Offset(index), in: text)
        }
        let (first, other) = (place("修渠的那个冬天"), place("水怎么分"))
        let changes: [Correction.Change] = [
            .heading(level: 2), .notHeading, .article, .notArticle, .join(to: other), .split, .byline, .notByline,
            .furniture, .notFurniture, .fileOrder, .follow(other),
        ]
        return changes.map { Correction($0, at: first) }
    }

    private static let text = SourceText(article)

    @Test func whatIsKeptIsFoundAgain() throws {
        let corrections = Self.corrections(of: Self.text)
        #expect(store.keep(corrections, of: TextIdentity(Self.text), at: "/a/水渠.txt", known: []) == nil)
        #expect(store.corrections(of: TextIdentity(Self.text), at: "/b/other.txt") == .init(corrections: corrections))
        let names = home.listing
        #expect(names.prefix(3) == ["700 share", "700 share/duidu", "700 share/duidu/corrections"])
        #expect(names.count == 4 && names[3].hasPrefix("600 share/duidu/corrections/"))
    }

    @Test func theFileCanBeReadByPeople() throws {
        let anchor = TextAnchor(offset: Offset(12), text: "修渠\\的", before: "漏水。")
        let other = TextAnchor(offset: Offset(3), text: "甲", before: "")
        let file = CorrectionFile(
            path: "/a/b c.txt", length: 100, sketch: Sketch(hashes: [1, 0xABCD]),
            corrections: [
                Correction(.heading(level: 3), at: anchor), Correction(.join(to: other), at: anchor),
                Correction(.speaker("老\\陈 二"), at: other), Correction(.noSpeaker, at: other),
                Correction(.kind(.slogan), at: other),
            ])
        let text = """
            # duidu: corrections by hand, the oldest first
            format 1
            file /a/b c.txt
            length 100
            sketch 00000001 0000abcd

            correct heading 3
            at 12
            text 修渠\\\\的
            before 漏水。

            correct join
            at 12
            text 修渠\\\\的
            before 漏水。
            to-at 3
            to-text 甲
            to-before\(" ")

            correct speaker 老\\\\陈 二
            at 3
            text 甲
            before\(" ")

            correct no-speaker
            at 3
            text 甲
            before\(" ")

            correct kind slogan
            at 3
            text 甲
            before\(" ")

            """
        #expect(file.text == text)
        let read = CorrectionFile.read(text, named: "f", language: .english)
        #expect(read.file == file)
        #expect(read.problems.isEmpty)
    }

    @Test func aTextThatChangedALittleIsKnownByItsNameAndItsSentences() {
        let corrections = Array(Self.corrections(of: Self.text).prefix(1))
        #expect(store.keep(corrections, of: TextIdentity(Self.text), at: "/a/水渠.txt", known: []) == nil)
        let edited = SourceText(Self.article.replacing("三百亩", with: "五百亩").replacing("，", with: "，\n"))
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/水渠.txt").corrections == corrections)
        #expect(store.corrections(of: TextIdentity(edited), at: "/moved/水渠.txt").corrections == corrections)
        // Another text, under another name or under the same one.
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/别的.txt").corrections.isEmpty)
        let strange = SourceText("完全是另一篇文章。里面没有一句话相同。一句也没有。")
        #expect(store.corrections(of: TextIdentity(strange), at: "/a/水渠.txt").corrections.isEmpty)
    }

    @Test func everyFileIsLookedAtHoweverManyThereAre() throws {
        let corrections = Array(Self.corrections(of: Self.text).prefix(1))
        let kept = CorrectionFile(path: "/a/水渠.txt", sketch: Sketch(Self.text), corrections: corrections)
        for number in 0..<2001 {
            let name = "share/duidu/corrections/0\(Fingerprint.hexadecimal(UInt64(number), digits: 15)).txt"
            try home.write("format 1\nfile /b/\(number).txt\nlength 1\nsketch 00000001\n", to: name)
        }
        try home.write(kept.text, to: "share/duidu/corrections/ffffffffffffffff.txt")
        let edited = SourceText(Self.article.replacing("三百亩", with: "五百亩"))
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/水渠.txt").corrections == corrections)
    }

    @Test func whatWasKeptAfterTheFolderWasLookedThroughIsFoundToo() {
        let edited = SourceText(Self.article.replacing("三百亩", with: "五百亩"))
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/水渠.txt") == .init())
        let corrections = Self.corrections(of: Self.text)
        for path in ["/a/渠.txt", "/a/水渠.txt"] {
            #expect(store.keep(corrections, of: TextIdentity(Self.text), at: path, known: []) == nil)
        }
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/水渠.txt").corrections.first == corrections.first)
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/渠.txt") == .init())
    }

    @Test func onlyTheBeginningOfAFileIsLookedAt() throws {
        let filler = String(repeating: "水", count: 1500)
        try home.write("file /\(filler)\ncorrect split\nat 1\n", to: "a")
        try home.write("file /x\ncorrected", to: "b")
        #expect(SmallFile.beginning(of: home.path + "/a", until: "\ncorrect ") == "file /\(filler)")
        #expect(SmallFile.beginning(of: home.path + "/b", until: "\ncorrect ") == "file /x\ncorrected")
        #expect(SmallFile.beginning(of: home.path + "/c", until: "\ncorrect ") == nil)
    }

    @Test func aValueMayBeginWithACombiningMark() {
        let anchor = TextAnchor(offset: Offset(12), text: "\u{93F}र", before: "\u{93F}\u{301}")
        let other = TextAnchor(offset: Offset(3), text: "\u{301}e", before: "\u{FE0F}")
        let file = CorrectionFile(
            path: "\u{301}.txt", length: 1, sketch: Sketch(hashes: [1]),
            corrections: [
                Correction(.follow(other), at: anchor), Correction(.speaker("\u{301}甲"), at: anchor),
            ])
        let read = CorrectionFile.read(file.text, named: "f", language: .english)
        #expect(read.file == file)
        #expect(read.problems.isEmpty)
    }

    /// Texts without the stops of Chinese and Latin, or without any, that were edited in one place and wrapped anew.
    @Test(arguments: [
        (
            "नहर पूरब से आती है और गाँव को पानी देती है। हर घर बारी बारी से पहरा देता है। सूखे में सब मिलकर बाँटते हैं। "
                + "बूढ़े लोग पुराने दिन याद करते हैं।", "पूरब", "पश्चिम"
        ),
        (
            "هل وصل الماء إلى القرية قبل الصيف؟ ومن الذي يحرس القناة في الليل؟ وكم بيتا يشرب منها كل يوم؟ "
                + "ومن يصلحها بعد المطر؟", "الصيف", "الشتاء"
        ),
        (
            "渠水弯弯绕山腰\n一铲一锹是谁挑\n春来灌得千亩绿\n秋到家家囤满苗\n老人坐在渠头上\n数着当年石头桥\n孩子不知从前苦\n"
                + "只把渠水当歌谣\n月上东山照渠口\n守夜人把灯影摇\n",
            "千亩", "万亩"
        ),
        (
            "two shovels, one with a new handle\nforty metres of rope\na lamp and oil for three nights\n"
                + "flour, salt and a kettle\nthe map of the upper channel\nboards for the second gate\nnails\n"
                + "a letter to the keeper of the reservoir\n", "forty", "fifty"
        ),
    ])
    func everyScriptIsKnownByItsSentences(text: String, old: String, new: String) {
        let first = SourceText(text)
        let corrections = [Correction(.byline, at: TextAnchor(Offset(0), in: first))]
        #expect(store.keep(corrections, of: TextIdentity(first), at: "/a/b.txt", known: []) == nil)
        let edited = SourceText(text.replacing(old, with: new).replacing(" ", with: "\n"))
        #expect(store.corrections(of: TextIdentity(edited), at: "/a/b.txt").corrections == corrections)
    }

    @Test func takingAllBackIsKeptToo() {
        let corrections = Array(Self.corrections(of: Self.text).prefix(1))
        #expect(store.keep(corrections, of: TextIdentity(Self.text), at: "a", known: []) == nil)
        #expect(store.keep([], of: TextIdentity(Self.text), at: "a", known: Set(corrections)) == nil)
        #expect(store.corrections(of: TextIdentity(Self.text), at: "a") == .init())
    }

    @Test func whereNothingIsCorrectedNothingIsWritten() {
        #expect(store.keep([], of: TextIdentity(Self.text), at: "a", known: []) == nil)
        #expect(home.listing.isEmpty)
    }

    @Test func whatAnotherReaderKeptMeanwhileStays() {
        let all = Self.corrections(of: Self.text)
        #expect(store.keep([all[0]], of: TextIdentity(Self.text), at: "a", known: []) == nil)
        #expect(store.keep([all[0], all[1]], of: TextIdentity(Self.text), at: "a", known: [all[0]]) == nil)
        // This reader knows nothing of the second one, and takes the first one back.
        #expect(store.keep([all[2]], of: TextIdentity(Self.text), at: "a", known: [all[0]]) == nil)
        #expect(store.corrections(of: TextIdentity(Self.text), at: "a").corrections == [all[1], all[2]])
    }

    @Test func aBrokenFileIsToldAndSetAside() throws {
        let corrections = Array(Self.corrections(of: Self.text).prefix(2))
        #expect(store.keep(corrections, of: TextIdentity(Self.text), at: "a", known: []) == nil)
        let name = "share/duidu/corrections/" + Fingerprint(Self.text).name
        let good = home.text(of: name)
        let broken = good.replacing("correct no-heading", with: "correct nonsense")
        try home.write(broken, to: name)
        let found = store.corrections(of: TextIdentity(Self.text), at: "a")
        #expect(found.corrections == [corrections[0]])
        let message =
            "some corrections are not understood; the others hold, and the file is set aside as .broken when saved: "
            + "\(home.path)/\(name):12: unknown correction \"nonsense\", expected \(CorrectionFile.changeWords)"
        #expect(found.message == message)
        #expect(store.keep([corrections[0]], of: TextIdentity(Self.text), at: "a", known: Set(corrections)) == nil)
        #expect(home.text(of: name + ".broken") == broken)
        #expect(store.corrections(of: TextIdentity(Self.text), at: "a") == .init(corrections: [corrections[0]]))
    }

    @Test func whereNothingCanBeWrittenItIsSaidOnce() throws {
        let corrections = Array(Self.corrections(of: Self.text).prefix(1))
        // A file stands where the folder should be: not even the superuser can make it.
        try home.write("", to: "share")
        let message = store.keep(corrections, of: TextIdentity(Self.text), at: "a", known: [])
        let reason =
            "corrections are not kept (Not a directory) and are gone when you leave; mend permissions or make room"
        #expect(message == "\(reason): \(folder)/\(Fingerprint(Self.text).name)")
        let nowhere = CorrectionStore(folder: nil, language: .chinese)
        #expect(
            nowhere.keep(corrections, of: TextIdentity(Self.text), at: "a", known: []) == KeepingWording.nowhere.chinese
        )
        #expect(nowhere.corrections(of: TextIdentity(Self.text), at: "a") == .init())
    }

    @Test(arguments: [
        ("at 3", "f:1: at outside a correction, expected correct before it"),
        ("format 2", "f:1: unknown format 2, expected 1"),
        (
            "\n\nfolder x",
            "f:3: unknown word \"folder\", expected format, file, length, sketch, correct, at, text or before"
        ),
        ("correct byline\ntext x", "f:1: a correction without a place, expected at and text under it"),
        ("correct join\nat 1\ntext x", "f:1: join without its other place, expected to-at and to-text under it"),
        ("correct byline\nat 1\ntext \\x", "f:3: a wrong \\ in text, expected \\\\ or \\u{9}"),
    ])
    func faultsAreToldWithTheirLines(text: String, message: String) {
        let problems = CorrectionFile.read(text, named: "f", language: .english).problems
        #expect(problems.first?.description == message)
    }
}
