/// Finds places where a text can be cut so that its parts can be read apart.
enum Chunks {
    /// How far beyond the wished length a good place is looked for.
    private static let tolerance = 1 << 18

    /// The end of the chunk that begins at `start`: after a blank line where there is one near, else after a line's end,
    /// else inside a line too long for one chunk.
    static func end(_ bytes: Bytes, from start: Int, length: Int, lineEnd: UInt8) -> Int {
        let wished = start + length
        guard wished + tolerance < bytes.count else { return bytes.count }
        return paragraphEnd(bytes, from: wished, lineEnd) ?? lineEndAfter(bytes, wished, lineEnd)
            ?? LongText.cut(bytes, from: wished, limit: wished + LineScanner.longestLine)
    }

    /// The place after the first blank line in reach whose line before ends a sentence.
    private static func paragraphEnd(_ bytes: Bytes, from start: Int, _ lineEnd: UInt8) -> Int? {
        let limit = start + tolerance
        var at = start
        while let found = bytes.firstIndex(of: lineEnd, in: at..<limit) {
            var next = found + 1
            while next < limit, bytes[next] != lineEnd, bytes.blankLength(at: next) > 0 {
                next += bytes.blankLength(at: next)
            }
            if next < limit, bytes[next] == lineEnd, endsSentence(bytes, found) { return next + 1 }
            at = found + 1
        }
        return nil
    }

    private static func endsSentence(_ bytes: Bytes, _ lineEnd: Int) -> Bool {
        let end = bytes.trimmedEnd(of: max(0, lineEnd - 16)..<lineEnd)
        guard end > 3 else { return false }
        return CharacterClass.isStop(bytes.scalar(at: bytes.indexBefore(end)).scalar.value)
    }

    private static func lineEndAfter(_ bytes: Bytes, _ start: Int, _ lineEnd: UInt8) -> Int? {
        bytes.firstIndex(of: lineEnd, in: start..<min(bytes.count, start + tolerance)).map { $0 + 1 }
    }

    /// The part of a text around `place`, `reach` bytes each way, widened a little to paragraph ends.
    static func window(_ bytes: Bytes, around place: Int, reach: Int) -> Range<Int> {
        let lineEnd = LineScanner.lineEnd(of: bytes)
        let low = place <= reach ? 0 : startBefore(bytes, place - reach, lineEnd)
        let wished = place + reach
        guard wished < bytes.count else { return low..<bytes.count }
        return low..<endAfter(bytes, wished, lineEnd)
    }

    /// How far a paragraph's end is looked for around a provisional part.
    private static let windowTolerance = 1 << 13

    private static func startBefore(_ bytes: Bytes, _ place: Int, _ lineEnd: UInt8) -> Int {
        let low = max(0, place - windowTolerance)
        var at = place
        while let found = bytes.lastIndex(of: lineEnd, in: low..<at) {
            if found > low, bytes[found - 1] == lineEnd { return found + 1 }
            at = found
        }
        if let found = bytes.lastIndex(of: lineEnd, in: low..<place) { return found + 1 }
        return low == 0 ? 0 : LongText.cut(bytes, from: low, limit: place)
    }

    private static func endAfter(_ bytes: Bytes, _ place: Int, _ lineEnd: UInt8) -> Int {
        let limit = min(bytes.count, place + windowTolerance)
        var at = place
        while let found = bytes.firstIndex(of: lineEnd, in: at..<limit) {
            if found + 1 < limit, bytes[found + 1] == lineEnd { return found + 2 }
            at = found + 1
        }
        if let found = bytes.firstIndex(of: lineEnd, in: place..<limit) { return found + 1 }
        return limit == bytes.count ? limit : LongText.cut(bytes, from: place, limit: limit)
    }
}
