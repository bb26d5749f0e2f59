import Articles
import Benchmark
import Foundation
import Importing
import Reading
import Views

let megabyte = 1_000_000

switch CommandLine.arguments.dropFirst().first {
case "structure":
    StructureReport.run(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "library":
    LibraryReport.run(CommandLine.arguments.dropFirst(2).first ?? "Tests/Fixtures")
    exit(0)
case "notes":
    NotesReport.run(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "comparison":
    ComparisonReport.run(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "beside":
    BesideReport.run(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "compare-once":
    ComparisonTrial.printOne(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "shapes":
    ShapesReport.run(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
case "shape-once":
    ShapesReport.printOne(Array(CommandLine.arguments.dropFirst(2)))
    exit(0)
default: break
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
