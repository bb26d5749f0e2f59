import Articles
import Reading

/// A library as the tests list it, and what it answers.
enum LibraryFixtures {
    /// Five articles in two folders; the one at place 0 is the first file that the sessions open.
    static let table = LibraryTable(
        [
            LibraryRecord(
                path: "/here/articles/1.txt", title: "河岸", author: "林一舟", date: "2024年5月3日", publication: "河工报",
                content: 1, opened: 300, isRead: true, tags: ["水利"]),
            LibraryRecord(
                path: "/here/articles/2.txt", title: "河岸（修订）", author: "林一舟", date: "2024年11月2日",
                publication: "河工报", content: 2),
            LibraryRecord(
                path: "/here/bridges/石桥.md", title: "石桥", author: "周宁", date: "2023-08-01", content: 3, opened: 100,
                isRead: true),
            LibraryRecord(
                path: "/here/bridges/石桥.md", title: "木桥", author: "周宁", date: "2023-08-01", line: 40, content: 3,
                opened: 100, isRead: true),
            LibraryRecord(path: "/here/bridges/old.txt", content: 4, isGone: true, tags: ["旧稿", "水利"]),
        ],
        speakers: [
            LibraryTable.Speaker(name: "老陈", records: [0, 1]), LibraryTable.Speaker(name: "阿秀", records: [1]),
        ])

    /// What a question is answered.
    static func answer(_ question: LibraryQuestion) -> LibraryFindings {
        switch question {
        case .words(let words, _, let field):
            guard words != "没有" else { return LibraryFindings([]) }
            let label = field == .statements ? "老陈" : nil
            return LibraryFindings(
                [
                    LibraryFinding(
                        path: "/here/articles/1.txt", title: "河岸", line: 1, column: 1, speaker: label,
                        text: "前面的\(words)后面", apart: [ListRun(characters: 3..<3 + words.count, kind: .match)]),
                    LibraryFinding(
                        path: "/here/bridges/石桥.md", title: nil, line: 42, column: 3, text: words,
                        apart: [ListRun(characters: 0..<words.count, kind: .match)]),
                ], isCut: field == .text)
        case .versionsOf, .versions:
            return LibraryFindings([
                LibraryFinding(
                    path: "/here/articles/1.txt", title: "河岸", date: "2024年5月3日", line: 1, column: 1, text: "",
                    likeness: 100, isHere: true),
                LibraryFinding(
                    path: "/here/articles/2.txt", title: "河岸（修订）", date: "2024年11月2日", line: 1, column: 1, text: "",
                    likeness: 83),
            ])
        case .statement(let words, _, _, _):
            let row = StatementDifferences("“水涨三尺，心提一丈。”", from: words).row
            return LibraryFindings([
                LibraryFinding(
                    path: "/here/articles/1.txt", title: "河岸", date: "2024年5月3日", line: 3, column: 1, speaker: "老陈",
                    text: words, likeness: 100, isHere: true),
                LibraryFinding(
                    path: "/here/bridges/石桥.md", title: "石桥", date: nil, line: 9, column: 1, text: row.text,
                    apart: row.apart, likeness: 61),
            ])
        }
    }
}
