public import Articles

/// What was corrected of a file, and what was taken back and can be done again.
public struct CorrectionHistory: Hashable, Sendable {
    /// What holds, the oldest first.
    public private(set) var done: [Correction] = []
    /// What was taken back, the latest last.
    public private(set) var undone: [Correction] = []

    /// Makes a history of what was corrected before.
    public init(_ done: [Correction] = []) {
        self.done = done
    }

    /// Adds a correction; what was taken back before cannot be done again.
    mutating func add(_ correction: Correction) {
        done.append(correction)
        undone = []
    }

    /// Takes the latest correction back; nil where there is none.
    mutating func undo() -> Correction? {
        guard let last = done.popLast() else { return nil }
        undone.append(last)
        return last
    }

    /// Does again what was taken back last; nil where nothing was.
    mutating func redo() -> Correction? {
        guard let last = undone.popLast() else { return nil }
        done.append(last)
        return last
    }
}
