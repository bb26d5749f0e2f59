internal import Dispatch
internal import Synchronization

/// What became of the files that were to be indexed.
public struct IndexingTally: Hashable, Sendable {
    /// How many files were new, had changed, were as they had been, are gone since the last time, could not be read.
    public var added = 0, changed = 0, unchanged = 0, gone = 0, failed = 0
    /// How many bytes of text were put in.
    public var bytes = 0
    /// Whether the work was stopped before its end.
    public var isStopped = false

    /// Makes a tally of nothing.
    public init() {}

    /// How many files were done with.
    public var done: Int { added + changed + unchanged + failed }
}

/// Puts files into the index, those that changed only; what is done stays, so that work that was stopped goes on later.
public struct Indexer {
    /// A file to be looked at.
    public struct Candidate: Hashable, Sendable {
        /// Its path from the root on.
        public var path: String
        /// Its state now.
        public var stamp: IndexedFile.Stamp

        /// Makes a candidate.
        public init(path: String, stamp: IndexedFile.Stamp) {
            self.path = path
            self.stamp = stamp
        }
    }

    /// What reading a file gave.
    public enum Reading: Sendable {
        /// Its text is the one that is known.
        case same
        case understood(IndexedFile)
        case failed
    }

    /// Reads a candidate, on any thread; the number is the hash of the text that is known of it.
    public typealias Reader = @Sendable (Candidate, _ content: Int?) -> Reading

    private let index: LibraryIndex
    private let reader: Reader
    /// So much text is put in before it is made sure of, or what comes in so long: the more at once, the less has to be
    /// sorted and merged; but others who write wait for it.
    private static let portion = 32 << 20
    private static let patience = Duration.seconds(2)
    /// So much text is read ahead, that the reading threads go on while what was read is written.
    private static let ahead = 6 << 20

    /// Makes an indexer that reads files by `reader`; what is put in is made sure of every two seconds.
    public init(_ index: LibraryIndex, reader: @escaping Reader) {
        self.index = index
        self.reader = reader
    }

    /// Looks at all candidates with `threads` threads, and marks what is known under the folders but is no candidate any
    /// more; `report` is told how far it is and answers whether to go on.
    public func run(
        _ candidates: [Candidate], folders: [String], threads: Int, report: (IndexingTally) -> Bool
    ) throws(LibraryFailure) -> IndexingTally {
        let known = try index.known()
        var tally = IndexingTally()
        try markGone(Set(candidates.map(\.path)), known: known, folders: folders, &tally)
        let waiting = candidates.filter { candidate in
            known[candidate.path].map { $0.stamp != candidate.stamp || $0.isOutdated || $0.isGone } ?? true
        }
        tally.unchanged = candidates.count - waiting.count
        let queue = ReadingQueue(waiting, known: known, ahead: Self.ahead)
        queue.start(threads: threads, reader)
        defer { queue.stop() }
        while tally.done < candidates.count, !tally.isStopped {
            let (before, start) = (tally.bytes, ContinuousClock.now)
            try index.transaction { () throws(LibraryFailure) in
                while tally.done < candidates.count, tally.bytes - before < Self.portion, !tally.isStopped,
                    !isOver(since: start)
                {
                    if let (candidate, reading) = queue.next() {
                        try put(reading, of: candidate, isKnown: known[candidate.path] != nil, &tally)
                    }
                    tally.isStopped = !report(tally)
                }
            }
        }
        return tally
    }

    private func isOver(since start: ContinuousClock.Instant) -> Bool {
        start.duration(to: .now) >= Self.patience
    }

    private func put(
        _ reading: Reading, of candidate: Candidate, isKnown: Bool, _ tally: inout IndexingTally
    ) throws(LibraryFailure) {
        switch reading {
        case .same:
            try index.restamp(candidate.path, candidate.stamp)
            tally.unchanged += 1
        case .understood(let file):
            try index.put(file)
            tally.bytes += candidate.stamp.size
            if isKnown { tally.changed += 1 } else { tally.added += 1 }
        case .failed:
            // What it held before is not what it holds now.
            if isKnown { try index.remove(candidate.path) }
            tally.failed += 1
        }
    }

    private func markGone(
        _ present: Set<String>, known: [String: LibraryIndex.Known], folders: [String], _ tally: inout IndexingTally
    ) throws(LibraryFailure) {
        let prefixes = folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let gone = known.filter { path, known in
            !known.isGone && !present.contains(path) && prefixes.contains(where: path.hasPrefix)
        }
        guard !gone.isEmpty else { return }
        try index.transaction { () throws(LibraryFailure) in
            for path in gone.keys { try index.markGone(path) }
        }
        tally.gone = gone.count
    }
}

/// Files that are read by several threads and taken one after the other.
private final class ReadingQueue: Sendable {
    private struct State {
        var next = 0
        var isStopped = false
        var results: [(Indexer.Candidate, Indexer.Reading)] = []
        /// How many of the results were taken.
        var taken = 0
        /// The bytes of the files that are being read, or were and are not taken yet.
        var held = 0
        /// How many threads wait for room.
        var waiting = 0
    }

    private enum Claim {
        case file(Indexer.Candidate)
        case noRoom
        case nothingLeft
    }

    private let candidates: [Indexer.Candidate]
    private let known: [String: LibraryIndex.Known]
    /// So many bytes are held at most, or one file.
    private let ahead: Int
    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    init(_ candidates: [Indexer.Candidate], known: [String: LibraryIndex.Known], ahead: Int) {
        self.candidates = candidates
        self.known = known
        self.ahead = ahead
    }

    func start(threads: Int, _ reader: @escaping Indexer.Reader) {
        for _ in 0..<threads {
            DispatchQueue.global().async { [self] in
                while let candidate = claim() {
                    let reading = reader(candidate, outdated(candidate) ? nil : known[candidate.path]?.content)
                    state.withLock { $0.results.append((candidate, reading)) }
                    ready.signal()
                }
            }
        }
    }

    /// A file whose text is the same has to be read nevertheless where the program understands more by now.
    private func outdated(_ candidate: Indexer.Candidate) -> Bool {
        known[candidate.path]?.isOutdated ?? true
    }

    private func claim() -> Indexer.Candidate? {
        while true {
            switch state.withLock({ claim(&$0) }) {
            case .file(let candidate): return candidate
            case .nothingLeft: return nil
            case .noRoom: room.wait()
            }
        }
    }

    private func claim(_ state: inout State) -> Claim {
        guard !state.isStopped, state.next < candidates.count else { return .nothingLeft }
        let candidate = candidates[state.next]
        guard state.held == 0 || state.held + candidate.stamp.size <= ahead else {
            state.waiting += 1
            return .noRoom
        }
        state.next += 1
        state.held += candidate.stamp.size
        return .file(candidate)
    }

    /// What was read first of what was not taken yet; nil where nothing comes within a blink.
    func next() -> (Indexer.Candidate, Indexer.Reading)? {
        guard ready.wait(timeout: .now() + .milliseconds(100)) == .success else { return nil }
        let (result, waiting) = state.withLock { state in
            let result = state.results[state.taken]
            state.results[state.taken].1 = .failed
            state.taken += 1
            if state.taken == state.results.count || state.taken > 256 {
                state.results.removeFirst(state.taken)
                state.taken = 0
            }
            state.held -= result.0.stamp.size
            defer { state.waiting = 0 }
            return (result, state.waiting)
        }
        for _ in 0..<waiting { room.signal() }
        return result
    }

    func stop() {
        let waiting = state.withLock { state in
            state.isStopped = true
            defer { state.waiting = 0 }
            return state.waiting
        }
        for _ in 0..<waiting { room.signal() }
    }
}
