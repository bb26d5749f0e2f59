/// The 256 colours of xterm, which other terminals share, and the nearest of them to any colour.
///
/// The first 16 are what xterm shows by default; a terminal's user may have changed them, so they are
/// only used where a theme or the terminal leaves no other choice.
public enum XtermPalette {
    /// The colour of a palette index.
    public static func rgb(_ index: UInt8) -> RGB {
        switch index {
        case 0..<16: return basic[Int(index)]
        case 16..<232:
            let cube = Int(index) - 16
            return RGB(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
        default:
            let grey = UInt8(8 + 10 * (Int(index) - 232))
            return RGB(grey, grey, grey)
        }
    }

    /// The nearest colour of the cube and the greys.
    public static func nearestIndexed(to color: RGB) -> UInt8 {
        nearest(to: color, among: 16...255)
    }

    /// The nearest of the first `count` colours.
    public static func nearestBasic(to color: RGB, count: UInt8 = 16) -> UInt8 {
        nearest(to: color, among: 0...count - 1)
    }

    /// The colour among the first `count` that is nearest to `foreground` and can be read on `background`.
    ///
    /// Both are palette indices below 16; the answer is `foreground` itself where it can be read. A grey gives way to
    /// a grey, so that what is meant to be quiet does not become a colour.
    static func readable(_ foreground: UInt8, on background: UInt8, count: UInt8) -> UInt8 {
        let (front, behind) = (rgb(foreground), rgb(background))
        guard front.contrast(with: behind) < textContrast else { return foreground }
        let candidates = (0..<count).filter { rgb($0).contrast(with: behind) >= textContrast }
        let greys = candidates.filter { rgb($0).isGrey }
        return (front.isGrey && !greys.isEmpty ? greys : candidates).min {
            rgb($0).distance(to: front) < rgb($1).distance(to: front)
        } ?? foreground
    }

    /// The least contrast that text wants (WCAG 2.1, level AA).
    public static let textContrast = 4.5

    private static func nearest(to color: RGB, among indices: ClosedRange<UInt8>) -> UInt8 {
        indices.min { color.distance(to: rgb($0)) < color.distance(to: rgb($1)) } ?? 0
    }

    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

    private static let basic: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
}
