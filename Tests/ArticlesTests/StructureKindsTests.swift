import Testing

@testable import Articles

/// Headings, numbers and front matter of laws, books and letters in several languages.
struct StructureKindsTests {
    @Test func namesOfPartsAreNoAuthorsAndNoTitles() {
        let document = understood(
            """
            长河

            楔子

            很久以前，河边住着一个渔夫，他每天清早出门，傍晚才回来。

            第一卷 春

            第一回 渔夫出门遇故人 老妇倚门盼归舟

            那一天，天还没有亮，渔夫就起来了，江面上只有他一条船。

            第二卷 秋

            第二回 归故里旧屋新主 辞乡亲再上长途

            渔夫回到村里，老屋已经换了主人。

            后记

            这本书写了三年，其间几次停笔。
            """)
        #expect(
            outlined(document) == [
                "title: 长河",
                "  heading: 楔子",
                "  numbered: 第一卷 春",
                "    numbered: 第一回 渔夫出门遇故人 老妇倚门盼归舟",
                "  numbered: 第二卷 秋",
                "    numbered: 第二回 归故里旧屋新主 辞乡亲再上长途",
                "  heading: 后记",
            ])
        StructureProperties.expectWhole(document)
    }

    @Test func aTableOfContentsIsNoOutline() {
        let document = understood(
            """
            某大学章程

            目　录

            第一章　总则
            第二章　学生
            附　则

            第一章　总则

            第一条　为了办好学校，制定本章程。

            第二章　学生

            第二条　学生依法享有权利，履行义务。

            附　则

            第三条　本章程自公布之日起施行。
            """)
        #expect(
            outlined(document) == [
                "title: 某大学章程",
                "  heading: 目　录",
                "  numbered: 第一章　总则",
                "    numbered: 第一条",
                "  numbered: 第二章　学生",
                "    numbered: 第二条",
                "  heading: 附　则",
                "    numbered: 第三条",
            ])
        StructureProperties.expectWhole(document)
    }

    @Test func linesWithLeadersAreKeptAsTheyStand() {
        let document = understood(
            """
            Harbour Manual

            Table of Contents

               1. Introduction ......................... 3
                  1.1. Ships ........................... 4

            1.  Introduction

               This manual tells how the harbour is used.  It is written for
               masters of ships and for the men on the quay.

            1.1.  Ships

               A large ship is one that is longer than fifty metres.
            """)
        #expect(
            drawn(document) == [
                "article: Harbour Manual",
                "  title: Harbour Manual",
                "  heading: Table of Contents",
                "  table:    1. Introduction ......................... 3\n      1.1. Ships ........................... 4",
                "  heading: 1.  Introduction",
                "  paragraph: This manual tells how the harbour is used.  It is written for masters of ships and for the"
                    + " men on the quay.",
                "  heading: 1.1.  Ships",
                "  paragraph: A large ship is one that is longer than fifty metres.",
            ])
    }

    @Test func aChapterAndItsNameAreOneHeading() {
        let document = understood(
            """
            THE MILLER'S DAUGHTER

            by Ann Keller


            CONTENTS

            CHAPTER I. The Mill
            CHAPTER II. The Road


            CHAPTER I.

            THE MILL

            The mill stood at the end of the valley, and nobody who came up
            the road could miss it. It had been there since before the war.

            CHAPTER II.

            THE ROAD

            She left before dawn. The road was white with frost, and she met
            no one until she came to the bridge.
            """)
        #expect(
            outlined(document) == [
                "title: THE MILLER'S DAUGHTER",
                "  heading: CONTENTS",
                "  numbered: CHAPTER I.\nTHE MILL",
                "  numbered: CHAPTER II.\nTHE ROAD",
            ])
        #expect(document.articles.map { $0.byline.map(document.string) } == ["by Ann Keller"])
        StructureProperties.expectWhole(document)
    }

    @Test func lawsOfOtherLanguages() {
        let french = """
            LOI SUR LES PORTS

            TITRE Ier
            DISPOSITIONS GÉNÉRALES

            Article 1er
            La présente loi s'applique à tous les ports du territoire, sous réserve des dispositions contraires.

            Art. 2 bis
            Les limites sont publiées au journal officiel.

            TITRE II
            DISPOSITIONS FINALES

            Article 3
            La présente loi entre en vigueur le lendemain de sa publication.
            """
        let german = """
            Gesetz über die Ordnung der Häfen

            Erster Abschnitt
            Allgemeine Vorschriften

            § 1 Anwendungsbereich
            Dieses Gesetz gilt für alle Häfen des Landes, soweit nichts anderes bestimmt ist.

            § 1a Ausnahmen
            Die Behörde kann Ausnahmen zulassen, wenn ein wichtiger Grund vorliegt.
            """
        let japanese = """
            港湾管理条例

            第1章　総則

            第1条　この条例は、港湾の管理について必要な事項を定めることを目的とする。
            ２　前項の管理は、知事が行う。

            第1条の2　知事は、許可を取り消すことができる。
            """
        let korean = """
            항만 관리 조례

            제1장 총칙

            제1조(목적) 이 조례는 항만의 관리에 필요한 사항을 정함을 목적으로 한다.

            제1조의2(취소) 도지사는 허가를 취소할 수 있다.
            """
        #expect(
            [french, german, japanese, korean].map { outlined(understood($0)) } == [
                [
                    "title: LOI SUR LES PORTS",
                    "  numbered: TITRE Ier DISPOSITIONS GÉNÉRALES",
                    "    numbered: Article 1er",
                    "    numbered: Art. 2 bis",
                    "  numbered: TITRE II DISPOSITIONS FINALES",
                    "    numbered: Article 3",
                ],
                [
                    "title: Gesetz über die Ordnung der Häfen",
                    "  numbered: Erster Abschnitt Allgemeine Vorschriften",
                    "    numbered: § 1 Anwendungsbereich",
                    "    numbered: § 1a Ausnahmen",
                ],
                ["title: 港湾管理条例", "  numbered: 第1章　総則", "    numbered: 第1条", "    numbered: 第1条の2"],
                ["title: 항만 관리 조례", "  numbered: 제1장 총칙", "    numbered: 제1조", "    numbered: 제1조의2"],
            ])
    }

    @Test func oneShortLineInATextBeginsNoArticle() {
        let document = understood(
            """
            关于进一步加强全县农村饮用水
            水源地保护工作的若干意见

            各乡镇人民政府：

            为了保护水源，现提出以下意见，请各单位认真贯彻执行。

            一、总体要求

            坚持保护优先。全面落实责任，做好各项工作，确保群众用水安全。

            二、主要任务

            对全县水源地逐一登记，建立台账，定期更新。

            附件：水源地名录

            某县人民政府
            2019年3月5日
            """)
        #expect(
            drawn(document) == [
                "article: 关于进一步加强全县农村饮用水水源地保护工作的若干意见",
                "  title: 关于进一步加强全县农村饮用水水源地保护工作的若干意见",
                "  paragraph: 各乡镇人民政府：",
                "  paragraph: 为了保护水源，现提出以下意见，请各单位认真贯彻执行。",
                "  heading: 一、总体要求",
                "  paragraph: 坚持保护优先。全面落实责任，做好各项工作，确保群众用水安全。",
                "  heading: 二、主要任务",
                "  paragraph: 对全县水源地逐一登记，建立台账，定期更新。",
                "  paragraph: 附件：水源地名录",
                "  paragraph: 某县人民政府",
                "  dateline: 2019年3月5日",
            ])
    }

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
