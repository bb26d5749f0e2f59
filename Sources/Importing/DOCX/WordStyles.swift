#if HAS_LIBXML2
    internal import Articles

    /// What the styles of a word processor's file say of paragraphs (ECMA-376, section 17.7).
    struct WordStyles {
        private struct Style {
            var name = ""
            var base = ""
            var outline: Int?
            var list: String?
        }

        private var styles: [String: Style] = [:]

        init(_ source: [UInt8]?) {
            guard let source else { return }
            let text = SourceText(source)
            text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return }
                for index in tree.elements(named: "w:style") {
                    var style = Style()
                    for inside in tree.inside(index) {
                        let value = tree.nodes[inside]["w:val"]
                        switch tree.nodes[inside].name {
                        case "w:name": style.name = value.lowercased()
                        case "w:basedOn": style.base = value
                        case "w:outlineLvl": style.outline = Int(value)
                        case "w:numId": style.list = value
                        default: break
                        }
                    }
                    styles[tree.nodes[index]["w:styleId"]] = style
                }
            }
        }

        /// The kind and level of a paragraph of a style, or of the styles that it is based on.
        func kind(of id: String) -> (BlockKind, Int) {
            var (id, steps) = (id, 0)
            while steps < 16 {
                let style = styles[id] ?? Style(name: id.lowercased())
                if let kind = Self.kind(of: style) { return kind }
                guard !style.base.isEmpty else { break }
                (id, steps) = (style.base, steps + 1)
            }
            return (.paragraph, 1)
        }

        /// The list that a style counts in; nil for most.
        func list(of id: String) -> String? { styles[id]?.list }

        /// Built-in names are English in every edition (section 17.7.4.9).
        private static func kind(of style: Style) -> (BlockKind, Int)? {
            if style.name == "title" { return (.title, 1) }
            if style.name.hasPrefix("heading"), let level = style.name.last?.wholeNumberValue {
                return (.heading, min(max(level, 1), 9))
            }
            if let outline = style.outline, WordNumbering.depths.contains(outline) { return (.heading, outline + 1) }
            if style.name.contains("quote") { return (.blockQuotation, 1) }
            if style.name == "caption" { return (.note, 1) }
            return nil
        }
    }

    /// Counts the items of a word processor's lists (ECMA-376, section 17.9).
    struct WordNumbering {
        private struct Level {
            var format = "decimal"
            var text = ""
            var start = 1
        }

        /// By list and by what it is an instance of.
        private var abstracts: [String: [Int: Level]] = [:]
        private var instances: [String: String] = [:]
        private var counters: [String: [Int: Int]] = [:]
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
                for index in tree.elements(named: "w:abstractNum") { takeAbstract(index, tree) }
                for index in tree.elements(named: "w:num") {
                    let abstract = tree.inside(index).first { tree.nodes[$0].name == "w:abstractNumId" }
                    instances[tree.nodes[index]["w:numId"]] = abstract.map { tree.nodes[$0]["w:val"] }
                }
            }
        }

        private mutating func takeAbstract(_ index: Int, _ tree: MarkupTree) {
            var levels: [Int: Level] = [:]
            for inside in tree.elements(named: "w:lvl", in: tree.inside(index)) {
                var level = Level()
                for property in tree.inside(inside) {
                    let value = tree.nodes[property]["w:val"]
                    switch tree.nodes[property].name {
                    case "w:numFmt": level.format = value
                    case "w:lvlText": level.text = String(value.prefix(Self.longestText))
                    case "w:start":
                        level.start = min(max(Int(value) ?? 1, Self.starts.lowerBound), Self.starts.upperBound)
                    default: break
                    }
                }
                levels[Self.depth(tree.nodes[inside]["w:ilvl"]) ?? 0] = level
            }
            abstracts[tree.nodes[index]["w:abstractNumId"]] = levels
        }

        /// The depth that an attribute names, at most the deepest there is; nil where it names none.
        static func depth(_ value: String) -> Int? {
            Int(value).map { min(max($0, depths.lowerBound), depths.upperBound) }
        }

        /// The number of the next item of a list at a depth from 0; nil where it has a bullet, or no list of this name is there.
        mutating func next(_ list: String, depth: Int) -> String? {
            let depth = min(max(depth, Self.depths.lowerBound), Self.depths.upperBound)
            guard let abstract = instances[list], let levels = abstracts[abstract], let level = levels[depth] else {
                return nil
            }
            var counts = counters[abstract] ?? [:]
            counts[depth] = (counts[depth] ?? level.start - 1) + 1
            for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
            counters[abstract] = counts
            guard level.format != "bullet", level.format != "none" else { return nil }
            var text = level.text
            for above in 0...depth {
                let number = counts[above] ?? levels[above]?.start ?? 1
                text = text.replacing("%\(above + 1)", with: Self.written(number, levels[above]?.format ?? "decimal"))
            }
            return text
        }

        private static func written(_ number: Int, _ format: String) -> String {
            switch format {
            case "lowerLetter": letter(number).lowercased()
            case "upperLetter": letter(number)
            case "lowerRoman": roman(number).lowercased()
            case "upperRoman": roman(number)
            case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
                "taiwaneseCountingThousand":
                han(number)
            default: String(number)
            }
        }

        private static func letter(_ number: Int) -> String {
            let letter = Unicode.Scalar(UInt8(0x41 + (max(1, number) - 1) % 26))
            return String(repeating: String(Character(letter)), count: (max(1, number) - 1) / 26 + 1)
        }

        private static func roman(_ number: Int) -> String {
            let signs = [
                (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
                (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
            ]
            var (rest, text) = (min(max(1, number), 3999), "")
            for (value, sign) in signs { while rest >= value { (rest, text) = (rest - value, text + sign) } }
            return text
        }

        private static func han(_ number: Int) -> String {
            let digits = Array("零一二三四五六七八九").map(String.init)
            guard (1...99).contains(number) else { return String(number) }
            let (tens, ones) = (number / 10, number % 10)
            return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones] : "")
        }
    }
#endif
