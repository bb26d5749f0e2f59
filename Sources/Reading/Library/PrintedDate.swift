import Articles

/// A date as a text prints it, made comparable: 2026年3月5日, 二〇二六年三月五日, 2026-03-05, 5 March 2026.
public struct PrintedDate: Hashable, Comparable, Sendable {
    /// The year, of four digits.
    public let year: Int
    /// The month, from 1; 0 where the text names none.
    public let month: Int
    /// The day, from 1; 0 likewise.
    public let day: Int

    /// Reads the first date of a text, of the history of an act in one line that of its last revision; nil where it names no
    /// year.
    ///
    /// Numbers after the year are month and day (GB/T 7408, ISO 8601); those before it day and month, unless the second is
    /// no month. A month that is named needs no place of its own.
    public init?(_ text: String) {
        var words = DateWords()
        for scalar in Self.dated(text).unicodeScalars { words.take(scalar) }
        words.end()
        guard let place = words.numbers.firstIndex(where: { (1000...2999).contains($0) }) else { return nil }
        year = words.numbers[place]
        var parts = Array(words.numbers[(place + 1)...].prefix(2))
        if let named = words.month {
            month = named
            day = Self.day(words.numbers[..<place].last ?? parts.first)
            return
        }
        if parts.isEmpty {
            parts = Array(words.numbers[..<place].suffix(2).reversed())
            if parts.count == 2, parts[0] > 12 { parts.swapAt(0, 1) }
        }
        let month = parts.first.flatMap { (1...12).contains($0) ? $0 : nil } ?? 0
        self.month = month
        day = month > 0 && parts.count > 1 ? Self.day(parts[1]) : 0
    }

    /// The text from the year on that counts: before the last word for a revision, where there is one, else the whole.
    private static func dated(_ text: String) -> Substring {
        let words = ActHistory.revisions.compactMap { word in text.ranges(of: word).last?.lowerBound }
        guard let end = words.max(), let year = text[..<end].lastIndex(of: "年") else { return text[...] }
        var start = year
        while start > text.startIndex, case let before = text.index(before: start), isDigit(text[before]) {
            start = before
        }
        return start == year ? text[...] : text[start...]
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { DateWords.digit($0) != nil }
    }

    /// The date as the text prints it, without what else the text says; the whole text where its date has another form than
    /// 2026年3月5日.
    static func shown(_ text: String) -> Substring {
        let dated = dated(text)
        guard let year = dated.firstIndex(of: "年"),
            case let start = dated[..<year].lastIndex(where: { !isDigit($0) }).map(dated.index(after:))
                ?? dated.startIndex,
            start < year
        else { return text[...] }
        var end = dated.index(after: year)
        for unit in ["月", "日"] as [Character] {
            let rest = dated[end...]
            let next = rest.drop { isDigit($0) || $0 == "十" }
            guard next.first == unit, next.startIndex > end else { break }
            end = dated.index(after: next.startIndex)
        }
        return dated[start..<end]
    }

    private static func day(_ number: Int?) -> Int {
        number.flatMap { (1...31).contains($0) ? $0 : nil } ?? 0
    }

    /// Orders dates by time; one without month or day stands before those that have them.
    public static func < (left: PrintedDate, right: PrintedDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Gathers the numbers and the first name of a month of a text.
private struct DateWords {
    private(set) var numbers: [Int] = []
    private(set) var month: Int?
    private var number: Int?
    /// Han digits one after the other are those of a number; with a ten among them they are words for one.
    private var hasTen = false
    private var word = ""

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let digits = Array("〇一二三四五六七八九".unicodeScalars)

    mutating func take(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if let digit = Self.digit(scalar) {
            endWord()
            if hasTen, let ten = number { number = min(ten / 10 * 10 + digit, 99) } else { add(digit) }
        } else if value == 0x5341 {
            // 十, 十五, 二十, 二十五
            number = min((number ?? 1) * 10, 90)
            hasTen = true
        } else if (0x61...0x7A).contains(value | 0x20) {
            endNumber()
            word.unicodeScalars.append(Unicode.Scalar(UInt8(value | 0x20)))
        } else {
            end()
        }
    }

    private mutating func add(_ digit: Int) {
        let sum = (number ?? 0) * 10 + digit
        number = sum < 1_000_000 ? sum : 1_000_000
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        case 0x96F6, 0x25CB: 0
        default: digits.firstIndex(of: scalar)
        }
    }

    mutating func end() {
        endNumber()
        endWord()
    }

    private mutating func endNumber() {
        if let number { numbers.append(number) }
        number = nil
        hasTen = false
    }

    private mutating func endWord() {
        if month == nil, word.count >= 3, let place = Self.months.firstIndex(of: String(word.prefix(3))) {
            month = place + 1
        }
        word = ""
    }
}
