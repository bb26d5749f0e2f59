/// The runs of one page, brought together into articles and put in order.
struct Page {
    /// Two runs less alike than this do not belong together unless they touch.
    private static let leastLikeness: Float = 0.2
    /// How much more alike another article must be before a run is taken away from the one that it stands in.
    private static let margin: Float = 1.6
    /// What it weighs that another text shows two runs one after the other.
    private static let shown: Float = 8
    /// Articles of more runs than this keep the order of the file.
    private static let mostRuns = 9

    private(set) var runs: [PageRun]
    private let composition: Composition
    private var vocabularies: [Vocabulary] = []
    /// Of each article the vocabulary of the runs that it has so far.
    private var articles: [Vocabulary] = []
    private var owners = 0

    init(_ composition: Composition, _ runs: [PageRun]) {
        self.composition = composition
        self.runs = runs
    }

    // MARK: Which article

    /// Gives each run its article: by title and place first, then by closeness of vocabulary where that is in doubt.
    mutating func findOwners() {
        if isDoubtful { findOwnersByLikeness() } else { takeInFileOrder() }
        followWitnesses()
    }

    /// What another text shows outweighs every other sign but a title.
    private mutating func followWitnesses() {
        // A chain of runs may go against the order of the file: then its owner comes in a later round.
        for _ in runs.indices {
            var isSettled = true
            for run in runs.indices {
                guard let next = runs[run].next, !runs[next].hasTitle, runs[next].owner != runs[run].owner else {
                    continue
                }
                runs[next].owner = runs[run].owner
                runs[next].beginsArticle = false
                isSettled = false
            }
            if isSettled { return }
        }
    }

    private mutating func findOwnersByLikeness() {
        countVocabularies()
        var doubtful: [Int] = []
        for run in runs.indices where !settle(run) { doubtful.append(run) }
        // What is surely like an article goes first, so that the less alike finds that article ended.
        for run in doubtful where runs[run].beginsArticle || run == 0 {
            if let best = bestArticle(run), best.likeness >= Self.leastLikeness { give(run, to: best.owner) }
        }
        for run in doubtful where runs[run].owner < 0 { assign(run) }
    }

    /// Whether more than one article stands on the page and one of them lacks its beginning or its end.
    ///
    /// A sentence that breaks off lacks its end only where something on the page could be that end; else its stop was lost.
    private var isDoubtful: Bool {
        runs.count > 1 && runs.lazy.filter(\.beginsArticle).count > 1
            && (runs.contains { $0.beginsArticle && !$0.hasTitle }
                || runs.contains(where: \.breaksOff) && runs.contains { $0.beginsCut > 0.5 })
    }

    private mutating func takeInFileOrder() {
        for run in runs.indices {
            if runs[run].beginsArticle || run == 0 { owners += 1 }
            runs[run].owner = owners - 1
        }
    }

    private mutating func countVocabularies() {
        let counted = runs.map { run in
            var vocabulary = Vocabulary()
            for block in run.blocks {
                for piece in composition.draft.blocks[block].pieces {
                    let range = composition.draft.pieces[piece].range
                    vocabulary.add(composition.bytes[range.start.value..<range.end.value])
                }
            }
            return vocabulary
        }
        let weights = Vocabulary.weights(counted)
        vocabularies = counted.map { $0.weighed(by: weights) }
    }

    /// Gives an owner to a run whose place in the file leaves no doubt.
    private mutating func settle(_ run: Int) -> Bool {
        if runs[run].hasTitle {
            give(run, to: newOwner())
            return true
        }
        // What follows an article's end has no title of its own; what the file begins with may lack its own.
        guard run > 0, !runs[run].beginsArticle, runs[run - 1].owner >= 0 else { return false }
        let own = likeness(run, toArticle: runs[run - 1].owner)
        guard own < Self.leastLikeness || isLikerElsewhere(run, than: own) else {
            give(run, to: runs[run - 1].owner)
            return true
        }
        return false
    }

    private mutating func newOwner() -> Int {
        owners += 1
        articles.append(Vocabulary())
        return owners - 1
    }

    private mutating func give(_ run: Int, to owner: Int) {
        runs[run].owner = owner
        articles[owner].add(vocabularies[run])
    }

    private func isLikerElsewhere(_ run: Int, than own: Float) -> Bool {
        (0..<owners).contains { $0 != runs[run - 1].owner && likeness(run, toArticle: $0) > own * Self.margin }
    }

    private func likeness(_ run: Int, toArticle owner: Int) -> Float {
        Vocabulary.likeness(vocabularies[run], articles[owner])
    }

    /// Gives a doubtful run to the article that it is most like and that has not ended; else it is an article of its own,
    /// or goes on with what it stands after.
    private mutating func assign(_ run: Int) {
        let touched = run > 0 && !runs[run].beginsArticle ? runs[run - 1].owner : -1
        // An end without a title and a title without an end need less.
        let least = runs[run].hasEnd && touched < 0 ? Self.leastLikeness / 2 : Self.leastLikeness
        if let best = bestArticle(run), best.likeness >= least,
            touched < 0 || best.likeness > likeness(run, toArticle: touched)
        {
            give(run, to: best.owner)
        } else {
            give(run, to: touched >= 0 ? touched : newOwner())
        }
    }

    /// The article without an end that a run is most like.
    private func bestArticle(_ run: Int) -> (owner: Int, likeness: Float)? {
        (0..<owners).filter { !isClosed($0) }.map { ($0, likeness(run, toArticle: $0)) }.max { $0.1 < $1.1 }
    }

    private func isClosed(_ owner: Int) -> Bool {
        runs.contains { $0.owner == owner && $0.hasEnd }
    }

    // MARK: In which order

    /// The runs of each article in reading order, the article whose first run stands first in the file first.
    func articlesInOrder() -> [[Int]] {
        (0..<owners).map { owner in order(runs.indices.filter { runs[$0].owner == owner }) }
            .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    }

    private func order(_ members: [Int]) -> [Int] {
        guard members.count > 1, members.count <= Self.mostRuns, isOutOfOrder(members) else { return members }
        return bestOrder(members)
    }

    /// Whether the order of the file leaves a cut unexplained: a title not at the head, an end before the end, a sentence
    /// that breaks off before a clean beginning.
    private func isOutOfOrder(_ members: [Int]) -> Bool {
        if zip(members, members.dropFirst()).contains(where: {
            runs[$0].next.map(members.contains) == true && runs[$0].next != $1
        }) {
            return true
        }
        if members.dropFirst().contains(where: { runs[$0].hasTitle })
            || members.dropLast().contains(where: { runs[$0].hasEnd })
        {
            return true
        }
        return zip(members, members.dropFirst()).contains { $0 + 1 != $1 || score($0, $1) < 0 }
    }

    /// How well `next` follows `run`.
    private func score(_ run: Int, _ next: Int) -> Float {
        let (left, right) = (runs[run], runs[next])
        let touches = next == run + 1
        if left.next == next { return Self.shown }
        var score: Float = touches ? 1.25 : 0
        if left.next != nil || runs.contains(where: { $0.next == next }) { score -= Self.shown }
        if right.hasTitle || left.hasEnd { score -= 4 }
        if left.breaksOff {
            score += right.beginsCut >= 0.5 ? 1.5 : touches ? 0.5 : -3
        } else {
            // What only counting says weighs less than a comma or a small letter at the beginning.
            score += right.beginsCut >= 1 ? -3 : right.beginsCut > 0.5 ? -1.5 : 0.5
        }
        return score
    }

    /// The order with the best sum of scores, found over all subsets (Held and Karp); at most `mostRuns` runs.
    private func bestOrder(_ members: [Int]) -> [Int] {
        let count = members.count
        let scores = members.map { left in members.map { left == $0 ? 0 : score(left, $0) } }
        var table = OrderTable(count)
        for first in 0..<count { table.offer(headScore(members[first]), set: 1 << first, last: first, from: -1) }
        for set in 1..<(1 << count) {
            for last in 0..<count where set & 1 << last != 0 && table.best(set, last) > -.infinity {
                for next in 0..<count where set & 1 << next == 0 {
                    let sum = table.best(set, last) + scores[last][next]
                    table.offer(sum, set: set | 1 << next, last: next, from: last)
                }
            }
        }
        return path(table, members)
    }

    private func headScore(_ run: Int) -> Float {
        (runs[run].hasTitle ? 4 : 0) - 2 * runs[run].beginsCut
    }

    private func path(_ table: OrderTable, _ members: [Int]) -> [Int] {
        var set = 1 << members.count - 1
        let sums = members.indices.map { endScore(table.best(set, $0), members[$0]) }
        var last = members.indices.max { sums[$0] < sums[$1] } ?? 0
        var order: [Int] = []
        while last >= 0 {
            order.append(members[last])
            let before = table.before(set, last)
            set &= ~(1 << last)
            last = before
        }
        return order.reversed()
    }

    private func endScore(_ sum: Float, _ run: Int) -> Float {
        sum + (runs[run].hasEnd ? 1 : 0) - (runs[run].breaksOff ? 1 : 0)
    }

    /// The name of the text that shows what goes on with a run; nil where none does.
    func witness(of run: Int) -> String? {
        composition.goesOn[runs[run].blocks.upperBound - 1]?.witness
    }

    /// Why an article's runs stand in this order, for the document's issues.
    func evidence(_ order: [Int]) -> String {
        var reasons = Set(order.compactMap { runs[$0].next == nil ? nil : witness(of: $0) }).sorted().map {
            "it goes on so in " + $0
        }
        if order.contains(where: { runs[$0].breaksOff }) { reasons.append("sentences that break off go on here") }
        if !vocabularies.isEmpty { reasons.append("closeness of vocabulary") }
        if order.contains(where: { runs[$0].hasTitle }) && order.contains(where: { runs[$0].hasEnd }) {
            reasons.append("a title without an end and an end without a title")
        }
        return reasons.joined(separator: "; ")
    }
}

/// The best sum of each set of members that ends with one of them, in one piece of memory.
private struct OrderTable {
    private let count: Int
    private var sums: [Float]
    private var from: [Int8]

    init(_ count: Int) {
        self.count = count
        sums = [Float](repeating: -.infinity, count: count << count)
        from = [Int8](repeating: -1, count: count << count)
    }

    func best(_ set: Int, _ last: Int) -> Float { sums[set * count + last] }

    /// The member before the last one; -1 where there is none.
    func before(_ set: Int, _ last: Int) -> Int { Int(from[set * count + last]) }

    /// Takes a sum that is better than the one so far.
    mutating func offer(_ sum: Float, set: Int, last: Int, from before: Int) {
        guard sum > sums[set * count + last] else { return }
        sums[set * count + last] = sum
        from[set * count + last] = Int8(before)
    }
}
