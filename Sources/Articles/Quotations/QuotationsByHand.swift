extension FoundQuotations {
    /// Changes kinds and speakers as a reader has corrected them, the later correction of one quotation holding.
    ///
    /// A correction is of the quotation that begins at its place.
    mutating func correct(by corrections: [Correction], in document: Document) {
        let own = corrections.filter(\.change.isOfQuotation)
        guard !own.isEmpty else { return }
        var numbers: [Offset: Int] = [:]
        for (number, quotation) in quotations.enumerated() { numbers[quotation.span.start] = number }
        let places = document.text.withBytes { bytes in own.map { AnchorSearch.place(of: $0.anchor, in: bytes) } }
        for (correction, place) in zip(own, places) {
            // A place that is not found at all is told where the blocks are corrected.
            guard let place else { continue }
            if let number = numbers[Offset(place)] {
                correct(number, correction.change, in: document)
            } else {
                let evidence = "\(correction.change.name), at “\(correction.anchor.text)”"
                issues.append(DocumentIssue(.lostCorrection, [], evidence: evidence))
            }
        }
    }

    private mutating func correct(_ number: Int, _ change: Correction.Change, in document: Document) {
        switch change {
        case .kind(let kind):
            quotations[number].kind = kind
            quotations[number].rule = .hand
        case .speaker(let name):
            let spoken = quotations[number].speaker.map { document.string(of: $0) }
            quotations[number].resolvedSpeaker = spoken == name ? nil : self.number(ofName: name)
            // Where the text names nobody beside the quotation, who speaks was concluded: by the reader.
            if spoken == nil { quotations[number].attribution = .inferred }
        case .noSpeaker:
            quotations[number].speaker = nil
            quotations[number].resolvedSpeaker = nil
            quotations[number].attribution = .none
        default: break
        }
    }
}

extension Correction.Change {
    /// Whether it is of a quotation, and not of the blocks.
    fileprivate var isOfQuotation: Bool {
        switch self {
        case .kind, .speaker, .noSpeaker: true
        default: false
        }
    }
}
