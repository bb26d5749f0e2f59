/// A compiled description of a terminal, as ncurses reads it from a file (term(5)), without its extensions.
struct CompiledTerminfo {
    private static let shortNumbers = 0o432
    private static let longNumbers = 0o1036

    /// The names of the terminal with the 0 at their end.
    private let names: [UInt8]
    private var booleans: [UInt8]
    private var numbers: [Int32]
    /// The places of the strings in the table; −1 where there is none.
    private var strings: [Int]
    private var table: [UInt8]

    /// Reads a description; nil where `bytes` are none.
    init?(_ bytes: [UInt8]) {
        var reader = LittleEndianReader(bytes)
        guard let magic = reader.short(), magic == Self.shortNumbers || magic == Self.longNumbers,
            let nameCount = reader.short(), let booleanCount = reader.short(), let numberCount = reader.short(),
            let stringCount = reader.short(), let tableCount = reader.short(),
            let names = reader.bytes(nameCount), let booleans = reader.bytes(booleanCount),
            reader.alignToEven(), let numbers = reader.numbers(numberCount, areLong: magic == Self.longNumbers),
            let strings = reader.shorts(stringCount), let table = reader.bytes(tableCount)
        else { return nil }
        self.names = names
        self.booleans = booleans
        self.numbers = numbers
        self.strings = strings
        self.table = table
    }

    /// Sets a number by its place in the format; lacking ones before it become "absent".
    mutating func setNumber(_ place: Int, to value: Int32) {
        while numbers.count <= place { numbers.append(-1) }
        numbers[place] = value
    }

    /// Takes a boolean away by its place in the format.
    mutating func clearBoolean(_ place: Int) {
        if booleans.indices.contains(place) { booleans[place] = 0 }
    }

    /// Sets a string by its place in the format.
    mutating func setString(_ place: Int, to value: String) {
        while strings.count <= place { strings.append(-1) }
        strings[place] = table.count
        table += Array(value.utf8) + [0]
    }

    /// The description with long numbers, extended by booleans of these names, which must be in order.
    func encoded(extendedBooleans: [String]) -> [UInt8] {
        var writer = LittleEndianWriter()
        for count in [Self.longNumbers, names.count, booleans.count, numbers.count, strings.count, table.count] {
            writer.short(count)
        }
        writer.bytes += names + booleans
        writer.alignToEven()
        for number in numbers { writer.long(number) }
        for place in strings { writer.short(place) }
        writer.bytes += table
        writer.alignToEven()
        writer.bytes += Self.encodedExtension(extendedBooleans)
        return writer.bytes
    }

    private static func encodedExtension(_ names: [String]) -> [UInt8] {
        var writer = LittleEndianWriter()
        let table = Array(names.map { $0 + "\0" }.joined().utf8)
        for count in [names.count, 0, 0, names.count, table.count] { writer.short(count) }
        writer.bytes += names.map { _ in 1 }
        writer.alignToEven()
        var place = 0
        for name in names {
            writer.short(place)
            place += name.utf8.count + 1
        }
        writer.bytes += table
        return writer.bytes
    }
}

/// Takes numbers of two and four bytes, the lowest byte first, from the front of some bytes.
private struct LittleEndianReader {
    private let all: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        all = bytes
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, place + count <= all.count else { return nil }
        defer { place += count }
        return Array(all[place..<place + count])
    }

    mutating func short() -> Int? {
        bytes(2).map { Int(Int16(truncatingIfNeeded: Int($0[0]) | Int($0[1]) << 8)) }
    }

    mutating func shorts(_ count: Int) -> [Int]? {
        var result: [Int] = []
        for _ in 0..<max(0, count) {
            guard let value = short() else { return nil }
            result.append(value)
        }
        return result
    }

    mutating func numbers(_ count: Int, areLong: Bool) -> [Int32]? {
        guard areLong else { return shorts(count)?.map(Int32.init) }
        guard let halves = shorts(count * 2) else { return nil }
        return stride(from: 0, to: halves.count, by: 2).map {
            Int32(truncatingIfNeeded: halves[$0] & 0xFFFF | halves[$0 + 1] << 16)
        }
    }

    mutating func alignToEven() -> Bool {
        place += place % 2
        return true
    }
}

/// Writes numbers of two and four bytes, the lowest byte first.
private struct LittleEndianWriter {
    var bytes: [UInt8] = []

    mutating func short(_ value: Int) {
        bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    mutating func long(_ value: Int32) {
        short(Int(value))
        short(Int(value) >> 16)
    }

    mutating func alignToEven() {
        if bytes.count % 2 == 1 { bytes.append(0) }
    }
}
