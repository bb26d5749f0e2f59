/// Files of other forms than plain text, put together of what their importers look for.
enum FuzzPage {
    private static let tags: [String] = [
        "<p>", "</p>", "<div class=\"nav\">", "</div>", "<h1>", "</h1>", "<h2 id=\"a\">", "</h2>", "<ul>",
        "<ol start=\"7\">",
        "<li>", "</li>", "</ul>", "<table><tr><td>", "</td><td colspan=\"99999999\">", "</td></tr></table>", "<br>",
        "<hr/>",
        "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<a href=\"javascript:x\">", "<a href=\"#a\">", "</a>",
        "<em>",
        "</em>", "<ruby>水<rt>shuǐ</rt></ruby>", "<script>x<y</script>", "<style>", "</style>", "<!-- x -->", "<!--",
        "<![CDATA[",
        "]]>", "<article>", "</article>", "<main>", "<nav>", "</nav>", "<aside>", "<title>题</title>", "<title>",
        "<meta charset=\"gbk\">", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-16\">", "&nbsp;",
        "&#x202E;", "&#0;", "&#xD800;", "&hellip", "&bogus;", "<svg><text>", "</svg>", "<img alt=\"河\" src=x>",
        "<sup>1</sup>",
        "<p hidden>", "<span style=\"display:none\">", "<body>", "</body>", "<html lang=\"zh\">", "</html>",
        "<textarea>",
        "<template>", "<math>", "<", ">", "</", "<p", " class='", "\"",
    ]

    /// A web page.
    static func html(_ dice: inout Dice) -> [UInt8] {
        var bytes = Array((dice.isOne(in: 4) ? "" : "<!DOCTYPE html><html><body>").utf8) + body(of: tags, &dice)
        if dice.isOne(in: 3) { FuzzText.damage(&bytes, &dice) }
        return bytes
    }

    /// Tags and text in turn; now and then a tag many times, so that elements stand inside each other without end.
    private static func body(of tags: [String], _ dice: inout Dice) -> [UInt8] {
        let kinds = (0..<(2 + dice.roll(12))).map { _ in dice.pick(tags) }
        var text = ""
        for _ in 0..<(1 + dice.roll(60)) {
            switch dice.roll(6) {
            case 0...2: text += dice.pick(kinds)
            case 3:
                text +=
                    dice.isOne(in: 20)
                    ? String(repeating: dice.pick(kinds), count: 1 + dice.roll(600)) : dice.pick(tags)
            default: text += FuzzText.short(&dice)
            }
        }
        FuzzText.show(text)
        return Array(text.utf8)
    }

    // MARK: Books and letters

    /// A book (EPUB 3.3), with entries that are lacking, doubled, spoilt or called otherwise.
    static func book(_ dice: inout Dice) -> FuzzArchive {
        let container =
            "<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
            + "<rootfile full-path=\"OEBPS/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
        let package =
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:title>河</dc:title><dc:creator>周宁</dc:creator></metadata><manifest>"
            + "<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
            + "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>"
            + "<item id=\"b\" href=\"\(dice.pick(["b.xhtml", "../b.xhtml", "/etc/passwd", "%2e%2e/b", ""]))\"/></manifest><spine>"
            + String(repeating: "<itemref idref=\"a\"/>", count: 1 + dice.roll(3))
            + "<itemref idref=\"b\"/></spine></package>"
        let navigation =
            "<html xmlns:epub=\"http://www.idpf.org/2007/ops\"><body><nav epub:type=\"toc\"><ol><li><a href=\"a.xhtml#a\">第一章</a>"
            + "<ol><li><a href=\"b.xhtml#zz\">二</a></li></ol></li></ol></nav></body></html>"
        return archive(
            [
                ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(container.utf8)),
                ("OEBPS/content.opf", Array(package.utf8)), ("OEBPS/nav.xhtml", Array(navigation.utf8)),
                ("OEBPS/a.xhtml", page(&dice)), ("OEBPS/b.xhtml", page(&dice)),
            ], &dice)
    }

    private static func page(_ dice: inout Dice) -> [UInt8] {
        Array("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>".utf8) + body(of: tags, &dice)
            + Array("</body></html>".utf8)
    }

    private static let runs: [String] = [
        "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "<w:tab/>", "<w:br/>",
        "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:ins w:id=\"1\">", "</w:ins>", "<w:del>", "</w:del>",
        "<w:r><w:delText>去</w:delText></w:r>", "<w:footnoteReference w:id=\"2\"/>", "<w:moveFrom>", "</w:moveFrom>",
        "<w:p><w:r><w:t>河水</w:t></w:r></w:p>", "<w:sdt><w:sdtContent>", "<w:hyperlink r:id=\"x\">",
        "<w:rPr><w:b/></w:rPr>",
    ]

    /// A word processor's file (ECMA-376).
    static func letter(_ dice: inout Dice) -> FuzzArchive {
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let styles =
            "<w:styles \(space)><w:style w:styleId=\"Heading1\"><w:basedOn w:val=\"\(dice.pick(["Heading1", "x"]))\"/>"
            + "<w:pPr><w:outlineLvl w:val=\"\(dice.pick(["0", "-3", "9999999999"]))\"/></w:pPr></w:style></w:styles>"
        let numbering =
            "<w:numbering \(space)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(dice.pick(["1", "2147483647"]))\"/>"
            + "<w:numFmt w:val=\"\(dice.pick(["decimal", "chineseCounting", "upperRoman", "x"]))\"/><w:lvlText w:val=\"%1.%9\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        let notes =
            "<w:footnotes \(space)><w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>"
        let document =
            Array("<w:document \(space)><w:body>".utf8) + body(of: runs, &dice) + Array("</w:body></w:document>".utf8)
        return archive(
            [
                ("word/document.xml", document), ("word/styles.xml", Array(styles.utf8)),
                ("word/numbering.xml", Array(numbering.utf8)), ("word/footnotes.xml", Array(notes.utf8)),
            ], &dice)
    }

    private static func archive(_ whole: [(path: String, content: [UInt8])], _ dice: inout Dice) -> FuzzArchive {
        var entries = whole
        for _ in 0..<(dice.isOne(in: 2) ? dice.roll(4) : 0) where !entries.isEmpty {
            let at = dice.roll(entries.count)
            switch dice.roll(5) {
            case 0: entries.remove(at: at)
            case 1: entries.append(entries[at])
            case 2: entries[at].path = dice.pick(["../../x", "/etc/passwd", "", "a\u{0}b", entries[at].path + "/"])
            case 3: entries[at].content = []
            default: FuzzText.damage(&entries[at].content, &dice)
            }
        }
        return FuzzArchive(entries)
    }

    /// An archive whose own bytes are spoilt: sizes, places and names that do not fit.
    static func damagedArchive(_ dice: inout Dice) -> [UInt8] {
        var bytes = (dice.isOne(in: 2) ? book(&dice) : letter(&dice)).bytes
        // Most of what can be wrong stands in the headers: between the entries and at the end.
        for _ in 0..<dice.roll(6) where bytes.count > 64 {
            bytes[bytes.count - 1 - dice.roll(min(400, bytes.count))] = UInt8(truncatingIfNeeded: dice.roll(256))
        }
        FuzzText.damage(&bytes, &dice)
        return bytes
    }

    /// A compressed text, whole or spoilt, or compressed twice.
    static func compressed(_ dice: inout Dice) -> [UInt8] {
        var bytes = FuzzArchive.gzip(FuzzText.bytes(&dice))
        if dice.isOne(in: 6) { bytes = FuzzArchive.gzip(bytes) }
        if dice.isOne(in: 6) { bytes += bytes }
        if dice.isOne(in: 2) { FuzzText.damage(&bytes, &dice) }
        return bytes
    }

    // MARK: What poppler writes

    /// A table of words as `pdftotext -tsv` writes it.
    static func words(_ dice: inout Dice) -> [UInt8] {
        var lines = ["level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
        let places = ["0", "72", "90.5", "595", "-40", "1e5", "1e6", "nan", "inf", "1e300", "x", ""]
        for page in 0..<(1 + dice.roll(4)) {
            lines.append("1\t\(page + 1)\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###")
            for line in 0..<dice.roll(30) {
                for word in 0..<(1 + dice.roll(5)) {
                    let isOdd = dice.isOne(in: 12)
                    let place = isOdd ? dice.pick(places) : "\(72 + 60 * word)"
                    let height = isOdd ? dice.pick(places) : dice.pick(["10", "10", "10", "8", "16"])
                    let text = FuzzText.short(&dice).replacing("\n", with: " ").replacing("\t", with: " ")
                    lines.append(
                        "5\t\(page + 1)\t0\t\(line / 7)\t\(line)\t\(word)\t\(place)\t\(60 + 14 * line)\t50\t\(height)\t100\t\(text)"
                    )
                }
            }
        }
        let table = lines.joined(separator: "\n")
        FuzzText.show(table)
        var bytes = Array(table.utf8)
        if dice.isOne(in: 3) { FuzzText.damage(&bytes, &dice) }
        return bytes
    }

    /// A list of bookmarks as `pdftohtml -xml` writes it.
    static func outline(_ dice: inout Dice) -> [UInt8] {
        let parts = [
            "<outline>\n", "</outline>\n", "<item page=\"1\">第一章　</item>\n",
            "<item page=\"99999999999999999999\">x</item>\n",
            "<item page=\"-1\">水</item>\n", "<item page=\"2\">&lt;&amp;</item>\n", "<item page=\"</item>\n",
            "<item>桥</item>\n",
            "<item page=\"1\"></item>\n",
        ]
        var text = dice.isOne(in: 3) ? "" : "<outline>\n"
        for _ in 0..<dice.roll(20) { text += dice.pick(parts) }
        FuzzText.show(text)
        return Array(text.utf8)
    }
}
