import Reading
import Testing

@testable import Curses

/// The raw keys of a text, character by character.
private func raw(_ text: String) -> [RawKey] {
    text.unicodeScalars.map(RawKey.scalar)
}

private func presses(_ burst: [RawKey]) -> [TerminalInput] {
    var decoder = KeyDecoder()
    return decoder.decode(burst)
}

@Suite struct KeyDecoderTests {
    @Test(arguments: [
        ("j", KeyPress("j")), ("G", KeyPress("G")), ("：", KeyPress("：")), ("\t", KeyPress(.tab)),
        ("\r", KeyPress(.enter)), ("\n", KeyPress("j", .control)), ("\u{3}", KeyPress("c", .control)),
        ("\u{F}", KeyPress("o", .control)), ("\u{7F}", KeyPress(.backspace)), ("\u{8}", KeyPress(.backspace)),
        ("\u{0}", KeyPress(" ", .control)), ("\u{1D}", KeyPress("]", .control)), ("\u{1B}", KeyPress(.escape)),
        ("\u{1B}o", KeyPress("o", .alt)), ("\u{1B}O", KeyPress("O", .alt)), ("\u{1B}[", KeyPress("[", .alt)),
        ("\u{1B}\u{3}", KeyPress("c", [.alt, .control])), ("\u{1B}[A", KeyPress(.up)), ("\u{1B}OB", KeyPress(.down)),
        ("\u{1B}[1;5C", KeyPress(.right, .control)), ("\u{1B}[1;4H", KeyPress(.home, [.shift, .alt])),
        ("\u{1B}[5~", KeyPress(.pageUp)), ("\u{1B}[6;2~", KeyPress(.pageDown, .shift)),
        ("\u{1B}[Z", KeyPress(.backTab)), ("\u{1B}OP", KeyPress(.function(1))),
        ("\u{1B}[24~", KeyPress(.function(12))),
    ])
    func aKey(text: String, press: KeyPress) {
        #expect(presses(raw(text)) == [.key(press)])
    }

    @Test func keysOfOneBurstKeepTheirOrder() {
        #expect(
            presses(raw("3j\u{1B}[Bq")) == [
                .key(KeyPress("3")), .key(KeyPress("j")), .key(KeyPress(.down)), .key(KeyPress("q")),
            ])
    }

    @Test func escapeBeforeEscapeIsAKeyOfItsOwn() {
        #expect(presses(raw("\u{1B}\u{1B}[A")) == [.key(KeyPress(.escape)), .key(KeyPress(.up))])
    }

    @Test(arguments: [
        "\u{1B}]10;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:0/0\u{7}", "\u{1B}P>|term 1.0\u{1B}\\",
        "\u{1B}[?62;22c", "\u{1B}[1;1R", "\u{1B}[12;40R", "\u{1B}[<3;10;10M", "\u{1B}[I",
    ])
    func answersOfTheTerminalAreNoKeys(text: String) {
        #expect(presses(raw(text + "x")) == [.key(KeyPress("x"))])
    }

    @Test(arguments: [
        ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", TerminalAnswer.background(isDark: true)),
        ("\u{1B}]11;rgb:fafa/f6f6/ecec\u{7}", .background(isDark: false)),
        ("\u{1B}]11;rgba:f/f/f/0\u{7}", .background(isDark: false)),
        ("\u{1B}[2;2R", .ambiguousWidth(isWide: false)), ("\u{1B}[2;3R", .ambiguousWidth(isWide: true)),
    ])
    func answersAreInputs(text: String, answer: TerminalAnswer) {
        #expect(presses(raw(text + "x")) == [.answer(answer), .key(KeyPress("x"))])
        // Wherever a slow line divides an answer that is awaited, it is put together again.
        for length in 2..<text.unicodeScalars.count {
            var decoder = KeyDecoder()
            decoder.awaitedAnswers = 1
            #expect(decoder.decode(Array(raw(text).prefix(length))) == [])
            #expect(decoder.decode(Array(raw(text).dropFirst(length))) == [.answer(answer)])
            #expect(decoder.awaitedAnswers == 0)
        }
    }

    @Test func whatIsNoAnswerIsNotHeldBack() {
        var decoder = KeyDecoder()
        decoder.awaitedAnswers = 1
        #expect(decoder.decode(raw("\u{1B}")) == [.key(KeyPress(.escape))])
        #expect(decoder.decode(raw("\u{1B}o")) == [.key(KeyPress("o", .alt))])
        #expect(decoder.decode(raw("\u{1B}[A")) == [.key(KeyPress(.up))])
        #expect(decoder.decode(raw("\u{1B}]12;")).isEmpty == false)
    }

    @Test func theMouseReportsItsPlace() {
        #expect(
            presses(raw("\u{1B}[<0;10;3M\u{1B}[<0;10;3m\u{1B}[<65;1;1M\u{1B}[<64;200;60M\u{1B}[<2;1;1M")) == [
                .mouse(MousePress(.click, row: 2, column: 9)), .mouse(MousePress(.wheelDown, row: 0, column: 0)),
                .mouse(MousePress(.wheelUp, row: 59, column: 199)),
            ])
        #expect(
            presses([.code(KeyCodes.mouseBegin)] + raw("0;2;1Mx")) == [
                .mouse(MousePress(.click, row: 0, column: 1)), .key(KeyPress("x")),
            ])
    }

    @Test func aReportOfTheMouseInTwoBurstsIsPutTogether() {
        for length in 0...6 {
            var decoder = KeyDecoder()
            let report = "64;20;6"
            #expect(decoder.decode([.code(KeyCodes.mouseBegin)] + raw(String(report.prefix(length)))) == [])
            #expect(
                decoder.decode(raw(report.dropFirst(length) + "Mj")) == [
                    .mouse(MousePress(.wheelUp, row: 5, column: 19)), .key(KeyPress("j")),
                ])
        }
    }

    @Test func aReportThatBreaksOffTypesNothing() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.code(KeyCodes.mouseBegin)] + raw("64;2")) == [])
        #expect(decoder.decode(raw("j")) == [.key(KeyPress("j"))])
        #expect(decoder.decode([.code(KeyCodes.mouseBegin)] + raw("64;2") + [.code(0o402)]) == [.key(KeyPress(.down))])
    }

    @Test func aSilentTerminalSwallowsNoKeys() {
        var decoder = KeyDecoder()
        decoder.awaitedAnswers = 1
        #expect(decoder.decode(raw("\u{1B}[")) == [])
        #expect(decoder.decode(raw("j")) == [.key(KeyPress("[", .alt)), .key(KeyPress("j"))])
        #expect(decoder.decode(raw("\u{1B}]")) == [])
        #expect(decoder.decode([.code(0o402)]) == [.key(KeyPress("]", .alt)), .key(KeyPress(.down))])
        #expect(decoder.decode(raw("\u{1B}[")) == [])
        #expect(decoder.decode(raw("\u{1B}[A")) == [.key(KeyPress("[", .alt)), .key(KeyPress(.up))])
    }

    @Test func keysThatTerminfoNames() {
        var decoder = KeyDecoder { [0x300: "kRIT5", 0x301: "kDC3", 0x302: "kUnknown9"][$0] }
        let burst: [RawKey] = [.code(0o402), .code(0x300), .code(0x301), .code(0x302), .code(0o411), .code(0o425)]
        #expect(
            decoder.decode(burst) == [
                .key(KeyPress(.down)), .key(KeyPress(.right, .control)), .key(KeyPress(.delete, .alt)),
                .key(KeyPress(.function(1))), .key(KeyPress(.function(1), .shift)),
            ])
    }

    @Test func altWithAKeyThatTerminfoNames() {
        #expect(presses([.scalar("\u{1B}"), .code(0o403)]) == [.key(KeyPress(.up, .alt))])
    }

    @Test func aPasteIsOneInput() {
        let burst = [.scalar("a"), .code(KeyCodes.pasteBegin)] + raw("河床\rq") + [.code(KeyCodes.pasteEnd)] + raw("b")
        #expect(presses(burst) == [.key(KeyPress("a")), .paste("河床\nq"), .key(KeyPress("b"))])
    }

    @Test func aPasteMayComeInSeveralBursts() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.code(KeyCodes.pasteBegin)] + raw("一")) == [])
        #expect(decoder.isPasting)
        #expect(decoder.decode(raw("二") + [.code(KeyCodes.pasteEnd)]) == [.paste("一二")])
        #expect(!decoder.isPasting)
    }

    @Test func aPasteWithoutEndCanBeLeft() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([.code(KeyCodes.pasteBegin)] + raw("只有一半")) == [])
        #expect(decoder.endPaste() == .paste("只有一半"))
        #expect(decoder.decode(raw("j")) == [.key(KeyPress("j"))])
    }

    @Test func aPasteIsCutAtItsLimit() {
        let burst =
            [.code(KeyCodes.pasteBegin)] + Array(repeating: RawKey.scalar("x"), count: KeyDecoder.pasteLimit + 5)
            + [.code(KeyCodes.pasteEnd)]
        #expect(presses(burst) == [.paste(String(repeating: "x", count: KeyDecoder.pasteLimit))])
    }
}
