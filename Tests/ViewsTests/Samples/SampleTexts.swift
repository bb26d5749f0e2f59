import Articles

@testable import Reading

/// A short article in two languages, with something of everything that a text pane shows.
enum SampleTexts {
    static func reading(_ language: Language) -> SampleText {
        language == .chinese ? chinese : english
    }

    private static let chinese = SampleText(paragraphs: [
        .init(kind: .title, text: "慢一点的桥"),
        .init(kind: .byline, text: "沈未央"),
        .init(kind: .heading, text: "一、桥上的人"),
        .init(
            kind: .paragraph,
            text: "旧桥只容两个人并排走。修桥的老周说：“桥窄，人就慢；人慢了，才看得见河。”去年春天，镇上量过一回，"
                + "从桥头到桥尾，平均要走三分四十秒，比新桥多出两分钟。",
            apart: [("“桥窄，人就慢；人慢了，才看得见河。”", .currentStatement), ("河", .match), ("河", .currentMatch)]),
        .init(
            kind: .paragraph,
            text: "在养护上，旧桥每年换一次木板。所谓“小修”，是把松了的钉子再敲回去。", apart: [("在养护上", .runIn), ("“小修”", .term)],
            margin: .joined),
        .init(kind: .heading, text: "（一）账目", level: 2),
        .init(
            kind: .paragraph, text: "会计吴晴把账本摊开：“木板是小钱，等人的工夫是大钱。”桥上的钟早停了，没有人去修。",
            apart: [("“木板是小钱，等人的工夫是大钱。”", .statement), ("桥上的钟早停了", .selection)]),
        .init(
            kind: .listItem, text: "1. 换板：每年五月。", apart: [("五月", .strong)]),
        .init(kind: .code, text: "总长 = 86.4"),
        .init(
            kind: .paragraph, text: "附言里留着一个转义符\u{1B}[31m和一个方向符\u{202E}，原样写出。",
            apart: [("\u{1B}", .replacedCharacter), ("\u{202E}", .replacedCharacter)]),
        .init(kind: .sourceNote, text: "（原载《河边小报》）"),
    ])

    private static let english = SampleText(paragraphs: [
        .init(kind: .title, text: "A Slower Bridge"),
        .init(kind: .byline, text: "Ines Marlow"),
        .init(kind: .heading, text: "1. The people on it"),
        .init(
            kind: .paragraph,
            text:
                "The old bridge lets two people walk side by side. “A narrow bridge makes you slow,” says Joe Tarn, who "
                + "mends it, “and once you are slow you see the river.” Last spring the town measured a crossing: three "
                + "minutes and forty seconds, two minutes more than on the new one.",
            apart: [
                ("“A narrow bridge makes you slow,”", .currentStatement),
                ("“and once you are slow you see the river.”", .statement), ("bridge", .match),
                ("bridge makes", .currentMatch),
            ]),
        .init(
            kind: .paragraph,
            text:
                "Upkeep. Boards are changed once a year; what they call a “small repair” is a loose nail driven home.",
            apart: [("Upkeep.", .runIn), ("“small repair”", .term)], margin: .joined),
        .init(kind: .heading, text: "1.1 The accounts", level: 2),
        .init(
            kind: .paragraph,
            text:
                "“Boards cost little, waiting costs much,” says the bookkeeper. The clock on the bridge stopped long ago "
                + "and nobody mends it.",
            apart: [
                ("“Boards cost little, waiting costs much,”", .statement),
                ("The clock on the bridge stopped", .selection),
            ]),
        .init(
            kind: .listItem, text: "a) Boards: every May.", apart: [("every May", .strong)]),
        .init(kind: .code, text: "length = 86.4"),
        .init(
            kind: .paragraph, text: "The note holds an escape \u{1B}[31m and a direction mark \u{202E} as they are.",
            apart: [("\u{1B}", .replacedCharacter), ("\u{202E}", .replacedCharacter)]),
        .init(kind: .sourceNote, text: "(First printed in The Riverside Sheet)"),
    ])

    static func outline(_ language: Language) -> [OutlineRow] {
        func row(
            _ kind: OutlineKind, _ depth: Int, _ text: String, open: Bool? = nil, hidden: Int = 0,
            speaker: String? = nil, lit: Bool = false, selected: Bool = false, continued: Bool = false
        ) -> OutlineRow {
            OutlineRow(
                kind: kind, depth: depth, text: text, isContinuation: continued, isOpen: open,
                hiddenStatements: hidden, speaker: speaker, isLit: lit, isSelected: selected)
        }
        let isHan = language == .chinese
        return [
            row(.title, 0, isHan ? "慢一点的桥" : "A Slower Bridge", open: true),
            row(.numbered, 1, isHan ? "一、桥上的人" : "1. The people on it", open: true),
            row(
                .quotation, 2, isHan ? "“桥窄，人就慢；人慢了，" : "“A narrow bridge makes", lit: true),
            row(
                .quotation, 2, isHan ? "才看得见河。”" : "you slow,”", speaker: isHan ? "老周" : "Joe Tarn", lit: true,
                continued: true),
            row(.runIn, 2, isHan ? "在养护上" : "Upkeep."),
            row(.numbered, 2, isHan ? "（一）账目" : "1.1 The accounts", open: false, hidden: 3, selected: true),
            row(.heading, 1, isHan ? "附言" : "Postscript"),
            row(
                .quotation, 2, isHan ? "“等人的工夫是大钱。”" : "“waiting costs much,”",
                speaker: isHan ? "河道养护处吴晴会计" : "the town's bookkeeper, Wren"),
        ]
    }
}
