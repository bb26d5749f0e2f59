import Testing

@testable import duidu

/// How `duidu compare` takes its versions and their sigla.
@Suite struct WitnessArgumentsTests {
    private func drawn(_ files: [String], _ named: [String] = [], base: String? = nil) throws -> [String] {
        try WitnessArguments(files: files, named: named, base: base).all.map { "\($0.siglum)=\($0.file)" }
    }

    @Test func lettersInOrderTheBaseFirst() throws {
        #expect(try drawn(["x", "y", "z"]) == ["A=x", "B=y", "C=z"])
        #expect(try drawn(["x", "y", "z"], base: "z") == ["A=z", "B=x", "C=y"])
        #expect(try drawn(["x"], base: "w") == ["A=w", "B=x"])
    }

    @Test func namedOnesKeepTheirNamesAndTakeNoLetter() throws {
        #expect(try drawn(["x", "y"], ["庚=y", "甲=v"]) == ["A=x", "庚=y", "甲=v"])
        #expect(try drawn(["x", "y", "z"], ["A=z"]) == ["B=x", "C=y", "A=z"])
        #expect(try drawn([], ["K=a=b", "L=c"]) == ["K=a=b", "L=c"])
        #expect(try drawn(["x"], ["底=w"], base: "w") == ["底=w", "A=x"])
        #expect(try drawn(["x", "x"], ["庚=x"]) == ["庚=x", "A=x"])
    }

    @Test func afterTheAlphabetLettersHaveNumbers() throws {
        let all = try WitnessArguments(files: (0..<53).map(String.init), named: [], base: nil).all.map(\.siglum)
        #expect([all[25], all[26], all[51], all[52]] == ["Z", "A1", "Z1", "A2"])
    }

    @Test(arguments: [
        (["x"], [], WitnessArguments.Mistake.tooFew), (["x", "y"], ["庚"], .noName("庚")),
        (["x", "y"], ["=y"], .noName("=y")), (["x", "y"], ["庚="], .noName("庚=")),
        (["x"], ["庚=y", "庚=z"], .sameName("庚")),
    ])
    func mistakesAreTold(_ files: [String], _ named: [String], _ mistake: WitnessArguments.Mistake) {
        #expect(throws: mistake) { try drawn(files, named) }
    }
}
