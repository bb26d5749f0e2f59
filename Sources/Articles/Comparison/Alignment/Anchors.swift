/// Finds runs that two texts certainly share: k-grams that stand once in each, grown to maximal matches, and where a text
/// repeats itself, grams that stand equally often in both, by their order.
struct Anchors {
    private let a: [UInt64]
    private let b: [UInt64]
    private let stretch: Stretch
    private let length: Int
    /// The run that covers each unit of the first stretch, as it was found; -1 for none.
    private var cover: [Int32]
    private var aIsTaken: [Bool]
    private var bIsTaken: [Bool]
    private var runs: [Run] = []

    /// Of how many grams of a stretch one is enough, as a power of two: more the longer it is.
    static func sampling(of stretch: Stretch) -> Int {
        let longest = max(stretch.a.count, stretch.b.count)
        return longest < 1 << 16 ? 0 : longest < 1 << 19 ? 2 : 3
    }

    /// The runs, none overlapping another on either side, in the order of the first text.
    static func find(
        _ a: [UInt64], _ b: [UInt64], in stretch: Stretch, length: Int, sampling: Int, repeated: Bool
    ) -> [Run] {
        guard stretch.a.count >= length, stretch.b.count >= length else { return [] }
        var index = GramIndex(a, b, in: stretch, length: length, sampling: sampling)
        var anchors = Anchors(a, b, stretch, length)
        anchors.growUnique(index)
        anchors.claimLongestFirst()
        if repeated { index.repeated { anchors.growRepeated($0, $1) } }
        return anchors.runs.sorted { $0.a < $1.a }
    }

    private init(_ a: [UInt64], _ b: [UInt64], _ stretch: Stretch, _ length: Int) {
        self.a = a
        self.b = b
        self.stretch = stretch
        self.length = length
        cover = [Int32](repeating: -1, count: stretch.a.count)
        aIsTaken = [Bool](repeating: false, count: stretch.a.count)
        bIsTaken = [Bool](repeating: false, count: stretch.b.count)
    }

    private mutating func growUnique(_ index: GramIndex) {
        index.unique { i, j in
            let covering = cover[i - stretch.a.lowerBound]
            if covering >= 0, runs[Int(covering)].b - runs[Int(covering)].a == j - i { return }
            let run = grown(i, j)
            for unit in run.a..<run.aEnd { cover[unit - stretch.a.lowerBound] = Int32(runs.count) }
            runs.append(run)
        }
    }

    /// The longest equal run around a gram.
    private func grown(_ i: Int, _ j: Int) -> Run {
        var (low, high) = (0, length)
        while i + low > stretch.a.lowerBound, j + low > stretch.b.lowerBound, a[i + low - 1] == b[j + low - 1] {
            low -= 1
        }
        while i + high < stretch.a.upperBound, j + high < stretch.b.upperBound, a[i + high] == b[j + high] { high += 1 }
        return Run(a: i + low, b: j + low, count: high - low)
    }

    /// Longer runs keep what they share with shorter ones; runs that lose too much are dropped.
    private mutating func claimLongestFirst() {
        let found = runs.sorted { ($0.count, $1.a) > ($1.count, $0.a) }
        runs.removeAll(keepingCapacity: true)
        for run in found { claim(run, atLeast: (length + 1) / 2) }
    }

    private mutating func claim(_ run: Run, atLeast least: Int) {
        var (low, high) = (0, run.count)
        while low < high, isTaken(run.a + low, run.b + low) { low += 1 }
        var end = low
        while end < high, !isTaken(run.a + end, run.b + end) { end += 1 }
        high = end
        guard high - low >= least else { return }
        take(Run(a: run.a + low, b: run.b + low, count: high - low))
    }

    @inline(__always)
    private func isTaken(_ i: Int, _ j: Int) -> Bool {
        aIsTaken[i - stretch.a.lowerBound] || bIsTaken[j - stretch.b.lowerBound]
    }

    private mutating func take(_ run: Run) {
        for step in 0..<run.count {
            aIsTaken[run.a + step - stretch.a.lowerBound] = true
            bIsTaken[run.b + step - stretch.b.lowerBound] = true
        }
        runs.append(run)
    }

    /// Grows a repeated gram over units that no run has taken, so that all growing together takes linear time.
    private mutating func growRepeated(_ i: Int, _ j: Int) {
        guard (0..<length).allSatisfy({ !isTaken(i + $0, j + $0) }) else { return }
        var (low, high) = (0, length)
        while i + low > stretch.a.lowerBound, j + low > stretch.b.lowerBound, a[i + low - 1] == b[j + low - 1],
            !isTaken(i + low - 1, j + low - 1)
        {
            low -= 1
        }
        while i + high < stretch.a.upperBound, j + high < stretch.b.upperBound, a[i + high] == b[j + high],
            !isTaken(i + high, j + high)
        {
            high += 1
        }
        take(Run(a: i + low, b: j + low, count: high - low))
    }
}
