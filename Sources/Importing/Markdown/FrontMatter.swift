internal import Articles

/// The settings that stand before the text of a Markdown file, between lines of `---`.
enum FrontMatter {
    /// Settings longer than this are taken for text.
    private static let mostBytes = 1 << 14

    /// Where the text begins: behind the settings, 0 where there are none.
    ///
    /// They are settings only where the first line behind the mark is `key:`, so that a text may begin with a rule.
    static func end(in bytes: Bytes) -> Int {
        guard let first = lineEnd(bytes, from: 0), isMark(bytes, 0..<first) else { return 0 }
        var start = first + 1
        guard let second = lineEnd(bytes, from: start), isSetting(bytes, start..<second) else { return 0 }
        while start < mostBytes, let end = lineEnd(bytes, from: start) {
            if isMark(bytes, start..<end) { return end + 1 }
            start = end + 1
        }
        return 0
    }

    private static func lineEnd(_ bytes: Bytes, from start: Int) -> Int? {
        bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count)
    }

    private static func isMark(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let text = line.map { bytes[$0] }.filter { $0 > 0x20 }
        return line.count < 8 && text == Array("---".utf8)
    }

    private static func isSetting(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: line), colon > line.lowerBound else {
            return false
        }
        return (line.lowerBound..<colon).allSatisfy { bytes[$0] > 0x20 }
    }
}
