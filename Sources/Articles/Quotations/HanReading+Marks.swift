extension HanReading {
    func hasComma(_ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] == 0x2C } || count(of: HanWords.comma, in: range) > 0
    }

    func count(of mark: [UInt8], in range: Range<Int>) -> Int {
        var (found, index) = (0, range.lowerBound)
        let (first, second, third) = (mark[0], mark[1], mark[2])
        let bytes = self.bytes
        return bytes.withUnsafeBufferPointer { bytes in
            while index + 3 <= range.upperBound {
                if bytes[index] == first, bytes[index + 1] == second, bytes[index + 2] == third { found += 1 }
                index += 1
            }
            return found
        }
    }

    func endsSentence(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, let last = range.last else { return false }
        if bytes[last] == 0x21 || bytes[last] == 0x3F { return true }
        return HanWords.sentenceEnds.endMatches(bytes, end: range.upperBound, low: range.lowerBound) > 0
    }

    func endsWithComma(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return bytes[last] == 0x2C || range.count >= 3 && bytes.holds(HanWords.comma, at: last - 2)
    }

    func startsWithComma(_ index: Int) -> Bool {
        index < bytes.count && (bytes[index] == 0x2C || bytes.holds(HanWords.comma, at: index))
    }

    func endsWithColon(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return bytes[last] == 0x3A || range.count >= 3 && bytes.holds(HanWords.colon, at: last - 2)
    }

    func blockAbove(_ block: Range<Int>) -> Range<Int>? {
        guard block.lowerBound > 0 else { return nil }
        let above = passage.range(ofBlock: passage.block(at: block.lowerBound - 1))
        let end = trimBlanks(above)
        return end > above.lowerBound ? above.lowerBound..<end : nil
    }

    func trimBlanks(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - 2 >= range.lowerBound, bytes[end - 1] == 0xB6, bytes[end - 2] == 0xC2 {
                // A pilcrow marks the end of a line of the page.
                end -= 2
            } else if end - 3 >= range.lowerBound, bytes.holds(HanWords.blank, at: end - 3) {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    /// The beginning of the sentence that goes on at `end`, not before `low`, and at most 400 bytes back.
    func sentenceStart(before end: Int, low: Int) -> Int {
        passage.bytes.withUnsafeBufferPointer { bytes in
            var index = end
            let limit = max(low, end - 400)
            while index > limit {
                switch bytes[index - 1] {
                case 0x0A, 0x21, 0x3F: return index
                case 0x81, 0x82, 0x9B, 0x9F, 0xA6:
                    if index - 3 >= limit, breaksSentence(bytes[index - 3], bytes[index - 2], bytes[index - 1]) {
                        return index
                    }
                default: break
                }
                index -= 1
            }
            while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
            return index
        }
    }

    /// Whether three bytes are one of 。 ！ ？ ； ….
    private func breaksSentence(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) {
        case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC9B, 0xE280A6: true
        default: false
        }
    }
}
