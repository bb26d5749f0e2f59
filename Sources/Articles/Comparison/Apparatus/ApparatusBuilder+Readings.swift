// Entries of changes that belong together.
extension ApparatusBuilder {
    /// The entry of changes that overlap; without readings where they come to the lemma.
    func entry(_ group: [Item], lacking: [Int]) -> Placed {
        let extent = Self.extent(of: group)
        let lemma = string(extent)
        var readings: [ApparatusReading] = []
        for witness in Set(group.map(\.witness)).sorted() {
            let own = group.filter { $0.witness == witness }
            let text = reading(of: own, in: extent)
            if text != lemma { Self.add(text, own, blanks(around: own), to: &readings) }
        }
        var result = placed(extent, lemma: lemma, readings: readings, lacking: lacking, isMove: false)
        result.entry.isParagraph =
            group[0].isBetween || base.isWhole(extent) && readings.contains { $0.text.isEmpty }
        if group[0].isBetween {
            // They stand between the words at the ends of the paragraphs around them.
            let next = base.text.blockStarts.firstIndex(of: extent.lowerBound) ?? 0
            result.entry.before = next > 0 ? lastWord(ofBlock: next - 1) : ""
            result.entry.block = base.text.blocks.lowerBound + min(next, max(0, base.text.blocks.count - 1))
        }
        return result
    }

    private func lastWord(ofBlock block: Int) -> String {
        base.text.units(ofBlock: block).last.map { base.text.string(of: base.text.characters(ofUnit: $0)) } ?? ""
    }

    /// The blanks in a witness around what changes put there, or around the place of what they leave out.
    private func blanks(around items: [Item]) -> ApparatusReading.Blanks {
        guard let first = items.first, let last = items.last else { return ApparatusReading.Blanks() }
        let text = witnesses[first.witness]
        let start = text.characters(of: first.change.b).lowerBound
        let end = text.characters(of: last.change.b).upperBound
        return ApparatusReading.Blanks(
            before: text.text.string(of: text.blanks(before: start)),
            after: text.text.string(of: text.blanks(after: end)))
    }

    private func placed(
        _ extent: Range<Int>, lemma: String, readings: [ApparatusReading], lacking: [Int], isMove: Bool
    ) -> Placed {
        let text = base.text
        var ranges = text.sourceRanges(of: extent)
        if ranges.isEmpty {
            let place = text.place(ofCharacter: extent.lowerBound)
            ranges = [SourceRange(place, place)]
        }
        let entry = ApparatusEntry(
            ranges: ranges, lemma: lemma,
            before: base.unit(before: extent.lowerBound).map(text.string(of:)) ?? "",
            after: base.unit(after: extent.upperBound).map(text.string(of:)) ?? "",
            block: text.blocks.lowerBound + base.block(of: extent.lowerBound), isMove: isMove, isParagraph: false,
            readings: readings, lacking: lacking)
        return Placed(extent: extent, entry: entry)
    }

    /// Adds what a witness reads to those that read the same.
    private static func add(
        _ text: String, _ items: [Item], _ blanks: ApparatusReading.Blanks = .init(),
        to readings: inout [ApparatusReading]
    ) {
        guard let witness = items.first?.witness else { return }
        let kinds = Set(items.map(\.change.kind))
        let flags = items.reduce(into: ChangeFlags()) { $0.formUnion($1.change.flags) }
        let places = items.flatMap(\.change.b)
        if let index = readings.firstIndex(where: { $0.text == text }) {
            readings[index].witnesses.append(witness)
            readings[index].kinds.formUnion(kinds)
            readings[index].flags.formUnion(flags)
            readings[index].places.append(places)
        } else {
            readings.append(
                ApparatusReading(
                    text: text, witnesses: [witness], kinds: kinds, flags: flags, places: [places], blanks: blanks))
        }
    }

    /// The base's characters without blanks at their ends.
    private func string(_ extent: Range<Int>) -> String {
        var reading = ReadingText()
        reading.append(base.text.string(of: extent))
        return reading.text
    }

    /// What a witness reads in a stretch of the base: the base's text with the witness's changes.
    private func reading(of items: [Item], in extent: Range<Int>) -> String {
        let order = items.sorted {
            ($0.extent.lowerBound, $0.extent.upperBound) < ($1.extent.lowerBound, $1.extent.upperBound)
        }
        var reading = ReadingText()
        var at = extent.lowerBound
        var last: Item?
        for item in order {
            reading.append(base.text.string(of: at..<max(at, item.extent.lowerBound)))
            // Two paragraphs that the base lacks at one place stay two.
            if let last, last.extent == item.extent, last.change.pair != item.change.pair { reading.append("\n") }
            reading.replace(with: item.change.bText)
            at = max(at, item.extent.upperBound)
            last = item
        }
        reading.append(base.text.string(of: at..<extent.upperBound))
        return reading.text
    }

    /// Entries of passages that witnesses have in another place.
    func movedEntries(_ moves: [Item]) -> [Placed] {
        var readings: [Range<Int>: [ApparatusReading]] = [:]
        for item in moves {
            let witness = witnesses[item.witness]
            let place = witness.characters(of: item.change.b).lowerBound
            let from = max(0, place - Self.contextLength)
            var context = ReadingText()
            context.append(witness.text.string(of: from..<max(from, place)))
            Self.add(context.text, [item], to: &readings[item.extent, default: []])
        }
        return readings.map { extent, readings in
            placed(extent, lemma: string(extent), readings: readings, lacking: [], isMove: true)
        }
    }
}

extension ApparatusBuilder.Placed {
    /// By place; what reaches further first, a move before the edits in it, paragraphs that the base lacks before what stands
    /// in the next one, or after all at the `end`.
    func precedes(_ other: Self, end: Int) -> Bool {
        if extent.lowerBound != other.extent.lowerBound { return extent.lowerBound < other.extent.lowerBound }
        if isBetween != other.isBetween { return isBetween == (extent.lowerBound < end) }
        if extent.isEmpty != other.extent.isEmpty { return extent.isEmpty }
        if entry.isMove != other.entry.isMove { return entry.isMove }
        return extent.upperBound > other.extent.upperBound
    }
}

/// The text of a reading as it is put together: no blank is doubled, and no two words run into one.
private struct ReadingText {
    private var scalars: [Unicode.Scalar] = []
    /// Whether the end was made by leaving something out or putting something in.
    private var isSeam = false

    /// Adds text as it stands.
    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            if isSeam { closeSeam(before: scalar) }
            if !isSeam { scalars.append(scalar) }
        }
    }

    /// Adds what stands instead of other text.
    mutating func replace(with text: String) {
        isSeam = !scalars.isEmpty
        append(text)
        isSeam = !scalars.isEmpty
    }

    /// Blanks meet at a seam once; words keep one between them.
    private mutating func closeSeam(before scalar: Unicode.Scalar) {
        guard let last = scalars.last else { return isSeam = false }
        let (isBlank, isAfterBlank) = (Self.isBlank(scalar), Self.isBlank(last))
        if isBlank && isAfterBlank { return }
        isSeam = false
        if !isBlank, !isAfterBlank, Self.isWord(scalar), Self.isWord(last) { scalars.append(" ") }
    }

    /// The text without blanks at its ends.
    var text: String {
        let start = scalars.firstIndex { !Self.isBlank($0) } ?? scalars.endIndex
        let end = scalars.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? start
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x20 || scalar.value == 0x0A || scalar.value == 0x3000 || scalar.value == 0x09
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        let kind = ComparedClass(scalar.value)
        return kind == .letter || kind == .digit
    }
}
