/// Guesses the language of most of a text from its scripts and a few of its commonest words.
enum LanguageGuess {
    /// How much of a text is looked at, in each of three places.
    private static let sample = 1 << 13

    /// The language as BCP 47 names it, `und` where nothing tells.
    static func language(of bytes: Bytes) -> String {
        var counts = ScriptCounts()
        let middle = bytes.count / 2
        // A text that is shorter than the three places together is looked at once.
        let starts = bytes.count <= 3 * sample ? [] : [0, middle - sample / 2, bytes.count - sample]
        if starts.isEmpty { counts.count(bytes, 0..<bytes.count) }
        for start in starts { counts.count(bytes, start..<start + sample) }
        return counts.language ?? wordLanguage(bytes)
    }

    /// Function words that are common in one of these languages and rare in the others.
    private static let words: [(language: String, words: [StaticString])] = [
        ("en", [" the ", " of ", " and ", " to ", " is ", " that "]),
        ("de", [" der ", " und ", " die ", " das ", " nicht ", " ist "]),
        ("fr", [" le ", " la ", " les ", " et ", " des ", " est "]),
        ("es", [" el ", " los ", " y ", " que ", " las ", " por "]),
        ("it", [" il ", " che ", " di ", " non ", " gli ", " della "]),
        ("pt", [" o ", " os ", " não ", " uma ", " do ", " em "]),
        ("nl", [" het ", " een ", " van ", " niet ", " zijn ", " dat "]),
    ]

    private static func wordLanguage(_ bytes: Bytes) -> String {
        let range = 0..<min(bytes.count, sample * 2)
        let scores = words.map { entry in
            (entry.language, entry.words.reduce(0) { $0 + occurrences(of: $1, bytes, range) })
        }
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return "und" }
        return best.0
    }

    private static func occurrences(of word: StaticString, _ bytes: Bytes, _ range: Range<Int>) -> Int {
        var (count, at) = (0, range.lowerBound)
        while let found = bytes.firstIndex(of: 0x20, in: at..<range.upperBound) {
            if bytes.starts(with: word, at: found, before: range.upperBound) { count += 1 }
            at = found + 1
        }
        return count
    }
}

/// How many characters of each script a sample holds.
struct ScriptCounts {
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var latin = 0
    private var cyrillic = 0
    private var arabic = 0
    private var other = 0
    /// Han characters that only simplified, and that only traditional writing has.
    private var simplified = 0
    private var traditional = 0

    /// Adds the characters of a run.
    mutating func count(_ bytes: Bytes, _ range: Range<Int>) {
        let writing = Self.writing
        var at = range.lowerBound
        while at < range.upperBound {
            let first = bytes[at]
            if first < 0x80 {
                latin += first | 0x20 >= 0x61 && first | 0x20 <= 0x7A ? 1 : 0
                at += 1
                continue
            }
            let (scalar, length) = bytes.scalar(at: at)
            at += length
            // Most of Chinese text.
            if scalar.value >= 0x4E00 && scalar.value < 0xA000 {
                han += 1
                switch writing[Int(scalar.value - 0x4E00)] {
                case .both: break
                case .simplified: simplified += 1
                case .traditional: traditional += 1
                }
            } else {
                addOther(scalar.value)
            }
        }
    }

    private mutating func addOther(_ value: UInt32) {
        switch value {
        case 0xC0...0x24F: latin += 1
        case 0x3400...0x4DBF, 0x20000...0x3FFFF: han += 1
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x600...0x6FF, 0x750...0x77F: arabic += 1
        case 0x370...0x3FF, 0x590...0x5FF, 0x900...0x10FF: other += 1
        default: break
        }
    }

    private enum Writing: UInt8 {
        case both
        case simplified
        case traditional
    }

    /// Which writing has each of the characters from U+4E00 on, for some that are common.
    private static let writing: [Writing] = {
        var table = [Writing](repeating: .both, count: 0x5200)
        for scalar in simplifiedOnly.unicodeScalars { table[Int(scalar.value - 0x4E00)] = .simplified }
        for scalar in traditionalOnly.unicodeScalars { table[Int(scalar.value - 0x4E00)] = .traditional }
        return table
    }()

    private static let simplifiedOnly = "国这们来为说时会个对发后过还从东问间经动开关应进实现业产务义学书长门见观记论"
    private static let traditionalOnly = "國這們來為說時會個對發後過還從東問間經動開關應進實現業產務義學書長門見觀記論"

    /// The language that the scripts alone tell; nil where it takes words to tell.
    var language: String? {
        let all = han + kana + hangul + latin + cyrillic + arabic + other
        guard all > 0 else { return "und" }
        if kana * 12 > all { return "ja" }
        if hangul * 4 > all { return "ko" }
        if han * 5 > all { return traditional > simplified ? "zh-Hant" : "zh" }
        if cyrillic * 2 > all { return "ru" }
        if arabic * 2 > all { return "ar" }
        return latin * 2 > all ? nil : "und"
    }
}
