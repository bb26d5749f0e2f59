import Articles

/// How many lines of a file stand before places at even distances, so that the line of a place is found without
/// reading the file from its beginning.
struct LineIndex: Sendable {
    /// The bytes between two places.
    private static let step = 1 << 16
    /// The line ends before place number `n`, which is byte `n * step`.
    private let before: [Int]

    /// Counts the lines of a text.
    init(_ text: SourceText) {
        before = text.withBytes { bytes in
            var sums = [0]
            var sum = 0
            var at = 0
            while at + Self.step <= bytes.count {
                for byte in bytes[at..<at + Self.step] where byte == 0x0A { sum += 1 }
                sums.append(sum)
                at += Self.step
            }
            return sums
        }
    }

    /// The line, from 1, in which `offset` lies.
    func line(of offset: Offset, in text: SourceText) -> Int {
        let place = min(offset.value / Self.step, before.count - 1)
        return text.withBytes { bytes in
            var line = before[place] + 1
            let end = min(offset.value, bytes.count)
            for byte in bytes[min(place * Self.step, end)..<end] where byte == 0x0A { line += 1 }
            return line
        }
    }

    /// The beginning of a line, from 1; of the last one where there are fewer.
    func offset(line: Int, in text: SourceText) -> Offset {
        let wanted = max(0, line - 1)
        let place = max(0, before.countBefore { $0 < wanted } - 1)
        return text.withBytes { bytes in
            var at = place * Self.step
            var start = at == 0 ? 0 : at
            var rest = wanted - before[place]
            // Where nothing is found further on, the line is the one that this place lies in.
            while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
            while rest > 0, let end = bytes.firstIndex(of: 0x0A, in: at..<bytes.count), end + 1 < bytes.count {
                at = end + 1
                start = at
                rest -= 1
            }
            return Offset(start)
        }
    }
}
