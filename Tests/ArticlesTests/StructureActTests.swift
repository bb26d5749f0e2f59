import Testing

@testable import Articles

/// Acts whose sections have a bare number, and case reports with the line of a series under their title.
struct StructureActTests {
    @Test func theDateOfAnActIsThatOfItsLastRevision() {
        let history = """
            1998年12月29日 海务会第五次会议通过

            2004年8月28日 海务会第十一次会议《关于修改〈灯塔法〉的决定》第一次修正

            2018年10月26日 海务会第六次会议修订

            """
        for (lines, date) in [
            (history, "2018年10月26日 海务会第六次会议修订"), ("1998年12月29日 海务会第五次会议通过\n", "1998年12月29日 海务会第五次会议通过"),
        ] {
            let document = understood("灯塔法\n\n\(lines)\n第一章 总则\n第一条 为了保护灯塔，制定本法。\n第二条 本法适用于沿海各地。\n")
            #expect(document.articles.map { $0.date.map { document.string(of: $0) } } == [date])
        }
    }

    @Test func aBareNumberAndItsNameDirectlyAboveTheTextAreASection() {
        let document = understood(
            """
            Lighthouse Act 2019

            1 Short title
            This Act may be cited as the Lighthouse Act 2019.
            2 Keepers, bells and lamps
            (1) The harbour authority may appoint keepers.
            (2) A keeper who leaves the light unattended between dusk and dawn commits an offence, unless a ship in distress has
            called for help within sight of the light.
            3 Commencement
            This Act comes into force at the end of the period of two months beginning with the day on which it is passed, and
            extends to every harbour in which a light was kept on that day.
            """)
        #expect(
            outlined(document) == [
                "title: Lighthouse Act 2019",
                "  numbered: 1 Short title",
                "  numbered: 2 Keepers, bells and lamps",
                "  numbered: 3 Commencement",
            ])
    }

    @Test func sectionsCountOnThroughThePartsOfAnAct() {
        let document = understood(
            """
            Lighthouse Act 2019

            PART 1
            LIGHTS AND BELLS

            Keeping of lights

            1 Duty to keep a light
            (1) The harbour authority must keep a light at every rock that a ship may strike.
            (2) The light must be kept from dusk to dawn.
            2 Duty to ring a bell
            In fog the keeper must ring the bell as often as the authority directs.

            PART 2
            KEEPERS

            3 Removal, resignation and leave
            A keeper may resign by notice in writing.
            3A Absence
            A keeper who is absent without leave commits an offence.
            4 Short title
            This Act may be cited as the Lighthouse Act 2019.
            """)
        #expect(
            outlined(document) == [
                "title: Lighthouse Act 2019",
                "  numbered: PART 1 LIGHTS AND BELLS",
                "    heading: Keeping of lights",
                "    numbered: 1 Duty to keep a light",
                "    numbered: 2 Duty to ring a bell",
                "  numbered: PART 2 KEEPERS",
                "    numbered: 3 Removal, resignation and leave",
                "    numbered: 3A Absence",
                "    numbered: 4 Short title",
            ])
    }

    @Test func aNumberThatBeginsALineOfProseIsNoSection() {
        let document = understood(
            """
            The keepers of the northern light were counted every winter by the harbour master himself.
            12 Men stayed on the rock that year, and the others rowed home before the ice closed the bay.
            13 Women kept the shore station, where the bell was rung on every day of fog without fail.
            """)
        #expect(outlined(document) == [])
    }

    @Test(arguments: ["\n", "\n\n"])
    func theSeriesAndTheIssuerOfACaseAreNoLinesOfItsTitle(_ gap: String) {
        let head = ["周某诉某船运公司渡运合同纠纷案", "指导案例31号", "某省高级人民法院"].joined(separator: gap)
        let document = understood(
            head + """


                裁判要点

                渡船因大雾停航的，船运公司应当及时告知乘客；没有告知的，应当赔偿乘客因此多付的住宿费用。
                """)
        #expect(outlined(document) == ["title: 周某诉某船运公司渡运合同纠纷案", "  heading: 裁判要点"])
        #expect(document.blocks.map(\.kind) == [.title, .note, .note, .heading, .paragraph])
        #expect(document.articles.map { $0.byline == nil } == [true])
    }

    @Test func theChapterOfAnActIsNoLineOfItsTitle() {
        let document = understood(
            """
            Lighthouse Act 2019
            2019 CHAPTER 12

            An Act to make provision about the keeping of lighthouses; and for connected purposes.
            """)
        #expect(outlined(document) == ["title: Lighthouse Act 2019"])
        #expect(document.blocks.map(\.kind) == [.title, .note, .paragraph])
    }

    @Test func theSeriesMayStandAboveTheTitle() {
        let document = understood(
            """
            指导案例31号

            周某诉某船运公司渡运合同纠纷案

            （最高法院审判委员会讨论通过　2014年6月23日发布）

            裁判要点

            渡船因大雾停航的，船运公司应当及时告知乘客；没有告知的，应当赔偿乘客因此多付的住宿费用。
            """)
        #expect(outlined(document) == ["title: 周某诉某船运公司渡运合同纠纷案", "  heading: 裁判要点"])
    }
}
