import Articles
import Importing
import Testing

@testable import duidu

/// A document of two paragraphs, a heading over them, a quotation and what else an export tells.
private func sample() -> Document {
    let source = "# 一、河\n甲&amp;\n乙说：“好。”\n- 1 -\n"
    let text = SourceText(source)
    func range(_ part: String) -> SourceRange {
        let bytes = Array(source.utf8)
        let wanted = Array(part.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return SourceRange(start, start + wanted.count)
    }
    func span(_ part: String, block: Int) -> TextSpan {
        TextSpan(firstBlock: block, start: range(part).start, lastBlock: block, end: range(part).end)
    }
    var parts = Document.Parts()
    parts.language = "zh"
    parts.pieces = [Piece(range("一、河")), Piece(range("甲&amp;")), Piece(range("乙说：“好。”"), join: .space)]
    parts.replacements = [Replacement(range("&amp;"), "&")]
    parts.blocks = [
        Block(kind: .heading, level: 2, numberCount: 6, pieces: 0..<1), Block(kind: .paragraph, pieces: 1..<3),
    ]
    var article = Article(blocks: 0..<2, outline: 0..<2, quotations: 0..<1)
    article.title = span("河", block: 0)
    parts.articles = [article]
    parts.outline = [
        OutlineEntry(kind: .heading, level: 2, span: span("一、河", block: 0), numberCount: 6, rule: "file"),
        OutlineEntry(kind: .quotation, level: 3, span: span("“好。”", block: 1), quotation: 0, rule: "cue"),
    ]
    var quotation = Quotation(kind: .statement, span: span("“好。”", block: 1), rule: "cue")
    quotation.speaker = span("乙", block: 1)
    quotation.resolvedSpeaker = 0
    quotation.cue = span("说", block: 1)
    quotation.attribution = .explicit
    parts.quotations = [quotation]
    parts.names = ["乙甲"]
    parts.furniture = [range("- 1 -")]
    parts.marks = [range("# ")]
    parts.issues = [DocumentIssue(.joinedPieces, [range("甲")], evidence: "test")]
    return Document(
        text: text, coverage: SourceRange(Offset(0), text.end), isComplete: true, format: .markdown, encoding: "UTF-8",
        parts: parts)
}

@Suite struct CommandExportTests {
    @Test func everythingInItsField() {
        let document = sample()
        let file = OpenedFile(file: "a.md", document: document, articles: 0..<1, isWhole: true)
        var export = DocumentExport()
        export.write(file, links: StatementLinks(among: [file]), number: 0)
        let blocks = [
            #"{"kind":"heading","level":2,"number":"一、","text":"一、河","source":[[2,11]]}"#,
            #"{"kind":"paragraph","level":1,"number":null,"text":"甲& 乙说：“好。”","source":[[12,20],[21,42]],"#
                + #""joins":[" "],"replaced":[[15,20,"&"]]}"#,
        ]
        let outline = [
            #"{"kind":"heading","level":2,"number":"一、","text":"一、河","source":[[2,11]],"quotation":null,"by":"file"}"#,
            #"{"kind":"quotation","level":3,"number":null,"text":"“好。”","source":[[30,42]],"quotation":0,"by":"cue"}"#,
        ]
        let quotations =
            #"{"id":0,"kind":"statement","text":"“好。”","source":[[30,42]],"depth":0,"balanced":true,"#
            + #""speaker":"乙","speaker_source":[[21,24]],"speaker_resolved":"乙甲","cue":"说","#
            + #""attribution":"explicit","by":"cue","group":null,"same_as":[]}"#
        let article =
            #"{"title":"河","byline":null,"source_note":null,"author_note":null,"date":null,"publication":null,"page":null,"#
            + "\"blocks\":[\(blocks.joined(separator: ","))],\"outline\":[\(outline.joined(separator: ","))],"
            + "\"quotations\":[\(quotations)]}"
        let expected =
            #"{"file":"a.md","format":"markdown","encoding":"UTF-8","language":"zh","articles":["# + article + "],"
            + #""furniture":[{"source":[[43,48]],"text":"- 1 -"}],"marks":[[0,2]],"#
            + #""issues":[{"source":[[12,15]],"message":"pieces that stand apart in the file were joined: test"}]}"#
            + "\n"
        #expect(String(decoding: export.take(), as: UTF8.self) == expected)
        #expect(export.take().isEmpty)
    }

    @Test func placesCountLinesAndCharacters() {
        let lines = SourceLines(of: SourceText("甲乙\n\n丙é丁\n"))
        #expect(
            [0, 3, 6, 7, 8, 13, 17].map { lines.place(of: Offset($0)) } == [
                "1:1", "1:2", "1:3", "2:1", "3:1", "3:3", "4:1",
            ])
    }
}
