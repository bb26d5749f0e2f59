import Glibc

/// Runs a program on a terminal of its own and plays the person before it.
final class PseudoTerminal {
    /// How a program ended.
    enum Ending: Hashable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// What a program could not be started for.
    struct Failure: Error {
        let reason: String
    }

    /// The screen as it is now.
    private(set) var screen: PseudoTerminalScreen
    /// Everything that was written to the terminal.
    private(set) var output: [UInt8] = []
    private(set) var process: pid_t = -1
    /// What the terminal's own modes were before the program began.
    let modesBefore: TerminalModes
    private var ours: Int32
    private let theirs: Int32
    private var ending: Ending?

    /// The built program: it stands beside the test's own executable.
    static let program: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let own = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/duidu"
    }()

    /// Starts `arguments`, the program's path first, as the leader of a session on a new terminal.
    init(
        _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
    ) throws {
        screen = PseudoTerminalScreen(rows: rows, columns: columns)
        ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard let name = Self.unlock(ours) else { throw Failure(reason: "no pseudo-terminal") }
        // Held open, so that what the program leaves behind can be read after its end.
        theirs = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        modesBefore = TerminalModes(of: theirs)
        setSize(rows: rows, columns: columns)
        try spawn(arguments, on: name, environment)
    }

    /// What is remembered of a run is forgotten with it: one in which nothing can be kept says so, at any moment.
    private let state = try? Files([:])

    deinit {
        if ending == nil, process > 0 {
            kill(process, SIGKILL)
            kill(process, SIGCONT)
            waitpid(process, nil, 0)
        }
        close(ours)
        close(theirs)
    }

    /// Makes the other end of a new terminal usable; its name. Linux's ioctls, since Glibc hides `unlockpt`.
    private static func unlock(_ descriptor: Int32) -> String? {
        let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        var (lock, number): (Int32, UInt32) = (0, 0)
        guard ioctl(descriptor, setLock, &lock) == 0, ioctl(descriptor, getNumber, &number) == 0 else { return nil }
        return "/dev/pts/\(number)"
    }

    private func spawn(_ arguments: [String], on terminal: String, _ environment: [String: String]) throws {
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
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        // The threads that tests run on hold signals back, and a program would inherit that.
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int16 = 0x80
        posix_spawnattr_setflags(
            &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
        let words = arguments.map { strdup($0) } + [nil]
        let variables = Self.environment(environment, state: state?.path ?? "/dev/null").map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        let result = posix_spawn(&process, arguments[0], &actions, &attributes, words, variables)
        guard result == 0 else { throw Failure(reason: "\(arguments[0]): \(String(cString: strerror(result)))") }
    }

    /// A small environment that does not depend on who runs the tests.
    private static func environment(_ more: [String: String], state: String) -> [String] {
        let basic = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "XDG_STATE_HOME": state,
        ]
        return basic.merging(Run.sanitizerOptions) { $1 }.merging(more) { $1 }.map { $0 + "=" + $1 }
    }

    /// Types keys.
    func type(_ keys: String) {
        var bytes = Array(keys.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Changes the window's size, of which the program gets a signal.
    func resize(rows: Int, columns: Int) {
        screen.resize(rows: rows, columns: columns)
        setSize(rows: rows, columns: columns)
    }

    private func setSize(rows: Int, columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(ours, UInt(TIOCSWINSZ), &size)
    }

    /// Sends the program a signal.
    func send(_ signal: Int32) {
        kill(process, signal)
    }

    /// Closes the window: the program's terminal is gone.
    func hangUp() {
        close(ours)
        ours = -1
    }

    /// Reads until the screen is as wanted; false where that does not come to pass in time.
    func wait(seconds: Double = 20, until isAsWanted: (PseudoTerminalScreen) -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while !isAsWanted(screen) {
            guard ContinuousClock.now < deadline else { return false }
            read(milliseconds: 20)
            if hasEnded { return isAsWanted(screen) }
        }
        return true
    }

    /// Reads until nothing comes for a while.
    func settle(milliseconds: Int32 = 150) {
        while read(milliseconds: milliseconds) {}
    }

    /// The program's end; nil where it does not end in time.
    func waitForEnd(seconds: Double = 20) -> Ending? {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while !hasEnded, ContinuousClock.now < deadline { read(milliseconds: 20) }
        settle(milliseconds: 50)
        return ending
    }

    private var hasEnded: Bool {
        guard ending == nil else { return true }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return false }
        let signal = status & 0x7F
        ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
        return true
    }

    /// What the terminal's own modes are now.
    var modes: TerminalModes { TerminalModes(of: theirs) }

    @discardableResult
    private func read(milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, milliseconds) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(ours, &bytes, bytes.count)
        guard count > 0 else { return false }
        output += bytes.prefix(count)
        screen.feed(bytes.prefix(count))
        return true
    }
}

/// The modes of a terminal's line discipline (termios).
struct TerminalModes: Hashable {
    let input: tcflag_t
    let output: tcflag_t
    let control: tcflag_t
    let local: tcflag_t

    init(of descriptor: Int32) {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        input = modes.c_iflag
        output = modes.c_oflag
        control = modes.c_cflag
        local = modes.c_lflag
    }

    /// Whether typed characters are shown and lines are waited for, as in a shell.
    var isCooked: Bool { local & tcflag_t(ECHO) != 0 && local & tcflag_t(ICANON) != 0 }
}
