internal import Articles
internal import Keeping
internal import Reading

/// The rules in force: those of the program by name, and those of `rules.toml`, which is checked.
struct PrintedRules {
    let language: Language

    /// Prints them; gives 2 where something in the file is not understood, which is said.
    func write() -> Int32 {
        let own = UserChoices.rules(language)
        Output.write(text(of: own.rules))
        for problem in own.problems { Output.report(problem.description) }
        return own.problems.isEmpty ? Status.done : Status.failed
    }

    /// The rules as lines: the program's with what each says, then the user's as the file would have them.
    func text(of rules: UserRules) -> String {
        var lines = [Self.builtIn(language)]
        lines += RuleText.names.map { "  \($0)  \(RuleText.sentence($0, language))" }
        lines += ["", own]
        lines += table("headings", rules.headings.map { ($0.pattern.text, String($0.level)) })
        lines += table("numbering", rules.numbering.map { ($0.pattern.text, String($0.level)) })
        lines += table("furniture", rules.furniture.map { ($0.text, "true") })
        lines += table("cues", rules.cues.map { ($0, "true") })
        return lines.joined(separator: "\n") + "\n"
    }

    private var own: String {
        guard let folder = Folders.configuration else { return Self.nowhere(language) }
        let path = folder + "/rules.toml"
        return UserChoices.file("rules.toml") == nil ? Self.missing(language, path) : Self.file(language, path)
    }

    private func table(_ name: String, _ entries: [(key: String, value: String)]) -> [String] {
        entries.isEmpty ? [] : ["[\(name)]"] + entries.map { "\(Self.quoted($0.key)) = \($0.value)" }
    }

    /// A key as TOML has it, with the marks that need no escapes where that can be.
    private static func quoted(_ key: String) -> String {
        guard key.contains("'") else { return "'\(key)'" }
        return "\"" + key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let builtIn = Phrase("程序自己的规则：", "The program's own rules:")
    private static let file = Phrase("%1：", "%1:")
    private static let missing = Phrase(
        "%1：没有这个文件；写法见 README", "%1: is not there; the README tells how it is written")
    private static let nowhere = Phrase("没有 HOME，找不到 rules.toml", "HOME is not set: there is no rules.toml")
}
