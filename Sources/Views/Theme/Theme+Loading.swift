public import Reading

extension Theme {
    /// Reads a theme from the text of its file.
    ///
    /// `named` gives the file of a theme by the name that `inherits` asks for, nil where there is none.
    /// Never fails: what is wrong is told in the warnings and left out, and where the text is no TOML
    /// the built-in theme takes its place. Warnings are in `language`. What no theme of the chain says about drawing without colour
    /// the built-in theme says.
    public static func load(
        _ file: ThemeFile, language: Language = .english, named: (String) -> ThemeFile? = { _ in nil }
    ) -> LoadedTheme {
        let (theme, warnings) = read(file, language, named: named)
        return LoadedTheme(theme: theme?.inheritingMonochrome(builtIn) ?? builtIn, warnings: warnings)
    }

    private static func read(
        _ file: ThemeFile, _ language: Language, named: (String) -> ThemeFile?
    ) -> (theme: Theme?, warnings: [ThemeWarning]) {
        var (chain, warnings) = parsers(file, language, named: named)
        guard !chain.isEmpty else { return (nil, warnings) }
        var palette: [String: ThemeColor] = [:]
        for index in chain.indices.reversed() { palette = chain[index].palette(over: palette) }
        var theme = Theme(name: "")
        for index in chain.indices.reversed() {
            var layer = Theme(name: name(of: chain[index].file.path), appearance: theme.appearance)
            chain[index].header(into: &layer)
            chain[index].scopes(into: &layer, palette: palette)
            theme = layer.inheriting(theme)
        }
        for parser in chain { warnings.append(contentsOf: parser.warnings.sorted { $0.line < $1.line }) }
        return (theme, warnings)
    }

    /// The file and those that it builds on, one after another; what cannot be parsed ends the chain.
    private static func parsers(
        _ file: ThemeFile, _ language: Language, named: (String) -> ThemeFile?
    ) -> (chain: [ThemeParser], warnings: [ThemeWarning]) {
        var chain: [ThemeParser] = []
        var warnings: [ThemeWarning] = []
        var next: ThemeFile? = file
        while let file = next {
            next = nil
            do throws(ThemeWarning) {
                chain.append(try ThemeParser(file, language: language))
            } catch {
                warnings.append(error)
                break
            }
            guard let wanted = chain[chain.count - 1].inherits else { break }
            next = named(wanted)
            if let found = next, !chain.contains(where: { $0.file.path == found.path }) { continue }
            chain[chain.count - 1].warn(next == nil ? .noSuchTheme(wanted) : .circle(wanted), at: ["inherits"])
            next = nil
        }
        return (chain, warnings)
    }

    /// The last part of a path without its ending.
    private static func name(of path: String) -> String {
        let last = path.split(separator: "/").last ?? path[...]
        return String(last.hasSuffix(".toml") ? last.dropLast(5) : last)
    }
}
