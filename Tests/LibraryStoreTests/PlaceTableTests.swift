import Articles
import Testing

@testable import LibraryStore

@Suite struct PlaceTableTests {
    @Test func placesLeadBackToLinesAndColumns() {
        let source = SourceText("甲乙\n\n丙a丁\n&戊")
        let counter = LineCounter(source)
        let expected = [(0, 1, 1), (3, 1, 2), (8, 3, 1), (12, 3, 3), (16, 4, 1), (17, 4, 2), (3, 1, 2), (8, 3, 1)]
        for (offset, line, column) in expected {
            #expect(counter.place(of: Offset(offset)) == LinePlace(line: line, column: column))
        }
    }

    @Test func aTableGivesThePlacesOfItsRuns() {
        var table = PlaceTable()
        table.append(0..<6, LinePlace(line: 7, column: 3), isVerbatim: true)
        table.append(7..<14, LinePlace(line: 2, column: 1), isVerbatim: true)
        table.append(14..<17, LinePlace(line: 400, column: 9), isVerbatim: false)
        let text = SourceText("甲乙 丙\n丁戊己")
        let places = text.withBytes { PlaceTable(bytes: table.bytes).places(of: [0, 3, 7, 11, 14, 16], in: $0) }
        #expect(places.map { [$0.line, $0.column] } == [[7, 3], [7, 4], [2, 1], [3, 1], [400, 9], [400, 9]])
        #expect(table.bytes.count == 13)
    }
}
