/// How things look: a style for every scope, as a theme file gives them.
public struct Theme: Hashable, Sendable {
    /// What kind of background a theme has.
    public enum Appearance: String, CaseIterable, Sendable {
        /// Dark letters on a light ground.
        case light
        /// Light letters on a dark ground.
        case dark
        /// The terminal's own colours, whatever they are.
        case either
    }

    /// What it is called in lists.
    public var name: String
    /// What kind of background it has.
    public var appearance: Appearance
    /// What is said of each scope, by its number.
    var styles: [ThemeStyle?]

    /// Makes a theme that says nothing.
    init(name: String, appearance: Appearance = .either) {
        self.name = name
        self.appearance = appearance
        styles = Array(repeating: nil, count: Scope.allCases.count)
    }

    subscript(scope: Scope) -> ThemeStyle? {
        get { styles[Int(scope.rawValue)] }
        set { styles[Int(scope.rawValue)] = newValue }
    }

    /// What holds for `scope`, with what it leaves out taken from the scopes above it but not from `text`.
    func layer(_ scope: Scope) -> ThemeStyle {
        var result = self[scope] ?? ThemeStyle()
        var above = scope.parent
        while let next = above, next != .text {
            result = result.over(self[next] ?? ThemeStyle())
            above = next.parent
        }
        return result
    }

    /// This theme with what it leaves out taken from `base`.
    ///
    /// Colours and attributes are taken scope by scope: a scope that this theme names is not mixed with the same scope of
    /// `base`, but for its attributes without colour.
    func inheriting(_ base: Theme) -> Theme {
        var result = self
        for index in styles.indices {
            guard var style = styles[index] else {
                result.styles[index] = base.styles[index]
                continue
            }
            style.monochrome = style.monochrome ?? base.styles[index]?.monochrome
            result.styles[index] = style
        }
        return result
    }

    /// This theme with the attributes without colour of `base` where it gives none.
    func inheritingMonochrome(_ base: Theme) -> Theme {
        var bare = base
        for index in bare.styles.indices {
            guard let attributes = bare.styles[index]?.monochrome else {
                bare.styles[index] = nil
                continue
            }
            bare.styles[index] = ThemeStyle()
            bare.styles[index]?.monochrome = attributes
        }
        return inheriting(bare)
    }

    /// How `scope` looks on a terminal of this depth when it stands on the text's own ground.
    public func style(_ scope: Scope, depth: ColorDepth) -> Style {
        ResolvedTheme(self, depth: depth).style(scope)
    }
}
