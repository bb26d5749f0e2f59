/// What two texts have in common beyond their titles and the words of a form: short texts of one kind share these, and are no
/// versions of each other.
public enum SharedRuns {
    /// How many runs a title and its like take; of a short text no more than half.
    private static let ofTitle = 12.0

    /// The share of `all` runs that are shared beyond a title, from 0 to 1, where `shared` are and the shorter text has
    /// `shortest`.
    public static func share(_ shared: Double, of all: Double, shortest: Double) -> Double {
        let title = min(ofTitle, shortest / 2)
        return shared > title ? (shared - title) / (all - title) : 0
    }
}
