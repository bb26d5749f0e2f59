/// The length of the longest common subsequence, by machine words (Hyyrö 2004), of one stretch with several others.
struct CommonLength {
    private let length: Int
    private let words: Int
    /// The number of each different unit of the first stretch.
    private var numbers: [UInt64: Int] = [:]
    /// A bit for each place of each different unit.
    private var places: [UInt64] = []

    /// How many units the two sides of a stretch share in the same order.
    ///
    /// Takes time with the product of the lengths over 64.
    static func count(_ a: [UInt64], _ b: [UInt64], in stretch: Stretch) -> Int {
        CommonLength(a, stretch.a).count(b, stretch.b)
    }

    /// Makes ready to look for the units of `keys` that lie in `range`.
    init(_ keys: [UInt64], _ range: Range<Int>) {
        length = range.count
        words = (range.count + 63) / 64
        for (index, unit) in range.enumerated() {
            let number = numbers[keys[unit], default: numbers.count]
            if number == numbers.count {
                numbers[keys[unit]] = number
                places.append(contentsOf: repeatElement(0, count: words))
            }
            places[number * words + index / 64] |= 1 << UInt64(index % 64)
        }
    }

    /// How many units another stretch shares in the same order.
    func count(_ keys: [UInt64], _ range: Range<Int>) -> Int {
        // A zero bit stands where the subsequence grows by one.
        var row = [UInt64](repeating: .max, count: words)
        for unit in range {
            guard let number = numbers[keys[unit]] else { continue }
            Self.advance(&row, places, from: number * words)
        }
        return Self.zeros(in: row, count: length)
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
