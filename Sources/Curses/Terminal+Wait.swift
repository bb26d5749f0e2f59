internal import CNcurses
internal import Glibc

extension Terminal {
    /// The most keys that one wait takes, so that a flood of them does not keep the screen from being drawn.
    static let burstLimit = 256

    /// Waits until there is a key, a signal, or `bell` has rung, and gives all that is there.
    ///
    /// `milliseconds` bounds the wait; nil waits as long as it takes. Empty where the time passed, or where what came
    /// meant nothing.
    public mutating func wait(alsoOn bell: Doorbell?, milliseconds: Int? = nil) -> [TerminalInput] {
        var polled = [
            pollfd(fd: screen.keyboardDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: screen.signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard unsafe poll(&polled, nfds_t(polled.count), limit) > 0 else { return [] }
        var inputs: [TerminalInput] = []
        if polled[1].revents != 0 { inputs += readSignals() }
        if polled[0].revents & Int16(POLLIN) != 0 { inputs += readKeys() }
        if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { inputs.append(.hungUp) }
        if polled[2].revents != 0 { inputs.append(.woken) }
        return inputs
    }

    private mutating func readKeys() -> [TerminalInput] {
        var inputs = decoder.decode(readBurst())
        // A paste whose end does not come within a moment has lost it: the keys must not be dead for ever.
        while decoder.isPasting {
            let more = waitForKeys(milliseconds: 200) ? readBurst() : []
            inputs += more.isEmpty ? decoder.endPaste().map { [$0] } ?? [] : decoder.decode(more)
        }
        for case .answer(let answer) in inputs { take(answer) }
        return inputs
    }

    private func waitForKeys(milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: screen.keyboardDescriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&polled, 1, milliseconds) > 0 && polled.revents & Int16(POLLIN) != 0
    }

    private func readBurst() -> [RawKey] {
        var burst: [RawKey] = []
        var value: wint_t = 0
        while burst.count < Self.burstLimit {
            let result = unsafe wget_wch(screen.keyboard, &value)
            if result == KEY_CODE_YES {
                burst.append(.code(Int32(bitPattern: value)))
            } else if result == OK, let scalar = Unicode.Scalar(value) {
                burst.append(.scalar(scalar))
            } else if result == ERR {
                break
            }
        }
        return burst
    }

    /// What the signals that arrived ask for, each once.
    private mutating func readSignals() -> [TerminalInput] {
        var inputs: [TerminalInput] = []
        var hasChanged = false
        var signal: UInt8 = 0
        while unsafe read(screen.signals, &signal, 1) == 1 {
            switch Int32(signal) {
            case SIGWINCH: hasChanged = true
            case SIGCONT:
                reset_prog_mode()
                setModes(true)
                forgetScreen()
                hasChanged = true
            case SIGTSTP: inputs.append(.stopRequested)
            default: inputs.append(.terminated(Int32(signal)))
            }
        }
        if hasChanged { inputs.append(takeSize()) }
        return inputs
    }

    /// Tells ncurses the size that the window has now.
    private mutating func takeSize() -> TerminalInput {
        var window = winsize()
        if unsafe ioctl(screen.descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
            resize(rows: Int(window.ws_row), columns: Int(window.ws_col))
        }
        return .resized(rows: size.rows, columns: size.columns)
    }

    /// Gives ncurses another size and has the next `show` paint everything.
    mutating func resize(rows: Int, columns: Int) {
        resizeterm(Int32(rows), Int32(columns))
        shown = nil
    }

    /// Ends the program by a signal that was caught, so that whoever started it sees the true reason.
    ///
    /// To be called when no terminal is held any more.
    public static func end(bySignal signal: Int32) -> Never {
        interruptions_end_by(signal)
    }
}
