import Articles
import Testing

@Suite struct PatchedTextTests {
    private static let base = """
        钟表店

        一、店

        老许开店那年二十六岁，
        店面只有一张桌子宽。

        来修表的人多半是熟客。

        二、灯

        店门口挂着一盏黄灯，从傍晚亮到夜里十一点，灯下摆着两把竹椅。

        三、桥

        后来巷子要拆，老许把店搬到了桥头，自己推着板车走了三趟。

        新店比旧店大一倍，可是他说坐不惯。

        """
    private static let other = """
        钟表店

        一、店

        店门口挂着一盏黄灯，从傍晚亮到夜里十点，灯下摆着两把竹椅。

        老许开店那年二十七岁，店面只有一张桌子宽。

        来修表的人多半是熟客。

        学徒只收过一个，姓秦，学了两年就走了。

        三、桥

        后来巷子要拆，老许把店搬到了桥头，自己推着板车走了三趟。

        """

    private func comparison(_ a: String = base, _ b: String = other) throws -> Comparison {
        let documents = try [a, b].map { text in
            try #require(Understanding.understand(FormattedText(text: SourceText(text))))
        }
        return try #require(
            Comparison.compare(Version(documents[0], article: 0), Version(documents[1], article: 0)))
    }

    private func patched(_ comparison: Comparison, _ verdicts: [Int: Verdict]) -> String {
        String(decoding: PatchedText([(comparison, verdicts)]).bytes, as: UTF8.self)
    }

    private func number(_ kind: ChangeKind, _ reading: String, in comparison: Comparison) throws -> Int {
        try #require(
            comparison.changes.firstIndex {
                $0.kind == kind && ($0.aText.contains(reading) || $0.bText.contains(reading))
            })
    }

    @Test func whatIsNotDecidedStaysAsItStands() throws {
        let comparison = try comparison()
        #expect(patched(comparison, [:]) == Self.base)
        let numbers = comparison.changes.indices
        for verdict in [Verdict(.a), Verdict(.unsure), Verdict(nil, note: "问")] {
            #expect(patched(comparison, Dictionary(uniqueKeysWithValues: numbers.map { ($0, verdict) })) == Self.base)
        }
    }

    @Test func aReadingTakesTheOthersPlace() throws {
        let comparison = try comparison()
        let number = try number(.wording, "七", in: comparison)
        #expect(patched(comparison, [number: Verdict(.b)]) == Self.base.replacing("二十六岁", with: "二十七岁"))
        let written = patched(comparison, [number: Verdict(.other("三十"))])
        #expect(written.contains("老许开店那年三十岁，\n店面只有"))
    }

    @Test func aParagraphIsPutInWithItsBreakAndTakenOutWithIt() throws {
        let comparison = try comparison()
        let added = try number(.insertion, "学徒", in: comparison)
        #expect(
            patched(comparison, [added: Verdict(.b)])
                == Self.base.replacing("多半是熟客。\n", with: "多半是熟客。\n\n学徒只收过一个，姓秦，学了两年就走了。\n"))
        let gone = try number(.deletion, "新店", in: comparison)
        #expect(
            patched(comparison, [gone: Verdict(.b)])
                == Self.base.replacing("\n\n新店比旧店大一倍，可是他说坐不惯。\n", with: "\n"))
        let heading = try number(.deletion, "二、灯", in: comparison)
        #expect(patched(comparison, [heading: Verdict(.b)]) == Self.base.replacing("二、灯\n\n", with: ""))
    }

    @Test func aMovedParagraphGoesWhereTheSecondVersionHasIt() throws {
        let comparison = try comparison()
        let move = try number(.move, "黄灯", in: comparison)
        let edit = try #require(
            comparison.changes.firstIndex {
                $0.kind == .wording && $0.aText.contains("一") && $0.pair == comparison.changes[move].pair
            })
        let lamp = "店门口挂着一盏黄灯，从傍晚亮到夜里十点，灯下摆着两把竹椅。\n\n"
        let expected = Self.base.replacing(lamp.replacing("十点", with: "十一点"), with: "")
            .replacing("一、店\n\n", with: "一、店\n\n" + lamp)
        #expect(patched(comparison, [move: Verdict(.b), edit: Verdict(.b)]) == expected)
    }

    /// All changes taken from the second version give its words.
    @Test func allOfTheSecondVersionGivesItsWords() throws {
        let comparison = try comparison()
        let verdicts = Dictionary(
            uniqueKeysWithValues: comparison.changes.indices.filter { comparison.changes[$0].kind != .layout }
                .map { ($0, Verdict(.b)) })
        let result = PatchedText([(comparison, verdicts)])
        #expect(result.unapplied == [])
        #expect(
            String(decoding: result.bytes, as: UTF8.self).replacing("\n", with: "")
                == Self.other.replacing("\n", with: ""))
    }

    @Test func verdictsAreFoundAgainAfterSmallEdits() throws {
        let comparison = try comparison()
        let number = try number(.wording, "七", in: comparison)
        let record = comparison.record(of: Verdict(.b, note: "查"), on: number)
        let edited = try self.comparison("新加的一行\n\n" + Self.base, Self.other.replacing("学徒", with: "徒弟"))
        let placed = edited.verdicts(of: [record])
        let place = try self.number(.wording, "七", in: edited)
        #expect(placed.found == [place: Verdict(.b, note: "查")])
        #expect(placed.rest == [])
        let elsewhere = try self.comparison(Self.base, Self.other.replacing("二十七", with: "三十"))
        #expect(elsewhere.verdicts(of: [record]).rest == [record])
        let mirrored = try self.comparison(Self.other, Self.base)
        #expect(mirrored.verdicts(of: [record.mirrored]).found.values.map(\.choice) == [.a])
    }

    /// All that the second version has put into the first.
    private func taken(_ a: String, _ b: String) throws -> String {
        let comparison = try comparison(a, b)
        let verdicts = comparison.changes.indices.filter { !comparison.changes[$0].kind.isNoise }
        return patched(comparison, Dictionary(uniqueKeysWithValues: verdicts.map { ($0, Verdict(.b)) }))
    }

    @Test func wordsKeepTheBlanksBetweenThem() throws {
        let a =
            "The clerk wrote about winter and its five matters, as it was often told, and nothing in it was quite so long .\n"
        let b =
            "The clerk wrote about the cold winter and its very five matters, as it was told, and nothing in it changed.\n"
        #expect(try taken(a, b) == b.replacing("changed.", with: "changed ."))
    }

    @Test func aParagraphBeforeAHeadingLeavesItsMarksAlone() throws {
        let a = "# 章程\n\n总则之前的话，写给读者看，也写给编者看。\n\n## 第一章 总则\n\n本章程由全体会员议定，自公布之日起施行。\n"
        let b =
            "# 章程\n\n总则之前的话，写给读者看，也写给编者看。\n\n新来的一段写在夏天，说明为什么要有章程。\n\n## 第一章 总则\n\n本章程由全体会员议定，自公布之日起施行。\n"
        #expect(try taken(a, b) == b)
    }

    @Test func aNewParagraphIsSetInAsOthersOfItsKind() throws {
        let a = "　　一、灯\n\n　　灯是守塔人点的，每天亮到天明，一天也没有断过。\n\n二、桥\n\n　　桥修好以后，渡船停了，灯还亮着。\n"
        let b =
            "　　一、灯\n\n　　灯是守塔人点的，每天亮到天明，一天也没有断过。\n\n　　后来守塔人老了，徒弟接着点灯，从不迟到。\n\n二、桥\n\n　　桥修好以后，渡船停了，灯还亮着。\n"
        #expect(try taken(a, b) == b)
    }

    @Test func whatIsAddedBesideAMovedParagraphStaysInItsOwn() throws {
        let a = "老许开店四十年。\n\n灯是守塔人点的，每天亮到天明，一天也没有断过，连下雪的夜里也亮着。\n\n桥修好以后，渡船停了，桥头的茶摊还在，茶钱也没有涨过。\n"
        let b = "老许开店四十年。他从不收小孩的钱。\n\n桥修好以后，渡船停了，桥头的茶摊还在，茶钱也没有涨过。\n\n灯是守塔人点的，每天亮到天明，一天也没有断过，连下雪的夜里也亮着。\n"
        #expect(try taken(a, b) == b)
    }
}
