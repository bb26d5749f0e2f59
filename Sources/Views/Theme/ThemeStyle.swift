/// A colour as a theme gives it, with what stands for it where colours are few.
public struct ThemeColor: Hashable, Sendable {
    /// The colour itself.
    public var color: Color
    /// The index given by hand for terminals of 256 colours; nil to derive it.
    public var indexed: UInt8?
    /// The index given by hand for terminals of 16 colours; nil to derive it.
    public var basic: UInt8?

    /// Makes a colour.
    public init(_ color: Color, indexed: UInt8? = nil, basic: UInt8? = nil) {
        self.color = color
        self.indexed = indexed
        self.basic = basic
    }

    /// The colour as a terminal of this depth shows it; what is not given by hand is the nearest there is.
    public func lowered(to depth: ColorDepth) -> Color {
        switch depth {
        case .monochrome: .standard
        case .eight: basicIndex(count: 8).map { .palette($0 % 8) } ?? .standard
        case .sixteen: basicIndex(count: 16).map(Color.palette) ?? .standard
        case .indexed: indexedColor
        case .direct: color
        }
    }

    private var indexedColor: Color {
        if let indexed { return .palette(indexed) }
        guard case .rgb(let red, let green, let blue) = color else { return color }
        return .palette(XtermPalette.nearestIndexed(to: RGB(red, green, blue)))
    }

    private func basicIndex(count: UInt8) -> UInt8? {
        if let basic { return basic }
        switch color {
        case .standard: return nil
        case .palette(let index) where index < 16: return index
        case .palette(let index): return XtermPalette.nearestBasic(to: XtermPalette.rgb(index), count: count)
        case .rgb(let red, let green, let blue):
            return XtermPalette.nearestBasic(to: RGB(red, green, blue), count: count)
        }
    }
}

/// What a theme says of a scope; what it leaves out is taken from the scope's parent.
public struct ThemeStyle: Hashable, Sendable {
    /// The colour of the symbols.
    public var foreground: ThemeColor?
    /// The colour behind them.
    public var background: ThemeColor?
    /// The attributes that are set.
    public var on: Style.Attributes = []
    /// The attributes that are taken away.
    public var off: Style.Attributes = []
    /// The attributes in place of all others where there is no colour.
    public var monochrome: Style.Attributes?

    /// Makes a style that says nothing.
    public init() {}

    /// This style with what it leaves out taken from `parent`.
    public func over(_ parent: ThemeStyle) -> ThemeStyle {
        var result = self
        result.foreground = foreground ?? parent.foreground
        result.background = background ?? parent.background
        result.on = parent.on.subtracting(off).union(on)
        result.off = parent.off.subtracting(on).union(off)
        result.monochrome = monochrome ?? parent.monochrome
        return result
    }
}
