import Articles

/// Correcting where paragraphs begin and end, in which order they are read, and what is no part of the text.
extension ReaderState {
    /// Pieces are brought together only where they stand within this many bytes of each other.
    private static let reach = 1 << 16

    private func isInReach(_ left: Offset, _ right: Offset) -> Bool { abs(left - right) <= Self.reach }

    mutating func joinBlock() {
        guard let (document, block, start) = blockToCorrect() else { return }
        guard block > 0, let before = document.start(ofBlock: block - 1) else {
            return tell(say(CorrectionWording.noBlockBefore))
        }
        let bytes = document.pieces[
            document.blocks[block - 1].pieces.lowerBound..<document.blocks[block].pieces.upperBound
        ].reduce(0) { $0 + $1.range.count + 1 }
        guard isInReach(before, start), bytes <= Self.reach else { return tell(say(CorrectionWording.tooFar), .error) }
        guard let text = self.document(reading.id)?.source?.text else { return }
        correct(.join(to: TextAnchor(before, in: text)), at: start)
    }

    mutating func splitBlock() {
        guard let (document, block, start) = blockToCorrect() else { return }
        let place = placeToCorrect
        let isInside = document.blocks[block].pieces.contains { document.pieces[$0].range.contains(place) }
        guard isInside, place != start else { return tell(say(CorrectionWording.moveInside)) }
        correct(.split, at: place)
    }

    mutating func moveBlock(isEarlier: Bool) {
        guard let (document, block, start) = blockToCorrect() else { return }
        let other = isEarlier ? block - 1 : block + 1
        guard document.blocks.indices.contains(other), let place = document.start(ofBlock: other) else {
            return tell(say(isEarlier ? CorrectionWording.noBlockBefore : CorrectionWording.noBlockAfter))
        }
        guard document.article(ofBlock: block) == document.article(ofBlock: other) else {
            return tell(say(CorrectionWording.otherArticle))
        }
        guard isInReach(start, place) else { return tell(say(CorrectionWording.tooFar), .error) }
        guard let text = self.document(reading.id)?.source?.text else { return }
        let (moved, after) = isEarlier ? (place, start) : (start, place)
        correct(.follow(TextAnchor(after, in: text)), at: moved)
    }

    /// Undoes the join or the order that the rules made at the place: the join first, where there is one.
    mutating func takeFileOrder() {
        guard let (document, block, _) = blockToCorrect(), let index = reading.index else { return }
        let seams = document.blocks[block].pieces.dropFirst().map { document.pieces[$0].range.start }
        let joined = seams.last { seam in
            seam <= placeToCorrect && index.issues(at: seam, in: document).contains { $0.isJoin(at: seam) }
        }
        if let joined { return correct(.split, at: joined) }
        guard index.issues(at: placeToCorrect, in: document).contains(where: { $0.kind == .reordered }) else {
            if let seam = seams.first(where: { seam in
                index.issues(at: seam, in: document).contains { $0.isJoin(at: seam) }
            }) {
                return correct(.split, at: seam)
            }
            return tell(say(CorrectionWording.asFiled))
        }
        correct(.fileOrder, at: placeToCorrect)
    }

    // MARK: Furniture

    mutating func setFurniture() {
        guard let (document, _, _) = blockToCorrect() else { return }
        let place = placeToCorrect
        guard document.furniture(at: place) == nil else {
            return tell(CorrectionWording.already(settings.language, say(CorrectionWording.furniture)))
        }
        correct(.furniture, at: document.text.startOfLine(around: place))
    }

    mutating func clearFurniture(at place: Offset) {
        guard let (document, _, _) = blockToCorrect() else { return }
        guard let range = document.furniture(at: place).map({ document.furniture[$0] }) else {
            return tell(
                CorrectionWording.noFurnitureHere(settings.language, key(of: .furniture), key(of: .rawLines)))
        }
        correct(.notFurniture, at: range.start)
    }

    /// Lists what is no part of the text.
    mutating func showFurniture() {
        guard let document = reading.document, document.isComplete else { return tell(say(Wording.notYetUnderstood)) }
        guard !document.furniture.isEmpty else { return tell(say(CorrectionWording.noFurniture)) }
        let next = document.furniture.countBefore { $0.end <= reading.caret }
        showList(
            say(CorrectionWording.furnitureTitle), .furniture, selection: min(next, document.furniture.count - 1))
    }

    func furnitureItem(_ number: Int) -> ListState.Item {
        guard let document = reading.document, document.furniture.indices.contains(number) else {
            return ListState.Item(target: .place(Place(reading.id, reading.caret)), label: "", text: "", detail: "")
        }
        let range = document.furniture[number]
        let line = reading.index?.lines?.line(of: range.start, in: document.text) ?? 1
        return ListState.Item(
            target: .place(Place(reading.id, range.start)),
            label: CorrectionWording.furnitureLine(settings.language, String(line)),
            text: document.text.string(in: range).replacingLineEnds, detail: "")
    }
}

extension Document {
    /// The furniture that a place lies in, as an index of `furniture`; nil where it is none.
    func furniture(at place: Offset) -> Int? {
        let number = furniture.countBefore { $0.end <= place }
        return number < furniture.count && furniture[number].contains(place) ? number : nil
    }
}

extension SourceText {
    /// How far back the beginning of a line is looked for: a file may be one line, and a key does not wait for it.
    private static let longestLookBack = 1 << 16

    /// The first character of the source line around a place, blanks left out; of a line that begins more than 64 KiB
    /// before, a character of it.
    func startOfLine(around place: Offset) -> Offset {
        withBytes { bytes in
            let at = min(max(0, place.value), bytes.count)
            var start = at
            let limit = max(0, at - Self.longestLookBack)
            while start > limit, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
            // Not inside a character, which has three bytes after its first at most.
            while start > 0, start < at, bytes[start] & 0xC0 == 0x80 { start += 1 }
            while start < at, bytes.scalar(at: start).scalar.properties.isWhitespace {
                start += bytes.scalar(at: start).length
            }
            return Offset(start)
        }
    }
}

extension DocumentIssue {
    /// Whether it tells that the piece that begins at a place was joined to one that stands elsewhere.
    fileprivate func isJoin(at place: Offset) -> Bool {
        kind == .joinedPieces && ranges.dropFirst().contains { $0.start == place }
    }
}
