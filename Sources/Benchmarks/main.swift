import Articles
import Benchmark
import Foundation
import Importing
import Reading
import Views

let megabyte = 1_000_000

if CommandLine.arguments.dropFirst().first == "structure" {
    StructureReport.run()
    exit(0)
}

Throughput.registerColumn()
DecodingBenchmarks.register()
UnderstandingBenchmarks.register()
QuotationBenchmarks.register()
LayoutBenchmarks.register()
ComparisonBenchmarks.register()
SearchBenchmarks.register()
KeyBenchmarks.register()

Benchmark.main(
    customDefaults: defaultSettings + [TimeUnit(.us), Columns(["name", "time", "p99", "MB/s", "iterations"])])
