package import Articles

/// Reads PDF files through the programs of poppler.
package enum PDFForm {
    /// The text of a file page by page, form feeds between them; throws where it is locked, broken or holds no text.
    static func read(_ file: SourceText) throws(ImportFailure) -> FormattedText {
        let words = try LimitedProgram.run(
            ["pdftotext", "-q", "-tsv", LimitedProgram.filePath, "-"], over: file, of: .poppler)
        if words.status != 0 { throw try reason(file, words) }
        let rows = PDFRows(words.output)
        guard !rows.rows.isEmpty else { throw try nothing(file, pages: rows.pages.count) }
        let outline = try LimitedProgram.run(
            ["pdftohtml", "-q", "-xml", "-i", "-stdout", LimitedProgram.filePath], over: file, of: .poppler)
        return text(of: rows, PDFOutline(outline.output))
    }

    /// The text that the output of poppler's programs describes, whatever is in it; nil where it holds no words.
    package static func text(words: [UInt8], outline: [UInt8]) -> FormattedText? {
        let rows = PDFRows(words)
        return rows.rows.isEmpty ? nil : text(of: rows, PDFOutline(outline))
    }

    private static func text(of rows: PDFRows, _ outline: PDFOutline) -> FormattedText {
        var rows = rows
        PDFCode.mark(&rows)
        PDFRowParts.join(&rows)
        PDFFurniture.mark(&rows)
        PDFMargins.mark(&rows)
        let missing = outline.mark(&rows)
        PDFNotes.mark(&rows)
        var paragraphs = PDFParagraphs(rows, outline, missing: missing)
        return paragraphs.text()
    }

    /// Why the program gave up, by its own first line.
    private static func reason(_ file: SourceText, _ answer: LimitedProgram.Answer) throws(ImportFailure)
        -> ImportFailure
    {
        let loud = try LimitedProgram.run(
            ["pdftotext", "-l", "1", LimitedProgram.filePath, "-"], over: file, of: .poppler)
        let lines = loud.errors.split(separator: "\n").map(String.init)
        if lines.contains(where: { $0.contains("ncorrect password") }) { return .locked(.pdf) }
        return .broken(.pdf, reason: lines.last ?? "pdftotext \(answer.status)")
    }

    /// Why a file gives no text: its fonts' tables lack, or its pages are pictures.
    private static func nothing(_ file: SourceText, pages: Int) throws(ImportFailure) -> ImportFailure {
        let loud = try LimitedProgram.run(["pdftotext", LimitedProgram.filePath, "-"], over: file, of: .poppler)
        if loud.errors.contains("Missing language pack") { return .lacksFontTables }
        let tool = ["ocrmypdf", "tesseract"].first(where: LimitedProgram.isThere)
        return .noText(pages: max(1, pages), tool: tool)
    }
}
