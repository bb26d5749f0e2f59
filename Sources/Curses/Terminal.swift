internal import CNcurses
public import Views

/// The terminal, from `newterm` to the end of its scope, where it is as it was before.
///
/// There is one at a time, on the main thread: ncurses keeps its screen in globals.
public struct Terminal: ~Copyable {
    /// How many colours it shows.
    public let depth: ColorDepth
    var ambiguousIsWide: Bool
    /// Whether the mouse is the reader's.
    var usesMouse = false
    /// Whether it is told of links.
    let sendsLinks: Bool
    let screen: Screen
    var renditions: Renditions
    var decoder: KeyDecoder
    /// What was shown last; nil where the screen's contents are not known.
    var shown: CellBuffer? {
        didSet { foreseen = nil }
    }
    /// What makes the screen show what is likely to be shown next.
    var foreseen: ScreenUpdate?

    /// What is done for a terminal before it is taken.
    public struct Preparation {
        fileprivate let options: TerminalOptions
        fileprivate let directColors: DirectColor.Announcement?
    }

    /// Does what is to be done before other threads run: the environment, which they may read, is changed, and the thread
    /// that answers keys, this one, comes before those that work behind it.
    public static func prepare(_ options: TerminalOptions) -> Preparation {
        promptness_ask()
        var options = options
        // Where no description is found in files, ncurses may have another place for them.
        options.type = TerminalOptions.types(of: options.type).first(where: DirectColor.isDescribed) ?? options.type
        let wantsDirectColors = options.depth == .direct && !options.type.isEmpty
        return Preparation(
            options: options, directColors: wantsDirectColors ? DirectColor.announce(options.type) : nil)
    }

    /// Takes the terminal: its modes are set, its alternate screen is entered.
    public init(_ preparation: Preparation) throws(TerminalError) {
        let options = preparation.options
        defer { preparation.directColors?.withdraw() }
        CharacterColumns.install(ambiguousIsWide: options.ambiguousIsWide)
        ambiguousIsWide = options.ambiguousIsWide
        screen = try Screen(options)
        depth = Self.prepareColors(atMost: options.depth, preparation.directColors != nil)
        renditions = Renditions(
            depth: depth, pairLimit: Int(curses_pair_count()), protects: Screen.capability("prot") != nil)
        sendsLinks = options.takesHyperlinks && screen.takesSequences
        decoder = KeyDecoder(nameOfCode: Self.keyName)
        prepareRestoration()
        setModes(true)
    }

    private static func prepareColors(atMost limit: ColorDepth?, _ takesDirectColors: Bool) -> ColorDepth {
        guard has_colors(), limit != .monochrome, start_color() == OK else { return .monochrome }
        // Without the terminal's own colours -1 is refused, and every pair with it.
        guard use_default_colors() == OK else { return .monochrome }
        let known = Self.depth(colorCount: Int(curses_color_count()))
        // Described by somebody else, only the first eight numbers are sure to mean what they say.
        if known == .direct, !takesDirectColors { return min(.eight, limit ?? .eight) }
        return min(known, limit ?? known)
    }

    static func depth(colorCount: Int) -> ColorDepth {
        switch colorCount {
        case ..<8: .monochrome
        case ..<16: .eight
        case ..<256: .sixteen
        case ..<(1 << 24): .indexed
        default: .direct
        }
    }

    private static func keyName(of code: Int32) -> String? {
        guard let name = unsafe keyname(code) else { return nil }
        return unsafe String(cString: name)
    }

    deinit {
        setModes(false)
        dropAnswers()
        screen.close()
    }
}
