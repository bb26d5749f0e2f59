internal import Articles
import Glibc

/// A character encoding that files can be read in.
public struct TextEncoding: Hashable, Sendable {
    /// Its name as IANA registers it, or as it was given where this program has no better one.
    public let name: String
    /// What iconv calls it: the widest set that is written under the name, as browsers read it (WHATWG Encoding).
    let converterName: String

    /// Finds an encoding by one of its names, in any case; nil where neither this program nor iconv knows it.
    public init?(named name: String) {
        let label = name.lowercased()
        if let known = Self.known.first(where: { $0.labels.contains(label) }) {
            self.init(name: known.name, converterName: known.converter)
        } else {
            guard let converter = Converter(from: label) else { return nil }
            _ = converter
            self.init(name: name, converterName: label)
        }
    }

    private init(name: String, converterName: String) {
        self.name = name
        self.converterName = converterName
    }

    static let utf8 = TextEncoding(name: "UTF-8", converterName: "UTF-8")
    static let utf16LittleEndian = TextEncoding(name: "UTF-16LE", converterName: "UTF-16LE")
    static let utf16BigEndian = TextEncoding(name: "UTF-16BE", converterName: "UTF-16BE")
    static let utf32LittleEndian = TextEncoding(name: "UTF-32LE", converterName: "UTF-32LE")
    static let utf32BigEndian = TextEncoding(name: "UTF-32BE", converterName: "UTF-32BE")
    static let gb18030 = TextEncoding(name: "GB18030", converterName: "GB18030")
    static let big5 = TextEncoding(name: "Big5", converterName: "CP950")
    static let shiftJIS = TextEncoding(name: "Shift_JIS", converterName: "CP932")
    static let eucJP = TextEncoding(name: "EUC-JP", converterName: "EUC-JP")
    static let eucKR = TextEncoding(name: "EUC-KR", converterName: "CP949")
    static let iso2022JP = TextEncoding(name: "ISO-2022-JP", converterName: "ISO-2022-JP-2")
    static let iso2022KR = TextEncoding(name: "ISO-2022-KR", converterName: "ISO-2022-KR")
    static let iso2022CN = TextEncoding(name: "ISO-2022-CN", converterName: "ISO-2022-CN")
    static let windows1252 = TextEncoding(name: "windows-1252", converterName: "CP1252")

    /// The bytes of the byte order mark that the file begins with, if that is this encoding's own.
    func byteOrderMarkLength(in bytes: Bytes) -> Int {
        guard EncodingDetection.byteOrderMark(of: bytes) == self else { return 0 }
        return converterName.hasPrefix("UTF-16") ? 2 : converterName.hasPrefix("UTF-32") ? 4 : 0
    }

    private static let known: [(name: String, converter: String, labels: [String])] = [
        ("UTF-8", "UTF-8", ["utf-8", "utf8"]),
        ("UTF-16LE", "UTF-16LE", ["utf-16", "utf16", "utf-16le", "utf16le"]),
        ("UTF-16BE", "UTF-16BE", ["utf-16be", "utf16be"]),
        ("GB18030", "GB18030", ["gb18030", "gbk", "gb2312", "cp936", "euc-cn", "gb"]),
        ("Big5", "CP950", ["big5", "big-5", "big5-hkscs", "cp950"]),
        ("Shift_JIS", "CP932", ["shift_jis", "shift-jis", "sjis", "cp932", "windows-31j"]),
        ("EUC-JP", "EUC-JP", ["euc-jp", "eucjp"]),
        ("EUC-KR", "CP949", ["euc-kr", "euckr", "cp949", "uhc", "windows-949"]),
        ("UTF-32LE", "UTF-32LE", ["utf-32", "utf32", "utf-32le"]),
        ("UTF-32BE", "UTF-32BE", ["utf-32be"]),
        ("EUC-TW", "EUC-TW", ["euc-tw", "euctw"]),
        ("ISO-2022-JP", "ISO-2022-JP-2", ["iso-2022-jp"]),
        ("ISO-2022-KR", "ISO-2022-KR", ["iso-2022-kr"]),
        ("ISO-2022-CN", "ISO-2022-CN", ["iso-2022-cn"]),
        ("windows-1250", "CP1250", ["windows-1250", "cp1250"]),
        ("windows-1251", "CP1251", ["windows-1251", "cp1251"]),
        ("windows-1253", "CP1253", ["windows-1253", "cp1253"]),
        ("windows-1254", "CP1254", ["windows-1254", "cp1254", "iso-8859-9"]),
        ("windows-1255", "CP1255", ["windows-1255", "cp1255"]),
        ("windows-1256", "CP1256", ["windows-1256", "cp1256"]),
        ("KOI8-R", "KOI8-R", ["koi8-r", "koi8"]),
        ("KOI8-U", "KOI8-U", ["koi8-u"]),
        ("windows-1252", "CP1252", ["windows-1252", "cp1252", "latin1", "latin-1", "iso-8859-1"]),
    ]
}
