/// Finds speech that begins with a dash instead of standing in marks, and the words inside speech that say who speaks.
///
/// French calls such words an incise: `— Venez, dit la meunière, il fait froid.` They are cut out, so that each run of
/// words said is a passage of its own.
struct SpeechLines {
    let passage: Passage
    let reading: WesternReading

    /// A run of words said, and the incise after it.
    struct Turn: Equatable {
        var said: Range<Int>
        var speaker: Range<Int>?
        var cue: Range<Int>?
    }

    /// The runs of words said in `range`, with the incise that stands after each.
    func turns(in range: Range<Int>) -> [Turn] {
        let tokens = reading.tokens(in: range, limit: 4000)
        var turns: [Turn] = []
        var start = range.lowerBound
        var index = 1
        while index < tokens.count {
            let isBracket = tokens[index].punctuation == 0x5B || tokens[index].punctuation == 0x28
            let cue = isBracket ? nil : inciseCue(at: index, tokens)
            guard isBracket || cue != nil else {
                index += 1
                continue
            }
            let end = cue.map { inciseEnd(after: $0, tokens) } ?? bracketEnd(after: index, tokens)
            var turn = Turn(said: trimmed(start..<tokens[index].range.lowerBound))
            turn.cue = cue.map { tokens[$0].range }
            turn.speaker = cue.flatMap { speaker(of: $0, tokens) }
            turns.append(turn)
            start = end < tokens.count ? tokens[end].range.lowerBound : range.upperBound
            index = max(end, index + 1)
        }
        let rest = trimmed(start..<range.upperBound)
        if !rest.isEmpty { turns.append(Turn(said: rest)) }
        return turns.filter { !$0.said.isEmpty }
    }

    /// The verb of an incise that begins at token `index`: after a mark, with at most two small words before it, and with
    /// its subject behind it.
    private func inciseCue(at index: Int, _ tokens: [WesternReading.Token]) -> Int? {
        guard !tokens[index - 1].isWord, tokens[index - 1].punctuation != 0x3A, !tokens[index].isCapital else {
            return nil
        }
        var at = index
        while at < tokens.count, at < index + 2, tokens[at].kind.contains(.clitic) { at += 1 }
        guard at < tokens.count, tokens[at].isWord, tokens[at].kind.contains(.cue) else { return nil }
        if invertedPronoun(tokens[at].range) != nil { return at }
        var next = at + 1
        while next < tokens.count, isAdverb(tokens[next]) { next += 1 }
        guard next < tokens.count, tokens[next].isWord else { return nil }
        let noun = tokens[next]
        return noun.isCapital || !noun.kind.isDisjoint(with: [.determiner, .title, .pronoun]) ? at : nil
    }

    /// négligemment; en riant.
    private func isAdverb(_ token: WesternReading.Token) -> Bool {
        guard token.isWord, !token.isCapital else { return false }
        let text = passage.string(token.range)
        return text == "en" || text.hasSuffix("ment") || text.hasSuffix("ant") || token.kind.contains(.filler)
    }

    private func speaker(of cue: Int, _ tokens: [WesternReading.Token]) -> Range<Int>? {
        invertedPronoun(tokens[cue].range) ?? reading.nounAfter(tokens[(cue + 1)...].drop { isAdverb($0) })
    }

    /// The pronoun of dit-il, répondit-elle, demanda-t-on.
    private func invertedPronoun(_ word: Range<Int>) -> Range<Int>? {
        guard let hyphen = word.last(where: { passage.bytes[$0] == 0x2D }) else { return nil }
        return hyphen + 1 < word.upperBound ? hyphen + 1..<word.upperBound : nil
    }

    /// The token with which speech goes on after an incise: behind a stop, or behind a comma that no phrase of manner follows.
    private func inciseEnd(after cue: Int, _ tokens: [WesternReading.Token]) -> Int {
        var index = cue + 1
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            switch token.punctuation {
            case 0x21, 0x2E, 0x3B, 0x3A, 0x3F:
                while index < tokens.count, tokens[index].punctuation == 0x2E { index += 1 }
                return index
            case 0x2C where index < tokens.count && !opensPhrase(tokens[index]): return index
            case 0xFF where reading.isDash(token): return index
            default: continue
            }
        }
        return index
    }

    private func bracketEnd(after index: Int, _ tokens: [WesternReading.Token]) -> Int {
        let close = tokens[index...].firstIndex { $0.punctuation == 0x5D || $0.punctuation == 0x29 }
        return close.map { $0 + 1 } ?? tokens.count
    }

    private func opensPhrase(_ token: WesternReading.Token) -> Bool {
        guard token.isWord, !token.isCapital else { return !token.isWord }
        return token.kind.contains(.preposition) || token.kind.contains(.determiner) || token.kind.contains(.manner)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, passage.bytes[low] <= 0x20 { low += 1 }
        while high > low, passage.bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }
}

extension SpeechLines {
    /// Puts what begins with a dash among the marked passages, which then stand inside it, and cuts incises out of those
    /// in guillemets; `turns` gets what was found of each.
    func insert(into marked: [MarkedPassage], dashes: Bool) -> (marked: [MarkedPassage], turns: [Int: Turn]) {
        var result: [MarkedPassage] = []
        var found: [Int: Turn] = [:]
        var next = 0
        var covered = 0
        for block in 0..<passage.blocks.count {
            let range = passage.range(ofBlock: block)
            var dash = 0
            for line in dashes && range.lowerBound >= covered ? speechLines(in: range) : [] {
                dash = passage.speechDash(line)
                add(line, openLength: dash, closeLength: 0, to: &result, &found)
            }
            while next < marked.count, marked[next].start < range.upperBound {
                var item = marked[next]
                next += 1
                covered = max(covered, item.end)
                if dash > 0 { item.depth += 1 }
                if item.depth == 0, item.isBalanced, cuts(item) {
                    add(
                        item.start..<item.end, openLength: item.openLength, closeLength: item.closeLength, to: &result,
                        &found)
                } else {
                    result.append(item)
                }
            }
        }
        return (result, found)
    }

    /// The lines of speech of a block, each from its dash to the next one's: a dash at the beginning of the block, or
    /// between the end of a sentence or a colon and a capital.
    private func speechLines(in block: Range<Int>) -> [Range<Int>] {
        let starts = (passage.speechDash(block) > 0 ? [block.lowerBound] : []) + passage.speechDashes(in: block)
        return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : block.upperBound) }
    }

    private func cuts(_ item: MarkedPassage) -> Bool {
        item.openLength == 2 && turns(in: item.start..<item.end).count > 1
    }

    private func add(
        _ range: Range<Int>, openLength: Int, closeLength: Int, to marked: inout [MarkedPassage],
        _ found: inout [Int: Turn]
    ) {
        let turns = turns(in: range)
        for (index, turn) in turns.enumerated() {
            found[marked.count] = turn
            var item = MarkedPassage(
                start: turn.said.lowerBound, end: turn.said.upperBound, openLength: index == 0 ? openLength : 0,
                closeLength: index == turns.count - 1 ? closeLength : 0, depth: 0)
            item.isSpeech = true
            marked.append(item)
        }
    }
}

extension Passage {
    /// How many dashes inside a block open speech.
    func innerDashes(in block: Range<Int>) -> Int { speechDashes(in: block).count }

    /// The dashes inside a block that open speech.
    fileprivate func speechDashes(in block: Range<Int>) -> [Int] {
        var found: [Int] = []
        var index = min(block.lowerBound + 3, block.upperBound)
        while let dash = dash(in: index..<max(index, block.upperBound)) {
            if beginsSpeech(at: dash, in: block) { found.append(dash) }
            index = dash + 3
        }
        return found
    }

    /// The first en dash, em dash or quotation dash in `range`.
    fileprivate func dash(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index + 3 <= range.upperBound {
            if bytes[index] == 0xE2, bytes[index + 1] == 0x80, (0x92...0x95).contains(bytes[index + 2]) { return index }
            index += 1
        }
        return nil
    }

    /// Whether a dash inside a block opens speech: after a stop or a colon, before a capital.
    fileprivate func beginsSpeech(at dash: Int, in block: Range<Int>) -> Bool {
        var before = dash
        while before > block.lowerBound, bytes[before - 1] <= 0x20 { before -= 1 }
        guard before > block.lowerBound, before < dash,
            [0x21, 0x2E, 0x3A, 0x3F, 0xA6, 0xBB].contains(bytes[before - 1])
        else {
            return false
        }
        let after = dash + speechDash(dash..<block.upperBound)
        guard after > dash + 3, after + 1 < block.upperBound else { return false }
        return (0x41...0x5A).contains(bytes[after]) || bytes[after] == 0xC3 && bytes[after + 1] < 0xA0
    }
}
