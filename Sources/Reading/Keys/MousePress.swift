/// Something done with the mouse, at a place on the screen.
public struct MousePress: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        /// The first button was pressed.
        case click
        /// The wheel was turned towards the end of the text, or towards its beginning.
        case wheelDown, wheelUp
    }

    /// What was done.
    public var kind: Kind
    /// The row, from 0.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// Makes a press.
    public init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        self.column = column
    }
}
