import Curses
import Glibc

/// A program that puts text on the clipboard, where there is one that reaches further than the terminal's own sequence.
struct Clipboard: Sendable {
    /// What the reader is told.
    let name: String
    /// The program and its arguments.
    private let words: [String]

    /// The program for this environment: tmux's buffer, which tmux passes on to its own terminal, inside tmux; else what
    /// the desktop has; nil where OSC 52 is all there is.
    static func find(variable: (String) -> String? = TerminalOptions.environmentVariable) -> Clipboard? {
        let candidates = [
            ("TMUX", "tmux", ["load-buffer", "-w", "-"]), ("WAYLAND_DISPLAY", "wl-copy", []),
            ("DISPLAY", "xclip", ["-selection", "clipboard", "-in"]),
        ]
        let folders = (variable("PATH") ?? "").split(separator: ":")
        for (wanted, program, arguments) in candidates where variable(wanted)?.isEmpty == false {
            guard let folder = folders.first(where: { unsafe access("\($0)/\(program)", X_OK) == 0 }) else { continue }
            return Clipboard(name: program, words: ["\(folder)/\(program)"] + arguments)
        }
        return nil
    }

    /// Hands the text over; false where the program does not take it within `patience`.
    func take(_ text: String) -> Bool {
        var ends: [Int32] = [-1, -1]
        // A socket: writing to a pipe whose reader is gone would end this program by a signal.
        guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0,
            let process = start(reading: ends[1])
        else { return false }
        close(ends[1])
        let isWritten = Self.write(text, to: ends[0])
        close(ends[0])
        return Self.hasEnded(process) && isWritten
    }

    private func start(reading end: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, end, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        var process: pid_t = 0
        let result = unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
        return result == 0 ? process : nil
    }

    private static func write(_ text: String, to end: Int32) -> Bool {
        // A program that does not read must not be waited for any longer than one that does not end.
        var limit = timeval(tv_sec: patience / 100, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        guard unsafe setsockopt(end, SOL_SOCKET, SO_SNDTIMEO, &limit, size) == 0 else { return false }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits for a program of ours, which is ended where it takes too long; whether it did what it was asked to.
    private static func hasEnded(_ process: pid_t) -> Bool {
        var status: Int32 = 0
        for _ in 0..<patience {
            if unsafe waitpid(process, &status, WNOHANG) == process { return status == 0 }
            usleep(10_000)
        }
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        return false
    }

    /// How many hundredths of a second are waited.
    private static let patience = 200
}
