/// Text as Markdown takes it.
enum Markdown {
    /// Text in one line whose characters are no marks of the form (CommonMark 0.31, section 2.4).
    static func inline(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>&|~".contains(character) { result.append("\\") }
            result.append(character.isNewline ? " " : character)
        }
        return result
    }

    /// Text as a block quotation, a paragraph for each line.
    static func quoted(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.isEmpty ? ">\n" : "> \(line($0))\n" }.joined(separator: ">\n")
    }

    /// A line of text that stands for itself wherever a line may begin.
    private static func line(_ text: Substring) -> String {
        let escaped = inline(String(text))
        guard let first = escaped.first else { return escaped }
        if "#+-=~:".contains(first) { return "\\" + escaped }
        // Digits and a point or bracket would begin a list.
        let rest = escaped.drop { $0.isASCII && $0.isNumber }
        guard first.isASCII, first.isNumber, rest.first == "." || rest.first == ")" else { return escaped }
        return escaped.prefix(escaped.count - rest.count) + "\\" + rest
    }
}
