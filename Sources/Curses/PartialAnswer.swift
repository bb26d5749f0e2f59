/// Tells an answer of the terminal that has come in part: over a slow line a burst may end inside one.
enum PartialAnswer {
    /// Whether what follows an ESC is the beginning of the answer to a question, and not the whole of it.
    static func isBegun(by rest: ArraySlice<RawKey>) -> Bool {
        guard !rest.isEmpty, rest.count < longest else { return false }
        var text = String.UnicodeScalarView()
        for raw in rest {
            guard case .scalar(let scalar) = raw else { return false }
            text.append(scalar)
        }
        return isBegun(String(text), "]11;rgb", "0123456789abcdefABCDEF/:a\u{1B}")
            || isBegun(String(text), "[\(TerminalAnswer.widthRow);", "0123456789")
    }

    private static let longest = 64

    /// Whether `text` is a beginning of `prefix`, or `prefix` and any of `others`.
    private static func isBegun(_ text: String, _ prefix: String, _ others: String) -> Bool {
        prefix.hasPrefix(text) || text.hasPrefix(prefix) && text.dropFirst(prefix.count).allSatisfy(others.contains)
    }
}
