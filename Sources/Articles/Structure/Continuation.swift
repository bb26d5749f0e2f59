/// Where a sentence that breaks off goes on, as another text that has the same passage shows it.
///
/// It is evidence that the text alone does not hold: understanding takes it into account only where it is given some.
public struct Continuation: Hashable, Sendable {
    /// The end of the paragraph that breaks off.
    public let end: Offset
    /// The beginning of the paragraph that goes on with it.
    public let start: Offset
    /// The name of the text that shows it.
    public let witness: String

    /// Makes a continuation.
    public init(end: Offset, start: Offset, witness: String) {
        self.end = end
        self.start = start
        self.witness = witness
    }

    /// The continuations of `document` that `witnesses`, articles of other texts with the same passages, show; ordered by
    /// their ends.
    ///
    /// The last letters of a paragraph without an end must stand once in a witness, and the letters after them begin one
    /// paragraph within `ReadingOrder.pageLength`. Takes time with the length of the document and the witnesses.
    public static func find(
        in document: Document, witnesses: [(document: Document, article: Int, name: String)]
    ) -> [Continuation] {
        var finder = ContinuationFinder(document)
        for witness in witnesses where finder.isWaiting { finder.look(in: witness) }
        return finder.found.sorted { $0.end < $1.end }
    }
}

/// Looks for what follows the open ends of a document's paragraphs in other texts.
private struct ContinuationFinder {
    /// So many letters tell a place in a text from others.
    private static let length = 10
    /// A shorter paragraph is a heading or a caption, which ends without a stop.
    private static let least = 24

    /// A paragraph, or a part of one that was put together from pieces which stand apart.
    private struct Part {
        let start: Offset
        let end: Offset
        let letters: [UInt32]
    }

    private let document: Document
    private var parts: [Part] = []
    /// The parts that break off, by their last letters.
    private var ends: [[UInt32]: [Int]] = [:]
    /// Parts by their first letters.
    private var starts: [[UInt32]: [Int]] = [:]
    /// What the document reads after a part in the same paragraph.
    private var joined: [Int: Int] = [:]
    private(set) var found: [Continuation] = []
    private var served: Set<Int> = []

    var isWaiting: Bool { served.count < ends.count }

    init(_ document: Document) {
        self.document = document
        let seams = Set(document.issues.lazy.filter { $0.kind == .joinedPieces }.flatMap { $0.ranges.map(\.start) })
        for block in document.blocks.indices where document.blocks[block].kind == .paragraph {
            take(block, partedAt: seams)
        }
        ends = ends.filter { $0.value.count == 1 }
    }

    private mutating func take(_ block: Int, partedAt seams: Set<Offset>) {
        let text = document.joinedText(ofBlock: block)
        let pieces = document.pieces[document.blocks[block].pieces]
        var first = pieces.startIndex
        for index in pieces.indices {
            let isLast = index + 1 == pieces.endIndex
            guard isLast || seams.contains(pieces[index + 1].range.start) else { continue }
            let low = text.index(of: pieces[first].range.start) ?? 0
            let high = isLast ? text.utf8.count : text.index(of: pieces[index + 1].range.start) ?? text.utf8.count
            add(Array(text.utf8[min(low, high)..<high]), pieces[first].range.start, pieces[index].range.end)
            if first > pieces.startIndex { joined[parts.count - 2] = parts.count - 1 }
            first = index + 1
        }
    }

    private mutating func add(_ text: [UInt8], _ start: Offset, _ end: Offset) {
        let letters = Letters.all(of: text)
        parts.append(Part(start: start, end: end, letters: letters))
        guard letters.count >= Self.length else { return }
        starts[Array(letters.prefix(Self.length)), default: []].append(parts.count - 1)
        guard letters.count >= Self.least, Self.breaksOff(text) else { return }
        ends[Array(letters.suffix(Self.length)), default: []].append(parts.count - 1)
    }

    /// Whether a paragraph ends on a letter or a comma.
    private static func breaksOff(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            guard bytes.count > 0 else { return false }
            let value = bytes.scalar(at: bytes.indexBefore(bytes.count)).scalar.value
            return value == 0x2C || value == 0xFF0C || value == 0x3001 || Letters.isLetter(value)
        }
    }

    /// Looks for the open ends in an article of another text.
    mutating func look(in witness: (document: Document, article: Int, name: String)) {
        guard witness.document.articles.indices.contains(witness.article) else { return }
        let letters = witness.document.articles[witness.article].blocks.flatMap { block in
            Letters.all(of: witness.document.joinedText(ofBlock: block).utf8)
        }
        guard letters.count >= 2 * Self.length else { return }
        var places: [[UInt32]: [Int]] = [:]
        let firsts = Set(ends.keys.map { $0[0] })
        for at in 0...letters.count - 2 * Self.length where firsts.contains(letters[at]) {
            let run = Array(letters[at..<at + Self.length])
            if ends[run] != nil { places[run, default: []].append(at + Self.length) }
        }
        for (run, after) in places where after.count == 1 {
            guard let part = ends[run]?.first, !served.contains(part) else { continue }
            take(part, goingOn: Array(letters[after[0]..<after[0] + Self.length]), witness.name)
        }
    }

    private mutating func take(_ part: Int, goingOn letters: [UInt32], _ name: String) {
        guard let next = starts[letters], next.count == 1, next[0] != part, joined[part] != next[0],
            abs(parts[next[0]].start.value - parts[part].end.value) <= ReadingOrder.pageLength
        else { return }
        served.insert(part)
        found.append(Continuation(end: parts[part].end, start: parts[next[0]].start, witness: name))
    }
}

/// The letters of a text as they are compared: width, case and script folded, blanks and marks left out.
private enum Letters {
    static func all(of text: [UInt8]) -> [UInt32] {
        text.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            var (at, letters): (Int, [UInt32]) = (0, [])
            while at < bytes.count {
                let (scalar, length) = bytes.scalar(at: at)
                let folded = CharacterFolding.scripts(scalar.value)
                if isLetter(folded) {
                    letters.append(CharacterClass.isUpper(folded) && folded < 0x80 ? folded | 0x20 : folded)
                }
                at += length
            }
            return letters
        }
    }

    static func isLetter(_ value: UInt32) -> Bool {
        CharacterClass.isHan(value) || CharacterClass.isLower(value) || CharacterClass.isUpper(value)
            || CharacterClass.isDigit(value) || (0x3041...0x30FF).contains(value) || (0xAC00...0xD7A3).contains(value)
    }
}
