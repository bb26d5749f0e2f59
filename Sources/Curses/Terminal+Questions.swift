internal import CNcurses
internal import Glibc
internal import Reading

extension Terminal {
    /// Asks the terminal something; it answers by an input, or not at all.
    public mutating func ask(_ question: TerminalQuestion) {
        guard screen.takesSequences else { return }
        switch question {
        case .background: write("\u{1B}]11;?\u{1B}\\")
        case .ambiguousWidth:
            guard size.rows >= TerminalAnswer.widthRow else { return }
            askWidth()
        }
        decoder.awaitedAnswers += 1
    }

    /// Writes “ over what stands at the beginning of a row and puts that back in the same breath.
    private mutating func askWidth() {
        unsafe gathering_begin(screen.descriptor, "\u{1B}[?2026h")
        write("\u{1B}7\u{1B}[\(TerminalAnswer.widthRow);1H\u{201C}\u{1B}[6n\u{1B}8")
        curses_redraw_row(Int32(TerminalAnswer.widthRow - 1))
        if let shown { drawLinks(of: shown, inRows: [TerminalAnswer.widthRow - 1]) }
        unsafe gathering_end(screen.descriptor, "\u{1B}[?2026l")
    }

    /// Takes what an answer says about the terminal itself.
    mutating func take(_ answer: TerminalAnswer) {
        guard case .ambiguousWidth(let isWide) = answer, isWide != ambiguousIsWide else { return }
        CharacterColumns.install(ambiguousIsWide: isWide)
        ambiguousIsWide = isWide
        forgetScreen()
    }

    /// Lets go of an answer that is still under way when the program ends: the shell would take it for keys.
    func dropAnswers() {
        guard decoder.awaitedAnswers > 0 else { return }
        var polled = pollfd(fd: screen.keyboardDescriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&polled, 1, Self.lastPatience)
        tcflush(screen.keyboardDescriptor, TCIFLUSH)
    }

    /// How many milliseconds an answer is waited for at the end.
    private static let lastPatience: Int32 = 50

    /// Has the mouse report presses and its wheel (xterm's modes 1000 and 1006), or leaves it to the terminal.
    public mutating func useMouse(_ isUsed: Bool) {
        usesMouse = isUsed
        if screen.takesSequences { write(isUsed ? Self.mouseOn : Self.mouseOff) }
    }

    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
}
