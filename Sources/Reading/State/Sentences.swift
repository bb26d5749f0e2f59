import Articles

/// Where sentences begin.
enum Sentences {
    /// The beginnings of the sentences of a block, by joined index and place in the source.
    ///
    /// A sentence ends with 。！？…… or with . ! ? before a blank, closing marks included (GB/T 15834 4.1–4.3).
    static func starts(in document: Document, block: Int) -> [(index: Int, offset: Offset)] {
        let joined = document.joinedText(ofBlock: block)
        var starts: [Int] = [0]
        var hasEnded = false
        var index = 0
        let text = joined.string
        guard text.utf8.count == joined.utf8.count else { return joined.offset(at: 0).map { [(0, $0)] } ?? [] }
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if "。！？!?.…".unicodeScalars.contains(scalar) {
                hasEnded = true
            } else if !"”’」』）)》\"'".unicodeScalars.contains(scalar) {
                if hasEnded, needsNoBlank(before: index, joined) || scalar == " " {
                    starts.append(scalar == " " ? index + length : index)
                }
                hasEnded = false
            }
            index += length
        }
        return starts.filter { $0 < joined.utf8.count }.compactMap { start in
            joined.offset(at: start).map { (start, $0) }
        }
    }

    /// Whether what stands before a place ends a sentence without a blank: a mark of Chinese or Japanese.
    private static func needsNoBlank(before index: Int, _ joined: JoinedText) -> Bool {
        index > 0 && joined.utf8[index - 1] >= 0x80
    }
}

extension Document {
    /// The beginning of the next sentence (`direction` 1) or of the present or previous one (−1); nil past the ends.
    func sentence(_ direction: Int, from offset: Offset) -> Offset? {
        guard let position = readingPosition(of: offset) else { return nil }
        let starts = Sentences.starts(in: self, block: position.block)
        let own = direction > 0 ? starts.first { $0.index > position.index } : starts.last { $0.index < position.index }
        if let own { return own.offset }
        var block = position.block + direction
        while blocks.indices.contains(block) {
            let starts = Sentences.starts(in: self, block: block)
            if let target = direction > 0 ? starts.first : starts.last { return target.offset }
            block += direction
        }
        return nil
    }
}
