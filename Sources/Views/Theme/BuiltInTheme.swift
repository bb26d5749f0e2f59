extension Theme {
    /// The theme that is there where no file is found: the terminal's own colours, and what is drawn without any.
    ///
    /// A file like any other, read by the same parser; `mono` says how a scope looks where there are no colours,
    /// and holds for every theme that does not say otherwise.
    static let builtInFile = ThemeFile(
        path: "built-in",
        text: """
            name = "plain"
            appearance = "either"

            [scopes]
            text = { fg = "standard", bg = "standard", mono = "" }
            "text.away" = { dim = true, mono = "dim" }
            title = { bold = true, mono = "bold" }
            heading = { bold = true, mono = "bold" }
            "quotation.statement" = { fg = "cyan", mono = "underline" }
            "quotation.statement.current" = { bold = true, mono = "bold underline" }
            "markup.strong" = { bold = true, mono = "bold" }
            "markup.emphasis" = { italic = true, mono = "underline" }
            "markup.strikethrough" = { strikethrough = true, mono = "" }
            "markup.link" = { underline = true, mono = "underline" }
            control = { reverse = true, mono = "reverse" }
            margin = { fg = "yellow", mono = "bold" }
            "margin.note" = { bold = true, mono = "bold" }
            highlight = { bold = true, mono = "bold" }
            "highlight.1" = { fg = "black", bg = "yellow", underline = true, mono = "bold" }
            "highlight.2" = { fg = "black", bg = "green", underline = true, mono = "bold" }
            "highlight.3" = { fg = "black", bg = "cyan", underline = true, mono = "bold" }
            "highlight.4" = { fg = "bright-white", bg = "red", underline = true, mono = "bold" }
            "search.match" = { fg = "black", bg = "yellow", mono = "reverse" }
            "search.current" = { fg = "black", bg = "green", bold = true, mono = "reverse bold" }
            selection = { fg = "black", bg = "cyan", mono = "reverse underline" }
            "outline.title" = { bold = true, mono = "bold" }
            "outline.quotation" = { fg = "cyan", mono = "" }
            "outline.current" = { bold = true, underline = true, mono = "bold underline" }
            "outline.chosen" = { reverse = true, mono = "reverse" }
            status = { reverse = true, mono = "reverse" }
            "status.pending" = { bold = true, mono = "reverse bold" }
            message = { bold = true, mono = "bold" }
            "message.error" = { fg = "red", bold = true, mono = "reverse bold" }
            "prompt.completion.current" = { reverse = true, mono = "reverse" }
            "hint.key" = { bold = true, mono = "bold" }
            "help.title" = { bold = true, mono = "bold" }
            "help.key" = { bold = true, mono = "bold" }
            "list.header" = { bold = true, mono = "bold" }
            "list.written" = { bold = true, mono = "bold" }
            "list.current" = { reverse = true, mono = "reverse" }
            "list.marked" = { bold = true, mono = "bold" }
            change = { fg = "yellow", mono = "underline" }
            "change.insertion" = { fg = "green", mono = "bold" }
            "change.deletion" = { fg = "red", mono = "bold" }
            "change.move" = { fg = "magenta", mono = "" }
            "change.noise" = { fg = "standard", mono = "" }
            "change.current" = { reverse = true, mono = "reverse" }
            "change.gutter" = { bold = true, mono = "bold" }
            "change.other" = { italic = true }
            "change.filler" = { fg = "standard", mono = "" }
            "raw.mark" = { mono = "" }
            """)
}
