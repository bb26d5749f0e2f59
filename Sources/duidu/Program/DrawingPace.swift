/// Decides when the screen is drawn: at once for keys and for results, unless these come in great number, now and then for
/// progress.
struct DrawingPace {
    /// What a turn of the loop brought.
    enum News: Comparable {
        /// Nothing that shows.
        case none
        /// A number that grows: worth at most two drawings a second, and none that would delay the answer to a key.
        case progress
        /// Something that the reader waits for.
        case result
        /// A key, or what the terminal says.
        case key
    }

    /// How far apart drawings of progress are.
    static let progressInterval = Duration.milliseconds(500)
    /// How long after a key no progress is drawn, since the next one is likely.
    static let quietAfterKey = Duration.milliseconds(20)

    /// How far apart drawings of results are where thousands come: as often as anybody sees, so that drawing holds up
    /// neither the keys nor what makes the results.
    static let resultInterval = Duration.milliseconds(16)
    /// So many are drawn at once before.
    static let resultsAtOnce = 4

    private var undrawn = News.none
    /// Until when the drawings of results would last if they were `resultInterval` apart.
    private var resultsLast = Moment.now - .seconds(1)
    private var lastDrawing = Moment.now - .seconds(1)
    private var lastKey = Moment.now - .seconds(1)

    /// Takes note of news.
    mutating func note(_ news: News) {
        undrawn = max(undrawn, news)
    }

    /// Takes note of a key.
    mutating func noteKey(at now: Moment) {
        lastKey = now
        note(.key)
    }

    /// Whether it is time to draw; then everything counts as drawn.
    mutating func takeTurn(at now: Moment) -> Bool {
        guard let due, due <= now else { return false }
        if undrawn == .result { resultsLast = max(resultsLast, now) + Self.resultInterval }
        undrawn = .none
        lastDrawing = now
        return true
    }

    /// When the next drawing is due; nil where there is nothing to draw.
    private var due: Moment? {
        switch undrawn {
        case .none: nil
        case .key: lastKey
        case .result: resultsLast - Self.resultInterval * (Self.resultsAtOnce - 1)
        case .progress: max(lastDrawing + Self.progressInterval, lastKey + Self.quietAfterKey)
        }
    }

    /// The milliseconds to wait for something else before a drawing is due; nil where none will be.
    func patience(at now: Moment) -> Int? {
        due.map { max(0, now.milliseconds(to: $0) + 1) }
    }
}
