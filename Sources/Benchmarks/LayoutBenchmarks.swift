import Articles
import Reading

/// From blocks to lines of 80 columns.
enum LayoutBenchmarks {
    static func register() {
        measure("layout at 80 columns, Chinese", SampleText.chinese(megabyte))
        measure("layout at 80 columns, English", SampleText.english(megabyte))
    }

    private static func measure(_ name: String, _ bytes: [UInt8]) {
        guard let document = Understanding.understand(FormattedText(text: SourceText(bytes))) else { return }
        let settings = LayoutSettings(width: 80)
        Throughput.benchmark(name, bytes: bytes.count) {
            for block in document.blocks.indices {
                keep(BlockLayout(block: block, of: document, settings: settings))
            }
        }
    }
}
