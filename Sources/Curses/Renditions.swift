internal import CNcurses
internal import Views

/// Turns styles into what ncurses draws with: attributes and colour pairs, which are made as they are asked for.
struct Renditions {
    /// How ncurses draws a cell.
    struct Rendition {
        let attributes: attr_t
        let pair: Int32
        /// A blank drawn so.
        let blank: cchar_t

        init(attributes: attr_t, pair: Int32) {
            self.attributes = attributes
            self.pair = pair
            blank = Self.cell(of: [" "], attributes, pair)
        }

        /// A spacing character with at most four marks, drawn so.
        func cell(of scalars: [Unicode.Scalar]) -> cchar_t {
            Self.cell(of: scalars, attributes, pair)
        }

        private static func cell(of scalars: [Unicode.Scalar], _ attributes: attr_t, _ pair: Int32) -> cchar_t {
            let characters = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
            return unsafe characters.withUnsafeBufferPointer { characters in
                unsafe curses_cell(characters.baseAddress, attributes, pair)
            }
        }
    }

    /// What is sent to draw so past ncurses, and to go back from it to what the terminal draws by itself.
    struct Sequences {
        let turningOn: String
        let turningOff: String
    }

    private struct Colors {
        var foreground: Int32
        var background: Int32

        /// A key that dictionaries find without a type of their own: the first dictionary over each type of keys costs a
        /// tenth of a millisecond before the first screen.
        var key: Int { Int(foreground) << 32 | Int(UInt32(bitPattern: background)) }
    }

    /// How many colours there are.
    let depth: ColorDepth
    private let pairLimit: Int
    /// What tells cells of links from others for ncurses, and shows nothing: so it never takes one for the other, nor
    /// writes over one in passing, which would take the link away.
    private let linkMark: attr_t
    /// The numbers of the pairs by the keys of their colours.
    private var pairs: [Int: Int32] = [Colors(foreground: -1, background: -1).key: 0]
    /// The renditions by the keys of their styles.
    private var known: [Int: Rendition] = [:]
    /// The sequences by the same keys.
    private var knownSequences: [Int: Sequences] = [:]
    private var last: (style: Style, isLinked: Bool, rendition: Rendition)?

    /// Makes renditions of a depth; at most `pairLimit` colour pairs, pair 0 among them. `protects` says whether the terminal
    /// has protected characters, which others use for nothing.
    init(depth: ColorDepth, pairLimit: Int, protects: Bool = false) {
        self.depth = depth
        self.pairLimit = pairLimit
        linkMark = protects ? 0 : curses_protect()
    }

    /// How a style is drawn, of a cell that is part of a link too.
    mutating func rendition(of style: Style, isLinked: Bool = false) -> Rendition {
        // Neighbouring cells mostly look alike.
        if let last, last.style == style, last.isLinked == isLinked { return last.rendition }
        let key = Self.key(of: style) | (isLinked ? 1 << 60 : 0)
        defer { last = known[key].map { (style, isLinked, $0) } }
        if let rendition = known[key] { return rendition }
        let attributes = Self.attributes(of: style.attributes) | (isLinked ? linkMark : 0)
        let foreground = number(of: style.foreground)
        let background = number(of: style.background)
        let pair = pair(of: Colors(foreground: foreground, background: background))
        let rendition = Rendition(attributes: attributes, pair: pair)
        known[key] = rendition
        return rendition
    }

    /// What is sent for a style; to be asked for while ncurses has no rendition turned on, as between its refreshes.
    mutating func sequences(of style: Style, isLinked: Bool = false) -> Sequences {
        let key = Self.key(of: style) | (isLinked ? 1 << 60 : 0)
        if let sequences = knownSequences[key] { return sequences }
        let rendition = rendition(of: style, isLinked: isLinked)
        let sequences = Sequences(
            turningOn: Self.turning(to: rendition.attributes, rendition.pair), turningOff: Self.turning(to: 0, 0))
        knownSequences[key] = sequences
        return sequences
    }

    /// What ncurses sends for a rendition, from the one that is on.
    private static func turning(to attributes: attr_t, _ pair: Int32) -> String {
        var bytes = [CChar](repeating: 0, count: 256)
        let count = unsafe curses_rendition(attributes, pair, &bytes, Int32(bytes.count))
        return String(decoding: bytes.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A number that no other style has: 26 bits a colour, and the attributes.
    private static func key(of style: Style) -> Int {
        key(of: style.foreground) << 34 | key(of: style.background) << 8 | Int(style.attributes.rawValue)
    }

    private static func key(of color: Color) -> Int {
        switch color {
        case .standard: 0
        case .palette(let index): 1 << 24 | Int(index)
        case .rgb(let red, let green, let blue): 2 << 24 | Int(red) << 16 | Int(green) << 8 | Int(blue)
        }
    }

    private static func attributes(of attributes: Style.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= curses_bold() }
        if attributes.contains(.dim) { result |= curses_dim() }
        if attributes.contains(.italic) { result |= curses_italic() }
        if attributes.contains(.underline) { result |= curses_underline() }
        if attributes.contains(.reverse) { result |= curses_reverse() }
        // ncurses has no attribute for a line through the text; fainter says "gone" as well.
        if attributes.contains(.strikethrough) { result |= curses_dim() }
        return result
    }

    /// The number of the nearest colour; −1 for the terminal's own.
    private func number(of color: Color) -> Int32 {
        // A theme has lowered its colours already; whatever else comes here is lowered now.
        switch ThemeColor(color).lowered(to: depth) {
        case .standard: return -1
        case .palette(let index): return Int32(index)
        case .rgb(let red, let green, let blue): return DirectColor.number(red, green, blue)
        }
    }

    /// The pair of two colours; where no further pair can be had, the foreground alone, then the terminal's own.
    private mutating func pair(of colors: Colors) -> Int32 {
        if let pair = pairs[colors.key] { return pair }
        let next = Int32(pairs.count)
        if pairs.count < pairLimit, init_extended_pair(next, colors.foreground, colors.background) == OK {
            pairs[colors.key] = next
            return next
        }
        return pairs[Colors(foreground: colors.foreground, background: -1).key] ?? 0
    }
}
