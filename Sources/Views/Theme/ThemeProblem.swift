import Reading
import TOMLKit

/// What can be wrong in a theme file, with what was expected.
enum ThemeProblem {
    case syntax(String)
    case controlCharacter
    case headerWithoutName
    case noValue(String)
    case tooDeep
    case unknownTopKey(String)
    case unknownAppearance
    case wrongType(String, TOMLType, expected: Phrase)
    case unknownColour(String)
    case unknownPaletteKey(String)
    case colourWithoutRGB
    case noIndex(String, below: Int)
    case unknownScope(String, near: String)
    case unknownStyleKey(String)
    case unknownAttribute(String)
    case indexAlone(String, beside: String)
    case noSuchTheme(String)
    case circle(String)

    static let table = Phrase("表", "a table")
    static let string = Phrase("字符串", "a string")
    static let trueOrFalse = Phrase("true 或 false", "true or false")
    static let attributeWords = Phrase("用空格隔开的属性名", "attributes with blanks between them")

    init(_ fault: TOMLSyntax.Fault) {
        switch fault {
        case .controlCharacter: self = .controlCharacter
        case .headerWithoutName: self = .headerWithoutName
        case .noValue(let written): self = .noValue(written)
        case .tooDeep: self = .tooDeep
        }
    }

    /// The problem in a language of the interface.
    func message(_ language: Language) -> String {
        switch self {
        case .syntax(let what): return Phrase("%1，应为 TOML", "%1, expected TOML")(language, what)
        case .controlCharacter: return Self.control(language)
        case .headerWithoutName: return Self.header(language)
        case .noValue(let written): return Self.value(language, written)
        case .tooDeep: return TOMLSyntax.tooDeep(language)
        case .unknownTopKey(let key): return Self.topKey(language, key)
        case .unknownAppearance: return Self.appearance(language)
        case .wrongType(let key, let type, let expected):
            return Self.type(language, key, type.phrase(language), expected(language))
        case .unknownColour(let written): return Self.colour(language, written)
        case .unknownPaletteKey(let key):
            return Phrase("不认识的键“%1”，应为 rgb、256 或 16", "unknown key \"%1\", expected rgb, 256 or 16")(language, key)
        case .colourWithoutRGB: return Self.withoutRGB(language)
        case .noIndex(let written, let limit): return Self.index(language, written, String(limit - 1))
        case .unknownScope(let name, let near): return Self.scope(language, name, near)
        case .unknownStyleKey(let key):
            return Phrase("不认识的键“%1”，应为 %2", "unknown key \"%1\", expected %2")(
                language, key, StyleKey.allCases.map(\.rawValue).joined(separator: ", "))
        case .unknownAttribute(let word):
            return Phrase("不认识的属性“%1”，应为 %2", "unknown attribute \"%1\", expected %2")(
                language, word, Style.Attributes.names.joined(separator: ", "))
        case .indexAlone(let key, let beside):
            return Phrase("只有 %1，应同时写 %2", "%1 alone, expected %2 beside it")(language, key, beside)
        case .noSuchTheme(let name): return Self.noTheme(language, name)
        case .circle(let name): return Self.circle(language, name)
        }
    }

    private static let control = Phrase("有控制字符，应为普通文字", "a control character, expected plain text")
    private static let header = Phrase(
        "[ 后面没有表名，应为 [palette] 或 [scopes]", "a [ without a name, expected [palette] or [scopes]")
    private static let value = Phrase(
        "%1 不是主题里的值，应为一行之内的字符串、整数、true、false 或 { … }",
        "%1 is no value of a theme, expected a string on one line, a whole number, true, false or { … }")
    private static let topKey = Phrase(
        "不认识的键“%1”，应为 name、appearance、inherits、[palette] 或 [scopes]",
        "unknown key \"%1\", expected name, appearance, inherits, [palette] or [scopes]")
    private static let appearance = Phrase(
        "不认识的 appearance，应为 \"light\"、\"dark\" 或 \"either\"",
        "unknown appearance, expected \"light\", \"dark\" or \"either\"")
    private static let type = Phrase("%1 是%2，应为%3", "%1 is of type %2, expected %3")
    private static let colour = Phrase(
        "不认识的颜色 %1，应为 [palette] 中的名字、\"#rrggbb\"、0 到 255 的数、\"red\" \"bright-red\" 之类，或 \"standard\"",
        "unknown colour %1, expected a name of [palette], \"#rrggbb\", a number from 0 to 255, "
            + "\"red\", \"bright-red\" and the like, or \"standard\"")
    private static let withoutRGB = Phrase(
        "颜色没有 rgb，应为 { rgb = \"#rrggbb\", 256 = …, 16 = … }",
        "a colour without rgb, expected { rgb = \"#rrggbb\", 256 = …, 16 = … }")
    private static let index = Phrase(
        "%1 不是调色板序号，应为 0 到 %2 的数", "%1 is no palette index, expected a number from 0 to %2")
    private static let scope = Phrase(
        "没有“%1”这个范围，应为范围名，如“%2”",
        "unknown scope \"%1\", expected the name of a scope such as \"%2\"")
    private static let noTheme = Phrase(
        "没有“%1”这个主题，inherits 应为另一个主题", "there is no theme \"%1\", expected another to inherit")
    private static let circle = Phrase(
        "主题“%1”本身就建立在这个主题上，inherits 应为另一个主题",
        "this theme is built upon by the theme \"%1\", expected another to inherit")
}

extension TOMLType {
    /// The type's name.
    var phrase: Phrase {
        let chinese =
            switch self {
            case .table: "表"
            case .array: "数组"
            case .string: "字符串"
            case .int: "整数"
            case .double: "小数"
            case .bool: "真假值"
            case .date, .time, .dateTime: "日期时间"
            }
        return Phrase(chinese, description)
    }
}
