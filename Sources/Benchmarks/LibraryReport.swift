import Articles
import Foundation
import Importing
import LibraryStore

/// `duidu-benchmark library [FOLDER]`: 2,000 articles made of the sentences of the texts in a folder (those of the tests)
/// indexed, searched, and weighed.
enum LibraryReport {
    private static let articles = 2000
    private static let patterns = ["水", "雨水", "雨水花园", "渠边的柳树", "rain", "gar", "水库管理", "的水里", "这是一"]
    private static let rounds = 20

    /// Prints the figures.
    static func run(_ fixtures: String) {
        let folder = NSTemporaryDirectory() + "duidu-library-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            let bytes = try make(fixtures, in: folder)
            print("\(articles) articles, \(shown(Double(bytes) / 1e6)) MB of text")
            try measure(folder, bytes)
        } catch {
            print("not measured: \(error)")
        }
    }

    private static func measure(_ folder: String, _ bytes: Int) throws {
        let path = folder + ".cache/library.db"
        defer { try? FileManager.default.removeItem(atPath: folder + ".cache") }
        let index = try LibraryIndex(path: path)
        let candidates = try Importer.files(at: folder).map {
            Indexer.Candidate(path: $0, stamp: IndexedFile.Stamp(size: bytes / articles, modified: 1))
        }
        // As the program does it: what stands twice in a text is of no use to the library.
        var guidance = Guidance()
        guidance.tellsRepeats = false
        for name in ["indexed", "looked at again"] {
            let (wall, processor, writer) = (Date(), ProcessorTime.now, ProcessorTime.ofThread)
            let tally = try Indexer(index) { [guidance] candidate, _ in
                guard let text = try? Importer.open(candidate.path),
                    let document = Understanding.understand(text, by: guidance)
                else { return .failed }
                return .understood(IndexedFile(document, path: candidate.path, stamp: candidate.stamp))
            }.run(candidates, folders: [folder], threads: 2) { _ in true }
            let (seconds, own) = (Date().timeIntervalSince(wall), ProcessorTime.now - processor)
            let (megabytes, written) = (Double(bytes) / 1e6, ProcessorTime.ofThread - writer)
            print(
                "\(name): \(tally.added) added, \(tally.unchanged) unchanged in \(shown(seconds)) s: "
                    + "\(shown(megabytes / seconds)) MB/s; \(shown(own)) s of processor time, \(shown(written)) s of "
                    + "it for writing: \(shown(megabytes / own)) MB a second of processor time")
        }
        search(index)
        let size = ["", "-wal"].reduce(0) { $0 + (Self.size(path + $1) ?? 0) }
        print("the index is \(shown(Double(size) / Double(bytes))) times the text")
    }

    private static func search(_ index: LibraryIndex) {
        for pattern in patterns {
            for field in LibrarySearch.Field.allCases {
                var times: [Double] = []
                var count = 0
                for _ in 0..<rounds {
                    let start = Date()
                    count = (try? index.hits(LibrarySearch(pattern, in: field)).hits.count) ?? -1
                    times.append(Date().timeIntervalSince(start) * 1000)
                }
                times.sort()
                print(
                    "\(pattern) in \(field.rawValue): \(count) hits, median \(shown(times[rounds / 2])) ms, most "
                        + "\(shown(times[rounds - 1])) ms")
            }
        }
    }

    private static func size(_ path: String) -> Int? {
        try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    }

    private static func shown(_ number: Double) -> String { String(format: "%.2f", number) }

    /// Writes the articles; gives their bytes.
    private static func make(_ fixtures: String, in folder: String) throws -> Int {
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let names = try Importer.files(at: fixtures).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
        let texts = try names.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let paragraphs = texts.flatMap { $0.components(separatedBy: "\n\n") }.filter { $0.count > 20 }
        let han = Array(Set(texts.joined().unicodeScalars.filter { $0.value >= 0x4E00 && $0.value < 0xA000 }))
            .sorted { $0.value < $1.value }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var bytes = 0
        for number in 0..<articles {
            var text = "河岸的第\(number)个季节\n\n周宁\n\n"
            for section in 1...10 {
                text += "\(section). 第\(section)个街区\n\n"
                for _ in 0..<3 + next(4) { text += paragraphs[next(paragraphs.count)] + "\n\n" }
            }
            // One character in twenty is another one, so that the articles do not all have the same words.
            let varied = text.unicodeScalars.map { scalar in
                scalar.value >= 0x4E00 && scalar.value < 0xA000 && next(20) == 0 ? han[next(han.count)] : scalar
            }
            let data = Data(String(String.UnicodeScalarView(varied)).utf8)
            try data.write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
            bytes += data.count
        }
        return bytes
    }
}
