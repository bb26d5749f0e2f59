import Articles

/// Pairing, kinds and speakers of quotations, beside the plain search that counts lines with an opening mark as
/// `grep -c '“'` does; and the same statement found among a hundred thousand.
enum QuotationBenchmarks {
    static func register() {
        measure("Chinese", SampleText.chinese(4 * megabyte))
        measure("English", SampleText.english(4 * megabyte))
        measureIndex(of: 100_000)
    }

    private static func measure(_ name: String, _ bytes: [UInt8]) {
        guard let document = Understanding.understand(FormattedText(text: SourceText(bytes))) else { return }
        Throughput.benchmark("quotations, \(name)", bytes: bytes.count) { keep(Understanding.requote(document)) }
        Throughput.benchmark("lines with “, \(name)", bytes: bytes.count) { keep(linesWithMark(bytes)) }
    }

    /// How many lines hold the mark “ (E2 80 9C).
    private static func linesWithMark(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var (count, index) = (0, 0)
            while index + 2 < bytes.count {
                if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x9C {
                    count += 1
                    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
                }
                index += 1
            }
            return count
        }
    }

    private static func measureIndex(of count: Int) {
        let bytes = SampleText.statements(count)
        guard let document = Understanding.understand(FormattedText(text: SourceText(bytes))) else { return }
        Throughput.benchmark("index of \(document.quotations.count) statements", bytes: bytes.count) {
            keep(StatementIndex([document], folding: StatementIndex.simplified))
        }
    }
}
