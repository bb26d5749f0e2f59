// Spans read from the pieces that they touch: a paragraph may hold a book, and joining it for each of its quotations would
// take time with the square of its length.
extension Document {
    /// The text before a span in its paragraph, as it is read: its last characters, at most `count`.
    ///
    /// Takes time with `count` and the number of the paragraph's pieces.
    public func text(before span: TextSpan, count: Int) -> String {
        let own = pieces[blocks[span.firstBlock].pieces]
        guard let index = own.firstIndex(where: { $0.range.contains(span.start) }) else { return "" }
        var head = own[index]
        head.range.end = uncut(span.start)
        return widened(count) { reach in
            var (parts, room) = ([Piece](), reach)
            var at = index
            while true {
                let piece = at == index ? head : own[at]
                let start = text.characterStart(atOrBefore: piece.range.end.value - room)
                guard start <= piece.range.start.value else {
                    let from = uncut(Offset(start))
                    return (joined([Piece(SourceRange(from, piece.range.end))] + parts.reversed()).string, false)
                }
                parts.append(piece)
                room -= piece.range.count
                guard at > own.startIndex else { return (joined(parts.reversed()).string, true) }
                at -= 1
            }
        } cut: {
            String($0.suffix(count))
        }
    }

    /// The text after a span in its paragraph, as it is read: its first characters, at most `count`.
    ///
    /// Takes time with `count` and the number of the paragraph's pieces.
    public func text(after span: TextSpan, count: Int) -> String {
        let own = pieces[blocks[span.lastBlock].pieces]
        guard let index = own.firstIndex(where: { $0.range.start < span.end && span.end <= $0.range.end }) else {
            return ""
        }
        var tail = own[index]
        tail.range.start = span.end
        return widened(count) { reach in
            var (parts, room) = ([Piece](), reach)
            for at in index..<own.endIndex {
                var piece = at == index ? tail : own[at]
                if piece.range.count > room {
                    let end = text.characterStart(atOrBefore: piece.range.start.value + room)
                    piece.range.end = uncut(Offset(end))
                    return (joinedAfter(parts + [piece]), false)
                }
                parts.append(piece)
                room -= piece.range.count
            }
            return (joinedAfter(parts), true)
        } cut: {
            String($0.prefix(count))
        }
    }

    /// Reads further and further until there are more characters than are wanted, or no more to be read.
    private func widened(_ count: Int, _ read: (Int) -> (text: String, isAll: Bool), cut: (String) -> String) -> String
    {
        var reach = count * 4 + 64
        while true {
            let (text, isAll) = read(reach)
            if isAll || text.count > count { return cut(text) }
            reach *= 2
        }
    }

    /// The pieces of a paragraph from inside one on; what joins the next to an empty first one stays.
    private func joinedAfter(_ pieces: [Piece]) -> String {
        guard let first = pieces.first, first.range.isEmpty, pieces.count > 1 else { return joined(pieces).string }
        return pieces[1].join.text + joined(Array(pieces.dropFirst())).string
    }

    /// The pieces that a span of one paragraph touches, cut to it; nil where it does not begin and end inside pieces.
    func pieces(of span: TextSpan) -> [Piece]? {
        guard span.firstBlock == span.lastBlock else { return nil }
        guard uncut(span.start) == span.start, uncut(span.end) == span.end else { return nil }
        let own = pieces[blocks[span.firstBlock].pieces]
        guard let first = own.firstIndex(where: { $0.range.contains(span.start) }),
            let last = own[first...].firstIndex(where: { $0.range.start < span.end && span.end <= $0.range.end }),
            first < last || span.start < span.end
        else { return nil }
        var found = Array(own[first...last])
        found[0].range.start = span.start
        found[found.count - 1].range.end = span.end
        return found
    }

    /// Pieces put together as a block of them is read.
    func joined(_ pieces: [Piece]) -> JoinedText {
        text.withBytes { bytes in
            var joined = JoinedText()
            for piece in pieces { append(piece, to: &joined, from: bytes) }
            return joined
        }
    }

    /// The place, or the beginning of what is read in its stead where it lies inside that.
    private func uncut(_ place: Offset) -> Offset {
        let next = firstReplacement(notBefore: place)
        guard next > 0, replacements[next - 1].range.end > place else { return place }
        return replacements[next - 1].range.start
    }
}

extension SourceText {
    /// The beginning of the character that holds a byte, 0 for places before the text.
    fileprivate func characterStart(atOrBefore place: Int) -> Int {
        withBytes { bytes in
            var at = min(max(0, place), bytes.count)
            while at > 0, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
            return at
        }
    }
}
