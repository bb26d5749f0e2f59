import Articles
import Foundation
import Reading
import Testing

@testable import duidu

/// The forms in which quotations are printed, whole.
@Suite struct QuotationFormatTests {
    private let record = QuotationRecord(
        file: "a.txt", title: "堤上", author: "闻溪", date: nil, publication: "河报", section: "一、夜里", speaker: "他",
        resolved: "老陈", cue: "说", attribution: .pronoun, kind: .statement, group: 3, text: "“水,*涨*\"一尺\"，\n1. 心提一丈。”",
        context: "他说：“水,*涨*\"一尺\"，\n1. 心提一丈。”人人\t会讲。", place: "a.txt:3:4")
    private let term = QuotationRecord(
        file: "a.txt", title: "堤上", author: "闻溪", date: nil, publication: "河报", section: "一、夜里", speaker: nil,
        resolved: nil, cue: nil, attribution: .none, kind: .term, group: nil, text: "“老话”", context: "这句“老话”",
        place: "a.txt:3:40")

    private func text(_ format: QuotationFormat) -> String {
        var writer = QuotationWriter(format)
        return writer.beginning + writer.row(record) + writer.row(term) + writer.end
    }

    @Test func tabSeparated() {
        #expect(
            text(.tsv)
                == "file\ttitle\tauthor\tdate\tpublication\tsection\tspeaker\tresolved\tcue\tattribution\tkind\tgroup\ttext\tcontext\tplace\n"
                + "a.txt\t堤上\t闻溪\t\t河报\t一、夜里\t他\t老陈\t说\tpronoun\tstatement\t3\t“水,*涨*\"一尺\"， 1. 心提一丈。”\t他说：“水,*涨*\"一尺\"， 1. 心提一丈。”人人 会讲。\ta.txt:3:4\n"
                + "a.txt\t堤上\t闻溪\t\t河报\t一、夜里\t\t\t\tnone\tterm\t\t“老话”\t这句“老话”\ta.txt:3:40\n")
    }

    @Test func commaSeparatedAsRFC4180HasIt() {
        #expect(
            text(.csv)
                == "file,title,author,date,publication,section,speaker,resolved,cue,attribution,kind,group,text,context,place\r\n"
                + "a.txt,堤上,闻溪,,河报,一、夜里,他,老陈,说,pronoun,statement,3,\"“水,*涨*\"\"一尺\"\"，\n1. 心提一丈。”\",\"他说：“水,*涨*\"\"一尺\"\"，\n1. 心提一丈。”人人\t会讲。\",a.txt:3:4\r\n"
                + "a.txt,堤上,闻溪,,河报,一、夜里,,,,none,term,,“老话”,这句“老话”,a.txt:3:40\r\n")
    }

    @Test func oneListOfObjects() throws {
        #expect(
            text(.json) == """
                [
                {"file":"a.txt","title":"堤上","author":"闻溪","date":null,"publication":"河报","section":"一、夜里","speaker":"他","resolved":"老陈","cue":"说","attribution":"pronoun","kind":"statement","group":3,"text":"“水,*涨*\\"一尺\\"，\\n1. 心提一丈。”","context":"他说：“水,*涨*\\"一尺\\"，\\n1. 心提一丈。”人人\\t会讲。","place":"a.txt:3:4"},
                {"file":"a.txt","title":"堤上","author":"闻溪","date":null,"publication":"河报","section":"一、夜里","speaker":null,"resolved":null,"cue":null,"attribution":"none","kind":"term","group":null,"text":"“老话”","context":"这句“老话”","place":"a.txt:3:40"}
                ]

                """)
        let read = try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [[String: Any]]
        #expect(read?.count == 2)
        let writer = QuotationWriter(.json)
        #expect(writer.beginning + writer.end == "[\n]\n")
    }

    @Test func markdownUnderItsHeadings() {
        #expect(
            text(.markdown) == """
                ## 堤上

                闻溪 · 河报 · a.txt

                ### 一、夜里

                > “水,\\*涨\\*"一尺"，
                >
                > 1\\. 心提一丈。”

                — 老陈 · a.txt:3:4

                > “老话”

                — term · a.txt:3:40


                """)
    }

    @Test(arguments: [
        ("a.tsv", QuotationFormat.tsv), ("b/c.CSV", .csv), ("x.json", .json), ("x.md", .markdown),
        ("x.markdown", .markdown),
    ])
    func aNameAsksForAForm(_ path: String, _ format: QuotationFormat) {
        #expect(QuotationFormat(path: path) == format)
    }

    @Test func otherNamesAskForNone() {
        for path in ["", "a", "md", "a.md/b", "a.txt", "a.", ".."] { #expect(QuotationFormat(path: path) == nil) }
    }
}
