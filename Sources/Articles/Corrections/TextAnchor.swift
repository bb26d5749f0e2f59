/// A place in a text by what stands around it, so that it is found again after small changes of the file.
///
/// Blanks and line ends do not count: a text that was only wrapped otherwise has the same anchors.
public struct TextAnchor: Hashable, Sendable {
    /// How many characters from the place on are kept.
    static let textCount = 32
    /// How many characters before the place are kept.
    static let contextCount = 24
    /// How far they are looked for, in bytes.
    static let reach = 4096

    /// Where the place was when the anchor was made.
    public var offset: Offset
    /// The characters from the place on, without blanks; at most 32.
    public var text: String
    /// The characters before the place, without blanks; at most 24.
    public var before: String

    /// Makes an anchor of its parts.
    public init(offset: Offset, text: String, before: String) {
        self.offset = offset
        self.text = text
        self.before = before
    }

    /// Makes the anchor of a place; one inside blanks is that of the next character.
    public init(_ offset: Offset, in text: SourceText) {
        self = text.withBytes { bytes in
            let start = TextAnchor.skipBlanks(bytes, from: TextAnchor.startOfCharacter(bytes, at: offset.value))
            var (after, before) = (String.UnicodeScalarView(), String.UnicodeScalarView())
            after.append(contentsOf: TextAnchor.scalars(bytes, from: start))
            before.append(contentsOf: TextAnchor.scalars(bytes, before: start).reversed())
            return TextAnchor(offset: Offset(start), text: String(after), before: String(before))
        }
    }

    /// Where the place is in a text that may have changed since: where most of the words around it stand together now; nil
    /// where less than half of them do.
    public func place(in text: SourceText) -> Offset? {
        text.withBytes { AnchorSearch.place(of: self, in: $0) }.map { Offset($0) }
    }

    /// The beginning of the character that holds the byte at `index`.
    static func startOfCharacter(_ bytes: Bytes, at index: Int) -> Int {
        let index = min(max(0, index), bytes.count)
        let candidates = max(0, index - 3)..<index
        return candidates.first { bytes[$0] >= 0xC2 && $0 + bytes.scalar(at: $0).length > index } ?? index
    }

    /// The first place from `index` on that is not blank.
    static func skipBlanks(_ bytes: Bytes, from index: Int) -> Int {
        var at = index
        while at < bytes.count {
            let blank = bytes.blankLength(at: at)
            guard blank > 0 else { break }
            at += blank
        }
        return at
    }

    /// The characters from a place on, without blanks.
    static func scalars(_ bytes: Bytes, from start: Int, count: Int = textCount) -> [Unicode.Scalar] {
        var (found, at) = ([Unicode.Scalar](), start)
        let end = min(bytes.count, start + reach)
        while at < end, found.count < count {
            let (scalar, length) = bytes.scalar(at: at)
            if bytes.blankLength(at: at) == 0 { found.append(scalar) }
            at += length
        }
        return found
    }

    /// The characters before a place, the nearest first, without blanks.
    static func scalars(_ bytes: Bytes, before end: Int, count: Int = contextCount) -> [Unicode.Scalar] {
        var (found, at) = ([Unicode.Scalar](), end)
        let low = max(0, end - reach)
        while at > low, found.count < count {
            at = bytes.indexBefore(at)
            if bytes.blankLength(at: at) == 0 { found.append(bytes.scalar(at: at).scalar) }
        }
        return found
    }
}
