/// The characters that may stand at a place of a regular expression.
struct ScalarSet: Hashable, Sendable {
    /// Characters for which all that a search takes for them counts too.
    var ranges: [ClosedRange<UInt32>] = []
    /// Characters that stand for themselves alone, whatever a search makes alike.
    var exact: [UInt32] = []
    /// Characters by what they are.
    var kinds: [ScalarKind] = []
    /// Whether all others are meant.
    var isExcluded = false

    /// A character that was typed.
    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    init(_ kind: ScalarKind) { kinds = [kind] }

    /// A set of nothing.
    init() {}

    /// A blank of any kind.
    static let blank = ScalarSet(" ")

    /// `.`: anything within a line.
    static let any: ScalarSet = {
        var set = ScalarSet()
        set.exact = [0x0A]
        set.isExcluded = true
        return set
    }()

    /// The character, where it is only one.
    var literal: Unicode.Scalar? {
        guard let few = fewScalars, few.count == 1 else { return nil }
        return few[0]
    }

    /// The characters, where they are few and none stands for itself alone.
    var fewScalars: [Unicode.Scalar]? {
        guard !isExcluded, kinds.isEmpty, exact.isEmpty, !ranges.isEmpty, ranges.reduce(0, { $0 + $1.count }) <= 8
        else {
            return nil
        }
        return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    }

    /// Whether a character is meant, `forms` being itself and all that a search takes for the same.
    func contains(_ scalar: Unicode.Scalar, forms: [Unicode.Scalar]) -> Bool {
        let isMeant =
            ranges.contains { range in forms.contains { range.contains($0.value) } } || exact.contains(scalar.value)
            || kinds.contains { $0.contains(scalar) }
        return isMeant != isExcluded
    }

    /// Whether a capital was typed in it.
    func hasCapital(_ folding: SearchFolding) -> Bool {
        ranges.contains { range in
            [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init).contains(where: folding.isCapital)
        }
    }
}

/// A kind of character: `\d` `\w` `\s` `\p{…}` and their opposites.
struct ScalarKind: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A decimal digit of any script (UTS #18, RL1.2a).
        case digit
        /// A letter, a mark on one, a digit, `_` and its like (UTS #18, RL1.2a); Han characters are letters.
        case word
        /// White space.
        case blank
        /// A character whose general category begins so: `L`, `Lu`, `P` …
        case category(String)
        case script(Script)
    }

    var kind: Kind
    var isExcluded = false

    func contains(_ scalar: Unicode.Scalar) -> Bool { isOfKind(scalar) != isExcluded }

    private func isOfKind(_ scalar: Unicode.Scalar) -> Bool {
        switch kind {
        case .digit: scalar.properties.numericType == .decimal
        case .word: Self.isOfWord(scalar)
        case .blank: scalar.properties.isWhitespace
        case .category(let name): scalar.properties.generalCategory.shortName.hasPrefix(name)
        case .script(let script): script.contains(scalar.value)
        }
    }

    /// Whether a character is part of a word.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic || scalar.properties.isJoinControl { return true }
        return switch scalar.properties.generalCategory {
        case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// The kind that `\p{name}` names; nil where there is none.
    init?(property name: String) {
        if let script = Script(rawValue: name.lowercased()) {
            kind = .script(script)
        } else if Unicode.GeneralCategory.shortNames.contains(where: { $0.hasPrefix(name) }), !name.isEmpty {
            kind = .category(name)
        } else {
            return nil
        }
    }

    init(_ kind: Kind, isExcluded: Bool = false) {
        self.kind = kind
        self.isExcluded = isExcluded
    }
}

extension Unicode.GeneralCategory {
    /// The two letters by which the standard names it (UAX #44, table 12).
    fileprivate var shortName: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }

    fileprivate static let shortNames = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
    ]
}
