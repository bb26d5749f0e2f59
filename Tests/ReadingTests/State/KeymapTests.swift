import Reading
import Testing

@Suite struct KeymapTests {
    @Test func noDefaultKeyChangesUnseen() {
        let lines = Mode.allCases.map { mode in
            (["[\(mode.rawValue)]"]
                + Keymap.standard.bindings(in: mode).map { binding in
                    [KeyNotation.text(of: binding.sequence), binding.action.name.rawValue, binding.action.argument]
                        .compactMap(\.self).joined(separator: " ")
                }).joined(separator: "\n")
        }
        Golden.expect("keys", lines.joined(separator: "\n\n"))
    }

    @Test func everyActionIsReachable() {
        let bound = Set(Mode.allCases.flatMap { Keymap.standard.bindings(in: $0).map(\.action.name) })
        let byNameOnly = ActionName.allCases.filter { !bound.contains($0) }.map(\.rawValue)
        #expect(
            byNameOnly == [
                "last-place", "marks", "goto", "page", "screen-reader", "theme", "language", "quit", "nothing",
            ])
    }

    private static let flawed = """
        # a comment
        [nowhere]
        x quit
        [reading]
        x
        x quitt
        x quit now
        <Hyper-x> quit
        X move-down
        X move-up
        gx top
        g end
        #
        """

    @Test func problemsNameTheirLineAndSayWhatWasExpected() {
        var keymap = Keymap.standard
        let problems = KeymapFile.load(Self.flawed, named: "keys", language: .english, over: &keymap)
        #expect(
            problems.map(\.description) == [
                "keys:2: no section [nowhere], expected one of general, contents, reading, outline, comparison, prompt, help, list, changes, notes, quotations, library, peek",
                "keys:5: no action after x, expected KEYS ACTION",
                "keys:6: no action quitt; did you mean quit?",
                "keys:7: the action quit takes no argument",
                "keys:8: no key <Hyper-x>, expected such as <Ctrl-O>, <Space>, <F1>",
                "keys:10: X is bound already on line 9",
                "keys:12: g clashes with gx: one begins the other, change one of them",
            ])
    }

    @Test func problemsAreToldInChineseToo() {
        var keymap = Keymap.standard
        let problems = KeymapFile.load(Self.flawed, named: "键", language: .chinese, over: &keymap)
        #expect(
            problems.map(\.description) == [
                "键:2: 没有 [nowhere] 这一节，应为 general, contents, reading, outline, comparison, prompt, help, list, changes, notes, quotations, library, peek 之一",
                "键:5: x 后面没有动作，应为“键 动作”", "键:6: 没有 quitt 这个动作；是 quit 吗？", "键:7: 动作 quit 不带参数",
                "键:8: 不认识的键 <Hyper-x>，应如 <Ctrl-O>、<Space>、<F1>", "键:10: X 在第 9 行已有动作",
                "键:12: g 与 gx 冲突：一个是另一个的开头，应改其一",
            ])
    }

    @Test func aFileIsLaidOverTheDefaults() throws {
        var keymap = Keymap.standard
        let file = """
            [general]
            j move-up
            [reading]
            ]x next-quotation
            h nothing
            G goto 二
            """
        #expect(KeymapFile.load(file, named: "keys", over: &keymap).isEmpty)
        let keys = { (text: String) throws in try KeyNotation.sequence(Substring(text)) }
        #expect(keymap.lookUp(try keys("j"), in: .contents) == .matched(Action(.moveUp)))
        #expect(keymap.lookUp(try keys("]"), in: .reading) == .pending)
        #expect(keymap.lookUp(try keys("]x"), in: .reading) == .matched(Action(.nextQuotation)))
        #expect(keymap.lookUp(try keys("]q"), in: .reading) == .matched(Action(.nextQuotation)))
        #expect(keymap.lookUp(try keys("h"), in: .reading) == .matched(Action(.nothing)))
        #expect(keymap.lookUp(try keys("G"), in: .reading) == .matched(Action(.goto, "二")))
        #expect(keymap.lookUp(try keys("G"), in: .list) == .matched(Action(.goEnd)))
        #expect(keymap.lookUp(try keys("]"), in: .list) == .notFound)
        #expect(keymap.lookUp(try keys("j"), in: .prompt) == .notFound)
    }

    @Test(arguments: ["j", "gg", "]q", "<Ctrl-o>", "<Alt-o>", "z<Enter>", "<lt>", "<F12>", "<Space>", "<BackTab>"])
    func aSequenceIsWrittenAsItIsRead(_ text: String) throws {
        #expect(KeyNotation.text(of: try KeyNotation.sequence(Substring(text))) == text)
    }
}
