/// How 24-bit colours are numbered: 0…255 are the palette, above it red, green and blue take eight bits each.
enum DirectColor {
    /// The number of a colour; one that would fall among the palette's numbers gets the faintest trace of green.
    static func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        return number < 256 ? number | 256 : number
    }
}
