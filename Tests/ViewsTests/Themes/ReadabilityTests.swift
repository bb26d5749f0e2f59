import Testing

@testable import Views

/// Every way in which views lay scopes over each other can be read, in every theme and at every depth of colour.
@Suite struct ReadabilityTests {
    /// What text can be before anything is laid over it.
    static let grounds = Scope.allCases.filter { $0 != .rule && !overlays.contains($0) }
    /// What is laid over text, in this order.
    static let layers: [[Scope]] = [
        [.headingRunIn, .markupStrong, .markupEmphasis, .markupCode, .markupStrikethrough, .markupLink],
        [.quotationStatement, .quotationStatementCurrent, .quotationTerm],
        [
            .changeWording, .changeInsertion, .changeDeletion, .changeMove, .changePunctuation, .changeRenumbering,
            .changeNoise,
        ],
        [.changeCurrent, .changeOther],
        [.highlight1, .highlight2, .highlight3, .highlight4],
        [.searchMatch, .searchCurrent, .selection],
    ]
    static let overlays = Set(layers.joined())
    /// Scopes that stand on running text; others have a ground of their own.
    static let texts: [Scope] = [
        .text, .textAway, .title, .byline, .dateline, .note, .heading1, .heading2, .heading3, .heading4, .code, .table,
        .verse, .quotationBlock, .raw, .rawFurniture, .rawMark,
    ]
    static let others: [(Scope, over: [Scope])] = [
        (
            .outlineCurrent,
            [.outline, .outlineTitle, .outlineHeading, .outlineNumber, .outlineRunIn, .outlineQuotation]
        ),
        (.outlineChosen, [.outline, .outlineTitle, .outlineHeading, .outlineNumber, .outlineRunIn, .outlineQuotation]),
        (.outlineCurrent, [.outlineSpeaker, .outlineCount, .outlineFold]),
        (.listCurrent, [.list, .listDetail, .listSpeaker, .listMarked, .listWritten]),
    ]

    /// All styles that reach the screen, with how they came about.
    static func styles(_ theme: ResolvedTheme) -> [(style: Style, path: String)] {
        var result = grounds.map { (theme.style($0), $0.name) }
        var stack = texts.map { (theme.style($0), $0.name) }
        for layer in layers {
            stack += stack.flatMap { style, path in
                layer.map { (theme.style($0, over: style), path + " + " + $0.name) }
            }
        }
        for (scope, below) in others {
            result += below.map { (theme.style(scope, over: theme.style($0)), $0.name + " + " + scope.name) }
        }
        let bar = theme.style(.status)
        result += Scope.allCases.filter { $0.name.hasPrefix("status.") || $0 == .changeStrip }
            .map { (theme.style($0, over: bar), "status + " + $0.name) }
        result.append((theme.style(.promptSign, over: theme.style(.prompt)), "prompt + prompt.sign"))
        result.append((theme.style(.hintKey, over: theme.style(.hint)), "hint + hint.key"))
        return result + stack
    }

    @Test(arguments: ThemeFiles.names) func everyScopeReachesLevelAA(name: String) throws {
        let theme = try ThemeFiles.load(name).theme
        let wanted = name == "contrast" ? 7 : XtermPalette.textContrast
        for depth in [ColorDepth.direct, .indexed, .sixteen, .eight] {
            let resolved = ResolvedTheme(theme, depth: depth)
            let least = depth == .direct ? wanted : XtermPalette.textContrast
            let faults = Self.styles(resolved).filter { ($0.style.contrast ?? 21) < least }
            #expect(faults.map { "\($0.path): \($0.style.contrast ?? 0)" }.prefix(5) == [], "\(name) at \(depth)")
        }
    }

    @Test func withoutColourAttributesTellScopesApart() throws {
        for name in ThemeFiles.names {
            let theme = ResolvedTheme(try ThemeFiles.load(name).theme, depth: .monochrome)
            let text = theme.style(.text)
            #expect(text == Style(), "\(name)")
            for scope in [
                Scope.title, .heading1, .quotationStatement, .searchMatch, .searchCurrent, .selection, .control,
                .status,
                .outlineCurrent, .outlineChosen, .listCurrent, .highlight1, .highlight4, .changeWording,
                .changeInsertion, .changeDeletion,
                .changeCurrent, .promptCompletionCurrent, .messageError,
            ] {
                #expect(theme.style(scope) != text, "\(name): \(scope.name)")
            }
            for scopes in [
                [Scope.quotationStatement, .quotationStatementCurrent, .heading1, .searchMatch],
                [.searchMatch, .searchCurrent, .selection, .highlight1, .quotationStatement],
                [.outlineCurrent, .outlineChosen],
                [.changeWording, .changeInsertion, .changeCurrent],
            ] {
                let styles = Set(scopes.map { theme.style($0) })
                #expect(styles.count == scopes.count, "\(name): \(scopes.map(\.name))")
            }
        }
    }
}
