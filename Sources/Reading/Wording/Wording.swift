/// The texts of the interface, each in every language that it speaks.
public enum Wording {
    // Keys and commands.
    static let unboundKey = Phrase("%1 没有动作（%2 看能用的键）", "%1 is not bound (%2 shows the keys)")
    static let pasteNeedsPrompt = Phrase("先按 : 或 /，再粘贴", "press : or / first, then paste")
    static let unknownAction = Phrase("没有 %1 这个动作（Tab 看有哪些）", "no action %1 (Tab shows what there is)")
    static let notHere = Phrase("“%1”在这里没有用（%2 看能用的键）", "“%1” means nothing here (%2 shows the keys)")
    static let needlessArgument = Phrase("动作 %1 不带参数", "the action %1 takes no argument")
    static let needsArgument = Phrase("%1 后面还要写 %2", "%1 needs %2 after it")
    static let unknownLanguage = Phrase("界面没有 %1 这种语言：zh 或 en", "the interface does not speak %1: zh or en")

    // Arguments, as a prompt names them.
    static let argumentPlace = Phrase("编号或标题的字", "a number or words of a heading")
    static let argumentNumber = Phrase("一个数", "a number")
    static let argumentTheme = Phrase("主题名", "the name of a theme")
    static let argumentLanguage = Phrase("zh 或 en", "zh or en")
    static let argumentKind = Phrase("异文的类别", "a kind of change")
    static let argumentText = Phrase("文字", "text")

    // Opening and understanding.
    static let opening = Phrase("正在打开…", "opening…")
    static let understanding = Phrase("正在识读 %1%", "understanding %1%")
    static let understandingCancelled = Phrase(
        "识读已停止，按文件原样显示", "understanding was stopped; the text stands as the file has it")
    static let untitled = Phrase("（无题：%1…）", "(untitled: %1…)")
    static let nothingOpen = Phrase("没有打开的文件", "no file is open")
    static let notUnderstood = Phrase("（没有识读，可按原样看）", "(not understood; it can be read as it stands)")
    static let notYetUnderstood = Phrase("还在识读，稍后再看", "the text is still being understood; try again in a moment")
    static let emptyFile = Phrase("（空文件）", "(empty file)")

    // Jumping.
    static let noNext = Phrase("后面没有%1了", "no %1 after this")
    static let noPrevious = Phrase("前面没有%1了", "no %1 before this")
    static let article = Phrase("文章", "article")
    static let quotation = Phrase("引语", "statement")
    static let heading = Phrase("标题", "heading")
    static let section = Phrase("编号的节", "numbered section")
    static let change = Phrase("异文", "change")
    static let noJump = Phrase("还没有跳过：先用 ]q ]h ]s 等", "there was no jump yet: ]q ]h ]s make one")
    static let jumpListEnd = Phrase("跳转到头了", "no further jump in this direction")
    static let noSuchPlace = Phrase("没有 %1 这一节，也没有含这些字的标题", "no section %1, and no heading with these words")
    static let noHeadingOfLine = Phrase("正文里没有目录这一行的标题", "the text has no heading of that name")
    static let noPercent = Phrase("先输数字：50% 到一半处", "type a number first: 50% goes half way")
    static let readIn = Phrase("按 %1 重读", "read again in %1")
    static let encodingIsGiven = Phrase(
        "这个文件的编码是定好的，不能换", "the encoding of this file is settled, it cannot be read in another one")
    static let noPages = Phrase("这个文件没有换页符", "this file has no form feeds")
    static let noSuchPage = Phrase("只有 %1 页", "there are only %1 pages")
    static let noQuotations = Phrase("这里没有引语", "there are no quoted statements here")
    static let noOutline = Phrase("这篇没有提纲", "this text has no outline")

    // Searching.
    static let noMatch = Phrase("没有找到 %1", "%1 is not found")
    static let noSearch = Phrase("还没有查找过：/", "nothing was searched for yet: /")
    static let noRow = Phrase("没有含“%1”的行", "no row with “%1”")
    static let wrappedToTop = Phrase("从头再找", "search went on from the beginning")
    static let wrappedToEnd = Phrase("从末尾再找", "search went on from the end")

    // Comparing.
    static let noVersion = Phrase(
        "没有找到这一篇的另一版本；在目录（C）中用 m 选两篇再按 c",
        "no other version is open; mark two articles with m in the contents (C), then c")
    static let marked = Phrase("已选 %1 篇，再选一篇后按 c 对读", "%1 marked; mark another one, then c compares them")
    static let markedEnough = Phrase("已选 %1 篇，按 c 对读前两篇", "%1 marked; c compares the first two")
    static let comparing = Phrase("正在对读 %1%", "comparing %1%")
    static let needsTwo = Phrase(
        "对读要两篇文章：在目录（C）中用 m 选两篇，再按 c", "comparing takes two articles: mark two with m in the contents (C), then c")
    static let comparingCancelled = Phrase("对读已取消", "the comparison was cancelled")
    static let stillComparing = Phrase("正在对读，Esc 取消", "still comparing; Esc cancels")
    static let identical = Phrase("两个版本文字相同", "the two versions read the same")
    static let noChangeShown = Phrase("没有显示的异文（t 显示细微差别）", "no change is shown (t shows the noise)")
    static let unknownKind = Phrase("没有 %1 这类异文：%2", "no kind %1 of change: %2")

    // Selecting, copying, places.
    static let copiedStatement = Phrase(
        "已抄下%1的话和出处，共 %2 字", "copied the statement by %1 with its source, %2 characters")
    static let copiedUnnamed = Phrase("已抄下这句话和出处，共 %1 字", "copied the statement with its source, %1 characters")
    static let copied = Phrase("已抄下 %1 字", "copied %1 characters")
    static let nothingToCopy = Phrase("先用 v 选择，或移到引语上", "select with v first, or move onto a statement")
    static let tooMuchToCopy = Phrase("一次最多抄下一兆字节，请少选一些", "at most one megabyte is copied at a time; select less")
    static let notAFile = Phrase("标准输入没有文件可编辑", "standard input has no file to edit")

    // Statements.
    static let noSpeakerHere = Phrase("原文没有说这句话是谁讲的", "the text does not say whose statement this is")
    static let noTerms = Phrase("这里没有别的引文", "there are no quotations of other kinds here")
    static let allQuotations = Phrase("词语、书名等引文也列出", "terms, titles and other quotations are listed too")
    static let statementsOnly = Phrase("只列引语", "only statements are listed")
    static let notOnStatement = Phrase("先移到一条引语上（]q）", "move onto a statement first (]q)")
    static let nowhereElse = Phrase("这句话别处没有", "this statement stands nowhere else")
    static let elsewhereTitle = Phrase("同一句话的别处：%1", "Elsewhere: %1")
    static let sameWords = Phrase("同", "same")
    static let alikeWords = Phrase("近 %1%", "%1% alike")
    static let containsThis = Phrase("更长", "longer")
    static let isInThis = Phrase("一部分", "part")
    static let gathering = Phrase("正在汇集引语…", "gathering statements…")
    static let statementCount = Phrase("%1 条", "%1")
    static let statementCountOf = Phrase("%2 条中 %1 条", "%1 of %2")
    static let otherPlaces = Phrase("另 %1 处", "+%1")
    static let places = Phrase("%1 处", "%1 places")
    static let filter = Phrase("筛选：", "filter: ")
    static let repeatsUnfolded = Phrase("重复的话分别计数", "repeats are counted one by one")
    static let repeatsFolded = Phrase("同一句话只计一次", "repeats of a statement count once")
    static let onlyBySpeaker = Phrase("只在按讲话人排列时合起重复的话", "repeats are folded in the list by speaker only")
    static let unknownGrouping = Phrase("不能按 %1 排列：%2", "statements are not put together by %1: %2")
    static let unknownScope = Phrase("没有 %1 这个范围：%2", "no such range as %1: %2")
    static let allFiles = Phrase("全部文件", "all files")
    static let argumentGrouping = Phrase("place、speaker 或 statement", "place, speaker or statement")
    static let argumentScope = Phrase("article、file、folder 或 open", "article, file, folder or open")
    static let exportPrompt = Phrase("导出到（.md .tsv .csv .json）：", "export to (.md .tsv .csv .json): ")
    static let exportOver = Phrase(
        "已有此文件，键入 y 覆盖，或另写文件名：", "the file exists; y overwrites it, or name another: ")
    static let unknownExport = Phrase(
        "%1：文件名须以 .md .tsv .csv 或 .json 结尾", "%1: the name must end in .md, .tsv, .csv or .json")
    static let nothingToExport = Phrase("没有可导出的引语", "there is nothing to export")

    // Contents and lists.
    static let length = Phrase("%1 字", "%1 chars")
    static let contentsSummary = Phrase(
        "%1 篇 · %2 处版本 · %3 条引语", "%1 {article|articles} · %2 {version|versions} · %3 {statement|statements}")
    static let listSummary = Phrase("第 %1 条，共 %2 条", "%1 of %2")
    static let versionsTitle = Phrase("与哪一版本对读？", "Which version to compare with?")
    static let noSpeaker = Phrase("未注明", "not named")
    static let helpTitle = Phrase("键：%1", "Keys: %1")
    static let keyRead = Phrase("读", "read")
    static let keyCompare = Phrase("对读", "compare")
    static let keyFind = Phrase("找", "find")
    static let keyElsewhere = Phrase("别处", "elsewhere")
    static let keyPeek = Phrase("就地看", "peek")
    static let keyCopy = Phrase("抄", "copy")
    static let keyExport = Phrase("导出", "export")
    static let keyFilter = Phrase("筛选", "filter")
    static let keyGroup = Phrase("换排列", "group")
    static let keyNext = Phrase("下一处", "next")
    static let keyGo = Phrase("去", "go")
    static let keyLeave = Phrase("离开", "leave")
    static let keyHelp = Phrase("键", "keys")
    static let rawLines = Phrase("原行", "raw lines")
    static let selecting = Phrase("选择", "select")
}
