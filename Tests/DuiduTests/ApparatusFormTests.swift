import Articles
import Foundation
import Reading
import Testing

@testable import duidu

/// The forms in which an apparatus is printed, whole.
@Suite struct ApparatusFormTests {
    private static let base = """
        堤上 <一> & “二”

        夜里，水*涨*了三尺。老陈说，人心提到了一丈高的地方。

        修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。

        今年是第四十个春天，水还是从山口来，还是绕过三道坡。
        """

    /// The base, one with other words, one that lacks a paragraph and moves another, the last one unlike in a mark only.
    private static func named(_ language: Language = .english) -> NamedApparatus {
        let witnesses = [
            base.replacing("三尺", with: "<五>尺"),
            base.replacing("三尺", with: "<五>尺").replacing("修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。\n\n", with: ""),
            base.replacing("篮子", with: "箩筐").replacing("还是绕过", with: "绕过"),
        ]
        let own = version(base)
        let others = witnesses.map(version)
        let names = zip(["B", "庚", "1 x"], others).map {
            NamedApparatus.Named(siglum: $0, file: "\($0)&.txt", version: $1)
        }
        return NamedApparatus(
            base: NamedApparatus.Named(siglum: "A", file: "a.txt", version: own), witnesses: names,
            kinds: [.wording, .insertion, .deletion, .punctuation, .move],
            others.compactMap { Comparison.compare(own, $0) }, language)
    }

    private static func version(_ text: String) -> Version {
        guard let document = Understanding.understand(FormattedText(text: SourceText(text))) else {
            fatalError("understanding gave up without being asked to")
        }
        return Version(wholeOf: document)
    }

    private func printed(_ format: ApparatusFormat, _ language: Language = .english) -> String {
        String(decoding: PrintedApparatus.bytes(of: [Self.named(language)], format), as: UTF8.self)
    }

    @Test func linesForPeople() {
        #expect(
            printed(.text) == #"""
                A	a.txt	堤上 <一> & “二”
                B	B&.txt	堤上 <一> & “二”
                庚	庚&.txt	堤上 <一> & “二”
                1 x	1 x&.txt	堤上 <一> & “二”

                a.txt:3:9: 三] <五> B 庚
                a.txt:5:1: ¶ 修堤是从一个冬天开 … 膀抬，土靠篮子挑。] om. 庚
                a.txt:5:24: 篮子] 箩筐 1 x
                a.txt:7:19: 还是] om. 1 x

                """#)
        #expect(
            printed(.text, .chinese) == #"""
                A	a.txt	堤上 <一> & “二”
                B	B&.txt	堤上 <一> & “二”
                庚	庚&.txt	堤上 <一> & “二”
                1 x	1 x&.txt	堤上 <一> & “二”

                a.txt:3:9: 三] <五> B 庚
                a.txt:5:1: ¶ 修堤是从一个冬天开 … 膀抬，土靠篮子挑。] 无 庚
                a.txt:5:24: 篮子] 箩筐 1 x
                a.txt:7:19: 还是] 无 1 x

                """#)
    }

    @Test func markdown() {
        #expect(
            printed(.markdown) == #"""
                # 堤上 \<一\> \& “二”

                - **A** a.txt
                - **B** B\&.txt
                - **庚** 庚\&.txt
                - **1 x** 1 x\&.txt

                - 三\] \<五\> **B 庚** — a.txt:3:9
                - ¶ 修堤是从一个冬天开 … 膀抬，土靠篮子挑。\] om. **庚** — a.txt:5:1
                - 篮子\] 箩筐 **1 x** — a.txt:5:24
                - 还是\] om. **1 x** — a.txt:7:19

                """#)
    }

    @Test func tei() {
        #expect(
            printed(.tei) == #"""
                <?xml version="1.0" encoding="UTF-8"?>
                <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="zh">
                <teiHeader>
                <fileDesc>
                <titleStmt><title>堤上 &lt;一&gt; &amp; “二”</title></titleStmt>
                <publicationStmt><p>duidu compare</p></publicationStmt>
                <sourceDesc>
                <listWit>
                <witness xml:id="A" n="A">a.txt</witness>
                <witness xml:id="B" n="B">B&amp;.txt</witness>
                <witness xml:id="庚" n="庚">庚&amp;.txt</witness>
                <witness xml:id="wit-3" n="1 x">1 x&amp;.txt</witness>
                </listWit>
                </sourceDesc>
                </fileDesc>
                <encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
                </teiHeader>
                <text>
                <body>
                <p xml:id="block-0" rend="title">堤上 &lt;一&gt; &amp; “二”</p>
                <p xml:id="block-1">夜里，水*涨*了<app><lem wit="#A #wit-3">三</lem><rdg wit="#B #庚">&lt;五&gt;</rdg></app>尺。老陈说，人心提到了一丈高的地方。</p>
                <app><lem wit="#A #B #wit-3">
                <p xml:id="block-2">修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠<app><lem wit="#A #B">篮子</lem><rdg wit="#wit-3">箩筐</rdg></app>挑。</p>
                </lem><rdg wit="#庚"/></app>
                <p xml:id="block-3">今年是第四十个春天，水还是从山口来，<app><lem wit="#A #B #庚">还是</lem><rdg wit="#wit-3"/></app>绕过三道坡。</p>
                </body>
                </text>
                </TEI>

                """#)
    }

    @Test func aPageInTwoColumns() {
        #expect(
            printed(.html) == #"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>堤上 &lt;一&gt; &amp; “二”</title>
                <style>
                body { font-family: serif; margin: 2em auto; max-width: 70em; padding: 0 1em; line-height: 1.6; color: #1a1a1a; background: #ffffff; }
                table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2em; }
                th, td { border: 1px solid #999999; padding: 0.3em 0.6em; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
                p { margin: 0 0 0.3em; white-space: pre-line; }
                del { color: #9c1c1c; background: #fbe9e7; text-decoration: line-through; }
                ins { color: #1b5e20; background: #e8f5e9; text-decoration: underline; }
                .moved { border-bottom: 2px dotted #5b3a8c; }
                .noise { opacity: 0.7; }
                @media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
                </style>
                </head>
                <body>
                <h1 lang="zh">堤上 &lt;一&gt; &amp; “二”</h1>
                <table>
                <thead><tr><th scope="col">A · a.txt</th><th scope="col">B · B&amp;.txt</th></tr></thead>
                <tbody>
                <tr><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td></tr>
                <tr><td lang="zh"><p>夜里，水*涨*了<del title="wording">三</del>尺。老陈说，人心提到了一丈高的地方。</p></td><td lang="zh"><p>夜里，水*涨*了<ins title="wording">&lt;五&gt;</ins>尺。老陈说，人心提到了一丈高的地方。</p></td></tr>
                <tr><td lang="zh"><p>修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。</p></td><td lang="zh"><p>修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。</p></td></tr>
                <tr><td lang="zh"><p>今年是第四十个春天，水还是从山口来，还是绕过三道坡。</p></td><td lang="zh"><p>今年是第四十个春天，水还是从山口来，还是绕过三道坡。</p></td></tr>
                </tbody>
                </table>
                <table>
                <thead><tr><th scope="col">A · a.txt</th><th scope="col">庚 · 庚&amp;.txt</th></tr></thead>
                <tbody>
                <tr><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td></tr>
                <tr><td lang="zh"><p>夜里，水*涨*了<del title="wording">三</del>尺。老陈说，人心提到了一丈高的地方。</p></td><td lang="zh"><p>夜里，水*涨*了<ins title="wording">&lt;五&gt;</ins>尺。老陈说，人心提到了一丈高的地方。</p></td></tr>
                <tr><td lang="zh"><p><del title="deletion">修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。</del></p></td><td lang="zh"></td></tr>
                <tr><td lang="zh"><p>今年是第四十个春天，水还是从山口来，还是绕过三道坡。</p></td><td lang="zh"><p>今年是第四十个春天，水还是从山口来，还是绕过三道坡。</p></td></tr>
                </tbody>
                </table>
                <table>
                <thead><tr><th scope="col">A · a.txt</th><th scope="col">1 x · 1 x&amp;.txt</th></tr></thead>
                <tbody>
                <tr><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td><td lang="zh"><p>堤上 &lt;一&gt; &amp; “二”</p></td></tr>
                <tr><td lang="zh"><p>夜里，水*涨*了三尺。老陈说，人心提到了一丈高的地方。</p></td><td lang="zh"><p>夜里，水*涨*了三尺。老陈说，人心提到了一丈高的地方。</p></td></tr>
                <tr><td lang="zh"><p>修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠<del title="wording">篮子</del>挑。</p></td><td lang="zh"><p>修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠<ins title="wording">箩筐</ins>挑。</p></td></tr>
                <tr><td lang="zh"><p>今年是第四十个春天，水还是从山口来，<del title="deletion">还是</del>绕过三道坡。</p></td><td lang="zh"><p>今年是第四十个春天，水还是从山口来，绕过三道坡。</p></td></tr>
                </tbody>
                </table>
                </body>
                </html>

                """#)
    }

    @Test func json() {
        #expect(
            printed(.json) == #"""
                {"base":{"siglum":"A","file":"a.txt","article":0,"title":"堤上 <一> & “二”"},"witnesses":[{"siglum":"B","file":"B&.txt","article":0,"title":"堤上 <一> & “二”"},{"siglum":"庚","file":"庚&.txt","article":0,"title":"堤上 <一> & “二”"},{"siglum":"1 x","file":"1 x&.txt","article":0,"title":"堤上 <一> & “二”"}],"entries":[{"place":"a.txt:3:9","source":[[46,49]],"lemma":"三","before":"了","after":"尺","move":false,"paragraph":false,"agreeing":["1 x"],"lacking":[],"readings":[{"text":"<五>","witnesses":["B","庚"],"kinds":["wording"],"flags":["number"],"sources":[[[46,51]],[[46,51]]]}]},{"place":"a.txt:5:1","source":[[105,186]],"lemma":"修堤是从一个冬天开始的，那时石头靠肩膀抬，土靠篮子挑。","before":"","after":"","move":false,"paragraph":true,"agreeing":["B","1 x"],"lacking":[],"readings":[{"text":"","witnesses":["庚"],"kinds":["deletion"],"flags":[],"sources":[[[107,107]]]}]},{"place":"a.txt:5:24","source":[[174,180]],"lemma":"篮子","before":"靠","after":"挑","move":false,"paragraph":false,"agreeing":["B"],"lacking":["庚"],"readings":[{"text":"箩筐","witnesses":["1 x"],"kinds":["wording"],"flags":[],"sources":[[[174,180]]]}]},{"place":"a.txt:7:19","source":[[242,248]],"lemma":"还是","before":"来","after":"绕","move":false,"paragraph":false,"agreeing":["B","庚"],"lacking":[],"readings":[{"text":"","witnesses":["1 x"],"kinds":["deletion"],"flags":[],"sources":[[[242,242]]]}]}]}

                """#)
    }

    @Test func severalArticlesAreOneFile() {
        let text = String(decoding: PrintedApparatus.bytes(of: [Self.named(), Self.named()], .tei), as: UTF8.self)
        #expect(text.ranges(of: "<witness ").count == 4)
        #expect(text.ranges(of: "<group>").count == 1)
        #expect(text.ranges(of: "<body>").count == 2)
    }

    @Test func formsByTheNamesOfFiles() {
        let names = ["a.txt", "b/a.md", "a.json", "a.xml", "a.html", "a.htm", "a.b/c", "a"]
        #expect(
            names.map(ApparatusFormat.init(ofFile:)) == [.text, .markdown, .json, .tei, .html, .html, nil, nil])
    }

    @Test func charactersOfXML() {
        #expect(XMLText.escaped("a<b>&\"\u{1}\u{202E}\t中") == "a&lt;b&gt;&amp;&quot;\u{FFFD}\u{FFFD}\t中")
        #expect(
            ["庚", "A1", "_x", "1", "A B", "", "a:b", "-"].map(XMLText.isName) == [
                true, true, true, false, false, false, false, false,
            ])
    }
}
