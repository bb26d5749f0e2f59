/// What a word of a language with spaces does around a quotation.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt16

    /// A verb that says that someone says something.
    static let cue = WordClass(rawValue: 1)
    /// A personal pronoun that can be a subject.
    static let pronoun = WordClass(rawValue: 2)
    /// An article, a possessive or a demonstrative: a noun follows.
    static let determiner = WordClass(rawValue: 4)
    /// A title before a name.
    static let title = WordClass(rawValue: 8)
    /// A preposition or a conjunction: a noun ends before it.
    static let link = WordClass(rawValue: 16)
    /// An auxiliary verb or an adverb that stands between a subject and its verb.
    static let filler = WordClass(rawValue: 32)
    /// A particle inside names (of, de, von, van).
    static let particle = WordClass(rawValue: 64)
    /// According to, laut, selon: the source follows.
    static let according = WordClass(rawValue: 128)
    /// A word that stands for a title's abbreviation point.
    static let abbreviation = WordClass(rawValue: 256)
    /// A preposition: what follows is no subject.
    static let preposition = WordClass(rawValue: 1024)
    /// An article in another case than a subject's (dem, des).
    static let oblique = WordClass(rawValue: 2048)
    /// A noun that calls words an answer.
    static let reply = WordClass(rawValue: 4096)
    /// A small word before a verb (me, lui, s').
    static let clitic = WordClass(rawValue: 8192)
    /// A word that opens a phrase of manner.
    static let manner = WordClass(rawValue: 16384)
    /// A verb that names someone as something (called, nannte, qualifie).
    static let naming = WordClass(rawValue: 512)
}

/// The words of one language with spaces.
struct WesternWords: Sendable {
    /// The language as BCP 47 names it.
    let language: String
    private let classes: CodeTable<WordClass>
    /// The keys of a user's own verbs of saying.
    private var own: Set<UInt64> = []

    init(language: String, _ lists: KeyValuePairs<String, WordClass>) {
        self.language = language
        var classes: [UInt64: WordClass] = [:]
        for (words, kind) in lists {
            for word in words.words {
                classes[Self.key(word, in: 0..<word.count), default: []].formUnion(kind)
            }
        }
        self.classes = CodeTable(classes, missing: [])
    }

    /// The same words and a user's own verbs of saying.
    func adding(cues: [String]) -> WesternWords {
        guard !cues.isEmpty else { return self }
        var words = self
        words.own = Set(cues.map { Self.key(Array($0.utf8), in: 0..<$0.utf8.count) })
        return words
    }

    func classOf(_ bytes: [UInt8], _ range: Range<Int>) -> WordClass {
        let key = Self.key(bytes, in: range)
        if !own.isEmpty, own.contains(key) { return .cue }
        let kind = classes[key]
        // dit-il, demanda-t-elle: the verb with its pronoun behind it.
        guard kind.isEmpty, language == "fr", let hyphen = range.first(where: { bytes[$0] == 0x2D }) else {
            return kind
        }
        return classes[Self.key(bytes, in: range.lowerBound..<hyphen)].intersection(.cue)
    }

    /// A hash of the lower-case word (FNV-1a); only ASCII and the Latin-1 letters are folded.
    private static func key(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var afterC3 = false
        var index = range.lowerBound
        while index < range.upperBound {
            var byte = bytes[index]
            if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 2] == 0x99 {
                // An apostrophe is one, typed or typeset.
                (byte, index) = (0x27, index + 2)
            }
            if (0x41...0x5A).contains(byte) || afterC3 && (0x80...0x9E).contains(byte) { byte |= 0x20 }
            afterC3 = byte == 0xC3
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            index += 1
        }
        return hash
    }

    /// The words of a language; English where the language is not known.
    static func of(_ language: String) -> WesternWords {
        switch language.prefix(2) {
        case "de", "nl", "da", "sv", "nb", "no": german
        case "fr", "es", "it", "pt": french
        default: english
        }
    }
}
