/// What a word of a language with spaces does around a quotation.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

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
    /// A word that may open a sentence but is no subject (there, suddenly, dabei).
    static let opener = WordClass(rawValue: 32768)
    /// A conjunction or relative word: a clause with a subject of its own may begin behind it.
    static let clauseOpener = WordClass(rawValue: 65536)
    /// A conjunction whose clause is a part of another one, which so can have another subject.
    static let subordinator = WordClass(rawValue: 131_072)
    /// A word before a verb of saying that tells that nothing was said (nearly, tempted).
    static let unreal = WordClass(rawValue: 262_144)
    /// A verb that has a small word behind it before its subject (broke in, burst from).
    static let particleVerb = WordClass(rawValue: 2_097_152)
    /// A pronoun that opens a clause about the noun before it (who).
    static let relative = WordClass(rawValue: 4_194_304)
    /// A conjunction that joins nouns as well as clauses (and).
    static let nounLink = WordClass(rawValue: 8_388_608)
    /// A word that says whose words stand before it (so, laut).
    static let cueBehind = WordClass(rawValue: 16_777_216)
    /// A word that denies the verb behind it (not, never).
    static let negation = WordClass(rawValue: 33_554_432)
    /// A preposition before the person spoken to (à, au, a).
    static let addressing = WordClass(rawValue: 67_108_864)
    /// A possessive before a noun (his, ihr, son).
    static let possessive = WordClass(rawValue: 1_048_576)
    /// A small word that belongs to the verb before it (broke in, burst out).
    static let verbParticle = WordClass(rawValue: 524_288)
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
                classes[Self.key(word), default: []].formUnion(kind)
            }
        }
        self.classes = CodeTable(classes, missing: [])
    }

    /// The same words and a user's own verbs of saying.
    func adding(cues: [String]) -> WesternWords {
        guard !cues.isEmpty else { return self }
        var words = self
        words.own = Set(cues.map { Self.key(Array($0.utf8)) })
        return words
    }

    func classOf(_ bytes: [UInt8], _ range: Range<Int>) -> WordClass {
        bytes.withUnsafeBufferPointer { classOf($0, range) }
    }

    func classOf(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordClass {
        let key = Self.key(bytes, in: range)
        if !own.isEmpty, own.contains(key) { return .cue }
        let kind = classes[key]
        guard kind.isEmpty, language == "fr" else { return kind }
        // s'écriait, m'écriai-je: the small word stands in front of its verb without a blank.
        var verb = range
        if range.count > 4, Self.isElided(bytes, range) {
            verb = range.lowerBound + (bytes[range.lowerBound + 1] == 0x27 ? 2 : 4)..<range.upperBound
        }
        // dit-il, demanda-t-elle: the verb with its pronoun behind it.
        if let hyphen = verb.first(where: { bytes[$0] == 0x2D }) { verb = verb.lowerBound..<hyphen }
        return verb == range ? [] : classes[Self.key(bytes, in: verb)].intersection(.cue)
    }

    /// Which person an English word speaks of: 1 for the first and second, 3 for the third, 0 for none.
    func person(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
        bytes.withUnsafeBufferPointer { Self.persons[Self.key($0, in: range)] }
    }

    private static let persons: CodeTable<UInt8> = {
        var table: [UInt64: UInt8] = [:]
        for word in "i me my we us our you your mine yours i'm".words { table[key(word)] = 1 }
        for word in "he she him her his they them their".words { table[key(word)] = 3 }
        return CodeTable(table, missing: 0)
    }()

    /// Whether a word begins with s', m' or t'.
    private static func isElided(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard [0x73, 0x6D, 0x74, 0x53, 0x4D, 0x54].contains(bytes[range.lowerBound]) else { return false }
        let next = range.lowerBound + 1
        return bytes[next] == 0x27 || bytes[next] == 0xE2 && bytes[next + 1] == 0x80 && bytes[next + 2] == 0x99
    }

    /// A hash of the lower-case word (FNV-1a); only ASCII and the Latin-1 letters are folded.
    static func key(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> UInt64 {
        var hash = FNV1a()
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
            hash.add(byte)
            index += 1
        }
        return hash.value
    }

    /// The same of a whole word.
    static func key(_ word: [UInt8]) -> UInt64 {
        word.withUnsafeBufferPointer { key($0, in: 0..<word.count) }
    }

    /// The words of a language; English where the language is not known.
    static func of(_ language: String) -> WesternWords {
        switch language.prefix(2) {
        case "de", "da", "sv", "nb", "no": german
        case "fr": french
        case "es": spanish
        case "it": italian
        case "pt": portuguese
        case "nl": dutch
        default: english
        }
    }
}
