import Benchmark

/// The column that says how many megabytes were worked through in a second.
enum Throughput {
    /// The name of the counter that holds the bytes of one round.
    private static let counter = "bytes"

    /// Makes the column known under the name `MB/s`.
    static func registerColumn() {
        BenchmarkColumn.register(
            BenchmarkColumn(name: "MB/s") { result in
                let times = result.measurements.sorted()
                guard let bytes = result.counters[counter], !times.isEmpty else { return 0 }
                return bytes / times[times.count / 2] * 1000
            })
    }

    /// Measures a body that works through `bytes` bytes.
    static func benchmark(_ name: String, bytes: Int, _ body: @escaping () -> Void) {
        Benchmark.benchmark(name) { (state: inout BenchmarkState) in
            state.counters[counter] = Double(bytes)
            try state.measure { body() }
        }
    }
}

/// Keeps the compiler from leaving out what makes `value`.
@inline(never)
func keep<Value>(_ value: Value) {}
