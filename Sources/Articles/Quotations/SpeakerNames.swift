/// Who is meant by the names of speakers, as a reader has said: several names that are one person's, and one name that is
/// somebody else's in some file or article.
public struct SpeakerNames: Hashable, Sendable {
    /// By a name that a text says, who is meant.
    private var everywhere: [String: String] = [:]
    /// The same for the files and articles of one name.
    private var inPlaces: [String: [String: String]] = [:]

    /// Makes names that say nothing.
    public init() {}

    /// What two names have in common that differ only in the width of their marks: full-width forms as ASCII (UAX #11).
    public static func key(of name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            key.append(Unicode.Scalar(CharacterFolding.foldWidth(scalar.value)) ?? scalar)
        }
        return String(key)
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { everywhere.isEmpty && inPlaces.isEmpty }

    /// Says that `alias` means `name`, in the files and articles called `place` or, where it is nil, everywhere.
    ///
    /// Gives whom it meant before, where that was somebody else and stays so.
    @discardableResult
    public mutating func add(_ alias: String, for name: String, in place: String? = nil) -> String? {
        let known = place.map { inPlaces[$0]?[alias] } ?? everywhere[alias]
        if let known, known != name { return known }
        if let place { inPlaces[place, default: [:]][alias] = name } else { everywhere[alias] = name }
        return nil
    }

    /// Whom a name means in places from the nearest on; nil where nothing is said of it.
    func meant(by name: String, in places: [String]) -> String? {
        let tables = places.compactMap { inPlaces[$0] } + [everywhere]
        return tables.lazy.compactMap { $0[name] }.first.map { followed($0) }
    }

    /// Who is meant in the end where a name that is meant is another's alias itself; names that go round stay.
    private func followed(_ name: String) -> String {
        var (name, seen) = (name, Set<String>())
        while let next = everywhere[name], seen.insert(name).inserted, !seen.contains(next) { name = next }
        return name
    }
}

extension Document {
    /// The same document with speakers resolved as a reader has said; `path` is the file's.
    ///
    /// A place is named by the path, by its last part, or by the title of an article.
    public func naming(_ speakers: SpeakerNames, path: String) -> Document {
        guard !speakers.isEmpty else { return self }
        var table = NameTable(names)
        var quotations = quotations
        let file = path.split(separator: "/").last.map(String.init) ?? path
        for article in articles {
            let title = article.title.map { string(of: $0).inOneLine }
            for number in article.quotations {
                let spoken = quotations[number].speaker.map { string(of: $0).inOneLine }
                // Who is meant goes before what the text says: it is what the reader sees, and may have corrected.
                guard let known = quotations[number].resolvedSpeaker.map({ names[$0] }) ?? spoken,
                    let name = speakers.meant(by: known, in: [title, path, file].compactMap(\.self))
                else { continue }
                quotations[number].resolvedSpeaker = name == spoken ? nil : table.number(of: name)
            }
        }
        return Document(
            self, articles: articles, outline: outline, quotations: quotations, names: table.names, issues: issues)
    }
}

/// Names that are numbered, each once.
private struct NameTable {
    private(set) var names: [String]
    private var numbers: [String: Int]

    init(_ names: [String]) {
        self.names = names
        numbers = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

extension String {
    /// The text with a blank for each line end.
    fileprivate var inOneLine: String {
        utf8.contains(0x0A) ? String(map { $0.isNewline ? " " : $0 }) : self
    }
}
