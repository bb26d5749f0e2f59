/// The actions; the raw value is the word in the keymap file and on the command line.
public enum ActionName: String, Sendable, CaseIterable {
    case moveDown = "move-down"
    case moveUp = "move-up"
    case moveLeft = "move-left"
    case moveRight = "move-right"
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case scrollDown = "scroll-down"
    case scrollUp = "scroll-up"
    case goTop = "top"
    case goEnd = "end"
    case goPercent = "percent"
    case nextParagraph = "next-paragraph"
    case previousParagraph = "previous-paragraph"
    case nextSentence = "next-sentence"
    case previousSentence = "previous-sentence"
    case centre = "centre"
    case caretToTop = "caret-to-top"
    case caretToBottom = "caret-to-bottom"

    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case nextQuotation = "next-quotation"
    case previousQuotation = "previous-quotation"
    case nextOfSpeaker = "next-of-speaker"
    case previousOfSpeaker = "previous-of-speaker"
    case nextHeading = "next-heading"
    case previousHeading = "previous-heading"
    case nextSection = "next-section"
    case previousSection = "previous-section"
    case nextChange = "next-change"
    case previousChange = "previous-change"
    case nextMove = "next-move"
    case previousMove = "previous-move"
    case nextUndecided = "next-undecided"
    case previousUndecided = "previous-undecided"
    case nextJoin = "next-join"
    case previousJoin = "previous-join"
    case nextLink = "next-link"
    case previousLink = "previous-link"
    case followLink = "follow-link"
    case repeatJump = "repeat-jump"
    case repeatJumpBack = "repeat-jump-back"
    case jumpBack = "jump-back"
    case jumpForward = "jump-forward"
    case setMark = "set-mark"
    case goMark = "go-mark"
    case lastPlace = "last-place"
    case marks = "marks"
    case pick = "pick"
    case goto = "goto"
    case page = "page"

    case quotations = "quotations"
    case sameStatement = "same-statement"
    case peek = "peek"
    case groupBy = "group-by"
    case takeFrom = "take-from"
    case toggleRepeats = "toggle-repeats"
    case toggleTerms = "toggle-terms"
    case export = "export"

    case search = "search"
    case searchHeadings = "search-headings"
    case searchStatements = "search-statements"
    case searchSpeakers = "search-speakers"
    case narrow = "narrow"
    case nextMatch = "next-match"
    case previousMatch = "previous-match"

    case matches = "matches"
    case searchSelection = "search-selection"
    case searchSelectionBack = "search-selection-back"

    case regularExpressions = "regular-expressions"
    case library = "library"
    case libraryBy = "library-by"
    case librarySort = "library-sort"
    case librarySearch = "library-search"
    case libraryVersions = "library-versions"
    case libraryStatement = "library-statement"
    case tag = "tag"
    case untag = "untag"
    case toggleRead = "toggle-read"

    case toggleOutline = "outline"
    case otherPane = "other-pane"
    case open = "open"
    case toggleFold = "fold-toggle"
    case openFold = "fold-open"
    case closeFold = "fold-close"
    case openAllFolds = "fold-open-all"
    case closeAllFolds = "fold-close-all"
    case narrowerOutline = "outline-narrower"
    case widerOutline = "outline-wider"

    case compare = "compare"
    case changesOnDisk = "changes-on-disk"
    case markArticle = "mark-article"
    case swapSides = "swap-sides"
    case toggleKind = "toggle-kind"
    case toggleNoise = "toggle-noise"
    case showKinds = "show-kinds"
    case changes = "changes"
    case nextWitness = "next-witness"
    case previousWitness = "previous-witness"
    case toggleLock = "toggle-lock"
    case movePartner = "move-partner"
    case oneVersion = "one-version"
    case onlyKind = "only-kind"

    case takeA = "take-left"
    case takeB = "take-right"
    case writeReading = "write-reading"
    case unsure = "unsure"
    case note = "note"
    case clearVerdict = "clear-verdict"
    case pinTogether = "pin"
    case pinApart = "pin-apart"
    case unpin = "unpin"

    case highlight = "highlight"
    case writeNote = "write-note"
    case editNote = "edit-note"
    case deleteNote = "delete-note"
    case notes = "notes"
    case nextNote = "next-note"
    case previousNote = "previous-note"

    case setHeading = "set-heading"
    case clearHeading = "clear-heading"
    case beginArticle = "begin-article"
    case continueArticle = "continue-article"
    case joinBlock = "join"
    case splitBlock = "split"
    case readEarlier = "read-earlier"
    case readLater = "read-later"
    case fileOrder = "file-order"
    case setSpeaker = "set-speaker"
    case clearSpeaker = "clear-speaker"
    case setKind = "set-kind"
    case setByline = "set-byline"
    case clearByline = "clear-byline"
    case setFurniture = "set-furniture"
    case clearFurniture = "clear-furniture"
    case undo = "undo"
    case redo = "redo"

    case why = "why"
    case furniture = "furniture"
    case rawLines = "raw-lines"
    case place = "place"
    case select = "select"
    case selectSentence = "select-sentence"
    case selectQuotation = "select-quotation"
    case selectParagraph = "select-paragraph"
    case selectSection = "select-section"
    case copy = "copy"
    case cite = "copy-with-source"
    case edit = "edit"
    case focus = "focus"
    case screenReader = "screen-reader"
    case encoding = "encoding"
    case theme = "theme"
    case mouse = "mouse"
    case language = "language"

    case help = "help"
    case command = "command"
    case contents = "contents"
    case redraw = "redraw"
    case suspend = "suspend"
    case cancel = "cancel"
    case leave = "leave"
    case quit = "quit"
    case nothing = "nothing"

    /// What it does, where help lists it and what it takes.
    public var description: ActionDescription {
        switch self {
        case .moveDown: ActionDescription(.moving, "下一行", "down a line")
        case .moveUp: ActionDescription(.moving, "上一行", "up a line")
        case .moveLeft: ActionDescription(.moving, "左一字", "left a character")
        case .moveRight: ActionDescription(.moving, "右一字", "right a character")
        case .lineStart: ActionDescription(.moving, "行首", "beginning of the line")
        case .lineEnd: ActionDescription(.moving, "行末", "end of the line")
        case .halfPageDown: ActionDescription(.moving, "下半页", "half a page down")
        case .halfPageUp: ActionDescription(.moving, "上半页", "half a page up")
        case .pageDown: ActionDescription(.moving, "下一页", "a page down")
        case .pageUp: ActionDescription(.moving, "上一页", "a page up")
        case .scrollDown: ActionDescription(.moving, "上卷一行，光标尽量不动", "scroll down a line, the caret stays if it can")
        case .scrollUp: ActionDescription(.moving, "下卷一行，光标尽量不动", "scroll up a line, the caret stays if it can")
        case .goTop: ActionDescription(.moving, "开头", "the beginning")
        case .goEnd: ActionDescription(.moving, "末尾", "the end")
        case .goPercent: ActionDescription(.moving, "全文的百分之几（50%）", "so many percent of the text (50%)", takes: .number)
        case .nextParagraph: ActionDescription(.moving, "下一段", "next paragraph")
        case .previousParagraph: ActionDescription(.moving, "段首、上一段", "beginning of the paragraph, previous one")
        case .nextSentence: ActionDescription(.moving, "下一句", "next sentence")
        case .previousSentence: ActionDescription(.moving, "句首、上一句", "beginning of the sentence, previous one")
        case .centre: ActionDescription(.moving, "光标行移到中间", "the caret's line to the middle")
        case .caretToTop: ActionDescription(.moving, "光标行移到顶上", "the caret's line to the top")
        case .caretToBottom: ActionDescription(.moving, "光标行移到底下", "the caret's line to the bottom")
        case .nextArticle: ActionDescription(.jumping, "下一篇", "next article")
        case .previousArticle: ActionDescription(.jumping, "上一篇", "previous article")
        case .nextQuotation: ActionDescription(.jumping, "下一条引语", "next quoted statement")
        case .previousQuotation: ActionDescription(.jumping, "上一条引语", "previous quoted statement")
        case .nextOfSpeaker: ActionDescription(.jumping, "此人下一条引语", "next statement of the same speaker")
        case .previousOfSpeaker: ActionDescription(.jumping, "此人上一条引语", "previous statement of the same speaker")
        case .nextHeading: ActionDescription(.jumping, "下一个标题", "next heading")
        case .previousHeading: ActionDescription(.jumping, "上一个标题", "previous heading")
        case .nextSection: ActionDescription(.jumping, "下一个编号的节、条", "next numbered section")
        case .previousSection: ActionDescription(.jumping, "上一个编号的节、条", "previous numbered section")
        case .nextChange: ActionDescription(.jumping, "下一处异文", "next change")
        case .previousChange: ActionDescription(.jumping, "上一处异文", "previous change")
        case .nextMove: ActionDescription(.jumping, "下一处移位", "next moved passage")
        case .previousMove: ActionDescription(.jumping, "上一处移位", "previous moved passage")
        case .nextUndecided: ActionDescription(.proofing, "下一处未定的异文", "next undecided change")
        case .previousUndecided: ActionDescription(.proofing, "上一处未定的异文", "previous undecided change")
        case .nextLink: ActionDescription(.jumping, "下一个链接", "next link")
        case .previousLink: ActionDescription(.jumping, "上一个链接", "previous link")
        case .followLink: ActionDescription(.jumping, "打开光标下的链接", "follow the link under the caret")
        case .nextJoin: ActionDescription(.jumping, "下一个拼接、换序、重复处", "next place that was joined, reordered or repeated")
        case .previousJoin:
            ActionDescription(.jumping, "上一个拼接、换序、重复处", "previous place that was joined, reordered or repeated")
        case .repeatJump: ActionDescription(.jumping, "同样再跳一次", "the last jump again, forward")
        case .repeatJumpBack: ActionDescription(.jumping, "同样往回跳", "the last jump again, backward")
        case .jumpBack: ActionDescription(.jumping, "回到跳转以前", "back to before the jump")
        case .jumpForward: ActionDescription(.jumping, "再往前", "forward again")
        case .setMark: ActionDescription(.jumping, "此处记为书签（再按一个字母）", "mark the place (a letter follows)", takes: .mark)
        case .goMark:
            ActionDescription(
                .jumping, "到书签（再按字母；'' 回到先前处）", "go to a mark (its letter follows; '' goes back)", takes: .mark)
        case .lastPlace:
            ActionDescription(.jumping, "回到上次跳转以前的地方，再按又回来", "to where the last jump began, and here again")
        case .marks: ActionDescription(.jumping, "书签一览", "list of the marks")
        case .pick:
            ActionDescription(
                .jumping, "从标题、引语、讲话人、动作、书签、文件中挑选",
                "pick from titles, headings, statements, speakers, actions, marks, files")
        case .goto:
            ActionDescription(.jumping, "到某节、某条（264条、3.2.1、IV）", "go to a section (264条, 3.2.1, IV)", takes: .place)
        case .page:
            ActionDescription(
                .jumping, "到第几页（PDF、有换页符的文件）", "go to a page (of a PDF file, or a text with form feeds)", takes: .number
            )
        case .quotations: ActionDescription(.quotations, "引语一览", "list of the quoted statements")
        case .sameStatement:
            ActionDescription(.quotations, "同一句话的别处", "where else the statement was quoted")
        case .peek:
            ActionDescription(
                .quotations, "就地看别处（再按看下一处），在注号上看注；对读时看另一版本作什么",
                """
                peek at the other place (again for the next one), at the note of a reference, at what was noted; in a comparison at what the \
                other version has
                """)
        case .groupBy:
            ActionDescription(
                .quotations, "按位置、讲话人、语句排列", "put together by place, speaker or statement", takes: .grouping)
        case .takeFrom:
            ActionDescription(
                .quotations, "取本篇、本文件、本文件夹或全部", "take from the article, the file, the folder or all", takes: .scope)
        case .toggleRepeats:
            ActionDescription(.quotations, "重复的话合起、展开", "fold or unfold repeats of one statement")
        case .toggleTerms:
            ActionDescription(.quotations, "显示、隐藏词语等别的引文", "show or hide quoted terms and titles")
        case .export: ActionDescription(.quotations, "导出这些引语", "export the list to a file", takes: .text)
        case .search: ActionDescription(.searching, "查找", "search", takes: .text)
        case .searchHeadings: ActionDescription(.searching, "只在标题中查找", "search in headings only", takes: .text)
        case .searchStatements:
            ActionDescription(.searching, "只在引语中查找", "search in quoted statements only", takes: .text)
        case .searchSpeakers:
            ActionDescription(
                .searching, "按讲话人的名字找引语", "search for the statements of a speaker by name", takes: .text)
        case .narrow:
            ActionDescription(
                .searching, "只看含这些字的段落（&Enter 又看全文）",
                "show only the paragraphs with these words (&Enter: all again)", takes: .text)
        case .nextMatch: ActionDescription(.searching, "下一处", "next match")
        case .previousMatch: ActionDescription(.searching, "上一处", "previous match")
        case .matches: ActionDescription(.searching, "找到的各处一览", "list of all matches")
        case .searchSelection:
            ActionDescription(.searching, "找选中的文字或光标下的词", "search for the selection, or the word under the caret")
        case .searchSelectionBack:
            ActionDescription(
                .searching, "往前找选中的文字或光标下的词", "search backward for the selection, or the word under the caret")
        case .regularExpressions:
            ActionDescription(
                .searching, "查找的文字作正则表达式，或按原样（输入查找时）",
                "take what is searched for as a regular expression, or as it stands (while it is typed)")
        case .library: ActionDescription(.library, "文库", "the library")
        case .libraryBy:
            ActionDescription(
                .library, "按最近、全部、文件夹、讲话人、日期、报刊、标签、未读排列",
                "put together: recent, all, by folder, speaker, date, publication, tag, unread",
                takes: .libraryGrouping)
        case .librarySort:
            ActionDescription(
                .library, "按日期、题目、作者、读的时间、路径排序", "sort by date, title, author, last read, path",
                takes: .librarySorting)
        case .librarySearch:
            ActionDescription(
                .library, "查整个文库（Tab 换全文、标题、引语）", "search the whole library (Tab: text, headings, statements)",
                takes: .text)
        case .libraryVersions:
            ActionDescription(
                .library, "这篇在文库里的各个版本，按日期", "the versions of the article in the library, by date")
        case .libraryStatement:
            ActionDescription(
                .library, "这句话在整个文库里的各处，按日期", "where the whole library has the statement, by date")
        case .tag: ActionDescription(.library, "加标签", "put a tag on the article", takes: .tag)
        case .untag: ActionDescription(.library, "去掉标签", "take a tag away", takes: .tag)
        case .toggleRead: ActionDescription(.library, "记为已读、未读", "count the article as read, or unread")
        case .toggleOutline: ActionDescription(.outline, "显示、隐藏提纲", "show or hide the outline")
        case .otherPane: ActionDescription(.outline, "换到另一栏", "the other pane")
        case .open:
            ActionDescription(
                .outline, "去那里；正文里从目录的一行到它的标题，打开链接，别处下移一行",
                "go there; in the text from a line of its table of contents to the heading, or where a link leads, elsewhere down a line"
            )
        case .toggleFold: ActionDescription(.outline, "折叠、展开", "fold or unfold")
        case .openFold: ActionDescription(.outline, "展开", "unfold")
        case .closeFold: ActionDescription(.outline, "折叠", "fold")
        case .openAllFolds: ActionDescription(.outline, "全部展开", "unfold all")
        case .closeAllFolds: ActionDescription(.outline, "全部折叠", "fold all")
        case .narrowerOutline: ActionDescription(.outline, "提纲窄些", "a narrower outline")
        case .widerOutline: ActionDescription(.outline, "提纲宽些", "a wider outline")
        case .compare: ActionDescription(.versions, "与另一版本对读", "read beside the other version")
        case .changesOnDisk:
            ActionDescription(
                .versions, "文件打开后在磁盘上变了什么", "what changed of the file on the disk since it was opened")
        case .markArticle:
            ActionDescription(.versions, "选中这一篇（选两篇后对读）", "mark the article (two marked can be compared)")
        case .swapSides: ActionDescription(.versions, "左右互换", "swap the sides")
        case .toggleKind:
            ActionDescription(.versions, "显示、隐藏一类异文", "show or hide a kind of change", takes: .changeKind)
        case .toggleNoise: ActionDescription(.versions, "显示、隐藏宽度、换行等细微差别", "show or hide width, layout and other noise")
        case .showKinds:
            ActionDescription(
                .versions, "显示校对、全部或平常的各类异文", "show the kinds for proof-reading, all, or the usual ones",
                takes: .kindPreset)
        case .changes: ActionDescription(.versions, "异文一览", "list of the changes")
        case .nextWitness: ActionDescription(.versions, "换下一个本子", "beside the next witness")
        case .previousWitness: ActionDescription(.versions, "换上一个本子", "beside the previous witness")
        case .toggleLock:
            ActionDescription(.versions, "两栏各自滚动、重新锁住", "scroll each pane by itself, or lock them again")
        case .movePartner:
            ActionDescription(
                .versions, "把移位的另一处拉到同一行，再按还原", "bring a move's other place onto the same row, and back")
        case .oneVersion: ActionDescription(.versions, "只读一本、两本对读", "read one version only, or both")
        case .onlyKind:
            ActionDescription(
                .versions, "一览中只列一类异文（再按换下一类，最后复原）",
                "list one kind of change only (again for the next kind, at last all)", takes: .changeKind)
        case .takeA: ActionDescription(.proofing, "取左边的异文", "take the left reading")
        case .takeB: ActionDescription(.proofing, "取右边的异文", "take the right reading")
        case .writeReading: ActionDescription(.proofing, "都不取，另写", "write another reading", takes: .text)
        case .unsure: ActionDescription(.proofing, "存疑", "leave it open as unsure")
        case .note: ActionDescription(.proofing, "给这处异文作注", "a note on the change", takes: .text)
        case .clearVerdict: ActionDescription(.proofing, "取消这处的判断", "take the verdict and the note away")
        case .pinTogether:
            ActionDescription(
                .versions, "这一段对应那一段：先后在两边的段落上按", "this paragraph answers that one: on one side, then on the other")
        case .pinApart:
            ActionDescription(.versions, "这两段不相对应", "the two paragraphs side by side do not belong together")
        case .unpin: ActionDescription(.versions, "取消这一段的手工对应", "forget what was said by hand of the paragraph")
        case .highlight:
            ActionDescription(
                .notes, "着色：选定的、光标处的话或句子；已着色的换色（2S 为第二色）",
                "highlight the selection, the statement or the sentence; what is highlighted gets the next colour (2S: the second)",
                takes: .colour)
        case .writeNote:
            ActionDescription(
                .notes, "写注：给选定的、光标处的话或句子，或改这里的注",
                "write a note on the selection, the statement or the sentence, or on what is highlighted", takes: .text)
        case .editNote: ActionDescription(.notes, "用 $EDITOR 写注", "write the note in $EDITOR")
        case .deleteNote: ActionDescription(.notes, "删去光标处的批注", "delete the note under the caret")
        case .notes: ActionDescription(.notes, "批注一览", "list of the notes")
        case .nextNote: ActionDescription(.notes, "下一条批注", "next note")
        case .previousNote: ActionDescription(.notes, "上一条批注", "previous note")
        case .setHeading:
            ActionDescription(
                .correcting, "设为标题，可带级别（=2、5=h）", "a heading, of a level where one is named (=2, 5=h)", takes: .level)
        case .clearHeading: ActionDescription(.correcting, "不是标题", "no heading")
        case .beginArticle: ActionDescription(.correcting, "文章从这里开始", "an article begins here")
        case .continueArticle:
            ActionDescription(.correcting, "这一篇接着前一篇", "this article goes on with the one before")
        case .joinBlock: ActionDescription(.correcting, "接上一段", "join with the paragraph before")
        case .splitBlock: ActionDescription(.correcting, "从光标处另起一段", "a paragraph begins at the caret")
        case .readEarlier: ActionDescription(.correcting, "这一段先于上一段", "read the paragraph before the one above")
        case .readLater: ActionDescription(.correcting, "这一段后于下一段", "read the paragraph after the one below")
        case .fileOrder:
            ActionDescription(
                .correcting, "照文件的次序：撤销自动的拼接、换序", "as the file has it: undo a join or an order made by rule")
        case .setSpeaker: ActionDescription(.correcting, "这句话是谁讲的", "who says the quotation", takes: .speaker)
        case .clearSpeaker: ActionDescription(.correcting, "没有说是谁讲的", "nobody is named as its speaker")
        case .setKind: ActionDescription(.correcting, "这是哪类引文", "what kind of quotation it is", takes: .quotationKind)
        case .setByline: ActionDescription(.correcting, "是署名", "the byline")
        case .clearByline: ActionDescription(.correcting, "不是署名", "no byline")
        case .setFurniture: ActionDescription(.correcting, "这一行不属正文", "the line is furniture, no part of the text")
        case .clearFurniture: ActionDescription(.correcting, "这一行属正文", "the line is a part of the text")
        case .undo: ActionDescription(.correcting, "撤销改正、判断", "take the last note, correction or verdict back")
        case .redo: ActionDescription(.correcting, "重做改正、判断", "do it again")
        case .why: ActionDescription(.looking, "为什么这样识读：规则和依据", "why it is read so: rule and evidence")
        case .furniture: ActionDescription(.looking, "不属正文的行一览", "list of the lines that are no part of the text")
        case .rawLines: ActionDescription(.looking, "文件原来的行", "the file's own lines")
        case .place: ActionDescription(.looking, "这里的 路径:行:列", "the place as path:line:column")
        case .select: ActionDescription(.looking, "开始、取消选择", "start or drop a selection")
        case .selectSentence: ActionDescription(.looking, "按句选择，移动时随之扩大", "select by sentences; moving extends it")
        case .selectQuotation: ActionDescription(.looking, "按引语选择", "select by quotations")
        case .selectParagraph: ActionDescription(.looking, "按段选择", "select by paragraphs")
        case .selectSection: ActionDescription(.looking, "按节选择", "select by sections")
        case .cite:
            ActionDescription(
                .looking, "抄下选中的文字或这条引语，附出处", "copy the selection or the statement with a source reference")
        case .copy:
            ActionDescription(.looking, "抄下选中的文字或这条引语", "copy the selection, or the note or statement under the caret")
        case .edit: ActionDescription(.looking, "在编辑器中打开这里", "open the place in $EDITOR")
        case .focus: ActionDescription(.looking, "正在读的一段突出，别的退后", "let the paragraph that is read stand out, or not")
        case .screenReader:
            ActionDescription(.looking, "给读屏软件用的画面，或平常的", "a screen for screen readers, or the usual one")
        case .encoding:
            ActionDescription(
                .looking, "换编码重读（不说哪种则换下一种）",
                "read the file in another encoding (the next likely one where none is named)",
                takes: .text)
        case .theme: ActionDescription(.looking, "换主题", "change the theme", takes: .theme)
        case .mouse:
            ActionDescription(
                .looking, "用、不用鼠标（用时按住 Shift 选字）", "use the mouse, or not (while used, Shift selects text)")
        case .language:
            ActionDescription(.looking, "换界面语言（zh、en）", "change the interface's language (zh, en)", takes: .language)
        case .help: ActionDescription(.program, "现在能用的键", "the keys of the present mode")
        case .command: ActionDescription(.program, "输入动作的名字", "type the name of an action")
        case .contents: ActionDescription(.program, "各篇目录", "the list of articles")
        case .redraw: ActionDescription(.program, "重画屏幕", "redraw the screen")
        case .suspend: ActionDescription(.program, "挂起", "suspend")
        case .cancel: ActionDescription(.program, "取消", "cancel")
        case .leave: ActionDescription(.program, "离开此处；在第一层则退出", "leave the view; the program, in the first one")
        case .quit: ActionDescription(.program, "退出", "quit")
        case .nothing: ActionDescription(.program, "不做什么（用来取消一个键）", "nothing (to unbind a key)")
        }
    }
}
