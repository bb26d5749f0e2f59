internal import CNcurses
internal import Reading

/// The numbers that ncurses gives to keys, as key presses.
enum KeyCodes {
    /// The number that stands for the beginning of a paste; beyond all that ncurses gives out by itself.
    static let pasteBegin: Int32 = 0x7001
    /// The number that stands for the end of a paste.
    static let pasteEnd: Int32 = 0x7002

    /// The number that stands for the beginning of a report of the mouse, which terminfo may call a key of its own.
    static let mouseBegin: Int32 = 0x7003

    private static let fixed: [Int32: KeyPress] = [
        KEY_UP: KeyPress(.up), KEY_DOWN: KeyPress(.down), KEY_LEFT: KeyPress(.left), KEY_RIGHT: KeyPress(.right),
        KEY_HOME: KeyPress(.home), KEY_END: KeyPress(.end), KEY_PPAGE: KeyPress(.pageUp),
        KEY_NPAGE: KeyPress(.pageDown), KEY_IC: KeyPress(.insert), KEY_DC: KeyPress(.delete),
        KEY_BACKSPACE: KeyPress(.backspace), KEY_BTAB: KeyPress(.backTab), KEY_ENTER: KeyPress(.enter),
        KEY_A1: KeyPress(.home), KEY_A3: KeyPress(.pageUp), KEY_C1: KeyPress(.end), KEY_C3: KeyPress(.pageDown),
        KEY_SR: KeyPress(.up, .shift), KEY_SF: KeyPress(.down, .shift), KEY_SLEFT: KeyPress(.left, .shift),
        KEY_SRIGHT: KeyPress(.right, .shift), KEY_SHOME: KeyPress(.home, .shift), KEY_SEND: KeyPress(.end, .shift),
        KEY_SPREVIOUS: KeyPress(.pageUp, .shift), KEY_SNEXT: KeyPress(.pageDown, .shift),
        KEY_SDC: KeyPress(.delete, .shift), KEY_SIC: KeyPress(.insert, .shift),
    ]

    /// What terminfo's extended capabilities name keys with modifiers by, the number of xterm's modifiers following.
    private static let extended: [Substring: KeyPress.Key] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
        "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
    ]

    /// The key press of a number; `name` is what ncurses calls it. Nil for keys that a reader has no use for.
    static func press(_ code: Int32, name: String?) -> KeyPress? {
        if let press = fixed[code] { return press }
        if code > KEY_F0, code <= KEY_F0 + 63 { return functionKey(Int(code - KEY_F0)) }
        guard let name, let digit = name.last?.wholeNumberValue, let key = extended[name.dropLast()] else { return nil }
        return KeyPress(key, modifiers(xterm: digit))
    }

    /// F13…F24 are Shift with F1…F12, F25…F36 Ctrl, F37…F48 both, F49…F60 Alt, as xterm's terminfo has it.
    private static func functionKey(_ number: Int) -> KeyPress {
        let groups: [KeyPress.Modifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
        return KeyPress(.function((number - 1) % 12 + 1), groups[min(groups.count - 1, (number - 1) / 12)])
    }

    /// The modifiers that xterm writes as one more than the sum of 1 Shift, 2 Alt, 4 Ctrl.
    static func modifiers(xterm number: Int) -> KeyPress.Modifiers {
        let bits = max(1, number) - 1
        var result: KeyPress.Modifiers = []
        if bits & 1 != 0 { result.insert(.shift) }
        if bits & 2 != 0 { result.insert(.alt) }
        if bits & 4 != 0 { result.insert(.control) }
        return result
    }
}
