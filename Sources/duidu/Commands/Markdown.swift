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
}
