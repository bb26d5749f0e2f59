import Articles

/// The words of a text in the form in which the index has them, each once: pairs of characters where a script has no blanks
/// between words, else whole words in small letters.
///
/// FTS5's own tokenizers take a sentence of Han for one word, or find nothing under three characters. With pairs, two
/// characters are one entry, more are several of them, and one is the beginning of an entry, as the beginning of a word is.
/// Where a text holds all entries of a pattern, it is looked through.
struct Grams: ~Copyable {
    private var entries: Entries
    private var seen: SeenNumbers
    /// The word that is being read.
    private var word: [UInt8] = []

    /// What is longer is no word that anybody looks for whole.
    private static let longestWord = 48

    /// The entries, divided by blanks.
    var bytes: [UInt8] { entries.bytes }

    /// The entries of `text`.
    init(_ text: Bytes) {
        seen = SeenNumbers(capacity: text.count / 4)
        // Each character of three bytes makes a pair of seven at most, most are met before.
        entries = Entries(capacity: 2 * text.count)
        var last: Unicode.Scalar?
        var at = 0
        while at < text.count {
            let (scalar, length) = text.scalar(at: at)
            at += length
            // Most of Chinese text, which no folding changes.
            if scalar.value >= 0x4E00, scalar.value < 0xA000, let before = last, before.value >= 0x4E00,
                before.value < 0xA000
            {
                keepHan(before, scalar, text, at - 6)
                last = scalar
                continue
            }
            if scalar.value < 0x80 {
                if let before = last { keep(before, nil) }
                last = nil
                at = readWord(of: text, from: at - 1)
                continue
            }
            let folded = TextSearch.folded(scalar)
            let kind = WordScalar(folded)
            if kind == .word { add(folded) } else if !word.isEmpty { endWord() }
            if let before = last { keep(before, kind == .apart ? folded : nil) }
            last = kind == .apart ? folded : nil
        }
        if !word.isEmpty { endWord() }
        if let last { keep(last, nil) }
    }

    /// Reads on in a word while its letters and digits are of ASCII, and the one character behind them; where it came to.
    @inline(__always)
    private mutating func readWord(of text: Bytes, from start: Int) -> Int {
        var at = start
        while at < text.count {
            let byte = text[at]
            guard byte < 0x80 else { return at }
            at += 1
            switch byte {
            case 0x61...0x7A, 0x30...0x39: add(byte)
            case 0x41...0x5A: add(byte | 0x20)
            default:
                if !word.isEmpty { endWord() }
                return at
            }
        }
        return at
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        guard word.count < Self.longestWord else { return }
        word.append(byte)
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        guard word.count < Self.longestWord else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { word.append(byte) }
    }

    private mutating func endWord() {
        // The highest bit tells words from pairs.
        if seen.insert(FNV1a.hash(word) | 1 << 63) {
            for byte in word { entries.append(UInt64(byte), count: 1) }
            entries.append(0x20, count: 1)
        }
        word.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func keep(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
        guard seen.insert(UInt64(first.value) << 21 | UInt64(second?.value ?? 0)) else { return }
        append(first)
        if let second { append(second) }
        entries.append(0x20, count: 1)
    }

    /// As `keep`, for two Han characters, most of Chinese text: their own bytes at `index` are the entry.
    @inline(__always)
    private mutating func keepHan(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ text: Bytes, _ index: Int) {
        guard index + 8 <= text.count else { return keep(first, second) }
        guard seen.insert(UInt64(first.value) << 21 | UInt64(second.value)) else { return }
        let bytes = unsafe UnsafeRawBufferPointer(text[index..<index + 8]).loadUnaligned(as: UInt64.self)
        entries.append(bytes.littleEndian & ((1 << 48) - 1) | (0x20 << 48), count: 7)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { entries.append(UInt64(byte), count: 1) }
    }
}

/// Bytes that are written one after the other, several at once.
@safe private struct Entries: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private var count = 0

    init(capacity: Int) {
        self.capacity = capacity + 8
        unsafe base = .allocate(byteCount: self.capacity, alignment: 8)
    }

    deinit { unsafe base.deallocate() }

    var bytes: [UInt8] { unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: count)) }

    /// Writes the lowest `count` bytes of a number, the lowest first; eight at most.
    @inline(__always)
    mutating func append(_ bytes: UInt64, count added: Int) {
        if count + 8 > capacity { grow() }
        unsafe base.storeBytes(of: bytes.littleEndian, toByteOffset: count, as: UInt64.self)
        count += added
    }

    private mutating func grow() {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * capacity, alignment: 8)
        unsafe larger.copyMemory(from: base, byteCount: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity *= 2
    }
}

/// Numbers, none of them 0, that were met before.
@safe private struct SeenNumbers: ~Copyable {
    private var slots: UnsafeMutablePointer<UInt64>
    private var size: Int
    private var count = 0

    init(capacity: Int) {
        size = 1 << 10
        while size < capacity * 2 { size *= 2 }
        unsafe slots = Self.empty(size)
    }

    deinit { unsafe slots.deallocate() }

    private static func empty(_ size: Int) -> UnsafeMutablePointer<UInt64> {
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
        unsafe slots.initialize(repeating: 0, count: size)
        return unsafe slots
    }

    /// Whether the number is new.
    @inline(__always)
    mutating func insert(_ number: UInt64) -> Bool {
        let place = unsafe Self.place(of: number, in: slots, size)
        guard unsafe slots[place] == 0 else { return false }
        unsafe slots[place] = number
        count += 1
        if count * 2 > size { grow() }
        return true
    }

    private mutating func grow() {
        let larger = unsafe Self.empty(size * 2)
        for index in 0..<size where unsafe slots[index] != 0 {
            unsafe larger[Self.place(of: slots[index], in: larger, size * 2)] = slots[index]
        }
        unsafe slots.deallocate()
        unsafe slots = larger
        size *= 2
    }

    /// The slot that holds a number, or the empty one that it is to be put into.
    @inline(__always)
    private static func place(of number: UInt64, in slots: UnsafeMutablePointer<UInt64>, _ size: Int) -> Int {
        var at = Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 20) & (size - 1)
        while unsafe slots[at] != 0, unsafe slots[at] != number { at = (at + 1) & (size - 1) }
        return at
    }
}

/// What the index is asked for, so that it names the texts that may hold a pattern.
struct GramQuery {
    /// The question in the language of FTS5; nil where the pattern has no word, and any text may hold it.
    let expression: String?

    /// Makes the question for a pattern; simplified and traditional characters, and the forms of one, count as the same.
    init(_ pattern: String) {
        var parts: [String] = []
        var run: [Unicode.Scalar] = []
        var word = String.UnicodeScalarView()
        func end(isLast: Bool) {
            // What follows in the text may go on with the word, or make a pair with the one character.
            if !word.isEmpty { parts.append("\"\(String(word))\"" + (isLast ? " *" : "")) }
            let forms = run.map(Self.forms)
            if run.count == 1 { parts.append(Self.any(forms[0].map { "\"\($0)\" *" })) }
            for (firsts, seconds) in zip(forms, forms.dropFirst()) {
                parts.append(
                    Self.any(firsts.flatMap { first in seconds.map { second in "\"\(first)\(second)\"" } }))
            }
            run = []
            word = String.UnicodeScalarView()
        }
        for scalar in pattern.unicodeScalars.map(TextSearch.folded) {
            let kind = WordScalar(scalar)
            if kind != .apart, !run.isEmpty || kind == .between { end(isLast: false) }
            if kind == .apart, !word.isEmpty { end(isLast: false) }
            if kind == .apart { run.append(scalar) }
            if kind == .word { word.append(scalar) }
        }
        end(isLast: true)
        expression = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    /// Of a character with more forms than this the rarest are left out, and radicals, which no text writes, always.
    private static let mostForms = 6

    private static func forms(of scalar: Unicode.Scalar) -> ArraySlice<Unicode.Scalar> {
        TextSearch.forms(of: scalar).filter { $0 == scalar || $0.value >= 0x3400 }.prefix(mostForms)
    }

    private static func any(_ entries: [String]) -> String {
        entries.count == 1 ? entries[0] : "(\(entries.joined(separator: " OR ")))"
    }
}
