/// Why a text is no regular expression.
public enum ExpressionFault: Error, Hashable, Sendable {
    /// `(` without its `)`.
    case openGroup
    /// `)` without its `(`.
    case loneClose
    /// `[` without its `]`.
    case openSet
    /// `\` at the end.
    case openEscape
    /// A sign of repetition with nothing before it that could be repeated.
    case nothingToRepeat
    /// `{3,1}`, or `[z-a]`: the second bound lies before the first.
    case reversedBounds
    /// A letter after `\` or a sign after `(?` that means nothing here, as it was written.
    case unknown(String)
    /// A property that is not known, by its name.
    case unknownProperty(String)
    /// A count beyond `Expression.mostRepeats`.
    case tooManyRepeats
    /// Groups in groups beyond `Expression.deepest`.
    case tooDeep
    /// More than `Expression.longest` characters, or, its repetitions written out, too much to look for.
    case tooLong

    /// The most repetitions that a count asks for.
    public static let mostRepeats = Expression.mostRepeats
}
