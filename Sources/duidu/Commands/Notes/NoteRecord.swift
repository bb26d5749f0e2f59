internal import Articles
internal import Keeping
internal import Reading

/// A note as a row of what is listed and exported.
struct NoteRecord: Hashable {
    /// The file in which it was looked for, as it was named.
    var file: String
    /// What its article tells of itself, and the heading over it.
    var title, author, date, section: String?
    /// Where its words stand, from 1; nil where they are not found.
    var place: (line: Int, column: Int)? {
        get { line.map { ($0, column ?? 1) } }
        set { (line, column) = (newValue?.line, newValue?.column) }
    }
    private var line, column: Int?
    /// The file that it was made in, where that is another version.
    var from: String?
    /// The note itself.
    var note: Note

    init(_ note: Note, in file: String) {
        self.note = note
        self.file = file
        title = note.title.isEmpty ? nil : note.title
        section = note.section.isEmpty ? nil : note.section
    }

    /// `path:line:column`; the path alone where the words are not found.
    var placeText: String {
        place.map { "\(file):\($0.line):\($0.column)" } ?? file
    }

    /// The record as JSON, in one line.
    var json: String {
        var writer = JSONWriter()
        writer.object { json in
            json.field("file", file)
            json.field("line", line)
            json.field("column", column)
            json.field("title", title)
            json.field("author", author)
            json.field("date", date)
            json.field("section", section)
            json.field("colour", "\(note.colour)")
            json.field("quote", note.quote.exact)
            json.field("prefix", note.quote.prefix)
            json.field("suffix", note.quote.suffix)
            json.field("note", note.text.isEmpty ? nil : note.text)
            json.field("made", KeptTime.text(note.made))
            json.field("changed", KeptTime.text(note.changed))
            if let from { json.field("from", from) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
