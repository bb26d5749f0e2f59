/// How many columns terminals give to characters, and how many the reader counts on.
///
/// Measured: each was written at the beginning of a line and the terminal asked where the cursor stood (`CSI 6 n`), in
/// tmux 3.3a, xterm 379 and kitty 0.26.5, each as Debian 12 ships and starts it, in the locale C.UTF-8; and the sum of `wcwidth`
/// of glibc 2.36 (Unicode 14) over the scalars, 0 where it knows none.
struct TerminalWidths {
    let text: String
    /// The name of the first scalar (UnicodeData.txt of Unicode 14).
    let name: String
    let reader: Int
    let glibc, tmux, xterm, kitty: Int

    init(_ text: String, _ name: String, _ reader: Int, _ glibc: Int, _ tmux: Int, _ xterm: Int, _ kitty: Int) {
        (self.text, self.name, self.reader) = (text, name, reader)
        (self.glibc, self.tmux, self.xterm, self.kitty) = (glibc, tmux, xterm, kitty)
    }

    /// The terminals that differ from the reader, with their columns; empty where all agree.
    var differing: String {
        [("glibc", glibc), ("tmux", tmux), ("xterm", xterm), ("kitty", kitty)].filter { $0.1 != reader }
            .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// The code points, as U+ writes them.
    var codes: String {
        text.unicodeScalars.map {
            let digits = String($0.value, radix: 16, uppercase: true)
            return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }.joined(separator: " ")
    }

    static let measured: [TerminalWidths] = [
        .init("\u{61}", "latin small letter a", 1, 1, 1, 1, 1),
        .init("\u{65}\u{301}", "latin small letter e", 1, 1, 1, 1, 1),
        .init("\u{96E8}", "cjk unified ideograph-96e8", 2, 2, 2, 2, 2),
        .init("\u{201C}", "left double quotation mark", 1, 1, 1, 1, 1),
        .init("\u{2014}", "em dash", 1, 1, 1, 1, 1),
        .init("\u{2026}", "horizontal ellipsis", 1, 1, 1, 1, 1),
        .init("\u{2460}", "circled digit one", 1, 1, 1, 1, 1),
        .init("\u{25A1}", "white square", 1, 1, 1, 1, 1),
        .init("\u{B7}", "middle dot", 1, 1, 1, 1, 1),
        .init("\u{2022}", "bullet", 1, 1, 1, 1, 1),
        .init("\u{2500}", "box drawings light horizontal", 1, 1, 1, 1, 1),
        .init("\u{2611}", "ballot box with check", 1, 1, 1, 1, 1),
        .init("\u{2610}", "ballot box", 1, 1, 1, 1, 1),
        .init("\u{3000}", "ideographic space", 2, 2, 2, 2, 2),
        .init("\u{FF1A}", "fullwidth colon", 2, 2, 2, 2, 2),
        .init("\u{AC00}", "hangul syllable ga", 2, 2, 2, 2, 2),
        .init("\u{1112}\u{1161}\u{11AB}", "hangul choseong hieuh", 2, 2, 2, 2, 4),
        .init("\u{1160}", "hangul jungseong filler", 0, 0, 0, 0, 0),
        .init("\u{3131}", "hangul letter kiyeok", 2, 2, 2, 2, 2),
        .init("\u{304B}\u{3099}", "hiragana letter ka", 2, 2, 2, 2, 2),
        .init("\u{FF76}\u{FF9F}", "halfwidth katakana letter ka", 2, 2, 2, 2, 2),
        .init("\u{20DD}", "combining enclosing circle", 1, 0, 0, 0, 0),
        .init("\u{E01}\u{E31}", "thai character ko kai", 1, 1, 1, 1, 1),
        .init("\u{E01}\u{E33}", "thai character ko kai", 2, 2, 2, 2, 2),
        .init("\u{915}\u{94D}\u{937}", "devanagari letter ka", 2, 2, 2, 2, 2),
        .init("\u{BA8}\u{BBF}", "tamil letter na", 2, 2, 2, 2, 1),
        .init("\u{31350}", "han of unicode 15", 2, 0, 0, 1, 2),
        .init("\u{2EBF0}", "han of unicode 15.1", 2, 0, 0, 1, 2),
        .init("\u{20000}", "cjk unified ideograph-20000", 2, 2, 2, 2, 2),
        .init("\u{200B}", "zero width space", 0, 0, 0, 0, 0),
        .init("\u{200D}", "zero width joiner", 0, 0, 0, 0, 0),
        .init("\u{AD}", "soft hyphen", 0, 1, 1, 1, 0),
        .init("\u{FEFF}", "zero width no-break space", 0, 0, 0, 0, 0),
        .init("\u{FE0F}", "variation selector-16", 0, 0, 0, 0, 0),
        .init("\u{1F600}", "grinning face", 2, 2, 2, 2, 2),
        .init("\u{1F44D}\u{1F3FD}", "thumbs up sign", 2, 4, 4, 4, 2),
        .init("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "man", 2, 6, 2, 6, 6),
        .init("\u{2764}", "heavy black heart", 1, 1, 1, 1, 1),
        .init("\u{2764}\u{FE0F}", "heavy black heart", 2, 1, 1, 1, 2),
        .init("\u{26A0}\u{FE0F}", "warning sign", 2, 1, 1, 1, 2),
        .init("\u{31}\u{FE0F}\u{20E3}", "digit one", 2, 1, 1, 1, 2),
        .init("\u{1F1E8}\u{1F1F3}", "regional indicator symbol letter c", 2, 2, 2, 2, 2),
        .init("\u{1F1E8}", "regional indicator symbol letter c", 1, 1, 1, 1, 2),
        .init("\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "waving black flag", 2, 2, 2, 2, 2),
        .init("\u{2640}\u{FE0F}", "female sign", 2, 1, 1, 1, 2),
        .init("\u{A9}", "copyright sign", 1, 1, 1, 1, 1),
        .init("\u{A9}\u{FE0F}", "copyright sign", 2, 1, 1, 1, 2),
        .init("\u{231A}", "watch", 2, 2, 2, 2, 2),
        .init("\u{231A}\u{FE0E}", "watch", 2, 2, 2, 2, 1),
        .init("\u{4DC0}", "hexagram for the creative heaven", 2, 2, 2, 2, 1),
        .init("\u{2630}", "trigram for heaven", 2, 1, 1, 1, 1),
        .init("\u{1FAE8}", "emoji of unicode 15", 2, 0, 0, 1, 2),
        .init("\u{1FAE9}", "emoji of unicode 16", 2, 0, 0, 1, 1),
        .init("\u{A960}", "hangul choseong tikeut-mieum", 2, 2, 2, 2, 2),
        .init("\u{D7B0}", "hangul jungseong o-yeo", 1, 0, 0, 0, 1),
        .init("\u{1B000}", "katakana letter archaic e", 2, 2, 2, 2, 2),
        .init("\u{16FE4}", "khitan small script filler", 1, 0, 0, 0, 0),
        .init("\u{E000}", "private use", 1, 1, 1, 1, 1),
        .init("\u{FFFD}", "replacement character", 1, 1, 1, 1, 1),
        .init("\u{2E3A}", "two-em dash", 1, 1, 1, 1, 1),
        .init("\u{2E3B}", "three-em dash", 1, 1, 1, 1, 1),
        .init("\u{FB01}", "latin small ligature fi", 1, 1, 1, 1, 1),
        .init("\u{627}\u{644}", "arabic letter alef", 2, 2, 2, 2, 2),
        .init("\u{5D0}\u{5B8}", "hebrew letter alef", 1, 1, 1, 1, 1),
        .init("\u{F40}\u{FB2}", "tibetan letter ka", 1, 1, 1, 1, 1),
        .init("\u{1E900}", "adlam capital letter alif", 1, 1, 1, 1, 1),
    ]
}
