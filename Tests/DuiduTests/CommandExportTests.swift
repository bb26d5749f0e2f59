import Articles
import Testing

@testable import duidu

@Suite struct CommandExportTests {
    @Test func everythingInItsField() {
        let document = sampleDocument()
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
            #"{"kind":"quotation","level":3,"number":null,"text":"“好。”","source":[[30,42]],"quotation":0,"by":"cue before"}"#,
        ]
        let quotations =
            #"{"id":0,"kind":"statement","text":"“好。”","source":[[30,42]],"depth":0,"balanced":true,"#
            + #""speaker":"乙","speaker_source":[[21,24]],"speaker_resolved":"乙甲","cue":"说","#
            + #""attribution":"explicit","by":"cue before","group":null,"same_as":[]}"#
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
}
