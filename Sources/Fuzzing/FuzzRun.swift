import Foundation

/// One case: a target and the seed that decides what it is given.
struct FuzzCase {
    let target: FuzzTarget
    let seed: UInt64
    /// How many seconds it may take.
    private static let patience: UInt32 = 20
    /// What is written where the case ends the program; read by a signal handler, hence a buffer that stays.
    nonisolated(unsafe) private static let name = UnsafeMutablePointer<CChar>.allocate(capacity: 128)

    init(_ target: FuzzTarget, _ seed: UInt64) {
        self.target = target
        self.seed = seed
    }

    /// Runs the case, says what it found; whether that was nothing.
    func passes() -> Bool {
        let text = "duidu-fuzz \(target.rawValue) \(seed)"
        _ = text.withCString { strcpy(Self.name, $0) }
        alarm(Self.patience)
        let found = target.violations(seed: seed)
        alarm(0)
        for violation in found.prefix(3) { print("\(text): \(violation)") }
        if !found.isEmpty { fflush(nil) }
        return found.isEmpty
    }

    /// Has a trap, a fault and a case without end tell which case it was.
    static func watch() {
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
            signal(number) { number in
                let name = FuzzCase.name
                let end: StaticString = number == SIGALRM ? ": does not end\n" : ": traps\n"
                write(1, name, strlen(name))
                write(1, end.utf8Start, end.utf8CodeUnitCount)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}

/// Many cases, on every target in turn until the time is up.
struct FuzzRun {
    let seconds: Double
    let seed: UInt64

    /// Runs them and prints how many of each target there were; whether nothing was found.
    func passes() -> Bool {
        print("seed \(seed), \(Int(seconds)) s")
        var dice = Dice(seed: seed)
        var failures = 0
        var counts: [FuzzTarget: Int] = [:]
        let end = Date(timeIntervalSinceNow: seconds)
        let share = 0.02
        while Date() < end, failures < 20 {
            for target in FuzzTarget.allCases where Date() < end {
                // A share of time each, so that the quick ones do not wait for the slow ones.
                let turn = Date(timeIntervalSinceNow: share)
                repeat {
                    counts[target, default: 0] += 1
                    if !FuzzCase(target, dice.next()).passes() { failures += 1 }
                } while Date() < turn
            }
        }
        print(FuzzTarget.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", "))
        print(failures == 0 ? "nothing found" : "\(failures) cases found something")
        return failures == 0
    }
}
