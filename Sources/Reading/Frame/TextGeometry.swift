/// Where the parts of the reading view stand on a screen.
struct TextGeometry: Hashable, Sendable {
    /// Whether the window is too narrow for an outline beside the text: it lies over it when it is asked for.
    let outlineIsSheet: Bool
    /// The columns of the outline, from column 0.
    let outlineWidth: Int
    /// The first column of the text.
    let textColumn: Int
    /// The columns that the text may take.
    let textWidth: Int
    /// The rows of text, over the status line.
    let rows: Int

    /// The columns that the margin before the text takes: a sign and a blank.
    static let margin = 2
    /// The fewest columns of text beside an outline: 20 Han characters.
    private static let narrowestText = 40

    init(size: ScreenSize, settings: Settings, outlineIsShown: Bool) {
        rows = max(1, size.rows - 1)
        let beside = min(settings.outlineWidth, size.columns / 2)
        // A voice reads row by row: two columns would be mixed.
        outlineIsSheet =
            settings.screenReader || size.columns - beside - 1 - Self.margin - 1 < Self.narrowestText || rows < 8
        // A sheet covers the text: the ends of lines beside it could not be read.
        outlineWidth = outlineIsSheet ? max(1, size.columns) : beside
        let left = outlineIsShown && !outlineIsSheet ? outlineWidth + 1 : 0
        let margin = settings.screenReader ? 0 : Self.margin
        let room = max(1, size.columns - left - margin - (size.columns > 30 ? 1 : 0))
        textWidth = min(settings.measure, room)
        // The column of text stands in the middle of what is left.
        let isCentred = settings.isCentred && !settings.screenReader
        textColumn = left + margin + (isCentred ? (room - textWidth) / 2 : 0)
    }

    init(_ state: borrowing ReaderState) {
        let hasOutline = state.reading.index?.outline.items.isEmpty == false || state.awaitsOutline
        self.init(
            size: state.size, settings: state.settings, outlineIsShown: state.reading.outline.isShown && hasOutline)
    }
}
