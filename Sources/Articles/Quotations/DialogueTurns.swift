/// Finds who speaks in the lines of a dialogue that name nobody.
///
/// Two persons who were named one after the other take turns until the text narrates or names someone (the Chicago Manual
/// 13.39: a new paragraph for each new speaker). What is found so is marked as inferred.
struct DialogueTurns {
    let passage: Passage
    let marked: [MarkedPassage]

    /// A block in which one person speaks.
    private struct Turn {
        var block: Int
        /// The passage that tells who speaks; nil where none does.
        var named: Int?
        /// Its first statement.
        var first: Int
        /// Whether the block is one statement and nothing else.
        var isBare: Bool
    }

    /// At most so many turns in a row are told without a name.
    private static let reach = 8

    /// Gives the turns without a name to the two who speak by turns.
    func alternate(_ findings: inout [Finding]) {
        var (before, last): (Turn?, Turn?)
        var inferred = 0
        for var turn in turns(findings) {
            if let one = before, let other = last, turn.isBare, inferred < Self.reach,
                turn.block == other.block + 1, other.block == one.block + 1, areTwo(one, other, findings)
            {
                findings[turn.first].attribution = .inferred
                findings[turn.first].source = one.named
                turn.named = one.named
                inferred += 1
            } else {
                inferred = 0
            }
            (before, last) = (last, turn)
        }
    }

    /// Whether two turns are of two persons whom the text names.
    private func areTwo(_ one: Turn, _ other: Turn, _ findings: [Finding]) -> Bool {
        guard let one = one.named.flatMap({ findings[$0].speaker }),
            let other = other.named.flatMap({ findings[$0].speaker })
        else { return false }
        return !passage.bytes[one].elementsEqual(passage.bytes[other])
    }

    private func turns(_ findings: [Finding]) -> [Turn] {
        var turns: [Turn] = []
        for index in marked.indices where marked[index].depth == 0 && findings[index].rule.kind == .statement {
            let block = passage.block(at: marked[index].start)
            let named = findings[index].attribution == .explicit && findings[index].speaker != nil ? index : nil
            if let last = turns.last, last.block == block {
                turns[turns.count - 1].isBare = false
                // The first name in a block stands for the block.
                if last.named == nil { turns[turns.count - 1].named = named }
            } else {
                turns.append(Turn(block: block, named: named, first: index, isBare: isBare(index, findings, block)))
            }
        }
        return turns
    }

    /// Whether a passage is its whole block and nothing tells who speaks.
    private func isBare(_ index: Int, _ findings: [Finding], _ block: Int) -> Bool {
        let finding = findings[index]
        guard finding.attribution == .none, finding.cue == nil, finding.speaker == nil, marked[index].isBalanced else {
            return false
        }
        let range = passage.range(ofBlock: block)
        guard marked[index].end <= range.upperBound else { return false }
        return isBlank(range.lowerBound..<marked[index].start) && isBlank(marked[index].end..<range.upperBound)
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        range.allSatisfy { passage.bytes[$0] <= 0x20 }
            || range.count % 3 == 0
                && stride(from: range.lowerBound, to: range.upperBound, by: 3).allSatisfy {
                    passage.bytes.holds(HanWords.blank, at: $0)
                }
    }
}
