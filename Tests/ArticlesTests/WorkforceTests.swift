import Synchronization
import Testing

@testable import Articles

/// Understanding done in parts.
struct WorkforceTests {
    /// Does the last part first.
    private static let backwards = Workforce(count: 2) { parts, part in
        for number in (0..<parts).reversed() { part(number) }
    }

    /// Articles with quotations of persons named before, and a mark that never closes, some megabytes of them.
    private static let text: SourceText = {
        let names = ["周宁", "何田", "林一舟"]
        let articles = (0..<2600).map { number in
            let name = names[number % 3]
            let paragraph = "　　\(name)总工程师指出：“河水一年年地流过去，没有人数过\(number)。”总工程师说：“树便宜。”\n\n"
            let paragraphs = String(repeating: paragraph, count: 6)
            return "雨水花园观察（之\(number)）\n\n□\(name)\n\n\(paragraphs)　　他说“桥。\n\n"
        }
        return SourceText(articles.joined(separator: "\n\n\n"))
    }()

    @Test func partsThatAreDoneInAnyOrderMakeTheSameDocument() throws {
        let source = FormattedText(text: Self.text)
        #expect(source.text.count > 2 * Structure.chunkLength)
        let alone = try #require(Understanding.understand(source))
        let shared = try #require(Understanding.understand(source, with: Self.backwards))
        #expect(alone.articles.count == 2600 && alone.names.count == 3 && alone.issues.count == 2600)
        #expect(shared.blocks == alone.blocks)
        #expect(shared.pieces == alone.pieces)
        #expect(shared.articles == alone.articles)
        #expect(shared.outline == alone.outline)
        #expect(shared.quotations == alone.quotations)
        #expect(shared.names == alone.names)
        #expect(shared.issues == alone.issues)
    }

    @Test func itStopsWhenItIsToldTo() {
        let calls = Mutex(0)
        let document = Understanding.understand(FormattedText(text: Self.text), with: Self.backwards) { _ in
            calls.withLock {
                $0 += 1
                return $0 < 3
            }
        }
        #expect(document == nil)
        #expect(calls.withLock { $0 } == 3)
    }

    @Test func valuesComeInTheirOrder() {
        #expect(Self.backwards.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
        #expect(Workforce.alone.map(0) { $0 } == [])
    }
}

/// Ranges in ten bytes.
struct PackedRangeTests {
    @Test func placesBeyondFourGigabytesAreKept() {
        let far = SourceRange(5_000_000_000, 6_000_000_000_0)
        var packed = PackedRange(far)
        #expect(packed.range == far)
        packed.start = Offset(7)
        packed.end = Offset(1 << 40 - 1)
        #expect(packed.range == SourceRange(7, 1 << 40 - 1))
        #expect(MemoryLayout<Piece>.stride == 12)
        #expect(MemoryLayout<Block>.stride == 12)
        #expect(MemoryLayout<Quotation>.stride == 64)
        #expect(MemoryLayout<OutlineEntry>.stride == 28)
    }
}
