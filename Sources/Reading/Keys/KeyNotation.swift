/// How keys are written in the keymap file, in help and in the hint box: `j`, `gg`, `]q`, `<Ctrl-O>`, `z<Enter>`, `<lt>`.
public enum KeyNotation {
    static let names: [(name: String, key: KeyPress.Key)] = [
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
        ("Insert", .insert), ("Delete", .delete), ("Backspace", .backspace),
        ("Tab", .tab), ("BackTab", .backTab), ("Enter", .enter), ("Esc", .escape),
        ("Space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
    ]

    /// A key press as it is written.
    public static func text(of press: KeyPress) -> String {
        let prefix =
            (press.modifiers.contains(.control) ? "Ctrl-" : "") + (press.modifiers.contains(.alt) ? "Alt-" : "")
            + (press.modifiers.contains(.shift) ? "Shift-" : "")
        let name = name(of: press.key)
        if prefix.isEmpty, case .character(let character) = press.key, character != " ", character != "<" {
            return String(character)
        }
        return "<\(prefix)\(name)>"
    }

    private static func name(of key: KeyPress.Key) -> String {
        if let entry = names.first(where: { $0.key == key && $0.name != "gt" }) { return entry.name }
        switch key {
        case .character(let character): return String(character)
        case .function(let number): return "F\(number)"
        default: return "?"
        }
    }

    /// A sequence of key presses as it is written.
    public static func text(of sequence: [KeyPress]) -> String {
        // Added one by one: joining strings is slow when it is done first, which is before the first screen.
        sequence.reduce(into: "") { $0 += text(of: $1) }
    }

    /// Why a sequence could not be read.
    public struct Failure: Error, Hashable {
        /// The part that was not understood.
        public let part: String
    }

    /// The key presses that `text` writes.
    public static func sequence(_ text: Substring) throws(Failure) -> [KeyPress] {
        var result: [KeyPress] = []
        var rest = text
        while let first = rest.first {
            if first == "<", let close = rest.firstIndex(of: ">") {
                result.append(try named(rest[rest.index(after: rest.startIndex)..<close]))
                rest = rest[rest.index(after: close)...]
            } else {
                result.append(KeyPress(first))
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func named(_ text: Substring) throws(Failure) -> KeyPress {
        var modifiers: KeyPress.Modifiers = []
        var rest = text
        let prefixes: [(String, KeyPress.Modifiers)] = [("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift)]
        while let (prefix, modifier) = prefixes.first(where: { rest.hasPrefix($0.0) && rest.count > $0.0.count }) {
            modifiers.insert(modifier)
            rest = rest.dropFirst(prefix.count)
        }
        if let entry = names.first(where: { $0.name == rest }) { return KeyPress(entry.key, modifiers) }
        if rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
            return KeyPress(.function(number), modifiers)
        }
        guard rest.count == 1, let character = rest.first else { throw Failure(part: "<\(text)>") }
        // Terminals send the same byte for Ctrl with a small and a capital letter.
        let isControl = modifiers.contains(.control)
        return KeyPress(isControl ? Character(character.lowercased()) : character, modifiers)
    }

    /// The ASCII key that a full-width twin, typed through an input method, stands for; the press itself otherwise.
    public static func folded(_ press: KeyPress) -> KeyPress {
        guard case .character(let character) = press.key, let twin = asciiTwin(of: character) else { return press }
        return KeyPress(.character(twin), press.modifiers)
    }

    private static func asciiTwin(of character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            !scalar.isASCII
        else { return nil }
        // U+FF01…FF5E are ASCII in full width.
        if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
            return Character(ascii)
        }
        return punctuationTwins[character]
    }

    /// What Chinese input methods type for the ASCII key.
    private static let punctuationTwins: [Character: Character] = [
        "【": "[", "】": "]", "「": "{", "」": "}", "『": "{", "』": "}", "、": "/", "。": ".", "《": "<", "》": ">",
        "‘": "'", "’": "'", "“": "\"", "”": "\"", "·": "`", "￥": "$", "¥": "$", "…": "^", "—": "_", "\u{3000}": " ",
    ]
}
