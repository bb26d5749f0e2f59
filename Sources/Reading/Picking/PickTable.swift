import Articles

/// Everything that can be picked: files, titles, headings, statements, speakers, marks and actions.
///
/// Looked through off the path of any key; what it holds is shared with the state, not copied.
public struct PickTable: Sendable {
    /// An open file.
    struct File: Sendable {
        var id: DocumentID
        var name: String
        var document: Document?
        var index: DocumentIndex?
    }

    var files: [File]
    /// The file that is read: what stands in it goes before what is alike elsewhere.
    var here: DocumentID
    var marks: [(name: Character, place: Place, words: String)]
    /// The actions of the mode below, with their keys.
    var actions: [(name: ActionName, keys: String)]
    var language: Language

    /// What was picked out, the best first.
    public struct Picks: Sendable {
        /// The rows of the list.
        var items: [ListState.Item] = []
        /// How many answer the pattern, those that are not listed too.
        var count = 0
    }

    /// How many rows are listed.
    static let most = 200

    /// The things that answer what was typed; nil only where `monitor` answered false.
    public func picks(for text: String, monitor: (Double) -> Bool = { _ in true }) -> Picks? {
        let pattern = FuzzyPattern(text)
        var search = PickSearch(pattern)
        for action in actions { search.take(.action(action.name), text: words(of: action), bonus: 0) }
        for mark in marks { search.take(.mark(mark.name, mark.place), text: mark.words, bonus: 2) }
        for file in files {
            guard monitor(0.5), take(file, into: &search, monitor) else { return nil }
        }
        let found = search.best(Self.most)
        return Picks(items: found.map { item($0) }, count: search.count)
    }

    private func take(_ file: File, into search: inout PickSearch, _ monitor: (Double) -> Bool) -> Bool {
        let bonus = file.id == here ? 2 : 0
        search.take(.file(file.id), text: file.name, bonus: 3)
        guard let document = file.document, let index = file.index else { return true }
        for number in index.headings {
            let entry = document.outline[Int(number)]
            let text = document.string(of: entry.span).replacingLineEnds
            search.take(.heading(file.id, number), text: text, bonus: bonus + (entry.kind == .title ? 2 : 1))
        }
        for (number, name) in index.speakers.names.enumerated() where !search.isEmpty {
            search.take(.speaker(file.id, Int32(number)), text: name, bonus: bonus + 1)
        }
        guard !search.isEmpty else { return true }
        for (number, statement) in index.statements.enumerated() {
            if number & 0xFF == 0, !monitor(0.5) { return false }
            search.take(.statement(file.id, statement), text: Self.words(of: statement, document), bonus: bonus)
        }
        return true
    }

    /// What a statement says at its beginning.
    private static func words(of statement: Int32, _ document: Document) -> String {
        var span = document.quotations[Int(statement)].span
        // A long one is not read to its end.
        if span.firstBlock == span.lastBlock, span.end - span.start > 900 {
            span.end = document.text.startOfCharacter(at: span.start + 900)
        }
        return document.string(of: span).replacingLineEnds
    }

    private func words(of action: (name: ActionName, keys: String)) -> String {
        "\(action.name.description.summary(language)) \(action.name.rawValue)"
    }

    private func file(_ id: DocumentID) -> File? { files.first { $0.id == id } }

    // MARK: Rows

    private func item(_ found: PickSearch.Found) -> ListState.Item {
        var item = row(found.pick)
        if let match = found.match { item.apart = Self.runs(match.scalars, in: item.text) }
        return item
    }

    private func row(_ pick: PickSearch.Pick) -> ListState.Item {
        switch pick {
        case .action(let name):
            let action = actions.first { $0.name == name } ?? (name, "")
            return ListState.Item(
                target: .action(name), label: PickWording.action(language), text: words(of: action), detail: action.keys
            )
        case .mark(let name, let place):
            let words = marks.first { $0.name == name && $0.place == place }?.words ?? ""
            return ListState.Item(
                target: .place(place), label: "\(PickWording.mark(language)) \(name)", text: words,
                detail: file(place.document)?.name ?? "")
        case .file(let id):
            return ListState.Item(
                target: .file(id), label: PickWording.file(language), text: file(id)?.name ?? "")
        case .heading(let id, let number): return heading(id, Int(number))
        case .speaker(let id, let number): return speaker(id, Int(number))
        case .statement(let id, let number): return statement(id, number)
        }
    }

    private func heading(_ id: DocumentID, _ number: Int) -> ListState.Item {
        guard let file = file(id), let document = file.document else { return ListState.Item(target: .file(id)) }
        let entry = document.outline[number]
        let label = entry.kind == .title ? PickWording.title : PickWording.heading
        return ListState.Item(
            target: .place(Place(id, entry.span.start)), label: label(language),
            text: document.string(of: entry.span).replacingLineEnds, detail: detail(file))
    }

    private func speaker(_ id: DocumentID, _ number: Int) -> ListState.Item {
        guard let file = file(id), let document = file.document, let index = file.index,
            let first = index.speakers.statements[number].first
        else { return ListState.Item(target: .file(id)) }
        let start = document.quotations[Int(index.statements[Int(first)])].span.start
        let count = String(index.speakers.statements[number].count)
        return ListState.Item(
            target: .place(Place(id, start)), label: PickWording.speaker(language), text: index.speakers.names[number],
            detail: detail(file), note: PickWording.statements(language, count))
    }

    private func statement(_ id: DocumentID, _ number: Int32) -> ListState.Item {
        guard let file = file(id), let document = file.document else { return ListState.Item(target: .file(id)) }
        let quotation = document.quotations[Int(number)]
        let speaker = document.speakerName(of: quotation)
        return ListState.Item(
            target: .place(Place(id, quotation.span.start)), label: PickWording.statement(language),
            text: Self.words(of: number, document),
            detail: [speaker, files.count > 1 ? file.name : nil].compactMap(\.self).joined(separator: " · "))
    }

    private func detail(_ file: File) -> String { files.count > 1 ? file.name : "" }

    /// The characters of a row's text that hold the scalars found.
    static func runs(_ scalars: [Int], in text: String) -> [ListRun] {
        var runs: [ListRun] = []
        var (scalar, next) = (0, scalars[...])
        for (number, character) in text.enumerated() {
            let end = scalar + character.unicodeScalars.count
            guard let first = next.first else { break }
            if first < end {
                next = next.drop { $0 < end }
                if let last = runs.last, last.characters.upperBound == number {
                    runs[runs.count - 1].characters = last.characters.lowerBound..<number + 1
                } else {
                    runs.append(ListRun(characters: number..<number + 1, kind: .match))
                }
            }
            scalar = end
        }
        return runs
    }
}

/// The texts of the picker.
enum PickWording {
    static let label = Phrase("去：", "go to: ")
    static let title = Phrase("标题", "title")
    static let heading = Phrase("小标题", "heading")
    static let statement = Phrase("引语", "statement")
    static let speaker = Phrase("讲话人", "speaker")
    static let action = Phrase("动作", "action")
    static let mark = Phrase("书签", "mark")
    static let file = Phrase("文件", "file")
    static let statements = Phrase("%1 条", "%1")
    static let summary = Phrase("挑选：%1 项", "Pick: %1")
    static let nothing = Phrase("没有合适的", "nothing answers that")
}
