internal import Articles

extension JSONWriter {
    /// Writes a comparison as one line, as `duidu compare --json` prints it.
    mutating func comparison(_ comparison: Comparison, files: (a: String, b: String)) {
        object { json in
            json.version("a", comparison.a, file: files.a)
            json.version("b", comparison.b, file: files.b)
            json.list("pairs") { json in
                for pair in comparison.pairs { json.pair(pair, of: comparison) }
            }
            json.list("changes") { json in
                for change in comparison.changes { json.change(change) }
            }
            json.summary(of: comparison)
        }
        endLine()
    }

    private mutating func version(_ key: StaticString, _ version: Version, file: String) {
        let article = version.document.articles[version.article]
        object(key) { json in
            json.field("file", file)
            json.field("article", version.article)
            json.field("title", article.title.map(version.document.string(of:)))
            json.blocks(article.blocks, of: version.document)
        }
    }

    private mutating func pair(_ pair: Pair, of comparison: Comparison) {
        object { json in
            json.numbers("a", of: pair.a, in: comparison.a)
            json.numbers("b", of: pair.b, in: comparison.b)
            json.field("moved", pair.isMoved)
        }
    }

    /// Writes the numbers of blocks in the list that is printed for their version.
    private mutating func numbers(_ key: StaticString, of blocks: [Int], in version: Version) {
        let first = version.document.articles[version.article].blocks.lowerBound
        list(key) { json in
            for block in blocks { json.integer(block - first) }
        }
    }

    private mutating func change(_ change: Change) {
        object { json in
            json.field("kind", change.kind.rawValue)
            json.list("flags") { json in
                for name in change.flags.names { json.string(name) }
            }
            json.ranges("a", change.a)
            json.ranges("b", change.b)
            json.field("a_text", change.aText)
            json.field("b_text", change.bText)
            json.field("pair", change.pair)
        }
    }

    private mutating func summary(of comparison: Comparison) {
        let counts = comparison.countsOfKinds
        object("summary") { json in
            json.field("similarity", share: comparison.similarity)
            for (kind, name) in Self.summaryKeys {
                json.field(name, counts[kind, default: 0])
            }
        }
    }

    private static let summaryKeys: [(ChangeKind, StaticString)] = [
        (.wording, "wording"), (.insertion, "insertion"), (.deletion, "deletion"), (.move, "move"),
        (.punctuation, "punctuation"), (.renumbering, "renumbering"), (.variant, "variant"), (.width, "width"),
        (.layout, "layout"), (.script, "script"), (.markup, "markup"),
    ]
}

extension Comparison {
    /// How many changes there are of each kind that occurs.
    var countsOfKinds: [ChangeKind: Int] {
        changes.reduce(into: [:]) { counts, change in counts[change.kind, default: 0] += 1 }
    }
}

extension ChangeFlags {
    /// The names of what is touched, as the export writes them.
    var names: [String] {
        Self.allNames.filter { contains($0.flag) }.map(\.name)
    }

    private static let allNames: [(flag: ChangeFlags, name: String)] = [
        (.number, "number"), (.name, "name"), (.date, "date"), (.negation, "negation"), (.lookAlike, "look-alike"),
        (.duplicate, "duplicate"),
    ]
}
