import Articles
import Foundation
import Importing

/// `duidu-benchmark notes A B [COUNT [SEED]]`: random passages of one file are noted and looked for in another.
///
/// Prints a line of JSON for each: its bytes in A, its words, and the bytes in B where it was found, or null; what is right
/// is for somebody else to tell. The last line says how long the search took.
enum NotesReport {
    private static let lengths = 20...400

    /// Prints the lines.
    static func run(_ arguments: [String]) {
        guard arguments.count >= 2, let a = document(arguments[0]), let b = document(arguments[1]) else {
            return print("usage: duidu-benchmark notes A B [COUNT [SEED]]")
        }
        let count = arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200
        var seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
        let spans = (0..<count).compactMap { _ in passage(of: a, &seed) }
        let quotes = spans.map { TextQuote($0, in: a) }
        let start = ProcessorTime.now
        let places = b.places(of: quotes)
        let seconds = ProcessorTime.now - start
        for (quote, place) in zip(quotes, places) {
            let found = place.map { "[\($0.start.value),\($0.end.value)]" } ?? "null"
            print("{\"a\":[\(quote.start.value),\(quote.end.value)],\"b\":\(found),\"quote\":\(json(quote.exact))}")
        }
        print("{\"seconds\":\(seconds),\"passages\":\(quotes.count)}")
    }

    private static func document(_ path: String) -> Document? {
        (try? Importer.open(path)).flatMap { Understanding.understand($0) }
    }

    /// A passage of a random length that begins and ends at the bounds of words, in one paragraph.
    private static func passage(of document: Document, _ seed: inout UInt64) -> TextSpan? {
        for _ in 0..<1000 {
            let length = lengths.lowerBound + random(lengths.count, &seed)
            let place = Offset(random(document.text.count, &seed))
            guard let block = document.block(at: place) else { continue }
            let joined = document.joinedText(ofBlock: block)
            guard joined.utf8.count >= length, let at = joined.index(of: place) else { continue }
            let from = bound(joined.utf8, at)
            let end = bound(joined.utf8, min(joined.utf8.count, from + length))
            guard end - from >= lengths.lowerBound else { continue }
            if let span = document.span(from..<end, inBlock: block, joined: joined) { return span }
        }
        return nil
    }

    /// The first beginning of a word at or after an index; of text without blanks the beginning of a character.
    private static func bound(_ bytes: [UInt8], _ index: Int) -> Int {
        var at = index
        while at > 0, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
        while at > 0, at < bytes.count, bytes[at] < 0x80, bytes[at - 1] != 0x20 { at += 1 }
        return at
    }

    private static func random(_ limit: Int, _ seed: inout UInt64) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % max(1, limit)
    }

    private static func json(_ text: String) -> String {
        let escaped = (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) }
        return escaped ?? "null"
    }
}
