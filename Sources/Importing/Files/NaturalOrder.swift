/// The order in which people count: `2.txt` before `10.txt`.
enum NaturalOrder {
    /// Whether `left` stands before `right`: runs of digits compare as numbers, all else by UTF-8 bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        var (i, j) = (0, 0)
        while i < a.count && j < b.count {
            if isDigit(a[i]) && isDigit(b[j]) {
                let (m, n) = (number(in: a, at: &i), number(in: b, at: &j))
                if m.count != n.count { return m.count < n.count }
                if m != n { return m.lexicographicallyPrecedes(n) }
            } else if a[i] != b[j] {
                return a[i] < b[j]
            } else {
                i += 1
                j += 1
            }
        }
        // Of names that read alike (`2` and `02`) any order will do, so long as it is always the same one.
        return a.count - i == b.count - j ? a.lexicographicallyPrecedes(b) : a.count - i < b.count - j
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The digits of a number without leading zeros; moves `index` behind it.
    private static func number(in bytes: [UInt8], at index: inout Int) -> ArraySlice<UInt8> {
        let end = bytes[index...].firstIndex { !isDigit($0) } ?? bytes.count
        defer { index = end }
        return bytes[index..<end].drop { $0 == UInt8(ascii: "0") }
    }
}
