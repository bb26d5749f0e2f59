import Articles
import Foundation
import Importing
import Keeping
import Reading
import Views

/// A part of the program that takes what others wrote.
enum FuzzTarget: String, CaseIterable {
    case decoding, markdown, html, epub, docx, archive, compressed, pdf, structure, quotations, comparison, keys,
        keymap, settings, theme, rules, speakers

    /// Runs a case that its dice decide; a text for each thing that should hold and does not.
    func violations(_ dice: Dice) -> [String] {
        var dice = dice
        switch self {
        case .decoding: return Self.open("decoding.txt", FuzzText.bytes(&dice), &dice)
        case .markdown: return Self.open("markdown.md", FuzzText.bytes(&dice), &dice)
        case .html: return Self.open("page.html", FuzzPage.html(&dice), &dice)
        case .epub: return Self.open("book.epub", FuzzPage.book(&dice).bytes, &dice)
        case .docx: return Self.open("letter.docx", FuzzPage.letter(&dice).bytes, &dice)
        case .archive: return Self.open("archive.zip", FuzzPage.damagedArchive(&dice), &dice)
        case .compressed: return Self.open("text.txt.gz", FuzzPage.compressed(&dice), &dice)
        case .pdf: return Self.pdf(&dice)
        case .structure: return Self.understand(&dice)
        case .quotations: return Self.requote(&dice)
        case .comparison: return Self.compare(&dice)
        case .keys: return Self.press(&dice)
        case .keymap: return Self.keymap(&dice)
        case .settings: return Self.settings(&dice)
        case .theme: return Self.theme(&dice)
        case .rules: return Self.rules(&dice)
        case .speakers: return Self.speakers(&dice)
        }
    }

    // MARK: Files and texts

    private static func open(_ name: String, _ bytes: [UInt8], _ dice: inout Dice) -> [String] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-fuzz-\(getpid())-\(name)")
        defer { try? FileManager.default.removeItem(at: file) }
        guard (try? Data(bytes).write(to: file)) != nil else { return ["no temporary file"] }
        let names = [
            "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1252",
        ]
        let encoding = dice.isOne(in: 3) ? TextEncoding(named: dice.pick(names)) : nil
        do throws(ImportFailure) {
            let text = Importer.complete(try Importer.open(file.path, encoding: encoding))
            guard let document = Understanding.understand(text) else { return ["understanding gave up unasked"] }
            return Oracle.violations(of: document)
        } catch {
            // A file that cannot be opened is an answer too.
            return []
        }
    }

    /// What poppler's programs write of a file that somebody made to do harm.
    private static func pdf(_ dice: inout Dice) -> [String] {
        guard let text = PDFForm.text(words: FuzzPage.words(&dice), outline: FuzzPage.outline(&dice)) else { return [] }
        guard let document = Understanding.understand(text) else { return ["understanding gave up unasked"] }
        return Oracle.violations(of: document)
    }

    private static func understand(_ dice: inout Dice) -> [String] {
        let text = SourceText(FuzzText.make(&dice))
        let source = FormattedText(text: text)
        let changes: [Correction.Change] = [
            .heading(level: 2), .notHeading, .article, .notArticle, .split, .byline, .furniture, .notFurniture,
            .fileOrder,
            .join(to: TextAnchor(Offset(dice.roll(text.count + 1)), in: text)),
            .follow(TextAnchor(Offset(dice.roll(text.count + 1)), in: text)),
        ]
        let corrections = (0..<(dice.isOne(in: 2) ? 0 : dice.roll(6))).map { _ in
            Correction(dice.pick(changes), at: TextAnchor(Offset(dice.roll(text.count + 1)), in: text))
        }
        guard let document = Understanding.understand(source, by: Guidance(corrections: corrections)) else {
            return ["understanding gave up unasked"]
        }
        let part = Understanding.provisional(source, around: Offset(dice.roll(text.count + 1)), reach: dice.roll(400))
        return Oracle.violations(of: document) + Oracle.violations(of: part).map { "provisional: " + $0 }
    }

    /// Quotations found twice are the same.
    private static func requote(_ dice: inout Dice) -> [String] {
        let source = FormattedText(text: SourceText(FuzzText.make(&dice)))
        guard let document = Understanding.understand(source), let again = Understanding.requote(document) else {
            return ["understanding gave up unasked"]
        }
        let isSame = again.quotations == document.quotations && again.outline == document.outline
        return Oracle.violations(of: again) + (isSame ? [] : ["the quotations are others when found again"])
    }

    private static func compare(_ dice: inout Dice) -> [String] {
        let text = FuzzText.make(&dice)
        let other = dice.isOne(in: 5) ? FuzzText.make(&dice) : FuzzText.revise(text, &dice)
        let documents = [text, other].compactMap { Understanding.understand(FormattedText(text: SourceText($0))) }
        guard documents.count == 2 else { return ["understanding gave up unasked"] }
        return Oracle.violations(comparing: Version(wholeOf: documents[0]), Version(wholeOf: documents[1]))
    }

    /// Any keys on any documents.
    private static func press(_ dice: inout Dice) -> [String] {
        var texts = (0..<(1 + dice.roll(3))).map { _ in FuzzText.make(&dice) }
        if texts.count > 1 { texts[1] = FuzzText.revise(texts[0], &dice) }
        let theme = ResolvedTheme(.builtIn, depth: dice.pick([.direct, .monochrome]))
        var reader = FuzzReader(texts, &dice)
        for step in 0..<60 {
            reader.act(&dice)
            let found = Oracle.violations(of: reader.state, theme: theme)
            if !found.isEmpty { return found.map { "step \(step): " + $0 } }
        }
        return []
    }

    // MARK: Files of the user's own

    private static func keymap(_ dice: inout Dice) -> [String] {
        let lines =
            KeyList.text(of: .standard, .english).split(separator: "\n").map(String.init)
            + ["[reading]", "[general]", "[nowhere]", "<Ctrl-N> next-quotation", "gl nothing", "# # #", "<Space>", "<"]
        let text = FuzzText.configuration(of: lines, &dice)
        var keymap = Keymap.standard
        let problems = KeymapFile.load(text, named: "keymap", over: &keymap)
        return lineViolations(problems.map(\.line), text)
    }

    private static func settings(_ dice: inout Dice) -> [String] {
        let lines = SettingsFile.names.flatMap { name in
            ["yes", "no", "80", "-1", "99999999999999999999", "auto", name.values].map { name.name + " " + $0 }
        }
        let text = FuzzText.configuration(of: lines, &dice)
        let result = SettingsFile.load(text, named: "settings", over: Settings())
        let isSound = (20...400).contains(result.settings.measure) && (16...100).contains(result.settings.outlineWidth)
        return lineViolations(result.problems.map(\.line), text) + (isSound ? [] : ["a setting out of range"])
    }

    private static func theme(_ dice: inout Dice) -> [String] {
        let lines = [
            "name = \"x\"", "inherits = \"x\"", "inherits = \"ink\"", "appearance = \"dark\"", "[palette]",
            "red = \"#ff8800\"",
            "ink = { color = \"#123\", indexed = 3, basic = 1 }", "[scopes]", "text = \"red\"",
            "\"change.wording\" = { fg = \"red\", bg = \"#000000\", modifiers = [\"bold\"] }", "heading = { fg = 3 }",
            "x = [[[[",
            "[[a]]", "a.b.c = 1", "'''", "\"\"\"", "= = =", "\u{0}",
        ]
        let text = FuzzText.configuration(of: lines, &dice)
        let file = ThemeFile(path: "x.toml", text: text)
        let loaded = Theme.load(file, named: { $0 == "x" ? file : nil })
        _ = ResolvedTheme(loaded.theme, depth: dice.pick([.direct, .indexed, .sixteen, .eight, .monochrome]))
        return lineViolations(loaded.warnings.map(\.line), text)
    }

    private static func rules(_ dice: inout Dice) -> [String] {
        let lines = [
            "[headings]", "[numbering]", "[furniture]", "[cues]", "'※*' = 2", "'问[：:]*' = 3", "'第#讲' = 2",
            "'～ # ～' = true",
            "'撂话' = true", "'*' = 1", "'[!a-z]?#*' = 99", "'\\\\' = false", "'[[[' = true", "'' = true",
            "'水*水*水*水*' = 2",
        ]
        let text = FuzzText.configuration(of: lines, &dice)
        let result = RulesFile.load(text, named: "rules.toml", language: .english)
        let source = FormattedText(text: SourceText(FuzzText.make(&dice)))
        guard let document = Understanding.understand(source, by: Guidance(rules: result.rules)) else {
            return ["understanding gave up unasked"]
        }
        return lineViolations(result.problems.map(\.line), text) + Oracle.violations(of: document)
    }

    private static func speakers(_ dice: inout Dice) -> [String] {
        let lines = [
            "\"老陈\" = [\"陈师傅\", \"老陈头\"]", "[\"page3.txt\"]", "\"Anna\" = \"x\"", "a = 1", "[a.b]", "\"\" = []",
            "x = [", "'老陈' = ['老陈']",
        ]
        let text = FuzzText.configuration(of: lines, &dice)
        return lineViolations(
            SpeakersFile.load(text, named: "speakers.toml", language: .chinese).problems.map(\.line), text)
    }

    /// What is wrong with a file is told with a line that it has.
    private static func lineViolations(_ lines: [Int], _ text: String) -> [String] {
        let count = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count + 1
        return lines.filter { !(1...count).contains($0) }.map { "line \($0) of \(count)" }
    }
}
