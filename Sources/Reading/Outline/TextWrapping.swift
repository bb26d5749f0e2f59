/// Breaking short texts of the interface, such as outline entries, into lines.
enum TextWrapping {
    /// The lines of a text, at most `most` of `width` columns each; a text that is longer ends with `…`.
    ///
    /// The first and the last line are shorter by so many columns, which something else takes; a last line that is empty
    /// holds only that. Breaks at blanks where there are any in the last third of a line, else between characters.
    static func lines(
        _ text: String, width: Int, most: Int, firstIsShorterBy first: Int = 0, lastIsShorterBy last: Int = 0,
        ambiguousIsWide: Bool
    ) -> [String] {
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty, lines.count < most {
            let width = lines.isEmpty ? max(2, width - first) : width
            if lines.count == most - 1 {
                lines.append(cut(rest, width: max(2, width - last), ambiguousIsWide))
                return lines
            }
            let end = self.end(of: rest, width: width, ambiguousIsWide)
            lines.append(String(rest[..<end]))
            rest = rest[end...].drop { $0 == " " }
            let isFull = last > 0 && rest.isEmpty && columnCount(lines[lines.count - 1], ambiguousIsWide) > width - last
            if isFull { lines.append("") }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// The columns of a text.
    static func columnCount(_ text: String, _ ambiguousIsWide: Bool) -> Int {
        text.reduce(0) { $0 + max(0, CharacterWidth.of($1, ambiguousIsWide: ambiguousIsWide)) }
    }

    /// A text cut to `width` columns, `…` at its beginning where something was left out.
    static func cutFromTheLeft(_ text: String, width: Int, _ ambiguousIsWide: Bool) -> String {
        guard columnCount(text, ambiguousIsWide) > width else { return text }
        var rest = text[...]
        while !rest.isEmpty, columnCount(String(rest), ambiguousIsWide) + 2 > width { rest = rest.dropFirst() }
        return "…" + rest
    }

    /// A text cut to `width` columns, `…` at its end where something was left out.
    static func cut(_ text: Substring, width: Int, _ ambiguousIsWide: Bool) -> String {
        guard end(of: text, width: width, ambiguousIsWide) < text.endIndex else { return String(text) }
        let mark = CharacterWidth.of("…", ambiguousIsWide: ambiguousIsWide)
        return text[..<columns(text, max(1, width - mark), ambiguousIsWide)] + "…"
    }

    private static func end(of text: Substring, width: Int, _ ambiguousIsWide: Bool) -> Substring.Index {
        let end = columns(text, width, ambiguousIsWide)
        guard end < text.endIndex, text[end] != " " else { return end }
        // Only a word of narrow letters needs a blank to break at.
        let isInWord = isNarrowLetter(text[end]) && isNarrowLetter(text[text.index(before: end)])
        guard isInWord, let blank = text[..<end].lastIndex(of: " "),
            text.distance(from: blank, to: end) * 3 < width * 2
        else { return beforeOpeningMarks(text, end) }
        return blank
    }

    private static func isNarrowLetter(_ character: Character) -> Bool {
        character != " " && CharacterWidth.of(character, ambiguousIsWide: false) < 2
    }

    /// Neither leaves an opening mark at the end of a line nor begins one with a closing mark (CLREQ 3.1.2).
    private static func beforeOpeningMarks(_ text: Substring, _ end: Substring.Index) -> Substring.Index {
        var place = end
        while place > text.index(after: text.startIndex) {
            let before = text[text.index(before: place)]
            guard "“‘（《〈「『【".contains(before) || "、，；：。！？”’）》〉」』】".contains(text[place]) else { return place }
            place = text.index(before: place)
        }
        return end
    }

    /// The end of the characters that fit into `width` columns; at least one.
    private static func columns(_ text: Substring, _ width: Int, _ ambiguousIsWide: Bool) -> Substring.Index {
        var used = 0
        var place = text.startIndex
        while place < text.endIndex {
            used += max(0, CharacterWidth.of(text[place], ambiguousIsWide: ambiguousIsWide))
            if used > width, place > text.startIndex { break }
            place = text.index(after: place)
        }
        return place
    }
}
