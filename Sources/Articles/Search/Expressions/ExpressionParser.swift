/// Reads a regular expression.
///
/// `.` any character of a line, `[…]` `[^…]` sets with ranges, `\d \w \s` and their opposites `\D \W \S`, `\p{Han}`
/// `\p{Lu}` and `\P{…}` (UTS #18), `^` `$` `\b` `\B`, `|`, `(…)` `(?:…)`, `* + ? {m} {m,} {m,n}` and their lazy forms
/// with `?`, `\n` `\t` `\x{4E00}` `\u4E00`; `\` before any other sign takes its meaning away. A blank stands for a run of
/// blanks, as in a plain search. What Perl has beyond that (references back, looking around) cannot be looked for in time
/// that grows with the text only.
struct ExpressionParser {
    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    /// The expression as a tree.
    static func parse(_ text: String) throws(ExpressionFault) -> ExpressionNode {
        guard text.unicodeScalars.count <= Expression.longest else { throw .tooLong }
        var parser = ExpressionParser(rest: text.unicodeScalars[...])
        let node = try parser.choice()
        guard parser.rest.isEmpty else { throw .loneClose }
        return node
    }

    private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

    private mutating func choice() throws(ExpressionFault) -> ExpressionNode {
        var branches = [try sequence()]
        while rest.first == "|" {
            rest.removeFirst()
            branches.append(try sequence())
        }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(ExpressionFault) -> ExpressionNode {
        var nodes: [ExpressionNode] = []
        while let next = rest.first, next != "|", next != ")" {
            nodes.append(try repeated(try atom()))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() throws(ExpressionFault) -> ExpressionNode {
        let scalar = rest.removeFirst()
        switch scalar {
        case "(": return try group()
        case "[": return .one(try set())
        case ".": return .one(.any)
        case "^": return .place(.lineStart)
        case "$": return .place(.lineEnd)
        case "\\": return try escape()
        case "*", "+", "?": throw .nothingToRepeat
        case " ":
            while rest.first == " " { rest.removeFirst() }
            return .repetition(.one(.blank), least: 1, most: nil, isLazy: false)
        default: return .one(ScalarSet(scalar))
        }
    }

    private mutating func group() throws(ExpressionFault) -> ExpressionNode {
        if rest.first == "?" {
            guard rest.dropFirst().first == ":" else { throw .unknown("(" + String(rest.prefix(2))) }
            rest.removeFirst(2)
        }
        depth += 1
        guard depth <= Expression.deepest else { throw .tooDeep }
        let node = try choice()
        guard rest.popFirst() == ")" else { throw .openGroup }
        depth -= 1
        return node
    }

    private mutating func repeated(_ node: ExpressionNode) throws(ExpressionFault) -> ExpressionNode {
        guard let (least, most) = try counts() else { return node }
        guard node.isRepeatable else { throw .nothingToRepeat }
        var isLazy = false
        if rest.first == "?" {
            isLazy = true
            rest.removeFirst()
        }
        if let next = rest.first, next == "*" || next == "+" || next == "?" { throw .nothingToRepeat }
        return .repetition(node, least: least, most: most, isLazy: isLazy)
    }

    /// How many times, by the sign that comes next; nil where that is none.
    private mutating func counts() throws(ExpressionFault) -> (least: Int, most: Int?)? {
        switch rest.first {
        case "*":
            rest.removeFirst()
            return (0, nil)
        case "+":
            rest.removeFirst()
            return (1, nil)
        case "?":
            rest.removeFirst()
            return (0, 1)
        case "{": return try bracedCounts()
        default: return nil
        }
    }

    /// `{m}`, `{m,}` or `{m,n}`; a brace that begins nothing of the kind stands for itself.
    private mutating func bracedCounts() throws(ExpressionFault) -> (least: Int, most: Int?)? {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let parts = rest[rest.index(after: rest.startIndex)..<end].split(
            separator: ",", omittingEmptySubsequences: false)
        let isNumber = { (part: Substring.UnicodeScalarView) in part.allSatisfy { $0.value >= 0x30 && $0.value <= 0x39 }
        }
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.allSatisfy(isNumber) else { return nil }
        rest = rest[rest.index(after: end)...]
        let numbers = parts.filter { !$0.isEmpty }.map { Int(String($0)) ?? .max }
        guard numbers.allSatisfy({ $0 <= Expression.mostRepeats }) else { throw .tooManyRepeats }
        let least = numbers[0]
        guard parts.count == 2 else { return (least, least) }
        guard numbers.count == 2 else { return (least, nil) }
        guard numbers[1] >= least else { throw .reversedBounds }
        return (least, numbers[1])
    }

    // MARK: Sets and escapes

    /// What stands after `\` outside of a set.
    private mutating func escape() throws(ExpressionFault) -> ExpressionNode {
        switch rest.first {
        case "b":
            rest.removeFirst()
            return .place(.wordEdge)
        case "B":
            rest.removeFirst()
            return .place(.noWordEdge)
        default: return .one(try escapedSet())
        }
    }

    private mutating func escapedSet() throws(ExpressionFault) -> ScalarSet {
        guard let scalar = rest.popFirst() else { throw .openEscape }
        switch scalar {
        case "d", "D": return ScalarSet(ScalarKind(.digit, isExcluded: scalar == "D"))
        case "w", "W": return ScalarSet(ScalarKind(.word, isExcluded: scalar == "W"))
        case "s", "S": return ScalarSet(ScalarKind(.blank, isExcluded: scalar == "S"))
        case "p", "P": return ScalarSet(try property(isExcluded: scalar == "P"))
        case "n": return Self.alone(0x0A)
        case "t": return Self.alone(0x09)
        case "x", "u": return ScalarSet(try scalarByNumber(after: scalar))
        default:
            // Letters and digits may come to mean something; all else stands for itself.
            guard scalar.value >= 0x80 || !ScalarKind.isOfWord(scalar) || scalar == "_" else {
                throw .unknown("\\" + String(scalar))
            }
            return ScalarSet(scalar)
        }
    }

    private static func alone(_ value: UInt32) -> ScalarSet {
        var set = ScalarSet()
        set.exact = [value]
        return set
    }

    private mutating func property(isExcluded: Bool) throws(ExpressionFault) -> ScalarKind {
        var name = ""
        if rest.first == "{" {
            guard let end = rest.firstIndex(of: "}") else { throw .unknownProperty(String(rest.dropFirst())) }
            name = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        } else if let letter = rest.popFirst() {
            name = String(letter)
        }
        guard var kind = ScalarKind(property: name) else { throw .unknownProperty(name) }
        kind.isExcluded = isExcluded
        return kind
    }

    /// `\x{…}`, `\xHH` or `\uHHHH`.
    private mutating func scalarByNumber(after letter: Unicode.Scalar) throws(ExpressionFault) -> Unicode.Scalar {
        var digits = String(rest.prefix(letter == "x" ? 2 : 4))
        if rest.first == "{", let end = rest.firstIndex(of: "}") {
            digits = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        } else {
            rest = rest.dropFirst(letter == "x" ? 2 : 4)
        }
        guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw .unknown("\\" + String(letter) + digits)
        }
        return scalar
    }

    /// What stands between `[` and `]`; a `]` at the beginning stands for itself.
    private mutating func set() throws(ExpressionFault) -> ScalarSet {
        var set = ScalarSet()
        if rest.first == "^" {
            set.isExcluded = true
            rest.removeFirst()
        }
        var isFirst = true
        while let scalar = rest.popFirst() {
            if scalar == "]", !isFirst { return set }
            isFirst = false
            let low = scalar == "\\" ? try escapedSet() : ScalarSet(scalar)
            guard let from = low.ranges.first?.lowerBound, rest.first == "-", let end = rest.dropFirst().first,
                end != "]"
            else {
                set.add(low)
                continue
            }
            rest.removeFirst(2)
            guard let to = (end == "\\" ? try escapedSet() : ScalarSet(end)).ranges.first?.lowerBound else {
                throw .unknown(String(scalar) + "-\\")
            }
            guard from <= to else { throw .reversedBounds }
            set.ranges.append(from...to)
        }
        throw .openSet
    }
}

extension ScalarSet {
    fileprivate mutating func add(_ other: ScalarSet) {
        ranges += other.ranges
        exact += other.exact
        kinds += other.kinds
    }
}
