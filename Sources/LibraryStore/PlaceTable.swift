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

/// The places that the offsets of a text have.
struct LineCounter {
    private let text: SourceText
    /// Where each line begins.
    private let starts: [Int]

    init(_ text: SourceText) {
        self.text = text
        starts = text.withBytes { bytes in
            var starts = [0]
            while let end = bytes.firstIndex(of: 0x0A, in: starts[starts.count - 1]..<bytes.count) {
                starts.append(end + 1)
            }
            return starts
        }
    }

    func place(of offset: Offset) -> LinePlace {
        let line = starts.countBefore { $0 <= offset.value }
        let column = text.withBytes { bytes in
            var column = 1
            for index in starts[line - 1]..<min(offset.value, bytes.count) where bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
            return column
        }
        return LinePlace(line: line, column: column)
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
