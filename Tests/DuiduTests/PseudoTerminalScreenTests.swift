import Testing

@Suite struct PseudoTerminalScreenTests {
    private func screen(_ output: String) -> PseudoTerminalScreen {
        var screen = PseudoTerminalScreen(rows: 3, columns: 8)
        screen.feed(output.utf8)
        return screen
    }

    @Test func textWrapsAndWideCharactersTakeTwoColumns() {
        #expect(screen("雨水花园x\r\ny").lines == ["雨水花园", "x", "y"])
    }

    @Test func overwritingHalfOfAWideCharacterLeavesABlank() {
        #expect(screen("雨水\u{1B}[1;2Hab").lines == [" ab", "", ""])
        #expect(screen("雨水花\u{1B}[1;2H园路").lines == [" 园路", "", ""])
    }

    @Test func erasing() {
        #expect(screen("abcdefgh\u{1B}[1;4H\u{1B}[K").lines == ["abc", "", ""])
        #expect(screen("abcdefgh\u{1B}[1;4H\u{1B}[2X").lines == ["abc  fgh", "", ""])
        #expect(screen("ab\r\ncd\u{1B}[1;2H\u{1B}[J").lines == ["a", "", ""])
    }

    @Test func insertingAndDeleting() {
        #expect(screen("abcdef\u{1B}[1;2H\u{1B}[2P").lines == ["adef", "", ""])
        #expect(screen("abcdef\u{1B}[1;2H\u{1B}[1@").lines == ["a bcdef", "", ""])
        #expect(screen("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[L").lines == ["", "a", "b"])
        #expect(screen("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M").lines == ["b", "c", ""])
    }

    @Test func scrollingInsideARegion() {
        #expect(screen("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\n").lines == ["b", "", "c"])
    }

    @Test func repeating() {
        #expect(screen("-\u{1B}[4b").lines == ["-----", "", ""])
    }

    @Test func modesAreFollowed() {
        let on = screen("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[?2026h\u{1B}[1m")
        let modes = PseudoTerminalScreen.Modes(
            alternateScreen: true, hiddenCursor: true, bracketedPaste: true, synchronized: true)
        #expect(on.modes == modes)
        #expect(on.hasRendition)
        #expect(on.strangers == [])
    }

    @Test func whateverElseArrivesIsKept() {
        #expect(
            screen("\u{1B}[31;5n\u{1B}]0;title\u{7}\u{0}\u{1B}c\u{1B}[?9h").strangers == [
                "CSI [31, 5]n", "OSC 0;title", "control 0", "ESC c", "mode ?9",
            ])
        #expect(screen("a\u{202E}b").strangers == ["U+202e"])
    }

    @Test func theClipboardIsKept() {
        #expect(screen("\u{1B}]52;c;6Zuo\u{7}").clipboard == ["6Zuo"])
    }
}
