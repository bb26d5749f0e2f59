/// The length of the longest common subsequence, by machine words (Hyyrö 2004).
enum CommonLength {
    /// How many units the two sides of a stretch share in the same order.
    ///
    /// Takes time with the product of the lengths over 64.
    static func count(_ a: [UInt64], _ b: [UInt64], in stretch: Stretch) -> Int {
        let words = (stretch.a.count + 63) / 64
        guard words > 0, !stretch.b.isEmpty else { return 0 }
        var numbers: [UInt64: Int] = [:]
        var places: [UInt64] = []
        for (index, unit) in stretch.a.enumerated() {
            let number = numbers[a[unit], default: numbers.count]
            if number == numbers.count {
                numbers[a[unit]] = number
                places.append(contentsOf: repeatElement(0, count: words))
            }
            places[number * words + index / 64] |= 1 << UInt64(index % 64)
        }
        // A zero bit stands where the subsequence grows by one.
        var row = [UInt64](repeating: .max, count: words)
        for unit in stretch.b {
            guard let number = numbers[b[unit]] else { continue }
            advance(&row, places, from: number * words)
        }
        return zeros(in: row, count: stretch.a.count)
    }

    private static func advance(_ row: inout [UInt64], _ places: [UInt64], from first: Int) {
        var carry: UInt64 = 0
        for word in row.indices {
            let matches = row[word] & places[first + word]
            let (partial, overflow) = row[word].addingReportingOverflow(matches)
            let (sum, carried) = partial.addingReportingOverflow(carry)
            carry = overflow || carried ? 1 : 0
            row[word] = sum | (row[word] & ~matches)
        }
    }

    private static func zeros(in row: [UInt64], count: Int) -> Int {
        var result = 0
        for (word, bits) in row.enumerated() {
            let used = min(64, count - word * 64)
            let mask: UInt64 = used == 64 ? .max : (1 << UInt64(used)) - 1
            result += (~bits & mask).nonzeroBitCount
        }
        return result
    }
}
