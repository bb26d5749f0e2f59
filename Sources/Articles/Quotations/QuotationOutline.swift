/// Puts the statements of a document into its outline.
enum QuotationOutline {
    /// The outline with an entry for each outermost statement, in reading order, one level below the entry it stands under;
    /// the articles get their new ranges.
    static func merge(
        _ outline: [OutlineEntry], of articles: inout [Article], with quotations: [Quotation]
    ) -> [OutlineEntry] {
        var merged: [OutlineEntry] = []
        merged.reserveCapacity(outline.count + quotations.reduce(0) { $0 + ($1.isOutlined ? 1 : 0) })
        for index in articles.indices {
            let first = merged.count
            append(outline[articles[index].outline], quotations, articles[index].quotations, to: &merged)
            articles[index].outline = first..<merged.count
        }
        return merged
    }

    private static func append(
        _ entries: ArraySlice<OutlineEntry>, _ quotations: [Quotation], _ range: Range<Int>,
        to merged: inout [OutlineEntry]
    ) {
        var level: UInt8 = 0
        var next = entries.startIndex
        for index in range where quotations[index].isOutlined {
            let span = quotations[index].span
            while next < entries.endIndex, entries[next].span.stands(notAfter: span) {
                if entries[next].kind != .quotation {
                    level = entries[next].level
                    merged.append(entries[next])
                }
                next += 1
            }
            merged.append(
                OutlineEntry(
                    kind: .quotation, level: level == .max ? level : level + 1, span: span, quotation: index,
                    rule: quotations[index].rule))
        }
        merged.append(contentsOf: entries[next...].filter { $0.kind != .quotation })
    }
}

extension Quotation {
    /// Whether it stands in the outline by itself.
    fileprivate var isOutlined: Bool { kind == .statement && depth == 0 }
}

extension TextSpan {
    /// Whether it begins not after `other` in reading order.
    fileprivate func stands(notAfter other: TextSpan) -> Bool {
        firstBlock < other.firstBlock || firstBlock == other.firstBlock && start <= other.start
    }
}
