/// The form of a section's number; numbers of one form make a sequence.
enum NumberingClass: UInt8, CaseIterable {
    // Laws and books: 第…编 and so on, Part, Chapter, Section, Article.
    case book
    case subBook
    case volume
    case part
    case chapter
    case chapterOfNovel
    case section
    case article
    case clause
    case item
    case subItem
    case appendix
    case letter
    // The levels of GB/T 9704, 7.3.3: 一、 （一） 1. （1） ①
    case hanComma
    case hanBracketed
    case arabicDot
    case arabicBracketed
    case circled
    // Points inside a text: 第一， 一是
    case ordinalPoint
    case hanPoint
    // 1.1, 1.1.1; the depth tells the level.
    case decimal
    case arabicClose
    case arabicBare
    case letterDot
    case letterBracketed
    case letterClose
    case romanDot
    case romanBracketed

    /// How deep such a section stands where the sequence itself does not tell; smaller is higher.
    var rank: Int {
        switch self {
        case .volume, .book: 1
        case .part: 2
        case .subBook: 3
        case .chapter, .chapterOfNovel, .letter, .appendix: 4
        case .section: 5
        case .article: 6
        case .clause: 7
        case .item: 8
        case .subItem: 9
        case .hanComma, .romanDot: 10
        case .hanBracketed, .letterDot, .ordinalPoint, .hanPoint: 11
        case .arabicDot, .decimal, .arabicBare, .arabicClose: 12
        case .arabicBracketed, .letterBracketed, .letterClose: 13
        case .circled, .romanBracketed: 14
        }
    }

    /// Whether the form alone says that a section is named: 第三章, Chapter 3.
    var isNamed: Bool { rank <= 9 }
}

/// The units that stand after 第… and the words that stand before a number.
enum NumberingWords {
    /// 第…X: laws (《立法技术规范》: 编 分编 章 节 条 款 项 目), books and plays, simplified and traditional.
    static let units: [(word: StaticString, form: NumberingClass)] = [
        ("分编", .subBook), ("分編", .subBook), ("部分", .part), ("编", .book), ("編", .book), ("章", .chapter),
        ("节", .section), ("節", .section), ("条", .article), ("條", .article), ("款", .clause), ("项", .item),
        ("項", .item), ("目", .subItem), ("回", .chapterOfNovel), ("卷", .volume), ("篇", .part), ("集", .volume),
        ("部", .volume), ("讲", .chapter), ("講", .chapter), ("课", .chapter), ("課", .chapter), ("幕", .part),
        ("场", .section), ("場", .section), ("折", .chapter), ("辑", .volume), ("輯", .volume), ("册", .volume),
        ("冊", .volume), ("话", .chapterOfNovel), ("話", .chapterOfNovel), ("장", .chapter), ("절", .section),
        ("조", .article), ("편", .book), ("관", .subBook),
    ]

    /// Words before a number in languages with letters, in lower case.
    static let words: [(word: StaticString, form: NumberingClass)] = [
        ("book", .book), ("volume", .volume), ("vol", .volume), ("part", .part), ("chapter", .chapter),
        ("section", .section), ("sec", .section), ("article", .article), ("art", .article), ("appendix", .appendix),
        ("annex", .appendix), ("schedule", .appendix), ("letter", .letter), ("act", .part), ("scene", .section),
        ("amendment", .article), ("buch", .book), ("teil", .part), ("kapitel", .chapter), ("abschnitt", .section),
        ("artikel", .article), ("anhang", .appendix), ("anlage", .appendix), ("livre", .book), ("tome", .volume),
        ("partie", .part), ("titre", .part), ("chapitre", .chapter), ("annexe", .appendix), ("lettre", .letter),
        ("libro", .book), ("parte", .part), ("capítulo", .chapter), ("artículo", .article), ("sección", .section),
        ("título", .part), ("stave", .chapter), ("canto", .chapter), ("附件", .appendix), ("附录", .appendix),
        ("附錄", .appendix), ("附表", .appendix),
    ]

    /// The words of `words` that begin with a byte, small or capital.
    static func words(beginning byte: UInt8) -> [(word: StaticString, form: NumberingClass)] {
        byte < 0x80 ? wordsByFirst[Int(byte | 0x20)] : byte == 0xE9 ? wordsByFirst[0] : []
    }

    /// Whether the first two letters of a run are those of one of `words`; all but a few lines of prose end here.
    @inline(__always)
    static func mayBegin(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        guard start + 1 < end else { return false }
        let (first, second) = (Int(bytes[start] | 0x20) - 0x61, UInt32(bytes[start + 1] | 0x20) &- 0x61)
        // An accented second letter is not looked at further.
        return second >= 26 ? bytes[start + 1] >= 0x80 : seconds[first] & 1 << second != 0
    }

    /// By first letter, a bit for each second letter.
    private static let seconds: SIMD32<UInt32> = {
        var seconds = SIMD32<UInt32>.zero
        for entry in words where entry.word.utf8Start.pointee < 0x80 {
            let (first, second) = (entry.word.utf8Start[0] &- 0x61, entry.word.utf8Start[1] &- 0x61)
            if second < 26 { seconds[Int(first)] |= 1 << UInt32(second) }
        }
        return seconds
    }()

    /// By first byte in lower case; those that begin otherwise under 0.
    private static let wordsByFirst: [[(word: StaticString, form: NumberingClass)]] = {
        var byFirst = [[(word: StaticString, form: NumberingClass)]](repeating: [], count: 128)
        for entry in words {
            let first = entry.word.utf8Start.pointee
            byFirst[first < 0x80 ? Int(first) : 0].append(entry)
        }
        return byFirst
    }()

    /// Numbers in letters as they stand after the word that they count: Chapter Four, Book the Second, Chapitre premier.
    static let spelled: [(word: StaticString, value: Int)] =
        ordinals + [
            ("seventeen", 17), ("sixteen", 16), ("eighteen", 18), ("nineteen", 19), ("fourteen", 14), ("thirteen", 13),
            ("fifteen", 15), ("twelve", 12), ("eleven", 11), ("twenty-one", 21), ("twenty-two", 22),
            ("twenty-three", 23),
            ("twenty-four", 24), ("twenty-five", 25), ("twenty-six", 26), ("twenty-seven", 27), ("twenty-eight", 28),
            ("twenty-nine", 29), ("twenty", 20), ("thirty", 30), ("one", 1), ("two", 2), ("three", 3), ("four", 4),
            ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("unique", 1), ("eins", 1),
            ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
            ("zehn", 10), ("un", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("sept", 7), ("huit", 8),
            ("neuf", 9), ("dix", 10),
        ]

    /// Ordinals of laws and books in English, German, French and Spanish; longer words before those they begin with.
    static let ordinals: [(word: StaticString, value: Int)] = [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("erster", 1), ("erstes", 1),
        ("erste", 1), ("zweiter", 2), ("zweites", 2), ("zweite", 2), ("dritter", 3), ("drittes", 3), ("dritte", 3),
        ("vierter", 4), ("viertes", 4), ("vierte", 4), ("fünfter", 5), ("fünftes", 5), ("fünfte", 5), ("sechster", 6),
        ("sechstes", 6), ("sechste", 6), ("siebenter", 7), ("siebter", 7), ("siebtes", 7), ("siebente", 7),
        ("siebte", 7), ("achter", 8), ("achtes", 8), ("achte", 8), ("neunter", 9), ("neuntes", 9), ("neunte", 9),
        ("zehnter", 10), ("zehntes", 10), ("zehnte", 10), ("première", 1), ("premier", 1), ("deuxième", 2),
        ("seconde", 2), ("troisième", 3), ("quatrième", 4), ("cinquième", 5), ("sixième", 6), ("septième", 7),
        ("huitième", 8), ("neuvième", 9), ("dixième", 10), ("primera", 1), ("primero", 1), ("segunda", 2),
        ("segundo", 2), ("tercera", 3), ("tercero", 3), ("cuarta", 4), ("cuarto", 4),
    ]

    /// Han digits with their values; 十 百 千 are dealt with apart.
    static func digit(_ value: UInt32) -> Int? {
        switch value {
        case 0x3007, 0x96F6: 0
        case 0x4E00, 0x58F9: 1
        case 0x4E8C, 0x4E24, 0x5169, 0x8D30: 2
        case 0x4E09, 0x53C1: 3
        case 0x56DB, 0x8086: 4
        case 0x4E94, 0x4F0D: 5
        case 0x516D, 0x9646: 6
        case 0x4E03, 0x67D2: 7
        case 0x516B, 0x634C: 8
        case 0x4E5D, 0x7396: 9
        case 0x30...0x39: Int(value) - 0x30
        case 0xFF10...0xFF19: Int(value) - 0xFF10
        default: nil
        }
    }

    /// The powers of ten among Han numerals.
    static func power(_ value: UInt32) -> Int? {
        switch value {
        case 0x5341, 0x62FE: 10
        case 0x767E, 0x4F70: 100
        case 0x5343, 0x4EDF: 1000
        default: nil
        }
    }
}
