import Foundation
import Testing

/// The program put under a prefix, used from there, and taken away again.
@Suite struct InstallRunTests {
    private static let installed = [
        "bin/duidu", "share/bash-completion/completions/duidu", "share/duidu/guide/guide.en.md",
        "share/duidu/guide/guide.zh.md", "share/duidu/guide/passage-1.en.txt", "share/duidu/guide/passage-1.zh.txt",
        "share/duidu/guide/passage-2.en.md", "share/duidu/guide/passage-2.zh.md", "share/duidu/installed",
        "share/duidu/themes/celadon.toml", "share/duidu/themes/colour-blind.toml", "share/duidu/themes/contrast.toml",
        "share/duidu/themes/indigo.toml", "share/duidu/themes/ink.toml", "share/duidu/themes/lamp.toml",
        "share/duidu/themes/paper.toml", "share/duidu/themes/terminal.toml",
        "share/fish/vendor_completions.d/duidu.fish", "share/man/man1/duidu.1", "share/zsh/site-functions/_duidu",
    ]

    private func files(in folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    @Test func whatIsInstalledWorksFromThereAndIsTakenAway() throws {
        let prefix = try Files([:]).path + "-prefix"
        defer { try? FileManager.default.removeItem(atPath: prefix) }
        let run = try Run("install", "--prefix", prefix)
        #expect(run.output == "installed \(prefix)/bin/duidu; duidu uninstall takes it away\n")
        #expect(run.errors == "duidu: \(prefix)/bin is not in PATH; put it there\n")
        #expect(files(in: prefix) == Self.installed)
        let themes = try Run(of: prefix + "/bin/duidu", "themes")
        #expect(themes.output.contains("\(prefix)/bin/../share/duidu/themes/ink.toml"))
        let manual = try String(contentsOfFile: prefix + "/share/man/man1/duidu.1", encoding: .utf8)
        #expect(manual.hasPrefix(".TH DUIDU 1 "))
        #expect(manual.contains(".SS duidu search\n") && manual.contains(".TP\n.B \\-\\-speaker <name>\n"))
        #expect(manual.contains(".SH EXIT STATUS\n.TP\n.B 0\ndone\n"))
        try Data().write(to: URL(fileURLWithPath: prefix + "/share/duidu/own.txt"))
        #expect(try Run(of: prefix + "/bin/duidu", "uninstall", "--prefix", prefix).status == 0)
        #expect(files(in: prefix) == ["share/duidu/own.txt"])
        #expect(try Run("uninstall", "--prefix", prefix).status == 2)
    }

    @Test func aProgramThatWasCopiedAwaySaysWhatItLacks() throws {
        let folder = try Files([:])
        let copy = folder.path + "/duidu"
        // By another process: a program that is forked meanwhile would hold a copy made here open, which then cannot run.
        #expect(try Run(of: "/bin/cp", Run.program.path, copy).status == 0)
        let run = try Run(of: copy)
        #expect(run.errors.hasPrefix("duidu: the guide is not there (looked in \(folder.path)/../share/duidu "))
        #expect(run.status == 2)
        // Where what ships with it is installed, it is found from anywhere.
        let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/data/duidu", withDestinationPath: home.path)
        let found = try Run(of: copy, environment: ["XDG_DATA_HOME": folder.path + "/data"])
        // Without md4c it says that Markdown opens as plain text.
        #expect(found.status == 0 && !found.errors.contains("the guide is not there"))
    }
}
