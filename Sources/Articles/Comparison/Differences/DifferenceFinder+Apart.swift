// Text of which at least one side has whole paragraphs, or that only one side has.
extension DifferenceFinder {
    /// Text of which at least one side has whole paragraphs, or that only one side has.
    mutating func addApart(_ gap: Stretch) {
        var aPieces = a.pieces(of: gap.a)
        var bPieces = b.pieces(of: gap.b)
        var aRest = a.rest(of: gap.a, without: aPieces)
        var bRest = b.rest(of: gap.b, without: bPieces)
        if !gap.a.isEmpty, !gap.b.isEmpty {
            let (aMarks, bMarks) = (a.endsHead(aPieces), b.endsHead(bPieces))
            if aMarks && !bMarks { a.leaveMarks(ofHead: &aPieces, to: &aRest) }
            if bMarks && !aMarks { b.leaveMarks(ofHead: &bPieces, to: &bRest) }
        }
        if gap.a.isEmpty {
            addPieces(bPieces, b, &bRest, beside: &aRest, in: gap, kind: .insertion)
        } else if gap.b.isEmpty {
            addPieces(aPieces, a, &aRest, beside: &bRest, in: gap, kind: .deletion)
        } else {
            addBoth(aPieces, bPieces, gap)
        }
        let count = found.count
        compare(aRest.before + aRest.after, bRest.before + bRest.after)
        if (aPieces + bPieces).contains(where: \.isWhole) {
            // The bound of a paragraph that is lacking is lacking with it.
            let added = found[count...].filter { $0.kind != .layout }
            found.replaceSubrange(count..., with: added)
        }
    }

    /// Pieces of paragraphs on both sides: beginnings and ends answer each other, whole paragraphs stand alone.
    private mutating func addBoth(_ aPieces: [StrandSide.Piece], _ bPieces: [StrandSide.Piece], _ gap: Stretch) {
        var (aLeft, bLeft) = (aPieces[...], bPieces[...])
        if let aHead = aLeft.first, let bHead = bLeft.first, !aHead.isWhole, !bHead.isWhole,
            aHead.isHead == bHead.isHead
        {
            add(.wording, aHead.characters, bHead.characters, at: gap)
            (aLeft, bLeft) = (aLeft.dropFirst(), bLeft.dropFirst())
        }
        var tails: (StrandSide.Piece, StrandSide.Piece)?
        if let aTail = aLeft.last, let bTail = bLeft.last, !aTail.isWhole, !bTail.isWhole, !aTail.isHead, !bTail.isHead
        {
            tails = (aTail, bTail)
            (aLeft, bLeft) = (aLeft.dropLast(), bLeft.dropLast())
        }
        // What is gone stood before what is new.
        let aPlace = tails?.0.start ?? aPieces.last?.end
        let bPlace = bLeft.first?.start ?? tails?.1.start ?? bPieces.last?.end
        // What goes on in a paragraph stands at its end, before what follows there.
        let (aHead, bHead) = (a.gap(before: gap.a.lowerBound).first, b.gap(before: gap.b.lowerBound).first)
        for piece in aLeft {
            add(.deletion, piece.characters, [], at: gap, lackedBefore: piece.isHead ? bHead?.lowerBound : bPlace)
        }
        for piece in bLeft {
            add(.insertion, [], piece.characters, at: gap, lackedBefore: piece.isHead ? aHead?.lowerBound : aPlace)
        }
        if let (aTail, bTail) = tails { add(.wording, aTail.characters, bTail.characters, at: gap) }
    }

    /// Pieces that only one side has; the marks on one of their ends go with them.
    private mutating func addPieces(
        _ pieces: [StrandSide.Piece], _ side: StrandSide, _ rest: inout StrandSide.Rest,
        beside other: inout StrandSide.Rest, in gap: Stretch, kind: ChangeKind
    ) {
        var pieces = pieces
        let own = other.before + other.after
        // An opening mark stands with what follows it (GB/T 15834): where the marks before it are the other side's, it
        // opens the piece.
        let split = side.openingMarks(atEndOf: rest.before)
        let opens = !split.marks.isEmpty && isAnswer(own, to: split.before, kind)
        if opens, let first = pieces.indices.first {
            pieces[first].characters = split.marks + pieces[first].characters
            rest.before = split.before
        }
        let beyond = side.cut(rest.after, atFirst: true).after
        if opens || isAnswer(own, to: rest.before + beyond, kind), let last = pieces.indices.last {
            let parts = side.cut(rest.after, atFirst: true)
            pieces[last].characters += side.trimmed(parts.before)
            rest.after = parts.after
        } else if let first = pieces.indices.first {
            let parts = side.cut(rest.before, atFirst: false)
            pieces[first].characters = side.trimmed(parts.after) + pieces[first].characters
            rest.before = parts.before
        }
        let place =
            kind == .deletion ? b.place(in: gap.b, answering: rest, of: a) : a.place(in: gap.a, answering: rest, of: b)
        for piece in pieces {
            let characters = side.joined(piece.characters)
            add(
                kind, kind == .deletion ? characters : [], kind == .deletion ? [] : characters, at: gap,
                lackedBefore: place)
        }
    }

    /// Whether the marks of the other side are those that stand on the side of the pieces.
    private func isAnswer(_ other: [Range<Int>], to own: [Range<Int>], _ kind: ChangeKind) -> Bool {
        kind == .insertion ? areAlike(other, own) : areAlike(own, other)
    }

    /// Whether the marks of both sides are the same but for their width and form.
    private func areAlike(_ aRanges: [Range<Int>], _ bRanges: [Range<Int>]) -> Bool {
        let left = a.marks(in: aRanges)
        let right = b.marks(in: bRanges)
        return left.count == right.count
            && zip(left, right).allSatisfy {
                CharacterForms.difference(a.text.scalars[$0], b.text.scalars[$1], script: usesScript) != .punctuation
            }
    }
}

extension StrandSide.Piece {
    /// Its first character; nil where it has none.
    fileprivate var start: Int? { characters.first?.lowerBound }
    /// One past its last character; nil where it has none.
    fileprivate var end: Int? { characters.last?.upperBound }
}

extension StrandSide {
    /// Whether the first piece ends a paragraph that begins before it, with the marks at the paragraph's end.
    fileprivate func endsHead(_ pieces: [Piece]) -> Bool {
        guard let head = pieces.first, head.isHead, !head.isWhole, let last = head.characters.last?.last else {
            return false
        }
        return text.classes[last] == .punctuation
    }

    /// Takes the marks at a paragraph's end from the head that has them: the other side's paragraph has its own.
    fileprivate func leaveMarks(ofHead pieces: inout [Piece], to rest: inout Rest) {
        guard let head = pieces.first, let last = head.characters.last else { return }
        var low = last.upperBound
        while low > last.lowerBound, text.classes[low - 1] == .punctuation { low -= 1 }
        guard low > last.lowerBound else { return }
        pieces[0].characters[head.characters.count - 1] = last.lowerBound..<low
        rest.before.append(low..<last.upperBound)
    }

    /// Ranges with neighbours put together, and those that only blanks divide.
    fileprivate func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { result, range in
            guard !range.isEmpty else { return }
            if let last = result.last, last.upperBound <= range.lowerBound,
                (last.upperBound..<range.lowerBound).allSatisfy({ text.classes[$0] == .blank })
            {
                result[result.count - 1] = last.lowerBound..<range.upperBound
            } else {
                result.append(range)
            }
        }
    }

    /// The character before which text would stand that this side lacks at an empty range of places: after as many marks
    /// as `other` has before the text, and in the paragraph where it stands there.
    fileprivate func place(in gap: Range<Int>, answering rest: Rest, of other: StrandSide) -> Int {
        let own = self.gap(before: gap.lowerBound)
        let next = place(before: gap.lowerBound)
        let (marks, before) = (self.marks(in: own), other.marks(in: rest.before).count)
        let isBeforeMark = before < marks.count && !other.marks(in: rest.after).isEmpty
        var place = isBeforeMark ? marks[before] : next
        let bounds = self.bounds(in: own)
        let passed = other.bounds(in: rest.before).count
        if passed < bounds.count { place = min(place, bounds[passed]) }
        if passed > 0, passed <= bounds.count { place = max(place, bounds[passed - 1] + 1) }
        return place
    }

    private func bounds(in ranges: [Range<Int>]) -> [Int] {
        ranges.flatMap { $0.filter { text.classes[$0] == .paragraph } }
    }
}
