import Testing

@testable import duidu

@Suite struct ClipboardTests {
    private func found(_ environment: [String: String]) -> String? {
        Clipboard.find { environment[$0] }?.name
    }

    @Test func whatReachesFurthestIsTaken() throws {
        let programs = try TemporaryFile("tmux", "#!/bin/sh\n")
        let folder = programs.parent
        #expect(found(["PATH": folder, "TMUX": "x"]) == nil)
        chmodExecutable(programs.path)
        #expect(found(["PATH": folder, "TMUX": "x"]) == "tmux")
        #expect(found(["PATH": "/nowhere:\(folder)", "TMUX": "x", "DISPLAY": ":0"]) == "tmux")
        #expect(found(["PATH": folder, "TMUX": ""]) == nil)
        #expect(found(["PATH": folder, "DISPLAY": ":0"]) == nil)
        #expect(found([:]) == nil)
    }

    @Test func theTextIsHandedOver() throws {
        let target = try TemporaryFile("taken", "")
        let program = try TemporaryFile("xclip", "#!/bin/sh\necho \"$@\" > '\(target.path)'\ncat >> '\(target.path)'\n")
        chmodExecutable(program.path)
        let clipboard = Clipboard.find { ["PATH": program.parent, "DISPLAY": ":0"][$0] }
        #expect(clipboard?.take("河床\n第二行") == true)
        #expect(target.text == "-selection clipboard -in\n河床\n第二行")
    }

    @Test func aProgramThatTakesNothingIsNotWaitedFor() throws {
        let program = try TemporaryFile("xclip", "#!/bin/sh\nexec sleep 60\n")
        chmodExecutable(program.path)
        var clipboard = Clipboard.find { ["PATH": program.parent, "DISPLAY": ":0"][$0] }
        clipboard?.patience = .milliseconds(200)
        #expect(clipboard?.take(String(repeating: "河", count: 1_000_000)) == false)
        #expect(clipboard?.take("河") == false)
    }

    @Test func aProgramThatFailsIsToldFrom() throws {
        let program = try TemporaryFile("xclip", "#!/bin/sh\nexit 1\n")
        chmodExecutable(program.path)
        let clipboard = Clipboard.find { ["PATH": program.parent, "DISPLAY": ":0"][$0] }
        #expect(clipboard?.take(String(repeating: "河", count: 100_000)) == false)
    }
}
