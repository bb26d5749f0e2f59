internal import Articles

/// What a file that is no text is, as far as its first bytes say.
public enum BinaryForm: String, Hashable, Sendable, CaseIterable {
    case pdf
    /// A zip archive, as which e-books and word-processor files come too.
    case archive
    case compressed
    case image
    case program
    case database
    case unknown

    /// The form that the first bytes name; nil where they name none.
    init?(signatureOf bytes: Bytes) {
        let known = Self.signatures.first { signature, _ in
            signature.count <= bytes.count && signature.indices.allSatisfy { bytes[$0] == signature[$0] }
        }
        guard let known else { return nil }
        self = known.form
    }

    /// The form that the first bytes of a file name; nil where they name none, and where it cannot be read.
    public init?(ofFile path: String) {
        guard let first = FileReading.beginning(ofFile: path, count: 16) else { return nil }
        let form = SourceText(first).withBytes { Self(signatureOf: $0) }
        guard let form else { return nil }
        self = form
    }

    /// The first bytes of well-known forms, as the `file` program's tables give them.
    private static let signatures: [(bytes: [UInt8], form: BinaryForm)] = [
        (Array("%PDF-".utf8), .pdf),
        ([0x50, 0x4B, 0x03, 0x04], .archive),
        ([0x1F, 0x8B], .compressed),
        (Array("BZh".utf8), .compressed),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        (Array("Rar!".utf8), .archive),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF8".utf8), .image),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        (Array("SQLite format 3".utf8) + [0], .database),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .archive),
    ]
}
