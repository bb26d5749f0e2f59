/// What stands before a heading or an item: its number (`7`, `A`, `G.2`, `（三）`), a bullet, a few words before a colon.
enum PDFLabel {
    /// How many heights from what it belongs to a label stands at most; nil where a text is none.
    static func reach(of text: String) -> Double? {
        guard let first = text.unicodeScalars.first, let last = text.last, text.count <= 24 else { return nil }
        if isName(text) { return 12 }
        if text.count == 1, PDFHyphen.bullets.contains(last) { return 3 }
        let isNumbered = text.contains(where: \.isNumber) || text.count == 1 && first.properties.isUppercase
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.numericType != nil || $0.isASCII && $0.properties.isAlphabetic
                || ".()（）、．".contains(Character($0))
        }
        return text.count <= 8 && isNumbered && isPlain ? 3 : nil
    }

    /// Whether a text is what stands before a colon.
    static func isName(_ text: String) -> Bool {
        text.count > 1 && text.count <= 24 && (text.last == ":" || text.last == "：")
    }

    /// Whether a label says that what follows is an item; a letter or a number alone may be a word that stands apart.
    static func opensItem(_ text: String) -> Bool {
        guard reach(of: text) != nil, let last = text.last else { return false }
        return text.count > 1 && (".)）、．:：".contains(last) || text.contains(".")) || PDFHyphen.bullets.contains(last)
    }
}

/// The dots that lead to the page numbers of a table of contents.
enum PDFLeaders {
    /// Whether a text ends with leaders, or with leaders and the number of a page.
    static func end(_ text: String, withNumber: Bool = false) -> Bool {
        var rest = text[...]
        if withNumber {
            let number = rest.reversed().prefix { $0.isNumber }.count
            guard (1...4).contains(number) else { return false }
            rest = rest.dropLast(number)
        }
        let leaders = rest.reversed().prefix { ". …·．".contains($0) }
        return leaders.filter { $0 != " " }.count >= (leaders.contains("…") ? 1 : 3)
    }

    /// Whether a text is the number of a page, in digits or small Roman ones.
    static func isPageNumber(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 5
            && (text.allSatisfy(\.isNumber) || text.allSatisfy { "ivxlc".contains($0) })
    }
}
