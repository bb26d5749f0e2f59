import Foundation

/// Texts put together of what the rules of understanding look for, and of what they do not expect.
enum FuzzText {
    /// Whether the texts of a case are printed as they are made: where one case is run again.
    nonisolated(unsafe) static var isShown = false

    private static let pieces: [String] = [
        "水", "桥", "河水一年年地流过去", "去年夏天，这座城市一共下了六十一天雨。", "老陈说：", "老陈", "周宁指出：", "他说，",
        "“", "”", "‘", "’", "「", "」", "『", "』", "《", "》", "（", "）", "\"", "'", "(", ")", "[", "]", "〈", "〉",
        "。", "，", "、", "；", "：", "？", "！", "……", "——", "-", "—", "·", "…",
        "第一条　", "第三章 ", "一、", "（一）", "1. ", "1.2.3 ", "(a) ", "IV. ", "Article 5. ", "§ 3 ", "附：", "第1版",
        "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\u{C}", "\t", " ", "  ", "　　", "　　　　",
        "# ", "## ", "- ", "* ", "> ", "```\n", "| a | b |\n|---|---|\n", "[^1]", "[^1]: ", "&amp;", "&#27;", "<b>",
        "</b>",
        "![x](y)", "[x](http://a)", "**", "`", "\\", "---\n", "***\n", "    ",
        "The river runs past the old mill. ", "said Anna. ", "“We wait,” she said, ", "— Oui, dit-elle. ", "river-\n",
        "Dr. ",
        "et al.", "RFC 9112                     HTTP/1.1                    June 2022\n", "Foster  [Page 12]\n",
        "- 12 -\n",
        "—— 第 3 页 ——\n", "目录\n", "水怎么分 ........ 12\n", "（下转第四版）", "（上接第一版）", "本报记者　周宁", "2019年3月4日",
        "\u{301}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}",
        "\u{2028}",
        "\u{AD}", "\u{A0}", "\u{3000}", "👩\u{200D}👧", "𠀀", "שלום", "مرحبا", "각", "\u{1100}\u{1161}", "ﬁ", "e\u{301}",
        "\u{10FFFF}", "\u{FFFD}",
    ]

    /// A text of up to a few thousand characters.
    static func make(_ dice: inout Dice) -> String {
        var text = ""
        // A text keeps to few pieces, so that they meet each other often.
        let kinds = (0..<(2 + dice.roll(24))).map { _ in dice.pick(pieces) }
        for _ in 0..<(1 + dice.roll(dice.isOne(in: 12) ? 1500 : 120)) {
            let piece = dice.isOne(in: 8) ? dice.pick(pieces) : dice.pick(kinds)
            text += dice.isOne(in: 40) ? String(repeating: piece, count: 1 + dice.roll(60)) : piece
        }
        show(text)
        return text
    }

    static func show(_ text: String) {
        guard isShown else { return }
        print(text.debugDescription)
        // What traps takes with it what was not written yet.
        fflush(nil)
    }

    /// A few pieces, without the mention.
    static func short(_ dice: inout Dice) -> String {
        (0..<(1 + dice.roll(4))).map { _ in dice.pick(pieces) }.joined()
    }

    /// A text that began as `text`: pieces put in, taken out, moved and doubled.
    static func revise(_ text: String, _ dice: inout Dice) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<(1 + dice.roll(8)) where !scalars.isEmpty {
            let start = dice.roll(scalars.count)
            let end = min(scalars.count, start + 1 + dice.roll(30))
            let part = Array(scalars[start..<end])
            switch dice.roll(4) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: dice.pick(pieces).unicodeScalars, at: start)
            case 2: scalars.insert(contentsOf: part, at: dice.roll(scalars.count + 1))
            default:
                scalars.removeSubrange(start..<end)
                scalars.insert(contentsOf: part, at: dice.roll(scalars.count + 1))
            }
        }
        var revised = String.UnicodeScalarView()
        revised.append(contentsOf: scalars)
        show(String(revised))
        return String(revised)
    }

    /// Bytes that began as a text: some changed, cut or doubled, in an encoding or in none.
    static func bytes(_ dice: inout Dice) -> [UInt8] {
        let text = make(&dice)
        var bytes = Array(text.utf8)
        if dice.isOne(in: 4) {
            let isLittle = dice.isOne(in: 2)
            bytes = (dice.isOne(in: 2) ? [0xFEFF] : [] + Array(text.utf16)).flatMap { (unit: UInt16) -> [UInt8] in
                let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
                return isLittle ? [low, high] : [high, low]
            }
        }
        damage(&bytes, &dice)
        return bytes
    }

    /// Changes, cuts and doubles some bytes.
    static func damage(_ bytes: inout [UInt8], _ dice: inout Dice) {
        for _ in 0..<dice.roll(12) where !bytes.isEmpty {
            let at = dice.roll(bytes.count)
            switch dice.roll(4) {
            case 0: bytes[at] = UInt8(truncatingIfNeeded: dice.roll(256))
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(dice.pick([0, 0x1B, 0x80, 0xC0, 0xE4, 0xED, 0xF0, 0xFF]), at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(40)))
            }
        }
    }

    /// A file of the user's own: its lines are taken from `lines`, and some of them spoilt.
    static func configuration(of lines: [String], _ dice: inout Dice) -> String {
        var text = ""
        for _ in 0..<dice.roll(20) {
            let line = dice.pick(lines)
            text += (dice.isOne(in: 3) ? revise(line, &dice) : line) + dice.pick(["\n", "\n", "\r\n", "", "\n\n"])
        }
        return text
    }
}
