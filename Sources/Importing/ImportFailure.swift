/// Why a file could not be opened.
public enum ImportFailure: Error, Hashable, Sendable {
    /// Nothing has this name.
    case missing
    /// The reader has no permission to read it.
    case forbidden
    /// It is a folder, where a file was wanted.
    case isFolder
    /// It is a folder that holds no file of a kind that can be read.
    case noReadableFiles
    /// It holds no bytes.
    case empty
    /// It holds blanks and line ends, nothing else.
    case blank
    /// It is no text: an image, a program, an archive.
    case binary(BinaryForm)
    /// No encoding has this name.
    case unknownEncoding(String)
    /// It cannot be read in the encoding that was asked for; the byte at `offset` does not fit.
    case undecodable(encoding: String, offset: Int)
    /// It is named as a state that git keeps, and git is not installed.
    case noGit
    /// Git keeps no such state, in its own words.
    case noRevision(String)
    /// Git did not answer in time.
    case slowGit(seconds: Int)
    /// The system says no for another reason, in its own words.
    case system(String)
}
