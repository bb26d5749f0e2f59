import Articles

// All matches of the search in a list.
extension ReaderState {
    /// Lists the matches with what stands around them and their sections; the one at the caret or before it is chosen.
    mutating func listMatches() {
        guard let search = reading.search else { return tell(say(Wording.noSearch)) }
        guard let document = reading.document, let matches = search.matches, !matches.isEmpty else {
            return tellIfNothingMatches(search)
        }
        let number = document.matchNumber(at: reading.caret, in: matches)
        showList(
            Wording.matchesTitle(settings.language, search.pattern.text), .matches, selection: max(0, number - 1))
    }

    /// A row for a match, which must exist.
    func matchItem(_ number: Int) -> ListState.Item {
        guard let document = reading.document, let match = reading.search?.matches?[number] else {
            return ListState.Item(target: .place(Place(reading.id, reading.caret)))
        }
        let place = Place(reading.id, match.start)
        var item = ListState.Item(target: .place(place), label: String(number + 1), detail: section(at: place))
        let joined = document.joinedText(ofBlock: match.firstBlock)
        let (start, end) = (joined.index(nearest: match.start), joined.index(nearest: match.end))
        let before = Self.lastCharacters(of: joined.utf8[..<start], Self.contextBefore)
        let words = String(decoding: joined.utf8[start..<max(start, end)], as: UTF8.self).replacingLineEnds
        let after = String(decoding: joined.utf8[max(start, end)...].prefix(Self.contextAfter * 4), as: UTF8.self)
        item.text = before + words + after.replacingLineEnds.prefix(Self.contextAfter)
        item.apart = [ListRun(characters: before.count..<before.count + words.count, kind: .match)]
        return item
    }

    /// How many characters are shown before a match and after it.
    private static let (contextBefore, contextAfter) = (10, 60)

    private static func lastCharacters(of bytes: ArraySlice<UInt8>, _ count: Int) -> String {
        var rest = bytes.suffix(count * 4)
        while let first = rest.first, first & 0xC0 == 0x80 { rest = rest.dropFirst() }
        return String(String(decoding: rest, as: UTF8.self).replacingLineEnds.suffix(count))
    }
}
