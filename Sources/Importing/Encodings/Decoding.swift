internal import Articles

/// Makes texts of bytes.
enum Decoding {
    /// Files of at most so many bytes are searched for invalid bytes when they are opened, larger ones afterwards.
    static let checkedSize = 1 << 20

    /// The text of a file; without `encoding` the file's own is found.
    static func decode(_ file: SourceText, encoding given: TextEncoding?) throws(ImportFailure) -> FormattedText {
        let encoding = if let given { given } else { try detect(file) }
        guard encoding != .utf8 else {
            let text = FormattedText(text: file, encoding: encoding.name)
            return file.count <= checkedSize ? withIssues(text) : text
        }
        return try convert(file, from: encoding)
    }

    private static func detect(_ file: SourceText) throws(ImportFailure) -> TextEncoding {
        try file.withBytes { bytes throws(ImportFailure) in try EncodingDetection.detect(bytes) }
    }

    /// The text with an issue that says which of its bytes are not valid UTF-8, if any are.
    static func withIssues(_ text: FormattedText) -> FormattedText {
        let invalid = text.text.withBytes { UTF8Validation($0, in: 0..<$0.count).invalid }
        guard !invalid.isEmpty, !text.issues.contains(where: { $0.kind == .invalidUTF8 }) else { return text }
        var text = text
        text.issues.append(DocumentIssue(.invalidUTF8, invalid))
        return text
    }

    private static func convert(_ file: SourceText, from encoding: TextEncoding) throws(ImportFailure) -> FormattedText
    {
        guard let converter = Converter(from: encoding.converterName) else { throw .unknownEncoding(encoding.name) }
        var result = file.withBytes { unsafe converter.convert($0[encoding.byteOrderMarkLength(in: $0)..<$0.count]) }
        if let first = result.misfits.first, result.misfits.count * 20 > result.utf8.count {
            throw .undecodable(encoding: encoding.name, offset: first.file)
        }
        if encoding == .big5 { Big5Forms.apply(to: &result) }
        var text = FormattedText(text: SourceText(result.utf8), encoding: encoding.name)
        guard !result.misfits.isEmpty else { return text }
        let ranges = result.misfits.prefix(UTF8Validation.mostRuns).map { SourceRange($0.text, $0.text + 3) }
        text.issues.append(DocumentIssue(.undecodable, ranges, evidence: encoding.name))
        return text
    }
}
