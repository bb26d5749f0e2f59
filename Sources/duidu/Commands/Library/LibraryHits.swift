internal import LibraryStore
internal import Reading

/// `duidu search`: what a search of the library finds, a line each, or as JSON.
struct LibraryHits {
    let search: LibrarySearch
    let isJSON: Bool
    let language: Language

    func write() -> Int32 {
        Library.withIndex(language) { (index) throws(LibraryFailure) in
            let (hits, isCut) = try index.hits(search)
            Output.write(isJSON ? Self.json(hits) : hits.map(Self.line).joined())
            if isCut { Output.report(LibraryMessages.isCut(language, String(search.limit))) }
            if hits.isEmpty, try index.isEmpty() { Output.report(LibraryMessages.empty(language)) }
            return hits.isEmpty ? Status.differs : Status.done
        }
    }

    /// `path:line:column: text`, as `grep -n` and quickfix lists have it, a speaker before the statement.
    static func line(_ hit: LibraryHit) -> String {
        let speaker = hit.speaker.map { "\($0) " } ?? ""
        let text = ControlCharacters.visible(speaker + hit.before + hit.match + hit.after)
        let path = ControlCharacters.visibleName(hit.path)
        return "\(path):\(hit.place.line):\(hit.place.column): \(text)\n"
    }

    /// A list of objects, one a line.
    static func json(_ hits: [LibraryHit]) -> String {
        let lines = hits.map { hit in
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("file", hit.path)
                writer.field("title", hit.title)
                writer.field("line", hit.place.line)
                writer.field("column", hit.place.column)
                if let level = hit.level { writer.field("level", level) }
                if let elsewhere = hit.elsewhere {
                    writer.field("speaker", hit.speaker)
                    writer.field("elsewhere", elsewhere)
                }
                writer.field("before", hit.before)
                writer.field("match", hit.match)
                writer.field("after", hit.after)
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        return lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n"
    }
}
