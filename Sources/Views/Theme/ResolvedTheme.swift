/// A theme made ready for drawing on one kind of terminal: a table from scope to style.
public struct ResolvedTheme: Hashable, Sendable {
    /// What a scope lays over what it stands on.
    struct Layer: Hashable, Sendable {
        var foreground: Color?
        var background: Color?
        var on: Style.Attributes
        var off: Style.Attributes
    }

    /// How many colours it is made for.
    public let depth: ColorDepth
    /// The theme's name.
    public let name: String
    private let styles: [Style]
    private let layers: [Layer]
    /// For palettes of up to 16 colours: what to draw a foreground (low four bits) on a background (high four) with.
    private let readable: [UInt8]

    /// Makes the table of a theme for terminals of this depth.
    public init(_ theme: Theme, depth: ColorDepth) {
        self.depth = depth
        name = theme.name
        let readable = Self.readableTable(depth)
        let layers = Scope.allCases.map { Self.layer(theme.layer($0), depth) }
        let root = Style().laid(layers[Int(Scope.text.rawValue)])
        var styles = layers.map { Self.readable(root.laid($0), readable) }
        // The line between two panes is nothing to be read, and should not be made stronger.
        styles[Int(Scope.rule.rawValue)] = root.laid(layers[Int(Scope.rule.rawValue)])
        self.readable = readable
        self.layers = layers
        self.styles = styles
    }

    /// How a scope looks on the text's own ground.
    @inline(__always)
    public func style(_ scope: Scope) -> Style {
        styles[Int(scope.rawValue)]
    }

    /// How `scope` looks when it stands on what is drawn in `style`: what it leaves out stays as it was.
    @inline(__always)
    public func style(_ scope: Scope, over style: Style) -> Style {
        Self.readable(style.laid(layers[Int(scope.rawValue)]), readable)
    }

    private static func layer(_ style: ThemeStyle, _ depth: ColorDepth) -> Layer {
        guard depth > .monochrome else {
            return Layer(foreground: nil, background: nil, on: style.monochrome ?? [], off: [])
        }
        return Layer(
            foreground: style.foreground?.lowered(to: depth), background: style.background?.lowered(to: depth),
            on: style.on, off: style.off)
    }

    private static func readableTable(_ depth: ColorDepth) -> [UInt8] {
        guard depth == .eight || depth == .sixteen else { return [] }
        let count: UInt8 = depth == .eight ? 8 : 16
        return (0..<256).map { pair in
            XtermPalette.readable(UInt8(pair & 15), on: UInt8(pair >> 4), count: count)
        }
    }

    @inline(__always)
    private static func readable(_ style: Style, _ table: [UInt8]) -> Style {
        guard !table.isEmpty, case .palette(let front) = style.foreground, case .palette(let back) = style.background,
            front < 16, back < 16
        else { return style }
        var style = style
        style.foreground = .palette(table[Int(back) << 4 | Int(front)])
        return style
    }
}

extension Style {
    @inline(__always)
    func laid(_ layer: ResolvedTheme.Layer) -> Style {
        Style(
            layer.foreground ?? foreground, on: layer.background ?? background,
            attributes.subtracting(layer.off).union(layer.on))
    }
}
