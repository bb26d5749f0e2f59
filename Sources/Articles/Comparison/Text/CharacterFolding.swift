/// What characters are taken for when versions are matched: width always, forms of one character always,
/// traditional for simplified where the pair needs it.
struct CharacterFolding: Sendable {
    /// What the characters from `first` on are taken for.
    private let map: [UInt16]
    private static let first: UInt32 = 0x2E80
    private static let end: UInt32 = 0xA000

    /// Folds width and the forms of one character.
    static let variants = CharacterFolding(pairs: VariantCharacters.pairs, over: nil)
    /// Folds those and traditional characters too.
    static let scripts = CharacterFolding(pairs: SimplifiedCharacters.pairs, over: variants)

    private init(pairs: String, over base: CharacterFolding?) {
        var roots = base?.map ?? Self.identity
        let scalars = Array(pairs.unicodeScalars.filter { $0.value > 0x20 })
        for index in stride(from: 0, to: scalars.count - 1, by: 2) {
            let (left, right) = (Self.root(of: scalars[index].value, in: roots), scalars[index + 1].value)
            roots[Int(left - Self.first)] = UInt16(Self.root(of: right, in: roots))
        }
        map = roots.indices.map { UInt16(Self.root(of: UInt32($0) + Self.first, in: roots)) }
    }

    /// What a character comes to when every form leads on to another one.
    private static func root(of scalar: UInt32, in roots: [UInt16]) -> UInt32 {
        var at = scalar
        while UInt32(roots[Int(at - first)]) != at { at = UInt32(roots[Int(at - first)]) }
        return at
    }

    private static let identity: [UInt16] = {
        var map = (first..<end).map { UInt16($0) }
        for (index, scalar) in VariantCharacters.radicals.unicodeScalars.enumerated() {
            map[0x2F00 - Int(first) + index] = UInt16(scalar.value)
        }
        return map
    }()

    /// All characters that `scripts` takes for one, by that one; those that stand alone are left out.
    static let scriptForms: [UInt32: [UInt32]] = {
        var forms: [UInt32: [UInt32]] = [:]
        for (index, root) in scripts.map.enumerated() where UInt32(root) != UInt32(index) + first {
            forms[UInt32(root), default: [UInt32(root)]].append(UInt32(index) + first)
        }
        return forms
    }()

    /// Whether simplified text writes a character in another way.
    @inline(__always)
    static func isTraditional(_ scalar: UInt32) -> Bool {
        scalar >= first && scalar < end && traditional[Int(scalar - first)]
    }

    /// A flag for each character from `first` on: every Han character of a text is asked for.
    private static let traditional: [Bool] = {
        var flags = [Bool](repeating: false, count: Int(end - first))
        let scalars = SimplifiedCharacters.pairs.unicodeScalars.filter { $0.value > 0x20 }.map(\.value)
        for index in stride(from: 0, to: scalars.count - 1, by: 2) where scalars[index] >= first && scalars[index] < end
        {
            flags[Int(scalars[index] - first)] = true
        }
        return flags
    }()

    /// What `scalar` is taken for.
    @inline(__always)
    func callAsFunction(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar }
        if scalar >= Self.first && scalar < Self.end { return UInt32(map[Int(scalar - Self.first)]) }
        return Self.foldWidth(scalar)
    }

    /// The half-width or plain form of a character outside of the Han blocks.
    static func foldWidth(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x017F: 0x73  // ſ
        case 0x2018, 0x2019, 0x02BC: 0x27  // apostrophes inside words
        case 0x25CB: 0x3007  // ○ written for 〇
        case 0x2010, 0x2011: 0x2D
        default: scalar
        }
    }
}
