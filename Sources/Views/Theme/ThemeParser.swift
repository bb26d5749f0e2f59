import Reading
import TOMLKit

/// Reads one theme file; what is wrong is told and left out, the rest holds.
struct ThemeParser {
    let file: ThemeFile
    /// The language of the warnings.
    let language: Language
    private(set) var warnings: [ThemeWarning] = []
    /// Made when the first warning asks for a line.
    private lazy var lines = KeyLines(file.text)
    private let root: TOMLTable

    /// Parses the file as TOML; a syntax error is thrown as a warning.
    init(_ file: ThemeFile, language: Language) throws(ThemeWarning) {
        self.file = file
        self.language = language
        if let (line, fault) = TOMLSyntax.fault(in: file.text) {
            throw ThemeWarning(file: file.path, line: line, message: ThemeProblem(fault).message(language))
        }
        do {
            root = try TOMLTable(string: file.text)
        } catch {
            let error = error as? TOMLParseError
            let problem = ThemeProblem.syntax(error?.description ?? "?")
            throw ThemeWarning(
                file: file.path, line: max(1, error?.source.begin.line ?? 1), message: problem.message(language))
        }
    }

    /// Tells of a problem at the key with this path.
    mutating func warn(_ problem: ThemeProblem, at path: [String]) {
        warnings.append(
            ThemeWarning(file: file.path, line: lines.line(of: path), message: problem.message(language)))
    }

    /// The theme that this one builds on; nil where it builds on none.
    var inherits: String? { root["inherits"]?.string }

    /// The name and the kind of background, with warnings for what else stands at the top.
    mutating func header(into theme: inout Theme) {
        for (key, value) in root.entries {
            switch key {
            case "palette", "scopes":
                if value.table == nil { warn(.wrongType(key, value.type, expected: ThemeProblem.table), at: [key]) }
            case "name", "inherits":
                if value.string == nil { warn(.wrongType(key, value.type, expected: ThemeProblem.string), at: [key]) }
            case "appearance":
                let appearance = value.string.flatMap(Theme.Appearance.init)
                if appearance == nil {
                    warn(.unknownAppearance, at: [key])
                }
                theme.appearance = appearance ?? theme.appearance
            default:
                warn(.unknownTopKey(key), at: [key])
            }
        }
        theme.name = root["name"]?.string ?? theme.name
    }

    /// The named colours, laid over those of the theme that this one builds on.
    mutating func palette(over base: [String: ThemeColor]) -> [String: ThemeColor] {
        var palette = base
        for (name, value) in root["palette"]?.table?.entries ?? [] {
            let path = ["palette", name]
            if let table = value.table {
                palette[name] = paletteEntry(table, at: path) ?? palette[name]
            } else {
                palette[name] = color(value, in: [:], at: path) ?? palette[name]
            }
        }
        return palette
    }

    /// `{ rgb = "#b58900", 256 = 136, 16 = 3 }`.
    private mutating func paletteEntry(_ table: TOMLTable, at path: [String]) -> ThemeColor? {
        for (key, _) in table.entries where !["rgb", "256", "16"].contains(key) {
            warn(.unknownPaletteKey(key), at: path)
        }
        guard let rgb = table["rgb"] else {
            warn(.colourWithoutRGB, at: path)
            return nil
        }
        guard var result = color(rgb, in: [:], at: path) else { return nil }
        result.indexed = index(table["256"], below: 256, at: path)
        result.basic = index(table["16"], below: 16, at: path)
        return result
    }

    /// A colour: a name of the palette, `#rrggbb`, the name or number of a palette index, or `standard`.
    private mutating func color(
        _ value: any TOMLValueConvertible, in palette: [String: ThemeColor], at path: [String]
    ) -> ThemeColor? {
        if let number = value.int, (0..<256).contains(number) { return ThemeColor(.palette(UInt8(number))) }
        if let text = value.string {
            if let named = palette[text] { return named }
            if let rgb = RGB(hex: text) { return ThemeColor(.rgb(rgb.red, rgb.green, rgb.blue)) }
            if text == "standard" { return ThemeColor(.standard) }
            if let index = Self.basicNames.firstIndex(of: text) { return ThemeColor(.palette(UInt8(index))) }
        }
        warn(.unknownColour(value.string.map { "\"\($0)\"" } ?? value.debugDescription), at: path)
        return nil
    }

    private mutating func index(
        _ value: (any TOMLValueConvertible)?, below limit: Int, at path: [String]
    ) -> UInt8? {
        guard let value else { return nil }
        if let number = value.int, (0..<limit).contains(number) { return UInt8(number) }
        warn(.noIndex(value.debugDescription, below: limit), at: path)
        return nil
    }

    /// The styles of the scopes, put into `theme`.
    mutating func scopes(into theme: inout Theme, palette: [String: ThemeColor]) {
        // Dotted keys without quotation marks are tables inside tables: walked with a list, not by recursion.
        var pending: [(path: [String], table: TOMLTable)] = []
        if let table = root["scopes"]?.table { pending.append((["scopes"], table)) }
        while let (above, table) = pending.popLast() {
            for (key, value) in table.entries {
                let isNested = above.count > 1
                if isNested && (value.table == nil || StyleKey(rawValue: key) != nil) { continue }
                let path = above + [key]
                let inside = value.table?.entries
                if let inside, let table = value.table {
                    if Self.holdsScopes(inside) { pending.append((path, table)) }
                    guard Self.holdsStyle(inside) else { continue }
                }
                let name = path.dropFirst().joined(separator: ".")
                guard let scope = Scope(name: name) else {
                    warn(.unknownScope(name, near: Self.nearestScope(name)), at: path)
                    continue
                }
                theme[scope] = style(value, inside, palette, at: path)
            }
        }
    }

    private static func holdsScopes(_ entries: TOMLTable.Entries) -> Bool {
        entries.contains { StyleKey(rawValue: $0.key) == nil && $0.value.table != nil }
    }

    private static func holdsStyle(_ entries: TOMLTable.Entries) -> Bool {
        entries.isEmpty || entries.contains { StyleKey(rawValue: $0.key) != nil || $0.value.table == nil }
    }

    /// A style: the entries of a table, or a colour alone where `value` is no table.
    private mutating func style(
        _ value: any TOMLValueConvertible, _ entries: TOMLTable.Entries?, _ palette: [String: ThemeColor],
        at path: [String]
    ) -> ThemeStyle {
        var style = ThemeStyle()
        guard let entries else {
            style.foreground = color(value, in: palette, at: path)
            return style
        }
        for (key, value) in entries {
            guard let known = StyleKey(rawValue: key) else {
                if value.table == nil { warn(.unknownStyleKey(key), at: path + [key]) }
                continue
            }
            set(known, value, in: &style, palette, at: path + [key])
        }
        addIndices(of: entries, to: &style, at: path)
        return style
    }

    private mutating func set(
        _ key: StyleKey, _ value: any TOMLValueConvertible, in style: inout ThemeStyle,
        _ palette: [String: ThemeColor], at path: [String]
    ) {
        switch key {
        case .fg: style.foreground = color(value, in: palette, at: path)
        case .bg: style.background = color(value, in: palette, at: path)
        case .fg256, .bg256, .fg16, .bg16: break
        case .mono: style.monochrome = attributes(value, at: path)
        case .bold, .dim, .italic, .underline, .reverse, .strikethrough:
            guard let attribute = Style.Attributes(name: key.rawValue), let isOn = value.bool else {
                warn(.wrongType(key.rawValue, value.type, expected: ThemeProblem.trueOrFalse), at: path)
                return
            }
            if isOn { style.on.insert(attribute) } else { style.off.insert(attribute) }
        }
    }

    private mutating func addIndices(of entries: TOMLTable.Entries, to style: inout ThemeStyle, at path: [String]) {
        for (name, value) in entries {
            guard let key = StyleKey(rawValue: name), let limit = key.indexLimit,
                let number = index(value, below: limit, at: path + [name])
            else { continue }
            let isFront = key == .fg256 || key == .fg16
            guard var color = isFront ? style.foreground : style.background else {
                warn(.indexAlone(name, beside: isFront ? "fg" : "bg"), at: path + [name])
                continue
            }
            if limit == 256 { color.indexed = number } else { color.basic = number }
            if isFront { style.foreground = color } else { style.background = color }
        }
    }

    private mutating func attributes(_ value: any TOMLValueConvertible, at path: [String]) -> Style.Attributes? {
        guard let words = value.string?.split(separator: " ") else {
            warn(.wrongType("mono", value.type, expected: ThemeProblem.attributeWords), at: path)
            return nil
        }
        var result: Style.Attributes = []
        for word in words {
            guard let attribute = Style.Attributes(name: String(word)) else {
                warn(.unknownAttribute(String(word)), at: path)
                continue
            }
            result.insert(attribute)
        }
        return result
    }
}
