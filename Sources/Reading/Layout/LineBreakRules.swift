/// Whether a line may be broken between two graphemes, and how bad it would be where it may not.
enum BreakQuality: UInt8, Comparable {
    /// Never: a mark would begin a line that must not, or an opening mark end one.
    case never
    /// Only where a line has no other break: inside a word or a number.
    case insideWord
    /// Where a line has no proper break: between the parts of something that should stay whole, such as an address.
    case betweenParts
    /// Allowed, yet better a little earlier: between the words of a name, or a word and its number.
    case reluctant
    /// Allowed.
    case allowed

    static func < (left: BreakQuality, right: BreakQuality) -> Bool { left.rawValue < right.rawValue }
}

/// The rules of UAX #14 as a table over pairs of classes, tailored for Han text (CLREQ 3.1.2, GB/T 15834) and for the
/// strictness asked.
///
/// What depends on more than two classes is decided before, by `LineBreakContext`.
struct LineBreakRules {
    private let qualities: [BreakQuality]
    private static let side = 32

    /// The rules of each strictness, made once.
    static func of(_ strictness: BreakStrictness) -> LineBreakRules {
        switch strictness {
        case .loose: loose
        case .basic: basic
        case .strict: strict
        }
    }

    private static let loose = LineBreakRules(.loose)
    private static let basic = LineBreakRules(.basic)
    private static let strict = LineBreakRules(.strict)

    private init(_ strictness: BreakStrictness) {
        var qualities = [BreakQuality](repeating: .allowed, count: 2 * Self.side * Self.side)
        for after in LineBreakClass.all {
            for before in LineBreakClass.all {
                let pair = Pair(after, before, strictness)
                let place = Int(after.rawValue) * Self.side + Int(before.rawValue)
                qualities[place] = pair.quality(acrossBlanks: false)
                qualities[Self.side * Self.side + place] = pair.quality(acrossBlanks: true)
            }
        }
        self.qualities = qualities
    }

    /// How well a line breaks between two graphemes of these classes, which blanks may divide.
    @inline(__always)
    func quality(after: LineBreakClass, before: LineBreakClass, acrossBlanks: Bool) -> BreakQuality {
        let row = (acrossBlanks ? Self.side : 0) + Int(after.rawValue)
        return qualities[row * Self.side + Int(before.rawValue)]
    }
}

/// Two neighbouring classes, to be judged by the rules in order.
private struct Pair {
    let after: LineBreakClass
    let before: LineBreakClass
    let strictness: BreakStrictness

    init(_ after: LineBreakClass, _ before: LineBreakClass, _ strictness: BreakStrictness) {
        self.after = Self.resolved(after, strictness)
        self.before = Self.resolved(before, strictness)
        self.strictness = strictness
    }

    /// Loose breaks let 々, ・, ～ and small kana begin a line (JIS X 4051; CLREQ calls it 宽松).
    private static func resolved(_ kind: LineBreakClass, _ strictness: BreakStrictness) -> LineBreakClass {
        switch kind {
        case .nonstarter, .conditionalNonstarter: strictness == .loose ? .ideographic : .nonstarter
        // LB10: a mark without a base is a letter; so is what stands for a control character.
        case .mark, .control, .middleDot: .alphabetic
        default: kind
        }
    }

    func quality(acrossBlanks: Bool) -> BreakQuality {
        if allowsBreak(acrossBlanks: acrossBlanks) { return .allowed }
        // Dots that lead to a page number stand after a blank: rather break there than in the word before it.
        if acrossBlanks && !after.isOpening && !isRun { return .betweenParts }
        if after.isOpening || neverBegins || isRun { return .never }
        let cutsNumber = before == .numeric && after != .solidus && after != .hyphen
        return (after.isWord && before.isWord) || cutsNumber ? .insideWord : .betweenParts
    }

    /// Marks that never begin a line, not even after a blank (LB13, extended to all that CLREQ 3.1.2 names).
    private var neverBegins: Bool {
        switch before {
        case .closing, .closingParenthesis, .closingQuotation, .exclamation, .infix, .solidus, .nonstarter: true
        default: false
        }
    }

    /// —— and …… (LB17, LB22).
    private var isRun: Bool { after == before && (after == .dash || after == .leader) }

    private func allowsBreak(acrossBlanks: Bool) -> Bool {
        if after == .zeroWidthSpace { return true }  // LB8
        if before == .zeroWidthSpace || neverBegins || after.isOpening || isRun { return false }  // LB7, 13–17, 22
        if acrossBlanks { return true }  // LB18
        if isBound { return false }
        switch after {
        case .alphabetic, .numeric: return allowsAfterWord
        case .prefix: return !(before.isWord || before == .ideographic || before.isOpening)  // LB23a, 24, 25
        case .postfix: return !(before.isWord || before.isOpening)  // LB24, 25
        case .infix, .closingParenthesis: return !before.isWord && before != .postfix  // LB25, 29, 30
        case .solidus: return strictness != .strict && before != .numeric  // LB25; CLREQ: 分隔号 at a line's end
        case .hyphen: return before != .numeric  // LB25
        case .ideographic, .closing: return before != .postfix  // LB23a, 25
        default: return true
        }
    }

    /// LB11, 12, 19, 21, 22: what binds to either side whatever stands there.
    private var isBound: Bool {
        switch (after, before) {
        case (.wordJoiner, _), (_, .wordJoiner), (.glue, _), (.breakBefore, _): true
        case (.quotation, _), (_, .quotation): true
        case (.breakAfter, .glue), (.hyphen, .glue): false
        case (_, .glue), (_, .hyphen), (_, .breakAfter): true
        case (_, .leader): strictness != .loose
        case (_, .dash): strictness == .strict
        default: false
        }
    }

    /// LB23, 24, 25, 28, 30.
    private var allowsAfterWord: Bool {
        switch before {
        case .alphabetic, .numeric, .prefix, .postfix, .openingParenthesis: false
        default: true
        }
    }
}

extension LineBreakClass {
    /// Whether it is a mark after which no line ends, not even after a blank (LB14).
    var isOpening: Bool { self == .opening || self == .openingParenthesis || self == .openingQuotation }
}
