import Articles

/// What the interface says of corrections.
enum CorrectionWording {
    static let heading = Phrase("%1 级标题", "a heading of level %1")
    static let notHeading = Phrase("不是标题", "no heading")
    static let article = Phrase("文章从这里开始", "an article begins here")
    static let notArticle = Phrase("接着前一篇", "goes on with the article before")
    static let joined = Phrase("接上一段", "joined with the paragraph before")
    static let split = Phrase("从这里另起一段", "a paragraph begins here")
    static let byline = Phrase("署名", "the byline")
    static let notByline = Phrase("不是署名", "no byline")
    static let furniture = Phrase("版面上的杂项，不属正文", "furniture, no part of the text")
    static let notFurniture = Phrase("属正文", "a part of the text")
    static let fileOrder = Phrase("照文件的次序", "as the file has it")
    static let moved = Phrase("改了先后", "read in another order")

    static let speaker = Phrase("讲话人是%1", "%1 says it")
    static let noSpeaker = Phrase("没有说是谁讲的", "nobody is named as its speaker")
    static let kind = Phrase("这是%1", "it is a %1")

    static let done = Phrase("已改：%1（%2 撤销）", "corrected: %1 (%2 undoes it)")
    static let undone = Phrase("已撤销：%1（%2 重做）", "taken back: %1 (%2 does it again)")
    static let redone = Phrase("已重做：%1（%2 撤销）", "done again: %1 (%2 undoes it)")
    static let nothingToUndo = Phrase("没有可撤销的改正、批注", "no correction or note to undo")
    static let nothingToRedo = Phrase("没有可重做的改正、批注", "no correction or note to do again")
    static let lost = Phrase(
        "%1 处改正在文件里找不到原处，仍保留着（%2 看原因）",
        "%1 corrections find their place no more; they are kept (%2 tells which)")

    static let already = Phrase("这里已是：%1", "this is so already: %1")
    static let tooLong = Phrase("这一段太长，先用 %1 分开", "this paragraph is too long; split it with %1 first")
    static let levels = Phrase("标题的级别是 1 到 9", "levels of headings are 1 to 9")
    static let noHeadingHere = Phrase("这里没有标题", "there is no heading here")
    static let firstArticle = Phrase("第一篇前面没有文章", "no article stands before the first one")
    static let noQuotationHere = Phrase("先移到引文上（]q）", "move onto a quotation first (]q)")
    static let unknownKind = Phrase("没有 %1 这类引文：%2", "no kind %1 of quotation: %2")
    static let argumentSpeaker = Phrase("讲话人的名字", "a speaker's name")
    static let argumentQuotationKind = Phrase(
        "statement、term、title 或 slogan", "statement, term, title or slogan")
    static let noBlockBefore = Phrase("前面没有段落", "no paragraph stands before this one")
    static let noBlockAfter = Phrase("后面没有段落", "no paragraph stands after this one")
    static let otherArticle = Phrase("那边是另一篇文章", "another article stands there")
    static let tooFar = Phrase("两处在文件里相隔太远，接不上", "the two stand too far apart in the file to be brought together")
    static let moveInside = Phrase("把光标移到段落中间要分开的地方", "move the caret to where the paragraph is to be parted")
    static let noFurnitureHere = Phrase(
        "先移到不属正文的行上：%1 列出它们，%2 显示原行", "move onto a line of furniture first: %1 lists them, %2 shows the file's lines")
    static let asFiled = Phrase("这里本来就照文件的次序", "the text stands here as the file has it")
    static let noFurniture = Phrase("没有不属正文的行", "there is no furniture in this file")
    static let furnitureTitle = Phrase("不属正文的行", "Furniture")
    static let furnitureLine = Phrase("第 %1 行", "line %1")
    static let join = Phrase("拼接、换序、重复处", "place that was joined, reordered or repeated")
    static let evidence = Phrase("%1（%2 照文件的次序）", "%1 (%2: as the file has it)")
    static let argumentLevel = Phrase("级别 1–9", "a level 1–9")

    static let whyTitle = Phrase("为什么这样识读", "Why it is read so")
    static let whyBlock = Phrase("段落", "paragraph")
    static let whyLines = Phrase(
        "由文件的 %1 行读成；%2 看原行", "read from %1 lines of the file; %2 shows them")
    static let whyFurniture = Phrase(
        "书眉、页码、标记、注释或线条：在各页边上重复，或独占一行而不是文字。",
        "A running head, a page number, a marker, a comment or a rule: it comes back at the edges of pages, or is no text."
    )
    static let whyUntitled = Phrase(
        "没有标题，用开头的字代替", "it has no title; its first words stand for it")
    static let whyHand = Phrase("改正", "corrected")
    static let whyLost = Phrase("失落的改正", "lost correction")
    static let whyJoined = Phrase("拼接", "joined")
    static let whyReordered = Phrase("换序", "reordered")
    static let whyRepeated = Phrase("重复", "repeated")
    static let whyOdd = Phrase("异常", "odd")
}

extension Correction.Change {
    /// The change for people.
    func title(_ language: Language) -> String {
        switch self {
        case .heading(let level): CorrectionWording.heading(language, String(level))
        case .notHeading: CorrectionWording.notHeading(language)
        case .article: CorrectionWording.article(language)
        case .notArticle: CorrectionWording.notArticle(language)
        case .join: CorrectionWording.joined(language)
        case .split: CorrectionWording.split(language)
        case .byline: CorrectionWording.byline(language)
        case .notByline: CorrectionWording.notByline(language)
        case .furniture: CorrectionWording.furniture(language)
        case .notFurniture: CorrectionWording.notFurniture(language)
        case .fileOrder: CorrectionWording.fileOrder(language)
        case .follow: CorrectionWording.moved(language)
        case .speaker(let name): CorrectionWording.speaker(language, name)
        case .noSpeaker: CorrectionWording.noSpeaker(language)
        case .kind(let kind): CorrectionWording.kind(language, kind.title(language))
        }
    }
}

extension QuotationKind {
    /// The kind's name for people.
    var title: Phrase {
        switch self {
        case .statement: Phrase("引语", "statement")
        case .term: Phrase("词语", "term")
        case .title: Phrase("作品名", "title")
        case .slogan: Phrase("口号", "slogan")
        }
    }
}
