import Testing

@testable import Articles

struct StructureOutlineTests {
    @Test func aLawKeepsItsChaptersAndArticlesAndTakesNoMentionForASection() {
        let document = understood(
            """
            灯塔管理办法

            2020年5月1日 海务会第三次会议通过

            第一章  总则
            第一条 为了保护灯塔，根据海上安全的有关规定，制定本办法。
            第二条 本办法适用于沿海各地的灯塔，依照
            第九条规定迁移的除外。
            第二章  守灯
            第三条 守灯人应当履行下列职责：
            （一）日落以前点灯；
            （二）起雾时敲钟。
            第四条 守灯人不得离开灯塔。
            第四条之一 守灯人生病时，由邻近灯塔派人代替。
            """)
        #expect(
            outlined(document) == [
                "title: 灯塔管理办法",
                "  numbered: 第一章  总则",
                "    numbered: 第一条",
                "    numbered: 第二条",
                "  numbered: 第二章  守灯",
                "    numbered: 第三条",
                "    numbered: 第四条",
                "    numbered: 第四条之一",
            ])
    }

    @Test func bringsTheHeadAndTheTailOfAnArticleTogether() {
        let document = understood(
            """
            茶树要在清明以前修剪一次，剪下的枝条堆在茶园边上沤肥。采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天，过了谷雨，茶叶的味道就淡了，茶园里的人也散了。

            炒茶的锅要烧得匀，茶叶下锅以后，手不能停。老茶农说，茶叶的香气是手上的功夫，学三年才算入门。

            （作者为山村茶厂的技师）
            （原载于三月九日《山乡周报》）

            灯塔立在礁石上已经一百年，守灯塔的人换了五代。每到起雾的夜里，灯塔的光照不远，守灯塔的人就敲钟，让船上的人听见礁石在哪里。

            船长们都认得这座灯塔的钟声。有一年台风，灯塔的玻璃全碎了，守灯塔的人用船帆围住灯火，整整守了三夜，没有一条船触上礁石。（执笔人：林海）

            山里的茶园

            □ 周小禾

            我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚，采茶的时候要比南坡晚十天。山里人靠茶园过日子，一年的收成全看春茶。
            """)
        let firsts = document.articles.map { $0.blocks.map { String(document.string(ofBlock: $0).prefix(6)) } }
        #expect(
            firsts == [
                ["灯塔立在礁石", "船长们都认得", "（执笔人：林"],
                ["山里的茶园", "周小禾", "我家的茶园在", "茶树要在清明", "炒茶的锅要烧", "（作者为山村", "（原载于三月"],
            ])
        #expect(document.articles.map { $0.byline.map { document.string(of: $0) } } == ["（执笔人：林海）", "周小禾"])
        #expect(document.issues.map(\.kind) == [.reordered])
    }

    @Test func listsSetInAreNoSections() {
        let document = understood(
            """
            1.  Purpose

               This note describes how the keepers of a lighthouse answer ships in fog, and
               what they write down.

            2.  Signals

               A keeper rings the bell in this order:

               1.  One stroke for each ship that has been heard since the fog began to
                   gather.

               2.  Two strokes when the fog lifts.

            2.1.  Bells

               The bell is cast in bronze, as Section 3 of the older note demands.

            3.  Keepers

               Keepers serve for a year.
            """)
        let numbered = document.outline.filter { $0.kind == .numbered }.map { document.string(of: $0.span) }
        #expect(numbered.suffix(3) == ["2.  Signals", "2.1.  Bells", "3.  Keepers"])
    }

    @Test(arguments: [
        String(repeating: "一、", count: 5000), String(repeating: "“", count: 5000),
        String(repeating: "# a\n", count: 2000),
        String(repeating: "1.1.1.1\n", count: 2000), "\u{1B}[31m\n\u{0}\n```\n未完",
        String(repeating: "第一章\n", count: 2000),
    ])
    func oddTextsLoseNothing(_ text: String) {
        _ = understood(text)
    }

    /// A text of paragraphs, some of which the form marks as headings by a # before them.
    private func formatted(_ lines: [String]) -> FormattedText {
        var (source, blocks) = ("", [FormattedText.FormatBlock]())
        for line in lines {
            let level = line.prefix { $0 == "#" }.count
            let start = source.utf8.count
            source += line.dropFirst(level)
            blocks.append(
                .init(
                    kind: level > 0 ? .heading : .paragraph, level: UInt8(max(1, level)),
                    pieces: [Piece(SourceRange(start, source.utf8.count))]))
            source += "\n"
        }
        return FormattedText(text: SourceText(source), format: .html, blocks: blocks)
    }

    @Test func appendicesCountInLettersThoughSomeAreRomanNumbers() throws {
        let document = try #require(
            Understanding.understand(
                formatted([
                    "#The ferry", "#Appendix A. Boats", "The boats lie at the ford.", "#Appendix B. Oars",
                    "##B.1. Long oars",
                    "##B.2. Short oars", "#Appendix C. Ropes", "##C.1. New ropes", "###C.1.1. Of hemp",
                    "###C.1.2. Of straw",
                    "##C.2 Old ropes", "The old ropes are in the shed.",
                ])))
        #expect(
            outlined(document) == [
                "title: The ferry", "numbered: Appendix A. Boats", "numbered: Appendix B. Oars",
                "  numbered: B.1. Long oars",
                "  numbered: B.2. Short oars", "numbered: Appendix C. Ropes", "  numbered: C.1. New ropes",
                "    numbered: C.1.1. Of hemp", "    numbered: C.1.2. Of straw", "  numbered: C.2 Old ropes",
            ])
    }

    /// The numbers of a list between two headings are not theirs.
    @Test func markedHeadingsCountOnOverTheListsBetweenThem() throws {
        let list = ["1. Bail the boat.", "2. Oil the oars.", "3. Coil the rope.", "4. Ring the bell."]
        let document = try #require(
            Understanding.understand(
                formatted(
                    ["#The ferry", "#1. Morning", "In the morning the ferryman has much to do."] + list
                        + ["#2. Evening", "##2.1. Before dark", "In the evening the ferryman does it again."] + list
                        + ["##2.2. After dark", "He sleeps.", "#4. Winter", "There is ice."])))
        #expect(
            outlined(document).filter { !$0.contains("Bail") } == [
                "title: The ferry", "numbered: 1. Morning", "numbered: 2. Evening", "  numbered: 2.1. Before dark",
                "  numbered: 2.2. After dark", "numbered: 4. Winter",
            ])
    }

    @Test func anAppendixNumberAloneIsNone() {
        let document = understood(
            "Vitamins at sea\n\nB.1 Was what the crew lacked\n\nThe crew had eaten no fruit for weeks.")
        #expect(outlined(document).allSatisfy { !$0.contains("numbered") })
    }
}
