internal import CNcurses
internal import Glibc
internal import Views

/// What ncurses and the system gave for a terminal: handles without an owner, which `Terminal` gives back.
@safe
struct Screen {
    let screen: OpaquePointer
    /// A window that is never shown: reading keys from one that is would draw it first.
    let keyboard: UnsafeMutablePointer<WINDOW>
    /// The file that was opened beside standard input and output; nil where none was.
    let device: UnsafeMutablePointer<FILE>?
    /// Where is written to.
    let descriptor: Int32
    /// Where keys are read from.
    let keyboardDescriptor: Int32
    /// Where signals can be read, a byte each.
    let signals: Int32
    /// Whether sequences that terminfo does not name may be sent: it is a terminal, no file in a test, of ECMA-48's kind.
    let takesSequences: Bool
    /// Whether rows of it can be scrolled while the others stay.
    let scrollsRegions: Bool
    /// Whether a character in the last column lets the cursor stand there until the next one comes.
    let wrapsLate: Bool

    /// Takes the terminal that the options name; nothing is held where it fails.
    init(_ options: TerminalOptions) throws(TerminalError) {
        guard Locale.useUTF8() else { throw .noUTF8Locale }
        let (output, input, opened) = unsafe try Self.open(options.device)
        unsafe device = unsafe opened
        descriptor = unsafe fileno(output)
        keyboardDescriptor = unsafe fileno(input)
        restoration_remember_modes(descriptor)
        signals = interruptions_open()
        // An empty type would be looked for under no name.
        guard !options.type.isEmpty, let screen = unsafe newterm(options.type, output, input),
            let pad = unsafe newpad(1, 1)
        else {
            interruptions_close()
            if let opened = unsafe opened { unsafe fclose(opened) }
            throw .unknownType(options.type)
        }
        unsafe self.screen = unsafe screen
        takesSequences = isatty(descriptor) == 1 && Self.capability("cup")?.hasPrefix("\u{1B}[") == true
        scrollsRegions = Self.capability("csr") != nil
        wrapsLate = unsafe tigetflag("xenl") == 1
        unsafe keyboard = unsafe pad
        prepareKeyboard()
    }

    /// Standard output and input; `/dev/tty` in place of an input that is piped; the device of a test for both.
    private static func open(
        _ device: String?
    ) throws(TerminalError) -> (UnsafeMutablePointer<FILE>, UnsafeMutablePointer<FILE>, UnsafeMutablePointer<FILE>?) {
        if device == nil, isatty(STDIN_FILENO) == 1 {
            return unsafe (curses_standard_output(), curses_standard_input(), nil)
        }
        guard let file = unsafe fopen(device ?? "/dev/tty", "r+e") else { throw .noTerminal }
        return unsafe (device == nil ? curses_standard_output() : file, file, file)
    }

    /// Every key arrives at once and as itself: Ctrl-C, Ctrl-Z, Ctrl-S and Enter too.
    private func prepareKeyboard() {
        raw()
        noecho()
        nonl()
        set_escdelay(25)
        typeahead(-1)
        unsafe intrflush(keyboard, false)
        unsafe keypad(keyboard, true)
        unsafe nodelay(keyboard, true)
        unsafe define_key("\u{1B}[200~", KeyCodes.pasteBegin)
        unsafe define_key("\u{1B}[201~", KeyCodes.pasteEnd)
        unsafe define_key("\u{1B}[<", KeyCodes.mouseBegin)
    }

    /// A string of terminfo without its delays (`$<50/>`), which nobody waits for in a handler; nil where there is none.
    static func capability(_ name: String) -> String? {
        guard let string = unsafe curses_capability(name) else { return nil }
        return unsafe withoutPadding(String(cString: string))
    }

    static func withoutPadding(_ string: String) -> String {
        // Over bytes: this stands before the first screen, and the general search is slow when it is used first.
        let bytes = Array(string.utf8)
        var result: [UInt8] = []
        var next = 0
        while next < bytes.count {
            if bytes[next] == UInt8(ascii: "$"), next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "<"),
                let end = bytes[next...].firstIndex(of: UInt8(ascii: ">"))
            {
                next = end + 1
            } else {
                result.append(bytes[next])
                next += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Gives everything back.
    func close() {
        // Where there is no alternate screen the shell's prompt comes to stand on the last row.
        move(curses_row_count() - 1, 0)
        clrtoeol()
        refresh()
        endwin()
        restoration_disarm()
        unsafe delwin(keyboard)
        unsafe delscreen(screen)
        gathering_close()
        if let device = unsafe device { unsafe fclose(device) }
        interruptions_close()
    }
}
