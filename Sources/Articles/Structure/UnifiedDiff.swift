/// Finds the lines of a unified diff, which are kept as they are (the format of POSIX `diff -u`, and git-diff(1)).
struct UnifiedDiff {
    let lines: [Line]
    let bytes: Bytes
    /// Where in `bytes` the lines' chunk begins.
    let base: Int

    /// The line after a diff that begins at line `index`; nil where none does.
    func end(from index: Int) -> Int? {
        guard begins(at: index) else { return nil }
        var at = index
        while at < lines.count, isHeader(at) || isHunk(at) { at = isHunk(at) ? hunkEnd(from: at) : at + 1 }
        return at
    }

    private func begins(at index: Int) -> Bool {
        guard lines[index].indent == 0 else { return false }
        switch lines[index].first {
        case 0x64: return starts(index, "diff --git ")
        case 0x2D: return starts(index, "--- ") && index + 1 < lines.count && starts(index + 1, "+++ ")
        case 0x40: return isHunk(index)
        default: return false
        }
    }

    private static let headers: [StaticString] = [
        "diff --git ", "index ", "--- ", "+++ ", "old mode ", "new mode ", "deleted file mode ", "new file mode ",
        "similarity index ", "dissimilarity index ", "rename from ", "rename to ", "copy from ", "copy to ",
        "Binary files ",
    ]

    private func isHeader(_ index: Int) -> Bool {
        lines[index].indent == 0 && Self.headers.contains { starts(index, $0) }
    }

    private func isHunk(_ index: Int) -> Bool {
        lines[index].indent == 0 && lines[index].first == 0x40 && counts(index) != nil
    }

    private func starts(_ index: Int, _ text: StaticString) -> Bool {
        bytes.starts(with: text, at: base + Int(lines[index].start), before: base + Int(lines[index].end))
    }

    /// The line after a hunk: its head tells how many lines of the old and the new file follow.
    private func hunkEnd(from index: Int) -> Int {
        guard var left = counts(index) else { return index + 1 }
        var at = index + 1
        while at < lines.count, left.old > 0 || left.new > 0 || lines[at].first == 0x5C {
            // What was cut off a long line goes on in the next one.
            if !lines[at - 1].flags.contains(.cut) {
                switch lines[at].indent == 0 ? lines[at].first : 0x20 {
                case 0x2D: left.old -= 1
                case 0x2B: left.new -= 1
                case 0x5C: break
                default: left = (left.old - 1, left.new - 1)
                }
                if left.old < 0 || left.new < 0 { return at }
            }
            at += 1
        }
        return at
    }

    /// The lines of the old and the new file that a hunk's head announces, `@@ -12,3 +12,4 @@`; nil for another line.
    private func counts(_ index: Int) -> (old: Int, new: Int)? {
        guard starts(index, "@@ -") else { return nil }
        let end = base + Int(lines[index].end)
        var at = base + Int(lines[index].start) + 4
        guard let old = count(&at, end), at + 1 < end, bytes[at] == 0x20, bytes[at + 1] == 0x2B else { return nil }
        at += 2
        guard let new = count(&at, end), bytes.starts(with: " @@", at: at, before: end) else { return nil }
        return (old, new)
    }

    /// Reads `12,3`, whose second number is 1 where it is left out.
    private func count(_ at: inout Int, _ end: Int) -> Int? {
        guard number(&at, end) != nil else { return nil }
        guard at < end, bytes[at] == 0x2C else { return 1 }
        at += 1
        return number(&at, end)
    }

    private func number(_ at: inout Int, _ end: Int) -> Int? {
        let start = at
        var value = 0
        while at < end, bytes[at] &- 0x30 < 10 {
            value = min(1 << 30, value * 10 + Int(bytes[at] - 0x30))
            at += 1
        }
        return at > start ? value : nil
    }
}
