import Articles
import Benchmark
import Importing
import Reading

let megabyte = 1_000_000

Throughput.registerColumn()
DecodingBenchmarks.register()
UnderstandingBenchmarks.register()
LayoutBenchmarks.register()
ComparisonBenchmarks.register()
SearchBenchmarks.register()

Benchmark.main(
    customDefaults: defaultSettings + [TimeUnit(.us), Columns(["name", "time", "p99", "MB/s", "iterations"])])
