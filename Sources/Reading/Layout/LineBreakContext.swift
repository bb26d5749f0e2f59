/// What stands before a place in a text, as far as breaking the line there depends on it.
///
/// Quotation marks, ASCII punctuation and · mean different things beside Han and beside Latin letters: here each gets the
/// class that it has in its place, so that the table of pairs need not know.
struct LineBreakContext {
    /// The class of the last grapheme that is not blank; nil at the beginning.
    private(set) var last: LineBreakClass?
    /// Whether the last letter or digit before this place is wide.
    private var isWide = false
    /// Whether blanks stand between `last` and this place.
    private var hasBlanks = true
    private var hasTab = false
    /// Whether a `"` stands open, and whether a `'` does.
    private var isOpen = (quotation: false, apostrophe: false)

    /// How many dots that lead somewhere stand right before this place, blanks between them passed over.
    private var leaderDots = 0

    /// Whether the last word before this place begins with a capital.
    private var followsName = false

    /// How well a line breaks before a grapheme of class `kind`, which must have been resolved and begins with `first`.
    @inline(__always)
    func quality(before kind: LineBreakClass, _ first: Unicode.Scalar, _ rules: LineBreakRules) -> BreakQuality {
        guard let last, !hasTab else { return .allowed }
        let quality = rules.quality(after: last, before: kind, acrossBlanks: hasBlanks)
        return hasBlanks && followsName && quality == .allowed && isBound(kind, first) ? .reluctant : quality
    }

    /// Whether a word goes on with the one before it: New York, Section 3. Printers set a fixed blank there.
    private func isBound(_ kind: LineBreakClass, _ first: Unicode.Scalar) -> Bool {
        guard last?.isWord == true else { return false }
        return kind == .numeric || (kind == .alphabetic && Self.isCapital(first))
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
    }

    /// Whether a narrow letter stands right before this place; another one changes nothing.
    @inline(__always)
    var followsLetter: Bool { last == .alphabetic && !hasBlanks && !isWide }

    /// Goes past a blank.
    @inline(__always)
    mutating func skipBlank(_ kind: LineBreakClass) {
        hasBlanks = true
        if kind == .tab { hasTab = true }
    }

    /// Goes past a grapheme of class `kind` as it was resolved, which begins with `first`.
    @inline(__always)
    mutating func skip(_ kind: LineBreakClass, _ first: Unicode.Scalar, isWide wide: Bool) {
        if kind == .alphabetic && last != .alphabetic || hasBlanks { followsName = !wide && Self.isCapital(first) }
        last = kind
        hasBlanks = false
        hasTab = false
        switch kind {
        case .alphabetic, .numeric, .ideographic, .conditionalNonstarter: isWide = wide
        default: if wide { isWide = true }
        }
    }

    /// The class that a grapheme has in this place; `next` is what follows it, nil at the end.
    @inline(__always)
    mutating func resolve(_ kind: LineBreakClass, next: LineBreakClass?, nextIsWide: Bool) -> LineBreakClass {
        switch kind {
        case .ideographic, .alphabetic, .numeric:
            leaderDots = 0
            return kind
        case .infix, .leader: return resolveDot(kind)
        default:
            leaderDots = 0
            return resolveMark(kind, next: next, nextIsWide: nextIsWide)
        }
    }

    /// The class of a dot. More of them than an ellipsis has lead from a title to its page, and such a line may break in any
    /// place of theirs: kept whole they would push the words before them off the line one by one.
    private mutating func resolveDot(_ kind: LineBreakClass) -> LineBreakClass {
        leaderDots += 1
        if kind == .leader { return leaderDots > 2 && leaderDots % 2 == 1 ? .ideographic : .leader }
        if leaderDots > 3 { return .ideographic }
        // , . : ; after Han are , 。 ： ； and let a line break after them whatever follows.
        return !hasBlanks && isWide ? .closing : .infix
    }

    private mutating func resolveMark(
        _ kind: LineBreakClass, next: LineBreakClass?, nextIsWide: Bool
    ) -> LineBreakClass {
        switch kind {
        case .openingQuotation: return closesWord(next) ? .closingParenthesis : opening(nextIsWide)
        case .closingQuotation: return opensWord(next, nextIsWide) ? .openingParenthesis : closing
        case .quotation, .apostrophe:
            if standsInWord(next, nextIsWide) { return .quotation }
            let opens = kind == .quotation ? turn(&isOpen.quotation, next) : turn(&isOpen.apostrophe, next)
            return opens ? opening(nextIsWide) : closing
        case .opening: return opening(nextIsWide)
        case .closingParenthesis: return closing
        case .middleDot: return isWide || nextIsWide ? .nonstarter : .alphabetic
        // LB20a: a hyphen that begins a word belongs to it.
        case .hyphen: return hasBlanks || last?.isOpening == true ? .alphabetic : .hyphen
        default: return kind
        }
    }

    /// LB30: an opening mark of Latin text belongs to a word that stands right before it, one of Han text does not.
    private func opening(_ nextIsWide: Bool) -> LineBreakClass { nextIsWide || isWide ? .opening : .openingParenthesis }

    private var closing: LineBreakClass { isWide ? .closing : .closingParenthesis }

    /// Whether “ or ‘ ends something here, as in German „…“.
    private func closesWord(_ next: LineBreakClass?) -> Bool {
        guard !hasBlanks, !isWide, let last, !last.isOpening else { return false }
        return last != .dash && (next == nil || next?.isBlank == true || next == .infix || next == .mandatory)
    }

    /// Whether ” or » begins something here, as in Swedish ”…” or German »…«; ’ before a letter is an apostrophe.
    private func opensWord(_ next: LineBreakClass?, _ nextIsWide: Bool) -> Bool {
        guard hasBlanks || last?.isOpening == true, let next else { return false }
        return next.isWord && !nextIsWide
    }

    /// Whether `"` or `'` stands between narrow letters, where it binds both its sides (LB19).
    private func standsInWord(_ next: LineBreakClass?, _ nextIsWide: Bool) -> Bool {
        followsText && precedesText(next) && !isWide && !nextIsWide
    }

    /// Whether `"` or `'` opens here: as its neighbours say, else by turns.
    private func turn(_ isOpen: inout Bool, _ next: LineBreakClass?) -> Bool {
        isOpen = followsText == precedesText(next) ? !isOpen : precedesText(next)
        return isOpen
    }

    private var followsText: Bool { !hasBlanks && last?.isOpening != true }

    private func precedesText(_ next: LineBreakClass?) -> Bool {
        switch next {
        case nil, .space, .tab, .mandatory, .closing, .closingParenthesis, .exclamation, .infix: false
        default: true
        }
    }
}
