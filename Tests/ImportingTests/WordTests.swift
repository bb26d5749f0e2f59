import Articles
import Testing

@testable import Importing

#if HAS_LIBXML2 && HAS_LIBARCHIVE
    @Suite struct WordTests {
        private func opened(_ body: String, _ version: String = "", numbering: String? = nil) throws -> String {
            try opened(
                document: "<w:document><w:body>\(body)</w:body></w:document>", version, numbering: numbering)
        }

        private func opened(document: String, _ version: String = "", numbering: String? = nil) throws -> String {
            drawn(try text(document: document, version, numbering: numbering))
        }

        private func text(
            document: String, _ version: String = "", numbering: String? = nil, others: [(String, String)] = []
        ) throws -> FormattedText {
            let styles = """
                <w:styles><w:style w:styleId="a3"><w:name w:val="heading 2"/></w:style>
                <w:style w:styleId="Z"><w:name w:val="heading 0"/><w:numId w:val="1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style>
                <w:style w:styleId="L"><w:name w:val="Own List"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:style>
                <w:style w:styleId="L2"><w:basedOn w:val="L"/></w:style><w:style w:styleId="TOC"><w:name w:val="toc 2"/></w:style>
                <w:style w:styleId="TH"><w:name w:val="TOC Heading"/><w:basedOn w:val="a3"/><w:outlineLvl w:val="9"/></w:style></w:styles>
                """
            let usual = """
                <w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>
                """
            let notes =
                "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>见县志。</w:t></w:r></w:p></w:footnote></w:footnotes>"
            let folder = try TemporaryFolder()
            let path = try folder.write(
                "a.docx",
                zipped(
                    [
                        ("[Content_Types].xml", "<Types/>"),
                        ("word/document.xml", document),
                        ("word/styles.xml", styles), ("word/numbering.xml", numbering ?? usual),
                        ("word/footnotes.xml", notes),
                    ] + others))
            return try Importer.open(path + version)
        }

        @Test(arguments: [
            ("<dc:title>渡口的灯</dc:title><dc:creator>柳青</dc:creator>", "title: |渡口的灯\nbyline: |柳青\nparagraph: |正文。"),
            ("<dc:title>正 文。</dc:title><dc:creator>柳青</dc:creator>", "paragraph: |正文。"),
            ("<dc:title/><dc:creator>柳青</dc:creator>", "paragraph: |正文。"),
        ]) func whatTheFileSaysOfItselfStandsBeforeTheText(core: String, expected: String) throws {
            let folder = try TemporaryFolder()
            let path = try folder.write(
                "a.docx",
                zipped([
                    ("[Content_Types].xml", "<Types/>"),
                    (
                        "word/document.xml",
                        "<w:document><w:body><w:p><w:ins><w:r><w:t>正文。</w:t></w:r></w:ins></w:p></w:body></w:document>"
                    ),
                    ("docProps/core.xml", "<cp:coreProperties>\(core)</cp:coreProperties>"),
                ]))
            let text = try Importer.open(path)
            #expect(drawn(text) == expected)
            #expect(text.hasTrackedChanges)
        }

        @Test func headingsListsNotesAndTables() throws {
            let item = { (depth: Int, text: String) in
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
            }
            let text = try opened(
                """
                <w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>渡口</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>船</w:t></w:r></w:p>
                <w:p><w:r><w:t>船有三只</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t><w:br/><w:t>都旧了。</w:t></w:r></w:p>
                \(item(0, "篙"))\(item(1, "长篙"))\(item(1, "短篙"))\(item(0, "桨"))
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>长</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>三丈</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """)
            #expect(
                text == """
                    title: |渡口
                    heading 2: |船
                    paragraph: |船有三只[1]。↵|都旧了。
                    note: |[1] 见县志。
                    list-item: |一、 篙
                    list-item 2: |1) 长篙
                    list-item 2: |2) 短篙
                    list-item: |二、 桨
                    table: |名␣|长↵|甲␣|三丈
                    """)
        }

        private static func item(_ depth: String, _ text: String) -> String {
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }

        /// Numbers that no program writes are taken for the nearest that are meant.
        @Test func numbersWithoutSense() throws {
            #expect(try opened(Self.item("9223372036854775807", "甲")) == "list-item 9: |甲")
            #expect(try opened(Self.item("-3", "甲")) == "list-item: |一、 甲")
            #expect(
                try opened("<w:p><w:pPr><w:pStyle w:val=\"Z\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>")
                    == "heading: |一、 甲")
            let letters = """
                <w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>
                <w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>
                """
            let drawn = try opened(Self.item("0", "甲"), numbering: letters)
            #expect(drawn == "list-item: |" + String(repeating: "G", count: 1261) + ". 甲")
        }

        @Test func aFileThatIsNoDocumentIsReadAsItStands() throws {
            #expect(try opened(document: "<w:t>甲</w:t>") == "paragraph: |甲")
            #expect(throws: ImportFailure.blank) { try opened(document: "<w:tab/>") }
        }

        @Test func trackedChangesAreTwoTexts() throws {
            let body = """
                <w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr><w:r><w:t>水</w:t></w:r><w:del><w:r><w:delText>退</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>涨</w:t></w:r></w:ins><w:r><w:t>了。</w:t></w:r></w:p><w:p><w:r><w:t>船走了。</w:t></w:r></w:p>
                """
            #expect(try opened(body) == "paragraph: |水涨了。船走了。")
            #expect(try opened(body, "@after") == "paragraph: |水涨了。船走了。")
            #expect(try opened(body, "@before") == "paragraph: |水退了。\nparagraph: |船走了。")
        }

        private static func paragraph(_ inside: String, _ properties: String = "") -> String {
            "<w:p><w:pPr>\(properties)</w:pPr>\(inside)</w:p>"
        }

        private static func run(_ text: String, _ properties: String = "") -> String {
            "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
        }

        /// What is left of paragraphs whose end is taken away is what the last of them is.
        @Test func paragraphsRunOnIntoWhatFollows() throws {
            let gone = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
            let body =
                Self.paragraph(
                    "<w:del><w:r><w:delText>旧题</w:delText></w:r></w:del>", "<w:pStyle w:val=\"a3\"/>" + gone)
                + Self.paragraph(Self.run("水涨了。")) + Self.paragraph(Self.run("船"), "<w:pStyle w:val=\"a3\"/>" + gone)
                + Self.paragraph(Self.run("走了。"))
            #expect(try opened(body) == "paragraph: |水涨了。\nparagraph: |船走了。")
            #expect(
                try opened(body, "@before")
                    == "heading 2: |旧题\nparagraph: |水涨了。\nheading 2: |船\nparagraph: |走了。")
        }

        @Test func itemsAreCountedInEachVersion() throws {
            let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
            let moved = { (kind: String, text: String) in
                Self.paragraph(
                    "<w:move\(kind)>\(Self.run(text))</w:move\(kind)>",
                    number + "<w:rPr><w:move\(kind) w:id=\"2\"/></w:rPr>")
            }
            let body =
                moved("From", "甲") + Self.paragraph(Self.run("乙"), number) + moved("To", "甲")
                + Self.paragraph(Self.run("丙"), number)
            #expect(try opened(body) == "list-item: |一、 乙\nlist-item: |二、 甲\nlist-item: |三、 丙")
            #expect(try opened(body, "@before") == "list-item: |一、 甲\nlist-item: |二、 乙\nlist-item: |三、 丙")
        }

        @Test func stylesAsTheyWereAreThoseOfTheVersionBefore() throws {
            let change = "<w:pPrChange><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr></w:pPrChange>"
            let body = Self.paragraph(Self.run("水涨了。"), change)
            #expect(try opened(body) == "paragraph: |水涨了。")
            #expect(try opened(body, "@before") == "heading 2: |水涨了。")
        }

        @Test func rowsThatChangesAddOrTakeAway() throws {
            let row = { (text: String, change: String) in
                "<w:tr><w:trPr>\(change)</w:trPr><w:tc>\(Self.paragraph(Self.run(text)))</w:tc></w:tr>"
            }
            let body = "<w:tbl>\(row("甲", ""))\(row("乙", "<w:ins/>"))\(row("丙", "<w:del/>"))</w:tbl>"
            #expect(try opened(body) == "table: |甲↵|乙")
            #expect(try opened(body, "@before") == "table: |甲↵|丙")
        }

        /// Cells that others cover, and empty ones before the last, hold the columns apart.
        @Test func cellsStandInTheirColumns() throws {
            let cell = { (text: String, properties: String) in
                "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(text.isEmpty ? "" : Self.run(text))</w:p></w:tc>"
            }
            let body = """
                <w:tbl><w:tr>\(cell("船", "<w:gridSpan w:val=\"2\"/>"))\(cell("长", ""))</w:tr>
                <w:tr>\(cell("大", "<w:vMerge w:val=\"restart\"/>"))\(cell("甲", ""))\(cell("三丈", ""))</w:tr>
                <w:tr>\(cell("", "<w:vMerge/>"))\(cell("乙", ""))\(cell("", ""))</w:tr>
                <w:tr><w:tc>\(Self.paragraph(Self.run("小")))\(Self.paragraph(Self.run("旧")))</w:tc>\(cell("丙", ""))</w:tr></w:tbl>
                """
            #expect(try opened(body) == "table: |船␣|␣|长↵|大␣|甲␣|三丈↵|␣|乙↵|小 旧␣|丙")
            let wide = cell("甲", "<w:gridSpan w:val=\"9223372036854775807\"/>")
            let drawn = try opened("<w:tbl><w:tr>\(wide)\(cell("乙", ""))\(cell("丙", ""))</w:tr></w:tbl>")
            #expect(drawn == "table: |甲" + String(repeating: "␣|", count: 63) + "乙␣|丙")
        }

        @Test func whatStandsInABoxFollowsItsParagraph() throws {
            let box = { (inside: String) in "<w:pict><w:txbxContent>\(inside)</w:txbxContent></w:pict>" }
            let inner = Self.paragraph(Self.run("框") + box(Self.paragraph(Self.run("框中框"))))
            let body = Self.paragraph(Self.run("水") + box(inner + Self.paragraph(Self.run("框二"))) + Self.run("涨了。"))
            #expect(
                try opened(body) == "paragraph: |水涨了。\nparagraph: |框\nparagraph: |框中框\nparagraph: |框二")
        }

        @Test func listsOfStylesAndListsThatBeginAnew() throws {
            let numbering = """
                <w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>
                <w:lvl w:ilvl="1"><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
                <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>
                """
            let again = Self.item("0", "丁").replacing("numId w:val=\"1\"", with: "numId w:val=\"2\"")
            let body =
                Self.item("0", "甲") + Self.paragraph(Self.run("乙"), "<w:pStyle w:val=\"L\"/>")
                + Self.paragraph(Self.run("丙"), "<w:pStyle w:val=\"L2\"/>") + again + again
            #expect(
                try opened(body, numbering: numbering) == """
                    list-item: |第一章 甲
                    list-item 2: |1.1 乙
                    list-item 2: |1.2 丙
                    list-item: |第一章 丁
                    list-item: |第二章 丁
                    """)
        }

        @Test(arguments: [
            (12, "chineseCountingThousand", "十二"), (110, "chineseCountingThousand", "一百一十"),
            (1003, "taiwaneseCountingThousand", "一千零三"), (20, "ideographDigital", "二〇"),
            (3, "ideographTraditional", "丙"),
            (3, "decimalEnclosedCircle", "③"), (21, "decimalEnclosedCircle", "21"), (7, "decimalZero", "07"),
            (15, "chineseLegalSimplified", "拾伍"), (4, "lowerRoman", "iv"), (28, "upperLetter", "BB"),
            (12, "decimalFullWidth", "１２"),
            (5, "of a later standard", "5"),
        ]) func numerals(number: Int, format: String, expected: String) {
            #expect(WordNumeral.written(number, format) == expected)
        }

        @Test func headsOfTheContentsAreNone() throws {
            let body =
                Self.paragraph(Self.run("目录"), "<w:pStyle w:val=\"TH\"/>")
                + Self.paragraph(Self.run("船") + "<w:r><w:tab/></w:r>" + Self.run("3"), "<w:pStyle w:val=\"TOC\"/>")
                + Self.paragraph(Self.run("水"), "<w:pStyle w:val=\"a3\"/><w:outlineLvl w:val=\"9\"/>")
            #expect(try opened(body) == "paragraph: |目录\nlist-item 2: |船 3\nparagraph: |水")
        }

        @Test func signsHiddenTextAndWhatExplainsACharacter() throws {
            let body = Self.paragraph(
                Self.run("暗语", "<w:vanish/>") + Self.run("明", "<w:vanish w:val=\"0\"/>")
                    + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Own\" w:char=\"F041\"/></w:r>"
                    + "<w:r><w:ruby><w:rt>\(Self.run("hàn"))</w:rt><w:rubyBase>\(Self.run("漢"))</w:rubyBase></w:ruby></w:r>"
            )
            #expect(try opened(body) == "paragraph: |明α☑漢（hàn）")
        }

        @Test func commentsAreFurnitureAndLinksLead() throws {
            let field = { (code: String, said: String) in
                """
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(Self.run(said))<w:r><w:fldChar w:fldCharType="end"/></w:r>
                """
            }
            let body =
                Self.paragraph(
                    "<w:hyperlink r:id=\"r1\">\(Self.run("水志"))</w:hyperlink>" + Self.run("，")
                        + field(" REF boat \\h ", "船")
                        + "<w:r><w:commentReference w:id=\"4\"/></w:r>"
                        + field(" HYPERLINK \"http://b.org\" \\l \"x\" ", "外")
                        + "<w:fldSimple w:instr=\"PAGE\">\(Self.run("3"))</w:fldSimple>")
                + Self.paragraph("<w:bookmarkStart w:name=\"boat\"/>" + Self.run("船。"))
            let text = try text(
                document: "<w:document><w:body>\(body)</w:body></w:document>",
                others: [
                    (
                        "word/comments.xml",
                        "<w:comments><w:comment w:id=\"4\" w:author=\"柳\"><w:p>\(Self.run("真的？"))</w:p></w:comment></w:comments>"
                    ),
                    (
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"http://a.org/\" TargetMode=\"External\"/></Relationships>"
                    ),
                ])
            #expect(drawn(text) == "paragraph: |水志，船外3\nparagraph: |船。")
            #expect(text.furniture.map { text.text.string(in: $0) } == ["柳: 真的？"])
            #expect(
                drawnInlines(text) == """
                    link("http://a.org/"): 水志
                    link("#boat"): 船
                    link("http://b.org#x"): 外
                    """)
            #expect(text.anchors.mapValues { text.text.string(in: SourceRange($0, $0 + 3)) } == ["boat": "船"])
        }
    }
#endif
