extension HanReading {
    /// 「…」と太郎は言った: the particle と behind a passage leads to a verb of saying; the subject stands between them, or
    /// before the passage (太郎は「…」と言った).
    func japaneseCue(after item: MarkedPassage, limit: Int?) -> Finding? {
        guard bytes.holds(JapaneseWords.quoting, at: item.end) else { return nil }
        let low = item.end + 3
        var end = low
        let high = min(bytes.count, limit ?? bytes.count, low + 150)
        while end < high, bytes[end] != 0x0A, !bytes.holds(HanWords.fullStop, at: end) { end += 1 }
        guard let cue = japaneseVerb(in: low..<end) else { return nil }
        var finding = Finding(.cueAfter)
        finding.cue = cue
        finding.speaker = japaneseTopic(in: low..<cue.lowerBound) ?? topicBefore(item)
        if finding.speaker != nil { finding.attribution = .explicit }
        return finding
    }

    private func japaneseVerb(in range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index + 3 <= range.upperBound {
            let length = JapaneseWords.verbs.length(bytes, at: index, before: range.upperBound)
            if length > 0 { return index..<index + length }
            index += bytes[index] >= 0xE0 ? 3 : 1
        }
        return nil
    }

    /// The noun before the first は, が or も of a run.
    private func japaneseTopic(in range: Range<Int>) -> Range<Int>? {
        var (start, index) = (range.lowerBound, range.lowerBound)
        while index + 3 <= range.upperBound {
            if HanWords.clauseBreaks.matches(bytes, at: index, before: range.upperBound) { start = index + 3 }
            if JapaneseWords.topics.matches(bytes, at: index, before: range.upperBound) {
                return index - start >= 3 && index - start <= 36 ? start..<index : nil
            }
            index += bytes[index] >= 0xE0 ? 3 : 1
        }
        return nil
    }

    private func topicBefore(_ item: MarkedPassage) -> Range<Int>? {
        let block = passage.range(ofBlock: passage.block(at: item.start))
        let start = sentenceStart(before: item.start, low: block.lowerBound)
        return japaneseTopic(in: start..<item.start)
    }
}

/// Words of Japanese around what is said.
enum JapaneseWords {
    static let quoting = Array("と".utf8)
    static let topics = WordList("は が も")
    static let verbs = WordList(
        """
        言った 言い 言う いった 云った 云う 答えた 答え 叫んだ 尋ねた たずねた 聞いた 訊いた 呟いた つぶやいた ささやいた 思った 考えた
        述べた 述べ 語った 語り 話した 話し 続けた 怒鳴った 笑った 指摘した 強調した 説明した コメントした 発表した 主張した 返した 呼んだ
        """)
}
