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
        defer { takeBack() }
        return body()
    }

    private mutating func handOver() {
        setModes(false)
        endwin()
    }

    private mutating func takeBack() {
        reset_prog_mode()
        setModes(true)
        forgetScreen()
    }

    /// Has the next `show` paint everything, whatever stood there.
    public mutating func forgetScreen() {
        unsafe clearok(curses_screen_window(), true)
        shown = nil
    }

    /// Puts text on the clipboard, where the terminal allows programs to (OSC 52).
    public func copyToClipboard(_ text: String) {
        write("\u{1B}]52;c;" + Base64.text(of: text.utf8) + "\u{07}")
    }

    /// Rings the bell, or what the user has in its place.
    public func ring() {
        write("\u{07}")
    }

    /// Switches the marking of pastes (xterm's mode 2004); the mouse stays with the terminal, for selecting.
    func setModes(_ on: Bool) {
        write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    }

    /// Remembers what a signal handler writes: all modes off, then what terminfo has for leaving.
    func prepareRestoration() {
        guard screen.isLive else { return }
        let leaving = ["sgr0", "op", "rmkx", "cnorm", "rmcup"].compactMap(Self.capability)
        unsafe restoration_set_string("\u{1B}[?2026l\u{1B}[?2004l" + leaving.joined())
        restoration_arm()
    }

    private static func capability(_ name: String) -> String? {
        guard let string = unsafe curses_capability(name) else { return nil }
        return unsafe withoutPadding(String(cString: string))
    }

    /// A terminfo string without its delays (`$<50/>`), which nobody waits for in a handler.
    static func withoutPadding(_ string: String) -> String {
        var result = ""
        var rest = string[...]
        while let delay = rest.firstRange(of: "$<"), let end = rest[delay.upperBound...].firstIndex(of: ">") {
            result += rest[..<delay.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// Writes beside ncurses, whose own output is flushed at the end of each `show`.
    func write(_ string: String) {
        guard screen.isLive else { return }
        var bytes = Array(string.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(screen.descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR, errno != EAGAIN { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }
}
