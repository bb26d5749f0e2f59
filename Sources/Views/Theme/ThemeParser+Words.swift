import TOMLKit

/// The keys of a style.
enum StyleKey: String, CaseIterable {
    case fg, bg, fg256, bg256, fg16, bg16
    case bold, dim, italic, underline, reverse, strikethrough
    case mono

    /// One past the highest palette index that the key takes; nil for a key that takes none.
    var indexLimit: Int? {
        switch self {
        case .fg256, .bg256: 256
        case .fg16, .bg16: 16
        case .fg, .bg, .bold, .dim, .italic, .underline, .reverse, .strikethrough, .mono: nil
        }
    }
}

extension Style.Attributes {
    /// The names in theme files, in the order of the bits.
    static let names = ["bold", "dim", "italic", "underline", "reverse", "strikethrough"]

    /// The attribute with this name; nil where there is none.
    init?(name: String) {
        guard let bit = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: 1 << bit)
    }
}

extension TOMLTable {
    typealias Entries = [(key: String, value: any TOMLValueConvertible)]

    /// The keys with their values, in the order in which the parser keeps them: by key.
    var entries: Entries {
        keys.compactMap { key in self[key].map { (key, $0) } }
    }
}

extension ThemeParser {
    /// The first 16 palette indices by name.
    static let basicNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow",
        "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// The name of a scope that looks most like `name`.
    static func nearestScope(_ name: String) -> String {
        let near = Scope.allCases.min { distance($0.name, name) < distance($1.name, name) }
        return (near ?? .text).name
    }

    /// How many letters are to be changed, added or taken away to make one word of the other (Levenshtein).
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other.prefix(64).utf8)
        var row = Array(0...other.count)
        for letter in one.utf8 {
            var diagonal = row[0]
            row[0] += 1
            for index in other.indices {
                let change = diagonal + (other[index] == letter ? 0 : 1)
                diagonal = row[index + 1]
                row[index + 1] = min(change, min(row[index], row[index + 1]) + 1)
            }
        }
        return row[other.count]
    }
}
