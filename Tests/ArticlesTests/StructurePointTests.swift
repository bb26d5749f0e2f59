import Testing

@testable import Articles

/// Points inside paragraphs: 第一，… 第二，… and 一是…二是…三是….
struct StructurePointTests {
    private static func outline(_ text: String) -> [String] {
        let document = understood(text)
        return document.outline.map { entry in
            let indent = String(repeating: "  ", count: Int(entry.level) - 1)
            return "\(indent)\(entry.kind.rawValue) \(entry.numberCount): \(document.string(of: entry.span))"
        }
    }

    private static let law = """
        # 渡口整修的做法

        ## 一、先修码头

        码头年久失修，今年要办三件事。一是加固石阶，把松动的条石逐块重砌；二是更换缆桩；三是在水边加设栏杆。各村
        要按时出工，不得拖延。

        ## 二、再修渡船

        渡船的修法有两个要点：第一，船底先上桐油，晾满七天再下水；第二，船舷加一道护木。

        以上两点由船匠负责。
        """

    @Test func pointsInsideAParagraphStandBelowTheirSection() {
        #expect(
            Self.outline(Self.law) == [
                "title 0: 渡口整修的做法",
                "  numbered 6: 一、先修码头",
                "    run-in 6: 一是加固石阶",
                "    run-in 6: 二是更换缆桩",
                "    run-in 6: 三是在水边加设栏杆",
                "  numbered 6: 二、再修渡船",
                "    run-in 9: 第一，船底先上桐油",
                "    run-in 9: 第二，船舷加一道护木",
            ])
    }

    @Test func pointsAtTheHeadOfParagraphsHoldThoseInside() {
        let text = """
            # 茶山三年

            第一，种好茶树。一要选准朝北的坡地；二要留足行距；三要年年深翻一次土，让根扎得下去，来年才有收成。

            第二，炒好茶叶。锅温看手背，火候看叶色，急不得也慢不得，老师傅守着灶台，一夜要换三回柴火，叶子才不会焦。

            这一条最难学，村里只有四个人会，所以要办夜校，请他们来讲，一个冬天教会十个人，不收学费，只要肯学就能来。

            第三，卖好茶叶。从前挑到镇上去卖，如今可以走水路到下游的城里去，船费由村里先垫，卖完之后再从茶款里扣。
            """
        #expect(
            Self.outline(text) == [
                "title 0: 茶山三年",
                "    run-in 9: 第一，种好茶树",
                "      run-in 6: 一要选准朝北的坡地",
                "      run-in 6: 二要留足行距",
                "      run-in 6: 三要年年深翻一次土",
                "    run-in 9: 第二，炒好茶叶",
                "    run-in 9: 第三，卖好茶叶",
            ])
    }

    @Test func whatIsSaidOrBrokenOffCountsNothing() {
        let text = """
            老船工摇头说：“修船有三样讲究，一是木头要干，二是钉子要密，三是桐油要透，缺了哪一样都过不了这道滩。”年轻人听了不作声。

            他又想了想，这件事一是一，二是二，不能混在一起说，况且船还没有造好，河水也没有涨上来，说什么都太早了一些。

            他得了第一，弟弟得了第二，妹妹得了第三，一家人高高兴兴地坐船回家，到家时天已经黑了，灯塔上的灯也亮了起来。

            码头上的货，一是盐，二是茶，三是桐油，都要赶在水退以前装上船，装不完的就留在岸上的仓里，等下一趟再来取走。

            老会计念道："账上要改三处：一是漏记的工钱；二是多记的石料；三是写错的日子。"大家听了点头，谁也没有别的话可说了。

            修桥的事，一是没有石料。村里为此议了半年，谁也拿不出办法来，后来还是从对岸的采石场借了三船，才把桥墩砌起来。
            """
        #expect(Self.outline(text) == [])
    }

    @Test func aNumberPartedByALineEndIsFollowedStill() {
        let text = """
            # 守灯的规矩

            守灯的规矩不多，却没有人敢破，因为夜里的船都指着这一盏灯回港。其一，天黑以前点灯，风雨不误；其
            二，起雾就敲钟，一刻不停；其三，灯油在任何时候都要存够半个月的用量，台风来的时候岛上是没有船的。
            """
        #expect(
            Self.outline(text) == [
                "title 0: 守灯的规矩",
                "    run-in 9: 其一，天黑以前点灯",
                "    run-in 0: 其二，起雾就敲钟",
                "    run-in 9: 其三，灯油在任何时候都要存够半个月的用量",
            ])
    }
}
