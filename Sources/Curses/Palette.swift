/// The colours of xterm's palette of 256.
enum Palette {
    /// The first sixteen as xterm paints them; a terminal may have others.
    private static let named: [(UInt8, UInt8, UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]

    /// The colour of a place in the palette: 16…231 a cube of six steps a side, 232…255 a ramp of greys.
    static func rgb(of index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        switch index {
        case ..<16: return named[Int(index)]
        case 232...:
            let grey = 8 + 10 * (index - 232)
            return (grey, grey, grey)
        default:
            let step = { (level: UInt8) -> UInt8 in level == 0 ? 0 : 55 + 40 * level }
            let place = index - 16
            return (step(place / 36), step(place / 6 % 6), step(place % 6))
        }
    }

    /// The place of the colour that looks most like another one, by a weighted distance ("redmean").
    static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8, among places: Range<Int>) -> UInt8 {
        var best = (place: places.lowerBound, distance: Int.max)
        for place in places {
            let other = rgb(of: UInt8(place))
            let mean = (Int(red) + Int(other.red)) / 2
            let (r, g, b) = (
                Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
            )
            let distance = (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
            if distance < best.distance { best = (place, distance) }
        }
        return UInt8(best.place)
    }
}
