/// A value that a statement of SQL is given.
enum SQLValue: Hashable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])
    /// A text as UTF-8.
    case utf8([UInt8])

    /// A text, or nothing.
    init(_ text: String?) {
        self = text.map(SQLValue.text) ?? .null
    }
}
