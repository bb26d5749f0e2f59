public import Articles

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
    /// Its form takes a library or program that is not there.
    case lacking(Requirement)
    /// It is locked with a password or by its seller.
    case locked(Format)
    /// It is an e-book whose pages are pictures.
    case fixedLayout
    /// It holds pages without text, pictures of text perhaps; `tool` is a program on this machine that reads pictures.
    case noText(pages: Int, tool: String?)
    /// Its text is written with fonts whose tables are not on this machine.
    case lacksFontTables
    /// Its form is broken, as the library or program says.
    case broken(Format, reason: String)
    /// It is compressed or an archive, and what is compressed is damaged.
    case damagedArchive
    /// Unpacked it is beyond what is read: more than so many bytes or entries.
    case tooLarge
    /// The program that reads it took more time than is given to it.
    case tooSlow
    /// It is named as a state that git keeps, and git is not installed.
    case noGit
    /// Git keeps no such state, in its own words.
    case noRevision(String)
    /// Git did not answer in time.
    case slowGit(seconds: Int)
    /// The system says no for another reason, in its own words.
    case system(String)
}

/// What a form takes beside this program itself.
public enum Requirement: String, Hashable, Sendable, CaseIterable {
    case libxml2
    case libarchive
    case uchardet
    case poppler

    /// The package that brings it, as Debian calls it.
    public var package: String {
        switch self {
        case .libxml2: "libxml2-dev"
        case .libarchive: "libarchive-dev"
        case .uchardet: "libuchardet-dev"
        case .poppler: "poppler-utils"
        }
    }

    /// Whether the program is to be built again when the package is there.
    public var isBuiltIn: Bool { self != .poppler }
}
