import Testing

@testable import Articles

/// What is no heading: verse, programs, points, passages read twice.
struct StructureTextsTests {
    @Test func poemsStandApartWithTheirAuthors() {
        let document = understood(
            """
            \u{1B}[32m题目:《夜泊》\u{1B}[m
            \u{1B}[33m作者:林海\u{1B}[m
            江上无人月满船，
            风声一夜到窗前。
            %
            登楼
            周宁

            远树连天白，
            孤云带雨飞。
            """)
        #expect(
            drawn(document) == [
                "article: 题目:《夜泊》",
                "  title: 题目:《夜泊》",
                "  byline: 作者:林海",
                "  verse: 江上无人月满船，\n风声一夜到窗前。",
                "article: 登楼",
                "  title: 登楼",
                "  byline: 周宁",
                "  verse: 远树连天白，\n孤云带雨飞。",
            ])
        StructureProperties.expectWhole(document)
    }

    @Test func programsAndLogsHaveNoSections() {
        let document = understood(
            """
            #   settings of the harbour
            #
            #   1. one lamp

            2024-01-02 10:00:01 INFO  1. start of service
            2024-01-02 10:00:02 INFO  2. loaded module

            while (tide) {
                1.5;
            }
            """)
        #expect(document.outline.isEmpty)
        #expect(document.blocks.map(\.kind) == [.code, .code, .code])
        StructureProperties.expectWhole(document)
    }

    @Test func sentencesUnderNumbersArePointsNotSections() {
        let document = understood(
            """
            办法

            一、总则

            （一）灯塔由守灯人看守，守灯人每天日落以前点灯，日出以后熄灯，并且把每一条经过的船记在册子上，册子每年交给海务会保存。

            （二）起雾的时候，守灯人每隔半个时辰敲一次钟，一直敲到雾散为止，敲钟的人不得离开钟楼，换班的时候也不得让钟声停下来。

            （三）守灯人二人。其中一人住在塔里。

            二、附件

            册子的样式由海务会定。
            """)
        #expect(outlined(document) == ["title: 办法", "  numbered: 一、总则", "  numbered: 二、附件"])
    }

    @Test func aPassageReadTwiceIsMarked() {
        let passage = "春天来了，河边的柳树发芽了，孩子们在草地上放风筝，老人们坐在长椅上晒太阳，一切都显得那么安静和美好。"
        let document = understood("\(passage)\n\n夏天来了，河里的水涨起来了，大人们在岸上乘凉。\n\n他说过，\(passage)\n\n\(passage)\n")
        let count = passage.utf8.count
        let last = document.text.count - 1 - count
        #expect(
            document.issues == [
                DocumentIssue(
                    .repeatedPassage, [SourceRange(0, count), SourceRange(last, last + count)],
                    evidence: "the same, word for word, as what the first range holds")
            ])
    }

    @Test func marksAreCountedAlikeEightAtATimeAndOneByOne() {
        let texts = [
            "", "a", "a = b;", "x\ty", "  a   b  ", "if (a[1] == '#') { b->c(); } // 100%", "中文<b>字</b>符号 * 3",
            "a  b  c  d", "1234567   8",
        ]
        let plain = Set("#$%&*+-/<=>@[\\]^_`{|}~".utf8)
        for text in texts {
            let bytes = Array(text.utf8)
            let counted = bytes.withUnsafeBytes { ASCIIMarks.count($0) }
            #expect(counted.symbols == bytes.filter(plain.contains).count, "\(text)")
            #expect(counted.hasGap == (text.contains("   ") || text.contains("\t")), "\(text)")
        }
    }
}
