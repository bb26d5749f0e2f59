import Articles
import Reading
import Views

/// What must hold whatever a text says (the README's “What always holds”); a text for each thing that does not.
enum Oracle {
    // MARK: A document (1, 3)

    static func violations(of document: Document) -> [String] {
        placesOfCharacters(document) + parts(document)
    }

    /// Every non-blank character lies in exactly one piece, furniture or mark, whole.
    private static func placesOfCharacters(_ document: Document) -> [String] {
        var counts = [UInt8](repeating: 0, count: document.text.count)
        for range in document.pieces.map(\.range) + document.furniture + document.marks {
            guard 0 <= range.start.value, range.start <= range.end, range.end <= document.text.end else {
                return ["a range outside the text: \(range)"]
            }
            for index in range.start.value..<range.end.value where counts[index] < 9 { counts[index] += 1 }
        }
        return document.text.withBytes { bytes in
            var (found, at) = ([String](), document.coverage.start.value)
            while at < document.coverage.end.value {
                let (scalar, length) = bytes.scalar(at: at)
                let places = Set(counts[at..<min(counts.count, at + length)])
                // The four information separators are blanks to the model, as they are by their bidirectional classes B and S.
                let isBlank = scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
                if !isBlank, places.contains(0) { found.append("byte \(at) is in no place") }
                if places.count > 1 { found.append("the character at byte \(at) is cut") }
                if places.contains(where: { $0 > 1 }) { found.append("byte \(at) is in several places") }
                at += length
            }
            return found
        }
    }

    private static func parts(_ document: Document) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append(what) } }
        expect(document.articles.flatMap { Array($0.blocks) } == Array(document.blocks.indices), "articles and blocks")
        expect(
            document.articles.flatMap { Array($0.outline) } == Array(document.outline.indices), "articles and outline")
        expect(
            document.articles.flatMap { Array($0.quotations) } == Array(document.quotations.indices),
            "articles and quotations")
        expect(document.blocks.flatMap { Array($0.pieces) } == Array(document.pieces.indices), "blocks and pieces")
        for entry in document.outline { expect(!document.string(of: entry.span).isEmpty, "an empty outline entry") }
        for quotation in document.quotations {
            expect(!document.string(of: quotation.span).isEmpty, "an empty quotation")
            if let speaker = quotation.speaker { expect(!document.string(of: speaker).isEmpty, "an empty speaker") }
        }
        return found
    }

    // MARK: A comparison (10)

    static func violations(comparing a: Version, _ b: Version) -> [String] {
        guard let own = Comparison.compare(a, a), let there = Comparison.compare(a, b),
            let back = Comparison.compare(b, a)
        else { return ["a comparison gave up unasked"] }
        var found = own.changes.isEmpty ? [] : ["a text differs from itself in \(own.changes.count) places"]
        if there.similarity != back.similarity { found.append("the similarity depends on the order") }
        if Set(there.changes.map { Told($0) }) != Set(back.changes.map { Told(mirrored: $0) }) {
            found.append("the changes depend on the order")
        }
        let marks = marks(of: a).union(Self.marks(of: b))
        if !there.changes.contains(where: { $0.kind == .move }),
            rest(of: a, there.changes.flatMap(\.a), marks) != rest(of: b, there.changes.flatMap(\.b), marks)
        {
            found.append("what no change covers differs")
        }
        return found
    }

    private struct Told: Hashable {
        var kind: ChangeKind
        var a: [SourceRange]
        var b: [SourceRange]

        init(_ change: Change) { (kind, a, b) = (change.kind, change.a, change.b) }

        init(mirrored change: Change) {
            (a, b) = (change.b, change.a)
            kind = change.kind == .insertion ? .deletion : change.kind == .deletion ? .insertion : change.kind
        }
    }

    /// The characters that the form uses: a comparison reads them with the text beside them, so that a bullet answers the
    /// same sign in a text that has no list.
    private static func marks(of version: Version) -> Set<Unicode.Scalar> {
        var scalars: Set<Unicode.Scalar> = []
        for mark in version.document.marks {
            version.document.text.withBytes { bytes in
                var at = mark.start.value
                while at < mark.end.value {
                    let (scalar, length) = bytes.scalar(at: at)
                    scalars.insert(scalar)
                    at += length
                }
            }
        }
        return scalars
    }

    /// What no range covers, in the order of the blocks, without the characters that are `marks` anywhere.
    private static func rest(
        of version: Version, _ ranges: [SourceRange], _ marks: Set<Unicode.Scalar>
    ) -> [Unicode.Scalar] {
        var covered = [Bool](repeating: false, count: version.document.text.count)
        for range in ranges { for index in range.start.value..<range.end.value { covered[index] = true } }
        var result: [Unicode.Scalar] = []
        for block in version.blocks {
            for piece in version.document.blocks[block].pieces {
                let range = version.document.pieces[piece].range
                version.document.text.withBytes { bytes in
                    var at = range.start.value
                    while at < range.end.value {
                        let (scalar, length) = bytes.scalar(at: at)
                        if !covered[at], isCompared(scalar), !marks.contains(scalar) { result.append(scalar) }
                        at += length
                    }
                }
            }
        }
        return result
    }

    /// Whether a comparison is to tell of a character: blanks, controls, what shows nothing and hyphens, which may have
    /// parted a word at a line's end, are none of its matter.
    private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && scalar != "-"
            && properties.generalCategory != .control && properties.generalCategory != .format
    }

    // MARK: The screen (2, 5)

    static func violations(of state: ReaderState, theme: ResolvedTheme) -> [String] {
        var found: [String] = []
        let frame = state.frame
        if case .reading(let pane) = frame.body, !pane.text.rows.isEmpty, frame.size.rows > 1, frame.size.columns > 1 {
            let caret = pane.text.caret
            if caret == nil || !pane.text.rows.indices.contains(caret?.row ?? -1) {
                found.append(
                    "the caret is not on the screen: \(String(describing: caret)), \(pane.text.rows.count) rows")
            }
        }
        let cells = Screen.draw(frame, theme: theme)
        if cells.rows != frame.size.rows || cells.columns != frame.size.columns {
            found.append("cells of another size")
        }
        for row in 0..<cells.rows {
            for column in 0..<cells.columns {
                let symbol = cells[row, column].symbol.text
                if symbol.unicodeScalars.contains(where: isUnsafe) { found.append("a control character in a cell") }
            }
        }
        return found
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
