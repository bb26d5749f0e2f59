/// Two versions of an article laid against each other.
public struct Comparison: Sendable {
    /// The first version.
    public let a: Version
    /// The second version.
    public let b: Version
    /// The paragraphs in the order of the first version; those that only the second has stand where they stand there.
    public let pairs: [Pair]
    /// The differences in the order of the first version.
    public let changes: [Change]
    /// What was said of paragraphs, as far as they are there.
    public let pins: [Pin]
    /// The share of text that both have, from 0 to 1.
    public let similarity: Double

    /// Compares two versions; nil only where `monitor` answered false.
    ///
    /// Paragraphs that were pinned answer each other, or do not, whatever they say. Takes time with the length of the versions. Comparing `b` with `a` gives the same differences
    /// with the sides in each other's place.
    public static func compare(
        _ a: Version, _ b: Version, pins records: [PinRecord] = [], monitor: Understanding.Monitor = { _ in true }
    ) -> Comparison? {
        guard monitor(0) else { return nil }
        var first = VersionTextReader.read(a)
        var second = VersionTextReader.read(b)
        let usesScript = Self.differInScript(first, second)
        let folding = usesScript ? CharacterFolding.scripts : .variants
        first.makeUnits(folding: folding)
        second.makeUnits(folding: folding)
        guard monitor(0.2) else { return nil }
        // One order of the sides for both ways of asking, so that the answers mirror each other.
        let isSwapped = second.precedes(first)
        if isSwapped { swap(&first, &second) }
        let pins = records.compactMap { Pin($0, a, b) }
        let pinned = PinnedBlocks(pins, first.blocks, second.blocks, isSwapped: isSwapped)
        guard let result = ComparisonBuilder(first, second, pinned, usesScript: usesScript).result(monitor) else {
            return nil
        }
        return Comparison(a, b, pins, isSwapped ? result.mirrored() : result)
    }

    init(_ a: Version, _ b: Version, _ pins: [Pin], _ result: ComparisonBuilder.Result) {
        self.pins = pins
        self.a = a
        self.b = b
        let settled = result.settled()
        pairs = settled.pairs
        changes = settled.changes
        similarity = result.similarity
    }

    /// Whether one version is written in traditional and the other in simplified characters, so far as can be told.
    private static func differInScript(_ a: VersionText, _ b: VersionText) -> Bool {
        let (left, right) = (a.traditionalShare, b.traditionalShare)
        return max(left, right) > 0.08 && min(left, right) < 0.25 * max(left, right)
    }
}

extension VersionText {
    /// The share of Han characters that simplified text would write in another way.
    fileprivate var traditionalShare: Double {
        var (han, traditional) = (0, 0)
        for scalar in scalars where (0x4E00...0x9FFF).contains(scalar) {
            han += 1
            if CharacterFolding.isTraditional(scalar) { traditional += 1 }
        }
        // A few characters may be odd forms in a text that is otherwise simplified.
        return traditional < 4 ? 0 : Double(traditional) / Double(han)
    }

    /// A total order of texts by what they say.
    fileprivate func precedes(_ other: VersionText) -> Bool {
        if keys.count != other.keys.count { return keys.count < other.keys.count }
        if keys != other.keys { return keys.lexicographicallyPrecedes(other.keys) }
        if scalars != other.scalars { return scalars.lexicographicallyPrecedes(other.scalars) }
        return blockStarts.lexicographicallyPrecedes(other.blockStarts)
    }
}
