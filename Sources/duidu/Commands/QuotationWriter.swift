internal import Articles
internal import Reading

/// Writes quotations in a form, row by row.
struct QuotationWriter {
    private let format: QuotationFormat
    private var markdown = QuotationMarkdown()
    private var isFirst = true

    /// Makes a writer of a form that has written nothing.
    init(_ format: QuotationFormat) {
        self.format = format
    }

    /// What stands before all rows: the header of a table.
    var beginning: String {
        switch format {
        case .tsv: Self.tsv(QuotationRecord.columns)
        case .csv: Self.csv(QuotationRecord.columns)
        case .json: "["
        case .markdown: ""
        }
    }

    /// What stands after all rows.
    var end: String {
        format == .json ? "\n]\n" : ""
    }

    /// A quotation, to be written after those before it.
    mutating func row(_ record: QuotationRecord) -> String {
        defer { isFirst = false }
        switch format {
        case .tsv: return Self.tsv(record.cells)
        case .csv: return Self.csv(record.cells)
        case .json: return (isFirst ? "\n" : ",\n") + Self.json(record)
        case .markdown: return markdown.row(record)
        }
    }

    private static func tsv(_ cells: [String]) -> String {
        cells.map { cell in
            String(String.UnicodeScalarView(cell.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
        }.joined(separator: "\t") + "\n"
    }

    private static func csv(_ cells: [String]) -> String {
        cells.map { cell in
            let needsMarks = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            return needsMarks ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: ",") + "\r\n"
    }

    private static func json(_ record: QuotationRecord) -> String {
        var writer = JSONWriter()
        writer.object { json in
            json.field("file", record.file)
            json.field("title", record.title)
            json.field("author", record.author)
            json.field("date", record.date)
            json.field("publication", record.publication)
            json.field("section", record.section)
            json.field("speaker", record.speaker)
            json.field("resolved", record.resolved)
            json.field("cue", record.cue)
            json.field("attribution", record.attribution.rawValue)
            json.field("kind", record.kind.rawValue)
            json.field("group", record.group)
            json.field("text", record.text)
            json.field("context", record.context)
            json.field("place", record.place)
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
