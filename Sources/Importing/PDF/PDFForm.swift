package import Articles
import Glibc

/// Reads PDF files through the programs of poppler.
package enum PDFForm {
    /// The text of a file page by page, form feeds between them; throws where it is locked, broken or holds no text.
    static func read(_ file: SourceText) throws(ImportFailure) -> FormattedText {
        // The bookmarks of all pages stand behind those that are asked for.
        let bookmarks = try LimitedProgram.Running(
            ["pdftohtml", "-q", "-xml", "-i", "-l", "1", "-stdout", LimitedProgram.filePath], over: file, of: .poppler)
        let answers = try words(file)
        if let failed = answers.first(where: { $0.status != 0 }) { throw try reason(file, failed) }
        let rows = PDFRows(answers.map(\.output))
        guard !rows.rows.isEmpty else { throw try nothing(file, pages: rows.pages.count) }
        return text(of: rows, PDFOutline(try bookmarks.answer().output))
    }

    /// The words of all pages, of so many pages at once as there are processors: of a book they take seconds.
    private static func words(_ file: SourceText) throws(ImportFailure) -> [LimitedProgram.Answer] {
        let table = ["pdftotext", "-q", "-tsv"]
        let count = file.count < smallFile ? 1 : min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), mostAtOnce)
        let pages = count > 1 ? try self.pages(file) : 0
        guard pages >= count * 2 else {
            return [try LimitedProgram.run(table + [LimitedProgram.filePath, "-"], over: file, of: .poppler)]
        }
        let share = (pages + count - 1) / count
        // Together they may write no more than one may.
        var limits = LimitedProgram.Limits()
        limits.bytes /= count
        var parts: [LimitedProgram.Running] = []
        for first in stride(from: 1, through: pages, by: share) {
            let range = ["-f", String(first), "-l", String(min(pages, first + share - 1))]
            parts.append(
                try .init(
                    table + range + [LimitedProgram.filePath, "-"], over: file, of: .poppler, within: limits))
        }
        var answers: [LimitedProgram.Answer] = []
        for part in parts { answers.append(try part.answer()) }
        return answers
    }

    /// The number of pages; 0 where `pdfinfo` does not tell it.
    private static func pages(_ file: SourceText) throws(ImportFailure) -> Int {
        let info = try LimitedProgram.run(["pdfinfo", LimitedProgram.filePath], over: file, of: .poppler)
        let lines = String(decoding: info.output, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) } ?? 0
    }

    /// A file of fewer bytes holds few pages: to count them would take longer than is won.
    private static let smallFile = 1 << 16
    /// More processors would win little, and each part takes memory.
    private static let mostAtOnce = 8

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
