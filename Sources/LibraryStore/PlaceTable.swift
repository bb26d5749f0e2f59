import Articles

/// A place as people and editors name it.
public struct LinePlace: Hashable, Sendable {
    /// The line of the file, from 1.
    public var line: Int
    /// The column of the line in characters (Unicode scalars), from 1.
    public var column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// The places that source offsets have, found quickest where they are asked for in the order of the file.
struct LineCounter {
    private let text: SourceText
    private var line = 1
    private var lineStart = 0
    private var nextLineStart: Int?

    init(_ text: SourceText) {
        self.text = text
    }

    mutating func place(of offset: Offset) -> LinePlace {
        text.withBytes { bytes in
            let offset = min(offset.value, bytes.count)
            if offset < lineStart { back(to: offset, bytes) } else { forward(to: offset, bytes) }
            var column = 1
            for index in lineStart..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
            return LinePlace(line: line, column: column)
        }
    }

    private mutating func forward(to offset: Int, _ bytes: Bytes) {
        while true {
            let next = nextLineStart ?? bytes.firstIndex(of: 0x0A, in: lineStart..<bytes.count).map { $0 + 1 } ?? .max
            nextLineStart = next
            guard next <= offset else { return }
            line += 1
            lineStart = next
            nextLineStart = nil
        }
    }

    private mutating func back(to offset: Int, _ bytes: Bytes) {
        nextLineStart = nil
        while offset < lineStart {
            line -= 1
            lineStart = lineStart > 1 ? bytes.lastIndex(of: 0x0A, in: 0..<lineStart - 1).map { $0 + 1 } ?? 0 : 0
        }
    }
}

/// The way from a text as it is kept in the library to lines and columns of its file, in few bytes.
///
/// For each run: how much joined text stands between it and the run before, how long it is (its lowest bit tells whether it
/// is the file's own bytes), by how many lines it is further on, and its column.
struct PlaceTable {
    private(set) var bytes: [UInt8] = []
    private var end = 0
    private var line = 1

    init() {}

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func append(_ joined: Range<Int>, _ place: LinePlace, isVerbatim: Bool) {
        append(UInt(joined.lowerBound - end))
        append(UInt(joined.count) << 1 | (isVerbatim ? 1 : 0))
        let step = place.line - line
        append(UInt(bitPattern: step << 1 ^ step >> (Int.bitWidth - 1)))
        append(UInt(place.column))
        (end, line) = (joined.upperBound, place.line)
    }

    private mutating func append(_ number: UInt) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The places of joined indices, which ascend; `text` is the joined text.
    func places(of indices: [Int], in text: Bytes) -> [LinePlace] {
        var reader = NumberReader(bytes)
        var found: [LinePlace] = []
        var (start, count, line, column, isVerbatim) = (0, 0, 1, 1, false)
        for index in indices {
            while start + count <= index, let gap = reader.next(), let length = reader.next(),
                let step = reader.next(), let first = reader.next()
            {
                start += count + Int(gap)
                (count, isVerbatim) = (Int(length >> 1), length & 1 == 1)
                line += Int(bitPattern: step >> 1) ^ -Int(bitPattern: step & 1)
                column = Int(first)
            }
            var place = LinePlace(line: line, column: column)
            if isVerbatim, start < index {
                for at in start..<min(index, text.count) {
                    if text[at] == 0x0A {
                        place = LinePlace(line: place.line + 1, column: 1)
                    } else if text[at] & 0xC0 != 0x80 {
                        place.column += 1
                    }
                }
            }
            found.append(place)
        }
        return found
    }
}

/// Reads numbers of seven bits a byte.
private struct NumberReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> UInt? {
        var (number, shift): (UInt, UInt) = (0, 0)
        while at < bytes.count, shift < 63 {
            let byte = bytes[at]
            at += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }
}
