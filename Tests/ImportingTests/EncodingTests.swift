import Articles
import Testing

@testable import Importing

/// Short texts, written out as bytes.
private enum Sample {
    static let gb18030: [UInt8] = [
        // 春天的河水涨了。
        0xB4, 0xBA, 0xCC, 0xEC, 0xB5, 0xC4, 0xBA, 0xD3, 0xCB, 0xAE, 0xD5, 0xC7, 0xC1, 0xCB, 0xA1, 0xA3, 0x0A,
    ]
    static let big5: [UInt8] = [
        // 我們的書在這裡。
        0xA7, 0xDA, 0xAD, 0xCC, 0xAA, 0xBA, 0xAE, 0xD1, 0xA6, 0x62, 0xB3, 0x6F, 0xB8, 0xCC, 0xA1, 0x43, 0x0A,
    ]
    static let shiftJIS: [UInt8] = [
        // これは本です。
        0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x96, 0x7B, 0x82, 0xC5, 0x82, 0xB7, 0x81, 0x42, 0x0A,
    ]
    static let eucJP: [UInt8] = [
        // これは本です。
        0xA4, 0xB3, 0xA4, 0xEC, 0xA4, 0xCF, 0xCB, 0xDC, 0xA4, 0xC7, 0xA4, 0xB9, 0xA1, 0xA3, 0x0A,
    ]
    static let eucKR: [UInt8] = [
        // 이 책은 그의 것이다.
        0xC0, 0xCC, 0x20, 0xC3, 0xA5, 0xC0, 0xBA, 0x20, 0xB1, 0xD7, 0xC0, 0xC7, 0x20, 0xB0, 0xCD, 0xC0, 0xCC, 0xB4,
        0xD9,
        0x2E, 0x0A,
    ]
    static let windows1252: [UInt8] = Array("Sie l".utf8) + [0xE4] + Array("uft nach Caf".utf8) + [0xE9, 0x0A]
    static let utf16LittleEndian: [UInt8] = [0x2D, 0x4E, 0x20, 0x00, 0x61, 0x00, 0x62, 0x00, 0x0A, 0x00]
    static let utf16BigEndian: [UInt8] = [0x4E, 0x2D, 0x00, 0x20, 0x00, 0x61, 0x00, 0x62, 0x00, 0x0A]
}

private func decoded(_ bytes: [UInt8], as name: String? = nil) throws -> FormattedText {
    let encoding = try name.map { try #require(TextEncoding(named: $0)) }
    return try Decoding.decode(SourceText(bytes), encoding: encoding)
}

private func string(_ text: FormattedText) -> String {
    text.text.string(in: SourceRange(Offset(0), text.text.end))
}

@Suite struct EncodingTests {
    @Test(arguments: [
        (Sample.gb18030, "GB18030", "春天的河水涨了。\n"),
        (Sample.big5, "Big5", "我們的書在這裡。\n"),
        (Sample.shiftJIS, "Shift_JIS", "これは本です。\n"),
        (Sample.eucJP, "EUC-JP", "これは本です。\n"),
        (Sample.eucKR, "EUC-KR", "이 책은 그의 것이다.\n"),
        (Sample.windows1252, "windows-1252", "Sie läuft nach Café\n"),
        (Sample.utf16LittleEndian, "UTF-16LE", "中 ab\n"),
        (Sample.utf16BigEndian, "UTF-16BE", "中 ab\n"),
        ([0xFF, 0xFE] + Sample.utf16LittleEndian, "UTF-16LE", "中 ab\n"),
        ([0xFE, 0xFF] + Sample.utf16BigEndian, "UTF-16BE", "中 ab\n"),
        (Array("中文\n".utf8), "UTF-8", "中文\n"),
        (Array("\u{FEFF}中文\n".utf8), "UTF-8", "\u{FEFF}中文\n"),
        (Array("plain\n".utf8), "UTF-8", "plain\n"),
    ])
    func foundByTrying(_ bytes: [UInt8], _ name: String, _ expected: String) throws {
        let text = try decoded(bytes)
        #expect(text.encoding == name)
        #expect(string(text) == expected)
        #expect(text.issues.isEmpty)
    }

    @Test(arguments: ["gb2312", "GBK", "cp936", "GB18030"])
    func givenByAnyName(_ name: String) throws {
        #expect(string(try decoded(Sample.gb18030, as: name)) == "春天的河水涨了。\n")
    }

    @Test func aNameOfIconvWillDo() throws {
        let text = try decoded([0xD1, 0xCE, 0xCC], as: "KOI8-R")
        #expect(string(text) == "янл")
        #expect(text.encoding == "KOI8-R")
        #expect(TextEncoding(named: "no-such") == nil)
    }

    @Test func big5HasTheMarksOfItsOwnTableAndTheRowsOfETEN() throws {
        let good = Array(repeating: Sample.big5, count: 10).flatMap { $0 }
        // ､ • ¥ ヾ ぁ ァ Д ① and a byte that is none.
        let marks: [UInt8] = [
            0xA1, 0x4E, 0xA1, 0x45, 0xA2, 0x44, 0xC6, 0xA1, 0xC6, 0xA5, 0xC6, 0xF8, 0xC7, 0xB0, 0xC7, 0xE9, 0xFF, 0x0A,
        ]
        let text = try decoded(marks + good, as: "big5")
        let first = try #require(string(text).split(separator: "\n").first)
        #expect(first.hasPrefix("､•¥ヾぁァ"))
        #expect(first.unicodeScalars.allSatisfy { !(0xE000..<0xF900).contains($0.value) })
        #expect(text.issues.flatMap(\.ranges).map { text.text.string(in: $0) } == ["\u{FFFD}"])
    }

    @Test func invalidBytesKeepTheirPlaces() throws {
        let text = try decoded(Array("一二三四".utf8) + [0xE4, 0xBA] + Array("五六七八九十".utf8) + [0xFF, 0xFE, 0x0A])
        #expect(text.text.count == 12 + 2 + 18 + 3)
        #expect(text.issues == [DocumentIssue(.invalidUTF8, [SourceRange(12, 14), SourceRange(32, 34)])])
    }

    @Test func whatDoesNotFitAGivenEncodingIsAnIssue() throws {
        let good = Array(repeating: Sample.gb18030, count: 10).flatMap { $0 }
        let text = try decoded([0xFF, 0xFF] + good, as: "gb18030")
        #expect(text.issues == [DocumentIssue(.undecodable, [SourceRange(0, 3)], evidence: "GB18030")])
        #expect(string(text).hasPrefix("\u{FFFD}春天的河水"))
        #expect(throws: ImportFailure.undecodable(encoding: "UTF-16LE", offset: 0)) {
            try decoded([0x00, 0xDC, 0x00, 0xDC], as: "utf-16")
        }
    }

    @Test(arguments: [
        (Array("%PDF-1.4\n…".utf8), BinaryForm.pdf),
        ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .archive),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
        ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01], .program),
        ((0..<200).map { UInt8($0 % 16) }, .unknown),
    ])
    func whatIsNoText(_ bytes: [UInt8], _ form: BinaryForm) {
        #expect(throws: ImportFailure.binary(form)) { try decoded(bytes) }
    }

    @Test func aFewControlCharactersAreText() throws {
        #expect(try decoded(Array("a\0b and some more words\u{1B}[31m\n".utf8)).encoding == "UTF-8")
    }
}
