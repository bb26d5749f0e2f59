import Glibc

/// A file, folder or standard input that the command line names, with the place in it that is meant.
struct Input: Hashable {
    /// The path, or `-` for standard input.
    var path: String
    /// The article, from 1; nil where the file as a whole is meant.
    var article: Int?
    /// The source line, from 1.
    var line: Int?
    /// The column of the line in characters, from 1.
    var column: Int?

    /// Standard input.
    static let standardInput = "-"

    /// Reads an argument: a path that exists, else `FILE@2`, `FILE:line` or `FILE:line:column`, else a path that does not exist.
    init(_ argument: String) {
        self.init(argument) { path in
            // The file of `REV:FILE` may be named with an article or a line, as any file.
            if unsafe access(path, F_OK) == 0 { return true }
            guard let colon = path.firstIndex(of: ":"), unsafe access(String(path[..<colon]), F_OK) != 0 else {
                return false
            }
            return unsafe access(String(path[path.index(after: colon)...]), F_OK) == 0
        }
    }

    /// Reads an argument; `exists` says whether a path exists.
    init(_ argument: String, exists: (String) -> Bool) {
        path = argument
        guard argument != Self.standardInput, !exists(argument) else { return }
        if let (file, number) = Self.cut(argument, at: "@") {
            (path, article) = (file, number)
        } else if let (rest, last) = Self.cut(argument, at: ":") {
            if let (file, first) = Self.cut(rest, at: ":"), !exists(rest) {
                (path, line, column) = (file, first, last)
            } else {
                (path, line) = (rest, last)
            }
        }
        // A name is told as it was typed where neither reading leads to a file.
        if !exists(path) { self = Input(path: argument) }
    }

    /// The file at a path, whatever the path looks like.
    init(path: String) {
        self.path = path
    }

    /// What stands before the last `mark`, and the number behind it; nil where there is none.
    private static func cut(_ text: String, at mark: Character) -> (String, Int)? {
        guard let place = text.lastIndex(of: mark), place > text.startIndex else { return nil }
        guard let number = Int(text[text.index(after: place)...]), number > 0 else { return nil }
        return (String(text[..<place]), number)
    }
}
