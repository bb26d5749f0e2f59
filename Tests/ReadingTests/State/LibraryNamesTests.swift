import Testing

@testable import Reading

/// How the library tells articles apart that look alike.
@Suite struct LibraryNamesTests {
    private func names(_ places: [(path: String, title: String?, line: Int)]) -> [String?] {
        LibraryTable(places.map { LibraryRecord(path: $0.path, title: $0.title, opening: "水", line: $0.line) })
            .namesApart
    }

    @Test func articlesThatLookAlikeAreToldApartByAsMuchOfTheFolderAsIsNeeded() {
        #expect(
            names([("/v/old/law.txt", "河堤", 1), ("/v/new/law.txt", "河堤", 1), ("/v/new/a.txt", "石桥", 1)])
                == ["old/law.txt", "new/law.txt", nil])
        #expect(
            names([("/v/old/x/law.txt", nil, 1), ("/v/new/x/law.txt", nil, 1)]) == ["old/x/law.txt", "new/x/law.txt"])
        #expect(names([("/v/a.txt", "河堤", 1), ("/v/b.txt", "河堤", 1)]) == ["a.txt", "b.txt"])
        #expect(names([("/v/a.txt", "河堤", 1), ("/v/a.txt", "河堤", 40)]) == ["a.txt:1", "a.txt:40"])
    }

    @Test func whatTellsThemApartIsSeenWhereRoomIsScarce() {
        var session = Session([MadeDocument.river], rows: 14, columns: 60, language: .chinese)
        session.library = LibraryTable(
            ["old", "new"].map {
                LibraryRecord(
                    path: "/v/\($0)/law.txt", title: "河堤", author: "周宁", date: "2024年5月3日", publication: "河工报")
            })
        session.press("Bga")
        #expect(
            session.text == """
                ▸ 周宁 | 河堤 | old/law.txt · 河工报 · 2024年5月3日 · 未读
                  周宁 | 河堤 | new/law.txt · 河工报 · 2024年5月3日 · 未读
                """)
    }
}
