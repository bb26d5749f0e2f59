/// How many colours a terminal can show.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
    /// None, or none wanted (`NO_COLOR`): attributes and signs say what colour would.
    case monochrome
    /// The first eight of the terminal's palette.
    case eight
    /// The 16 colours of the terminal's palette.
    case sixteen
    /// The palette and xterm's cube and greys, 256 in all.
    case indexed
    /// 24-bit colour.
    case direct

    /// Orders depths by the number of colours.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
