import Articles

/// Correcting who says a quotation, and what kind of quotation it is.
extension ReaderState {
    /// The innermost quotation of any kind at the place that is meant, in an understood document; nil, which is said,
    /// where there is none.
    private mutating func quotationToCorrect() -> (quotation: Quotation, document: Document)? {
        guard let document = reading.document, document.isComplete,
            let position = document.readingPosition(of: placeToCorrect)
        else {
            tell(say(Wording.notYetUnderstood))
            return nil
        }
        let passed = document.quotations.countBefore { document.start(of: $0.span) <= position }
        // A quotation inside another one may have ended before the place.
        let near = document.quotations[max(0, passed - Self.mostNestedQuotations)..<passed]
        guard let quotation = near.last(where: { document.contains($0.span, position) }) else {
            tell(say(CorrectionWording.noQuotationHere))
            return nil
        }
        return (quotation, document)
    }

    /// How many quotations inside of one are looked past.
    private static let mostNestedQuotations = 16

    /// Says who speaks; asks for the name where none is given.
    mutating func setSpeaker(_ name: String?) {
        guard let (quotation, document) = quotationToCorrect() else { return }
        guard let name = name?.replacingLineEnds, !name.isEmpty else {
            return openPrompt(.command, text: ActionName.setSpeaker.rawValue + " ")
        }
        guard document.speakerName(of: quotation) != name else {
            return tell(
                CorrectionWording.already(settings.language, CorrectionWording.speaker(settings.language, name)))
        }
        correct(.speaker(name), at: quotation.span.start)
    }

    /// Says that the text does not tell who speaks.
    mutating func clearSpeaker() {
        guard let (quotation, document) = quotationToCorrect() else { return }
        guard document.speakerName(of: quotation) != nil else {
            return tell(CorrectionWording.already(settings.language, say(CorrectionWording.noSpeaker)))
        }
        correct(.noSpeaker, at: quotation.span.start)
    }

    /// Says of what kind a quotation is; asks for it where none is given.
    mutating func setKind(_ name: String?) {
        guard let (quotation, _) = quotationToCorrect() else { return }
        guard let name, !name.isEmpty else { return openPrompt(.command, text: ActionName.setKind.rawValue + " ") }
        guard let kind = QuotationKind(rawValue: name) else {
            let names = QuotationKind.allCases.map(\.rawValue).joined(separator: " ")
            return tell(CorrectionWording.unknownKind(settings.language, name, names), .error)
        }
        guard quotation.kind != kind else {
            let title = Correction.Change.kind(kind).title(settings.language)
            return tell(CorrectionWording.already(settings.language, title))
        }
        correct(.kind(kind), at: quotation.span.start)
    }

    /// The speakers of the document whose names begin so.
    func speakerCompletions(_ typed: String) -> [Completion] {
        (reading.index?.speakers.names ?? []).lazy.filter { $0.hasPrefix(typed) }.prefix(10)
            .map { Completion(text: $0, summary: "") }
    }
}
