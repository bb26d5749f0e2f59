import Testing

@testable import Articles

struct UserRulesTests {
    private static func fits(_ pattern: String, _ line: String) -> Bool? {
        (try? LinePattern(pattern)).map { $0.matches(line.unicodeScalars.map(\.value)) }
    }

    @Test func patternsAreThoseOfFileNames() {
        #expect(Self.fits("第*版 * 第#页", "第三版 山乡周报 第12页") == true)
        #expect(Self.fits("第*版 * 第#页", "第三版山乡周报第12页") == false)
        #expect(Self.fits("?[：:]*", "问：为什么") == true)
        #expect(Self.fits("[!问答]*", "问：为什么") == false)
        #expect(Self.fits("[a-c]x", "bx") == true)
        #expect(Self.fits("\\*\\*", "**") == true)
        #expect(Self.fits("a b", "a \t　b") == true)
        #expect(Self.fits("#", "一百二十三") == true)
        #expect(Self.fits("#", "") == false)
    }

    @Test func faultyPatternsAreRefused() {
        let fault = { (text: String) -> LinePattern.Fault? in
            do throws(LinePattern.Fault) {
                _ = try LinePattern(text)
                return nil
            } catch { return error }
        }
        #expect(fault("") == .empty)
        #expect(fault("[ab") == .openSet)
        #expect(fault("[]") == .openSet)
        #expect(fault("a\\") == .openEscape)
        #expect(fault("**?") == .fitsEverything)
        #expect(fault(String(repeating: "ab", count: 60)) == .tooLong)
    }

    /// A pattern that a matcher with steps back would follow for longer than anybody waits.
    @Test func aHostilePatternIsAnsweredAtOnce() {
        #expect(Self.fits(String(repeating: "*a", count: 45) + "b", String(repeating: "a", count: 400)) == false)
        #expect(Self.fits(String(repeating: "#*", count: 45) + "b", String(repeating: "1", count: 400)) == false)
    }

    private func understood(_ text: String, _ rules: UserRules) -> Document {
        let document = Understanding.understand(
            FormattedText(text: SourceText(text)), by: Guidance(rules: rules))
        guard let document else { preconditionFailure("understanding was not cancelled") }
        StructureProperties.expectWhole(document)
        return document
    }

    @Test func rulesAddHeadingsNumbersAndFurniture() throws {
        let text = """
            今天先说水，水从山口来，绕过三道坡。

            ※ 水怎么分
            地有高有低，人有先有后，大家商定了一个办法。
            第三讲 谁来守渠
            每个月由三户人家轮流看渠，工钱从集体的
            ～～ 12 ～～
            收入里出。
            """
        var rules = UserRules()
        rules.headings = [UserRules.Heading(try LinePattern("※*"), level: 2)]
        rules.numbering = [UserRules.Heading(try LinePattern("第#讲"), level: 3)]
        rules.furniture = [try LinePattern("～～ # ～～")]
        let document = understood(text, rules)
        let entries = document.outline.filter { $0.rule == .outline(.ownRules) }
        #expect(
            entries.map { "\($0.kind) \($0.level) \(document.string(of: $0.span))" } == [
                "heading 2 ※ 水怎么分", "numbered 3 第三讲 谁来守渠",
            ])
        #expect(document.furniture.map { document.text.string(in: $0) } == ["～～ 12 ～～"])
        #expect(drawn(document).contains { $0.hasSuffix("工钱从集体的收入里出。") })
    }

    /// Two lines one under the other, one that stands alone, one at each end of the text.
    @Test func manyLinesOfFurnitureAreTakenOutInOneSweep() throws {
        let text = """
            ～～ 1 ～～
            渠水从东边的山口引来，绕过三道坡，灌着坡下的三百亩地，工钱从集体的
            ～～ 2 ～～
            ～～ 3 ～～
            收入里出。

            ～～ 4 ～～

            每个月由三户人家轮流看渠，谁也不许在夜里私自开闸，
            ～～ 5 ～～
            违者罚工三天。
            ～～ 6 ～～
            """
        var rules = UserRules()
        rules.furniture = [try LinePattern("～～ # ～～")]
        let document = understood(text, rules)
        #expect(
            document.furniture.map { document.text.string(in: $0) } == (1...6).map { "～～ \($0) ～～" })
        #expect(
            document.blocks.indices.map(document.string(ofBlock:)) == [
                "渠水从东边的山口引来，绕过三道坡，灌着坡下的三百亩地，工钱从集体的收入里出。",
                "每个月由三户人家轮流看渠，谁也不许在夜里私自开闸，违者罚工三天。",
            ])
    }

    @Test func theSweepCanBeGivenUp() throws {
        let text = String(repeating: "～～ 1 ～～\n渠水从山口引来。\n", count: 3000)
        var rules = UserRules()
        rules.furniture = [try LinePattern("～～ # ～～")]
        var asked = 0
        let source = FormattedText(text: SourceText(text))
        _ = Understanding.structure(source, by: Guidance()) { _ in
            asked += 1
            return true
        }
        // One question more than without rules is answered in the negative: it falls into the sweep.
        let document = Understanding.structure(source, by: Guidance(rules: rules)) { _ in
            asked -= 1
            return asked >= 0
        }
        #expect(document == nil)
    }

    @Test func cueVerbsAreTakenIn() {
        let chinese = "会上，老渠工周大满撂话：“谁堵了渠口，谁就去把它一锹一锹挖开。”大家都不作声。"
        let before = understood(chinese, UserRules())
        var rules = UserRules()
        rules.cues = ["撂话", "drawled"]
        let after = understood(chinese, rules)
        #expect(before.quotations.map { $0.cue.map { before.string(of: $0) } } == [nil])
        #expect(after.quotations.map { $0.cue.map { after.string(of: $0) } } == ["撂话"])
        let english = understood("\"We ran out of water in May, and nobody told us,\" Harlan drawled.\n", rules)
        #expect(english.quotations.map { $0.cue.map { english.string(of: $0) } } == ["drawled"])
    }
}
