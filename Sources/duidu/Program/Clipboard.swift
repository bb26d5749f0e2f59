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

    /// How long the program may take for all of it.
    var patience = Duration.seconds(2)

    /// Hands the text over; false where the program does not take it within `patience`.
    func take(_ text: String) -> Bool {
        let end = ContinuousClock.now + patience
        guard let (process, isWritten) = handOver(text, until: end) else { return false }
        return Self.hasEnded(process, by: end) && isWritten
    }

    /// Starts the program and writes to it; nil where it cannot be started.
    private func handOver(_ text: String, until end: ContinuousClock.Instant) -> (process: pid_t, isWritten: Bool)? {
        var ends: [Int32] = [-1, -1]
        // A socket: writing to a pipe whose reader is gone would end this program by a signal.
        guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
        else { return nil }
        defer { close(ends[0]) }
        let process = start(reading: ends[1])
        close(ends[1])
        return process.map { ($0, Self.write(text, to: ends[0], until: end)) }
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

    private static func write(_ text: String, to end: Int32, until limit: ContinuousClock.Instant) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let left = ContinuousClock.now.duration(to: limit)
            guard left > .zero else { return false }
            var waiting = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
            let milliseconds = Int32(left / .milliseconds(1)) + 1
            guard unsafe poll(&waiting, 1, milliseconds) > 0 else { continue }
            let count = unsafe rest.withUnsafeBytes {
                unsafe send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits for a program of ours, which is ended where it takes too long; whether it did what it was asked to.
    private static func hasEnded(_ process: pid_t, by limit: ContinuousClock.Instant) -> Bool {
        var status: Int32 = 0
        repeat {
            if unsafe waitpid(process, &status, WNOHANG) == process { return status == 0 }
            usleep(10_000)
        } while ContinuousClock.now < limit
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        return false
    }
}
