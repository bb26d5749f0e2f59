import Testing

@testable import Articles

/// Lines of tables of contents and the headings that they name.
struct StructureContentsTests {
    /// Each line with the line of the file at which its heading begins.
    private static func links(_ text: String) -> [String] {
        let document = understood(text)
        return document.contents.map { line in
            let words = document.text.string(in: line.range).split(whereSeparator: \.isNewline)
                .map { $0.drop { $0 == " " } }.joined(separator: " / ")
            guard let heading = line.heading else { return "\(words) -> nothing" }
            let before = document.text.string(in: SourceRange(Offset(0), heading))
            return "\(words) -> \(before.split(separator: "\n", omittingEmptySubsequences: false).count)"
        }
    }

    @Test func aLineWithLeadersNamesTheHeadingOfItsNumberAndWords() {
        let text = """
            Table of Contents

               1. Introduction ....................................................2
               2. Signals .........................................................3
                  2.1. Bells and What the Keepers Do When a Bell Has Cracked
                       in the Frost ...............................................3
                  2.2. Horns ......................................................4
               3. Lamps ...........................................................9

            1.  Introduction

               This note describes how the keepers of a lighthouse answer ships in fog.

            2.  Signals

               A keeper rings the bell before he sounds the horn.

            2.1.  Bells and What the Keepers Do When a Bell Has Cracked in the Frost

               The bell is cast in bronze.

            2.2.  Horns

               The horn is blown by steam.
            """
        #expect(
            Self.links(text) == [
                "1. Introduction ....................................................2 -> 10",
                "2. Signals .........................................................3 -> 14",
                "2.1. Bells and What the Keepers Do When a Bell Has Cracked / "
                    + "in the Frost ...............................................3 -> 18",
                "2.2. Horns ......................................................4 -> 22",
                "3. Lamps ...........................................................9 -> nothing",
            ])
    }

    @Test func theContentsOfALawNameItsChapters() {
        let text = """
            灯塔管理办法

            目　录

            第一章　总则
            第二章　守灯
            第三章　罚则

            第一章　总则

            第一条　为了保护灯塔，制定本办法。

            第二章　守灯

            第二条　守灯人不得离开灯塔。

            第三章　罚则

            第三条　损坏灯塔的，照价赔偿。
            """
        #expect(Self.links(text) == ["第一章　总则 -> 9", "第二章　守灯 -> 13", "第三章　罚则 -> 17"])
    }

    @Test func aPlaceIsAskedForItsLine() {
        let document = understood(
            """
            第一章　总则
            第二章　守灯
            第三章　罚则

            第一章　总则

            第一条　为了保护灯塔，制定本办法。

            第二章　守灯

            第二条　守灯人不得离开灯塔。

            第三章　罚则

            第三条　损坏灯塔的，照价赔偿。
            """)
        let lines = document.contents.map(\.range)
        #expect(lines.count == 3)
        #expect(document.contentsLine(at: lines[0].start)?.range == lines[0])
        #expect(document.contentsLine(at: lines[1].end)?.range == lines[1])
        #expect(document.contentsLine(at: lines[2].end + 1) == nil)
    }
}
