internal import Articles

/// The lines of a text, for places that people and editors read.
struct SourceLines {
    private let text: SourceText
    /// The first byte of each line.
    private let starts: [Int]

    /// Finds the lines of `text`.
    init(of text: SourceText) {
        self.text = text
        starts = text.withBytes { bytes in
            var starts = [0]
            var at = 0
            while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: at..<bytes.count) {
                at = end + 1
                starts.append(at)
            }
            return starts
        }
    }

    /// The place as `line:column`, as `lineAndColumn` tells them.
    func place(of offset: Offset) -> String {
        let (line, column) = lineAndColumn(of: offset)
        return "\(line):\(column)"
    }

    /// Line and column, both from 1; columns are counted in characters (Unicode scalars), as editors show them.
    func lineAndColumn(of offset: Offset) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset.value { low = middle + 1 } else { high = middle }
        }
        let line = text.string(in: SourceRange(Offset(starts[low - 1]), offset))
        return (low, line.unicodeScalars.count + 1)
    }
}
