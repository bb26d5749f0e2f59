extension HanSpeaker {
    /// The speaker named in `range`, the run from the beginning of the sentence to a verb of classical Chinese (曰, 云).
    ///
    /// A classical name may be one character, and stands before words that lead to the verb: 操大笑, 孔明謂眾將. The part
    /// next to the verb is asked first, then those before it from the first on.
    func classicalSubject(in range: Range<Int>) -> Range<Int>? {
        let last = partStart(before: range.upperBound, low: range.lowerBound)
        if let subject = classicalSubject(ofPart: last..<range.upperBound) { return subject }
        var start = range.lowerBound
        while start < last {
            let end = partEnd(after: start, high: last)
            if let subject = classicalSubject(ofPart: start..<end) { return subject }
            start = end + max(1, separatorLength(at: end, high: last))
        }
        return nil
    }

    /// The shortest beginning of at most four characters behind which only words stand that lead to a verb of saying.
    private func classicalSubject(ofPart part: Range<Int>) -> Range<Int>? {
        var low = skipLeading(part)
        while low < part.upperBound, bytes[low] < 0x80 { low += 1 }
        guard low + 3 <= part.upperBound, bytes[low] >= 0xE4,
            !HanWords.classicalStops.matches(bytes, at: low, before: part.upperBound)
        else { return nil }
        var end = low
        for _ in 0..<4 {
            end += 3
            guard end <= part.upperBound, bytes[end - 3] >= 0xE4 else { return nil }
            if leadsToVerb(end..<part.upperBound) { return low..<end }
        }
        return nil
    }

    private func leadsToVerb(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            // 謂眾將: whoever is spoken to follows.
            if HanWords.classicalAddressing.matches(bytes, at: index, before: range.upperBound) { return true }
            let length = HanWords.classicalBridges.length(bytes, at: index, before: range.upperBound)
            guard length > 0 else { return false }
            index += length
        }
        return true
    }
}
