/// Where the changes and pairs of a comparison stand on either side.
struct ComparisonIndex: Sendable {
    init(_ a: Version, _ b: Version, pairs: [Pair], changes: [Change]) {}
}
