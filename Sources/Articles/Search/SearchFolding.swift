/// Makes characters alike that a search does not tell apart: blanks of every kind, upper and lower case where the pattern
/// has no capital, and, where the pattern asks for it, full- and half-width forms and the forms of a Han character.
struct SearchFolding {
    /// Whether capitals are told from small letters.
    let keepsCase: Bool
    /// Which forms count as the same character.
    let likeness: CharacterLikeness

    /// The folding that a pattern asks for by smart case: a capital in it makes case count.
    init(for pattern: SearchPattern) {
        keepsCase = pattern.text.unicodeScalars.contains { Self.lowercase(Self.narrow($0)) != Self.narrow($0) }
        likeness = pattern.likeness
    }

    init(keepsCase: Bool, likeness: CharacterLikeness) {
        self.keepsCase = keepsCase
        self.likeness = likeness
    }

    /// Whether a character is a capital, which makes case count in the pattern that has it.
    func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        Self.lowercase(Self.narrow(scalar)) != Self.narrow(scalar)
    }

    /// What a character is compared as.
    @inline(__always)
    func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Han and kana, and small letters: most of any text.
        if scalar.value >= 0x3001 && scalar.value < 0xA000 {
            guard likeness.ignoresScript else { return scalar }
            return Unicode.Scalar(CharacterFolding.scripts(scalar.value)) ?? scalar
        }
        if scalar.value < 0x7F && scalar.value > 0x5A { return scalar }
        let narrow = likeness.ignoresWidth ? Self.narrow(scalar) : Self.blank(scalar)
        return keepsCase ? narrow : Self.lowercase(narrow)
    }

    /// All characters that are compared as `folded`.
    func variants(of folded: Unicode.Scalar) -> [Unicode.Scalar] {
        if folded == " " { return Self.blanks }
        if folded.value >= 0x3001 && folded.value < 0xA000 {
            guard likeness.ignoresScript else { return [folded] }
            return CharacterFolding.scriptForms[folded.value]?.compactMap(Unicode.Scalar.init) ?? [folded]
        }
        var result = [folded]
        if !keepsCase, let upper = Self.single(folded.properties.uppercaseMapping), upper != folded,
            Self.lowercase(upper) == folded
        {
            result.append(upper)
        }
        guard likeness.ignoresWidth else { return result }
        for scalar in result where scalar.value > 0x20 && scalar.value < 0x7F {
            if let wide = Unicode.Scalar(scalar.value + 0xFEE0) { result.append(wide) }
        }
        return result
    }

    /// Line ends stand for blanks too: they are joins of verse and code.
    private static let blanks: [Unicode.Scalar] = [" ", "\t", "\n", "\u{A0}", "\u{3000}"]

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: blank(scalar)
        }
    }

    private static func blank(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0xA0, 0x3000: " "
        default: scalar
        }
    }

    /// The small letter, where the two are each other's only counterpart.
    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x80 {
            return scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
        }
        guard scalar.properties.changesWhenLowercased, let lower = single(scalar.properties.lowercaseMapping),
            single(lower.properties.uppercaseMapping) == scalar
        else { return scalar }
        return lower
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
}
