import Articles

// The same statement in other places.
extension ReaderState {
    /// Lists the other places of the statement at hand.
    mutating func showSameStatement() {
        guard let table = tableAtHand() else { return }
        guard let entry = entryAtHand(table) else { return tell(say(Wording.notOnStatement)) }
        let links = table.links(entry)
        // What no open file has the library may have.
        guard !links.isEmpty else {
            return hasLibrary ? findLibraryStatement() : tell(say(Wording.nowhereElse))
        }
        showList(Wording.elsewhereTitle(settings.language, table.words(entry)), .elsewhere(entry, links, table))
    }

    /// A row for another place of a statement, the words that differ set apart.
    func elsewhereItem(
        _ entry: StatementTable.Entry, _ link: StatementIndex.Link, _ table: StatementTable
    ) -> ListState.Item {
        guard let number = table.entry(document: link.place.document, quotation: link.place.quotation) else {
            return ListState.Item(target: .place(table.place(entry)))
        }
        let other = table.entries[number]
        var item = ListState.Item(
            target: .place(table.place(other)), label: relationName(link), text: table.words(other),
            detail: placeName(other, table))
        if let differences = differences(entry, other, table) {
            item.text = ""
            for part in differences.parts { item.add(part) }
        }
        return item
    }

    /// How another place stands to the statement asked about.
    func relationName(_ link: StatementIndex.Link) -> String {
        switch link.relation {
        case .same where link.similarity >= 1: say(Wording.sameWords)
        case .same: Wording.alikeWords(settings.language, String(min(99, Int((link.similarity * 100).rounded()))))
        case .contained: say(Wording.containsThis)
        case .contains: say(Wording.isInThis)
        }
    }

    /// In which words `other` differs from `entry`; nil where they are too long to be compared while a key waits.
    func differences(
        _ entry: StatementTable.Entry, _ other: StatementTable.Entry, _ table: StatementTable
    ) -> StatementDifferences? {
        let (first, second) = (table.quotation(entry).span, table.quotation(other).span)
        guard first.length + second.length <= Self.longestCompared else { return nil }
        return StatementDifferences(
            second, of: table.documents[Int(other.document)], from: first, of: table.documents[Int(entry.document)])
    }

    /// How many bytes two statements may have together to be compared at once.
    private static let longestCompared = 1 << 14
}

extension TextSpan {
    /// About how many bytes of the file it covers.
    fileprivate var length: Int { abs(end - start) }
}

extension ListState.Item {
    /// How many characters of the other statement's words are shown beside those of a place.
    private static let longestOther = 16

    /// Adds a part of a text, and in brackets what the other statement has in its place.
    mutating func add(_ part: StatementDifferences.Part) {
        let start = text.count
        text += part.text.replacingLineEnds
        guard let other = part.other else { return }
        let middle = text.count
        if middle > start { apart.append(ListRun(characters: start..<middle, kind: .difference)) }
        guard !other.isEmpty else { return }
        // What is long is only told to be there: the row is about this place.
        text += "⟨" + (other.count > Self.longestOther ? "…" : other.replacingLineEnds) + "⟩"
        apart.append(ListRun(characters: middle..<text.count, kind: .otherReading))
    }
}
