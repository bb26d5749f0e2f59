import Articles
import Testing

@testable import Importing

#if HAS_MD4C
    private func parsed(_ markdown: String) -> FormattedText {
        MarkdownParser.parse(FormattedText(text: SourceText(markdown), format: .markdown))
    }

    @Suite struct MarkdownTests {
        @Test func headingsOfBothForms() {
            let text = parsed("# 河流 #\n\n小标题\n---\n###### Deep\n")
            #expect(drawn(text) == "heading: |河流\nheading 2: |小标题\nheading 6: |Deep")
        }

        @Test func hardWrappedLinesJoinByTheirScript() {
            let text = parsed("春天的河水\n涨了起来，\n钓鱼的人\nsat on the\nbank.  \n\n二段\\\n次行\n")
            #expect(
                drawn(text) == """
                    paragraph: |春天的河水|涨了起来，|钓鱼的人|sat on the␣|bank.
                    paragraph: |二段↵|次行
                    """)
        }

        @Test func linesIndentedByFixedBlanksAreParagraphs() {
            let text = parsed("　　渡口清早开船。  \n　　对岸没有人。  \n&nbsp;雾还没散。  \n船先走了。\n")
            let blocks = text.blocks?.map { block in block.pieces.map(\.join) }
            #expect(blocks == [[.none], [.none], [.none, .newline]])
        }

        @Test func emphasisCodeLinksAndImages() {
            let text = parsed("a **b *c* d** `e` [f **g**](h.md \"t\") ![i](j.png) ~~k~~ <http://l.m> \\*n\n")
            #expect(drawn(text) == "paragraph: |a |b |c| d| |e| |f |g| |i| |k| |http://l.m| |*n")
            #expect(
                drawnInlines(text) == """
                    strong: b *c* d
                    emphasis: c
                    code: e
                    link("h.md"): f **g
                    strong: g
                    image("j.png"): i
                    strikethrough: k
                    link("http://l.m"): http://l.m
                    """)
        }

        @Test func whatOnlyDescribesImagesIsANote() {
            let text = parsed("![a *b*](c.png)\n\n[![d](e.png)](f)\n![g](h)\n\n![i](j) text\n\n- ![k](l)\n")
            #expect(drawn(text) == "note: |a |b\nnote: |d␣|g\nparagraph: |i| text\nnote: |k")
        }

        @Test func emphasisBesideHanPunctuation() {
            let text = parsed("**“引号”**加粗，**注意：**下文，又*（斜）*体，**“甲”**乙**“丙”**丁 **x:**文\n")
            #expect(
                drawnInlines(text) == """
                    strong: “引号”
                    strong: 注意：
                    emphasis: （斜）
                    strong: “甲”
                    strong: “丙”
                    strong: x:
                    """)
            #expect(drawn(text) == "paragraph: |“引号”|加粗，|注意：|下文，又|（斜）|体，|“甲”|乙|“丙”|丁 |x:|文")
        }

        @Test func entitiesAreReplaced() {
            let text = parsed("a&amp;b &#20013;&#x6587; &nosuch; &copy\n")
            #expect(drawn(text) == "paragraph: |a{&}b {中}{文} &nosuch; &copy")
            #expect(text.replacements.map(\.range.description) == ["[1, 6)", "[8, 16)", "[16, 24)"])
        }

        @Test func listsWithTheirNumbers() {
            let text = parsed("- one\n  two\n  - inner\n\n3. **third**\n4. fourth\n\n   more\n- [x] done\n")
            #expect(
                drawn(text) == """
                    list-item: |one␣|two
                    list-item 2: |inner
                    list-item: |3. |third
                    list-item: |4. fourth
                    paragraph: |more
                    list-item: |done
                    """)
        }

        @Test func quotationsInsideQuotations() {
            let text = parsed("> 一行\n> 二行\n> > inner\n>\n> # not in the outline\n")
            #expect(
                drawn(text) == """
                    block-quotation: |一行|二行
                    block-quotation 2: |inner
                    block-quotation: |not in the outline
                    """)
        }

        @Test func codeKeepsItsLinesAndIndents() {
            let text = parsed(
                "```swift\nlet a = 1\n\n    let b\n```\n\n    indented\n      more\n\n> ~~~\n>   quoted\n> ~~~\n")
            #expect(
                drawn(text) == """
                    code: |let a = 1↵|↵|    let b
                    code: |indented↵|  more
                    code: |  quoted
                    """)
        }

        @Test func tablesByRowsAndCells() {
            let text = parsed("| 名 | 数 |\n|---|---:|\n| 甲 | **1** |\n| 乙 | |\n")
            #expect(drawn(text) == "table: |名␣|数↵|甲␣|1↵|乙")
        }

        @Test func emptyCellsCount() {
            let text = parsed("| | 春 | 秋 |\n|---|---|---|\n| 水位 | | 3 |\n| | 1 | 2 |\n")
            #expect(drawn(text) == "table: |春␣|秋↵|水位␣|␣|3↵|␣|1␣|2")
        }

        @Test func footnotesAreNotesOfTheirOwn() {
            let text = parsed("桥[^1]与水[^a]。\n\n[^1]: 第一条。\n[^a]: 第二条\n续行。\n\n正文。\n")
            #expect(
                drawn(text) == """
                    paragraph: |桥[^1]与水[^a]。
                    note: |[^1]: 第一条。
                    note: |[^a]: 第二条|续行。
                    paragraph: |正文。
                    """)
            #expect(drawn(parsed("[b]: c.md\n\n[x][b]\n")) == "paragraph: |x")
        }

        @Test func htmlShowsItsTextOnly() {
            let text = parsed(
                "<!-- a\ncomment > here -->\n\n<div align=center>\n<h2>Title</h2>\none<br>two &mdash; <b>three</b>\n</div>\n\nx <i>y</i> z\n"
            )
            #expect(
                drawn(text) == """
                    heading 2: |Title
                    paragraph: |one↵|two {—} |three
                    paragraph: |x |y| z
                    """)
        }

        @Test func emphasisGoesOnAfterALinkWithoutABlank() {
            let text = parsed("看[绕过](http://example.org/x)三道坡，**三百亩**地，[信](mailto:a@b.c)，*山*；[网](www.a.b)**水**。\n")
            #expect(
                drawnInlines(text) == """
                    link("http://example.org/x"): 绕过
                    strong: 三百亩
                    link("mailto:a@b.c"): 信
                    emphasis: 山
                    link("www.a.b"): 网
                    strong: 水
                    """)
        }

        @Test func bareAddressesAreLinks() {
            let text = parsed(
                "见http://a.b/c_d_e?f=g，又（HTTPS://h.i/j(k)）。see (http://l.m/n). www.o.p, q.r+s@t.u-v.w. **http://x.y**后\n\n"
                    + "xhttp://n.o awww.n.o @n.o n@o http:// `http://n.o` [http://n.o](z) ![http://n.o](z) http://a:b@c/\n"
            )
            #expect(
                drawnInlines(text) == """
                    link("http://a.b/c_d_e?f=g"): http://a.b/c_d_e?f=g
                    link("HTTPS://h.i/j(k)"): HTTPS://h.i/j(k)
                    link("http://l.m/n"): http://l.m/n
                    link("http://www.o.p"): www.o.p
                    link("mailto:q.r+s@t.u-v.w"): q.r+s@t.u-v.w
                    link("http://x.y"): http://x.y
                    strong: http://x.y
                    code: http://n.o
                    link("z"): http://n.o
                    image("z"): http://n.o
                    link("http://a:b@c/"): http://a:b@c/
                    """)
        }

        @Test func referencesInTargetsAreRead() {
            let text = parsed("[a](b?c&amp;d&copy;&no;e) ![f](&#x67;)\n")
            #expect(
                drawnInlines(text) == """
                    link("b?c&d©&no;e"): a
                    image("g"): f
                    """)
        }

        @Test func linksOfHTMLAreLinks() {
            let text = parsed(
                "x <a class=b href='c.md?d=1&amp;e=2'>f **g**</a> h <A HREF=i>j</A> <a name=k>l</a> <a href='m'>n *o</a> p* "
                    + "<a href=\"q>r\">s</a>\n\n<div>\n<a href=\"t\">u\nv</a> w</a>\n</div>\n\n<a href=x>y\n\nz</a>\n")
            #expect(
                drawnInlines(text) == """
                    link("c.md?d=1&e=2"): f **g
                    strong: g
                    link("i"): j
                    link("m"): n *o
                    emphasis: o</a> p
                    link("q>r"): s
                    link("t"): u
                    v
                    """)
        }

        @Test func settingsBeforeTheTextAreNotShown() {
            #expect(drawn(parsed("---\ntitle: x\n---\n# y\n")) == "title: |x\nheading: |y")
            #expect(drawn(parsed("---\ntitle: y\nlayout: z\n---\n# y\n")) == "heading: |y")
            #expect(drawn(parsed("---\n\n# y\n")) == "heading: |y")
        }

        @Test(arguments: [">", "- ", "*a ", "[", "**“", "![", "<", "x`", "&#", "1. "])
        func deepNestingEndsAndLosesNothing(_ opening: String) {
            let text = parsed(String(repeating: opening, count: 20_000) + "深")
            let pieces = text.blocks?.flatMap(\.pieces) ?? []
            #expect(pieces.contains { text.text.string(in: $0.range).contains("深") })
            expectOrderedAndInside(text)
        }

        @Test(arguments: [
            "", "\n", "\u{FEFF}# x", "a\0b", "\r\n- x\r\n\r\n> y\r\n", "| a |\n|--|", "&", "**", "`\n`", "~~~\n",
        ])
        func oddTextsKeepTheirRangesInOrder(_ markdown: String) {
            expectOrderedAndInside(parsed(markdown))
        }

        private func expectOrderedAndInside(_ text: FormattedText) {
            let ranges = text.blocks?.flatMap { $0.pieces.map(\.range) } ?? []
            #expect(ranges.allSatisfy { $0.start <= $0.end && $0.end <= text.text.end })
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
            #expect(text.inlines.allSatisfy { $0.range.start < $0.range.end && $0.range.end <= text.text.end })
        }
    }
#else
    @Suite struct MarkdownTests {
        @Test(.disabled("built without md4c: Markdown opens as plain text"))
        func markdownNeedsMd4c() {}
    }
#endif
