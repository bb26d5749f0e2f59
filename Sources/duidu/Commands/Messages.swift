internal import Importing

/// What the commands say on standard error.
enum Messages {
    /// One line that names the file, says why it could not be opened and what to do.
    static func text(for failure: ImportFailure, path: String) -> String {
        "\(path): \(reason(failure))"
    }

    private static func reason(_ failure: ImportFailure) -> String {
        switch failure {
        case .missing: "no such file; check the name"
        case .forbidden: "no permission to read it; change it with chmod, or ask its owner"
        case .isFolder: "is a folder; name a file"
        case .noReadableFiles: "a folder without a file that can be read; name another one"
        case .empty: "is empty; there is nothing to read"
        case .binary(let form): "is \(name(of: form)), which is no text; convert it to text first"
        case .unknownEncoding(let name): "no encoding is called \(name); see iconv -l"
        case .undecodable(let encoding, let offset):
            "is not \(encoding): byte \(offset) does not fit; name another one with --encoding"
        case .system(let reason): "\(reason); try again or name another file"
        }
    }

    private static func name(of form: BinaryForm) -> String {
        switch form {
        case .pdf: "a PDF file"
        case .archive: "an archive or an office file"
        case .compressed: "a compressed file"
        case .image: "an image"
        case .program: "a program"
        case .database: "a database"
        case .unknown: "a binary file"
        }
    }
}
