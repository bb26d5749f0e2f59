import Articles
import Testing

/// Several witnesses against a base.
@Suite struct ApparatusTests {
    static let kinds: Set<ChangeKind> = [.wording, .insertion, .deletion, .punctuation, .move]

    /// The apparatus of texts whose paragraphs are lines.
    static func apparatus(_ base: String, _ witnesses: [String], _ kinds: Set<ChangeKind> = kinds) -> Apparatus {
        let document = ComparisonFixture.lines(base)
        return Apparatus(
            witnesses.map { ComparisonFixture.compare(document, ComparisonFixture.lines($0)) }, kinds: kinds)
    }

    /// The entries as `before[lemma]after: reading 1 2 | reading 3`, `↷` before a moved passage, `†` before those lacking it.
    static func drawn(_ apparatus: Apparatus) -> [String] {
        apparatus.entries.map { entry in
            let readings = entry.readings.map { "\($0.text) \($0.witnesses.map(String.init).joined(separator: " "))" }
            let lacking = entry.lacking.map { " †\($0)" }.joined()
            return "\(entry.isMove ? "↷" : "")\(entry.before)[\(entry.lemma)]\(entry.after): "
                + readings.joined(separator: " | ") + lacking
        }
    }

    /// The parts, a line each: a paragraph with `{number lemma→reading}`, an entry with what its lemma holds indented below.
    static func drawn(_ parts: [Apparatus.Part]) -> [String] {
        parts.flatMap { part in
            switch part {
            case .paragraph(let paragraph): ["\(paragraph.block) \(drawn(paragraph.segments))"]
            case .entry(let number, let lemma): ["entry \(number)"] + drawn(lemma).map { "  " + $0 }
            }
        }
    }

    private static func drawn(_ segments: [Apparatus.Segment]) -> String {
        segments.map { segment in
            switch segment {
            case .text(let text): text
            case .entry(let number, let lemma, let readings):
                "{\(number) \(drawn(lemma))→\(readings.joined(separator: "|"))}"
            }
        }.joined()
    }

    @Test func readingsThatOverlapAreOneEntryAndEqualOnesOneReading() {
        let base = "渠水从山口流出来，绕过三道坡，灌着坡下的三百亩地。"
        let apparatus = Self.apparatus(
            base,
            [
                "渠水从山口流出来，绕过三道坡，灌着坡下的五百亩地。", "渠水从山口流出来，绕过两道山坡，灌着坡下的五百亩地。",
                "渠水从山口流出来，绕过两道坡，灌着坡下的三百亩田地。", base,
            ])
        #expect(
            Self.drawn(apparatus) == ["过[三道]坡: 两道山 1 | 两道 2", "的[三百]亩: 五百 0 1", "亩[]地: 田 2"])
        #expect(
            apparatus.entries.map(\.ranges) == [
                [SourceRange(33, 39)], [SourceRange(60, 66)], [SourceRange(69, 69)],
            ])
    }

    @Test func aLongerChangeTakesInTheShorterOnes() {
        let apparatus = Self.apparatus(
            "水到的那天，全村的人都站在坡上看。", ["水到的那天，全体村民都站在坡上看。", "水到的那天，全村的老人都站在坡上看。"])
        #expect(Self.drawn(apparatus) == ["全[村的人]都: 体村民 0 | 村的老人 1"])
    }

    @Test func aPassageThatAWitnessLacksIsAnEntryAroundTheOthers() {
        let first = "修渠是从一个冬天开始的。那时村里没有机器，石头靠肩膀抬。"
        let second = "水有了，怎么分又成了难事。地有高有低，人有先有后，商定了一个办法。"
        let third = "年轻人出去以后，守渠的人越来越少，村里开了三次会才定下来。"
        let apparatus = Self.apparatus(
            [first, second, third].joined(separator: "\n"),
            [
                [first, third].joined(separator: "\n"),
                [first, second.replacing("难事", with: "问题"), third].joined(separator: "\n"),
            ])
        #expect(Self.drawn(apparatus) == ["[\(second)]:  0", "了[难事]地: 问题 1 †0"])
        #expect(
            Self.drawn(apparatus.parts) == [
                "0 \(first)", "entry 0", "  1 水有了，怎么分又成了{1 难事→问题}。地有高有低，人有先有后，商定了一个办法。", "2 \(third)",
            ])
        #expect(apparatus.entries.map(\.isParagraph) == [true, false])
    }

    @Test func paragraphsThatTheBaseLacksStandBetweenItsOwn() {
        let (one, two, three) = (
            "The mill had stood there for ages.", "Some say a lamp burned there.", "At last it fell."
        )
        let apparatus = Self.apparatus(
            [one, three].joined(separator: "\n"),
            [
                [one, two, three].joined(separator: "\n"), [one, two, three].joined(separator: "\n"),
                [one, three, two].joined(separator: "\n"),
            ])
        #expect(Self.drawn(apparatus) == ["ages[]At: \(two) 0 1", "fell[]: \(two) 2"])
        #expect(apparatus.entries.map(\.isParagraph) == [true, true])
        #expect(Self.drawn(apparatus.parts) == ["0 \(one)", "entry 0", "1 \(three)", "entry 1"])
    }

    @Test func readingsKeepTheBlanksThatDivideThem() {
        let apparatus = Self.apparatus(
            "The city lay still in the worst-case of wars; nobody asked.",
            ["The great city, lay in the worst case of all wars nobody asked."], Self.kinds.union([.wording]))
        #expect(
            Self.drawn(apparatus.parts) == [
                "0 The {0 →great }city{1 →,} lay {2 still →}in the worst{3 -→ }case of {4 →all }wars{5 ;→} nobody asked."
            ])
    }

    @Test func aMovedPassageIsToldOnceForThoseThatHaveItInThePlace() {
        let (one, two, three) = (
            "修渠是从一个冬天开始的，那时村里没有机器，石头靠肩膀抬，土靠篮子挑。", "水有了怎么分又成了难事，后来大家商定了一个办法，用一炷香计时。",
            "年轻人出去以后，守渠的人越来越少，三户人家轮流看渠，工钱从集体里出。"
        )
        let base = [one, two, three].joined(separator: "\n")
        let moved = [two, three, one].joined(separator: "\n")
        let apparatus = Self.apparatus(base, [moved, base, moved])
        #expect(Self.drawn(apparatus) == ["↷[\(one)]: 看渠，工钱从集体里出。 0 2"])
        #expect(Self.drawn(apparatus.parts) == ["0 \(one)", "1 \(two)", "2 \(three)"])
    }

    @Test func wordsOfReadingsAreDividedByOneBlank() {
        let apparatus = Self.apparatus(
            "The old mill had not turned since the war, said the children.",
            [
                "The old mill had never turned since the war, said the children.",
                "The mill had not turned since the great war, said the children.",
            ])
        #expect(
            Self.drawn(apparatus) == ["The[old]mill:  1", "had[not]turned: never 0", "the[]war: great 1"])
    }

    @Test func otherKindsArePassedOver() {
        let (base, other) = ("爲了水，他走了三里路。", "為了水,他走了五里路。")
        #expect(Self.drawn(Self.apparatus(base, [other])) == ["了[三]里: 五 0"])
        #expect(
            Self.drawn(Self.apparatus(base, [other], [.wording, .variant, .width])) == [
                "[爲]了: 為 0", "水[，]他: , 0", "了[三]里: 五 0",
            ])
    }

    @Test(arguments: ComparisonTexts.all.indices)
    func theLemmataAreTheBaseAndItsTextIsWhole(_ index: Int) {
        let document = ComparisonFixture.lines(ComparisonTexts.all[index])
        let apparatus = Self.apparatus(ComparisonTexts.all[index], ComparisonTexts.all)
        let read = document.blocks.flatMap(\.pieces).map { document.text.string(in: document.pieces[$0].range) }
            .joined()
        #expect(Self.solid(Self.text(apparatus.parts, of: nil, apparatus)) == Self.solid(read))
        for entry in apparatus.entries {
            let lemma = entry.ranges.map { document.text.string(in: $0) }.joined()
            #expect(Self.solid(lemma) == Self.solid(entry.lemma))
            #expect(entry.isMove || !entry.readings.contains { $0.text == entry.lemma })
        }
    }

    @Test func theWordsOfAWitnessAreReadOutOfTheApparatus() {
        let base = """
            The old mill had not turned since the war, said the children; nobody believed them.
            In the year 1881 the water rose three feet above the mark.
            The miller went away, "for ever", and left the wheel standing still.
            At last the well-known wheel fell.
            """
        let witnesses = [
            """
            The mill had never once turned since the great war said the children, nobody believed them!
            Some say that a lamp burned there for forty winters.
            The miller went away for ever, and left the wheel standing.
            At last the well known wheel fell.
            Nobody came back.
            """,
            """
            Some say that a lamp burned there for forty winters.
            The old, old mill had not turned since the war, said the children; nobody believed them.
            In 1881 the water rose three feet above the mark
            The miller left the wheel standing still, all the same.
            At last: the well-known wheel fell.
            """,
        ]
        let apparatus = Self.apparatus(base, witnesses)
        for (number, witness) in witnesses.enumerated() {
            let words = Self.text(apparatus.parts, of: number, apparatus).split(whereSeparator: \.isWhitespace)
            #expect(words == witness.split(whereSeparator: \.isWhitespace))
        }
    }

    /// The text of a witness, or of the base (nil), as the parts have it.
    private static func text(_ parts: [Apparatus.Part], of witness: Int?, _ apparatus: Apparatus) -> String {
        parts.map { part in
            switch part {
            case .paragraph(let paragraph): return text(paragraph.segments, of: witness, apparatus) + "\n"
            case .entry(let number, let lemma):
                let own = reading(of: witness, in: apparatus.entries[number])
                return own.map { apparatus.entries[number].readings[$0].text + "\n" }
                    ?? text(lemma, of: witness, apparatus)
            }
        }.joined()
    }

    private static func text(_ segments: [Apparatus.Segment], of witness: Int?, _ apparatus: Apparatus) -> String {
        segments.map { segment in
            switch segment {
            case .text(let text): return text
            case .entry(let number, let lemma, let readings):
                let own = reading(of: witness, in: apparatus.entries[number])
                return own.map { readings[$0] } ?? text(lemma, of: witness, apparatus)
            }
        }.joined()
    }

    private static func reading(of witness: Int?, in entry: ApparatusEntry) -> Int? {
        witness.flatMap { witness in entry.readings.firstIndex { $0.witnesses.contains(witness) } }
    }

    private static func solid(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
