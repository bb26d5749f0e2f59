import Articles
import Reading

/// Work of an effect that needs nothing but processor time: it answers a request, and asks `report` from time to time whether
/// to go on.
struct Computation {
    /// Whom the answer is for.
    let request: RequestID
    /// Gives the answer, nil where it was told to stop; `report` posts progress, where it is given any.
    let work: @Sendable (_ report: (Event?) -> Bool) -> Event?

    private init(_ request: RequestID, _ work: @escaping @Sendable ((Event?) -> Bool) -> Event?) {
        self.request = request
        self.work = work
    }

    /// The computation that an effect asks for; nil for an effect that needs more than that.
    init?(_ effect: Effect) {
        guard let made = Self.ofTexts(effect) ?? Self.ofTables(effect) else { return nil }
        self = made
    }

    private static func ofTexts(_ effect: Effect) -> Computation? {
        switch effect {
        case .placeNotes(let id, let document, let quotes):
            Computation(id) { _ in .notesPlaced(id, document.places(of: quotes)) }
        case .findVersions(let id, let documents):
            Computation(id) { report in
                VersionLink.find(among: documents) { _ in report(nil) }.map { .versionsFound(id, $0) }
            }
        case .findContinuations(let id, let documents, let names, let links):
            Computation(id) { report in
                VersionLink.continuations(of: documents, names: names, links) { _ in report(nil) }
                    .map { .continuationsFound(id, $0) }
            }
        case .compare(let id, let a, let b, let pins):
            Computation(id) { report in
                Comparison.compare(a, b, pins: pins) { report(.comparing(id, $0)) }.map { .compared(id, $0) }
            }
        case .collate(let id, let plan):
            Computation(id) { report in Collation(plan) { _ in report(nil) }.map { .collated(id, $0) } }
        case .search(let id, let document, let pattern):
            Computation(id) { report in document.matches(of: pattern) { _ in report(nil) }.map { .matched(id, $0) } }
        default: nil
        }
    }

    private static func ofTables(_ effect: Effect) -> Computation? {
        switch effect {
        case .pick(let id, let table, let text):
            Computation(id) { report in table.picks(for: text) { _ in report(nil) }.map { .picked(id, $0) } }
        case .listStatements(let id, let documents, let files):
            Computation(id) { report in
                StatementTable(documents, files: files) { _ in report(nil) }.map { .statementsListed(id, $0) }
            }
        case .arrangeStatements(let id, let table, let order):
            Computation(id) { report in
                table.arranged(by: order) { _ in report(nil) }.map { .statementsArranged(id, $0) }
            }
        case .filterChanges(let id, let table, let filter):
            Computation(id) { report in
                table.changes(matching: filter) { _ in report(nil) }.map { .changesFiltered(id, $0) }
            }
        case .arrangeLibrary(let id, let table, let order):
            Computation(id) { report in
                LibraryArrangement(table, by: order) { report(nil) }.map { .libraryArranged(id, $0) }
            }
        default: nil
        }
    }
}
