import Foundation
import Testing

/// What a person corrects in the reader holds after it is left, there and in the commands that print.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct CorrectionRunTests {
    private static let article = RunFixtures.article.replacing("二、水怎么分", with: "水怎么分")

    private let folder: Files
    private let environment: [String: String]
    private var path: String { folder.path + "/水渠.txt" }

    init() throws {
        folder = try Files(["水渠.txt": Array(Self.article.utf8)])
        environment = [
            "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config", "LC_ALL": "zh_CN.UTF-8",
        ]
    }

    private func open() throws -> PseudoTerminal {
        let run = try PseudoTerminal(
            [PseudoTerminal.program, path], rows: 30, columns: 100,
            environment: environment.merging(["LC_ALL": "C.UTF-8"]) { $1 })
        #expect(run.wait { $0.text.contains("谁来守渠") }, "\(run.screen.text)")
        run.settle()
        return run
    }

    private func quit(_ run: PseudoTerminal) {
        run.type("q")
        #expect(run.waitForEnd() == .exited(0))
    }

    /// The outline entries that were made by hand, each a level and a text, as export prints them.
    private func byHand() throws -> [String] {
        let run = try Run("export", path, environment: environment)
        #expect(run.errors == "")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let articles = json?["articles"] as? [[String: Any]] ?? []
        return articles.flatMap { $0["outline"] as? [[String: Any]] ?? [] }.filter { $0["by"] as? String == "hand" }
            .map { "\($0["level"] ?? 0) \($0["text"] ?? "")" }
    }

    @Test func aHeadingThatWasCorrectedHoldsWhenTheFileIsOpenedAgain() throws {
        #expect(try byHand() == [])
        let first = try open()
        first.type("/水怎么分\r")
        first.settle()
        first.type("=3")
        #expect(
            first.wait { $0.text.contains("corrected: a heading of level 3 (U undoes it)") }, "\(first.screen.text)")
        // Left at once: what was corrected is kept before the program ends.
        quit(first)
        #expect(try byHand() == ["3 水怎么分"])
        let second = try open()
        second.type("/水怎么分\r")
        second.settle()
        second.type("W")
        #expect(second.wait { $0.text.contains("A reader corrected it.") }, "\(second.screen.text)")
        second.type("q")
        second.settle()
        second.type("U")
        #expect(second.wait { $0.text.contains("taken back: a heading of level 3") }, "\(second.screen.text)")
        quit(second)
        #expect(try byHand() == [])
    }

    @Test func whatIsCorrectedSurvivesASmallChangeOfTheFile() throws {
        let run = try open()
        run.type("/水怎么分\r")
        run.settle()
        run.type("=4")
        run.settle()
        quit(run)
        let changed = "　　（重印）\n\n" + Self.article.replacing("三百亩", with: "五百亩")
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try byHand() == ["4 水怎么分"])
    }

    @Test func whereNothingCanBeKeptItIsSaid() throws {
        try "".write(toFile: folder.path + "/data", atomically: true, encoding: .utf8)
        let run = try open()
        run.type("/水怎么分\r")
        run.settle()
        run.type("=4")
        #expect(run.wait { $0.text.contains("Not a directory") }, "\(run.screen.text)")
        quit(run)
    }

    @Test func rulesAreCheckedAndApplied() throws {
        let none = try Run("rules", environment: environment)
        #expect(none.status == 0)
        #expect(none.output.contains("free line"))
        try FileManager.default.createDirectory(
            atPath: folder.path + "/config/duidu", withIntermediateDirectories: true)
        let rules = folder.path + "/config/duidu/rules.toml"
        try "[headings]\n'水怎么分' = 3\n".write(toFile: rules, atomically: true, encoding: .utf8)
        let good = try Run("rules", "--language", "zh", environment: environment)
        #expect(good.status == 0)
        #expect(good.output.hasSuffix("\(rules)：\n[headings]\n'水怎么分' = 3\n"))
        #expect(try Run("export", path, environment: environment).output.contains(#""by":"rules.toml""#))
        try "[headings]\n'水怎么分' = 3\n'[' = 1\n".write(toFile: rules, atomically: true, encoding: .utf8)
        let bad = try Run("rules", environment: environment)
        #expect(bad.status == 2)
        #expect(
            bad.errors == "duidu: \(rules):3: an incomplete [ in \"[\", expected such as [abc] or [!0-9]\n"
                || bad.errors == "\(rules):3: an incomplete [ in \"[\", expected such as [abc] or [!0-9]\n")
    }
}
