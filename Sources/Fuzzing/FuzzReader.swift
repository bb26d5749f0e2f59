import Articles
import Reading
import Views

/// A reader that is sent any keys on any documents; what it wants of the outside is answered at once, late or never.
struct FuzzReader {
    private(set) var state: ReaderState
    private let texts: [SourceText]
    private var late: [Event] = []
    /// One answer in so many comes late, each by itself: as from tasks that run beside each other.
    private let haste: Int
    private var budget = 400

    init(_ texts: [String], _ dice: inout Dice) {
        self.texts = texts.map { SourceText($0) }
        let size = ScreenSize(rows: 1 + dice.roll(40), columns: 1 + dice.roll(120))
        haste = dice.pick([1, 2, 6, 6])
        var settings = Settings()
        settings.language = dice.pick([.chinese, .english])
        settings.ambiguousIsWide = dice.isOne(in: 2)
        let start: ReaderState.Start = dice.pick([
            .automatic, .comparison(nil, nil), .line(dice.roll(9), column: dice.roll(9)), .article(dice.roll(3)),
        ])
        state = ReaderState(size: size, settings: settings, start: start)
        send(.found(texts.indices.map { InputName(path: "\($0).txt", name: "\($0).txt") }), &dice)
    }

    /// Something that a person, a terminal or a task does.
    mutating func act(_ dice: inout Dice) {
        switch dice.roll(20) {
        case 0: send(.resized(ScreenSize(rows: 1 + dice.roll(50), columns: 1 + dice.roll(150))), &dice)
        case 1: send(.paste(FuzzText.make(&dice)), &dice)
        case 2:
            let kind = dice.pick([MousePress.Kind.click, .wheelDown, .wheelUp])
            send(.mouse(MousePress(kind, row: dice.roll(60) - 2, column: dice.roll(160) - 2)), &dice)
        case 3: command(&dice)
        case 4, 5: answerLate(&dice)
        case 7: send(happening(&dice), &dice)
        case 6:
            send(
                dice.pick([.shown, .watched, .backgroundTold(isDark: true), .ambiguousWidthTold(isWide: true)]), &dice)
        default: send(.key(Self.press(&dice)), &dice)
        }
    }

    /// Gives some answers that were held back, in any order.
    private mutating func answerLate(_ dice: inout Dice) {
        for _ in 0..<(1 + dice.roll(6)) where !late.isEmpty { send(late.remove(at: dice.roll(late.count)), &dice) }
    }

    /// Something that happens to a file or beside it, whenever it likes.
    private func happening(_ dice: inout Dice) -> Event {
        let id = DocumentID(dice.roll(texts.count + 1))
        return dice.pick([
            .changedOnDisk(id), .changedOnDisk(id), .understanding(id, 0.3), .placesDue, .themeChanged, .indexing(nil),
            .exportStands("x.json"), .keptMarks([]),
            .hiddenKinds([.wording]), .told(Message("\u{1B}[31m", .error)), .themes([]), .copied(by: "\u{9B}"),
        ])
    }

    /// Types a command line: any action, with any argument and count.
    private mutating func command(_ dice: inout Dice) {
        let name = dice.pick(ActionName.allCases).rawValue
        let argument = dice.pick([
            "", "", "1", "-1", "99999999", "9223372036854775807", "水", "50%", "x y", "264条", "IV",
        ])
        send(.key(KeyPress(":")), &dice)
        send(.paste(name + " " + argument), &dice)
        send(.key(KeyPress(.enter)), &dice)
    }

    private static let letters = Array(
        "jkhldufbgGzZoOrRcCmnNpPqQaAsStTyYvVwWxXeEiIKLMFUHJ0123456789$%(){}[];,'/?:=<>!@#^&*-_+|~. ")

    private static func press(_ dice: inout Dice) -> KeyPress {
        switch dice.roll(12) {
        case 0:
            return KeyPress(
                dice.pick([
                    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace, .tab,
                    .backTab,
                    .enter, .enter, .escape, .escape, .function(dice.roll(13)),
                ]))
        case 1: return KeyPress(dice.pick(letters), .control)
        case 2: return KeyPress(dice.pick(letters), .alt)
        case 3: return KeyPress(dice.pick(Array("】【：？、水\u{301}\u{0}\u{1B}\u{202E}👩")))
        case 4, 5: return KeyPress(dice.pick(["[", "]", "g", "=", "z", "t", ":"]))
        default: return KeyPress(dice.pick(letters))
        }
    }

    private mutating func send(_ event: Event, _ dice: inout Dice) {
        var events = [event]
        while !events.isEmpty {
            for effect in state.reduce(events.removeFirst()) {
                let answers = answers(to: effect)
                for answer in answers {
                    if dice.isOne(in: haste) { late.append(answer) } else { events.append(answer) }
                }
            }
            // Answers that ask for more for ever would be a defect, but not one to hang on.
            budget -= 1
            guard budget > -20_000 else { preconditionFailure("the answers of the reader never end") }
        }
    }

    private func answers(to effect: Effect) -> [Event] {
        switch effect {
        case .open(let id, _):
            guard texts.indices.contains(id.index) else { return [.failed(id, "none")] }
            return [.opened(id, FormattedText(text: texts[id.index]))]
        case .understand(let id, let source): return understood(id, source, Guidance())
        case .understandAnew(let id, let source, let corrections, let continuations):
            return understood(id, source, Guidance(corrections: corrections, continuations: continuations))
        case .openAgain(let id, _, _): return [.openedAgain(id)] + answers(to: .open(id, path: ""))
        case .reread(let id, _, let old, let places): return reread(id, old, places)
        case .placeNotes(let id, let document, let quotes): return [.notesPlaced(id, document.places(of: quotes))]
        case .editText(let id, let text): return [.textEdited(id, text + "水")]
        case .pick(let id, let table, let text): return table.picks(for: text).map { [.picked(id, $0)] } ?? []
        case .findVersions(let id, let documents): return [.versionsFound(id, VersionLink.find(among: documents))]
        case .findContinuations(let id, let documents, let names, let links):
            return [.continuationsFound(id, VersionLink.continuations(of: documents, names: names, links))]
        case .compare(let id, let a, let b, let pins):
            return Comparison.compare(a, b, pins: pins).map { [.compared(id, $0)] } ?? []
        case .collate(let id, let plan):
            return Collation(plan).map { [.collated(id, $0)] } ?? []
        case .recallMarks(let id, _): return [.marks(id, ComparisonMarks())]
        case .filterChanges(let id, let table, let filter):
            return table.changes(matching: filter).map { [.changesFiltered(id, $0)] } ?? []
        case .listStatements(let id, let documents, let files):
            return StatementTable(documents, files: files).map { [.statementsListed(id, $0)] } ?? []
        case .arrangeStatements(let id, let table, let order):
            return table.arranged(by: order).map { [.statementsArranged(id, $0)] } ?? []
        case .search(let id, let document, let pattern):
            return document.matches(of: pattern).map { [.matched(id, $0)] } ?? []
        case .listLibrary(let id): return [.libraryListed(id, library)]
        case .arrangeLibrary(let id, let table, let order):
            return LibraryArrangement(table, by: order).map { [.libraryArranged(id, $0)] } ?? []
        case .askLibrary(let id, _): return [.libraryFound(id, LibraryFindings(library.records.map(\.asFinding)))]
        case .copy(let text): return [.notCopied(text)]
        case .listThemes: return [.themes(["ink", "\u{1B}[31m"])]
        case .wait(let id, _): return [.waited(id)]
        default: return []
        }
    }

    /// A library with names that no library should have.
    private var library: LibraryTable {
        let names = ["/a/0.txt", "/a/\u{1B}[31m", "", "b"]
        let records = names.enumerated().map { number, name in
            LibraryRecord(
                path: name, title: number == 0 ? nil : "\u{202E}题\n目", author: "\u{7}", date: "2026年\(number)月",
                line: number * 7, column: 0, content: number % 2, opened: number == 0 ? nil : number,
                tags: number == 1 ? ["\u{9B}", "a b"] : [])
        }
        return LibraryTable(records, speakers: [LibraryTable.Speaker(name: "", records: [0, 3])])
    }

    /// A file that somebody wrote to: its first half twice.
    private func reread(_ id: DocumentID, _ old: FormattedText, _ places: [Offset]) -> [Event] {
        let text = old.text.string(in: SourceRange(Offset(0), old.text.end))
        let source = FormattedText(text: SourceText(String(text.prefix(text.count / 2)) + text))
        return [.reread(id, Rereading(source, in: old, places: places, keepsOld: true))]
    }

    private func understood(_ id: DocumentID, _ source: FormattedText, _ guidance: Guidance) -> [Event] {
        guard let document = Understanding.understand(source, by: guidance) else { return [] }
        return [.understanding(id, 0.5), .understood(id, document, DocumentIndex(document))]
    }
}

extension LibraryRecord {
    /// The article as a place that was found.
    fileprivate var asFinding: LibraryFinding {
        LibraryFinding(
            path: path, title: title, date: date, line: line, column: column, text: title ?? "\u{0}",
            apart: [ListRun(characters: 0..<90, kind: .match)], likeness: 50, isHere: opened == 2)
    }
}
