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
        if reading.invertedPronoun(tokens[at].range) != nil { return at }
        var next = at + 1
        while next < tokens.count, isAdverb(tokens[next]) { next += 1 }
        guard next < tokens.count, tokens[next].isWord else { return nil }
        let noun = tokens[next]
        // dit à sa voisine une dame
        if tokens[index - 1].punctuation == 0x2C, noun.kind.contains(.addressing), !noun.isCapital { return at }
        return noun.isCapital || !noun.kind.isDisjoint(with: [.determiner, .title, .pronoun]) ? at : nil
    }

    /// négligemment; en riant.
    private func isAdverb(_ token: WesternReading.Token) -> Bool {
        guard token.isWord, !token.isCapital else { return false }
        let text = passage.string(token.range)
        return text == "en" || text.hasSuffix("ment") || text.hasSuffix("ant") || token.kind.contains(.filler)
    }

    private func speaker(of cue: Int, _ tokens: [WesternReading.Token]) -> Range<Int>? {
        reading.invertedPronoun(tokens[cue].range) ?? reading.nounAfter(tokens[(cue + 1)...].drop { isAdverb($0) })
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
    /// Puts what begins with a dash among the marked passages, which then stand inside it, and cuts incises and turns out
    /// of those in guillemets; `turns` gets what was found of each.
    func insert(into marked: [MarkedPassage], convention: MarkConvention) -> (
        marked: [MarkedPassage], turns: [Int: Turn]
    ) {
        var result: [MarkedPassage] = []
        var found: [Int: Turn] = [:]
        var next = 0
        var covered = 0
        for block in 0..<passage.blocks.count {
            let range = passage.range(ofBlock: block)
            var dash = 0
            for line in range.lowerBound >= covered ? speechLines(in: range, convention) : [] {
                dash = passage.speechDash(line)
                add(line, openLength: dash, closeLength: 0, to: &result, &found)
            }
            while next < marked.count, marked[next].start < range.upperBound {
                var item = marked[next]
                next += 1
                covered = max(covered, item.end)
                if dash > 0 { item.depth += 1 }
                if item.depth == 0, item.isBalanced, item.openLength == 2 {
                    addTurns(of: item, to: &result, &found)
                } else {
                    result.append(item)
                }
            }
        }
        return (result, found)
    }

    /// The lines of speech of a block, each from its dash to the next one's: a dash at the beginning of the block, or
    /// between the end of a sentence or a colon and a capital.
    ///
    /// Where blocks begin with their dashes, one inside a block opens speech only behind a colon or another one.
    private func speechLines(in block: Range<Int>, _ convention: MarkConvention) -> [Range<Int>] {
        guard convention.hasDashes else { return [] }
        let begins = convention.hasDashDialogue && passage.speechDash(block) > 0
        var starts = begins ? [block.lowerBound] : []
        starts += passage.speechDashes(in: block, afterColon: !begins && !convention.hasManyInnerDashes)
        return starts.indices.map { index in
            guard index + 1 < starts.count else { return starts[index]..<block.upperBound }
            return starts[index]..<passage.narration(before: starts[index + 1], low: starts[index])
        }
    }

    /// The turns of a passage in guillemets, which are closed behind the last of them only, without their incises.
    private func addTurns(of item: MarkedPassage, to marked: inout [MarkedPassage], _ found: inout [Int: Turn]) {
        let starts = [item.start] + turnStarts(in: item)
        let lines = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : item.end) }
        guard lines.count > 1 || turns(in: lines[0]).count > 1 else { return marked.append(item) }
        for line in lines {
            let isFirst = line.lowerBound == item.start
            add(
                line, openLength: isFirst ? item.openLength : passage.speechDash(line),
                closeLength: line.upperBound == item.end ? item.closeLength : 0, to: &marked, &found)
        }
    }

    /// Where other persons speak inside a passage: dashes that begin a block or stand between a sentence's end and a capital.
    private func turnStarts(in item: MarkedPassage) -> [Int] {
        let (first, last) = (passage.block(at: item.start), passage.block(at: item.end - 1))
        var starts: [Int] = []
        for block in first...last {
            let range = passage.range(ofBlock: block)
            if block > first, passage.speechDash(range) > 0 { starts.append(range.lowerBound) }
            let inside = max(range.lowerBound, item.start)..<min(range.upperBound, item.end)
            starts += passage.speechDashes(in: inside, afterColon: false)
        }
        return starts
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
    /// How many dashes inside a block open speech, and how many of them stand behind a colon.
    func innerDashes(in block: Range<Int>) -> (all: Int, afterColon: Int) {
        let dashes = speechDashes(in: block, afterColon: false)
        return (dashes.count, dashes.count { bytes[solid(before: $0, low: block.lowerBound) - 1] == 0x3A })
    }

    /// The dashes inside a block that open speech; with `afterColon` only those from one behind a colon on.
    fileprivate func speechDashes(in block: Range<Int>, afterColon: Bool) -> [Int] {
        var found: [Int] = []
        var index = min(block.lowerBound + 3, block.upperBound)
        while let dash = dash(in: index..<max(index, block.upperBound)) {
            let isLine = beginsLine(dash)
            if isLine && speechDash(dash..<block.upperBound) > 0 || beginsSpeech(at: dash, in: block),
                !afterColon || isLine || !found.isEmpty
                    || bytes[solid(before: dash, low: block.lowerBound) - 1] == 0x3A
            {
                found.append(dash)
            }
            index = dash + 2
        }
        return found
    }

    /// Where the sentence begins that leads over to the dash at `dash` with a colon; `dash` where there is no such sentence.
    fileprivate func narration(before dash: Int, low: Int) -> Int {
        var index = solid(before: dash, low: low) - 1
        guard index > low, bytes[index] == 0x3A else { return dash }
        while index > low + 3 {
            index -= 1
            guard bytes[index] == 0x20, isCapital(at: index + 1) else { continue }
            let end = solid(before: index, low: low)
            if [0x21, 0x2E, 0x3F, 0xA6].contains(bytes[end - 1]) { return index + 1 }
        }
        return dash
    }

    /// The first en dash, em dash, quotation dash or pair of hyphens in `range`.
    private func dash(in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var index = range.lowerBound
            while index + 3 <= range.upperBound {
                if index + 8 <= range.upperBound {
                    let lanes = Self.dashBeginnings(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    guard lanes != 0 else {
                        index += 8
                        continue
                    }
                    index += lanes.trailingZeroBitCount >> 3
                    guard index + 3 <= range.upperBound else { return nil }
                }
                switch bytes[index] {
                case 0xE2 where bytes[index + 1] == 0x80 && (0x92...0x95).contains(bytes[index + 2]): return index
                case 0x2D where bytes[index + 1] == 0x2D: return index
                default: index += 1
                }
            }
            return nil
        }
    }

    /// Which of eight bytes may begin a dash, by their top bits; the lowest of them is right, one above it need not be.
    @inline(__always)
    private static func dashBeginnings(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (wide, hyphens) = (UInt64(littleEndian: word) ^ ones &* 0xE2, UInt64(littleEndian: word) ^ ones &* 0x2D)
        return ((wide &- ones) & ~wide | (hyphens &- ones) & ~hyphens) & (ones &* 0x80)
    }

    /// The end of what stands before `index` without blanks.
    private func solid(before index: Int, low: Int) -> Int {
        var end = index
        while end > low + 1 {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return end
    }

    /// Whether a dash inside a block opens speech: after a stop or a colon, before a capital.
    private func beginsSpeech(at dash: Int, in block: Range<Int>) -> Bool {
        let before = solid(before: dash, low: block.lowerBound)
        guard before > block.lowerBound, before < dash || bytes[before - 1] == 0x3A,
            [0x21, 0x2E, 0x3A, 0x3F, 0xA6, 0xBB].contains(bytes[before - 1])
        else { return false }
        let length = speechDash(dash..<block.upperBound)
        let after = dash + length
        guard length > 3 || length == 2, after + 1 < block.upperBound else { return false }
        return isCapital(at: after)
    }

    private func isCapital(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x41...0x5A: true
        case 0xC3: bytes[index + 1] < 0xA0
        case 0xD0: bytes[index + 1] < 0xB0
        // ¿Qué? ¡Ven!
        case 0xC2: bytes[index + 1] == 0xBF || bytes[index + 1] == 0xA1
        default: false
        }
    }
}
