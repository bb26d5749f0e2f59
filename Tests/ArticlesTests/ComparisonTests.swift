import Articles
import Testing

@Suite struct ComparisonTests {
    @Test func sharpDifferencesInHanText() {
        #expect(
            ComparisonFixture.changes(
                "以河道的走向为指引，把各区的水引到一处，由市里统一调度和管理。",
                "以河道的走向为指导，把各区的雨水引到一处，由市统一调度和管理。") == [
                    "wording [引] [导]", "insertion [] [雨]", "deletion [里] []",
                ])
    }

    @Test func anInsertionInBracketsTakesItsOwnMarks() {
        let (plain, noted) = ("他走了两句，遂作别各自回家。后来下了三天雨。", "他走了两句，（旁批：画出心事。）遂作别各自回家。后来下了三天雨。")
        #expect(ComparisonFixture.changes(plain, noted) == ["insertion [] [（旁批：画出心事。）]"])
        #expect(ComparisonFixture.changes(noted, plain) == ["deletion [（旁批：画出心事。）] []"])
    }

    @Test func whatIsLackingStandsBeforeTheMarkThatFollowsIt() {
        let (short, long) = (
            ComparisonFixture.lines("早上去了河边。然后一直在家。\n“好，”他说。"),
            ComparisonFixture.lines("早上去了河边看水。然后一直在家。睡着了。\n下雨了。\n“好，”他说。")
        )
        let comparison = ComparisonFixture.compare(short, long)
        #expect(
            ComparisonFixture.drawn(comparison) == [
                "insertion [] [看水]", "insertion [] [睡着了。]", "insertion [] [下雨了。]",
            ])
        #expect(comparison.changes.map { $0.a[0].start.value } == [18, 42, 42])
    }

    @Test func shortParagraphsKeepToThemselves() {
        #expect(ComparisonFixture.changes("甲。\n乙。", "甲甲。\n乙乙。") == ["insertion [] [甲]", "insertion [] [乙]"])
        #expect(
            ComparisonFixture.changes("是。\n否。\n不知道。", "是的。\n不是。\n不知道。") == [
                "insertion [] [的]", "wording [否。] [不是。]",
            ])
        #expect(
            ComparisonFixture.changes("第一条 甲。\n第二条 乙。", "第一条 甲甲。\n第二条 乙乙。") == [
                "insertion [] [甲]", "insertion [] [乙]",
            ])
    }

    @Test func wordsThatStandApartKeepTheBlanksBetweenThem() {
        #expect(
            ComparisonFixture.changes("Hello world, said the miller.", "Hello, brave new world, said the miller.") == [
                "insertion [] [, brave new]"
            ])
    }

    @Test func wholeWordsInLatinText() {
        #expect(
            ComparisonFixture.changes(
                "Nobody could remember a drier June in the valley, and nobody tried.",
                "Nobody could remember a direr July in the valley, and nobody tried.")
                == [
                    "wording [drier June] [direr July] name"
                ])
    }

    @Test func aSingleEqualCharacterDoesNotDivide() {
        #expect(
            ComparisonFixture.changes("这件事在各个层面都有人做过。", "这件事在各个圈层都有人做过。") == [
                "wording [层面] [圈层]"
            ])
    }

    @Test func noiseIsToldByItsKind() {
        #expect(
            ComparisonFixture.changes("水很急，船很慢（很慢）。爲了安全", "水很急,船很慢(很慢)。 為了安全") == [
                "width [，] [,]", "width [（] [(]", "width [）] [)]", "layout [] [ ]", "variant [爲] [為]",
            ])
    }

    @Test func punctuationThatIsLackingOrAnother() {
        #expect(
            ComparisonFixture.changes("山、水、田，都看过了。", "山，水、田都看过了！") == [
                "punctuation [、] [，]", "punctuation [，] []", "punctuation [。] [！]",
            ])
    }

    @Test func scriptIsToldApartFromWording() {
        #expect(
            ComparisonFixture.changes("這個軟體讓讀者對照兩個版本的文章", "这个软件让读者对照两个版本的文章") == [
                "script [這個軟] [这个软]", "wording [體] [件]", "script [讓讀] [让读]", "script [對] [对]",
                "script [兩個] [两个]",
            ])
    }

    @Test func marksOfTheFormAreMarkup() {
        let a = ComparisonFixture.document(["# 河边的路", "从桥上往下看，水是绿的。"])
        let b = ComparisonFixture.document(["河边的路", "从桥上往下看，水是绿的。"])
        #expect(ComparisonFixture.drawn(ComparisonFixture.compare(a, b)) == ["markup [# ] []"])
    }

    @Test func lineEndsInsideAParagraphAreNothing() {
        let paragraphs = ["从桥上往下看，水是绿的，船是黑的，人是看不见的。", "The river had been low all summer long."]
        let comparison = ComparisonFixture.compare(
            ComparisonFixture.document(paragraphs, width: 8), ComparisonFixture.document(paragraphs, width: 30))
        #expect(comparison.changes == [])
    }

    @Test func numbersOfSectionsAndReferencesToThemAreRenumbering() {
        let a = """
            第三条 花园里的水，三天之内要渗完。
            第四条 渗不完的，应当重修。
            第九条 依第三条重修的花园，由街道出钱。
            """
        let b = """
            第三条 街道上的水，由市里另行规定办法。
            第四条 花园里的水，三天之内要渗完。
            第五条 渗不完的，应当重修。
            第十条 依第四条重修的花园，由街道出钱。
            """
        #expect(
            ComparisonFixture.changes(a, b) == [
                "insertion [] [第三条 街道上的水，由市里另行规定办法。]", "renumbering [三] [四] number",
                "renumbering [四] [五] number", "renumbering [九] [十] number", "renumbering [三] [四] number",
            ])
    }

    @Test func flagsSayWhatIsTouched() {
        #expect(
            ComparisonFixture.changes("一共下了六十一天雨，河水没有漫上来。", "一共下了六十天雨，河水已经漫上来。") == [
                "wording [六十一] [六十] number", "wording [没有] [已经] negation",
            ])
        #expect(ComparisonFixture.changes("创新活力竞相迸发的地方", "创新活力竞相进发的地方") == ["wording [迸] [进] look-alike"])
        #expect(
            ComparisonFixture.changes("我们在河边走了很久很久才回家去", "我们在河边走了很久才回家去") == [
                "deletion [很久] [] duplicate"
            ])
        #expect(
            ComparisonFixture.changes("1998年7月28日水位最高的时候", "1998年7月29日水位最高的时候") == [
                "wording [28] [29] number date"
            ])
    }

    @Test func onePassageMovedWithAnEditInside() {
        let comparison = ComparisonFixture.compare(
            ComparisonFixture.lines(ComparisonTexts.garden), ComparisonFixture.lines(ComparisonTexts.gardenRevised))
        #expect(ComparisonFixture.pairs(comparison) == ["0=0", "1=1", "2=3", "=4", "3>2", "4=5", "5=6"])
        #expect(
            ComparisonFixture.drawn(comparison) == [
                "width [，] [,]", "wording [六十一] [六十] number", "width [：] [:]", "wording [作] [做] look-alike",
                "insertion [] [很]",
                "move [在养护上，草是便宜的，人是贵的。何田算过一笔账：一平方米花园，一年要人去看八次。] "
                    + "[在养护上，草是便宜的，人是贵的。何田算过一笔账：一平方米花园，一年要人去看八次。]",
                "insertion [] [后来又加了一句说明。]", "renumbering [三] [四] number", "renumbering [三] [四] number",
                "punctuation [。] []",
            ])
    }

    @Test func paragraphsAnswerSeveral() {
        let a = "从桥上往下看，水是绿的。船家说今年水浅。\n再往前走，路就断了。"
        let b = "从桥上往下看，水是绿的。\n船家说今年水浅。\n再往前走，路就断了。"
        let comparison = ComparisonFixture.compare(ComparisonFixture.lines(a), ComparisonFixture.lines(b))
        #expect(ComparisonFixture.pairs(comparison) == ["0=0,1", "1=2"])
        #expect(ComparisonFixture.drawn(comparison) == ["layout [] [\n]"])
    }

    @Test func unrelatedTextsAreNotShredded() {
        let a = "从桥上往下看，水是绿的，船是黑的，人是看不见的。"
        let b = "明年开春以后，三个街区都要把旧管子挖出来换掉。"
        #expect(ComparisonFixture.changes(a, b) == ["deletion [\(a)] []", "insertion [] [\(b)]"])
    }

    @Test func onlyAStoppedComparisonIsNil() {
        let version = Version(ComparisonFixture.lines(ComparisonTexts.garden), article: 0)
        #expect(Comparison.compare(version, version) { $0 < 0.3 } == nil)
        #expect(Comparison.compare(version, version) { _ in true } != nil)
    }

    @Test func shortParagraphsThatNothingCompetesWithAnswerEachOther() {
        let (one, two) = (
            "The mill stood there for forty years and nobody came in winter.",
            "The wheel fell at last, said the children of the town."
        )
        let a = ["CHAPTER I", one, "A Word to the Reader", two, "The End"].joined(separator: "\n")
        let b = ["Chapter I", one, "Preface", two, "FINIS"].joined(separator: "\n")
        for (first, second) in [(a, b), (b, a)] {
            let comparison = ComparisonFixture.compare(ComparisonFixture.lines(first), ComparisonFixture.lines(second))
            #expect(comparison.pairs.map(\.a) == [[0], [1], [2], [3], [4]])
            #expect(comparison.pairs.map(\.b) == [[0], [1], [2], [3], [4]])
            #expect(comparison.changes.map(\.kind) == [.wording, .wording, .wording])
        }
    }

    @Test func paragraphsThatAreLongOrHaveRivalsStandAlone() {
        let (one, two) = (
            "The mill stood there for forty years and nobody came in winter.",
            "The wheel fell at last, said the children of the town."
        )
        let a = [one, "A Word", "To the Reader", "THE MILL", two].joined(separator: "\n")
        let b = [one, "Preface", "The Mill", two].joined(separator: "\n")
        let comparison = ComparisonFixture.compare(ComparisonFixture.lines(a), ComparisonFixture.lines(b))
        #expect(comparison.pairs.filter { !$0.a.isEmpty && !$0.b.isEmpty }.map(\.a) == [[0], [3], [4]])
        #expect(
            comparison.changes.map(\.kind).filter { !$0.isNoise }.sorted { $0.rawValue < $1.rawValue } == [
                .deletion, .deletion, .insertion, .wording,
            ])
    }

    @Test func theEndOfAParagraphIsComparedBesideOneThatIsGone() {
        let (end, next) = (
            "At last the wheel fell and the town was silent.",
            "In the year 1881 the water rose three feet above the mark."
        )
        let a = ["The mill had stood since the war, and they told of a light in it.", next, end].joined(separator: "\n")
        let b = [
            "The mill had stood since the war, and they told of a lamp in it.",
            "Some say that a miller lived there who never spoke.", end,
        ].joined(separator: "\n")
        let comparison = ComparisonFixture.compare(ComparisonFixture.lines(a), ComparisonFixture.lines(b))
        #expect(comparison.changes.first.map { [$0.aText, $0.bText] } == ["light", "lamp"])
    }

    /// A number that a line end parts from its heading, and a heading that runs on into its text, are no edits.
    @Test func paragraphsThatAreSplitInOneVersionAnswerTheOther() {
        let (whole, split) = (
            "早上去了河边看水。\n7 什么是旧船渡口?\n渡口是船靠岸的地方。\n怎么过河\n坐船过河，船钱三文。",
            "早上去了河边看水。\n7\n什么是新船渡口？\n渡口是船靠岸的地方。\n怎么过河坐船过河，船钱三文。"
        )
        let comparison = ComparisonFixture.compare(ComparisonFixture.lines(whole), ComparisonFixture.lines(split))
        #expect(
            ComparisonFixture.drawn(comparison).filter { !$0.hasPrefix("layout") && !$0.hasPrefix("width") } == [
                "wording [旧] [新]"
            ])
        #expect(comparison.pairs.map { [$0.a.count, $0.b.count] } == [[1, 1], [1, 2], [1, 1], [2, 1]])
        let back = ComparisonFixture.compare(ComparisonFixture.lines(split), ComparisonFixture.lines(whole))
        #expect(back.pairs.map { [$0.b.count, $0.a.count] } == [[1, 1], [1, 2], [1, 1], [2, 1]])
    }

    @Test func anItemThatIsNewTakesNoNumberFromTheNextOne() {
        let changes = ComparisonFixture.changes(
            "1. 清早的雾还没有散。\n2. 渡船已经靠了岸。", "1. 清早的雾还没有散。\n2. 摆渡的人说水涨了。\n3. 渡船已经靠了岸。")
        #expect(changes == ["insertion [] [2. 摆渡的人说水涨了。] number", "renumbering [2] [3] number"])
    }
}
