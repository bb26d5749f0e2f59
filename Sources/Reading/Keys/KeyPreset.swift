/// Keys as other programs have them, laid over the standard ones before a user's own.
public enum KeyPreset: String, Sendable, CaseIterable {
    case standard
    case vim
    case less

    /// The standard keymap with the preset laid over it.
    public var keymap: Keymap {
        var keymap = Keymap.standard
        let problems = KeymapFile.load(text, named: "keys \(rawValue)", over: &keymap)
        assert(problems.isEmpty, "\(problems)")
        return keymap
    }

    /// What is laid over, as a keymap file.
    public var text: String {
        switch self {
        case .standard: ""
        case .vim: Self.asInVim
        case .less: Self.asInLess
        }
    }

    /// Letters that vim has for changing text do not turn pages; `u` undoes.
    private static let asInVim = """
        [reading]
        d               nothing
        f               nothing
        b               nothing
        u               undo
        <Space>         move-right
        ^               line-start
        ]]              next-section
        [[              previous-section
        ZZ              quit
        ZQ              quit
        <Ctrl-W>w       other-pane
        <Ctrl-W><Ctrl-W> other-pane
        [comparison]
        d               nothing
        f               nothing
        b               nothing
        u               undo
        ^               line-start
        ZZ              quit
        ZQ              quit
        <Ctrl-W>w       other-pane
        <Ctrl-W><Ctrl-W> other-pane
        """

    /// What less has on these keys takes their place; `x` selects, `R` shows the file's own lines.
    private static let asInLess = """
        [general]
        h               help
        H               help
        [reading]
        e               move-down
        <Ctrl-N>        move-down
        <Ctrl-K>        move-up
        w               page-up
        <lt>            top
        >               end
        p               percent
        v               edit
        h               help
        r               redraw
        R               raw-lines
        x               select
        [comparison]
        h               help
        p               percent
        v               edit
        """
}
