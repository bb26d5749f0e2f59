import Synchronization

/// Who does work that falls into parts: one after the other, or several at once.
public struct Workforce: Sendable {
    /// How many parts are done at once.
    public let count: Int
    private let doAll: @Sendable (_ parts: Int, _ part: @Sendable (Int) -> Void) -> Void

    /// A workforce that does every part when it is its turn.
    public static let alone = Workforce(count: 1) { parts, part in
        for number in 0..<parts { part(number) }
    }

    /// A workforce of `count`; `doAll` does the parts from 0 up to, not including, `parts`, in any order, and returns when
    /// all are done.
    public init(count: Int, doAll: @escaping @Sendable (_ parts: Int, _ part: @Sendable (Int) -> Void) -> Void) {
        self.count = count
        self.doAll = doAll
    }

    /// How many parts are worth handing out together: some for each, so that a long one does not keep the others waiting.
    var portion: Int { count > 1 ? 4 * count : 1 }

    /// What `make` gives for each number from 0 up to, not including, `count`, in this order.
    func map<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
        guard self.count > 1, count > 1 else { return (0..<count).map(make) }
        let made = Mutex([Value?](repeating: nil, count: count))
        doAll(count) { number in
            let value = make(number)
            made.withLock { $0[number] = value }
        }
        return made.withLock { $0.compactMap(\.self) }
    }
}
