/// What a cell shows, as themes name it; a scope without a style of its own takes that of the name before its last dot.
public enum Scope: UInt8, CaseIterable, Sendable {
    /// Running text, and what nothing else is said of.
    case text
    /// Text beside the paragraph that is read, where that one stands out.
    case textAway
    /// The title of an article.
    case title
    /// Who wrote it.
    case byline
    /// Where and when it was written.
    case dateline
    /// Notes on source and author, and footnotes.
    case note
    /// A heading of any level.
    case heading
    /// A heading of the first level.
    case heading1
    /// A heading of the second level.
    case heading2
    /// A heading of the third level.
    case heading3
    /// A heading of the fourth level and below.
    case heading4
    /// A heading that opens its paragraph.
    case headingRunIn
    /// A quotation of any kind.
    case quotation
    /// Words given as someone's.
    case quotationStatement
    /// The statement at the reader's place.
    case quotationStatementCurrent
    /// A name, a scare-quoted or a technical word.
    case quotationTerm
    /// A block quotation.
    case quotationBlock
    /// Text that the file sets strong.
    case markupStrong
    /// Text that the file emphasises.
    case markupEmphasis
    /// Code inside a line.
    case markupCode
    /// Text that the file strikes through.
    case markupStrikethrough
    /// Text that a program coloured.
    case markupColour
    /// The same in red.
    case markupColourRed
    /// The same in yellow.
    case markupColourYellow
    /// The same in green.
    case markupColourGreen
    /// The same in cyan.
    case markupColourCyan
    /// The same in blue.
    case markupColourBlue
    /// The same in magenta.
    case markupColourMagenta
    /// A link.
    case markupLink
    /// A block of code.
    case code
    /// A table.
    case table
    /// Verse.
    case verse
    /// Characters that stand for a control character.
    case control
    /// Signs in the margin of the text.
    case margin
    /// The sign of pieces that were joined or reordered.
    case marginJoined
    /// The sign of words that the reader set apart.
    case marginNote
    /// Words that the reader set apart.
    case highlight
    /// The same in the first colour, yellow.
    case highlight1
    /// The same in the second colour, green.
    case highlight2
    /// The same in the third colour, blue.
    case highlight3
    /// The same in the fourth colour, red.
    case highlight4
    /// A match of the search.
    case searchMatch
    /// The match at the reader's place.
    case searchCurrent
    /// What is selected.
    case selection
    /// The outline.
    case outline
    /// A title in the outline.
    case outlineTitle
    /// A heading in the outline.
    case outlineHeading
    /// A numbered section in the outline.
    case outlineNumber
    /// A run-in heading in the outline.
    case outlineRunIn
    /// A quotation in the outline.
    case outlineQuotation
    /// A quotation of another kind in the outline, where all are shown.
    case outlineTerm
    /// The speaker at the outline's right edge.
    case outlineSpeaker
    /// How many statements a folded branch holds.
    case outlineCount
    /// The sign of a branch, open or folded.
    case outlineFold
    /// The entry at the reader's place.
    case outlineCurrent
    /// The entry that the outline's own keys act on.
    case outlineChosen
    /// The line between two panes.
    case rule
    /// The status line.
    case status
    /// The file.
    case statusFile
    /// The section.
    case statusSection
    /// The statement at the reader's place.
    case statusQuotation
    /// Versions at hand.
    case statusVersions
    /// The search and its count.
    case statusSearch
    /// How far the reader has come.
    case statusPlace
    /// Work that goes on behind.
    case statusProgress
    /// Keys pressed so far.
    case statusPending
    /// A message in the place of the status line.
    case message
    /// A message that something failed.
    case messageError
    /// The prompt.
    case prompt
    /// What the prompt asks for.
    case promptSign
    /// A word that would complete the prompt.
    case promptCompletion
    /// The word chosen.
    case promptCompletionCurrent
    /// The box of keys that may follow.
    case hint
    /// A key in it.
    case hintKey
    /// The help view.
    case help
    /// Its titles.
    case helpTitle
    /// A key in it.
    case helpKey
    /// The name of an action.
    case helpName
    /// Lists: contents, quotations.
    case list
    /// The line above a list.
    case listHeader
    /// What is less important in a line of a list.
    case listDetail
    /// A speaker in a list.
    case listSpeaker
    /// What the reader wrote, in a list.
    case listWritten
    /// The line at the list's place.
    case listCurrent
    /// The sign of a line that is marked.
    case listMarked
    /// A difference between versions.
    case change
    /// Words replaced by others.
    case changeWording
    /// Text that the first version lacks.
    case changeInsertion
    /// Text that the second version lacks.
    case changeDeletion
    /// Text in another place.
    case changeMove
    /// Another punctuation mark.
    case changePunctuation
    /// A section renumbered.
    case changeRenumbering
    /// Differences that are hidden at first: variants, widths, layout, script, markup.
    case changeNoise
    /// The change at the reader's place.
    case changeCurrent
    /// The signs beside changed lines.
    case changeGutter
    /// In one pane with both readings: what the other version has.
    case changeOther
    /// What stands where a version has no text.
    case changeFiller
    /// The strip that shows where changes lie.
    case changeStrip
    /// Lines as the file has them.
    case raw
    /// Running heads, page numbers, rules.
    case rawFurniture
    /// Characters that the reading view does not show.
    case rawMark
}

extension Scope {
    /// The name in a theme file, with dots between its parts.
    public var name: String {
        switch self {
        case .text: "text"
        case .textAway: "text.away"
        case .title: "title"
        case .byline: "byline"
        case .dateline: "dateline"
        case .note: "note"
        case .heading: "heading"
        case .heading1: "heading.1"
        case .heading2: "heading.2"
        case .heading3: "heading.3"
        case .heading4: "heading.4"
        case .headingRunIn: "heading.run-in"
        case .quotation: "quotation"
        case .quotationStatement: "quotation.statement"
        case .quotationStatementCurrent: "quotation.statement.current"
        case .quotationTerm: "quotation.term"
        case .quotationBlock: "quotation.block"
        case .markupStrong: "markup.strong"
        case .markupEmphasis: "markup.emphasis"
        case .markupCode: "markup.code"
        case .markupStrikethrough: "markup.strikethrough"
        case .markupColour: "markup.colour"
        case .markupColourRed: "markup.colour.red"
        case .markupColourYellow: "markup.colour.yellow"
        case .markupColourGreen: "markup.colour.green"
        case .markupColourCyan: "markup.colour.cyan"
        case .markupColourBlue: "markup.colour.blue"
        case .markupColourMagenta: "markup.colour.magenta"
        case .markupLink: "markup.link"
        case .code: "code"
        case .table: "table"
        case .verse: "verse"
        case .control: "control"
        case .margin: "margin"
        case .marginJoined: "margin.joined"
        case .marginNote: "margin.note"
        case .highlight: "highlight"
        case .highlight1: "highlight.1"
        case .highlight2: "highlight.2"
        case .highlight3: "highlight.3"
        case .highlight4: "highlight.4"
        case .searchMatch: "search.match"
        case .searchCurrent: "search.current"
        case .selection: "selection"
        case .outline: "outline"
        case .outlineTitle: "outline.title"
        case .outlineHeading: "outline.heading"
        case .outlineNumber: "outline.number"
        case .outlineRunIn: "outline.run-in"
        case .outlineQuotation: "outline.quotation"
        case .outlineTerm: "outline.term"
        case .outlineSpeaker: "outline.speaker"
        case .outlineCount: "outline.count"
        case .outlineFold: "outline.fold"
        case .outlineCurrent: "outline.current"
        case .outlineChosen: "outline.chosen"
        case .rule: "rule"
        case .status: "status"
        case .statusFile: "status.file"
        case .statusSection: "status.section"
        case .statusQuotation: "status.quotation"
        case .statusVersions: "status.versions"
        case .statusSearch: "status.search"
        case .statusPlace: "status.place"
        case .statusProgress: "status.progress"
        case .statusPending: "status.pending"
        case .message: "message"
        case .messageError: "message.error"
        case .prompt: "prompt"
        case .promptSign: "prompt.sign"
        case .promptCompletion: "prompt.completion"
        case .promptCompletionCurrent: "prompt.completion.current"
        case .hint: "hint"
        case .hintKey: "hint.key"
        case .help: "help"
        case .helpTitle: "help.title"
        case .helpKey: "help.key"
        case .helpName: "help.name"
        case .list: "list"
        case .listHeader: "list.header"
        case .listDetail: "list.detail"
        case .listSpeaker: "list.speaker"
        case .listWritten: "list.written"
        case .listCurrent: "list.current"
        case .listMarked: "list.marked"
        case .change: "change"
        case .changeWording: "change.wording"
        case .changeInsertion: "change.insertion"
        case .changeDeletion: "change.deletion"
        case .changeMove: "change.move"
        case .changePunctuation: "change.punctuation"
        case .changeRenumbering: "change.renumbering"
        case .changeNoise: "change.noise"
        case .changeCurrent: "change.current"
        case .changeGutter: "change.gutter"
        case .changeOther: "change.other"
        case .changeFiller: "change.filler"
        case .changeStrip: "change.strip"
        case .raw: "raw"
        case .rawFurniture: "raw.furniture"
        case .rawMark: "raw.mark"
        }
    }

    /// The scope with this name; nil where there is none.
    public init?(name: String) {
        guard let scope = Self.byName[name] else { return nil }
        self = scope
    }

    /// The scope whose style this one falls back to; nil for `text`, which all others fall back to at last.
    public var parent: Scope? { Self.parents[Int(rawValue)] }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    private static let parents = allCases.map(Self.parent)

    /// The scope before it in the list whose name its own goes on from: parents stand before what falls back to them. No
    /// table of names is made for that, since this stands before the first screen.
    private static func parent(of scope: Scope) -> Scope? {
        guard scope != .text else { return nil }
        let name = scope.name
        guard name.utf8.contains(UInt8(ascii: ".")) else { return .text }
        for number in stride(from: Int(scope.rawValue) - 1, to: 0, by: -1) {
            let other = allCases[number]
            if name.utf8.dropFirst(other.name.utf8.count).first == UInt8(ascii: "."), name.hasPrefix(other.name) {
                return other
            }
        }
        return .text
    }
}
