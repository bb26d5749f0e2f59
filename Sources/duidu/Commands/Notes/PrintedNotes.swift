internal import Articles
internal import Keeping
internal import Reading

/// The forms that notes are printed in.
enum NoteFormat: String, CaseIterable {
    case text, markdown, json
}

/// The notes of some files, or all that are kept.
struct PrintedNotes: Printed {
    let inputs: [Input]
    let format: NoteFormat

    func write(_ opener: FileOpener) -> Int32 {
        guard let records = CollectedNotes(opener).notes(of: inputs) else { return Status.failed }
        Output.write(Self.text(of: records, format, opener.language))
        return Status.done
    }

    static func text(of records: [NoteRecord], _ format: NoteFormat, _ language: Language) -> String {
        switch format {
        case .text: return records.map { line($0, language) }.joined()
        case .json:
            return records.isEmpty ? "[]\n" : "[\n\(records.map(\.json).joined(separator: ",\n"))\n]\n"
        case .markdown:
            var markdown = NoteMarkdown(language: language)
            return records.map { markdown.row($0) }.joined()
        }
    }

    /// `path:line:column: [colour] quote — note`, as `grep -n` has it.
    private static func line(_ record: NoteRecord, _ language: Language) -> String {
        let lost = record.place == nil ? " " + NotesMessages.lost(language) : ""
        let words = [record.note.quote.exact, record.note.text].filter { !$0.isEmpty }.joined(separator: " — ")
        let place = ControlCharacters.visibleName(record.placeText)
        let line = "\(place): [\(record.note.colour.title(language))]\(lost) \(words)"
        return ControlCharacters.visible(line.split(separator: "\n").joined(separator: " ")) + "\n"
    }
}

/// Writes notes as Markdown: block quotations with what was written of them, under the headings of articles and sections.
struct NoteMarkdown {
    let language: Language
    /// The note before, whose headings stand already.
    private var last: NoteRecord?

    init(language: Language) {
        self.language = language
    }

    /// A note with the headings that change before it.
    mutating func row(_ record: NoteRecord) -> String {
        defer { last = record }
        var text = ""
        let isNewArticle = last?.file != record.file || last?.title != record.title
        if isNewArticle { text += heading(record) }
        if let section = record.section, isNewArticle || last?.section != section, section != record.title {
            text += "### \(Markdown.inline(section))\n\n"
        }
        text += Markdown.quoted(record.note.quote.exact) + "\n"
        if !record.note.text.isEmpty { text += written(record.note.text) + "\n\n" }
        return ControlCharacters.visible(text + source(record) + "\n\n")
    }

    /// What was written, whose marks are the reader's own, though it makes no headings among those of the articles.
    private func written(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let blanks = line.prefix { $0 == " " }
                let rest = line.dropFirst(blanks.count)
                return rest.first == "#" ? blanks + "\\" + rest : String(line)
            }
            .joined(separator: "\n")
    }

    private func heading(_ record: NoteRecord) -> String {
        let file = ControlCharacters.visibleName(record.file)
        let told = [record.author, record.date, record.title == nil ? nil : file]
        let line = told.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
        return "## \(Markdown.inline(record.title ?? file))\n\n" + (line.isEmpty ? "" : line + "\n\n")
    }

    private func source(_ record: NoteRecord) -> String {
        let from = record.from.map(ControlCharacters.visibleName)
        let parts = [
            record.note.colour.title(language), ControlCharacters.visibleName(record.placeText),
            record.place == nil ? NotesMessages.lost(language) : nil,
            from.map { NotesMessages.from(language, $0) }, KeptTime.text(record.note.made),
        ]
        return "— " + parts.compactMap { $0.map(Markdown.inline) }.joined(separator: " · ")
    }
}

/// What is said of notes where they are printed.
enum NotesMessages {
    static let lost = Phrase("（文中没有找到）", "(not found in the text)")
    static let from = Phrase("写于 %1", "made in %1")
    static let unknownFormat = Phrase("不认识的格式“%1”，应为 %2", "unknown format \"%1\", expected %2")
}
