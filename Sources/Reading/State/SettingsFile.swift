import Articles

/// Reads the settings file: a line for each setting, `NAME VALUE`; `#` begins a comment line.
public enum SettingsFile {
    /// What a settings file says beside the settings themselves.
    public struct Result: Hashable, Sendable {
        /// The settings with what the file says laid over them.
        public var settings: Settings
        /// The name of the theme; nil where the file names none.
        public var theme: String?
        /// Where it names it, as `file:line`.
        public var themePlace: String?
        /// What was not understood, in the order of the lines.
        public var problems: [KeymapFile.Problem]
    }

    /// Lays the settings of `text` over `settings`; what is not understood leaves a setting as it is.
    public static func load(_ text: String, named file: String, over settings: Settings) -> Result {
        var result = Result(settings: settings, theme: nil, themePlace: nil, problems: [])
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let words = line.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
            guard let name = words.first, name.first != "#" else { continue }
            let value = words.count > 1 ? words[1].trimmingBlanks : ""
            if name == "theme" { result.themePlace = "\(file):\(number)" }
            if let message = apply(String(name), value, to: &result) {
                let values = names.first { $0.name == name }?.values ?? ""
                let text = message(result.settings.language, String(name), value, values)
                result.problems.append(KeymapFile.Problem(file: file, line: number, message: text))
            }
        }
        return result
    }

    /// The names of the settings with what each takes, for the README and for messages.
    public static let names: [(name: String, values: String, summary: Phrase)] = [
        ("language", "zh, en", Phrase("界面的语言", "the language of the interface")),
        (
            "theme", "NAME, auto, auto LIGHT DARK",
            Phrase("主题；auto 依终端的底色取浅或深", "the theme; auto takes a light or a dark one, by the terminal's ground")
        ),
        ("measure", "20–400", Phrase("一行最多几栏", "the most columns that a line of text takes")),
        ("first-line-indent", "yes, no", Phrase("汉文段落首行缩进两字", "indent the first line of Han paragraphs by two em")),
        (
            "indent-after-heading", "yes, no",
            Phrase("标题后的第一段也缩进", "indent the first paragraph after a heading as well")
        ),
        ("centred", "yes, no", Phrase("窗口宽时正文居中", "the text stands in the middle of a wide window")),
        ("line-breaking", "loose, basic, strict", Phrase("避头尾的宽严", "how strictly the line-breaking rules are kept")),
        (
            "ambiguous-width", "narrow, wide, auto",
            Phrase("“”—… 等字符的宽度；auto 问终端", "the width of characters such as “ ” — …; auto asks the terminal")
        ),
        ("remember-places", "yes, no", Phrase("记住每个文件读到哪里", "keep where each file was left")),
        (
            "search-any-width", "yes, no",
            Phrase("查找时不分全角半角", "a search takes full- and half-width forms for the same")
        ),
        (
            "search-any-script", "yes, no",
            Phrase("查找时不分简体、繁体、异体", "a search takes simplified and traditional forms and variants for the same")
        ),
        (
            "search-expressions", "yes, no",
            Phrase("查找的文字作正则表达式", "a search takes what is typed for a regular expression")
        ),
        (
            "start", "last, guide, library",
            Phrase(
                "建了文库后，不带参数时打开上次读的文章、入门或文库",
                "without arguments open what was read last, the guide or the library, once there is a library")
        ),
        (
            "index-folders", "yes, no",
            Phrase("用 duidu DIR 打开的文件夹在后台加入文库", "take folders opened with duidu DIR into the library behind")
        ),
        (
            "citation", "TEMPLATE",
            Phrase("Y 抄下的出处的样式", "the form of the source reference that Y copies")
        ),
        ("focus", "yes, no", Phrase("正在读的一段突出", "the paragraph that is read stands out")),
        (
            "screen-reader", "yes, no",
            Phrase(
                "给读屏软件：单栏、无缩进，用话说出标题、引语、异文",
                "for screen readers: one column, and words for headings, statements and changes")
        ),
        (
            "hyperlinks", "auto, on, off",
            Phrase(
                "把网址告诉终端（OSC 8），可以点开；auto 只告诉已知能用的终端",
                "the terminal is told of web addresses (OSC 8), to be clicked; auto where it is known to cope")
        ),
        ("keys", "standard, vim, less", Phrase("照哪个程序的键", "whose keys are laid over the standard ones")),
        ("outline-width", "16–100", Phrase("提纲的栏数", "the columns of the outline")),
    ]

    /// Applies one setting; gives what is wrong with it, or nil.
    private static func apply(_ name: String, _ value: String, to result: inout Result) -> Phrase? {
        switch name {
        case "language": set(&result.settings.language, Language(rawValue: value))
        case "theme": set(&result.theme, value.isEmpty ? nil : .some(value))
        case "measure": set(&result.settings.measure, number(value, in: 20...400))
        case "first-line-indent": set(&result.settings.indentsFirstLine, isYes(value))
        case "indent-after-heading": set(&result.settings.indentsAfterHeading, isYes(value))
        case "centred": set(&result.settings.isCentred, isYes(value))
        case "line-breaking": set(&result.settings.strictness, BreakStrictness(rawValue: value))
        case "ambiguous-width": setWidth(&result.settings, value)
        case "remember-places": set(&result.settings.remembersPlaces, isYes(value))
        case "search-any-width": set(&result.settings.searchLikeness.ignoresWidth, isYes(value))
        case "search-any-script": set(&result.settings.searchLikeness.ignoresScript, isYes(value))
        case "search-expressions":
            set(&result.settings.searchSyntax, isYes(value).map { $0 ? .expression : .plain })
        case "start": set(&result.settings.start, FirstView(rawValue: value))
        case "index-folders": set(&result.settings.indexesFolders, isYes(value))
        case "citation": set(&result.settings.citation, value.isEmpty ? nil : value)
        case "focus": set(&result.settings.focuses, isYes(value))
        case "screen-reader": set(&result.settings.screenReader, isYes(value))
        case "hyperlinks": set(&result.settings.hyperlinks, HyperlinkUse(rawValue: value))
        case "keys": set(&result.settings.keys, KeyPreset(rawValue: value))
        case "outline-width": set(&result.settings.outlineWidth, number(value, in: 16...100))
        default: unknownName
        }
    }

    private static func set<Value>(_ place: inout Value, _ value: Value?) -> Phrase? {
        guard let value else { return wrongValue }
        place = value
        return nil
    }

    private static func setWidth(_ settings: inout Settings, _ value: String) -> Phrase? {
        guard ["narrow", "wide", "auto"].contains(value) else { return wrongValue }
        settings.ambiguousIsWide = value == "wide"
        settings.asksAmbiguousWidth = value == "auto"
        return nil
    }

    private static func isYes(_ value: String) -> Bool? { ["yes": true, "no": false][value] }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static let wrongValue = Phrase("%1 不能是“%2”，应为 %3", "%1 cannot be '%2', expected %3")
    private static let unknownName = Phrase(
        "没有 %1 这项设置；有 " + names.map(\.name).joined(separator: "、"),
        "no setting %1, expected one of " + names.map(\.name).joined(separator: ", "))
}
