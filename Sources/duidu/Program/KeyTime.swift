import Synchronization

/// When the last key came, for those whose work would make the next one wait for a processor.
enum KeyTime {
    /// For how long after a key another one is likely, in milliseconds.
    private static let expectation = 300
    private static let last = Atomic(-expectation)

    /// Takes note of a key.
    static func note(at now: Moment) {
        last.store(now.milliseconds, ordering: .relaxed)
    }

    /// Whether somebody is pressing keys.
    static var isRecent: Bool {
        Moment.now.milliseconds - last.load(ordering: .relaxed) < expectation
    }
}
