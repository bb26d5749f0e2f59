import Articles

/// The block layouts used last, by block; those not used for longest are let go when they take too much room.
struct BlockLayoutCache: Sendable {
    private struct Entry {
        var layout: BlockLayout
        var lastUse: Int
    }

    /// About how many bytes the layouts may take.
    private let capacity: Int
    private var entries: [Int: Entry] = [:]
    private var size = 0
    private var clock = 0

    init(capacity: Int = 4 << 20) {
        self.capacity = capacity
    }

    /// The layout of a block, if it is at hand.
    subscript(block: Int) -> BlockLayout? {
        mutating get {
            guard let place = entries.index(forKey: block) else { return nil }
            clock += 1
            entries.values[place].lastUse = clock
            return entries.values[place].layout
        }
        set {
            if let old = entries.removeValue(forKey: block) { size -= Self.size(of: old.layout) }
            guard let newValue else { return }
            clock += 1
            size += Self.size(of: newValue)
            entries[block] = Entry(layout: newValue, lastUse: clock)
            if size > capacity { shrink() }
        }
    }

    mutating func removeAll() {
        entries.removeAll()
        size = 0
    }

    /// Lets go of the older ones until half the room is free, but never of the last.
    private mutating func shrink() {
        let oldestFirst = entries.sorted { $0.value.lastUse < $1.value.lastUse }
        for (block, entry) in oldestFirst.dropLast() where size > capacity / 2 {
            size -= Self.size(of: entry.layout)
            entries[block] = nil
        }
    }

    private static func size(of layout: BlockLayout) -> Int {
        layout.joined.utf8.count + layout.lines.count * MemoryLayout<LayoutLine>.stride + 256
    }
}
