internal import Articles

/// What the ends and beginnings of rows say.
enum PDFHyphen {
    /// Signs that begin items of a list.
    static let bullets: Set<Character> = ["•", "●", "▪", "◦", "‣", "■", "□", "○", "◆", "❑", "➢", "✓", "\u{F0B7}"]

    /// Whether a text begins with such a sign.
    static func isBullet(_ text: String) -> Bool { text.first.map(bullets.contains) ?? false }

    /// Whether a row begins an item: with a bullet, or with a number where the row before could have held more.
    static func beginsItem(_ text: String, hasRoom: Bool) -> Bool {
        guard let first = text.first else { return false }
        if isBullet(text) { return true }
        guard hasRoom, first.isNumber || "(（".contains(first) else { return false }
        // `1.` and `1.2.`, `(a)` and `（一）`, `三、`; a number without a mark may be one of the sentence.
        let marks = ".)）、．"
        let number = text.prefix {
            $0.isNumber || $0.isASCII && $0.isLetter || "(（".contains($0) || marks.contains($0)
        }
        guard let last = number.last, marks.contains(last), number.endIndex < text.endIndex else { return false }
        return number.count > 1 && number.filter(\.isNumber).count <= 4 && number.filter(\.isLetter).count <= 4
    }

    /// Whether a hyphen before `end` cuts a word that goes on in small letters at `start`.
    static func isCut(_ bytes: Bytes, _ end: Int, _ start: Int) -> Bool {
        guard end > 1, start < bytes.count, bytes[end - 1] == UInt8(ascii: "-") else { return false }
        let before = bytes.scalar(at: bytes.indexBefore(end - 1)).scalar
        let after = bytes.scalar(at: start).scalar
        return before.properties.isAlphabetic && after.properties.isLowercase
    }

    /// Whether a row ends with a mark that ends sentences, closing marks aside.
    static func endsSentence(_ text: String) -> Bool {
        let closing: Set<Character> = ["”", "’", "」", "』", "）", ")", "\"", "'", "]", "】", "》"]
        let last = text.reversed().first { !closing.contains($0) }
        return last.map { ".。!！?？:：;；…".contains($0) } ?? false
    }
}
