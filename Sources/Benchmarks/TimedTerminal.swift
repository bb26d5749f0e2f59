import Foundation

/// A program on a pseudo-terminal of its own, with the times at which it answers.
final class TimedTerminal {
    /// When the program was started.
    private let start: ContinuousClock.Instant
    private let ours: Int32
    private var process: pid_t = -1
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Starts `arguments`, the program's path first, on a terminal of 100 columns and 30 rows, with `home` for whatever it
    /// keeps; nil where that is not possible.
    init?(_ arguments: [String], home: String) {
        ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        start = .now
        guard let name = Self.unlock(ours) else {
            close(ours)
            return nil
        }
        var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(ours, UInt(TIOCSWINSZ), &size)
        guard spawn(arguments, on: name, home) else {
            close(ours)
            return nil
        }
    }

    /// Makes the other end of a new terminal usable; its name. Linux's ioctls, since Glibc hides `unlockpt`.
    private static func unlock(_ descriptor: Int32) -> String? {
        let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        var (lock, number): (Int32, UInt32) = (0, 0)
        guard ioctl(descriptor, setLock, &lock) == 0, ioctl(descriptor, getNumber, &number) == 0 else { return nil }
        return "/dev/pts/\(number)"
    }

    private func spawn(_ arguments: [String], on terminal: String, _ home: String) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a session, the terminal becomes its controlling one.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int16 = 0x80
        posix_spawnattr_setflags(&attributes, newSession)
        let variables = [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", "LESSHISTFILE=-",
            "HOME=\(home)", "XDG_STATE_HOME=\(home)", "XDG_CONFIG_HOME=\(home)", "XDG_DATA_HOME=\(home)",
            "XDG_CACHE_HOME=\(home)",
        ]
        let (words, named) = (arguments.map { strdup($0) } + [nil], variables.map { strdup($0) } + [nil])
        defer { for word in words + named { free(word) } }
        return posix_spawn(&process, arguments[0], &actions, &attributes, words, named) == 0
    }

    /// Milliseconds from the start until some words have been written to the terminal; nil where they do not come.
    func milliseconds(untilShown words: String, limit: Duration = .seconds(60)) -> Double? {
        let wanted = Data(words.utf8)
        var seen = Data()
        while start.duration(to: .now) < limit, let bytes = read(milliseconds: 20_000) {
            seen += bytes
            if seen.range(of: wanted) != nil { return start.duration(to: .now) / .milliseconds(1) }
        }
        return nil
    }

    /// Milliseconds from a key to the last byte of the answer, which ends with a silence; nil where none comes in time.
    func milliseconds(ofAnswerTo key: String, silence: Int32 = 4, limit: Int32 = 1000) -> Double? {
        let bytes = Array(key.utf8)
        let pressed = ContinuousClock.now
        guard write(ours, bytes, bytes.count) == bytes.count, read(milliseconds: limit) != nil else { return nil }
        var last = ContinuousClock.now
        while pressed.duration(to: last) < .milliseconds(limit), read(milliseconds: silence) != nil { last = .now }
        return pressed.duration(to: last) / .milliseconds(1)
    }

    /// Takes what is written until nothing comes for a while, for two seconds at most.
    func settle(milliseconds: Int32 = 200) {
        let begun = ContinuousClock.now
        while begun.duration(to: .now) < .seconds(2), read(milliseconds: milliseconds) != nil {}
    }

    /// Waits until the program has nothing more to do: no processor time used for a second, or two minutes gone.
    func waitUntilIdle() {
        let begun = ContinuousClock.now
        var (used, since) = (ticks, ContinuousClock.now)
        while since.duration(to: .now) < .seconds(1), begun.duration(to: .now) < .seconds(120) {
            _ = read(milliseconds: 50)
            guard ticks > used + 1 else { continue }
            (used, since) = (ticks, .now)
        }
    }

    /// The most memory that the program has held, in megabytes.
    var peakMegabytes: Double {
        let lines = Self.contents("/proc/\(process)/status").split(separator: "\n")
        let words = lines.first { $0.hasPrefix("VmHWM:") }?.split(separator: " ") ?? []
        return words.compactMap { Double($0) }.first.map { $0 * 1024 / 1e6 } ?? 0
    }

    /// Hundredths of a second of processor time that the program has used.
    private var ticks: Int {
        let fields = Self.contents("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    }

    private static func contents(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }

    /// Ends the program.
    func end() {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(ours)
    }

    private func read(milliseconds: Int32) -> Data? {
        var polled = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, milliseconds) > 0 else { return nil }
        let count = Foundation.read(ours, &buffer, buffer.count)
        return count > 0 ? Data(buffer.prefix(count)) : nil
    }
}
