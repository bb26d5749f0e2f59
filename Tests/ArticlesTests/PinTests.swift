import Articles
import Testing

@Suite struct PinTests {
    private static let a = [
        "渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。", "船板是杉木的，三年换一次，换下来的板子做成了桌子。", "河对岸挂着一盏灯，灯油由两岸的人家轮流添。",
    ]
    private static let b = [
        "渡船每天走六趟，清早一趟，晌午两趟，天黑以前再走三趟。", "撑船的人姓柳，左手少一根指头，说话很慢。", "船板是杉木的，三年换一次，换下来的板子做成了桌子。",
        "河对岸挂着一盏灯，灯油由两岸的人家轮流添。",
    ]

    private func pin(_ a: Document, _ i: Int, _ b: Document, _ j: Int, _ isTogether: Bool) -> PinRecord {
        PinRecord(
            a: TextAnchor(a.start(ofBlock: i) ?? Offset(0), in: a.text),
            b: TextAnchor(b.start(ofBlock: j) ?? Offset(0), in: b.text), isTogether: isTogether)
    }

    private func pairs(_ pins: (Int, Int, Bool)..., mirrored: Bool = false) -> [String] {
        let (a, b) = (ComparisonFixture.document(Self.a), ComparisonFixture.document(Self.b))
        let records = pins.map { pin(a, $0.0, b, $0.1, $0.2) }
        let (first, second) = (Version(a, article: 0), Version(b, article: 0))
        let comparison =
            mirrored
            ? Comparison.compare(second, first, pins: records.map(\.mirrored))
            : Comparison.compare(first, second, pins: records)
        let found = comparison?.pairs.map { mirrored ? ($0.b, $0.a) : ($0.a, $0.b) } ?? []
        return found.map { "\($0.0)\($0.1)" }.sorted()
    }

    @Test func withoutPinsTheTextsDecide() {
        #expect(pairs() == ["[0][0]", "[1][2]", "[2][3]", "[][1]"])
    }

    @Test(arguments: [false, true]) func pinnedParagraphsAnswerEachOther(_ mirrored: Bool) {
        #expect(pairs((1, 1, true), mirrored: mirrored) == ["[0][0]", "[1][1]", "[2][3]", "[][2]"])
        // The later word on a paragraph holds.
        #expect(
            pairs((1, 1, true), (1, 2, true), mirrored: mirrored) == ["[0][0]", "[1][2]", "[2][3]", "[][1]"])
    }

    @Test(arguments: [false, true]) func partedParagraphsDoNot(_ mirrored: Bool) {
        #expect(pairs((1, 2, false), mirrored: mirrored) == ["[0][0]", "[1][]", "[2][3]", "[][1]", "[][2]"])
        #expect(pairs((0, 0, false), mirrored: mirrored) == ["[0][]", "[1][2]", "[2][3]", "[][0]", "[][1]"])
    }

    /// Every character is accounted for whatever was pinned: without what changes cover both say the same.
    @Test func pinnedChangesGiveTheOtherVersion() throws {
        let (a, b) = (ComparisonFixture.document(Self.a), ComparisonFixture.document(Self.b))
        for pins in [[(1, 1, true)], [(0, 3, true)], [(2, 0, true), (1, 2, false)], [(0, 0, false), (2, 3, false)]] {
            let comparison = try #require(
                Comparison.compare(
                    Version(a, article: 0), Version(b, article: 0), pins: pins.map { pin(a, $0.0, b, $0.1, $0.2) }))
            #expect(rest(of: a, comparison.changes, \.a) == rest(of: b, comparison.changes, \.b), "\(pins)")
        }
    }

    private func rest(
        of document: Document, _ changes: [Change], _ side: KeyPath<Change, [SourceRange]>
    ) -> [String] {
        let moves = changes.filter { $0.kind == .move }.map { $0[keyPath: side] }
        var covered = Set<Int>()
        for range in changes.filter({ $0.kind != .move }).flatMap({ $0[keyPath: side] }) where !range.isEmpty {
            covered.formUnion(range.start.value..<range.end.value)
        }
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
