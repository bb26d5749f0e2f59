/// A language that the interface speaks.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language that a locale's name asks for (`zh_CN.UTF-8`, `en_GB`); Chinese for `zh…`, else English.
    public init(locale: String) {
        self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}

/// A text of the interface in every language that it speaks.
///
/// `%1`, `%2`, … stand for what is filled in.
public struct Phrase: Hashable, Sendable {
    /// The text in Chinese.
    public let chinese: String
    /// The text in English.
    public let english: String

    /// Makes a phrase.
    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in `language`, with `arguments` in the places of `%1`, `%2`, …; of `{article|articles}` the first stands
    /// where the argument before it is 1.
    public func callAsFunction(_ language: Language, _ arguments: String...) -> String {
        var result = ""
        var rest = Substring(language == .chinese ? chinese : english)
        var isOne = false
        while let character = rest.popFirst() {
            if character == "%", let number = rest.first?.wholeNumberValue, arguments.indices.contains(number - 1) {
                rest.removeFirst()
                result += arguments[number - 1]
                isOne = arguments[number - 1] == "1"
            } else if character == "{", let end = rest.firstIndex(of: "}"), rest[..<end].contains("|") {
                let forms = rest[..<end].split(separator: "|")
                result += (isOne ? forms.first : forms.last) ?? ""
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(character)
            }
        }
        return result
    }
}
