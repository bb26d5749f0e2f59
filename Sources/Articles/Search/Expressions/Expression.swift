/// A regular expression made ready for searching.
///
/// States are the places of the expression at which a character is taken. From each lead ways to the states that may
/// come next, and to the end of the expression, in the order in which they are to be tried.
struct Expression: Sendable {
    /// Where a way leads.
    struct Way: Hashable, Sendable {
        /// A state; `Expression.end` for the end of the expression.
        var state: Int
        /// What must hold of the place between the two characters.
        var conditions: PlaceCondition
    }

    /// The most characters of an expression.
    static let longest = 1000
    /// The most repetitions that a count asks for.
    static let mostRepeats = 255
    /// The most groups in groups.
    static let deepest = 40
    /// The most states, and the most ways between them: what a character of the text can cost.
    private static let (mostSteps, mostWays) = (1000, 4000)
    /// The state of a match that is complete.
    static let end = -1

    let node: ExpressionNode
    let folding: SearchFolding
    /// The character that each state takes, as an index of `sets`.
    private(set) var setOfState: [Int] = []
    /// The different sets.
    private(set) var sets: [ScalarSet] = []
    /// The ways on from each state.
    private(set) var ways: [[Way]] = []
    /// The ways from the beginning.
    private(set) var firstWays: [Way] = []
    /// All conditions that any way asks for.
    private(set) var conditions: PlaceCondition = []

    /// Reads an expression; a capital in it makes case count.
    init(_ text: String, likeness: CharacterLikeness) throws(ExpressionFault) {
        node = try ExpressionParser.parse(text)
        let folding = SearchFolding(keepsCase: false, likeness: likeness)
        self.folding = SearchFolding(keepsCase: node.hasCapital(folding), likeness: likeness)
        var steps = Steps()
        try steps.append(node)
        try steps.append(.end)
        try connect(steps)
    }

    /// Turns steps into states: each step that takes a character is one.
    private mutating func connect(_ steps: Steps) throws(ExpressionFault) {
        var stateOfStep = [Int](repeating: Self.end, count: steps.steps.count)
        var numbers: [ScalarSet: Int] = [:]
        var takers: [Int] = []
        for (at, step) in steps.steps.enumerated() {
            guard case .take(let set) = step else { continue }
            stateOfStep[at] = takers.count
            takers.append(at)
            let number = numbers[set] ?? sets.count
            if number == sets.count { sets.append(set) }
            numbers[set] = number
            setOfState.append(number)
        }
        var count = 0
        for start in [0] + takers.map({ $0 + 1 }) {
            let found = steps.ways(from: start) { stateOfStep[$0] }
            count += found.count
            guard count <= Self.mostWays else { throw .tooLong }
            for way in found { conditions.formUnion(way.conditions) }
            ways.append(found)
        }
        firstWays = ways.removeFirst()
    }

    /// The expression written out as steps, one after another.
    private struct Steps {
        enum Step {
            case take(ScalarSet)
            /// Two ways on, the better one first.
            case fork(Int, Int)
            case jump(Int)
            case place(PlaceCondition)
            case end
        }

        var steps: [Step] = []

        mutating func append(_ step: Step) throws(ExpressionFault) {
            guard steps.count < Expression.mostSteps else { throw .tooLong }
            steps.append(step)
        }

        mutating func append(_ node: ExpressionNode) throws(ExpressionFault) {
            switch node {
            case .one(let set): try append(Step.take(set))
            case .place(let condition): try append(Step.place(condition))
            case .sequence(let nodes): for node in nodes { try append(node) }
            case .choice(let nodes): try append(choice: nodes)
            case .repetition(let node, let least, let most, let isLazy):
                for _ in 0..<least {
                    let before = steps.count
                    try append(node)
                    // What takes no step takes none however often: `(((a{0}){255}){255}){255}` would be gone through for ever.
                    if steps.count == before { break }
                }
                if let most {
                    try append(node, upTo: most - least, isLazy)
                } else {
                    let fork = steps.count
                    try append(Step.end)
                    try append(node)
                    try append(Step.jump(fork))
                    steps[fork] = Self.fork(fork + 1, steps.count, isLazy)
                }
            }
        }

        private mutating func append(choice nodes: [ExpressionNode]) throws(ExpressionFault) {
            var jumps: [Int] = []
            for node in nodes.dropLast() {
                let fork = steps.count
                try append(Step.end)
                try append(node)
                jumps.append(steps.count)
                try append(Step.end)
                steps[fork] = .fork(fork + 1, steps.count)
            }
            if let last = nodes.last { try append(last) }
            for jump in jumps { steps[jump] = .jump(steps.count) }
        }

        private mutating func append(
            _ node: ExpressionNode, upTo count: Int, _ isLazy: Bool
        ) throws(ExpressionFault) {
            var forks: [Int] = []
            for _ in 0..<count {
                forks.append(steps.count)
                try append(Step.end)
                try append(node)
                if steps.count == forks[forks.count - 1] + 1 { break }
            }
            for fork in forks { steps[fork] = Self.fork(fork + 1, steps.count, isLazy) }
        }

        private static func fork(_ on: Int, _ past: Int, _ isLazy: Bool) -> Step {
            isLazy ? .fork(past, on) : .fork(on, past)
        }

        /// The ways from a step to the next characters, in the order in which they are tried.
        ///
        /// A step that was reached before under the same conditions leads nowhere new, so that empty repetitions end; of
        /// ways through such repetitions that differ in their order only, another may go first than in Perl.
        func ways(from start: Int, state: (Int) -> Int) -> [Way] {
            var ways: [Way] = []
            var seen = Set<Way>()
            var open = [Way(state: start, conditions: [])]
            while let at = open.popLast() {
                guard seen.insert(at).inserted else { continue }
                switch steps[at.state] {
                case .take, .end: ways.append(Way(state: state(at.state), conditions: at.conditions))
                case .jump(let next): open.append(Way(state: next, conditions: at.conditions))
                case .fork(let first, let second):
                    open.append(Way(state: second, conditions: at.conditions))
                    open.append(Way(state: first, conditions: at.conditions))
                case .place(let condition):
                    open.append(Way(state: at.state + 1, conditions: at.conditions.union(condition)))
                }
            }
            return ways
        }
    }
}

extension ExpressionNode {
    /// Whether a capital was typed in it.
    fileprivate func hasCapital(_ folding: SearchFolding) -> Bool {
        switch self {
        case .one(let set): set.hasCapital(folding)
        case .place: false
        case .sequence(let nodes), .choice(let nodes): nodes.contains { $0.hasCapital(folding) }
        case .repetition(let node, _, _, _): node.hasCapital(folding)
        }
    }
}
