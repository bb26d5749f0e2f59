internal import Reading

/// Makes key presses and pastes of what ncurses reads, one burst at a time.
///
/// A burst is what could be read without waiting: an ESC that ends one is the key, an ESC before a character in the
/// same burst is Alt.
struct KeyDecoder {
    /// The most characters of one paste that are kept; a person pastes a phrase, not a book.
    static let pasteLimit = 1 << 16

    private var pasted: [Unicode.Scalar]?
    /// How many questions the terminal has not answered.
    var awaitedAnswers = 0
    /// The beginning of an answer or of a report of the mouse whose rest has not come yet.
    private var held: [RawKey] = []
    private let nameOfCode: (Int32) -> String?

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { pasted != nil }

    /// Makes a decoder that asks `nameOfCode` what ncurses calls a key.
    init(nameOfCode: @escaping (Int32) -> String? = { _ in nil }) {
        self.nameOfCode = nameOfCode
    }

    /// The inputs that a burst holds, in order.
    mutating func decode(_ burst: [RawKey]) -> [TerminalInput] {
        guard let next = burst.first else { return [] }
        let before = held
        held = []
        // A terminal that answers nothing must not make keys of its user wait, nor swallow what is typed after them.
        guard before.isEmpty || PartialAnswer.goesOn(before, with: next) else {
            return decode(before[...], holds: false) + decode(burst[...], holds: true)
        }
        return decode((before + burst)[...], holds: true)
    }

    /// The inputs that raw keys stand for; `holds` tells whether what is begun may go on in the next burst.
    private mutating func decode(_ keys: ArraySlice<RawKey>, holds: Bool) -> [TerminalInput] {
        var (rest, result) = (keys, [TerminalInput]())
        while let raw = rest.popFirst() {
            switch raw {
            case .scalar("\u{1B}") where holds && awaitedAnswers > 0 && PartialAnswer.isBegun(by: rest):
                held = [raw] + rest
                rest = []
            case .code(KeyCodes.mouseBegin) where holds && !isPasting && PartialAnswer.isMouse(rest):
                held = [raw] + rest
                rest = []
            case .code(KeyCodes.pasteBegin): pasted = pasted ?? []
            case .code(KeyCodes.pasteEnd): if let text = endPaste() { result.append(text) }
            case _ where isPasting: keep(raw)
            case .code(KeyCodes.mouseBegin): result += decodeMouse(&rest)
            case .code(let code):
                if let press = KeyCodes.press(code, name: nameOfCode(code)) { result.append(.key(press)) }
            case .scalar("\u{1B}"): result += decodeEscape(&rest)
            case .scalar(let scalar): result.append(.key(Self.press(scalar)))
            }
        }
        awaitedAnswers -= result.count { if case .answer = $0 { true } else { false } }
        awaitedAnswers = max(0, awaitedAnswers)
        return result
    }

    /// Gives what was pasted so far and leaves the paste; nil where none was under way.
    mutating func endPaste() -> TerminalInput? {
        defer { pasted = nil }
        return pasted.map { .paste(String(String.UnicodeScalarView($0))) }
    }

    private mutating func keep(_ raw: RawKey) {
        guard case .scalar(let scalar) = raw, (pasted?.count ?? 0) < Self.pasteLimit else { return }
        // Terminals send the line ends of a paste as Enter sends them.
        pasted?.append(scalar == "\r" ? "\n" : scalar)
    }

    /// The key of a character, control characters as Ctrl with a letter.
    private static func press(_ scalar: Unicode.Scalar) -> KeyPress {
        switch scalar.value {
        case 0x09: KeyPress(.tab)
        case 0x0D: KeyPress(.enter)
        case 0x1B: KeyPress(.escape)
        case 0x08, 0x7F: KeyPress(.backspace)
        case 0x00: KeyPress(" ", .control)
        case 0x01...0x1A: KeyPress(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), .control)
        case 0x1C...0x1F: KeyPress(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), .control)
        default: KeyPress(Character(scalar))
        }
    }

    /// What an ESC and the rest of its burst stand for; takes from `rest` what belongs to it.
    private func decodeEscape(_ rest: inout ArraySlice<RawKey>) -> [TerminalInput] {
        switch rest.first {
        case nil: return [.key(KeyPress(.escape))]
        case .scalar("\u{1B}"): return [.key(KeyPress(.escape))]
        case .scalar("["): if let taken = ControlSequence.take(from: &rest) { return taken.input.map { [$0] } ?? [] }
        case .scalar("O"): if let press = ControlSequence.takeApplicationKey(from: &rest) { return [.key(press)] }
        case .scalar("]"), .scalar("P"), .scalar("_"):
            if let text = ControlSequence.takeString(from: &rest) {
                return TerminalAnswer(colour: text).map { [.answer($0)] } ?? []
            }
        default: break
        }
        return withAlt(rest.removeFirst()).map(TerminalInput.key)
    }

    /// What a report of the mouse says whose beginning ncurses took for a key.
    private func decodeMouse(_ rest: inout ArraySlice<RawKey>) -> [TerminalInput] {
        var sequence = ([.scalar("["), .scalar("<")] + rest)[...]
        guard let taken = ControlSequence.take(from: &sequence) else {
            // The rest of a report is nothing that was typed.
            rest = rest.drop(while: PartialAnswer.isMouse)
            return []
        }
        rest = sequence
        return taken.input.map { [$0] } ?? []
    }

    private func withAlt(_ raw: RawKey) -> [KeyPress] {
        let press: KeyPress? =
            switch raw {
            case .scalar(let scalar): Self.press(scalar)
            case .code(let code): KeyCodes.press(code, name: nameOfCode(code))
            }
        return press.map { [KeyPress($0.key, $0.modifiers.union(.alt))] } ?? []
    }
}
