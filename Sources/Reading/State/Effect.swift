public import Articles

/// Something that the state machine wants done outside; the result comes back as an event.
public enum Effect: Sendable {
    /// Read a file; answered by `.opened` or `.failed`.
    case open(DocumentID, path: String)
    /// Read a file again in the encoding of this name; answered by `.openedAgain` and then as `open` is, by `.told` where
    /// that cannot be done.
    case openAgain(DocumentID, path: String, encoding: String)
    /// Understand a text with what was corrected of it before; answered by `.corrected` where there is any, then by
    /// `.understanding` and `.understood`.
    case understand(DocumentID, FormattedText)
    /// Understand a text anew with these corrections, the oldest first, in place of whatever is under way for it; answered
    /// as `understand` is.
    case understandAnew(DocumentID, FormattedText, [Correction], [Continuation])
    /// Read a file anew that changed, and find these places of the old text in the new one; answered by `.reread`, or by
    /// `.told` where the file cannot be opened.
    case reread(DocumentID, path: String, FormattedText, [Offset])
    /// Find what answers a line of the picker; answered by `.picked`.
    case pick(RequestID, PickTable, String)
    /// Keep these corrections of a text, all that there are of it; answered by `.told` where that cannot be done.
    case keepCorrections(DocumentID, FormattedText, [Correction])
    /// Keep these notes of a text, all that it has of its own; `base` are those that were kept as far as the reader has seen.
    /// Answered by `.notesKept`, or by `.told` where that cannot be done.
    case keepNotes(DocumentID, FormattedText, [Note], base: [Note])
    /// Find where quotes stand in a document; answered by `.notesPlaced`.
    case placeNotes(RequestID, Document, [TextQuote])
    /// Have the user write a text in their editor; answered by `.textEdited`, or by `.textNotEdited`.
    case editText(RequestID, String)
    /// Find the articles that are versions of each other; answered by `.versionsFound`, documents numbered as here.
    case findVersions(RequestID, [Document])
    /// Find where sentences of documents that break off go on in their versions, which are given by their names; answered by
    /// `.continuationsFound`.
    case findContinuations(RequestID, [Document], names: [String], [VersionLink])
    /// List the statements of all documents; answered by `.statementsListed`, documents numbered as here.
    case listStatements(RequestID, [Document], [InputName])
    /// Put statements together; answered by `.statementsArranged`.
    case arrangeStatements(RequestID, StatementTable, StatementOrder)
    /// Write statements to a file; answered by `.told`, or by `.exportStands` where it would overwrite one unasked.
    case export(StatementExport)
    /// Tell which kinds of change were not shown the last time; answered by `.hiddenKinds` where that is known.
    case recallHiddenKinds
    /// Keep which kinds of change are not shown; answered by `.told` where that cannot be done.
    case keepHiddenKinds(Set<ChangeKind>)
    /// Find the changes that are to be listed; answered by `.changesFiltered`.
    case filterChanges(RequestID, ChangeTable, ChangeFilter)
    /// Tell what was said of two texts before; answered by `.marks`.
    case recallMarks(RequestID, ComparedTexts)
    /// Keep what is said of two texts, all that there is; answered by `.told` where that cannot be done.
    case keepMarks(ComparedTexts, ComparisonMarks)
    /// Compare two articles; answered by `.comparing` and `.compared`.
    case compare(RequestID, Version, Version, [PinRecord])
    /// Compare several witnesses with their base; answered by `.collated`.
    case collate(RequestID, Collation.Plan)
    /// Find all matches; answered by `.matched`.
    case search(RequestID, Document, SearchPattern)
    /// List all articles of the library; answered by `.libraryListed` or `.libraryFailed`.
    case listLibrary(RequestID)
    /// Put the articles of the library together; answered by `.libraryArranged`.
    case arrangeLibrary(RequestID, LibraryTable, LibraryOrder)
    /// Find the places of the library that answer a question; answered by `.libraryFound` or `.libraryFailed`.
    case askLibrary(RequestID, LibraryQuestion)
    /// Put a tag on the text of this hash, or take it away; answered by `.told` where that cannot be kept.
    case tagText(content: Int, tag: String, isOn: Bool)
    /// Keep whether the text of this hash counts as read; answered by `.told` where that cannot be kept.
    case markRead(content: Int, isRead: Bool)
    /// Files are no longer to be taken into the library; what is done stays.
    case stopIndexing
    /// Give up a request; its answers would be dropped.
    case cancelRequest(RequestID)
    /// Give up understanding a document.
    case cancelUnderstanding(DocumentID)
    /// Answer with `.waited` after some milliseconds.
    case wait(RequestID, milliseconds: Int)
    /// Open the user's editor at a place, the terminal handed over to it meanwhile; line and column count from 1.
    case edit(path: String, line: Int, column: Int)
    /// Hand an address to the user's opener; answered by `.told` where there is none.
    case openAddress(String)
    /// Put text on the clipboard.
    case copy(String)
    /// Put text on the clipboard by the terminal's own sequence; answered by `.copied`, as is `copy`.
    case copyByTerminal(String)
    /// Draw with another theme.
    case useTheme(String)
    /// Draw with another theme for a while; with the chosen one again where it is nil.
    case previewTheme(String?)
    /// Tell the names of the themes that there are.
    case listThemes
    /// Take the mouse from the terminal, or give it back.
    case useMouse(Bool)
    /// Draw everything anew.
    case redraw
    /// Stop until the shell brings the program back.
    case suspend
    /// End the program.
    case quit
}

extension Effect: CustomStringConvertible {
    /// The effect in a word and its plain arguments, for tests and logs.
    public var description: String {
        switch self {
        case .open(let id, let path): "open \(id.index) \(path)"
        case .openAgain(let id, let path, let encoding): "openAgain \(id.index) \(path) in \(encoding)"
        case .understand(let id, _): "understand \(id.index)"
        case .understandAnew(let id, _, let corrections, let continuations):
            "understandAnew \(id.index) with \(corrections.count)"
                + (continuations.isEmpty ? "" : ", going on \(continuations.count)")
        case .keepCorrections(let id, _, let corrections): "keepCorrections \(id.index) \(corrections.count)"
        case .keepNotes(let id, _, let notes, _): "keepNotes \(id.index) \(notes.count)"
        case .placeNotes(let id, _, let quotes): "placeNotes #\(id.number) \(quotes.count)"
        case .editText(let id, let text): "editText #\(id.number) \(text)"
        case .findContinuations(let id, let documents, _, let links):
            "findContinuations #\(id.number) among \(documents.count), \(links.count) links"
        case .reread(let id, let path, _, let places): "reread \(id.index) \(path) with \(places.count) places"
        case .pick(let id, _, let text): "pick #\(id.number) \(text)"
        case .findVersions(let id, let documents): "findVersions #\(id.number) among \(documents.count)"
        case .listStatements(let id, let documents, _): "listStatements #\(id.number) of \(documents.count)"
        case .arrangeStatements(let id, _, let order): "arrangeStatements #\(id.number) by \(order.grouping.rawValue)"
        case .export(let export):
            "export \(export.entries.count) as \(export.format.rawValue) \(export.replaces ? "over" : "to") \(export.path)"
        case .recallHiddenKinds: "recallHiddenKinds"
        case .keepHiddenKinds(let kinds): "keepHiddenKinds \(kinds.map(\.rawValue).sorted().joined(separator: " "))"
        case .filterChanges(let id, _, let filter): "filterChanges #\(id.number) \(filter.words)"
        case .recallMarks(let id, let texts): "recallMarks #\(id.number) \(texts.a.id.index) \(texts.b.id.index)"
        case .keepMarks(let texts, let marks):
            "keepMarks \(texts.a.id.index) \(texts.b.id.index) \(marks.verdicts.count)"
        case .compare(let id, let a, let b, let pins):
            "compare #\(id.number) \(a.article) \(b.article)" + (pins.isEmpty ? "" : " with \(pins.count)")
        case .collate(let id, let plan):
            "collate #\(id.number) \(plan.base.article) with "
                + plan.witnesses.map { String($0.article) }.joined(separator: " ")
        case .search(let id, _, let pattern): "search #\(id.number) \(pattern.text)"
        case .listLibrary(let id): "listLibrary #\(id.number)"
        case .arrangeLibrary(let id, let table, let order):
            "arrangeLibrary #\(id.number) \(table.records.count) by \(order.grouping.rawValue) \(order.filter)"
        case .askLibrary(let id, let question): "askLibrary #\(id.number) \(question)"
        case .tagText(let content, let tag, let isOn): "tagText \(content) \(isOn ? "+" : "-")\(tag)"
        case .markRead(let content, let isRead): "markRead \(content) \(isRead)"
        case .stopIndexing: "stopIndexing"
        case .cancelRequest(let id): "cancelRequest #\(id.number)"
        case .cancelUnderstanding(let id): "cancelUnderstanding \(id.index)"
        case .wait(let id, let milliseconds): "wait #\(id.number) \(milliseconds)"
        case .edit(let path, let line, let column): "edit \(path):\(line):\(column)"
        case .openAddress(let address): "openAddress \(address)"
        case .copy(let text): "copy \(text)"
        case .copyByTerminal(let text): "copyByTerminal \(text)"
        case .useTheme(let name): "useTheme \(name)"
        case .previewTheme(let name): "previewTheme \(name ?? "none")"
        case .listThemes: "listThemes"
        case .useMouse(let isUsed): "useMouse \(isUsed)"
        case .redraw: "redraw"
        case .suspend: "suspend"
        case .quit: "quit"
        }
    }
}
