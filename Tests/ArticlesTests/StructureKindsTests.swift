import Testing

@testable import Articles

/// Headings, numbers and front matter of laws, books and letters in several languages.
struct StructureKindsTests {
    @Test func aShortTitleInTheMiddleStandsBelowTheHeadOfALetter() {
        let document = understood(
            """
            River Works Council (RWC)                                A. Miller, Ed.
            Memorandum: 31                                             Lower Office
            Category: Standing Rule                                       June 2021


                                            SLUICE/2

            Abstract

               This memorandum says how the second sluice of the lower river is
               opened, who opens it, and what has to be written down of it, so that
               the next watch finds the levels as they were left.

            Status of This Memo

               This is a standing rule.  It was agreed upon by all the watches, and
               it holds until another one is agreed upon in the same way.

            """)
        #expect(outlined(document).first == "title: SLUICE/2")
        #expect(document.articles.map { $0.title.map(document.string(of:)) } == ["SLUICE/2"])
    }

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

    @Test func reportsPapersAndStandardsKeepTheirLevels() {
        let report = """
            关于2019年工作情况的报告

            一、2018年工作回顾

            一是经济平稳增长。全年生产总值增长百分之六，财政收入增长百分之五。

            二是民生持续改善。新增就业五千人，改造危房三百户。

            二、2019年主要任务

            （一）推进产业升级

            1.做强工业。实施技术改造项目二十个，培育龙头企业五家。

            2.做优农业。建设高标准农田三万亩，发展特色种植。

            （二）加强城乡建设

            新建改建农村公路一百公里，实施饮水安全工程。
            """
        let paper = """
            A Study of Harbour Winds

            John Miller, Anne Stone

            Abstract

            We measure winds in three harbours over two years and find that they are weaker at night.

            1 Introduction

            Harbours are places of wind. Many authors have said so before us, and we agree.

            1.1 Related work

            Miller (2001) measured winds in one harbour.

            2 Method

            We used three instruments, set on poles of 10 m.

            3 Results

            Winds were weaker at night in 2 of 3 harbours.
            """
        let play = """
            ACT I

            SCENE I. A harbour.

            MILLER. Who goes there?

            SCENE II. The same, at night.

            MILLER. The lamp is out.

            ACT II

            SCENE I. A street.

            STONE. I am late.
            """
        #expect(
            [report, paper, play].map { outlined(understood($0)) } == [
                [
                    "title: 关于2019年工作情况的报告",
                    "  numbered: 一、2018年工作回顾",
                    "  numbered: 二、2019年主要任务",
                    "    numbered: （一）推进产业升级",
                    "      numbered: 1.做强工业。",
                    "      numbered: 2.做优农业。",
                    "    numbered: （二）加强城乡建设",
                ],
                [
                    "title: A Study of Harbour Winds",
                    "  heading: Abstract",
                    "  numbered: 1 Introduction",
                    "    numbered: 1.1 Related work",
                    "  numbered: 2 Method",
                    "  numbered: 3 Results",
                ],
                [
                    "  numbered: ACT I",
                    "    numbered: SCENE I. A harbour.",
                    "    numbered: SCENE II. The same, at night.",
                    "  numbered: ACT II",
                    "    numbered: SCENE I. A street.",
                ],
            ])
        let authors = understood(paper)
        #expect(authors.articles.map { $0.byline.map(authors.string) } == ["John Miller, Anne Stone"])
    }

    @Test func oneShortLineInATextBeginsNoArticle() {
        let document = understood(
            """
            关于进一步加强全县农村饮用水
            水源地保护工作的若干意见

            各乡镇人民政府：

            为了保护水源，现提出以下意见，请各单位认真贯彻执行。

            一、总体要求

            坚持先清后疏。各村分段守堤，修好每一道闸口，确保下游用水安全。

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
                "  paragraph: 坚持先清后疏。各村分段守堤，修好每一道闸口，确保下游用水安全。",
                "  heading: 二、主要任务",
                "  paragraph: 对全县水源地逐一登记，建立台账，定期更新。",
                "  paragraph: 附件：水源地名录",
                "  paragraph: 某县人民政府",
                "  dateline: 2019年3月5日",
            ])
    }
}
