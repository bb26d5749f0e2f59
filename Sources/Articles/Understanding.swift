/// Makes documents of texts.
public enum Understanding {
    /// How far understanding has come, told from time to time; the answer says whether to go on.
    ///
    /// The fraction runs from 0 to 1.
    public typealias Monitor = (_ fraction: Double) -> Bool

    /// Understands a whole text; nil only where `monitor` answered false.
    ///
    /// Never fails on what a text says and never recurses on depth. The same text and guidance give the same document,
    /// whatever the workforce.
    public static func understand(
        _ source: FormattedText, by guidance: Guidance = Guidance(), with workforce: Workforce = .alone,
        monitor: Monitor = { _ in true }
    ) -> Document? {
        guard let structured = Structure.understand(source, by: guidance, with: workforce, monitor: monitor) else {
            return nil
        }
        return Quoting.addQuotations(to: structured, by: guidance, with: workforce, monitor: monitor)
    }

    /// Finds the articles of a whole text, their order, headings and notes, but no quotations; nil only where `monitor`
    /// answered false.
    public static func structure(
        _ source: FormattedText, by guidance: Guidance = Guidance(), monitor: Monitor = { _ in true }
    ) -> Document? {
        Structure.understand(source, by: guidance, monitor: monitor)
    }

    /// Finds the quotations of a document again, as after its blocks were corrected; nil only where `monitor` answered false.
    public static func requote(_ document: Document, monitor: Monitor = { _ in true }) -> Document? {
        Quoting.addQuotations(to: document, monitor: monitor)
    }

    /// A provisional document of the text around `place`: paragraphs in file order, at least `reach` bytes each way
    /// where the text has them, cut at paragraph ends where there are any within reach.
    ///
    /// Takes time with `reach`, not with the length of the text.
    public static func provisional(_ source: FormattedText, around place: Offset, reach: Int = 1 << 16) -> Document {
        Structure.provisional(source, around: place, reach: reach)
    }
}
