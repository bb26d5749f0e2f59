import Curses
import Glibc

/// The program that opens addresses for the user.
struct AddressOpener: Sendable {
    /// What the reader is told.
    let name: String
    private let path: String

    /// The program that `BROWSER` names, else what the desktop has; nil where there is none.
    static func find(variable: (String) -> String? = TerminalOptions.environmentVariable) -> AddressOpener? {
        let folders = (variable("PATH") ?? "").split(separator: ":")
        // `BROWSER` may name several, and where the address goes; only the first one's name is taken.
        let chosen = variable("BROWSER")?.split(whereSeparator: { $0 == ":" || $0 == " " }).first.map(String.init)
        for name in [chosen, "xdg-open", "open", "wslview"].compactMap(\.self) where !name.isEmpty {
            let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
            if let path = paths.first(where: { unsafe access($0, X_OK) == 0 }) {
                return AddressOpener(name: name, path: path)
            }
        }
        return nil
    }

    /// How long it is waited whether the program fails; one that goes on is showing the address.
    var patience = Duration.seconds(3)

    /// Hands an address over, away from this terminal; false where the program cannot be started or fails soon.
    func open(_ address: String) -> Bool {
        guard let process = start(address) else { return false }
        let end = ContinuousClock.now + patience
        var status: Int32 = 0
        repeat {
            if unsafe waitpid(process, &status, WNOHANG) == process { return status == 0 }
            usleep(20_000)
        } while ContinuousClock.now < end
        return true
    }

    private func start(_ address: String) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for stream in Int32(0)...2 {
            unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // A process group of its own: the keys that end or stop the reader are not for it.
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let words: [String] = [path, address]
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        var process: pid_t = 0
        let result = unsafe posix_spawn(&process, path, &actions, &attributes, &arguments, environ)
        return result == 0 ? process : nil
    }
}
