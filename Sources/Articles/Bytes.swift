#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a text, borrowed for the length of a `withBytes` call; every access is checked.
public struct Bytes {
    @usableFromInline let base: UnsafePointer<UInt8>
    /// How many bytes there are.
    public let count: Int

    @inlinable
    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        // An empty buffer may have no address; no byte of it is ever read.
        self.base = buffer.baseAddress ?? UnsafePointer(bitPattern: 1)!
        self.count = buffer.count
    }

    /// The byte at `index`, which must lie in `0..<count`.
    @inlinable
    public subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count, "byte out of range")
        return base[index]
    }

    /// The bytes of a run, for copying or for C.
    @inlinable
    public subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes out of range")
        return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// Whether other bytes are the same.
    func isEqual(to other: Bytes) -> Bool {
        count == other.count && memcmp(base, other.base, count) == 0
    }

    /// The first place of `byte` in `range`, or nil.
    public func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes out of range")
        guard let found = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The first place of a short run of bytes, not empty, that lies wholly in `range`, or nil.
    public func firstIndex(of run: [UInt8], in range: Range<Int>) -> Int? {
        guard let last = run.last else { return nil }
        // The last byte of a character is the rarest: the first one names its script.
        let before = run.count - 1
        var from = range.lowerBound + before
        while from < range.upperBound, let found = firstIndex(of: last, in: from..<range.upperBound) {
            var same = 0
            while same < before && base[found - before + same] == run[same] { same += 1 }
            if same == before { return found - before }
            from = found + 1
        }
        return nil
    }

    /// The place of the first 。 that lies wholly in `range`, or nil.
    func firstFullStop(in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes out of range")
        // The last byte of a Han mark is the rarest.
        var at = range.lowerBound + 2
        while at < range.upperBound, let found = memchr(base + at, 0x82, range.upperBound - at) {
            let last = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if base[last - 1] == 0x80, base[last - 2] == 0xE3 { return last - 2 }
            at = last + 1
        }
        return nil
    }

    /// The last place of `byte` in `range`, or nil.
    @inlinable
    public func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes out of range")
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if base[index] == byte { return index }
            index -= 1
        }
        return nil
    }

    /// The Unicode scalar that begins at `index` and its length in bytes.
    ///
    /// A byte that begins no well-formed sequence gives U+FFFD and the length of the maximal subpart
    /// (Unicode 15, section 3.9, U+FFFD Substitution of Maximal Subparts).
    @inlinable
    public func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = self[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        // Most of Han text: three bytes whose first leaves no overlong form and no surrogate to rule out.
        if first > 0xE0 && first < 0xED && index + 2 < count {
            let (second, third) = (UInt32(base[index + 1]), UInt32(base[index + 2]))
            if second & 0xC0 == 0x80 && third & 0xC0 == 0x80,
                let scalar = Unicode.Scalar(UInt32(first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F)
            {
                return (scalar, 3)
            }
        }
        return multibyteScalar(at: index, first: first)
    }

    @usableFromInline
    func multibyteScalar(at index: Int, first: UInt8) -> (scalar: Unicode.Scalar, length: Int) {
        let needed: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        var value: UInt32
        switch first {
        case 0xC2...0xDF: (needed, value) = (1, UInt32(first & 0x1F))
        case 0xE0...0xEF:
            (needed, value) = (2, UInt32(first & 0x0F))
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            (needed, value) = (3, UInt32(first & 0x07))
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default: return ("\u{FFFD}", 1)
        }
        var length = 1
        while length <= needed {
            guard index + length < count else { return ("\u{FFFD}", length) }
            let next = base[index + length]
            guard next >= low && next <= high else { return ("\u{FFFD}", length) }
            value = value << 6 | UInt32(next & 0x3F)
            (low, high) = (0x80, 0xBF)
            length += 1
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The beginning of the scalar that ends before `index`; `index` must lie in `1...count`.
    @inlinable
    public func indexBefore(_ index: Int) -> Int {
        var start = index - 1
        let limit = max(0, index - 4)
        while start > limit && self[start] & 0xC0 == 0x80 { start -= 1 }
        // A stray continuation byte stands for itself.
        return scalar(at: start).length == index - start ? start : index - 1
    }
}
