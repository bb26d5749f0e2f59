import Articles
import Foundation
import Testing

@testable import Importing

#if HAS_LIBXML2 && HAS_LIBARCHIVE
    /// A zip archive of entries that are not compressed, as EPUB and DOCX allow.
    func zipped(_ entries: [(path: String, text: String)]) -> [UInt8] {
        var (bytes, directory) = ([UInt8](), [UInt8]())
        func put(_ value: Int, _ count: Int, into bytes: inout [UInt8]) {
            for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
        }
        for entry in entries {
            let (name, content, offset) = (Array(entry.path.utf8), Array(entry.text.utf8), bytes.count)
            for isCentral in [false, true] {
                var head: [UInt8] = []
                put(isCentral ? 0x0201_4B50 : 0x0403_4B50, 4, into: &head)
                if isCentral { put(20, 2, into: &head) }
                for value in [20, 0x800, 0, 0, 0x21] { put(value, 2, into: &head) }
                put(Int(checksum(content)), 4, into: &head)
                put(content.count, 4, into: &head)
                put(content.count, 4, into: &head)
                put(name.count, 2, into: &head)
                put(0, 2, into: &head)
                if isCentral {
                    for (value, count) in [(0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)] {
                        put(value, count, into: &head)
                    }
                    directory += head + name
                } else {
                    bytes += head + name + content
                }
            }
        }
        let start = bytes.count
        bytes += directory
        put(0x0605_4B50, 4, into: &bytes)
        for value in [0, 0, entries.count, entries.count] { put(value, 2, into: &bytes) }
        put(directory.count, 4, into: &bytes)
        put(start, 4, into: &bytes)
        put(0, 2, into: &bytes)
        return bytes
    }

    /// The CRC-32 of zip archives.
    private func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }

    /// A book of one chapter; `manifest` and `spine` stand before its own items and references.
    private func book(
        nav: String, layout: String = "", manifest: String = "", spine: String = "",
        more: [(path: String, text: String)] = []
    ) -> [UInt8] {
        zipped(
            [
                ("mimetype", "application/epub+zip"),
                (
                    "META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path=\"书/package.opf\"/></rootfiles></container>"
                ),
                (
                    "书/package.opf",
                    """
                    <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
                    <dc:title id="t">河边集</dc:title><dc:creator>林一舟</dc:creator><dc:date>2024</dc:date>\(layout)</metadata>
                    <manifest>\(manifest)<item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="%E4%B8%80.xhtml"/></manifest>
                    <spine>\(spine)<itemref idref="n"/><itemref idref="a"/></spine></package>
                    """
                ),
                (
                    "书/nav.xhtml",
                    "<html xmlns:epub='e'><body><nav epub:type=\"toc\"><ol>\(nav)</ol></nav></body></html>"
                ),
                (
                    "书/一.xhtml",
                    """
                    <html><head><title>x</title></head><body><h1>第一章</h1><h1>渡口</h1><p>雾散了。<a epub:type="noteref" href="#f">注</a></p>
                    <aside epub:type="footnote" id="f">早晨的雾。</aside><h2>其一</h2><p>水涨了。</p>
                    <div id="b"><p>船走了。</p></div></body></html>
                    """
                ),
            ] + more)
    }

    @Suite struct BookTests {
        private func opened(_ bytes: [UInt8]) throws -> FormattedText {
            let folder = try TemporaryFolder()
            return try Importer.open(folder.write("book.epub", bytes))
        }

        @Test func theTableOfContentsIsTheOutline() throws {
            let nav = """
                <li><a href="%E4%B8%80.xhtml">第一章 渡口</a><ol><li><a href="一.xhtml#b">离岸 &amp; 归来</a></li></ol></li>
                """
            let text = try opened(book(nav: nav))
            #expect(
                drawn(text) == """
                    title: |河边集
                    byline: |林一舟
                    dateline: |2024
                    heading: |第一章␣|渡口
                    paragraph: |雾散了。|注
                    note: |早晨的雾。
                    heading 2: |其一
                    paragraph: |水涨了。
                    heading 2: |离岸 {&} 归来
                    paragraph: |船走了。
                    """)
        }

        /// What is to be read only where something leads to it stands behind the rest.
        @Test func whatIsReadOnlyByLinksStandsAtTheEnd() throws {
            let notes = "<html><body><p>渡口建于旧时。</p></body></html>"
            let text = try opened(
                book(
                    nav: "<li><a href=\"一.xhtml\">第一章 渡口</a></li>", manifest: "<item id=\"w\" href=\"notes.xhtml\"/>",
                    spine: "<itemref idref=\"w\" linear=\"no\"/>", more: [("书/notes.xhtml", notes)]))
            #expect(drawn(text).hasSuffix("paragraph: |船走了。\nparagraph: |渡口建于旧时。"))
        }

        @Test func linksLeadThroughTheBook() throws {
            let text = try opened(book(nav: "<li><a href=\"一.xhtml\">第一章 渡口</a></li>"))
            #expect(text.anchors["书/一.xhtml#f"].map { text.text.string(in: SourceRange($0, $0 + 15)) } == "早晨的雾。")
            #expect(drawnInlines(text).contains("link(\"#书/一.xhtml#f\"): 注"))
        }

        @Test func whatIsLockedOrFixedSaysSo() throws {
            #expect(throws: ImportFailure.fixedLayout) {
                try opened(book(nav: "", layout: "<meta property=\"rendition:layout\">pre-paginated</meta>"))
            }
            let lock =
                "<encryption><EncryptedData><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes\"/></EncryptedData></encryption>"
            #expect(throws: ImportFailure.locked(.epub)) {
                try opened(book(nav: "", more: [("META-INF/encryption.xml", lock)]))
            }
            #expect(throws: ImportFailure.damagedArchive) { try opened(Array(book(nav: "").prefix(600))) }
            #expect(throws: ImportFailure.binary(.archive)) { try opened(zipped([("a.txt", "甲")])) }
        }

        @Test(arguments: ["gzip", "bzip2", "xz"]) func compressedFilesOpenAsWhatIsInThem(_ program: String) throws {
            guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)") else { return }
            let folder = try TemporaryFolder()
            let path = try folder.write("水.md", Array("# 河\n\n水涨了。\n".utf8))
            let process = try Process.run(URL(fileURLWithPath: "/usr/bin/\(program)"), arguments: [path])
            process.waitUntilExit()
            let file = try #require(try Importer.files(at: folder.path).first)
            let text = try Importer.open(file)
            #expect(text.text.string(in: SourceRange(Offset(0), text.text.end)) == "# 河\n\n水涨了。\n")
            #expect(text.format == .markdown || !Importer.readsMarkdown)
        }

        @Test func whatUnpacksToFarTooMuchIsNotRead() throws {
            let folder = try TemporaryFolder()
            let path = try folder.write("a.txt", [UInt8](repeating: 0x61, count: 64 << 20))
            let process = try Process.run(URL(fileURLWithPath: "/usr/bin/gzip"), arguments: ["-9", path])
            process.waitUntilExit()
            #expect(throws: ImportFailure.tooLarge) { try Importer.open(path + ".gz") }
        }

        @Test func moreEntriesThanABookHasAreNotRead() throws {
            let more = (0...1 << 16).map { (path: "\($0)", text: "") }
            #expect(throws: ImportFailure.tooLarge) { try opened(book(nav: "", more: more)) }
        }
    }
#endif
