import Articles

/// The rules in a sentence each, by the names that the export prints as `by`, and the evidence of issues for people.
public enum RuleText {
    /// The names of the rules, those for headings first.
    public static var names: [String] { sentences.map(\.name) }

    private static let byName = Dictionary(uniqueKeysWithValues: sentences.map { ($0.name, $0.sentence) })

    /// The sentence of a rule; its name where it has none.
    public static func sentence(_ rule: String, _ language: Language) -> String {
        byName[rule].map { $0(language) } ?? rule
    }

    /// Why an issue is one; `corrections` are those of its document.
    static func evidence(
        _ issue: DocumentIssue, corrected corrections: [Correction], _ language: Language
    ) -> String {
        let kind = kinds[issue.kind].map { $0(language) } ?? issue.kind.rawValue
        guard !issue.evidence.isEmpty else { return kind }
        if issue.kind == .correctedByHand || issue.kind == .lostCorrection,
            let told = correction(issue.evidence, among: corrections, language)
        {
            return kind + (language == .chinese ? "：" : ": ") + told
        }
        // What understanding records is English; its set reasons are told in the interface's language.
        let reasons = issue.evidence.split(separator: "; ").map { reason in
            evidences[String(reason)].map { $0(language) } ?? goesOn(String(reason), language) ?? String(reason)
        }
        return kind + (language == .chinese ? "：" : ": ") + reasons.joined(separator: language == .chinese ? "；" : "; ")
    }

    /// That another text shows what follows, with its name; nil for other evidence.
    private static func goesOn(_ reason: String, _ language: Language) -> String? {
        let beginning = "it goes on so in "
        guard reason.hasPrefix(beginning) else { return nil }
        return Phrase("照 %1 里的接续", "it goes on so in %1")(language, String(reason.dropFirst(beginning.count)))
    }

    /// What was corrected, and the words of a place that is lost, in the interface's language; nil where no correction
    /// is named so.
    private static func correction(
        _ evidence: String, among corrections: [Correction], _ language: Language
    ) -> String? {
        for change in corrections.lazy.map(\.change) where evidence.hasPrefix(change.name) {
            let rest = evidence.dropFirst(change.name.count)
            if rest.isEmpty { return change.title(language) }
            guard rest.hasPrefix(", at ") else { continue }
            return change.title(language) + (language == .chinese ? "：" : ": ") + rest.dropFirst(", at ".count)
        }
        return nil
    }

    static let sentences: [(name: String, sentence: Phrase)] = [
        // Headings.
        ("file", Phrase("文件自己的格式标明它是标题。", "The form of the file itself marks it as a heading.")),
        ("hand", Phrase("读者改正的。", "A reader corrected it.")),
        ("rules.toml", Phrase("rules.toml 里的一条规则说它是标题。", "A rule of your rules.toml says so.")),
        (
            "title",
            Phrase(
                "文章开头短而不成句的行，后面跟着正文、署名或日期。",
                "Short lines at an article's beginning that end no sentence, with text, a byline or a date after them.")
        ),
        (
            "heading mark",
            Phrase(
                "行首有 # 号，或下面画着线。", "The line begins with # marks, or a rule stands under it.")
        ),
        (
            "number",
            Phrase(
                "它的编号接着前面同一类编号，次序连得上。",
                "Its number follows from those of its form before it, and the sequence holds together.")
        ),
        (
            "free line",
            Phrase(
                "独占一行的短语，不成句，后面跟着正文或别的标题。",
                "A short line that stands free, ends no sentence, and leads to text or to another heading.")
        ),
        (
            "parallel sentences",
            Phrase(
                "段首的短句与相邻各段的短句句式相同。",
                "The short sentence runs parallel to those that begin the paragraphs beside it.")
        ),
        (
            "points in order",
            Phrase(
                "“第一，”“一是”一类的分项，在本段或相邻各段里按次序排列。",
                "A numbered point that follows those of its kind in order, in this paragraph or the ones beside it.")
        ),
        // Quotations.
        ("lone mark", Phrase("只有一半引号，里面没有字。", "A mark without its partner, and nothing in it.")),
        ("nested", Phrase("引语里面的短引文。", "A short passage inside another quotation.")),
        ("dash", Phrase("以破折号开头的对话。", "Words of speech that begin with a dash.")),
        ("colon", Phrase("前面有冒号引出。", "A colon and the words before it lead to it.")),
        ("cue before", Phrase("前面有“说”一类的动词。", "A verb of saying stands before it.")),
        ("chain", Phrase("接着旁边的引语往下说。", "It goes on from the statement beside it.")),
        ("cue after", Phrase("后面有“说”一类的动词。", "A verb of saying stands after it.")),
        ("sentence", Phrase("引号里有完整的句子。", "A sentence ends inside it.")),
        ("whole block", Phrase("独自成段。", "It is a paragraph of its own.")),
        ("saying", Phrase("旁边的词说明它是一句成语、口号或原则。", "A word beside it says that it is a saying or a principle.")),
        ("reference", Phrase("它是一条参考文献里的题名。", "It is the title in an entry of a list of references.")),
        ("work's name", Phrase("旁边的词说明它是作品的名称。", "Words beside it say that it is the name of a work.")),
        (
            "short, with a cue",
            Phrase("旁边有“说”一类的动词，但只有一两个词。", "A verb of saying stands beside it, but it is a word or two.")
        ),
        ("unsaid", Phrase("前面的词说明没有人这样说（如“好像在说”）。", "Words before it tell that nobody says it.")),
        (
            "reported",
            Phrase(
                "叙述者在段落里用第三人称转述别人说的或想的，不是原话。",
                "The story tells in the third person what someone said or thought: nobody's own words.")
        ),
        ("length", Phrase("篇幅长，并有逗号。", "It is long and has commas.")),
        ("parts", Phrase("由几个并列的短语组成，没有“说”一类的动词。", "It has parallel parts, and no verb of saying.")),
        ("short", Phrase("很短，旁边没有“说”一类的动词。", "It is short, and no verb of saying stands beside it.")),
        ("usual", Phrase("这种语言的报道和小说用引号表示说话。", "News and novels of this language quote for speech.")),
    ]

    private static let kinds: [DocumentIssue.Kind: Phrase] = [
        .invalidUTF8: Phrase("有不合 UTF-8 的字节", "bytes that are not valid UTF-8"),
        .undecodable: Phrase("有不合编码的字节", "bytes that do not fit the file's encoding"),
        .closingMarkWithoutOpening: Phrase("有后引号，没有前引号", "a closing quotation mark without an opening one"),
        .openingMarkWithoutClosing: Phrase("有前引号，没有后引号", "an opening quotation mark without a closing one"),
        .joinedPieces: Phrase("与文件中别处的一段拼接", "joined with a piece that stands elsewhere in the file"),
        .reordered: Phrase("与文件中的次序不同", "read in another order than the file's"),
        .repeatedPassage: Phrase("与前面的一段重复", "repeats an earlier passage"),
        .correctedByHand: Phrase("读者改正", "corrected by hand"),
        .lostCorrection: Phrase("找不到原处", "its place is not found any more"),
        .truncated: Phrase("读取时文件变短了", "the file became shorter while it was read"),
    ]

    private static let evidences: [String: Phrase] = [
        "the first breaks off in mid-sentence": Phrase(
            "前一段在句子中间断开", "the first breaks off in mid-sentence"),
        "sentences that break off go on here": Phrase("断开的句子在这里接上", "sentences that break off go on here"),
        "closeness of vocabulary": Phrase("用词相近", "their words are close"),
        "a title without an end and an end without a title": Phrase(
            "一处有题无尾，一处有尾无题", "a title without an end and an end without a title"),
    ]
}
