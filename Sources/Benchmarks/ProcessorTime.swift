import Foundation

/// Seconds of processor time.
enum ProcessorTime {
    /// The least that `body` takes in this process, of some rounds.
    static func own(rounds: Int, _ body: () -> Void) -> Double {
        (0..<rounds).map { _ in seconds(RUSAGE_SELF.rawValue, body) }.min() ?? 0
    }

    /// What another program takes; nil where it is not installed.
    static func other(_ program: String, _ arguments: [String], output: FileHandle = .nullDevice) -> Double? {
        let path = ["/usr/bin/", "/usr/local/bin/"].map { $0 + program }.first(
            where: FileManager.default.isExecutableFile)
        guard let path else { return nil }
        return seconds(RUSAGE_CHILDREN.rawValue) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.standardOutput = output
            guard (try? process.run()) != nil else { return }
            process.waitUntilExit()
        }
    }

    /// The most memory that this process has held, in megabytes.
    static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }

    /// What this process has used so far.
    static var now: Double { used(RUSAGE_SELF.rawValue) }

    /// What the present thread has used so far; the number is Linux's RUSAGE_THREAD, a macro that is not imported.
    static var ofThread: Double { used(1) }

    private static func seconds(_ who: Int32, _ body: () -> Void) -> Double {
        let before = used(who)
        body()
        return used(who) - before
    }

    private static func used(_ who: Int32) -> Double {
        var usage = rusage()
        getrusage(who, &usage)
        let (user, system) = (usage.ru_utime, usage.ru_stime)
        return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
    }
}
