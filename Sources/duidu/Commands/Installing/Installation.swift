internal import ArgumentParser
import Glibc
internal import Keeping
internal import Reading

/// The program, what ships with it, its manual page and its completions under a prefix.
struct Installation {
    /// The folder that holds `bin` and `share`.
    let prefix: String
    let language: Language

    /// Where a list of what was put there stands, so that the same is taken away.
    private var listPath: String { prefix + "/share/duidu/installed" }

    /// Puts everything there, in the place of an earlier version; gives the exit status.
    func install() -> Int32 {
        guard let files = files() else { return Status.failed }
        do throws(SystemError) {
            for file in files { try put(file) }
            let list = (files.map(\.path) + ["share/duidu/installed"]).joined(separator: "\n") + "\n"
            try put(File(path: "share/duidu/installed", bytes: Array(list.utf8)))
        } catch {
            Output.report(InstallationMessages.failed(language, prefix, error.text))
            return Status.failed
        }
        Output.write(InstallationMessages.done(language, prefix + "/bin/duidu") + "\n")
        let folders = (unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "").split(separator: ":")
        if !folders.contains(where: { $0 == prefix + "/bin" }) {
            Output.report(InstallationMessages.notInPath(language, prefix + "/bin"))
        }
        return Status.done
    }

    /// Takes away what was put there, and the folders that are empty then; gives the exit status.
    func uninstall() -> Int32 {
        guard let list = Folders.text(ofFile: listPath) else {
            Output.report(InstallationMessages.notInstalled(language, prefix))
            return Status.failed
        }
        var isDone = true
        for name in list.split(separator: "\n") where Self.isInside(name) {
            let path = "\(prefix)/\(name)"
            if unsafe unlink(path) != 0, errno != ENOENT {
                let reason = unsafe String(cString: strerror(errno))
                Output.report(InstallationMessages.failed(language, path, reason))
                isDone = false
            }
        }
        for folder in ["share/duidu/themes", "share/duidu/guide", "share/duidu"] {
            _ = unsafe rmdir("\(prefix)/\(folder)")
        }
        if isDone { Output.write(InstallationMessages.removed(language, prefix) + "\n") }
        return isDone ? Status.done : Status.failed
    }

    /// Whether a name of the list leads nowhere but below the prefix.
    private static func isInside(_ name: Substring) -> Bool {
        !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    }

    private struct File {
        /// The path below the prefix.
        var path: String
        var bytes: [UInt8]
        var permissions: mode_t = 0o644
    }

    private func put(_ file: File) throws(SystemError) {
        try WholeFile.install("\(prefix)/\(file.path)", file.bytes, permissions: file.permissions)
    }

    /// What is to be put there; nil where something is lacking, which is said.
    private func files() -> [File]? {
        guard let program = Folders.program, let bytes = Self.bytes(ofFile: program) else {
            Output.report(InstallationMessages.noProgram(language))
            return nil
        }
        let shipped = Self.shipped()
        guard shipped.contains(where: { $0.path.hasPrefix("share/duidu/guide/") }) else {
            Output.report(Guide.missing(language))
            return nil
        }
        let made = [
            ("share/man/man1/duidu.1", ManualPage.text),
            ("share/bash-completion/completions/duidu", DuiduCommand.completionScript(for: .bash)),
            ("share/zsh/site-functions/_duidu", DuiduCommand.completionScript(for: .zsh)),
            ("share/fish/vendor_completions.d/duidu.fish", DuiduCommand.completionScript(for: .fish)),
        ]
        return [File(path: "bin/duidu", bytes: bytes, permissions: 0o755)] + shipped
            + made.map { File(path: $0.0, bytes: Array($0.1.utf8)) }
    }

    /// The themes and the guide's files.
    private static func shipped() -> [File] {
        var files: [File] = []
        let themes = Folders.shipped.map { $0 + "/themes" }.first { !Folders.names(in: $0, ending: ".toml").isEmpty }
        if let themes {
            for name in Folders.names(in: themes, ending: ".toml") {
                if let bytes = bytes(ofFile: "\(themes)/\(name).toml") {
                    files.append(File(path: "share/duidu/themes/\(name).toml", bytes: bytes))
                }
            }
        }
        for language in Language.allCases {
            for file in Guide.files(language) {
                if let bytes = bytes(ofFile: file.path) {
                    files.append(File(path: "share/duidu/guide/\(file.name)", bytes: bytes))
                }
            }
        }
        return files
    }

    private static func bytes(ofFile path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "re") else { return nil }
        defer { unsafe fclose(file) }
        var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 20))
        while true {
            let count = unsafe fread(&part, 1, part.count, file)
            bytes += part.prefix(count)
            if count < part.count { return unsafe ferror(file) == 0 ? bytes : nil }
        }
    }
}

/// What is said of installing.
enum InstallationMessages {
    static let done = Phrase("已装好 %1；duidu uninstall 移走", "installed %1; duidu uninstall takes it away")
    static let removed = Phrase("已从 %1 移走", "taken away from %1")
    static let failed = Phrase(
        "%1：%2；请检查权限，或用 --prefix 指定别处", "%1: %2; see its permissions, or name another place with --prefix")
    static let notInstalled = Phrase(
        "%1：这里没有用 duidu install 装过；请用 --prefix 指定装在哪里",
        "%1: duidu install put nothing here; name the place with --prefix")
    static let noProgram = Phrase("读不到程序自己的文件；请用完整路径启动", "the program cannot read its own file; start it by its path")
    static let notInPath = Phrase("%1 不在 PATH 里；请加入 PATH", "%1 is not in PATH; put it there")
    static let noPrefix = Phrase("不知道装在哪里；请用 --prefix 指定", "nobody says where to install it; name a --prefix")
}
