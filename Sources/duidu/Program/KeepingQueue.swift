import Dispatch
import Synchronization

/// Keeps things one after the other, in the order in which that was asked for.
struct KeepingQueue {
    /// The keeping that was begun last; its value is what went wrong.
    private var last: Task<String?, Never>?

    /// Begins with a keeping once those before are done; `work` gets what went wrong before, and says what is to be told of
    /// all at the end.
    mutating func add(_ work: @escaping @Sendable (_ failure: String?) async -> String?) {
        let before = last
        last = Task.detached { await work(await before?.value) }
    }

    /// What waits until all is kept that was asked for up to now.
    var settled: @Sendable () async -> Void {
        { [last] in _ = await last?.value }
    }

    /// Waits until everything is kept, since a program that ends takes its tasks with it; what went wrong the last time,
    /// `givenUp` where it takes longer than `patience` seconds, or nil.
    func finish(patience: Int, givenUp: String) -> String? {
        guard let last else { return nil }
        let done = DispatchSemaphore(value: 0)
        let outcome = Outcome()
        Task.detached {
            let text = await last.value
            outcome.message.withLock { $0 = text }
            done.signal()
        }
        guard done.wait(timeout: .now() + .seconds(patience)) == .success else { return givenUp }
        return outcome.message.withLock { $0 }
    }

    /// What a task leaves for the thread that waits for it.
    private final class Outcome: Sendable {
        let message = Mutex<String?>(nil)
    }
}
