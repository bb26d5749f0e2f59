internal import Reading

/// The sequences of ECMA-48 that a terminal sends and that terminfo does not name.
enum ControlSequence {
    /// A whole control sequence; `press` is nil for one that is not a key: a report or an answer.
    struct Taken {
        let press: KeyPress?
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
                return Taken(press: press(parameters, final: Character(scalar)))
            default: return nil
            }
        }
        return nil
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

    /// Takes a string sequence (an answer about colours or the terminal's name) up to BEL or ST; false, and nothing
    /// taken, where it does not end.
    static func skipString(in rest: inout ArraySlice<RawKey>) -> Bool {
        var previous: RawKey?
        for (index, raw) in zip(rest.indices, rest) {
            if raw == .scalar("\u{07}") || raw == .scalar("\\") && previous == .scalar("\u{1B}") {
                rest = rest[(index + 1)...]
                return true
            }
            previous = raw
        }
        return false
    }
}
