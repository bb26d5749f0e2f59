internal import CNcurses
internal import Glibc

/// Wakes whoever waits on a terminal, from any thread.
public final class Doorbell: Sendable {
    /// A descriptor that can be read once it has rung; −1 where the system has none left.
    public let descriptor = doorbell_open()

    /// Makes a bell that has not rung.
    public init() {}

    deinit {
        close(descriptor)
    }

    /// Rings, once or more: whoever waits wakes once.
    public func ring() {
        doorbell_ring(descriptor)
    }

    /// Takes all rings so far away.
    public func silence() {
        doorbell_silence(descriptor)
    }
}
