/// Writes numbers as word processors do (ECMA-376, section 17.18.59).
enum WordNumeral {
    /// A number in a format that the standard names; in digits where the format is not known here.
    static func written(_ number: Int, _ format: String) -> String {
        switch format {
        case "none", "bullet": ""
        case "lowerLetter": letter(number).lowercased()
        case "upperLetter": letter(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperRoman": roman(number)
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "decimalFullWidth", "decimalFullWidth2":
            String(String(number).unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0) ?? $0) })
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
            String(String(number).compactMap { $0.wholeNumberValue.map { plainDigits[$0] } })
        case "chineseLegalSimplified": han(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")
        case "ideographLegalTraditional": han(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟")
        default: hanFormats.contains(format) ? han(number, "零一二三四五六七八九", "十百千") : inSequence(number, format)
        }
    }

    private static let hanFormats: Set<String> = [
        "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
        "taiwaneseCountingThousand",
    ]

    private static let plainDigits = Array("〇一二三四五六七八九")

    /// Signs that count by their order.
    private static let sequences: [String: [Character]] = [
        "ideographTraditional": Array("甲乙丙丁戊己庚辛壬癸"), "ideographZodiac": Array("子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle": circled, "decimalEnclosedCircleChinese": circled,
        "decimalEnclosedParen": Array("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop": Array("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"), "ideographEnclosedCircle": Array("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "ganada": Array("가나다라마바사아자차카타파하"), "chosung": Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
        "aiueoFullWidth": Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
        "irohaFullWidth": Array("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"),
    ]

    private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")

    private static func inSequence(_ number: Int, _ format: String) -> String {
        guard let signs = sequences[format], signs.indices.contains(number - 1) else { return String(number) }
        return String(signs[number - 1])
    }

    private static func letter(_ number: Int) -> String {
        let letter = Unicode.Scalar(UInt8(0x41 + (max(1, number) - 1) % 26))
        return String(repeating: String(Character(letter)), count: (max(1, number) - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (min(max(1, number), 3999), "")
        for (value, sign) in signs { while rest >= value { (rest, text) = (rest - value, text + sign) } }
        return text
    }

    /// A number of up to four places in Han numerals: 十二, 一百零三.
    private static func han(_ number: Int, _ digits: String, _ units: String) -> String {
        guard (1...9999).contains(number) else { return String(number) }
        let (digits, units) = (Array(digits), Array(units))
        let places = String(number).compactMap(\.wholeNumberValue)
        var (text, skips) = ("", false)
        for (place, digit) in places.enumerated() {
            let power = places.count - 1 - place
            guard digit > 0 else {
                skips = true
                continue
            }
            if skips { text.append(digits[0]) }
            skips = false
            // Ten is 十, not 一十, at the beginning.
            if !(digit == 1 && power == 1 && text.isEmpty) { text.append(digits[digit]) }
            if power > 0 { text.append(units[power - 1]) }
        }
        return text
    }
}
