internal import CNcurses
internal import Glibc

extension Terminal {
    /// Gives the terminal back and stops the job until the shell continues it; then takes the terminal again.
    public mutating func suspend() {
        handOver()
        interruptions_stop()
        takeBack()
    }

    /// Gives the terminal to a program that draws on it, such as an editor, while `body` runs.
    public mutating func lend<Result>(during body: () -> Result) -> Result {
        handOver()
        interruptions_let_stop(true)
        defer {
            interruptions_let_stop(false)
            takeBack()
        }
        return body()
    }

    /// Leaves the screen by terminfo's own strings: `endwin` and what follows it would reset the user's palette (OSC 104).
    private mutating func handOver() {
        // So that ncurses knows that the cursor is visible now.
        curs_set(1)
        setModes(false)
        write(Self.leaving)
        reset_shell_mode()
    }

    private mutating func takeBack() {
        reset_prog_mode()
        write(["smcup", "smkx"].compactMap(Screen.capability).joined())
        setModes(true)
        forgetScreen()
    }

    /// What terminfo has for leaving the screen as a shell expects it.
    private static var leaving: String {
        // Added one by one: joining strings is slow when it is done first.
        ["sgr0", "op", "rmkx", "cnorm", "rmcup"].reduce(into: "") { $0 += Screen.capability($1) ?? "" }
    }

    /// Has the next `show` paint everything, whatever stood there.
    public mutating func forgetScreen() {
        unsafe clearok(curses_screen_window(), true)
        shown = nil
    }

    /// Puts text on the clipboard, where the terminal allows programs to (OSC 52).
    public func copyToClipboard(_ text: String) {
        if screen.takesSequences { write("\u{1B}]52;c;" + Base64.text(of: text.utf8) + "\u{07}") }
    }

    /// Rings the bell, or what the user has in its place.
    public func ring() {
        write("\u{07}")
    }

    /// Switches the marking of pastes (xterm's mode 2004) and the wheel's sending of arrow keys (1007, put back as it was);
    /// switches off the terminal's own reordering of right-to-left text (mode 8 of ECMA-48, BDSM), which would move the
    /// words of other panes about. The mouse stays with the terminal, for selecting, until it is asked for.
    func setModes(_ on: Bool) {
        guard screen.takesSequences else { return }
        if on {
            write("\u{1B}[8l\u{1B}[?1007s\u{1B}[?1007h\u{1B}[?2004h" + (usesMouse ? Self.mouseOn : ""))
        } else {
            write((usesMouse ? Self.mouseOff : "") + Self.modesOff)
        }
    }

    private static let modesOff = "\u{1B}[?2004l\u{1B}[?1007r\u{1B}[8h"

    /// Remembers what a signal handler writes: all modes off, then what terminfo has for leaving.
    func prepareRestoration() {
        let modesOff = screen.takesSequences ? "\u{1B}[?2026l" + Self.mouseOff + Self.modesOff : ""
        unsafe restoration_set_string(modesOff + Self.leaving)
        restoration_arm()
    }

    /// Writes beside ncurses, whose own output is flushed at the end of each `show`.
    func write(_ string: String) {
        write(Array(string.utf8))
    }

    /// Sends bytes past ncurses.
    func write(_ bytes: [UInt8]) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(screen.descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR, errno != EAGAIN { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }
}
