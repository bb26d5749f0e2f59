/// The keys in force as text, for people: mode by mode, each with its action and what that does.
public enum KeyList {
    /// A line for each action that has keys in a mode, under the mode's name; modes without keys of their own are left out.
    public static func text(of keymap: Keymap, _ language: Language) -> String {
        Mode.allCases.compactMap { mode in
            let lines = lines(of: keymap, in: mode, language)
            guard !lines.isEmpty else { return nil }
            return "[\(mode.rawValue)] \(mode.title(language))\n" + lines.joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    /// The actions in the order of help.
    private static func lines(of keymap: Keymap, in mode: Mode, _ language: Language) -> [String] {
        let bindings = keymap.bindings(in: mode)
        return ActionGroup.allCases.flatMap { group in
            ActionName.allCases.filter { $0.description.group == group }.compactMap { name -> String? in
                let keys = bindings.filter { $0.action.name == name }.map { binding in
                    KeyNotation.text(of: binding.sequence) + (binding.action.argument.map { "(\($0))" } ?? "")
                }
                guard !keys.isEmpty else { return nil }
                let written = keys.sorted { ($0.count, $0) < ($1.count, $1) }.joined(separator: " ")
                return "  \(padded(written, 24)) \(padded(name.rawValue, 22)) \(name.description.summary(language))"
            }
        }
    }

    /// A text with blanks up to `columns`; keys and names are ASCII.
    private static func padded(_ text: String, _ columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - text.count))
    }
}
