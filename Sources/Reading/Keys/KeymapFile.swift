/// Reads keymap files.
///
/// A file has a line for each binding, `KEYS ACTION [ARGUMENT]`, under `[general]` or `[MODE]`; `#` begins a comment line.
public enum KeymapFile {
    /// Something in a keymap file that was not understood; the rest of the file holds all the same.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The file as it was named.
        public let file: String
        /// The line, from 1.
        public let line: Int
        /// What is wrong and what was expected.
        public let message: String

        /// Makes a problem.
        public init(file: String, line: Int, message: String) {
            self.file = file
            self.line = line
            self.message = message
        }

        /// The problem as `file:line: message`.
        public var description: String { "\(file):\(line): \(message)" }
    }

    /// Lays the bindings of `text` over `keymap`; gives what was not understood, in the order of the lines.
    public static func load(
        _ text: String, named file: String, language: Language = .english, over keymap: inout Keymap
    ) -> [Problem] {
        var reader = Reader(file: file, language: language, keymap: keymap)
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            reader.read(line, number: number)
        }
        keymap = reader.keymap
        return reader.problems
    }

    private struct Reader {
        let file: String
        let language: Language
        var keymap: Keymap
        var mode: Mode?
        var isInKnownSection = true
        var problems: [Problem] = []
        /// Where this file bound a sequence, to tell a clash inside it from laying over the defaults.
        var lines: [Mode?: [[KeyPress]: Int]] = [:]

        mutating func read(_ line: Substring, number: Int) {
            let words = line.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" })
            guard let first = words.first, !(first.first == "#" && first.count > 1 || first == "#" && words.count != 2)
            else { return }
            if first.first == "[", first.last == "]", first.count > 2, words.count == 1 {
                section(first.dropFirst().dropLast(), number: number)
            } else if isInKnownSection {
                binding(words, number: number)
            }
        }

        private mutating func section(_ name: Substring, number: Int) {
            mode = Mode(rawValue: String(name))
            isInKnownSection = mode != nil || name == "general"
            guard !isInKnownSection else { return }
            let known = (["general"] + Mode.allCases.map(\.rawValue)).joined(separator: ", ")
            report(.unknownSection, number, String(name), known)
        }

        private mutating func binding(_ words: [Substring], number: Int) {
            guard words.count >= 2 else { return report(.missingAction, number, String(words[0])) }
            guard let name = ActionName(rawValue: String(words[1])) else {
                return report(.unknownAction, number, String(words[1]), nearest(to: String(words[1])))
            }
            let argument = words.count == 3 ? String(words[2]) : nil
            if argument != nil, name.description.argument == .none {
                return report(.needlessArgument, number, name.rawValue)
            }
            do {
                bind(try KeyNotation.sequence(words[0]), to: Action(name, argument), number: number)
            } catch {
                report(.unknownKey, number, error.part)
            }
        }

        private mutating func bind(_ sequence: [KeyPress], to action: Action, number: Int) {
            let keys = KeyNotation.text(of: sequence)
            if let earlier = lines[mode]?[sequence] {
                report(.boundTwice, number, keys, String(earlier))
            } else if let other = Keymap.clash(of: sequence, among: (lines[mode] ?? [:]).keys) {
                return report(.clash, number, keys, KeyNotation.text(of: other))
            }
            lines[mode, default: [:]][sequence] = number
            keymap.bind(sequence, to: action, in: mode)
        }

        private mutating func report(_ phrase: KeymapPhrase, _ line: Int, _ first: String, _ second: String = "") {
            problems.append(Problem(file: file, line: line, message: phrase.phrase(language, first, second)))
        }

        /// The action whose name shares the longest beginning with `name`.
        private func nearest(to name: String) -> String {
            ActionName.allCases.max { shared($0.rawValue, name) < shared($1.rawValue, name) }?.rawValue ?? ""
        }

        private func shared(_ left: String, _ right: String) -> Int {
            zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
        }
    }

    private enum KeymapPhrase {
        case unknownSection, missingAction, unknownAction, needlessArgument, unknownKey, boundTwice, clash

        var phrase: Phrase {
            switch self {
            case .unknownSection: Phrase("没有 [%1] 这一节，应为 %2 之一", "no section [%1], expected one of %2")
            case .missingAction: Phrase("%1 后面没有动作，应为“键 动作”", "no action after %1, expected KEYS ACTION")
            case .unknownAction: Phrase("没有 %1 这个动作；是 %2 吗？", "no action %1; did you mean %2?")
            case .needlessArgument: Phrase("动作 %1 不带参数", "the action %1 takes no argument")
            case .unknownKey:
                Phrase("不认识的键 %1，应如 <Ctrl-O>、<Space>、<F1>", "no key %1, expected such as <Ctrl-O>, <Space>, <F1>")
            case .boundTwice: Phrase("%1 在第 %2 行已有动作", "%1 is bound already on line %2")
            case .clash:
                Phrase("%1 与 %2 冲突：一个是另一个的开头，应改其一", "%1 clashes with %2: one begins the other, change one of them")
            }
        }
    }
}
