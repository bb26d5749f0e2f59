/// Tells a name from what a sign-off says beside it.
enum AuthorName {
    /// Words before a name that say what its bearer did, in small letters; those of a newspaper's people may have words
    /// before them, 本报驻京记者.
    private static let roles: Set<String> = [
        "执笔人", "执笔", "執筆人", "執筆", "作者", "撰文", "撰稿", "撰稿人", "文", "文字", "记者", "記者", "通讯员", "通訊員", "特约记者", "编辑", "編輯",
        "责任编辑", "責任編輯", "责编", "編者", "编者", "整理", "整理人", "译者", "譯者", "翻译", "编译", "供稿", "采写", "采访", "评论员", "by",
        "written by", "author", "authors", "reporter", "reporters", "editor", "words", "text", "von", "par", "por",
    ]
    private static let endings = ["记者", "記者", "通讯员", "通訊員", "评论员", "評論員"]
    /// Those that have the name behind a mere blank.
    private static let bare: Set<String> = ["by", "written by", "von", "par", "por", "作者", "撰文", "执笔", "執筆"]
    private static let brackets: [(open: Character, close: Character)] = [
        ("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("［", "］"), ("〔", "〕"),
    ]
    /// The most characters of a role.
    private static let longest = 12

    /// The name in a sign-off, without brackets around it and words before it that name the role; all of it where nothing
    /// else is there.
    static func name(in line: String) -> String {
        let inner = unbracketed(trimmed(line[...]))
        let name = withoutRole(inner)
        return String(name.isEmpty ? inner.isEmpty ? line[...] : inner : name)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
        return text[..<end].drop(while: \.isWhitespace)
    }

    /// The text within a pair of brackets that holds all of it.
    private static func unbracketed(_ text: Substring) -> Substring {
        for (open, close) in brackets where text.first == open && text.last == close && text.count > 2 {
            let inner = text.dropFirst().dropLast()
            if !inner.contains(where: { $0 == open || $0 == close }) { return trimmed(inner) }
        }
        return text
    }

    private static func withoutRole(_ text: Substring) -> Substring {
        let head = text.prefix(longest + 1)
        if let mark = head.firstIndex(where: { "：:/／|｜".contains($0) }), isRole(trimmed(text[..<mark])) {
            return trimmed(text[text.index(after: mark)...])
        }
        for blank in head.indices where text[blank].isWhitespace {
            let role = text[..<blank].lowercased()
            if bare.contains(role) || endings.contains(where: role.hasSuffix) { return trimmed(text[blank...]) }
        }
        return text
    }

    private static func isRole(_ words: Substring) -> Bool {
        let role = words.lowercased()
        return roles.contains(role) || role.count <= longest && endings.contains(where: role.hasSuffix)
    }
}

extension Document {
    /// The name of an article's author in one line, without brackets and words that name the role; nil where the text names
    /// none.
    public func authorName(of article: Article) -> String? {
        article.byline.map { span in
            AuthorName.name(in: string(of: span).split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }
}
