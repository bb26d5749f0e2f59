// What a difference touches.
extension VersionText {
    /// The units of characters, from the first to the last.
    func units(in ranges: [Range<Int>]) -> Range<Int> {
        guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
        let low = unit(notBefore: first.lowerBound)
        return low..<max(low, unit(notBefore: last.upperBound))
    }

    /// The first unit that begins at or after a character.
    private func unit(notBefore character: Int) -> Int {
        var (low, high) = (0, unitStarts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(unitStarts[middle]) < character { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The letters and digits of units as folded for width, nothing between them.
    func letters(ofUnits units: Range<Int>) -> [UInt32] {
        units.flatMap { characters(ofUnit: $0).filter { classes[$0].isKey } }.map {
            CharacterFolding.variants(scalars[$0])
        }
    }

    /// Whether punctuation stands between units.
    func hasMarks(betweenUnits units: Range<Int>) -> Bool {
        guard let first = units.first, let last = units.last else { return false }
        return (Int(unitStarts[first])..<Int(unitEnds[last])).contains { classes[$0] == .punctuation }
    }

    /// Whether units are or hold a number: digits anywhere, Han numerals where they are all of it or stand by a measure.
    func touchesNumber(_ units: Range<Int>) -> Bool {
        guard units.count <= 64 else { return false }
        return units.contains { unit in
            Numerals.isDigit(scalars[Int(unitStarts[unit])])
                || Numerals.isHan(keys[unit]) && (units.count == 1 || isNumeral(beside: unit))
        }
    }

    private func isNumeral(beside unit: Int) -> Bool {
        let next = unit + 1 < keys.count ? keys[unit + 1] : 0
        return Numerals.isHan(next) || Self.measures.contains(next)
            || unit > 0 && keys[unit - 1] == Self.ordinal
    }

    private static let ordinal = UInt64(UnicodeScalar("第").value)
    private static let measures = Set("年月日号时分秒岁倍元个人次条章款项%％点亿万".unicodeScalars.map { UInt64($0.value) })
    private static let dateUnits = Set("年月日号".unicodeScalars.map { UInt64($0.value) })
    private static let months: Set<String> = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "janvier", "février",
        "mars",
        "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]

    /// Whether units that hold a number are a part of a date: before 年, 月, 日 or beside a month's name.
    func touchesDate(_ units: Range<Int>) -> Bool {
        guard units.count <= 64 else { return false }
        return units.contains { unit in
            guard isNumber(unit) else { return false }
            let next = unit + 1 < keys.count ? unit + 1 : unit
            return Self.dateUnits.contains(keys[next]) || isMonth(next) || unit > 0 && isMonth(unit - 1)
        }
    }

    private func isMonth(_ unit: Int) -> Bool {
        keys[unit] >> 63 == 1 && Self.months.contains(string(of: characters(ofUnit: unit)))
    }

    /// Whether units stand twice, one after the other, the text that they repeat being at most eight units long.
    func repeats(_ units: Range<Int>) -> Bool {
        guard !units.isEmpty, units.count <= 8 else { return false }
        let isWord = units.count > 1 || keys[units.lowerBound] >> 63 == 1
        guard isWord else { return false }
        let own = keys[units]
        let before = units.lowerBound - units.count
        if before >= 0, own.elementsEqual(keys[before..<units.lowerBound]) { return true }
        let after = units.upperBound + units.count
        return after <= keys.count && own.elementsEqual(keys[units.upperBound..<after])
    }
}

/// Words that deny.
enum Negation {
    private static let han = Set("不没沒无無非未勿莫否毋弗".unicodeScalars.map { UInt64($0.value) })
    private static let words: Set<String> = [
        "not", "no", "never", "nor", "none", "nothing", "cannot", "without", "nicht", "kein", "keine", "keinen",
        "keiner",
        "nie", "ohne", "ne", "pas", "jamais", "sans", "non", "nunca", "sin",
    ]

    /// How many of the units deny, of the first sixty-four.
    static func count(_ text: VersionText, _ units: Range<Int>) -> Int {
        units.prefix(64).count { unit in
            let key = text.keys[unit]
            guard key >> 63 == 1 else { return han.contains(key) }
            let characters = text.characters(ofUnit: unit)
            guard characters.count <= 8 else { return false }
            let word = text.string(of: characters).lowercased()
            return words.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
        }
    }
}

/// Where a version names people and works that its document knows of.
struct Names {
    private let text: VersionText
    /// The names as keys of units, by their first unit.
    private var names: [UInt64: [[UInt64]]] = [:]

    /// Whether a capital inside of a sentence tells a name here; not where all nouns are written with one.
    private var capitalsTell = false

    init(of text: VersionText) {
        self.text = text
        let words = text.keys.indices.lazy.filter { text.keys[$0] >> 63 == 1 }.prefix(4000)
        let capitals = words.count { isCapitalInside($0) }
        capitalsTell = capitals * 8 < words.count { _ in true }
        let document = text.document
        for name in document.names { add(name) }
        for article in document.articles { if let byline = article.byline { add(document.string(of: byline)) } }
        for quotation in document.quotations {
            if let speaker = quotation.speaker { add(document.string(of: speaker)) }
        }
    }

    private mutating func add(_ name: String) {
        var keys: [UInt64] = []
        for scalar in name.unicodeScalars where ComparedClass(scalar.value) == .single {
            keys.append(UInt64(CharacterFolding.variants(scalar.value)))
        }
        guard (2...8).contains(keys.count), names[keys[0]]?.contains(keys) != true else { return }
        names[keys[0], default: []].append(keys)
    }

    /// Whether units touch a name: a Han name that the document knows, or Latin words written with a capital
    /// inside of a sentence.
    func touch(_ units: Range<Int>) -> Bool {
        guard !units.isEmpty, units.count <= 32 else { return false }
        let low = max(0, units.lowerBound - 7)
        for start in low..<units.upperBound {
            for name in names[text.keys[start]] ?? [] {
                let end = start + name.count
                if end > units.lowerBound, end <= text.keys.count, text.keys[start..<end].elementsEqual(name) {
                    return true
                }
            }
        }
        return capitalsTell && units.contains { isCapitalInside($0) }
    }

    private func isCapitalInside(_ unit: Int) -> Bool {
        guard unit > 0, text.keys[unit] >> 63 == 1 else { return false }
        let characters = text.characters(ofUnit: unit)
        guard characters.count > 2, isUppercase(characters.lowerBound), !isUppercase(characters.lowerBound + 1) else {
            return false
        }
        let gap = Int(text.unitEnds[unit - 1])..<characters.lowerBound
        return !gap.isEmpty && gap.allSatisfy { text.classes[$0] == .blank || text.scalars[$0] == 0x2C }
    }

    private func isUppercase(_ character: Int) -> Bool {
        Unicode.Scalar(text.scalars[character])?.properties.isUppercase ?? false
    }
}
