/// Tells an answer or a report of the terminal that has come in part: over a slow line a burst may end inside one.
enum PartialAnswer {
    /// Whether what follows an ESC is the beginning of the answer to a question, and not the whole of it.
    static func isBegun(by rest: ArraySlice<RawKey>) -> Bool {
        guard !rest.isEmpty, rest.count < longest else { return false }
        var text = String.UnicodeScalarView()
        for raw in rest {
            guard case .scalar(let scalar) = raw else { return false }
            text.append(scalar)
        }
        return isBegun(String(text), "]11;rgb", "0123456789abcdefABCDEF/:a\u{1B}")
            || isBegun(String(text), "[\(TerminalAnswer.widthRow);", "0123456789")
    }

    /// Whether `next` goes on with what was held: an answer behind its ESC, or a report of the mouse.
    static func goesOn(_ held: [RawKey], with next: RawKey) -> Bool {
        guard held.first == .scalar("\u{1B}") else {
            return isMouse(next) || next == .scalar("M") || next == .scalar("m")
        }
        let begun = held.dropFirst()
        if isBegun(by: begun + [next]) { return true }
        return switch next {
        case .scalar("R"): begun.first == .scalar("[")
        case .scalar("\u{07}"): begun.first == .scalar("]")
        case .scalar("\\"): begun.count > 1 && begun.last == .scalar("\u{1B}")
        default: false
        }
    }

    /// Whether what follows the beginning of a report of the mouse is not the whole of it: numbers without the letter
    /// that ends them (xterm's form 1006).
    static func isMouse(_ rest: ArraySlice<RawKey>) -> Bool {
        rest.count < longest && rest.allSatisfy(isMouse)
    }

    /// Whether it can stand inside a report of the mouse.
    static func isMouse(_ raw: RawKey) -> Bool {
        if case .scalar(let scalar) = raw { "0123456789;".unicodeScalars.contains(scalar) } else { false }
    }

    private static let longest = 64

    /// Whether `text` is a beginning of `prefix`, or `prefix` and any of `others`.
    private static func isBegun(_ text: String, _ prefix: String, _ others: String) -> Bool {
        prefix.hasPrefix(text) || text.hasPrefix(prefix) && text.dropFirst(prefix.count).allSatisfy(others.contains)
    }
}
