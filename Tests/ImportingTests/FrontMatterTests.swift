import Articles
import Testing

@testable import Importing

#if HAS_MD4C
    @Suite struct FrontMatterTests {
        private func parsed(_ markdown: String) -> FormattedText {
            MarkdownParser.parse(FormattedText(text: SourceText(markdown), format: .markdown))
        }

        @Test(arguments: [
            (
                "---\ntitle: \"渡口的“灯”\"\nauthor: 柳青\ndate: 2024-05-01T10:00:00+08:00\ntags: [a, b]\n---\n正文。\n",
                "title: |渡口的“灯”\nbyline: |柳青\ndateline: |2024-05-01\nparagraph: |正文。"
            ),
            (
                "---\r\nlayout: post\r\nauthors:\r\n  - 柳青\r\n  - name: 何田\r\ntitle: 'It''s a lamp' # note\r\n---\r\nText.\r\n",
                "title: |It{'}s a lamp\nbyline: |柳青␣|何田\nparagraph: |Text."
            ),
            (
                "---\ntitle: >-\n  渡口的灯\n  和船\nauthors: [\"Liu, Q.\", He Tian]\n...\n正文。\n",
                "title: |渡口的灯␣|和船\nbyline: |Liu, Q.␣|He Tian\nparagraph: |正文。"
            ),
            (
                "+++\ndate = 2024-05-01\ntitle = \"a \\\"lamp\\\"\"\nauthors = [\"柳青\"]\n[params]\nauthor = \"x\"\n+++\n正文。\n",
                "title: |a {\"}lamp{\"}\nbyline: |柳青\ndateline: |2024-05-01\nparagraph: |正文。"
            ),
            ("---\n# 注\ntitle:\n---\n正文。\n", "paragraph: |正文。"),
        ]) func titleAuthorAndDateAreRead(markdown: String, expected: String) {
            #expect(drawn(parsed(markdown)) == expected)
        }

        @Test func theRestIsFurniture() {
            let text = parsed("---\ntitle: 灯\ntags:\n  - a\nlayout: post\n---\n正文。\n")
            #expect(text.furniture.map { text.text.string(in: $0) } == ["tags:", "  - a", "layout: post"])
        }

        @Test func theyAreWhatTheArticleSaysOfItself() throws {
            let text = parsed("---\ntitle: 渡口的灯\nauthor: 柳青\ndate: 2024-05-01\n---\n\n## 一、灯\n\n河对岸挂着一盏灯。\n")
            let document = try #require(Understanding.understand(text))
            let article = try #require(document.articles.first)
            let told = [article.title, article.byline, article.date].map { $0.map { document.string(of: $0) } }
            #expect(told == ["渡口的灯", "柳青", "2024-05-01"])
            #expect(document.articles.count == 1)
        }
    }
#endif
