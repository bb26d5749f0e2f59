#if HAS_LIBXML2
    internal import Articles

    /// Counts the items of a word processor's lists (ECMA-376, section 17.9).
    struct WordNumbering {
        private struct Level {
            var format = "decimal"
            var text = ""
            var start = 1
            /// The paragraph style that counts on this level.
            var style = ""
            /// Whether all numbers are printed in digits, whatever the levels above are written in.
            var isLegal = false
            /// How many levels from the highest one make this one begin anew.
            var restart: Int?
        }

        /// A list of its own that counts as another one does.
        private struct Instance {
            var abstract: String
            /// The levels that begin anew in it, and with what.
            var starts: [Int: Int] = [:]
            var levels: [Int: Level] = [:]
        }

        /// By list and by what it is an instance of.
        private var abstracts: [String: [Int: Level]] = [:]
        private var instances: [String: Instance] = [:]
        private var counters: [String: [Int: Int]] = [:]
        private var begun: Set<String> = []
        /// A list has nine levels (section 17.9.6).
        static let depths = 0...8
        /// What word processors let a list begin with; beyond it the numbers of letters would grow without bound.
        private static let starts = 0...32767
        /// How many characters of a level's form are read; no form that is meant has so many.
        private static let longestText = 255

        init(_ source: [UInt8]?) {
            guard let source else { return }
            let text = SourceText(source)
            text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return }
                for index in tree.elements(named: "w:abstractNum") {
                    abstracts[tree.nodes[index]["w:abstractNumId"]] = Self.levels(in: index, tree)
                }
                for index in tree.elements(named: "w:num") { takeInstance(index, tree) }
            }
        }

        private static func levels(in index: Int, _ tree: MarkupTree) -> [Int: Level] {
            var levels: [Int: Level] = [:]
            for inside in tree.elements(named: "w:lvl", in: tree.inside(index)) {
                levels[depth(tree.nodes[inside]["w:ilvl"]) ?? 0] = level(inside, tree)
            }
            return levels
        }

        private static func level(_ index: Int, _ tree: MarkupTree) -> Level {
            var level = Level()
            for property in tree.inside(index) {
                let value = tree.nodes[property]["w:val"]
                switch tree.nodes[property].name {
                case "w:numFmt": level.format = value
                case "w:lvlText": level.text = String(value.prefix(longestText))
                case "w:start": level.start = start(value)
                case "w:pStyle": level.style = value
                case "w:isLgl": level.isLegal = tree.nodes[property].isOn
                case "w:lvlRestart": level.restart = Int(value)
                default: break
                }
            }
            return level
        }

        private static func start(_ value: String) -> Int {
            min(max(Int(value) ?? 1, starts.lowerBound), starts.upperBound)
        }

        private mutating func takeInstance(_ index: Int, _ tree: MarkupTree) {
            let abstract = tree.inside(index).first { tree.nodes[$0].name == "w:abstractNumId" }
            var instance = Instance(abstract: abstract.map { tree.nodes[$0]["w:val"] } ?? "")
            for override in tree.elements(named: "w:lvlOverride", in: tree.inside(index)) {
                let depth = Self.depth(tree.nodes[override]["w:ilvl"]) ?? 0
                let start = tree.elements(named: "w:startOverride", in: tree.inside(override)).first
                instance.starts[depth] = start.map { Self.start(tree.nodes[$0]["w:val"]) }
                instance.levels.merge(Self.levels(in: override, tree)) { $1 }
            }
            instances[tree.nodes[index]["w:numId"]] = instance
        }

        /// The depth that an attribute names, at most the deepest there is; nil where it names none.
        static func depth(_ value: String) -> Int? {
            Int(value).map { min(max($0, depths.lowerBound), depths.upperBound) }
        }

        /// The depth on which a list counts the paragraphs of a style; nil where it names none.
        func depth(ofStyle style: String, in list: String) -> Int? {
            instances[list].flatMap { abstracts[$0.abstract] }?.first { $0.value.style == style }?.key
        }

        /// The number of the next item of a list at a depth from 0; nil where it has a bullet, or no list of this name is there.
        mutating func next(_ list: String, depth: Int) -> String? {
            let depth = min(max(depth, Self.depths.lowerBound), Self.depths.upperBound)
            guard let instance = instances[list], var levels = abstracts[instance.abstract] else { return nil }
            levels.merge(instance.levels) { $1 }
            guard let level = levels[depth] else { return nil }
            var counts = counters[instance.abstract] ?? [:]
            if begun.insert(list).inserted {
                for (depth, start) in instance.starts { counts[depth] = start - 1 }
            }
            counts[depth] = (counts[depth] ?? level.start - 1) + 1
            for deeper in counts.keys where deeper > depth && levels[deeper]?.restart ?? deeper > depth {
                counts[deeper] = nil
            }
            counters[instance.abstract] = counts
            guard level.format != "bullet", level.format != "none" else { return nil }
            var text = level.text
            for above in 0...depth {
                let number = counts[above] ?? levels[above]?.start ?? 1
                let format = level.isLegal ? "decimal" : levels[above]?.format ?? "decimal"
                text = text.replacing("%\(above + 1)", with: WordNumeral.written(number, format))
            }
            return text
        }
    }
#endif
