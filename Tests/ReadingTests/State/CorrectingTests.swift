import Testing

@testable import Articles
@testable import Reading

/// Keys that correct what was understood: what they make of the state, and which effects they want.
@Suite struct CorrectingTests {
    private static let page = """
        山里的茶园

        周小禾

        我家的茶园在山的北坡，茶树是祖父种下的。北坡的茶叶长得慢，味道却厚。

        怎样采茶

        采茶的人天不亮就上山，手指掐下一芽两叶，放进背后的竹篓。春茶只采二十天。

        采茶的日子里，家家户户都把饭送到山上去吃，孩子们放了学也上山

        _page_ 12

        采茶的故事

        老人们说，从前采茶要唱歌，唱得好的人采得多。
        """

    private func session(_ holds: @escaping (Effect) -> Bool = { _ in false }) -> Session {
        Session(("茶.txt", Self.page), rows: 30, columns: 100, holds: holds)
    }

    private func corrections(_ session: Session) -> [Correction] { session.state.documents[0].corrections.done }

    @Test func aHeadingIsSetItsLevelChangedAndCleared() {
        var session = session()
        #expect(session.outline == "▌▾ 山里的茶园\n     怎样采茶\n     采茶的故事")
        session.press("/怎样采茶<Enter>")
        session.press("=3")
        #expect(session.message == "已改：3 级标题（U 撤销）")
        #expect(session.outline == " ▾ 山里的茶园\n▌    怎样采茶\n     采茶的故事")
        #expect(
            session.state.documents[0].document?.outline.map { "\($0.level) \($0.rule.name)" } == [
                "1 title", "3 hand", "2 free line",
            ])
        #expect(session.line == "怎样采茶")
        session.press("=3")
        #expect(session.message == "这里已是：3 级标题")
        session.press("=n")
        #expect(session.message == "已改：不是标题（U 撤销）")
        #expect(session.outline == "▌▾ 山里的茶园\n     采茶的故事")
        #expect(session.effects == ["keepCorrections 0 1", "keepCorrections 0 2"])
        session.press("=n")
        #expect(session.message == "这里没有标题")
    }

    @Test func aHeadingWithoutALevelTakesThatOfTheOneBefore() {
        var session = session()
        session.press("/怎样采茶<Enter>=4/采茶的日子<Enter>=s/采茶的人<Enter>")
        session.press("/采茶的故事<Enter>=n=h")
        #expect(corrections(session).last?.change == .heading(level: 4))
        session.command("set-heading 2")
        #expect(corrections(session).last?.change == .heading(level: 2))
        session.command("set-heading 12")
        #expect(session.message == "标题的级别是 1 到 9")
    }

    @Test func aCorrectionIsTakenBackAndDoneAgain() {
        var session = session()
        let before = session.outline
        session.press("U")
        #expect(session.message == "没有可撤销的改正、批注")
        session.press("/怎样采茶<Enter>=n")
        let after = session.outline
        session.press("U")
        #expect(session.message == "已撤销：不是标题（<Ctrl-r> 重做）")
        #expect(session.outline.replacing("▌", with: " ") == before.replacing("▌", with: " "))
        session.press("<Ctrl-R>")
        #expect(session.message == "已重做：不是标题（U 撤销）")
        #expect(session.outline == after)
        session.press("<Ctrl-R>")
        #expect(session.message == "没有可重做的改正、批注")
        #expect(session.effects == ["keepCorrections 0 1", "keepCorrections 0 0", "keepCorrections 0 1"])
    }

    @Test func theOutlineCorrectsTheEntryThatIsChosen() {
        var session = session()
        session.press("<Tab>jj=a")
        #expect(session.message == "已改：文章从这里开始（U 撤销）")
        #expect(session.state.mode == .outline)
        #expect(session.state.documents[0].document?.articles.count == 2)
        #expect(session.outline == "▌▾ 山里的茶园\n     怎样采茶\n>  采茶的故事")
        session.press("=A")
        #expect(session.state.documents[0].document?.articles.count == 1)
        session.press("k=n")
        #expect(session.outline.contains("怎样采茶") == false)
    }

    @Test func theCaretKeepsItsPlace() {
        var session = session()
        session.press("/味道却厚<Enter>")
        session.press("=s")
        #expect(session.line == "味道却厚。")
        #expect(session.message == "已改：从这里另起一段（U 撤销）")
        session.press("=s")
        #expect(session.message == "把光标移到段落中间要分开的地方")
        session.press("=j")
        #expect(session.text.replacing("\n ", with: "").contains("北坡的茶叶长得慢，味道却厚。"))
        session.press("gg=j")
        #expect(session.message == "前面没有段落")
    }

    @Test func paragraphsChangePlaces() {
        var session = session()
        session.press("/采茶的日子<Enter>=K")
        #expect(session.message == "已改：改了先后（U 撤销）")
        let order = { (session: Session) -> [String] in
            guard let document = session.state.documents[0].document else { return [] }
            return document.blocks.indices.map { String(document.string(ofBlock: $0).prefix(5)) }
        }
        #expect(order(session).suffix(4) == ["采茶的日子", "采茶的人天", "采茶的故事", "老人们说，"])
        session.press("=J")
        #expect(order(session).suffix(4) == ["采茶的人天", "采茶的日子", "采茶的故事", "老人们说，"])
        session.press("G=J")
        #expect(session.message == "后面没有段落")
    }

    @Test func bylines() {
        var session = session()
        session.press("/周小禾<Enter>=B")
        #expect(session.state.documents[0].document?.articles[0].byline == nil)
        session.press("=b")
        #expect(session.state.documents[0].document?.articles[0].byline != nil)
        session.press("=b")
        #expect(session.message == "这里已是：署名")
    }

    @Test func furnitureIsListedShownAndPutBack() {
        var session = session()
        session.press("F")
        #expect(session.text == "▸ 第 13 行 | _page_ 12 | ")
        session.press("<Enter>")
        #expect(session.line == "_page_ 12")
        #expect(session.status.hasPrefix("原行"))
        session.press("W")
        #expect(session.text.contains("不属正文的行 | 书眉、页码、标记、注释或线条"))
        session.press("q")
        session.press("=F")
        #expect(session.message == "已改：属正文（U 撤销）")
        session.press("F")
        #expect(session.message == "这个文件里没有不属正文的行" || session.message == "没有不属正文的行")
        session.press("r=f")
        #expect(session.message == "已改：版面上的杂项，不属正文（U 撤销）")
        session.press("F=F")
        #expect(session.message == "已改：属正文（U 撤销）")
        session.press("gg=F")
        #expect(session.message == "先移到不属正文的行上：F 列出它们，r 显示原行")
    }

    @Test func whatIsStaleIsDropped() {
        var session = session {
            if case .understandAnew = $0 { true } else { false }
        }
        session.press("/怎样采茶<Enter>=3=4")
        let held = session.held
        #expect(held.map(\.description) == ["understandAnew 0 with 1", "understandAnew 0 with 2"])
        let stale = session
        session.release()
        #expect(session.state.documents[0].document?.outline.map(\.level) == [1, 4, 2])
        // The later answer first: the earlier one must not replace it.
        var other = stale
        other.held = held.reversed()
        other.release()
        #expect(other.state.documents[0].document?.outline.map(\.level) == [1, 4, 2])
    }

    @Test func whatWasCorrectedBeforeIsTakenIn() throws {
        var session = session {
            if case .understand = $0 { true } else { false }
        }
        let source = FormattedText(text: SourceText(Self.page))
        let place = Offset(Self.page.utf8.count - Self.page.split(separator: "怎样").last!.utf8.count - 6)
        let correction = Correction(.notHeading, at: TextAnchor(place, in: source.text))
        let lost = Correction(
            .byline, at: TextAnchor(offset: Offset(1), text: "哪里也没有的一行字在这里", before: "前面也没有的一行字"))
        session.send(.corrected(DocumentID(0), [correction, lost]))
        let understood = Understanding.understand(source, by: Guidance(corrections: [correction, lost]))
        let document = try #require(understood)
        session.send(.understood(DocumentID(0), document, DocumentIndex(document)))
        #expect(session.outline == "▌▾ 山里的茶园\n     采茶的故事")
        #expect(session.message == "1 处改正在文件里找不到原处，仍保留着（W 看原因）")
        session.press("UU")
        #expect(session.state.documents[0].corrections.done.isEmpty)
    }

    @Test func whyTellsTheRuleAndTheEvidence() {
        var session = session()
        session.press("/怎样采茶<Enter>W")
        #expect(
            session.text == """
                ▸ 标题 | 怎样采茶 | free line
                   | 独占一行的短语，不成句，后面跟着正文或别的标题。 |\(" ")
                  篇名 | 山里的茶园 | title
                   | 文章开头短而不成句的行，后面跟着正文、署名或日期。 |\(" ")
                  段落 | 由文件的 1 行读成；r 看原行 |\(" ")
                """)
        session.press("q=3W")
        #expect(session.text.contains("标题 | 怎样采茶 | hand\n   | 读者改正的。 | "))
        #expect(session.text.contains("改正 | 读者改正：3 级标题 | "))
    }

    @Test func everyRuleHasASentence() {
        let texts = [Self.page, Fixture.page, Fixture.recognised, Fixture.english]
        let rules = texts.flatMap { text -> [String] in
            let document = Understanding.understand(FormattedText(text: SourceText(text)))
            return document.map { $0.outline.map(\.rule.name) + $0.quotations.map(\.rule.name) } ?? []
        }
        let headings = ["hand"] + OutlineRule.allCases.map(\.rawValue)
        let all = rules + headings + QuotationRule.allCases.map(\.rawValue)
        #expect(Set(all).subtracting(RuleText.names) == [])
        #expect(Set(RuleText.names).subtracting(headings + QuotationRule.allCases.map(\.rawValue)) == [])
    }

    @Test func correctionsAreToldInTheInterfacesLanguage() {
        let anchor = TextAnchor(Offset(0), in: SourceText("山里的茶园"))
        let changes: [Correction.Change] = [.heading(level: 2), .notByline, .speaker("甲; 乙"), .kind(.term), .fileOrder]
        let told = { (kind: DocumentIssue.Kind, place: String) in
            changes.map { change in
                RuleText.evidence(
                    DocumentIssue(kind, [], evidence: change.name + place),
                    corrected: changes.map { Correction($0, at: anchor) }, .chinese)
            }
        }
        let titles = changes.map { $0.title(.chinese) }
        #expect(told(.correctedByHand, "") == titles.map { "读者改正：" + $0 })
        #expect(told(.lostCorrection, ", at “山里”") == titles.map { "找不到原处：\($0)：“山里”" })
    }

    @Test func nothingIsCorrectedBeforeTheTextIsUnderstood() {
        var session = session {
            if case .understand = $0 { true } else { false }
        }
        session.send(.shown)
        for keys in ["=2", "=n", "=a", "=A", "=j", "=s", "=K", "=o", "=b", "=f", "=F", "U", "<Ctrl-R>", "W", "F"] {
            session.press(keys)
            #expect(session.message == "还在识读，稍后再看", "\(keys)")
        }
        #expect(session.effects.isEmpty)
    }
}
