import Articles

/// By what a text is known again: exactly, or by the sentences that it shares with an older state of itself.
struct Fingerprint: Hashable, Sendable {
    /// How many sentences' hashes are kept.
    static let sketchCount = 32

    /// A hash of all bytes.
    var hash: UInt64
    /// How many bytes there are.
    var length: Int

    /// Takes the fingerprint of a text, in time that grows with it.
    init(_ text: SourceText) {
        length = text.count
        hash = text.withBytes { bytes in
            let raw = unsafe UnsafeRawBufferPointer(bytes[0..<bytes.count])
            var (hash, at) = (Mixing.seed ^ UInt64(bytes.count), 0)
            while at + 8 <= bytes.count {
                hash = Mixing.mix(hash, unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
                at += 8
            }
            while at < bytes.count {
                hash = Mixing.mix(hash, UInt64(bytes[at]))
                at += 1
            }
            return hash
        }
    }

    /// The name that a file kept for this text has.
    var name: String { Self.hexadecimal(hash, digits: 16) + ".txt" }

    static func hexadecimal(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

/// Mixing numbers into a hash that is the same on every machine and in every run.
enum Mixing {
    static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (hash ^ value) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ mixed >> 32
    }
}

/// The smallest hashes of a text's sentences: two texts share as large a part of these as of their sentences (Broder,
/// On the resemblance and containment of documents, 1997).
struct Sketch: Hashable, Sendable {
    /// Ascending.
    var hashes: [UInt32]

    init(hashes: [UInt32]) {
        self.hashes = hashes
    }

    /// No part is shorter than this many bytes, blanks aside.
    private static let shortestSentence = 12
    /// A sentence of more bytes than this is cut wherever its own bytes say so.
    private static let longSentence = 24

    /// Takes the sketch of a text: blanks and line ends do not count.
    ///
    /// What has no stops (verse, lists) and long sentences are cut by what stands there (content-defined chunking; Muthitacharoen
    /// and others, A low-bandwidth network file system, 2001), not at line ends or lengths: other wraps leave the parts as
    /// they are, and an edit changes only those around it.
    init(_ text: SourceText) {
        var kept: [UInt32] = []
        text.withBytes { bytes in
            var (hash, count, at, latest) = (Mixing.seed, 0, 0, UInt64(0))
            while at < bytes.count {
                let (scalar, length) = bytes[at] < 0x80 ? (Unicode.Scalar(bytes[at]), 1) : bytes.scalar(at: at)
                let end = min(bytes.count, at + max(1, length))
                defer { at = end }
                if scalar.value <= 0x20 { continue }
                for index in at..<end {
                    hash = Mixing.mix(hash, UInt64(bytes[index]))
                    latest = latest << 8 | UInt64(bytes[index])
                }
                count += end - at
                guard Self.ends(scalar, count, latest) else { continue }
                Self.keep(UInt32(truncatingIfNeeded: hash), in: &kept)
                (hash, count) = (Mixing.seed, 0)
            }
            if count > 0 { Self.keep(UInt32(truncatingIfNeeded: hash), in: &kept) }
        }
        hashes = kept
    }

    /// Whether a part ends with a character; `latest` are the last eight bytes.
    private static func ends(_ scalar: Unicode.Scalar, _ count: Int, _ latest: UInt64) -> Bool {
        if count >= shortestSentence, scalar.endsSentence { return true }
        return count >= longSentence && Mixing.mix(Mixing.seed, latest) >> 32 & 15 == 0
    }

    private static func keep(_ hash: UInt32, in kept: inout [UInt32]) {
        if kept.count == Fingerprint.sketchCount, let last = kept.last, hash >= last { return }
        let place = kept.firstIndex { $0 >= hash } ?? kept.count
        guard place == kept.count || kept[place] != hash else { return }
        kept.insert(hash, at: place)
        if kept.count > Fingerprint.sketchCount { kept.removeLast() }
    }

    /// The share of the sentences that two texts have in common, from 0 to 1.
    func likeness(to other: Sketch) -> Double {
        let both = Set(hashes).union(other.hashes).sorted().prefix(max(hashes.count, other.hashes.count))
        guard !both.isEmpty else { return 0 }
        let (own, others) = (Set(hashes), Set(other.hashes))
        return Double(both.filter { own.contains($0) && others.contains($0) }.count) / Double(both.count)
    }
}
