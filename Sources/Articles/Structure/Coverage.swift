/// Finds what no piece and no furniture holds.
enum Coverage {
    /// The non-blank runs of `range` that lie in none of `taken`, as marks.
    ///
    /// `taken` is ordered and does not overlap. What is left of a text when its blocks are known is what is not shown.
    static func marks(_ bytes: Bytes, in range: Range<Int>, taken: some Sequence<SourceRange>) -> [SourceRange] {
        var (marks, at): ([SourceRange], Int) = ([], range.lowerBound)
        for next in taken where next.end.value > at {
            appendRuns(bytes, at..<max(at, next.start.value), to: &marks)
            at = next.end.value
        }
        if at < range.upperBound { appendRuns(bytes, at..<range.upperBound, to: &marks) }
        return marks
    }

    private static func appendRuns(_ bytes: Bytes, _ gap: Range<Int>, to marks: inout [SourceRange]) {
        var at = gap.lowerBound
        while at < gap.upperBound {
            let blank = bytes.blankLength(at: at)
            if blank > 0 {
                at += blank
                continue
            }
            let start = at
            while at < gap.upperBound, bytes.blankLength(at: at) == 0 { at += bytes.scalar(at: at).length }
            marks.append(SourceRange(start, min(at, gap.upperBound)))
        }
    }
}
