/// The lines in which an act tells when it was passed and revised (“根据……修正”).
public enum ActHistory {
    /// The words that tell of a revision.
    public static let revisions = ["修正", "修订", "修訂", "修改"]
}
