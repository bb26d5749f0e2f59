internal import Views

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, Sendable {
    /// None: only attributes tell things apart.
    case none
    /// The eight of ECMA-48.
    case eight
    /// Those and their bright forms.
    case sixteen
    /// The palette of xterm.
    case palette
    /// 24 bits.
    case direct

    /// Orders depths by how many colours they have.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The depth of a terminal with `count` colours.
    init(colorCount count: Int) {
        switch count {
        case ..<8: self = .none
        case ..<16: self = .eight
        case ..<256: self = .sixteen
        case ..<(1 << 24): self = .palette
        default: self = .direct
        }
    }

    /// The nearest colour that a terminal of this depth shows.
    func nearest(to color: Color) -> Color {
        switch (self, color) {
        case (.none, _): .standard
        case (_, .standard), (.direct, _), (.palette, .palette): color
        case (.palette, .rgb(let red, let green, let blue)):
            .palette(Palette.nearest(red, green, blue, among: 16..<256))
        case (_, .palette(..<16)): color
        case (_, .palette(let index)):
            { rgb in .palette(Palette.nearest(rgb.red, rgb.green, rgb.blue, among: 0..<16)) }(Palette.rgb(of: index))
        case (_, .rgb(let red, let green, let blue)): .palette(Palette.nearest(red, green, blue, among: 0..<16))
        }
    }
}
