import Articles
import Foundation
import Testing

@testable import Importing

/// One after the other: the mappings that are guarded are limited, and one test takes them all.
@Suite(.serialized) struct FileTests {
    @Test func naturalOrder() {
        let names = ["10.txt", "2.txt", "02.txt", "a2b10", "a2b9", "a", "第9章", "第10章", "1.txt", ""]
        #expect(
            names.sorted(by: NaturalOrder.precedes) == [
                "", "1.txt", "02.txt", "2.txt", "10.txt", "a", "a2b9", "a2b10", "第9章", "第10章",
            ])
    }

    @Test func aFolderGivesItsReadableFilesInOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b/10.md", "b/9.txt", "a.TXT", "c.png", ".hidden.txt", ".git/x.txt", "b/.y/z.txt", "README"] {
            try folder.write(name, name.utf8)
        }
        try folder.link("b/loop", to: folder.path)
        try folder.link("d.txt", to: "\(folder.path)/a.TXT")
        try folder.link("e.txt", to: "/nowhere")
        let files = try Importer.files(at: folder.path)
        #expect(files.map { $0.dropFirst(folder.path.count + 1) } == ["a.TXT", "b/9.txt", "b/10.md", "d.txt"])
    }

    @Test func aFileGivesItself() throws {
        #expect(try Importer.files(at: "/nowhere/x") == ["/nowhere/x"])
    }

    @Test func whyAFileCannotBeOpened() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("empty.txt", [])
        #expect(throws: ImportFailure.missing) { try Importer.open("\(folder.path)/none.txt") }
        #expect(throws: ImportFailure.missing) { try Importer.open("\(empty)/none.txt") }
        #expect(throws: ImportFailure.empty) { try Importer.open(empty) }
        let blank = try folder.write("blank.txt", Array("  \n\t\r\n".utf8))
        #expect(throws: ImportFailure.blank) { try Importer.open(blank) }
        let wide = try folder.write("wide.txt", Array("\u{3000}\u{3000}\n\u{A0}\n".utf8))
        #expect(throws: ImportFailure.blank) { try Importer.open(wide) }
        try FileManager.default.removeItem(atPath: wide)
        try FileManager.default.removeItem(atPath: blank)
        #expect(throws: ImportFailure.isFolder) { try Importer.open(folder.path) }
        #expect(throws: ImportFailure.noReadableFiles) {
            try FileManager.default.removeItem(atPath: empty)
            _ = try Importer.files(at: folder.path)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermission() throws {
        let path = try TemporaryFolder().write("x.txt", "x".utf8)
        chmod(path, 0)
        #expect(throws: ImportFailure.forbidden) { try Importer.open(path) }
    }

    @Test func aLargeFileIsMappedAndReadsTheSame() throws {
        let folder = try TemporaryFolder()
        let line = Array("河水一年年地流过去，没有人数过。\n".utf8)
        let lines = [[UInt8]](repeating: line, count: FileReading.mappedSize / line.count + 1)
        let bytes = Array(lines.joined()) + [0xFF]
        let text = Importer.complete(try Importer.open(folder.write("large.txt", bytes)))
        #expect(text.text.withBytes { Array($0[0..<$0.count]) } == bytes)
        #expect(text.issues == [DocumentIssue(.invalidUTF8, [SourceRange(bytes.count - 1, bytes.count)])])
        #expect(!Importer.hasShrunk(text.text))
    }

    /// What is short, or so long that it is not looked through, is there before anything waits for it.
    @Test func whatIsOpenedAtOnce() throws {
        let folder = try TemporaryFolder()
        let line = Array("渠水从村东流到村西。\n".utf8)
        let long = Array(repeating: line, count: 2 << 20 / line.count).joined()
        let limit = 1 << 12
        let short = try folder.write("short.txt", line)
        let text = try #require(Importer.openAtOnce(short, upTo: limit))
        #expect(text.text.hasSameBytes(as: try Importer.open(short).text))
        let mapped = try folder.write("long.txt", long)
        let longText = try #require(Importer.openAtOnce(mapped, upTo: limit))
        #expect(longText.text.hasSameBytes(as: try Importer.open(mapped).text))
        #expect(Importer.isMapped(longText.text))
        let between = try folder.write("between.txt", long.prefix(limit * 2))
        #expect(Importer.openAtOnce(between, upTo: limit) == nil)
        // It has to be converted, or to be read as a page.
        let word = "caf\u{E9} ".unicodeScalars.map { UInt8($0.value) }
        let latin = try folder.write("latin.txt", Array(repeating: word, count: 1 << 19).joined())
        #expect(Importer.openAtOnce(latin, upTo: limit) == nil)
        #expect(Importer.openAtOnce(mapped, upTo: limit, encoding: TextEncoding(named: "GB18030")) == nil)
        let page = try folder.write("page.txt", Array("<html><p>".utf8) + long)
        #expect(Importer.openAtOnce(page, upTo: limit) == nil)
    }

    @Test func aFileThatShrinksReadsAsZeros() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("large.txt", [UInt8](repeating: 0x61, count: 2 * FileReading.mappedSize))
        let text = try Importer.open(path)
        truncate(path, off_t(FileReading.mappedSize))
        #expect(text.text[Offset(FileReading.mappedSize - 1)] == 0x61)
        #expect(!Importer.hasShrunk(text.text))
        #expect(text.text[Offset(2 * FileReading.mappedSize - 1)] == 0)
        #expect(Importer.hasShrunk(text.text))
    }

    @Test func pagesThatWereGivenBackReadTheSame() throws {
        let folder = try TemporaryFolder()
        let size = FileReading.releasedSize + 1
        let text = try Importer.open(folder.write("large.txt", [UInt8](repeating: 0x61, count: size)))
        let cut = try folder.write("cut.txt", [UInt8](repeating: 0x61, count: size))
        let shrunk = try Importer.open(cut)
        truncate(cut, off_t(FileReading.mappedSize))
        #expect(shrunk.text[Offset(size - 1)] == 0)
        Importer.releaseMappedPages()
        #expect(text.text.withBytes { $0[0..<size].allSatisfy { $0 == 0x61 } })
        #expect(shrunk.text[Offset(size - 1)] == 0)
        #expect(Importer.hasShrunk(shrunk.text))
    }

    @Test func theFirstBytesTellWhatIsNoText() throws {
        let folder = try TemporaryFolder()
        let forms = try ["%PDF-1.7\n%": BinaryForm.pdf, "PK\u{3}\u{4}": .archive, "# PK\n": nil, "": nil].map {
            (BinaryForm(ofFile: try folder.write("a", $0.key.utf8)), $0.value)
        }
        #expect(forms.allSatisfy { $0 == $1 }, "\(forms)")
        #expect(BinaryForm(ofFile: folder.path + "/none") == nil)
        #expect(BinaryForm(ofFile: folder.path) == nil)
    }

    @Test func manyMappingsAtOnce() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("large.txt", [UInt8](repeating: 0x61, count: FileReading.mappedSize + 1))
        let texts = try (0..<200).map { _ in try Importer.open(path).text }
        #expect(texts.allSatisfy { $0[Offset(FileReading.mappedSize - 1)] == 0x61 })
    }
}
