import Testing

@testable import Articles

struct AuthorNameTests {
    @Test(arguments: [
        ("（执笔人：丁一舟）", "丁一舟"), ("(执笔：丁一舟)", "丁一舟"), ("【作者：丁一舟】", "丁一舟"), ("本报记者：丁一舟", "丁一舟"),
        ("新华社驻南河记者 丁一舟", "丁一舟"), ("本报通讯员：丁一舟 周宁", "丁一舟 周宁"), ("文／丁一舟", "丁一舟"), ("编辑: 丁一舟", "丁一舟"),
        ("By Ann Miller", "Ann Miller"), ("(by Ann Miller)", "Ann Miller"), ("Author: Ann Miller", "Ann Miller"),
        ("Written by Ann Miller", "Ann Miller"), ("Von Anna Müller", "Anna Müller"),
        // Nothing to take away, or nothing left.
        ("丁一舟", "丁一舟"), ("丁一舟（南河大学教授）", "丁一舟（南河大学教授）"), ("（丁一舟）（周宁）", "（丁一舟）（周宁）"),
        ("文天祥", "文天祥"), ("文 天祥", "文 天祥"), ("Byron Hill", "Byron Hill"), ("南河学社：丁一舟", "南河学社：丁一舟"), ("执笔人：", "执笔人："),
        ("本报记者", "本报记者"), ("（）", "（）"), ("", ""),
    ])
    func theNameStandsWithoutBracketsAndRole(_ line: String, _ name: String) {
        #expect(AuthorName.name(in: line) == name)
    }

    @Test func theBlockStaysAsItIs() throws {
        let document = understood("河岸的四季\n\n（执笔人：丁一舟）\n\n　　春天的水位比去年高了三尺，堤上的人都说这是好兆头。\n")
        let article = try #require(document.articles.first)
        #expect(article.byline.map(document.string(of:)) == "（执笔人：丁一舟）")
        #expect(document.authorName(of: article) == "丁一舟")
    }
}
