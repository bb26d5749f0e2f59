internal import Articles

/// Lets emphasis begin and end beside Han punctuation.
///
/// CommonMark (0.31, section 6.2) takes `**` between a punctuation mark and a letter for an opening or a closing one by the side
/// on which the letter stands, since a blank is expected on the other side. Chinese has no blanks, so that `**“引号”**加粗` would
/// not be bold. The parser is given a copy in which such a mark is a letter of the same length; every offset stays what it was.
enum HanEmphasis {
    /// The text to give to the parser: nil where the file can be parsed as it is.
    ///
    /// The brackets at the places `brackets` become letters as well.
    static func adapted(_ bytes: Bytes, brackets: [Int]) -> [UInt8]? {
        let places = punctuationPlaces(bytes) + brackets
        guard !places.isEmpty else { return nil }
        var copy = unsafe Array(bytes[0..<bytes.count])
        for place in places {
            let letter = copy[place] < 0x80 ? asciiLetter : hanLetter
            copy.replaceSubrange(place..<place + letter.count, with: letter)
        }
        return copy
    }

    private static let hanLetter = Array("一".utf8)
    private static let asciiLetter = Array("x".utf8)

    /// Where the marks stand that are to be letters.
    private static func punctuationPlaces(_ bytes: Bytes) -> [Int] {
        var places: [Int] = []
        var at = 0
        while let start = bytes.firstIndex(of: UInt8(ascii: "*"), in: at..<bytes.count) {
            var end = start + 1
            while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
            at = end
            guard start > 0, end < bytes.count else { continue }
            let before = bytes.indexBefore(start)
            let (left, right) = (bytes.scalar(at: before).scalar, bytes.scalar(at: end).scalar)
            if isMark(left) && isHan(right) { places.append(before) }
            if isHan(left) && isMark(right) { places.append(end) }
        }
        return places
    }

    /// Punctuation of Chinese and Japanese text, all of which takes three bytes, and what is typed for it in one.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x25, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF3D: true
        case 0xFF5B...0xFF65: true
        default: false
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
