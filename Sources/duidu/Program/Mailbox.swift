import Curses
import Synchronization

/// Carries letters from tasks to the event loop, in the order in which they were posted.
final class Mailbox<Letter: Sendable>: Sendable {
    /// Has rung as long as there are letters.
    let bell = Doorbell()
    private let letters = Mutex<[Letter]>([])

    /// Adds a letter; from any thread.
    func post(_ letter: Letter) {
        let isFirst = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        // Whoever collects takes all, so that one ring is enough for many letters.
        if isFirst { bell.ring() }
    }

    /// Takes all letters, the oldest first.
    func collect() -> [Letter] {
        // Silenced before the letters are taken: one that is posted in between rings again.
        bell.silence()
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
