/// Where each statement of some documents stands again in any of them.
///
/// Two statements are the same where they are equal after folding width, script, case and punctuation, or where they
/// share at least half of the 4-grams of the longer one; or one contains the other. Found over an index of 4-grams, without comparing
/// all pairs.
public struct StatementIndex: Sendable {
    /// A quotation of one of the documents.
    public struct Place: Hashable, Sendable {
        /// The document, as an index of the list given.
        public var document: Int
        /// The quotation, as an index of `Document.quotations`.
        public var quotation: Int

        /// Makes a place.
        public init(document: Int, quotation: Int) {
            self.document = document
            self.quotation = quotation
        }
    }

    /// How another statement stands to the one asked about.
    public enum Relation: String, Sendable, CaseIterable {
        /// Equal or alike.
        case same
        /// The one asked about contains the other.
        case contains
        /// The one asked about is contained in the other.
        case contained
    }

    /// Another place of a statement.
    public struct Link: Hashable, Sendable {
        /// Where.
        public var place: Place
        /// How it stands to the one asked about.
        public var relation: Relation
        /// The share of 4-grams of the longer one that both have; 1 where they are equal after folding.
        public var similarity: Double
    }

    /// A table of scalars to be taken as others, one for one, such as traditional to simplified.
    public typealias ScriptFolding = @Sendable (Unicode.Scalar) -> Unicode.Scalar

    /// Takes traditional characters for simplified ones, and the forms of one character for one.
    public static let simplified: ScriptFolding = { scalar in
        Unicode.Scalar(CharacterFolding.scripts(scalar.value)) ?? scalar
    }

    /// Statements of fewer letters than this are too short to be recognised.
    static let fewestLetters = 4

    /// No statement is given more links than this, so that what is kept and told grows with the number of statements and
    /// not with the square of its repeats.
    public static let mostLinks = 50

    /// All statements by document, quotation.
    private let places: [Place]
    /// The text of each statement, as a number; equal texts have the same.
    private let texts: [Int32]
    /// The statements of each text: those of text `t` are `members[starts[t]..<starts[t + 1]]`.
    private let members: [Int32]
    private let starts: [Int32]
    private let neighbours: StatementLinkage
    private let groups: [Int32]

    /// Indexes the statements of `documents`; nil only where `monitor` answered false.
    ///
    /// `folding` is nil where scripts are to be told apart.
    public init?(
        _ documents: [Document], folding: ScriptFolding? = nil, monitor: Understanding.Monitor = { _ in true }
    ) {
        var collected = FoldedStatements(folding: folding)
        for (index, document) in documents.enumerated() {
            guard monitor(0.5 * Double(index) / Double(documents.count)) else { return nil }
            collected.add(document, number: index)
        }
        places = collected.places
        texts = collected.texts
        (members, starts) = Self.membersByText(collected.texts, count: collected.ranges.count)
        let index = StatementGrams(collected.scalars, collected.ranges)
        guard var found = index.links(monitor: { monitor(0.5 + $0 / 2) }) else { return nil }
        groups = Self.groups(starts: starts, linkage: &found)
        neighbours = found
    }

    /// The cluster of a quotation, from 0 in the order of first places; nil where the statement stands nowhere else.
    public func group(of place: Place) -> Int? {
        guard let index = index(of: place), texts[index] >= 0 else { return nil }
        let group = groups[Int(texts[index])]
        return group < 0 ? nil : Int(group)
    }

    /// The other places of a quotation's statement, in the order of documents and quotations.
    ///
    /// At most `mostLinks`, the nearest first in that order; `group(of:)` tells of all that are the same.
    public func links(of place: Place) -> [Link] {
        guard let index = index(of: place), texts[index] >= 0 else { return [] }
        let text = texts[index]
        var found = nearest(index, of: text).filter { $0 != index }.map {
            (at: $0, link: Link(place: places[$0], relation: .same, similarity: 1))
        }
        for neighbour in neighbours[text] {
            found += nearest(index, of: neighbour.text).map {
                (at: $0, Link(place: places[$0], relation: neighbour.relation, similarity: neighbour.similarity))
            }
        }
        if found.count > Self.mostLinks {
            found.sort { (abs($0.at - index), $0.at) < (abs($1.at - index), $1.at) }
            found.removeLast(found.count - Self.mostLinks)
        }
        return found.sorted { $0.at < $1.at }.map(\.link)
    }

    /// The statements of a text that stand nearest to statement `index`, itself included: those that can be links of it.
    private func nearest(_ index: Int, of text: Int32) -> [Int] {
        let all = statements(of: text)
        let own = all.startIndex + all.countBefore { Int($0) < index }
        let first = max(all.startIndex, own - Self.mostLinks)
        return all[first..<min(all.endIndex, own + Self.mostLinks + 1)].map { Int($0) }
    }

    private func statements(of text: Int32) -> ArraySlice<Int32> {
        members[Int(starts[Int(text)])..<Int(starts[Int(text) + 1])]
    }

    private func index(of place: Place) -> Int? {
        let index = places.countBefore { ($0.document, $0.quotation) < (place.document, place.quotation) }
        return index < places.count && places[index] == place ? index : nil
    }

    private static func membersByText(_ texts: [Int32], count: Int) -> (members: [Int32], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for text in texts where text >= 0 { starts[Int(text) + 1] += 1 }
        for text in 0..<count { starts[text + 1] += starts[text] }
        var next = starts
        var members = [Int32](repeating: 0, count: Int(starts[count]))
        for (index, text) in texts.enumerated() where text >= 0 {
            members[Int(next[Int(text)])] = Int32(index)
            next[Int(text)] += 1
        }
        return (members, starts)
    }

    /// The cluster of each text; -1 where it has one statement only and no text is like it.
    private static func groups(starts: [Int32], linkage: inout StatementLinkage) -> [Int32] {
        var numbers: [Int32: Int32] = [:]
        var groups: [Int32] = []
        // Texts are numbered by their first statement, so the roots come in the order of first places.
        for text in 0..<(starts.count - 1) {
            guard linkage.isAlike[text] || starts[text + 1] - starts[text] > 1 else {
                groups.append(-1)
                continue
            }
            let next = Int32(numbers.count)
            let top = linkage.root(Int32(text))
            groups.append(numbers[top, default: next])
            if numbers[top] == nil { numbers[top] = next }
        }
        return groups
    }
}
