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
            let styles = """
                <w:styles><w:style w:styleId="a3"><w:name w:val="heading 2"/></w:style>
                <w:style w:styleId="Z"><w:name w:val="heading 0"/><w:numId w:val="1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>
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
                zipped([
                    ("[Content_Types].xml", "<Types/>"),
                    ("word/document.xml", document),
                    ("word/styles.xml", styles), ("word/numbering.xml", numbering ?? usual),
                    ("word/footnotes.xml", notes),
                ]))
            return try drawn(Importer.open(path + version))
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
    }
#endif
