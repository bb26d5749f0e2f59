/// Something in a theme file that is not as it should be.
public struct ThemeWarning: Error, Hashable, Sendable {
    /// The file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// What is wrong, and what was expected.
    public var message: String

    /// Makes a warning.
    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }
}

extension ThemeWarning: CustomStringConvertible {
    /// The warning as `file:line: what, and what was expected`.
    public var description: String { "\(file):\(line): \(message)" }
}

/// The text of a theme file and what it is called in warnings.
public struct ThemeFile: Hashable, Sendable {
    /// The path as warnings name it.
    public var path: String
    /// What the file says.
    public var text: String

    /// Makes a file.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// A theme with what was found wrong in its files.
public struct LoadedTheme: Hashable, Sendable {
    /// The theme; the built-in one where the file cannot be parsed at all.
    public var theme: Theme
    /// What was found wrong, file by file in the order of lines.
    public var warnings: [ThemeWarning]
    /// The paths of the files that it was read from: its own, and those that it builds on.
    public var files: [String] = []
}
