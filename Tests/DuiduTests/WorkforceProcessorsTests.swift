import Testing

@testable import Articles
@testable import duidu

/// Work that all processors do, and what it leaves to the reader.
struct WorkforceProcessorsTests {
    private static let squares = (0..<40).map { $0 * $0 }

    @Test func everyPartIsDoneOnceWhereverKeysCome() {
        #expect(Workforce.allProcessors.map(40) { $0 * $0 } == Self.squares)
        KeyTime.note(at: .now - .seconds(10))
        #expect(!KeyTime.isRecent)
        #expect(Workforce.besideReader.map(40) { $0 * $0 } == Self.squares)
        KeyTime.note(at: .now)
        #expect(KeyTime.isRecent)
        #expect(Workforce.besideReader.map(40) { $0 * $0 } == Self.squares)
    }
}
