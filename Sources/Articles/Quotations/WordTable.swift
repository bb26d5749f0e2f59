extension String {
    /// The words of a table that ASCII blanks divide, as UTF-8.
    ///
    /// The tables are read when a first text is understood, which the first screen waits for: bytes are compared, since
    /// asking Unicode whether a character is a blank takes longer than all the rest.
    var words: [[UInt8]] {
        utf8.split { $0 <= 0x20 }.map(Array.init)
    }
}
