internal import Glibc
public import Views

/// What is to be known about a terminal before it is opened.
public struct TerminalOptions: Sendable {
    /// The terminal's type as terminfo names it; empty where it is not known.
    public var type: String
    /// The most colours to use, whatever terminfo says; nil leaves it to terminfo.
    public var depth: ColorDepth?
    /// Whether characters of ambiguous width take two columns.
    public var ambiguousIsWide = false
    /// The path to draw on and read from in place of standard output and input; for tests.
    public var device: String?

    /// Whether it is told of links (OSC 8).
    public var takesHyperlinks = false

    /// Makes options for a terminal of `type` whose colours are those that terminfo knows of.
    public init(type: String, depth: ColorDepth? = nil, device: String? = nil) {
        self.type = type
        self.depth = depth
        self.device = device
    }

    /// What a type of 24-bit colours is named by (terminfo's own naming, as `xterm-direct`).
    private static let directSuffix = "-direct"

    /// The type and those that a terminal of it understands too, the nearest first: few machines have a description of each.
    static func types(of type: String) -> [String] {
        var types = [type]
        var rest = type
        while let dash = rest.lastIndex(of: "-") {
            let part = rest[dash...]
            rest = String(rest[..<dash])
            if part == directSuffix { types.append(rest + "-256color") }
            types.append(rest)
        }
        return types.filter { !$0.isEmpty }
    }

    /// How the types of terminals begin that show links (OSC 8) or take no harm from them. What is not listed is not told
    /// of any: vt100, linux and rxvt would print a part of the sequence or lose their place in it.
    private static let hyperlinkTypes = [
        // xterm itself ignores them; VTE, Konsole, iTerm2, Windows Terminal and many others name themselves so.
        "xterm", "tmux", "foot", "kitty", "alacritty", "wezterm", "vte", "gnome", "konsole", "contour", "ghostty",
        "iterm", "mintty", "rio", "ms-terminal",
    ]

    /// Whether a terminal of a type is known to cope with links; one that calls itself `screen` where it is tmux.
    static func copesWithHyperlinks(_ type: String, isInTmux: Bool) -> Bool {
        hyperlinkTypes.contains { type.hasPrefix($0) } || isInTmux && type.hasPrefix("screen")
    }

    /// What the environment says: `TERM`, `TMUX`, `COLORTERM` (`truecolor` or `24bit`), `NO_COLOR` (set and not empty).
    public init(environment: (String) -> String? = Self.environmentVariable) {
        type = environment("TERM") ?? ""
        takesHyperlinks = Self.copesWithHyperlinks(type, isInTmux: environment("TMUX")?.isEmpty == false)
        if environment("NO_COLOR")?.isEmpty == false {
            depth = .monochrome
        } else if Self.namesDirectColors(environment("COLORTERM")) || type.hasSuffix(Self.directSuffix) {
            depth = .direct
        }
    }

    private static func namesDirectColors(_ value: String?) -> Bool {
        value == "truecolor" || value == "24bit"
    }

    /// The value of a variable of the process's environment; nil where it is not set.
    public static func environmentVariable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
