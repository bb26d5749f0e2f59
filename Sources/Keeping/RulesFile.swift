public import Articles
public import Reading
import TOMLKit

/// Reads a user's `rules.toml`.
///
/// `[headings]` and `[numbering]` hold `'PATTERN' = LEVEL`, `[furniture]` and `[cues]` hold `'PATTERN' = true` and
/// `'VERB' = true`; `false` takes an entry away.
public enum RulesFile {
    /// What a rules file says, and what of it was not understood.
    public struct Result: Hashable, Sendable {
        /// The rules.
        public var rules = UserRules()
        /// What was not understood, in the order of the lines; the rest holds.
        public var problems: [KeymapFile.Problem] = []

        /// Makes a result of rules that say nothing.
        public init(problems: [KeymapFile.Problem] = []) {
            self.problems = problems
        }
    }

    /// Reads the text of a rules file; `file` is its name for messages.
    public static func load(_ text: String, named file: String, language: Language) -> Result {
        if let (line, fault) = TOMLSyntax.fault(in: text) {
            return Result(problems: [.init(file: file, line: line, message: message(fault, language))])
        }
        do {
            var reader = Reader(file: file, language: language, lines: KeyLines(text))
            reader.read(try TOMLTable(string: text))
            return reader.result
        } catch {
            let error = error as? TOMLParseError
            let message = RulesWording.syntax(language, error?.description ?? "?")
            let line = max(1, error?.source.begin.line ?? 1)
            return Result(problems: [.init(file: file, line: line, message: message)])
        }
    }

    private static func message(_ fault: TOMLSyntax.Fault, _ language: Language) -> String {
        switch fault {
        case .controlCharacter: RulesWording.controlCharacter(language)
        case .headerWithoutName: RulesWording.headerWithoutName(language)
        case .noValue(let written): RulesWording.noValue(language, written)
        case .tooDeep: TOMLSyntax.tooDeep(language)
        }
    }
}

extension RulesFile {
    private struct Reader {
        let file: String
        let language: Language
        let lines: KeyLines
        var result = Result()

        mutating func read(_ root: TOMLTable) {
            for name in root.keys.sorted(by: { lines.line(of: [$0]) < lines.line(of: [$1]) }) {
                guard let table = root[name]?.table, RulesWording.tables.contains(name) else {
                    report(RulesWording.unknownTable(language, name), [name])
                    continue
                }
                for key in table.keys.sorted(by: { lines.line(of: [name, $0]) < lines.line(of: [name, $1]) }) {
                    if let value = table[key] { read(name, key, value) }
                }
            }
            result.problems.sort { $0.line < $1.line }
        }

        private mutating func read(_ table: String, _ key: String, _ value: any TOMLValueConvertible) {
            switch table {
            case "headings": if let rule = heading([table, key], value) { result.rules.headings.append(rule) }
            case "numbering":
                guard key.contains("#") else { return report(RulesWording.noNumber(language, key), [table, key]) }
                if let rule = heading([table, key], value) { result.rules.numbering.append(rule) }
            case "furniture":
                if isOn([table, key], value), let pattern = pattern([table, key]) {
                    result.rules.furniture.append(pattern)
                }
            default: if isOn([table, key], value), isVerb([table, key]) { result.rules.cues.append(key) }
            }
        }

        private mutating func heading(_ path: [String], _ value: any TOMLValueConvertible) -> UserRules.Heading? {
            if value.bool == false { return nil }
            guard let level = value.int, (1...9).contains(level) else {
                report(RulesWording.noLevel(language, path[1]), path)
                return nil
            }
            return pattern(path).map { UserRules.Heading($0, level: UInt8(level)) }
        }

        private mutating func isOn(_ path: [String], _ value: any TOMLValueConvertible) -> Bool {
            if value.bool == nil { report(RulesWording.noBool(language, path[1]), path) }
            return value.bool ?? false
        }

        private mutating func isVerb(_ path: [String]) -> Bool {
            let word = path[1]
            let isWord = !word.isEmpty && word.count <= 24 && !word.contains(where: \.isWhitespace)
            if !isWord { report(RulesWording.noVerb(language, word), path) }
            return isWord
        }

        private mutating func pattern(_ path: [String]) -> LinePattern? {
            do throws(LinePattern.Fault) {
                return try LinePattern(path[1])
            } catch {
                report(RulesWording.fault(error)(language, path[1], String(LinePattern.longest)), path)
                return nil
            }
        }

        private mutating func report(_ message: String, _ path: [String]) {
            result.problems.append(.init(file: file, line: lines.line(of: path), message: message))
        }
    }
}

/// What is said of rules files.
enum RulesWording {
    static let tables = ["headings", "numbering", "furniture", "cues"]

    static let syntax = Phrase("%1，应为 TOML", "%1, expected TOML")
    static let controlCharacter = Phrase("有控制字符，应为普通文字", "a control character, expected plain text")
    static let headerWithoutName = Phrase(
        "[ 后面没有表名，应为 [headings] [numbering] [furniture] [cues] 之一",
        "a [ without a name, expected [headings], [numbering], [furniture] or [cues]")
    static let noValue = Phrase(
        "%1 不是规则里的值，应为级别（1 到 9）、true 或 false",
        "%1 is no value of a rule, expected a level (1 to 9), true or false")
    static let unknownTable = Phrase(
        "没有“%1”这个表，应为 [headings] [numbering] [furniture] [cues] 之一",
        "no table \"%1\", expected [headings], [numbering], [furniture] or [cues]")
    static let noLevel = Phrase("“%1”后面应为标题的级别，1 到 9", "\"%1\" has no level, expected a whole number from 1 to 9")
    static let noBool = Phrase("“%1”后面应为 true 或 false", "\"%1\" says neither, expected true or false")
    static let noNumber = Phrase("“%1”里没有编号，应有一个 #，如 '第#讲'", "\"%1\" has no number in it, expected a # as in '第#讲'")
    static let noVerb = Phrase("“%1”不是动词，应为一个词，没有空格", "\"%1\" is no verb, expected one word without blanks")

    static func fault(_ fault: LinePattern.Fault) -> Phrase {
        switch fault {
        case .empty: Phrase("样式是空的，应有至少一个字", "an empty pattern, expected a character at least")
        case .openSet:
            Phrase("“%1”里的 [ 不完整，应如 [abc] 或 [!0-9]", "an incomplete [ in \"%1\", expected such as [abc] or [!0-9]")
        case .openEscape: Phrase("“%1”以 \\ 结尾，后面应有一个字", "\"%1\" ends on \\, expected a character after it")
        case .tooLong: Phrase("“%1”太长，应不超过 %2 个部分", "\"%1\" is too long, expected at most %2 parts")
        case .fitsEverything:
            Phrase("“%1”合于每一行，应有至少一个字", "\"%1\" fits every line, expected a character that is no * or ?")
        }
    }
}
