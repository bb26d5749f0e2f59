import Glibc

/// A point of time on the clock that goes on while the machine sleeps and is never set (`CLOCK_BOOTTIME`).
///
/// As the standard library's own, whose layout is not known when the program is built: types that hold one would be put
/// together before the first screen.
struct Moment: Comparable {
    private let sinceBoot: Duration

    private init(_ sinceBoot: Duration) {
        self.sinceBoot = sinceBoot
    }

    /// The present.
    static var now: Moment {
        var time = timespec()
        unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return Moment(.seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
    }

    /// The whole milliseconds since the machine was started.
    var milliseconds: Int {
        let (seconds, attoseconds) = sinceBoot.components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }

    static func < (left: Moment, right: Moment) -> Bool { left.sinceBoot < right.sinceBoot }

    static func + (left: Moment, right: Duration) -> Moment { Moment(left.sinceBoot + right) }

    static func - (left: Moment, right: Duration) -> Moment { Moment(left.sinceBoot - right) }

    /// The whole milliseconds to another moment, towards 0; negative where that lies before this one.
    func milliseconds(to other: Moment) -> Int {
        Moment(other.sinceBoot - sinceBoot).milliseconds
    }
}
