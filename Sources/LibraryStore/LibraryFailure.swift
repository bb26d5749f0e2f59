/// Why the library cannot be used; reading goes on without it.
public enum LibraryFailure: Error, Hashable {
    /// This build lacks SQLite.
    case absent
    /// No folder for it is known.
    case homeless
    /// A newer program made it.
    case newer
    /// Another program holds it.
    case locked
    /// The disk is full.
    case full
    /// It cannot be written, or its folder cannot; the system's or SQLite's words.
    case unwritable(String)
    /// It is damaged, or no database at all; SQLite's words.
    case broken(String)
    /// Anything else; SQLite's words.
    case other(String)
}
