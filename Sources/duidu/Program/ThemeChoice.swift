/// What a theme's name asks for: `ink`, or by the terminal's ground, `auto` and `auto LIGHT DARK`.
enum ThemeChoice: Hashable {
    case named(String)
    case automatic(light: String, dark: String)

    /// Reads what was written in the settings or on the command line.
    init(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.first == Self.automaticName, words.count == 1 || words.count == 3 else {
            self = .named(text)
            return
        }
        self = words.count == 3 ? .automatic(light: words[1], dark: words[2]) : .automatic(light: "paper", dark: "ink")
    }

    /// The names of the themes that may come of it.
    var names: [String] {
        switch self {
        case .named(let name): [name]
        case .automatic(let light, let dark): [light, dark]
        }
    }

    /// The word that leaves the choice to the terminal's ground.
    static let automaticName = "auto"

    /// The theme's name on a ground; nil where that is not known and the choice depends on it.
    func name(isDark: Bool?) -> String? {
        switch self {
        case .named(let name): name
        case .automatic(let light, let dark): isDark.map { $0 ? dark : light }
        }
    }

    /// Whether the terminal's ground is dark, as far as `COLORFGBG` (rxvt, Konsole) tells: the last of its numbers is a
    /// colour of the palette.
    static func isDark(colours: String?) -> Bool? {
        guard let ground = colours?.split(separator: ";").last.flatMap({ Int($0) }), (0...15).contains(ground) else {
            return nil
        }
        return ground < 7 || ground == 8
    }
}
