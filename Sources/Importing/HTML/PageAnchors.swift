internal import Articles

extension PageCollector {
    /// The places that the page has names for, by those.
    var places: [String: Offset] {
        anchors.compactMapValues { $0 < blocks.count ? blocks[$0].block.pieces.first?.range.start : nil }
    }
}

extension FormattedText {
    /// Keeps the named places to which a link of the text leads.
    mutating func keepAnchors(_ places: [String: Offset]) {
        for inline in inlines {
            guard case .link(let target) = inline.kind, target.hasPrefix("#") else { continue }
            let name = String(target.dropFirst())
            // A reader resolves what is escaped.
            let read = PercentEncoding.resolved(name)
            if let place = places[name] ?? places[read] { anchors[read] = place }
        }
    }
}
