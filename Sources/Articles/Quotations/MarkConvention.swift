/// How the marks of an article are used, found before they are paired.
struct MarkConvention: Equatable {
    /// Whether guillemets point inward (»…«, German and Danish) instead of outward («…»).
    var guillemetsPointInward = false
    /// Whether single marks stand outermost (British).
    var singlesAreOutermost = false
    /// Whether paragraphs of speech begin with a dash instead of standing in marks (French, Spanish, Russian).
    var hasDashDialogue = false
    /// Whether speech begins with a dash behind a colon inside paragraphs.
    var hasInnerDashes = false
    /// Whether turns stand one behind the other in a paragraph, as where line ends are lost.
    var hasManyInnerDashes = false

    /// Whether dashes begin speech in any of these ways.
    var hasDashes: Bool { hasDashDialogue || hasInnerDashes || hasManyInnerDashes }

    /// Evidence counted over the marks and block beginnings of a sample.
    struct Counts {
        var inward = 0
        var outward = 0
        var doubles = 0
        var singles = 0
        var blocks = 0
        var dashBlocks = 0
        /// Dashes inside blocks that stand between the end of a sentence and a capital.
        var innerDashes = 0
        /// Those of them that stand behind a colon.
        var colonDashes = 0

        mutating func add(_ mark: QuotationMark) {
            switch mark.shape {
            case .rightGuillemet where mark.opensBySpacing && mark.after != .edge: inward += 1
            case .leftGuillemet where mark.before != .letter && mark.before != .closing: outward += 1
            case .doubleOpen, .doubleLow, .cornerOpen, .whiteCornerOpen: doubles += 1
            case .straightDouble where mark.opensBySpacing: doubles += 1
            case .singleOpen where mark.opensBySpacing && mark.after != .han: singles += 1
            case .straightSingle where mark.opensBySpacing: singles += 1
            default: break
            }
        }

        var convention: MarkConvention {
            MarkConvention(
                guillemetsPointInward: inward > outward,
                singlesAreOutermost: singles > 4 && singles > 2 * doubles && inward + outward < singles,
                hasDashDialogue: dashBlocks >= 3 && dashBlocks * 25 > blocks, hasInnerDashes: colonDashes >= 3,
                hasManyInnerDashes: innerDashes >= 6 && innerDashes > blocks)
        }
    }
}
