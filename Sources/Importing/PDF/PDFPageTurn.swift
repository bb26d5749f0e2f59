/// A word on a page of a PDF file, as poppler lists it.
struct PDFWord {
    var flow: Int
    var block: Int
    var line: Int
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    var text: String
    /// Whether it stands at the head or foot of a page whose text runs otherwise.
    var isAside = false

    /// The text with the marks of vertical lines as they are written in horizontal ones (Unicode, Vertical Forms and CJK
    /// Compatibility Forms): fonts have other shapes for them, not other characters.
    static func upright(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { marks[$0] != nil }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { marks[$0] ?? $0 }))
    }

    private static let marks = [Unicode.Scalar: Unicode.Scalar](
        uniqueKeysWithValues: zip(
            "\u{FE10}\u{FE11}\u{FE12}\u{FE13}\u{FE14}\u{FE15}\u{FE16}\u{FE17}\u{FE18}\u{FE19}\u{FE30}\u{FE31}\u{FE32}\u{FE33}\u{FE35}\u{FE36}\u{FE37}\u{FE38}\u{FE39}\u{FE3A}\u{FE3B}\u{FE3C}\u{FE3D}\u{FE3E}\u{FE3F}\u{FE40}\u{FE41}\u{FE42}\u{FE43}\u{FE44}\u{FE47}\u{FE48}"
                .unicodeScalars,
            "，、。：；！？〖〗…‥—–_（）｛｝〔〕【】《》〈〉「」『』［］".unicodeScalars))
}

/// Turns a page whose text runs down (or up) it to where it is read from, so that its lines are rows.
struct PDFPageTurn {
    private(set) var words: [PDFWord]
    let isTurned: Bool

    /// Turns the words of a page of this width and height, if most of them stand on end: vertical lines from right to left,
    /// and pages printed sideways.
    init(_ words: [PDFWord], _ page: (width: Double, height: Double)) {
        let whole = words.reduce(0) { $0 + $1.text.count }
        let standing = words.reduce(0) { $0 + (Self.stands($1) ? $1.text.count : 0) }
        isTurned = standing * 2 > whole
        self.words = words
        guard isTurned else { return }
        let runsUp = Self.runsUp(words)
        let extent = words.filter(Self.stands).reduce((top: Double.infinity, bottom: -Double.infinity)) {
            (min($0.top, $1.top), max($0.bottom, $1.top + $1.height))
        }
        self.words = words.map { word in
            var turned = word
            turned.isAside =
                !Self.stands(word) && (word.top + word.height <= extent.top || word.top >= extent.bottom)
            turned.left = runsUp ? page.height - word.top - word.height : word.top
            turned.top = runsUp ? word.left : page.width - word.left - word.width
            (turned.width, turned.height) = (word.height, word.width)
            return turned
        }
    }

    /// Whether a word of several characters is higher than it is wide.
    private static func stands(_ word: PDFWord) -> Bool { word.text.count > 1 && word.height > word.width * 1.2 }

    /// Whether the words of most lines follow each other upward.
    private static func runsUp(_ words: [PDFWord]) -> Bool {
        var (up, down) = (0, 0)
        for (word, next) in zip(words, words.dropFirst())
        where word.flow == next.flow && word.block == next.block && word.line == next.line {
            if next.top < word.top { up += 1 } else { down += 1 }
        }
        return up > down
    }
}
