/// Puts the statements of a document into its outline.
enum QuotationOutline {
    /// Merges an entry for each outermost statement, in reading order, one level below the entry it stands under.
    static func merge(into parts: inout Document.Parts) {
        var outline: [OutlineEntry] = []
        outline.reserveCapacity(parts.outline.count + parts.quotations.count)
        for index in parts.articles.indices {
            let first = outline.count
            append(article: parts.articles[index], of: parts, to: &outline)
            parts.articles[index].outline = first..<outline.count
        }
        parts.outline = outline
    }

    private static func append(article: Article, of parts: Document.Parts, to outline: inout [OutlineEntry]) {
        var level: UInt8 = 0
        var entries = parts.outline[article.outline].filter { $0.kind != .quotation }[...]
        for index in article.quotations where parts.quotations[index].isOutlined {
            let span = parts.quotations[index].span
            while let entry = entries.first, entry.span.stands(notAfter: span) {
                level = entry.level
                outline.append(entries.removeFirst())
            }
            outline.append(
                OutlineEntry(
                    kind: .quotation, level: level == .max ? level : level + 1, span: span, quotation: index,
                    rule: parts.quotations[index].rule))
        }
        outline.append(contentsOf: entries)
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
