import Articles
import Reading
import Testing

@Suite struct SpeakersFileTests {
    private func names(_ entries: (alias: String, name: String, place: String?)...) -> SpeakerNames {
        entries.reduce(into: SpeakerNames()) { $0.add($1.alias, for: $1.name, in: $1.place) }
    }

    @Test func namesAndPlacesAreRead() {
        let text = """
            \u{FEFF}# 谁是谁
            "周宁" = ["周总工", '总工程师周宁']
            何田 = [   # 校长
              "何校长",
              "\\u4F55\\"老师", # 同一人
            ]
            A-1 = "Mr. A"

            ["第三版.txt"]\r
            "王建国" = "王老师"
            [page-4]
            "王丽" = ["王老师"]
            """
        let result = SpeakersFile.load(text, named: "speakers.toml", language: .chinese)
        #expect(result.problems == [])
        #expect(
            result.names
                == names(
                    ("周总工", "周宁", nil), ("总工程师周宁", "周宁", nil), ("何校长", "何田", nil), ("何\"老师", "何田", nil),
                    ("Mr. A", "A-1", nil), ("王老师", "王建国", "第三版.txt"), ("王老师", "王丽", "page-4")))
    }

    @Test(arguments: [
        ("甲", "s:1: 应为 名字 = [\"别的称呼\", …]"), ("= \"乙\"", "s:1: 应为 名字 = [\"别的称呼\", …]"),
        ("甲 = 乙", "s:1: 甲 后面应为带引号的称呼或方括号里的几个称呼"),
        ("甲 = [\"乙\" \"丙\"]", "s:1: 甲 后面应为带引号的称呼或方括号里的几个称呼"),
        ("\n甲 = [\"乙", "s:2: 甲 后面应为带引号的称呼或方括号里的几个称呼"),
        ("甲 = \"\\x\"", "s:1: 甲 后面应为带引号的称呼或方括号里的几个称呼"),
        ("甲 = \"乙\" 丙", "s:1: 行末多出 丙，应为一行一项"),
        ("[[甲]]", "s:1: 方括号里应为文件名或篇名，如 [\"第三版.txt\"]"), ("[甲", "s:1: 方括号里应为文件名或篇名，如 [\"第三版.txt\"]"),
        ("甲 = \"丙\"\n乙 = [\"丙\"]", "s:2: 丙 已经是 甲"),
    ])
    func whatIsNotUnderstoodIsToldByLine(_ text: String, _ problem: String) {
        let result = SpeakersFile.load(text + "\n丁 = \"戊\"\n", named: "s", language: .chinese)
        #expect(result.problems.map(\.description).first == problem)
    }

    @Test func anyTextIsRead() {
        for text in [
            "", "[", "]", "\"", "\"\\", "\"\\u", "'", "=", "a=", "a=[", "a=[\"", "#", "\u{0}", "a = [\"b\",,]",
        ] {
            _ = SpeakersFile.load(text, named: "s", language: .english)
        }
    }

    /// What each statement's speaker comes to.
    private func speakers(_ names: SpeakerNames, path: String = "articles/第三版.txt") -> [String?] {
        let document = MadeDocument.make([
            "= 堤上", "王工说：“一。”老陈说：“二。”", "= 回忆", "老陈说：“三。”",
        ]).naming(names, path: path)
        return document.quotations.map { document.speakerName(of: $0) }
    }

    @Test func aliasesMergeAndPlacesSplitSpeakers() {
        #expect(speakers(SpeakerNames()) == ["王工", "老陈", "老陈"])
        #expect(speakers(names(("王工", "王建国", nil), ("老陈", "陈守堤", nil))) == ["王建国", "陈守堤", "陈守堤"])
        #expect(speakers(names(("老陈", "陈守堤", nil), ("老陈", "陈一", "回忆"))) == ["王工", "陈守堤", "陈一"])
        #expect(speakers(names(("老陈", "陈守堤", "第三版.txt"))) == ["王工", "陈守堤", "陈守堤"])
        #expect(speakers(names(("老陈", "陈守堤", "第四版.txt"))) == ["王工", "老陈", "老陈"])
        #expect(speakers(names(("王工", "老王", nil), ("老王", "王建国", nil))) == ["王建国", "老陈", "老陈"])
        #expect(speakers(names(("王工", "老陈", nil), ("老陈", "王工", nil))).count == 3)
    }

    @Test func mergedSpeakersAreOne() {
        let merged = names(("王工", "老陈", nil))
        let document = MadeDocument.make(["= 堤上", "王工说：“一尺水也不让。”老陈说：“二尺水也不怕。”"])
        var session = Session([document.naming(merged, path: "1.txt")])
        session.press("]q]p")
        #expect(session.rest.hasPrefix("“二尺"))
        session.press("Q<Tab>zM")
        #expect(session.text == "▸ ▸ 老陈 · 2 条")
    }
}

@Suite struct SpeakerKeyTests {
    @Test func marksOfEitherWidthAreTheSame() {
        #expect(SpeakerNames.key(of: "《河床，及其他》") == SpeakerNames.key(of: "《河床,及其他》"))
        #expect(SpeakerNames.key(of: "何田") != SpeakerNames.key(of: "何由"))
    }
}
