/// Lines of a manual page as `man` prints it, by the convention of man(7) and groff_man(7).
enum ManualPage {
    /// Whether a line is the head of a page: `LS(1)  User Commands  LS(1)`, the same name and section at both ends.
    static func isMasthead(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard let last = reference(bytes, endingAt: range.upperBound, in: range),
            last.lowerBound - range.lowerBound > last.count + 1
        else { return false }
        let first = range.lowerBound..<range.lowerBound + last.count
        return bytes[first].elementsEqual(bytes[last]) && isGap(bytes, first.upperBound..<first.upperBound + 2)
            && isGap(bytes, last.lowerBound - 2..<last.lowerBound)
    }

    /// Whether a line ends on a page's name and section behind a wide gap, as the head and the foot of a page do.
    static func isHeadOrFoot(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard let last = reference(bytes, endingAt: range.upperBound, in: range),
            last.lowerBound - range.lowerBound > 3
        else { return false }
        return isGap(bytes, last.lowerBound - 3..<last.lowerBound)
    }

    /// The name and section with which a line ends, `git-log(1)` or `printf(3p)`; nil where it ends otherwise.
    private static func reference(_ bytes: Bytes, endingAt end: Int, in range: Range<Int>) -> Range<Int>? {
        guard range.count >= 4, bytes[end - 1] == 0x29 else { return nil }
        var open = end - 2
        while open > range.lowerBound, end - open < 10, isAlphanumeric(bytes[open]) { open -= 1 }
        guard bytes[open] == 0x28, open + 2 < end,
            bytes[open + 1] &- 0x30 < 10 || bytes[open + 1] == 0x6E || bytes[open + 1] == 0x6C
        else { return nil }
        var start = open
        while start > range.lowerBound, isNamePart(bytes[start - 1]) { start -= 1 }
        return start < open ? start..<end : nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

    private static func isNamePart(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x28 && byte != 0x29 }

    private static func isGap(_ bytes: Bytes, _ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 } }
}

extension Composition {
    /// Gives the headings of manual pages their role; whether the text is made of such pages.
    ///
    /// Behind the head of a page, a line at the left edge over a block that is set in is a section, one between the edge and
    /// the text a subsection (`.SH` and `.SS` of man(7)).
    mutating func findManualHeadings() -> Bool {
        guard draft.blocks.indices.prefix(2).contains(where: isMasthead) else { return false }
        var body: UInt8?
        for block in draft.blocks.indices.dropLast() {
            if isMasthead(block) {
                body = nil
            } else if isManualLine(block) {
                let (indent, next) = (draft.traits[block].indent, draft.traits[block + 1].indent)
                if indent == 0, next > 1 {
                    if body == nil { body = next }
                    markManual(block, level: 2)
                } else if indent > 0, let body, indent < body, next >= body {
                    markManual(block, level: 3)
                }
            }
        }
        return true
    }

    private func isMasthead(_ block: Int) -> Bool {
        draft.blocks[block].kind == .code && draft.traits[block].width < 400
            && ManualPage.isMasthead(bytes, draft.extent(block))
    }

    /// Whether a block is one line that stands free above, with its text directly below it.
    private func isManualLine(_ block: Int) -> Bool {
        guard draft.blocks[block].kind == .paragraph, block > 0, draft.traits[block].width < 400,
            draft.traits[block].blanksBefore > 0 || roles[block - 1] == .markedHeading,
            draft.traits[block + 1].blanksBefore <= 1
        else { return false }
        return bytes.firstIndex(of: 0x0A, in: draft.extent(block)) == nil
    }

    private mutating func markManual(_ block: Int, level: UInt8) {
        roles[block] = .markedHeading
        draft.blocks[block].level = level
        draft.traits[block].flags.insert(.marked)
    }
}
