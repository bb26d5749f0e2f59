extension Keymap {
    /// The keys as they are before a user's file is laid over them; read by the same parser.
    public static let standard: Keymap = {
        var keymap = Keymap()
        let problems = KeymapFile.load(standardText, named: "keys", over: &keymap)
        assert(problems.isEmpty, "\(problems)")
        return keymap
    }()

    /// The default keymap as a file, which a user can start from.
    public static let standardText = """
        # Keys in the manner of vim and less.
        [general]
        j               move-down
        <Down>          move-down
        <Enter>         move-down
        k               move-up
        <Up>            move-up
        d               half-page-down
        <Ctrl-D>        half-page-down
        u               half-page-up
        <Ctrl-U>        half-page-up
        f               page-down
        <Space>         page-down
        <PageDown>      page-down
        <Ctrl-F>        page-down
        b               page-up
        <PageUp>        page-up
        <Ctrl-B>        page-up
        gg              top
        <Home>          top
        G               end
        <End>           end
        ?               help
        <F1>            help
        :               command
        /               search
        n               next-match
        N               previous-match
        M               mouse
        B               library
        p               pick
        <Ctrl-P>        pick
        '               go-mark
        q               leave
        <Esc>           cancel
        <Ctrl-C>        cancel
        <Ctrl-L>        redraw
        <Ctrl-Z>        suspend

        [reading]
        <Enter>         open
        h               move-left
        <Left>          move-left
        l               move-right
        <Right>         move-right
        0               line-start
        $               line-end
        <Ctrl-E>        scroll-down
        <Ctrl-Y>        scroll-up
        %               percent
        }               next-paragraph
        {               previous-paragraph
        )               next-sentence
        (               previous-sentence
        zz              centre
        zt              caret-to-top
        zb              caret-to-bottom
        zf              focus
        zM              fold-close-all
        zR              fold-open-all
        za              fold-toggle
        zo              fold-open
        zc              fold-close
        ]a              next-article
        [a              previous-article
        ]q              next-quotation
        [q              previous-quotation
        ]p              next-of-speaker
        [p              previous-of-speaker
        ]h              next-heading
        [h              previous-heading
        ]s              next-section
        [s              previous-section
        ]l              next-link
        [l              previous-link
        gx              follow-link
        ]j              next-join
        [j              previous-join
        ]n              next-note
        [n              previous-note
        S               highlight
        i               write-note
        I               edit-note
        X               delete-note
        L               notes
        ;               repeat-jump
        ,               repeat-jump-back
        <Ctrl-O>        jump-back
        <Alt-o>         jump-forward
        m               set-mark
        *               search-selection
        #               search-selection-back
        o               outline
        <Tab>           other-pane
        <lt>            outline-narrower
        >               outline-wider
        Q               quotations
        gs              same-statement
        gS              library-statement
        gv              library-versions
        g/              matches
        gh              search-headings
        gq              search-statements
        gp              search-speakers
        &               narrow
        K               peek
        T               toggle-terms
        c               compare
        gc              changes-on-disk
        v               select
        V               select-paragraph
        as              select-sentence
        aq              select-quotation
        ap              select-paragraph
        ah              select-section
        y               copy
        Y               copy-with-source
        r               raw-lines
        e               edit
        E               encoding
        C               contents
        <Ctrl-G>        place
        =h              set-heading
        =1              set-heading 1
        =2              set-heading 2
        =3              set-heading 3
        =4              set-heading 4
        =n              clear-heading
        =a              begin-article
        =A              continue-article
        =j              join
        =s              split
        =K              read-earlier
        =J              read-later
        =o              file-order
        =b              set-byline
        =B              clear-byline
        =p              set-speaker
        =P              clear-speaker
        =q              set-kind
        =f              set-furniture
        =F              clear-furniture
        U               undo
        <Ctrl-R>        redo
        W               why
        F               furniture

        [outline]
        <Enter>         open
        l               open
        <Right>         fold-open
        h               fold-close
        <Left>          fold-close
        za              fold-toggle
        zo              fold-open
        zc              fold-close
        zR              fold-open-all
        zM              fold-close-all
        o               outline
        <Tab>           other-pane
        <lt>            outline-narrower
        >               outline-wider
        <Ctrl-O>        jump-back
        <Alt-o>         jump-forward
        Q               quotations
        T               toggle-terms
        c               compare
        C               contents
        <Ctrl-G>        place
        =h              set-heading
        =1              set-heading 1
        =2              set-heading 2
        =3              set-heading 3
        =4              set-heading 4
        =n              clear-heading
        =a              begin-article
        =A              continue-article
        =j              join
        =s              split
        =K              read-earlier
        =J              read-later
        =o              file-order
        =b              set-byline
        =B              clear-byline
        =p              set-speaker
        =P              clear-speaker
        =q              set-kind
        =f              set-furniture
        =F              clear-furniture
        U               undo
        <Ctrl-R>        redo
        W               why
        F               furniture

        [contents]
        <Enter>         open
        l               open
        <Right>         open
        c               compare
        Q               quotations
        L               notes
        m               mark-article
        v               mark-article
        e               edit
        <Ctrl-G>        place

        [comparison]
        h               move-left
        <Left>          move-left
        l               move-right
        <Right>         move-right
        0               line-start
        $               line-end
        <Ctrl-E>        scroll-down
        <Ctrl-Y>        scroll-up
        %               percent
        }               next-paragraph
        {               previous-paragraph
        )               next-sentence
        (               previous-sentence
        zz              centre
        zt              caret-to-top
        zb              caret-to-bottom
        ]c              next-change
        [c              previous-change
        ]w              next-witness
        [w              previous-witness
        ]m              next-move
        [m              previous-move
        ]u              next-undecided
        [u              previous-undecided
        <lt>            take-left
        >               take-right
        =a              take-left
        =b              take-right
        =w              write-reading
        =u              unsure
        =n              note
        =c              clear-verdict
        =p              pin
        =P              pin-apart
        =x              unpin
        U               undo
        <Ctrl-R>        redo
        gm              move-partner
        gl              toggle-lock
        s               one-version
        K               peek
        o               outline
        ;               repeat-jump
        ,               repeat-jump-back
        <Ctrl-O>        jump-back
        <Alt-o>         jump-forward
        <Tab>           other-pane
        x               swap-sides
        tt              toggle-noise
        tw              toggle-kind wording
        ti              toggle-kind insertion
        td              toggle-kind deletion
        tm              toggle-kind move
        tp              toggle-kind punctuation
        tn              toggle-kind renumbering
        tv              toggle-kind variant
        tf              toggle-kind width
        tl              toggle-kind layout
        ts              toggle-kind script
        tk              toggle-kind markup
        tP              show-kinds proof
        tA              show-kinds all
        tU              show-kinds usual
        L               changes
        ]q              next-quotation
        [q              previous-quotation
        ]p              next-of-speaker
        [p              previous-of-speaker
        ]h              next-heading
        [h              previous-heading
        ]s              next-section
        [s              previous-section
        ]l              next-link
        [l              previous-link
        gx              follow-link
        m               set-mark
        Q               quotations
        gv              library-versions
        gS              library-statement
        gs              same-statement
        v               select
        V               select-paragraph
        as              select-sentence
        aq              select-quotation
        ap              select-paragraph
        ah              select-section
        y               copy
        Y               copy-with-source
        W               why
        e               edit
        <Ctrl-G>        place

        [list]
        <Enter>         open
        l               open
        <Right>         open
        <Ctrl-G>        place
        =F              clear-furniture
        K               peek

        [changes]
        <Enter>         open
        l               open
        <Right>         open
        t               only-kind
        n               nothing
        N               nothing
        <Ctrl-G>        place

        [notes]
        <Enter>         open
        l               open
        <Right>         open
        S               highlight
        i               write-note
        I               edit-note
        X               delete-note
        y               copy
        K               peek
        U               undo
        <Ctrl-R>        redo
        n               nothing
        N               nothing
        <Ctrl-G>        place

        [quotations]
        <Enter>         open
        l               fold-open
        <Right>         fold-open
        h               fold-close
        <Left>          fold-close
        za              fold-toggle
        zo              fold-open
        zc              fold-close
        zR              fold-open-all
        zM              fold-close-all
        <Tab>           group-by
        a               take-from
        t               toggle-repeats
        T               toggle-terms
        gs              same-statement
        s               same-statement
        K               peek
        y               copy
        e               export
        n               nothing
        N               nothing
        C               contents
        <Ctrl-G>        place

        [library]
        <Enter>         open
        l               open
        <Right>         open
        h               fold-close
        <Left>          fold-close
        za              fold-toggle
        zo              fold-open
        zc              fold-close
        zR              fold-open-all
        zM              fold-close-all
        <Tab>           library-by
        gr              library-by recent
        ga              library-by all
        gf              library-by folder
        gp              library-by speaker
        gd              library-by date
        gj              library-by publication
        gt              library-by tag
        gu              library-by unread
        o               library-sort
        s               library-search
        gv              library-versions
        c               compare
        t               tag
        T               untag
        r               toggle-read
        e               edit
        n               nothing
        N               nothing
        C               contents
        <Ctrl-G>        place

        [peek]
        /               nothing
        <Enter>         open
        l               open
        <Right>         open
        K               peek
        <Tab>           peek
        y               copy
        <Ctrl-G>        place

        [help]
        <Enter>         move-down

        [prompt]
        <Enter>         open
        <Esc>           cancel
        <Ctrl-C>        cancel
        <Ctrl-R>        regular-expressions
        """
}
