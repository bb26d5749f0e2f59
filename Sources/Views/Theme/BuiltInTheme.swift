extension Theme {
    /// The theme that is there where no file is found: the terminal's own colours, and what is drawn without any.
    ///
    /// Written out here and not read from a file: it is wanted before the first screen. What it says of drawing without
    /// colours holds for every theme that does not say otherwise.
    public static let builtIn: Theme = {
        var theme = Theme(name: "plain")
        theme.set(.text, fg: .standard, bg: .standard, mono: [])
        theme.set(.textAway, on: .dim, mono: .dim)
        theme.set(.title, on: .bold, mono: .bold)
        theme.set(.heading, on: .bold, mono: .bold)
        theme.set(.quotationStatement, fg: .palette(6), mono: .underline)
        theme.set(.quotationStatementCurrent, on: .bold, mono: [.bold, .underline])
        theme.set(.markupStrong, on: .bold, mono: .bold)
        theme.set(.markupEmphasis, on: .italic, mono: .underline)
        theme.set(.markupStrikethrough, on: .strikethrough, mono: [])
        theme.set(.markupColourRed, fg: .palette(1), mono: .underline)
        theme.set(.markupColourYellow, fg: .palette(3), mono: .underline)
        theme.set(.markupColourGreen, fg: .palette(2), mono: .underline)
        theme.set(.markupColourCyan, fg: .palette(6), mono: .underline)
        theme.set(.markupColourBlue, fg: .palette(4), mono: .underline)
        theme.set(.markupColourMagenta, fg: .palette(5), mono: .underline)
        theme.set(.markupLink, on: .underline, mono: .underline)
        theme.set(.control, on: .reverse, mono: .reverse)
        theme.set(.margin, fg: .palette(3), mono: .bold)
        theme.set(.marginNote, on: .bold, mono: .bold)
        theme.set(.highlight, on: .bold, mono: .bold)
        theme.set(.highlight1, fg: .palette(0), bg: .palette(3), on: .underline, mono: .bold)
        theme.set(.highlight2, fg: .palette(0), bg: .palette(2), on: .underline, mono: .bold)
        theme.set(.highlight3, fg: .palette(0), bg: .palette(6), on: .underline, mono: .bold)
        theme.set(.highlight4, fg: .palette(15), bg: .palette(1), on: .underline, mono: .bold)
        theme.set(.searchMatch, fg: .palette(0), bg: .palette(3), mono: .reverse)
        theme.set(.searchCurrent, fg: .palette(0), bg: .palette(2), on: .bold, mono: [.reverse, .bold])
        theme.set(.selection, fg: .palette(0), bg: .palette(6), mono: [.reverse, .underline])
        theme.set(.outlineTitle, on: .bold, mono: .bold)
        theme.set(.outlineQuotation, fg: .palette(6), mono: [])
        theme.set(.outlineCurrent, on: [.bold, .underline], mono: [.bold, .underline])
        theme.set(.outlineChosen, on: .reverse, mono: .reverse)
        theme.set(.status, on: .reverse, mono: .reverse)
        theme.set(.statusPending, on: .bold, mono: [.reverse, .bold])
        theme.set(.message, on: .bold, mono: .bold)
        theme.set(.messageError, fg: .palette(1), on: .bold, mono: [.reverse, .bold])
        theme.set(.promptCompletionCurrent, on: .reverse, mono: .reverse)
        theme.set(.hintKey, on: .bold, mono: .bold)
        theme.set(.helpTitle, on: .bold, mono: .bold)
        theme.set(.helpKey, on: .bold, mono: .bold)
        theme.set(.listHeader, on: .bold, mono: .bold)
        theme.set(.listWritten, on: .bold, mono: .bold)
        theme.set(.listCurrent, on: .reverse, mono: .reverse)
        theme.set(.listMarked, on: .bold, mono: .bold)
        theme.set(.change, fg: .palette(3), mono: .underline)
        theme.set(.changeInsertion, fg: .palette(2), mono: .bold)
        theme.set(.changeDeletion, fg: .palette(1), mono: .bold)
        theme.set(.changeMove, fg: .palette(5), mono: [])
        theme.set(.changeNoise, fg: .standard, mono: [])
        theme.set(.changeCurrent, on: .reverse, mono: .reverse)
        theme.set(.changeGutter, on: .bold, mono: .bold)
        theme.set(.changeOther, on: .italic)
        theme.set(.changeFiller, fg: .standard, mono: [])
        theme.set(.rawMark, mono: [])
        return theme
    }()

    private mutating func set(
        _ scope: Scope, fg: Color? = nil, bg: Color? = nil, on: Style.Attributes = [], mono: Style.Attributes? = nil
    ) {
        var style = ThemeStyle()
        style.foreground = fg.map { ThemeColor($0) }
        style.background = bg.map { ThemeColor($0) }
        style.on = on
        style.monochrome = mono
        self[scope] = style
    }
}
