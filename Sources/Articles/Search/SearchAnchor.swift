/// The characters of a pattern that are likely to be rarest, with all their forms: text that has none of them holds no match.
///
/// Looking for it runs at the speed of memory, so that only blocks that have it are put together and compared.
struct SearchAnchor {
    /// A form of the character, and where it was found last.
    private struct Form {
        let bytes: [UInt8]
        /// It was looked for from here.
        var from = 0
        /// Its first place from there on; `end` where it has none.
        var place = 0
        /// It was looked for up to here.
        var end = 0
    }

    private var forms: [Form]
    /// Whether no character is known to stand in every match, so that any text may hold one.
    private let hasNone: Bool

    init(_ matcher: SearchMatcher) {
        hasNone = matcher.needed == nil
        forms = Set(matcher.needed?.flatMap(matcher.folding.variants) ?? []).compactMap { variant in
            UTF8.encode(variant).map { Form(bytes: Array($0)) }
        }
    }

    /// Whether one of the characters may stand in `range`; asked for ranges one after another, each byte is looked at once.
    mutating func mayOccur(in range: Range<Int>, of bytes: Bytes) -> Bool {
        if hasNone { return true }
        for index in forms.indices where occurs(&forms[index], in: range, of: bytes) { return true }
        return false
    }

    private func occurs(_ form: inout Form, in range: Range<Int>, of bytes: Bytes) -> Bool {
        let isKnown = form.from <= range.lowerBound && range.lowerBound <= form.place && range.upperBound <= form.end
        if !isKnown {
            // Looks beyond the range, so that many short ranges cost one call.
            form.end = min(bytes.count, max(range.upperBound, range.lowerBound + 1 << 16))
            form.from = range.lowerBound
            form.place = bytes.firstIndex(of: form.bytes, in: range.lowerBound..<form.end) ?? form.end
        }
        return form.place < range.upperBound
    }

    /// How often a character stands in running text, roughly: per thousand characters of its script.
    static func frequency(_ scalar: Unicode.Scalar) -> Int {
        if scalar == " " { return 1000 }
        if frequentHan.contains(scalar) { return 20 }
        if scalar.value >= 0x80 { return scalar.value >= 0x3000 && scalar.value < 0x3020 ? 60 : 1 }
        guard scalar.properties.isAlphabetic else { return 8 }
        // Letters of European languages, the most frequent first.
        let rank = Array("etaonisrhldcumfpgwybvkxjqz".unicodeScalars).firstIndex(of: scalar) ?? 10
        return 100 - rank * 3
    }

    /// The characters that stand most often in modern Chinese text.
    private static let frequentHan = Set(
        "的一是不了在人有我他这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
            .unicodeScalars)
}
