import Testing

@testable import Articles

@Suite struct QuotationReadingTests {
    private func drawn(_ text: String, language: String = "und") -> [String] {
        Document.paragraphs(text, language: language).quoted.drawnQuotations
    }

    // MARK: - Chinese

    @Test func theSubjectStandsBeforeTheCue() {
        #expect(
            drawn("3月8日，灯塔管理处主任在开工典礼上强调：“灯光是海上的路标，一刻也不能中断。”") == [
                "statement “灯光是海上的路标，一刻也不能中断。” ← 灯塔管理处主任 explicit · 强调"
            ])
    }

    @Test func theFirstSubjectOfASentenceIsKept() {
        #expect(
            drawn("周海生放下手里的绳子，望了一眼天色，说：“潮水要来了。”") == ["statement “潮水要来了。” ← 周海生 explicit · 说"])
    }

    @Test func aWorkSpeaks() {
        #expect(
            drawn("《守灯人手册》指出：“雾天鸣钟，每分钟三下。”") == ["statement “雾天鸣钟，每分钟三下。” ← 《守灯人手册》 explicit · 指出"])
    }

    @Test func theSpeakerIsTakenOverInAChain() {
        #expect(
            drawn("主任要求“把灯塔周围的航道全部重新测量一遍”，并强调“测量的数据当天就要送到每一条船上”。") == [
                "statement “把灯塔周围的航道全部重新测量一遍” ← 主任 explicit · 要求",
                "statement “测量的数据当天就要送到每一条船上” ← 主任 inherited · 强调",
            ])
    }

    @Test func theCueMayStandBehind() {
        #expect(
            drawn("“船回来了！”小满说。\n\n“在哪儿？”阿娟问。") == [
                "statement “船回来了！” ← 小满 explicit · 说", "statement “在哪儿？” ← 阿娟 explicit · 问",
            ])
    }

    @Test func aNameIsPutForAPronoun() {
        #expect(
            drawn("周海生推开了门。他低声说：“灯还亮着。”") == ["statement “灯还亮着。” ← 周海生 pronoun · 说"])
    }

    @Test func termsAndSlogansAreNoStatements() {
        #expect(
            drawn("岛上的人管它叫“老灯”，船头挂着“人在灯在、灯亮船安”的木牌，码头卖“五一”纪念章。") == [
                "term “老灯”", "slogan “人在灯在、灯亮船安”", "term “五一”",
            ])
        #expect(drawn("他常用“风平浪静，也要点灯”的古训来教徒弟。") == ["slogan “风平浪静，也要点灯”"])
    }

    @Test func partsOfWordsAreNoCues() {
        #expect(drawn("谁都知道“海图”这两个字，也读过小说“灯”。") == ["term “海图”", "term “灯”"])
    }

    @Test func aNumberSaysNothing() {
        #expect(
            drawn("三、将第五条修改为：“守塔人每日黄昏点灯，不得迟延。”") == ["statement “守塔人每日黄昏点灯，不得迟延。”"])
    }

    @Test func aPlaceSaysNothing() {
        #expect(drawn("墙上写着“夜里行船的人，都要先找到这盏灯”。") == ["statement “夜里行船的人，都要先找到这盏灯”"])
    }

    // MARK: - English

    @Test func theSubjectStandsOnEitherSide() {
        #expect(
            drawn(
                "\"The fog is lifting,\" said Mrs. Hale, \"and the boats will come.\"\n\nOld Peter nodded and said, \"So they will.\""
            )
                == [
                    "statement \"The fog is lifting,\" ← Mrs. Hale explicit · said",
                    "statement \"and the boats will come.\" ← Mrs. Hale inherited · said",
                    "statement \"So they will.\" ← Old Peter explicit · said",
                ])
    }

    @Test func aPronounIsResolvedToTheLastName() {
        #expect(
            drawn("\"The fog is lifting,\" said Mrs. Hale. She waited. \"Look,\" she said.") == [
                "statement \"The fog is lifting,\" ← Mrs. Hale explicit · said",
                "statement \"Look,\" ← she pronoun = Mrs. Hale · said",
            ])
    }

    @Test func theNearestClauseGivesTheSubject() {
        #expect(
            drawn(
                "As the newcomer sat down, Mrs. Hale, looking at the lamp, leaned towards him and said:\n\n\"It is late.\""
            ) == ["statement \"It is late.\" ← Mrs. Hale explicit · said"])
        #expect(
            drawn("The wind rose so that Peter closed the door and remarked, \"No boat will come.\"") == [
                "statement \"No boat will come.\" ← Peter explicit · remarked"
            ])
        #expect(
            drawn("Ellen, who had mended nets all day, stood up and asked: \"Who is there?\"") == [
                "statement \"Who is there?\" ← Ellen explicit · asked"
            ])
    }

    @Test func wordsNobodySaysAreTerms() {
        #expect(
            drawn("He shrugged, as much as to say, \"What can one do?\" and Tom nearly cried, \"Stop!\"") == [
                "term \"What can one do?\"", "term \"Stop!\"",
            ])
        #expect(
            drawn("Ellen could not help saying, \"You are late!\"") == [
                "statement \"You are late!\" ← Ellen explicit · saying"
            ])
    }

    @Test func aStoryReportsInTheThirdPerson() {
        #expect(
            drawn(
                "Ellen came down early. \"She was much obliged to them, and should stay at home.\" They left her alone."
            )
                == ["term \"She was much obliged to them, and should stay at home.\""])
    }

    @Test func anAnswerIsItsOwners() {
        #expect(
            drawn("Tom's reply was, \"Not before noon.\" \"Too late,\" had been Ellen's answer.") == [
                "statement \"Not before noon.\" ← Tom explicit · reply",
                "statement \"Too late,\" ← Ellen explicit · answer",
            ])
    }

    @Test func wordsOfASpecificationAreTerms() {
        let text = "The key words \"MUST\", \"MUST NOT\" and \"SHOULD\" are used as in \"Words for Levels\", part 2."
        #expect(
            drawn(text) == [
                "term \"MUST\"", "term \"MUST NOT\"", "term \"SHOULD\"", "title \"Words for Levels\"",
            ])
    }

    @Test func aLostMarkDoesNotNestTheOthers() {
        #expect(
            drawn("\"The keeper spoke of “the long night” and of “the last boat” that week.") == [
                "term \" (unbalanced)", "term “the long night”", "term “the last boat”",
            ])
    }

    @Test func theBlockAboveLeadsOver() {
        #expect(
            drawn("For a while nobody moved. Then Captain Rowe said--\n\n\"We sail at noon.\"") == [
                "statement \"We sail at noon.\" ← Captain Rowe explicit · said"
            ])
    }

    @Test func aVerbNeedNotBeKnownAfterAComma() {
        #expect(
            drawn("\"Seven, eight, nine,\" counted Ellen. \"The bell,\" was Tom's answer.") == [
                "statement \"Seven, eight, nine,\" ← Ellen explicit · counted",
                "statement \"The bell,\" ← Tom explicit · answer",
            ])
    }

    @Test func aFewWordsInsideASentenceOfAStoryAreATerm() {
        #expect(drawn("they kept the old boat, the \"Gannet\", in a shed with the nets.") == ["term \"Gannet\""])
    }

    // MARK: - German and French

    @Test func theGermanSubjectMayStandBehindItsVerb() {
        #expect(
            drawn("Gegenüber der Zeitung sagte der Hafenmeister: „Wir bauen den Turm wieder auf.“", language: "de") == [
                "statement „Wir bauen den Turm wieder auf.“ ← der Hafenmeister explicit · sagte"
            ])
    }

    @Test func theNounThatOpensAGermanSentenceIsItsSubject() {
        #expect(
            drawn(
                "Der frühere Lotse, Jan Behrens (Seeamt), warnte die Reeder vor einem „gefährlichen Irrtum“.",
                language: "de")
                == ["statement „gefährlichen Irrtum“ ← Der frühere Lotse explicit · warnte"])
        #expect(
            drawn("„Der Turm bleibt dunkel“, heißt es in dem Bericht des Seeamts.", language: "de") == [
                "statement „Der Turm bleibt dunkel“ ← dem Bericht explicit · heißt"
            ])
    }

    @Test func aGermanNameIsATerm() {
        #expect(
            drawn("Er fuhr mit dem Kutter „Möwe“ zum „Alten Hafen“.", language: "de") == [
                "term „Möwe“", "term „Alten Hafen“",
            ])
    }

    @Test func speechBeginsWithADashAndIncisesAreCutOut() {
        let text = """
            — Entrez, dit la meunière, il fait froid.

            — Je ne fais que passer.

            — Vous avez vu le phare ? demanda-t-il.

            Personne ne répondit.
            """
        #expect(
            drawn(text, language: "fr") == [
                "statement — Entrez, ← la meunière explicit · dit", "statement il fait froid. ← la meunière inherited",
                "statement — Je ne fais que passer.", "statement — Vous avez vu le phare ? ← il pronoun · demanda-t-il",
            ])
    }

    @Test func turnsInsideGuillemetsAreStatements() {
        let text = """
            Elle ouvrit la porte.

            « Vous rentrez tard ?

            — Oui, le bac attendait.

            — Entrez donc ! »
            """
        #expect(
            drawn(text, language: "fr") == [
                "statement « Vous rentrez tard ?", "statement — Oui, le bac attendait.", "statement — Entrez donc ! »",
            ])
    }

    @Test func speechBehindAColonEndsWhereTheNextSentenceLeadsOver() {
        let text = """
            Il demanda : — Vous venez ? La meunière posa sa lampe et répondit : — Non. Elle dit enfin : — Demain.

            Il dit : — Bien.
            """
        #expect(
            drawn(text, language: "fr") == [
                "statement — Vous venez ?", "statement — Non.", "statement — Demain.", "statement — Bien.",
            ])
    }

    // MARK: - Classical Chinese and Japanese

    @Test func aClassicalNameMayBeOneCharacter() {
        #expect(
            drawn("寧大笑曰：“此燈不可滅也。”田謂眾人曰：“且待天明。”") == [
                "statement “此燈不可滅也。” ← 寧 explicit · 曰", "statement “且待天明。” ← 田 explicit · 曰",
            ])
    }

    @Test func aPronounStandsForAKnownName() {
        let text = "“灯还亮着。”周海生说。\n\n周海生走下台阶，风很大。\n\n他喊：“把门关上！”"
        #expect(
            drawn(text) == [
                "statement “灯还亮着。” ← 周海生 explicit · 说", "statement “把门关上！” ← 周海生 pronoun · 喊",
            ])
    }

    @Test func japaneseVerbsStandBehindTheParticle() {
        #expect(
            drawn("「灯がまだついている」と太郎は言った。花子が「もう寝なさい」と答えた。", language: "ja") == [
                "statement 「灯がまだついている」 ← 太郎 explicit · 言った", "statement 「もう寝なさい」 ← 花子 explicit · 答えた",
            ])
    }

    // MARK: - The document

    @Test func statementsStandInTheOutlineUnderTheirHeading() {
        let document = Document.paragraphs("# 灯塔\n\n守塔人说：“灯要亮到天明。”\n\n# 港口\n\n墙上有“老灯”两个字。阿娟问：“谁写的？”").quoted
        let drawn = document.outline.map {
            String(repeating: "  ", count: Int($0.level) - 1) + "\($0.kind.rawValue) \(document.string(of: $0.span))"
        }
        #expect(drawn == ["heading 灯塔", "  quotation “灯要亮到天明。”", "heading 港口", "  quotation “谁写的？”"])
        #expect(document.articles[0].outline == 0..<4)
        #expect(document.articles[0].quotations == 0..<3)
        #expect(document.outline.map(\.quotation) == [nil, 0, nil, 2])
    }

    @Test func aQuotationOverHardWrappedLinesHasARangeForEach() {
        let document = Document.paragraphs("守塔人说：“灯要亮\n到天明。”").quoted
        #expect(document.sourceRanges(of: document.quotations[0].span).map(\.description) == ["[15, 27)", "[28, 43)"])
    }

    @Test func readingStopsWhenTheMonitorSaysSo() {
        let stopped = Quoting.addQuotations(to: .paragraphs("“灯。”"), monitor: { _ in false })
        #expect(stopped?.blocks == nil)
    }
}
