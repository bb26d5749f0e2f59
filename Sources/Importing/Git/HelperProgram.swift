import Glibc

/// Another program, run with arguments and no shell, its output caught.
struct HelperProgram {
    /// The name as `PATH` finds it.
    let name: String
    /// How many seconds it may take.
    let seconds: Int
    /// How many bytes it may write.
    var limit = 1 << 28

    /// What it came to.
    struct Result {
        /// Its exit status; nil where a signal ended it.
        var status: Int32?
        /// What it wrote to standard output.
        var output: [UInt8] = []
        /// What it wrote to standard error.
        var errors: [UInt8] = []
    }

    /// Why it came to nothing.
    enum Failure: Error, Hashable {
        /// No such program is installed.
        case missing
        /// It took too long, and was ended.
        case slow
        /// It wrote more than is taken, and was ended.
        case tooMuch
        /// The system would not start it, for the reason of this number.
        case system(Int32)
    }

    /// Runs it to its end, without standard input; the process and those that it started are ended when the time is up.
    func run(_ arguments: [String]) throws(Failure) -> Result {
        let output = try Self.connection()
        let errors: (read: Int32, write: Int32)
        do throws(Failure) {
            errors = try Self.connection()
        } catch {
            close(output.read)
            close(output.write)
            throw error
        }
        let process = start(arguments, output: output.write, errors: errors.write)
        close(output.write)
        close(errors.write)
        defer {
            close(output.read)
            close(errors.read)
        }
        switch process {
        case .failure(let failure): throw failure
        case .success(let process): return try collect(process, output.read, errors.read)
        }
    }

    /// Two ends of which a program writes to one.
    private static func connection() throws(Failure) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        // A socket: unlike a pipe it can be made to close on exec from the first, where another thread may
        // start a program at any moment.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .system(errno) }
        return (ends[0], ends[1])
    }

    private func start(_ arguments: [String], output: Int32, errors: Int32) -> Swift.Result<pid_t, Failure> {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that what it starts ends with it.
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.indices.forEach { unsafe free(words[$0]) } }
        var variables = unsafe Self.environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe variables.indices.forEach { unsafe free(variables[$0]) } }
        var process: pid_t = 0
        let status = unsafe posix_spawnp(&process, name, &actions, &attributes, &words, &variables)
        return status == 0 ? .success(process) : .failure(status == ENOENT ? .missing : .system(status))
    }

    private func collect(_ process: pid_t, _ output: Int32, _ errors: Int32) throws(Failure) -> Result {
        var result = Result()
        let end = ContinuousClock.now + .seconds(seconds)
        var isOpen = (output: true, errors: true)
        while isOpen.output || isOpen.errors {
            let left = ContinuousClock.now.duration(to: end)
            guard left > .zero else { throw Self.giveUp(process) }
            // A descriptor below zero is left out.
            var waiting = [
                pollfd(fd: isOpen.output ? output : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isOpen.errors ? errors : -1, events: Int16(POLLIN), revents: 0),
            ]
            let milliseconds = Int32(left.components.seconds * 1000) + 100
            guard unsafe poll(&waiting, 2, milliseconds) >= 0 || errno == EINTR else { throw Self.giveUp(process) }
            if waiting[0].revents != 0 { isOpen.output = Self.take(output, into: &result.output) }
            if waiting[1].revents != 0 { isOpen.errors = Self.take(errors, into: &result.errors) }
            guard result.output.count + result.errors.count <= limit else { throw Self.giveUp(process, .tooMuch) }
        }
        result.status = try Self.wait(for: process, until: end)
        return result
    }

    /// Ends the process and those of its group.
    private static func giveUp(_ process: pid_t, _ failure: Failure = .slow) -> Failure {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        return failure
    }

    /// Takes what can be read at once; false at the end.
    private static func take(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe read(descriptor, &portion, portion.count)
        if count > 0 { bytes.append(contentsOf: portion[..<count]) }
        return count > 0 || count < 0 && errno == EINTR
    }

    /// Waits for a process that may go on after it closed what it writes to.
    private static func wait(for process: pid_t, until end: ContinuousClock.Instant) throws(Failure) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
            guard ended == 0 || errno == EINTR else { return nil }
            guard ContinuousClock.now < end else { throw giveUp(process) }
            usleep(1000)
        }
    }

    /// The variables of this program, changed so that git asks nobody, fetches nothing, and speaks the language that
    /// its first words are known in (git(1), Environment Variables).
    private static var environment: [String] {
        let own = ["GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"]
        var kept: [String] = []
        var place = unsafe environ
        while let variable = unsafe place.pointee {
            let text = unsafe String(cString: variable)
            if own[String(text.prefix { $0 != "=" })] == nil { kept.append(text) }
            unsafe place += 1
        }
        return kept + own.map { "\($0.key)=\($0.value)" }
    }
}
