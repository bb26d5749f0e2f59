import Articles
import Dispatch
import Glibc

extension Workforce {
    /// One for every processor of the machine.
    static let allProcessors = Workforce(count: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) { parts, part in
        DispatchQueue.concurrentPerform(iterations: parts) { part($0) }
    }
}
