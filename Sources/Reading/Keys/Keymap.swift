/// What every key sequence means in every mode.
public struct Keymap: Sendable {
    /// A sequence of keys and the action that it is bound to.
    public struct Binding: Hashable, Sendable {
        /// The keys.
        public var sequence: [KeyPress]
        /// What they do.
        public var action: Action

        /// Makes a binding.
        public init(_ sequence: [KeyPress], _ action: Action) {
            self.sequence = sequence
            self.action = action
        }
    }

    /// What the keys pressed so far come to.
    public enum LookUp: Hashable, Sendable {
        /// They are bound.
        case matched(Action)
        /// They begin longer sequences.
        case pending
        /// They begin nothing.
        case notFound
    }

    /// The bindings of every mode, and those under nil that hold in all modes but the prompt unless the mode has its own.
    var bindings: [Mode?: [[KeyPress]: Action]] = [:]
    /// The beginnings of longer sequences, by mode.
    private var prefixes: [Mode?: Set<[KeyPress]>] = [:]

    /// Makes a keymap with nothing bound.
    public init() {}

    /// Binds `sequence`, replacing what it was bound to in the same mode and what began or continued it.
    mutating func bind(_ sequence: [KeyPress], to action: Action, in mode: Mode?) {
        if prefixes[mode]?.contains(sequence) == true {
            bindings[mode] = bindings[mode]?.filter { !$0.key.starts(with: sequence) }
            prefixes[mode] = prefixes[mode]?.filter { !$0.starts(with: sequence) }
        }
        bindings[mode, default: [:]][sequence] = action
        for length in 1..<max(1, sequence.count) {
            prefixes[mode, default: []].insert(Array(sequence.prefix(length)))
            // A longer sequence laid over a shorter one takes its place, else it could never be typed.
            bindings[mode]?[Array(sequence.prefix(length))] = nil
        }
    }

    /// The binding among some that is a beginning of `sequence`, or that `sequence` is a beginning of, the shortest first.
    static func clash(of sequence: [KeyPress], among bound: some Sequence<[KeyPress]>) -> [KeyPress]? {
        bound.filter { $0 != sequence && ($0.starts(with: sequence) || sequence.starts(with: $0)) }
            .min { ($0.count, KeyNotation.text(of: $0)) < ($1.count, KeyNotation.text(of: $1)) }
    }

    /// What `sequence` comes to in `mode`.
    public func lookUp(_ sequence: [KeyPress], in mode: Mode) -> LookUp {
        if let action = bindings[mode]?[sequence] { return .matched(action) }
        if prefixes[mode]?.contains(sequence) == true { return .pending }
        guard mode != .prompt else { return .notFound }
        if let action = bindings[nil]?[sequence] { return .matched(action) }
        return prefixes[nil]?.contains(sequence) == true ? .pending : .notFound
    }

    /// The bindings that may follow `beginning` in `mode`, ordered by their keys; all of them where it is empty.
    public func bindings(after beginning: [KeyPress] = [], in mode: Mode) -> [Binding] {
        var all = mode == .prompt ? [:] : bindings[nil] ?? [:]
        for (sequence, action) in bindings[mode] ?? [:] { all[sequence] = action }
        return all.filter { $0.key.starts(with: beginning) && $0.value.name != .nothing }
            .map { (keys: KeyNotation.text(of: $0.key), binding: Binding($0.key, $0.value)) }
            .sorted { $0.keys < $1.keys }.map(\.binding)
    }

    /// The keys bound to `name` in `mode` without an argument, the shortest first.
    public func keys(for name: ActionName, in mode: Mode) -> [String] {
        // Asked for at every key where a list stands: only the keys of this action are put in order.
        let own = bindings[mode] ?? [:]
        let general = mode == .prompt ? [:] : bindings[nil] ?? [:]
        let keys =
            own.lazy.filter { $0.value.name == name }.map(\.key)
            + general.lazy.filter { $0.value.name == name && own[$0.key] == nil }.map(\.key)
        return keys.map { KeyNotation.text(of: $0) }
            .sorted { ($0.count, $0) < ($1.count, $1) }
    }
}
