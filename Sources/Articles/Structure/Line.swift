/// A source line with the features that structure is found by, all computed in one pass over its bytes.
///
/// Places are bytes from the beginning of the chunk that was scanned.
struct Line {
    /// How a line ends, closing marks looked through.
    enum Ending: UInt8 {
        /// In the midst of a sentence, on a letter or a digit.
        case open
        /// On a comma or another mark inside a sentence.
        case clause
        /// On a colon.
        case colon
        /// On a sentence's end.
        case stop
        /// On a closing bracket or quotation mark with no stop before it.
        case closing
    }

    /// What a line begins with.
    enum Beginning: UInt8 {
        case han
        case lower
        case upper
        case digit
        case opening
        /// A mark that cannot begin a sentence: a comma, a stop, a closing mark.
        case dangling
        case other
    }

    struct Flags: OptionSet {
        let rawValue: UInt16
        /// Holds a Han character or kana.
        static let han = Flags(rawValue: 1)
        /// Made of one repeated drawing mark, such as `----`.
        static let rule = Flags(rawValue: 2)
        /// Holds a run of three or more blanks between words, as tables and running heads do.
        static let gap = Flags(rawValue: 4)
        /// Holds more drawing and programming marks than prose does.
        static let symbols = Flags(rawValue: 8)
        /// Stands after a form feed.
        static let afterFormFeed = Flags(rawValue: 16)
        /// Cut out of a line too long for one block; the cut stands after it.
        static let cut = Flags(rawValue: 32)
        /// Not a part of the text: a running head, a page number, a marker.
        static let furniture = Flags(rawValue: 64)
        /// Stands between code fences, or is one.
        static let code = Flags(rawValue: 128)
        /// Holds a mark that parts sentences or clauses, not only at its end.
        static let pointed = Flags(rawValue: 256)
    }

    /// The first byte that is not blank; equals `end` in a blank line.
    var start: UInt32
    /// One past the last byte that is not blank.
    var end: UInt32
    /// The columns before `start`.
    var indent: UInt16
    /// The columns from `start` to `end`, at most 65,535.
    var width: UInt16
    /// The first scalar, 0 in a blank line.
    var first: UInt32
    /// The last scalar, 0 in a blank line.
    var last: UInt32
    var beginning: Beginning
    var ending: Ending
    var flags: Flags

    /// Whether it is a % alone, which parts the pieces of a collection.
    var isSeparator: Bool { first == 0x25 && count == 1 }
    var isBlank: Bool { start == end }
    /// The column after the last one.
    var right: Int { Int(indent) + Int(width) }
    var count: Int { Int(end - start) }
}
