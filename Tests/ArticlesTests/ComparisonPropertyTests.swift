import Articles
import Testing

/// What holds for every two versions.
@Suite struct ComparisonPropertyTests {
    @Test(arguments: ComparisonTexts.all.indices)
    func aTextAgainstItselfGivesNothing(_ index: Int) {
        let text = ComparisonTexts.all[index]
        #expect(ComparisonFixture.changes(text, text) == [])
        let comparison = ComparisonFixture.compare(ComparisonFixture.lines(text), ComparisonFixture.lines(text))
        #expect(comparison.similarity == 1)
        #expect(comparison.pairs.allSatisfy { !$0.isMoved })
    }

    @Test(arguments: ComparisonTexts.all.indices)
    func swappingTheSidesMirrors(_ index: Int) {
        for other in ComparisonTexts.all {
            let (a, b) = (ComparisonFixture.lines(ComparisonTexts.all[index]), ComparisonFixture.lines(other))
            let there = ComparisonFixture.compare(a, b)
            let back = ComparisonFixture.compare(b, a)
            #expect(there.similarity == back.similarity)
            #expect(Set(there.changes.map(Told.init)) == Set(back.changes.map { Told($0).mirrored }))
            #expect(
                Set(there.pairs) == Set(back.pairs.map { Pair(a: $0.b, b: $0.a, isMoved: $0.isMoved) }))
        }
    }

    /// A change without the number of its pair, which depends on the order of the sides.
    private struct Told: Hashable {
        var kind: ChangeKind
        var flags: ChangeFlags
        var a: [SourceRange]
        var b: [SourceRange]
        var texts: [String]

        init(_ change: Change) {
            (kind, flags, a, b) = (change.kind, change.flags, change.a, change.b)
            texts = [change.aText, change.bText]
        }

        var mirrored: Told {
            var result = self
            (result.a, result.b, result.texts) = (b, a, texts.reversed())
            if kind == .insertion { result.kind = .deletion }
            if kind == .deletion { result.kind = .insertion }
            return result
        }
    }

    /// Without what changes cover, and with moved passages lifted out, both sides say the same: so the changes, applied to
    /// one version, give the other, and every character is accounted for.
    @Test(arguments: ComparisonTexts.all.indices)
    func theChangesGiveTheOtherVersion(_ index: Int) {
        for other in ComparisonTexts.all {
            for width in [7, 500] {
                let a = ComparisonFixture.document(Self.paragraphs(ComparisonTexts.all[index]), width: width)
                let b = ComparisonFixture.document(Self.paragraphs(other))
                let comparison = ComparisonFixture.compare(a, b)
                #expect(Self.rest(of: a, comparison.changes, \.a) == Self.rest(of: b, comparison.changes, \.b))
            }
        }
    }

    /// Text that one version lacks stands where it says it would stand, among marks and at the bounds of paragraphs too.
    @Test(arguments: ComparisonTexts.all.indices)
    func whatIsLackingStandsAtItsPlace(_ index: Int) {
        for other in ComparisonTexts.all {
            let (a, b) = (ComparisonFixture.lines(ComparisonTexts.all[index]), ComparisonFixture.lines(other))
            let comparison = ComparisonFixture.compare(a, b)
            guard !comparison.changes.contains(where: { $0.kind == .move }) else { continue }
            #expect(Self.applied(comparison.changes, to: a) == Self.solid(other))
        }
    }

    /// The text after the changes, from place to place, without blanks.
    private static func applied(_ changes: [Change], to document: Document) -> String {
        let bytes = Array(document.text.string(in: SourceRange(Offset(0), document.text.end)).utf8)
        var covered = Set<Int>()
        var added: [Int: String] = [:]
        for change in changes {
            for range in change.a { covered.formUnion(range.start.value..<range.end.value) }
            added[change.a[0].start.value, default: ""] += change.bText
        }
        var text: [UInt8] = []
        for place in 0...bytes.count {
            text += Array((added[place] ?? "").utf8)
            if place < bytes.count, !covered.contains(place) { text.append(bytes[place]) }
        }
        return solid(String(decoding: text, as: UTF8.self))
    }

    private static func solid(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    /// What no change covers, blanks left out: what stays in its place, then what was moved, passage by passage.
    private static func rest(
        of document: Document, _ changes: [Change], _ side: KeyPath<Change, [SourceRange]>
    ) -> [String] {
        let moves = changes.filter { $0.kind == .move }.map { $0[keyPath: side] }
        let edits = changes.filter { $0.kind != .move }.flatMap { $0[keyPath: side] }.filter { !$0.isEmpty }
        var covered = Set<Int>()
        for range in edits { covered.formUnion(range.start.value..<range.end.value) }
        var result = [String](repeating: "", count: moves.count + 1)
        for piece in document.pieces {
            var at = piece.range.start.value
            for scalar in document.text.string(in: piece.range).unicodeScalars {
                let place = at
                at += String(scalar).utf8.count
                guard !scalar.properties.isWhitespace, !covered.contains(place) else { continue }
                let move = moves.firstIndex { $0.contains { $0.contains(Offset(place)) } }
                result[move.map { $0 + 1 } ?? 0].unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
