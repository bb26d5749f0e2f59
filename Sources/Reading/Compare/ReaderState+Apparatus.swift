import Articles

/// The list of changes of several witnesses: the places of the base with the readings, witnesses that read the same together.
extension ReaderState {
    /// How many characters of a lemma or a reading are shown.
    private static let longest = 40
    /// How many characters of the text before a lemma are shown.
    private static let context = 8

    /// Lists the entries of the apparatus, the one at the reader's place or the last one before it chosen; false where there
    /// are no several witnesses, or they are not compared yet.
    mutating func showApparatus() -> Bool {
        guard let witnesses, currentWitness != nil, let collation = witnesses.collation else { return false }
        let entries = collation.apparatus.entries
        guard !entries.isEmpty else { return false }
        let items = entries.map { item(for: $0, witnesses) }
        let title = WitnessWording.apparatusTitle(settings.language, String(items.count))
        let before = comparison.flatMap(placeOfBase).map(collation.entries(upTo:)) ?? 0
        showList(title, .items(items), selection: max(0, before - 1))
        list.whole = (items, "")
        return true
    }

    /// Filters a list of which words leave some rows; false for all else.
    mutating func performFiltering(_ action: Action) -> Bool {
        guard let whole = list.whole, action.name == .search else { return false }
        if let words = action.argument {
            filterItems(words)
        } else {
            openPrompt(.filter(before: whole.words, label: say(Wording.filter)), text: whole.words)
        }
        return true
    }

    /// Lists the rows that hold words, divided by blanks, in either case; what was chosen stays so where it is still there.
    mutating func filterItems(_ words: String) {
        guard let whole = list.whole, whole.words != words, case .items(let items) = list.rows else { return }
        let chosen = items.indices.contains(list.selection) ? items[list.selection] : nil
        let wanted = words.lowercased().split(separator: " ")
        let found = whole.items.filter { item in
            let text = [item.label, item.text, item.detail, item.note].joined(separator: " ").lowercased()
            return wanted.allSatisfy { text.contains($0) }
        }
        list.whole = (whole.items, words)
        list.rows = .items(found)
        list.made = [:]
        list.selection = chosen.flatMap { found.firstIndex(of: $0) } ?? 0
    }

    private func item(for entry: ApparatusEntry, _ witnesses: Witnesses) -> ListState.Item {
        let kinds = entry.readings.reduce(into: Set<ChangeKind>()) { $0.formUnion($1.kinds) }
        let kind = ChangeKind.allCases.first(where: kinds.contains) ?? .wording
        let place = entry.ranges.first?.start ?? Offset(0)
        var item = ListState.Item(target: .reading(at: place, witness: entry.readings[0].witnesses[0]))
        item.label = say(kind.title)
        if let state = comparison, let index = state.result {
            let side: ComparisonSide = state.a == witnesses.base.article ? .a : .b
            item.detail = index.section(at: place, side) ?? ""
            item.note = verdictSign(of: entry, state, index, side)
        }
        item.text = context(before: entry, witnesses)
        let lemma = Self.cut(entry.lemma)
        if !lemma.isEmpty {
            item.apart.append(ListRun(characters: item.text.count..<item.text.count + lemma.count, kind: .difference))
        }
        // The place of what the base lacks, as the printed apparatus shows it.
        item.text += (lemma.isEmpty ? "‸" : lemma) + "] "
        for (number, reading) in entry.readings.enumerated() {
            if number > 0 { item.text += " | " }
            let words = "⟨\(words(of: reading, in: entry))⟩"
            item.apart.append(ListRun(characters: item.text.count..<item.text.count + words.count, kind: .otherReading))
            item.text += "\(words) \(witnesses.sigla(reading.witnesses))"
        }
        return item
    }

    /// What was said of the entry, as far as it is of the witness that is compared now.
    private func verdictSign(
        of entry: ApparatusEntry, _ state: ComparisonState, _ index: ComparisonIndex, _ side: ComparisonSide
    ) -> String {
        guard let first = entry.ranges.first?.start, let last = entry.ranges.last?.end else { return "" }
        let change = state.proof.verdicts.keys.sorted().first { number in
            guard let range = index.ranges(number, side).first else { return false }
            return range.start >= first && range.start <= last
        }
        return change.flatMap { state.proof.verdicts[$0]?.sign(settings.language) } ?? ""
    }

    /// What stands in the base before a lemma.
    private func context(before entry: ApparatusEntry, _ witnesses: Witnesses) -> String {
        guard let document = document(witnesses.base.article.document)?.document, let start = entry.ranges.first?.start,
            let block = document.block(at: start)
        else { return entry.before }
        let place = TextSpan(firstBlock: block, start: start, lastBlock: block, end: start)
        return document.text(before: place, count: Self.context).replacingLineEnds
    }

    private func words(of reading: ApparatusReading, in entry: ApparatusEntry) -> String {
        if entry.isMove {
            return say(WitnessWording.moved) + (reading.text.isEmpty ? "" : " …\(Self.cut(reading.text))")
        }
        return reading.text.isEmpty ? say(WitnessWording.omitted) : Self.cut(reading.text)
    }

    private static func cut(_ text: String) -> String {
        let text = text.replacingLineEnds
        return text.count > longest ? text.prefix(longest) + "…" : text
    }
}
