import Testing

@testable import Articles

/// The matches in a text, as they stand there.
private func found(_ expression: String, _ text: String, likeness: CharacterLikeness = CharacterLikeness()) -> [String]
{
    let pattern = SearchPattern(expression, .expression, likeness: likeness)
    guard let matcher = SearchMatcher(pattern) else { return pattern.fault == nil ? [] : ["fault"] }
    var found: [String] = []
    SourceText(text).withBytes { bytes in
        matcher.forEachMatch(in: bytes) { range in
            found.append(String(decoding: bytes[range], as: UTF8.self))
            return true
        }
    }
    return found
}

private func fault(_ expression: String) -> ExpressionFault? { SearchPattern(expression, .expression).fault }

@Suite struct ExpressionTests {
    @Test func signsMeanWhatTheyUsuallyDo() {
        #expect(found("河.岸", "河东岸，河岸，河　岸") == ["河东岸", "河　岸"])
        #expect(found("第[一二三]+章", "第一章、第十章、第二三章") == ["第一章", "第二三章"])
        #expect(found("[^。]+。", "甲乙。丙。丁") == ["甲乙。", "丙。"])
        #expect(found(#"\d{4}年"#, "1998年，98年，２０２０年") == ["1998年", "２０２０年"])
        #expect(found(#"\d{1,2}月"#, "2020年12月3月") == ["12月", "3月"])
        #expect(found("colou?r", "color Colour COLOUR") == ["color", "Colour", "COLOUR"])
        #expect(found("东|西岸", "东岸西岸") == ["东", "西岸"])
        #expect(found("(东|西)岸", "东岸西岸") == ["东岸", "西岸"])
        #expect(found("(?:哈){2,}", "哈哈哈、哈") == ["哈哈哈"])
        #expect(found("^.", "甲乙\n丙丁") == ["甲", "丙"])
        #expect(found(".$", "甲乙\n丙丁") == ["乙", "丁"])
        #expect(found("a{2", "a{2 aa") == ["a{2"])
        #expect(found(#"1\.5"#, "1.5 125") == ["1.5"])
        #expect(found(#"\x{6cb3}\u5cb8"#, "河岸") == ["河岸"])
        #expect(found("[]x]+", "[]x]") == ["]x]"])
        #expect(found("[a-c-]+", "a-b d-c") == ["a-b", "-c"])
    }

    @Test func repetitionIsGreedyOrLazy() {
        #expect(found("“.*”", "“甲”与“乙”") == ["“甲”与“乙”"])
        #expect(found("“.*?”", "“甲”与“乙”") == ["“甲”", "“乙”"])
        #expect(found("a{1,2}?b|a", "aab") == ["aab"])
        #expect(found("a+?", "aa") == ["a", "a"])
        #expect(found("a??b", "ab") == ["ab"])
        // As for Perl, the first branch that leads to a match is taken, not the longest.
        #expect(found("a|ab", "ab") == ["a"])
    }

    @Test func matchesAreNeverEmpty() {
        #expect(found("a*", "baac") == ["aa"])
        #expect(found("(a*)*", "baac") == ["aa"])
        #expect(found("(a|b*)*c", "ababc") == ["ababc"])
        #expect(found("a*?", "aa") == [])
        #expect(found("|a", "a") == [])
        #expect(found("^", "a") == [])
        #expect(found("", "a") == [])
        #expect(found("()", "a") == [])
    }

    @Test func wordsHaveEdges() {
        #expect(found(#"\bferry\b"#, "ferry ferryman a-ferry") == ["ferry", "ferry"])
        #expect(found(#"\Bman"#, "man ferryman") == ["man"])
        #expect(found(#"\w+"#, "渡口 old_ferry-1") == ["渡口", "old_ferry", "1"])
        #expect(found(#"\W+"#, "渡口，old") == ["，"])
        #expect(found(#"\S+\s"#, "渡口　old ") == ["渡口　", "old "])
    }

    @Test func propertiesAreKnown() {
        #expect(found(#"\p{Han}+"#, "渡口ferry渡𠮷〇") == ["渡口", "渡𠮷〇"])
        #expect(found(#"\P{Han}+"#, "渡口ferry") == ["ferry"])
        #expect(found(#"\p{Lu}\p{Ll}+"#, "Old FERRY Man") == ["Old", "Man"])
        #expect(found(#"\pP"#, "甲，乙.") == ["，", "."])
        #expect(found(#"[\p{Hiragana}\p{Katakana}]+"#, "渡し船のトミ") == ["し", "のトミ"])
    }

    @Test func charactersAreFoldedAsInAPlainSearch() {
        #expect(found("国[際际]", "國際 国际") == ["國際", "国际"])
        #expect(found("国[際际]", "國際 国际", likeness: CharacterLikeness(ignoresScript: false)) == ["国际"])
        #expect(found("[a-c]+1", "ＡＢ１ ab1") == ["ＡＢ１", "ab1"])
        #expect(found("[a-c]+1", "ＡＢ１ ab1", likeness: CharacterLikeness(ignoresWidth: false)) == ["ab1"])
        #expect(found("[A-C]+", "ABab") == ["AB"])
        // The capital of an escape is none that was typed.
        #expect(found(#"\Wferry"#, " FERRY") == [" FERRY"])
        #expect(found("[^国]", "國中") == ["中"])
        #expect(found("渡口 东.", "渡口　 东岸") == ["渡口　 东岸"])
        #expect(found(#"渡\n口."#, "渡\n口东 渡 口东") == ["渡\n口东"])
    }

    @Test func faultsAreTold() {
        let faults: [(String, ExpressionFault?)] = [
            ("(河", .openGroup), ("河)", .loneClose), ("[河", .openSet), ("[]", .openSet), ("河\\", .openEscape),
            ("*河", .nothingToRepeat), ("河**", .nothingToRepeat), ("^*", .nothingToRepeat), ("(|+)", .nothingToRepeat),
            ("a{3,1}", .reversedBounds), ("[z-a]", .reversedBounds), ("\\q", .unknown("\\q")), ("\\1", .unknown("\\1")),
            ("(?=a)", .unknown("(?=")), ("\\p{Klingon}", .unknownProperty("Klingon")), ("a{256}", .tooManyRepeats),
            ("a{99999999999999999999}", .tooManyRepeats), ("((a{200}){200}){200}", .tooLong),
            (String(repeating: "(", count: 41), .tooDeep), ("((((a{0}){255}){255}){255}){255}", nil),
            ("((((){0,255}){0,255}){0,255}){0,255}", .tooLong), (String(repeating: "a", count: 1001), .tooLong),
            ("(河|湖)?", nil), ("a{,3}", nil), ("]}{", nil),
        ]
        for (expression, expected) in faults { #expect(fault(expression) == expected, "\(expression)") }
    }

    @Test func whatMustStandInAMatchIsKnown() {
        func needed(_ expression: String) -> Set<Unicode.Scalar>? {
            SearchMatcher(SearchPattern(expression, .expression))?.needed.map(Set.init)
        }
        #expect(needed(#"\d+渡的"#) == ["渡"])
        #expect(needed("渡.|.岸") == ["渡", "岸"])
        #expect(needed("渡?.") == nil)
        #expect(needed("(渡x?)+.") == ["渡"])
        #expect(needed("[渡岸].") == ["渡", "岸"])
        #expect(SearchPattern(#"\w+渡口.东岸边"#, .expression).runWithoutBlanks == "东岸边")
    }

    /// The same as trying every way in turn, as Perl does, on random expressions and texts.
    @Test func allMatchesAreThoseOfTryingInTurn() {
        var dice = SeededDice(state: 20_261_125)
        var compared = 0
        for _ in 0..<3000 {
            let expression = Self.randomExpression(&dice, depth: 3)
            let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in
                ["a", "b", " ", "\n"].randomElement(using: &dice)!
            }
            .joined()
            guard let node = try? ExpressionParser.parse(expression), !node.repeatsNothing else { continue }
            compared += 1
            let slow = SlowMatcher(text: Array(text.unicodeScalars)).matches(of: node)
            #expect(found(expression, text) == slow, "\(expression.debugDescription) in \(text.debugDescription)")
        }
        #expect(compared > 1000)
    }

    private static func randomExpression(_ dice: inout SeededDice, depth: Int) -> String {
        if depth == 0 || Int.random(in: 0..<4, using: &dice) == 0 {
            return ["a", "b", ".", "[ab]", "[^a]", "\\n", "^", "$", "\\b", "\\B"].randomElement(using: &dice)!
        }
        let first = randomExpression(&dice, depth: depth - 1)
        let second = randomExpression(&dice, depth: depth - 1)
        return switch Int.random(in: 0..<5, using: &dice) {
        case 0: "(\(first)|\(second))"
        case 1: "(\(first)|)\(second)"
        case 2: "(\(first))" + ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{2,}?"].randomElement(using: &dice)!
        default: first + second
        }
    }

    /// Expressions that take other programs exponential or quadratic time.
    @Test func noExpressionTakesLong() {
        let text = String(repeating: "a", count: 30_000)
        #expect(found("(a*)*b", text) == [])
        #expect(found("(a|aa)+$", text).map(\.utf8.count) == [30_000])
        #expect(found("a(.*b)?", text).count == 30_000)
        #expect(found("(x+x+)+y|a?a?a?aaab", text) == [])
    }
}

extension ExpressionNode {
    /// Whether it can match nothing at all.
    private var canBeEmpty: Bool {
        switch self {
        case .one: false
        case .place: true
        case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
        case .choice(let nodes): nodes.contains(where: \.canBeEmpty)
        case .repetition(let node, let least, _, _): least == 0 || node.canBeEmpty
        }
    }

    /// Whether something that can be empty is repeated without a bound: programs differ in which way they try first.
    fileprivate var repeatsNothing: Bool {
        switch self {
        case .one, .place: false
        case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.repeatsNothing)
        case .repetition(let node, _, let most, _): most == nil && node.canBeEmpty || node.repeatsNothing
        }
    }
}

/// Tries every way in turn, as the definition has it; for short texts.
private struct SlowMatcher {
    let text: [Unicode.Scalar]

    func matches(of node: ExpressionNode) -> [String] {
        var (at, found) = (0, [String]())
        while at < text.count {
            if let end = match(node, at, { $0 }), end > at {
                found.append(String(String.UnicodeScalarView(text[at..<end])))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    /// What `next` gives for the first way through the node after which it gives anything.
    private func match(_ node: ExpressionNode, _ at: Int, _ next: (Int) -> Int?) -> Int? {
        switch node {
        case .one(let set):
            return at < text.count && set.contains(text[at], forms: [text[at]]) ? next(at + 1) : nil
        case .place(let condition): return holds(condition, at) ? next(at) : nil
        case .sequence(let nodes): return match(nodes[...], at, next)
        case .choice(let nodes):
            for node in nodes {
                if let end = match(node, at, next) { return end }
            }
            return nil
        case .repetition(let node, let least, let most, let isLazy):
            return matchRepeated(node, least, most, isLazy, at, next)
        }
    }

    private func match(_ nodes: ArraySlice<ExpressionNode>, _ at: Int, _ next: (Int) -> Int?) -> Int? {
        guard let first = nodes.first else { return next(at) }
        return match(first, at) { match(nodes.dropFirst(), $0, next) }
    }

    private func matchRepeated(
        _ node: ExpressionNode, _ least: Int, _ most: Int?, _ isLazy: Bool, _ at: Int, _ next: (Int) -> Int?
    ) -> Int? {
        if least > 0 {
            return match(node, at) { matchRepeated(node, least - 1, most.map { $0 - 1 }, isLazy, $0, next) }
        }
        func again() -> Int? {
            if most == 0 { return nil }
            return match(node, at) { end in
                // Once more with nothing taken leads nowhere new, and without a bound it would not end.
                end == at && most == nil ? nil : matchRepeated(node, 0, most.map { $0 - 1 }, isLazy, end, next)
            }
        }
        return isLazy ? next(at) ?? again() : again() ?? next(at)
    }

    private func holds(_ condition: PlaceCondition, _ at: Int) -> Bool {
        let isEdge = (at > 0 && ScalarKind.isOfWord(text[at - 1])) != (at < text.count && ScalarKind.isOfWord(text[at]))
        return switch condition {
        case .lineStart: at == 0 || text[at - 1] == "\n"
        case .lineEnd: at == text.count || text[at] == "\n"
        case .wordEdge: isEdge
        default: !isEdge
        }
    }
}
