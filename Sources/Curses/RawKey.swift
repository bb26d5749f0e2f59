/// What ncurses gives for one read of the keyboard.
enum RawKey: Hashable {
    /// A character, control characters and ESC among them.
    case scalar(Unicode.Scalar)
    /// A key that terminfo names, as a `KEY_` constant or a number of `define_key`.
    case code(Int32)
}
