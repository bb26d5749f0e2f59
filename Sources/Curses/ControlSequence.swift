internal import Reading

/// The sequences of ECMA-48 that a terminal sends and that terminfo does not name.
enum ControlSequence {
    /// A whole control sequence; `input` is nil for one that nobody asked for.
    struct Taken {
        let input: TerminalInput?
    }

    private static let finals: [Character: KeyPress.Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4), "M": .enter,
    ]
    private static let numbered: [Int: KeyPress.Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]

    /// Takes `[`, parameters and a final byte (ECMA-48, 5.4); nil, and nothing taken, where they are not all there.
    static func take(from rest: inout ArraySlice<RawKey>) -> Taken? {
        var parameters = ""
        for (index, raw) in zip(rest.indices, rest).dropFirst() {
            guard case .scalar(let scalar) = raw else { return nil }
            switch scalar.value {
            case 0x20...0x3F: parameters.unicodeScalars.append(scalar)
            case 0x40...0x7E:
                rest = rest[(index + 1)...]
                return Taken(input: input(parameters, final: Character(scalar)))
            default: return nil
            }
        }
        return nil
    }

    private static func input(_ parameters: String, final: Character) -> TerminalInput? {
        if parameters.first == "<" { return mouse(parameters.dropFirst(), final: final).map(TerminalInput.mouse) }
        if let press = press(parameters, final: final) { return .key(press) }
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        guard final == "R", numbers.count == 2 else { return nil }
        return TerminalAnswer(row: numbers[0], column: numbers[1]).map(TerminalInput.answer)
    }

    /// A report of the mouse in xterm's form 1006: button, column, row, `M` for pressed; nil for what no reader needs.
    private static func mouse(_ parameters: Substring, final: Character) -> MousePress? {
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        guard numbers.count == 3, final == "M", numbers[1] > 0, numbers[2] > 0 else { return nil }
        let kinds: [Int: MousePress.Kind] = [0: .click, 64: .wheelUp, 65: .wheelDown]
        return kinds[numbers[0]].map { MousePress($0, row: numbers[2] - 1, column: numbers[1] - 1) }
    }

    private static func press(_ parameters: String, final: Character) -> KeyPress? {
        if final == "Z" { return KeyPress(.backTab) }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let modifiers = KeyCodes.modifiers(xterm: (numbers.count > 1 ? numbers[1] : nil) ?? 1)
        if final == "~" { return (numbers.first ?? nil).flatMap { numbered[$0] }.map { KeyPress($0, modifiers) } }
        // `CSI 1;1R` is also the report of a place; only `CSI 1;mR` with a modifier and plain `CSI R` are keys.
        guard parameters.isEmpty || numbers.count == 2 && numbers[0] == 1 && modifiers != [] else { return nil }
        return finals[final].map { KeyPress($0, modifiers) }
    }

    /// Takes `O` and the letter of a key in application mode (SS3); nil, and nothing taken, where it is none.
    static func takeApplicationKey(from rest: inout ArraySlice<RawKey>) -> KeyPress? {
        guard case .scalar(let scalar)? = rest.dropFirst().first, let key = finals[Character(scalar)] else {
            return nil
        }
        rest = rest.dropFirst(2)
        return KeyPress(key)
    }

    /// Takes a string sequence (an answer about colours or the terminal's name) up to BEL or ST, and gives what stands
    /// after its first character; nil, and nothing taken, where it does not end.
    static func takeString(from rest: inout ArraySlice<RawKey>) -> String? {
        var text = String.UnicodeScalarView()
        for (index, raw) in zip(rest.indices, rest) {
            let isEnd = raw == .scalar("\\") && text.last == "\u{1B}"
            if raw == .scalar("\u{07}") || isEnd {
                rest = rest[(index + 1)...]
                return String(text.dropFirst().dropLast(isEnd ? 1 : 0))
            }
            if case .scalar(let scalar) = raw { text.append(scalar) }
        }
        return nil
    }
}
