import Articles

/// From a text to its articles, outline and quotations.
enum UnderstandingBenchmarks {
    static func register() {
        measure("understand, Chinese", SampleText.chinese(megabyte))
        measure("understand, English", SampleText.english(megabyte))
        measureProvisional("provisional first screen of 1 MB", SampleText.chinese(megabyte))
    }

    private static func measure(_ name: String, _ bytes: [UInt8]) {
        let text = FormattedText(text: SourceText(bytes))
        Throughput.benchmark(name, bytes: bytes.count) { keep(Understanding.understand(text)) }
    }

    private static func measureProvisional(_ name: String, _ bytes: [UInt8]) {
        let text = FormattedText(text: SourceText(bytes))
        Throughput.benchmark(name, bytes: bytes.count) {
            keep(Understanding.provisional(text, around: Offset(bytes.count / 2)))
        }
    }
}
