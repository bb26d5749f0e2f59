import Articles

/// Two versions laid against each other.
enum ComparisonBenchmarks {
    static func register() {
        measure("compare 0.3 M characters a side", megabyte)
        measure("compare 1.3 M characters a side", 4 * megabyte)
    }

    private static func measure(_ name: String, _ count: Int) {
        let bytes = SampleText.chinese(count)
        let (a, b) = (version(bytes), version(SampleText.changed(bytes, every: 97)))
        Throughput.benchmark(name, bytes: bytes.count) { keep(Comparison.compare(a, b)) }
    }

    /// The whole text as one article.
    static func version(_ bytes: [UInt8]) -> Version {
        guard let document = Understanding.understand(FormattedText(text: SourceText(bytes))) else {
            fatalError("understanding gave up without being asked to")
        }
        return Version(wholeOf: document)
    }
}
