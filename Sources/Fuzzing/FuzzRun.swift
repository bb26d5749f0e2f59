import Foundation

/// One case: a target and the seed that decides what it is given.
struct FuzzCase {
    let target: FuzzTarget
    let seed: UInt64
    /// How many seconds it may take, of processor time: a machine that does other work makes no case hang. What waits for
    /// something that never comes is given so many times as long.
    private static let (patience, waits): (UInt32, Int) = (20, 10)
    nonisolated(unsafe) private static var (begun, waited) = (clock_t(0), 0)
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
        (Self.begun, Self.waited) = (clock(), 0)
        alarm(Self.patience)
        let found = target.violations(Dice(seed: seed))
        alarm(0)
        for violation in found.prefix(3) { print("\(text): \(violation)") }
        if !found.isEmpty { fflush(nil) }
        return found.isEmpty
    }

    /// Whether a case that takes long has had little of the processor.
    private static func mayGoOn() -> Bool {
        waited += 1
        guard waited < waits, clock() - begun < clock_t(patience) * clock_t(CLOCKS_PER_SEC) / 2 else { return false }
        alarm(patience)
        return true
    }

    /// Has a trap, a fault and a case without end tell which case it was.
    static func watch() {
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
            signal(number) { number in
                if number == SIGALRM, FuzzCase.mayGoOn() { return }
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

/// Many cases, on every target in turn. Each target has dice of its own, so that how long one takes changes no other's cases.
struct FuzzRun {
    private enum Limit {
        case seconds(Double)
        case cases(Int)
    }

    private let limit: Limit
    private let seed: UInt64

    /// The run that arguments ask for; nil where they ask for none.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        let isCounted = rest.first == "cases"
        if isCounted { rest = rest.dropFirst() }
        let amount = rest.popFirst().map { Double($0) } ?? (isCounted ? nil : 60)
        let seed = rest.popFirst().map { UInt64($0) } ?? UInt64(Date().timeIntervalSince1970)
        guard let amount, let seed, rest.isEmpty, (0..<1e9).contains(amount) else { return nil }
        self.limit = isCounted ? .cases(Int(amount)) : .seconds(amount)
        self.seed = seed
    }

    /// Runs them and prints how many of each target there were; whether nothing was found.
    func passes() -> Bool {
        print("seed \(seed)")
        var dice = FuzzTarget.allCases.indices.map { Dice(seed: seed &+ UInt64($0) << 32) }
        var counts = dice.map { _ in 0 }
        var failures = 0
        let start = Date()
        // A share of time each, so that the quick ones do not wait for the slow ones.
        let share = 0.02
        while failures < 20 {
            var isOver = true
            for (index, target) in FuzzTarget.allCases.enumerated() {
                let turn = Date(timeIntervalSinceNow: share)
                while goes(on: counts[index], since: start), failures < 20 {
                    isOver = false
                    counts[index] += 1
                    if !FuzzCase(target, dice[index].next()).passes() { failures += 1 }
                    if Date() > turn { break }
                }
            }
            if isOver { break }
        }
        print(zip(FuzzTarget.allCases, counts).map { "\($0.rawValue) \($1)" }.joined(separator: ", "))
        print(failures == 0 ? "nothing found" : "\(failures) cases found something")
        return failures == 0
    }

    private func goes(on count: Int, since start: Date) -> Bool {
        switch limit {
        case .seconds(let seconds): -start.timeIntervalSinceNow < seconds
        case .cases(let most): count < most
        }
    }
}
