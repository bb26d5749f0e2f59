internal import ArgumentParser

/// `duidu.1`, made from what `--help` prints.
struct ManualPage {
    /// The page in the language of troff's man macros (man(7)).
    static var text: String {
        var page = ".TH DUIDU 1 \"\" \"duidu \(DuiduCommand.programVersion)\" \"User Commands\"\n"
        let configuration = DuiduCommand.configuration
        page += ".SH NAME\nduidu \\- \(escaped(configuration.abstract))\n"
        page += ".SH SYNOPSIS\n.nf\n\(lines(configuration.usage ?? ""))\n.fi\n"
        page += ".SH DESCRIPTION\n" + paragraphs(configuration.discussion)
        page += ".SH COMMANDS\n" + configuration.subcommands.map { command($0) }.joined()
        page += ".SH EXIT STATUS\n"
        for (status, meaning) in Status.meanings { page += ".TP\n.B \(status)\n\(escaped(meaning))\n" }
        page += ".SH ENVIRONMENT\n" + items(environment)
        page += ".SH FILES\n" + items(files)
        return page
    }

    private static let environment = [
        ("NO_COLOR", "No colours; bold, underline and reverse take their place."),
        ("VISUAL, EDITOR", "The editor that e opens at the place."),
        ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where the files below stand."),
    ]

    private static let files = [
        ("~/.config/duidu/settings, keymap, rules.toml, speakers.toml, themes/", "What the user chose."),
        (
            "~/.local/share/duidu/corrections/, verdicts/, notes/",
            "What was corrected and decided by hand, highlights and notes."
        ),
        ("~/.local/state/duidu/places, opened.db", "Where texts were left, and when they were opened."),
        ("~/.cache/duidu/library.db", "The library, which duidu add makes again where it is deleted."),
    ]

    private static func items(_ items: [(String, String)]) -> String {
        items.map { ".TP\n.B \(escaped($0.0))\n\(escaped($0.1))\n" }.joined()
    }

    /// A command with its arguments and options.
    private static func command(_ command: any ParsableCommand.Type, of parent: String = "") -> String {
        let name = parent + (command.configuration.commandName ?? "")
        let own = command.configuration.subcommands
        guard own.isEmpty else { return own.map { self.command($0, of: name + " ") }.joined() }
        var text = ".SS \(escaped("duidu \(name)"))\n\(escaped(command.configuration.abstract))\n"
        var isItem = false
        for line in DuiduCommand.helpMessage(for: command, columns: 10_000).split(separator: "\n") {
            if !line.hasPrefix(" ") {
                isItem = line.hasPrefix("ARGUMENTS") || line.hasPrefix("OPTIONS")
            } else if isItem {
                text += item(line)
            }
        }
        return text
    }

    /// A line of help: a name with what it means behind it, or what an earlier, longer name means.
    private static func item(_ line: Substring) -> String {
        guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return escaped(trimmed(line)) + "\n" }
        let content = line.dropFirst(2)
        guard let gap = content.firstRange(of: "  ") else { return ".TP\n.B \(escaped(String(content)))\n" }
        let meaning = trimmed(content[gap.upperBound...])
        return ".TP\n.B \(escaped(String(content[..<gap.lowerBound])))\n\(escaped(meaning))\n"
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " })
    }

    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(trimmed($0)) }.joined(separator: "\n.PP\n") + "\n"
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n")
    }

    /// The text with nothing in it that troff would take for its own.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
