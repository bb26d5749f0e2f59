import Articles

/// The number of a section as it is typed or printed, made comparable: `264条`, `第二百六十四条`, `3.2.1`, `IV`, `（三）`.
struct SectionReference: Hashable, Sendable {
    /// The numbers from the outermost to the innermost: 3.2.1 gives 3, 2, 1; 第二十条之一 gives 20, 1.
    var numbers: [Int]
    /// The word that says what is numbered (`条`, `章`, `article`); empty where there is none.
    var unit: String
    /// Whether a letter counts (`Appendix A`): 1 is no answer to it.
    var isLetter = false

    /// Reads a number with what stands around it; nil where the text holds none.
    init?(_ text: String) {
        var numbers: [Int] = []
        var unit = ""
        for token in Self.tokens(text) {
            if let number = Self.number(token) {
                numbers.append(number)
            } else if numbers.isEmpty, let letter = Self.letter(token) {
                numbers.append(letter)
                isLetter = true
            } else if token.first?.isLetter == true, token != "第", token != "之", token != "제" {
                unit = unit.isEmpty ? token.lowercased() : unit
            }
        }
        guard !numbers.isEmpty else { return nil }
        self.numbers = numbers
        self.unit = unit
    }

    /// Whether a printed number answers a typed one: the same numbers, and the same unit where one was typed.
    func answers(_ typed: SectionReference) -> Bool {
        numbers == typed.numbers && isLetter == typed.isLetter
            && (typed.unit.isEmpty || unit.isEmpty && Self.plainUnits.contains(typed.unit) || unit.hasPrefix(typed.unit)
                || typed.unit.hasPrefix(unit) && !unit.isEmpty)
    }

    /// The words for a section that a printed number does without.
    private static let plainUnits: Set<String> = ["section", "sec", "节", "節"]

    /// Runs of digits, of Han numerals, of Latin letters, and single other letters.
    private static func tokens(_ text: String) -> [String] {
        var result: [String] = []
        var last = Class.other
        for character in text {
            let kind = Class(character)
            if kind != .other, kind == last, kind != .letter {
                result[result.count - 1].append(character)
            } else if kind != .other {
                result.append(String(character))
            }
            last = kind
        }
        return result
    }

    private enum Class {
        case digit, han, latin, letter, other

        init(_ character: Character) {
            if let digit = character.wholeNumberValue, (0...9).contains(digit), !HanNumeral.isNumeral(character) {
                self = .digit
            } else if HanNumeral.isNumeral(character) {
                self = .han
            } else if character.isASCII, character.isLetter {
                self = .latin
            } else {
                self = character.isLetter ? .letter : .other
            }
        }
    }

    private static func number(_ token: String) -> Int? {
        guard let first = token.first else { return nil }
        switch Class(first) {
        case .digit:
            return token.count > 9 ? nil : token.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
        case .han: return HanNumeral.value(of: token)
        case .latin: return RomanNumeral.value(of: token)
        case .letter, .other: return nil
        }
    }

    /// A single letter counts from a = 1.
    private static func letter(_ token: String) -> Int? {
        guard token.utf8.count == 1, let byte = token.lowercased().utf8.first, (0x61...0x7A).contains(byte) else {
            return nil
        }
        return Int(byte) - 0x60
    }
}

/// Han numerals, up to 99,999,999 (GB/T 15835 writes them in the traditional way, 〇 for zero).
enum HanNumeral {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "两": 2,
        "貳": 2, "參": 3, "陸": 6, "兩": 2,
    ]
    private static let units: [Character: Int] = [
        "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30,
    ]

    static func isNumeral(_ character: Character) -> Bool {
        digits[character] != nil || units[character] != nil || character == "万" || character == "萬"
    }

    /// The value of a numeral, by place (二〇二六) or by units (二百六十四); nil where it is too large.
    static func value(of text: String) -> Int? {
        guard text.count <= 16 else { return nil }
        guard text.contains(where: { digits[$0] == nil }) else {
            return text.count > 9 ? nil : text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
        }
        var total = 0
        var section = 0
        var digit: Int?
        for character in text {
            if let value = digits[character] {
                digit = value
            } else if let unit = units[character] {
                section += unit == 20 || unit == 30 ? unit : (digit ?? 1) * unit
                digit = nil
            } else {
                total += (section + (digit ?? 0)) * 10_000
                (section, digit) = (0, nil)
            }
        }
        return total + section + (digit ?? 0)
    }
}

/// Roman numerals of up to 15 letters, in either case.
enum RomanNumeral {
    private static let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]

    /// The value of a numeral; nil where it is none, or is not written as the value is.
    static func value(of text: String) -> Int? {
        let letters = text.lowercased()
        guard letters.count <= 15, letters.allSatisfy({ values[$0] != nil }) else { return nil }
        var total = 0
        var previous = 0
        for value in letters.reversed().map({ values[$0] ?? 0 }) {
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return numeral(total) == letters ? total : nil
    }

    private static func numeral(_ value: Int) -> String {
        let parts: [(Int, String)] = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = value
        var result = ""
        for (part, letters) in parts {
            while rest >= part {
                result += letters
                rest -= part
            }
        }
        return result
    }
}
