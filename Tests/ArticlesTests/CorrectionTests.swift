import Testing

@testable import Articles

struct CorrectionTests {
    private static let page = """
        山里的茶园

        周小禾

        我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚。

        怎样采茶
        采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天。

        采茶的日子里，家家户户都把饭送到山上去吃，孩子们放了学也上山

        ——第三版——

        来帮忙，天黑了才一起下山。
        """

    /// Where a phrase of the page stands.
    private static func place(of phrase: String, in text: String = page) -> Offset {
        let bytes = Array(text.utf8)
        let found = SourceText(bytes).withBytes { $0.firstIndex(of: Array(phrase.utf8), in: 0..<$0.count) }
        return Offset(found ?? -1)
    }

    private static func anchor(_ phrase: String, in text: String = page) -> TextAnchor {
        TextAnchor(place(of: phrase, in: text), in: SourceText(text))
    }

    private func corrected(_ changes: (Correction.Change, String)..., in text: String = page) -> Document {
        let corrections = changes.map { Correction($0.0, at: Self.anchor($0.1, in: text)) }
        return corrected(corrections, in: text)
    }

    private func corrected(_ corrections: [Correction], in text: String = page) -> Document {
        let source = FormattedText(text: SourceText(text))
        let document = Understanding.understand(source, by: Guidance(corrections: corrections))
        guard let document else { preconditionFailure("understanding was not cancelled") }
        StructureProperties.expectWhole(document)
        #expect(document.corrections == corrections)
        return document
    }

    /// The outline with the rule of each entry.
    private func ruled(_ document: Document) -> [String] {
        zip(outlined(document), document.outline).map { "\($0) — \($1.rule.name)" }
    }

    @Test func aHeadingIsSetAndClearedAndChangesNoOther() {
        #expect(ruled(corrected()) == ["title: 山里的茶园 — title", "  heading: 怎样采茶 — free line"])
        #expect(
            ruled(corrected((.heading(level: 3), "怎样采茶")))
                == ["title: 山里的茶园 — title", "    heading: 怎样采茶 — hand"])
        #expect(
            ruled(corrected((.heading(level: 2), "周小禾")))
                == ["title: 山里的茶园 — title", "  heading: 周小禾 — hand", "  heading: 怎样采茶 — free line"])
        #expect(ruled(corrected((.notHeading, "怎样采茶"))) == ["title: 山里的茶园 — title"])
        #expect(
            ruled(corrected((.notHeading, "怎样采茶"), (.heading(level: 2), "怎样采茶")))
                == ["title: 山里的茶园 — title", "  heading: 怎样采茶 — hand"])
    }

    @Test func anArticleBeginsWhereThePersonSays() {
        let document = corrected((.article, "怎样采茶"))
        #expect(document.articles.map { $0.title.map { document.string(of: $0) } } == ["山里的茶园", "怎样采茶"])
        #expect(ruled(document) == ["title: 山里的茶园 — title", "title: 怎样采茶 — hand"])
        #expect(corrected((.article, "怎样采茶"), (.notArticle, "怎样采茶")).articles.count == 1)
    }

    @Test func blocksAreSplitAndJoined() {
        let split = corrected((.split, "北坡的茶叶"))
        #expect(drawn(split).contains("  paragraph: 北坡的茶叶长得慢，味道却厚。"))
        #expect(drawn(split).contains("  paragraph: 我家的茶园在山的北坡，茶树是祖父种下的。"))
        let joined = corrected((.join(to: Self.anchor("我家的茶园")), "怎样采茶"))
        #expect(drawn(joined).contains { $0.contains("味道却厚。怎样采茶") })
        let both = corrected((.split, "北坡的茶叶"), (.join(to: Self.anchor("我家的茶园")), "北坡的茶叶"))
        #expect(drawn(both) == drawn(corrected()))
    }

    @Test func furnitureLeavesTheSentenceWhole() {
        let document = corrected((.furniture, "——第三版"))
        #expect(document.furniture.map { document.text.string(in: $0) } == ["——第三版——"])
        #expect(drawn(document).contains { $0.hasSuffix("孩子们放了学也上山来帮忙，天黑了才一起下山。") })
        #expect(corrected((.furniture, "——第三版"), (.notFurniture, "——第三版")).furniture.isEmpty)
    }

    @Test func aBylineIsSetAndCleared() {
        let byline = { (document: Document) in document.articles[0].byline.map { document.string(of: $0) } }
        #expect(byline(corrected()) == "周小禾")
        #expect(byline(corrected((.notByline, "周小禾"))) == nil)
        #expect(byline(corrected((.byline, "——第三版"))) == "——第三版——")
    }

    @Test func ofTwoRolesOfABlockTheLaterOneHolds() {
        let byline = { (document: Document) in document.articles[0].byline.map { document.string(of: $0) } }
        let heading = corrected((.byline, "怎样采茶"), (.heading(level: 3), "怎样采茶"))
        #expect(ruled(heading) == ["title: 山里的茶园 — title", "    heading: 怎样采茶 — hand"])
        let named = corrected((.notByline, "周小禾"), (.heading(level: 2), "周小禾"), (.byline, "周小禾"))
        #expect(byline(named) == "周小禾")
        #expect(ruled(named) == ["title: 山里的茶园 — title", "  heading: 怎样采茶 — free line"])
        let joined = corrected((.join(to: Self.anchor("采茶的日子")), "来帮忙"), (.heading(level: 2), "来帮忙"))
        #expect(ruled(joined).last == "  heading: 来帮忙，天黑了才一起下山。 — hand")
        let text = corrected((.heading(level: 2), "来帮忙"), (.join(to: Self.anchor("采茶的日子")), "来帮忙"))
        #expect(drawn(text).contains { $0.hasSuffix("孩子们放了学也上山来帮忙，天黑了才一起下山。") })
        #expect(ruled(text) == ["title: 山里的茶园 — title", "  heading: 怎样采茶 — free line"])
    }

    @Test func whatABlockWasIsForgottenWhereItGoesOnWithTheOneBefore() {
        let join = Correction.Change.join(to: Self.anchor("采茶的人"))
        let plain = drawn(corrected((join, "采茶的日子")))
        let changes: [Correction.Change] = [
            .heading(level: 3), .notHeading, .byline, .notByline, .article, .notArticle, .split,
        ]
        for change in changes {
            #expect(drawn(corrected((change, "采茶的日子"), (join, "采茶的日子"))) == plain, "\(change.name)")
        }
        // What is joined to a heading leaves it one.
        let title = corrected((.notHeading, "周小禾"), (.join(to: Self.anchor("山里的茶园")), "周小禾"))
        #expect(title.articles[0].title != nil)
    }

    @Test func aHeadingByHandIsNoSecondHalfOfASentence() {
        let document = corrected((.heading(level: 2), "来帮忙"), (.furniture, "——第三版"))
        #expect(ruled(document).last == "  heading: 来帮忙，天黑了才一起下山。 — hand")
        #expect(drawn(document).contains { $0.hasSuffix("孩子们放了学也上山") })
    }

    @Test func aBlockIsReadAfterAnother() {
        let moved = corrected((.follow(Self.anchor("来帮忙")), "我家的茶园"))
        #expect(drawn(moved).last == "  paragraph: 我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚。")
        let joined = corrected((.join(to: Self.anchor("采茶的日子")), "来帮忙"))
        #expect(drawn(joined).contains { $0.hasSuffix("孩子们放了学也上山来帮忙，天黑了才一起下山。") })
    }

    @Test func whatFindsNoPlaceIsTold() {
        let lost = TextAnchor(offset: Offset(10), text: "这些话书里没有一个字相同", before: "也没有这些话在前面")
        let document = corrected([Correction(.byline, at: lost)])
        #expect(document.issues.map(\.kind) == [.lostCorrection])
        #expect(drawn(document) == drawn(corrected()))
    }

    @Test func theFilesOrderCanBeHadAgain() {
        let text = """
            茶树要在清明以前修剪一次，剪下的枝条堆在茶园边上沤肥。采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天，过了谷雨，茶叶的味道就淡了，茶园里的人也散了。

            （作者为山村茶厂的技师）
            （原载于三月九日《山乡周报》）

            灯塔立在礁石上已经一百年，守灯塔的人换了五代。每到起雾的夜里，灯塔的光照不远，守灯塔的人就敲钟，让船上的人听见礁石在哪里。

            船长们都认得这座灯塔的钟声。有一年台风，灯塔的玻璃全碎了，守灯塔的人用船帆围住灯火，整整守了三夜，没有一条船触上礁石。（执笔人：林海）

            山里的茶园

            □ 周小禾

            我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚，采茶的时候要比南坡晚十天。山里人靠茶园过日子，一年的收成全看春茶。
            """
        #expect(corrected(in: text).issues.map(\.kind) == [.reordered])
        let filed = corrected((.fileOrder, "茶树要在清明"), in: text)
        #expect(filed.issues.map(\.kind) == [.correctedByHand])
        #expect(zip(filed.pieces, filed.pieces.dropFirst()).allSatisfy { $0.range.start < $1.range.start })
    }

    // MARK: Anchors

    @Test(arguments: ["怎样采茶", "北坡的茶叶", "来帮忙", "山里的茶园"])
    func anchorsSurviveSmallChanges(_ phrase: String) {
        let anchor = Self.anchor(phrase)
        let changed = [
            "新加的一行。\n\n" + Self.page,
            Self.page.replacing("祖父", with: "曾祖父").replacing("二十天", with: "二十来天"),
            Self.page.replacing("\n", with: "\r\n"),
            Self.page.replacing("，", with: "，\n"),
            Self.page + Self.page.replacing("茶", with: "桑"),
        ]
        for text in changed {
            let place = SourceText(text).withBytes { AnchorSearch.place(of: anchor, in: $0) }
            #expect(place == Self.place(of: phrase, in: text).value, "\(text.prefix(40))")
        }
    }

    @Test func anAnchorWhoseOwnWordsChangedIsFoundByWhatStandsAround() {
        let text = Self.page.replacing("怎样采茶", with: "如何采茶")
        let place = SourceText(text).withBytes { AnchorSearch.place(of: Self.anchor("怎样采茶"), in: $0) }
        #expect(place == Self.place(of: "如何采茶", in: text).value)
    }

    @Test func ofTheSameWordsThoseInTheSameSurroundingsAreMeant() {
        let text = "甲说过一句话。\n\n同样的一行\n\n乙听见了那句话。\n\n同样的一行\n\n丙没有听见。\n"
        let second = Offset(text.utf8.count - "同样的一行\n\n丙没有听见。\n".utf8.count)
        let anchor = TextAnchor(second, in: SourceText(text))
        let longer = "先来一段新的话。\n\n" + text
        let place = SourceText(longer).withBytes { AnchorSearch.place(of: anchor, in: $0) }
        #expect(place == second.value + "先来一段新的话。\n\n".utf8.count)
    }

    @Test func aTableThatGoesOnInOneBeforeItKeepsTheLinesOfBoth() {
        let text = """
            第一张表

            茶园在哪里 ........ 12
            茶树怎么种 ........ 14
            春茶哪天采 ........ 16

            中间是一段话，说的是山里人家怎样过日子，与两张表都没有关系。

            茶叶怎么晒 ........ 22
            茶叶怎么炒 ........ 24
            茶叶怎么存 ........ 26
            3.2 茶叶怎样送到
            """
        let document = corrected((.join(to: Self.anchor("茶叶怎么晒", in: text)), "茶园在哪里"), in: text)
        #expect(
            document.contents.map { document.text.string(in: $0.range) } == [
                "茶园在哪里 ........ 12", "茶树怎么种 ........ 14", "春茶哪天采 ........ 16", "茶叶怎么晒 ........ 22",
                "茶叶怎么炒 ........ 24", "茶叶怎么存 ........ 26",
            ])
    }
}
