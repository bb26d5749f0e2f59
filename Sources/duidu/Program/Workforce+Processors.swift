import Articles
import Dispatch
import Glibc
import Synchronization

extension Workforce {
    private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// One for every processor of the machine.
    static let allProcessors = onProcessors { false }

    /// One for every processor of the machine, but one fewer while keys come: where all are busy, a key waits for its
    /// processor for some milliseconds.
    static let besideReader = onProcessors { KeyTime.isRecent }

    /// One for every processor; the last of them leaves the parts that were not begun to the others where one is `wanted`.
    private static func onProcessors(unless wanted: @escaping @Sendable () -> Bool) -> Workforce {
        Workforce(count: processors) { parts, part in
            let next = Atomic(0)
            let workers = min(processors, parts)
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                while worker == 0 || worker + 1 < processors || !wanted() {
                    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard number < parts else { return }
                    part(number)
                }
            }
        }
    }
}
