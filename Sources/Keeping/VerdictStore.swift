public import Articles
public import Reading

/// Keeps what was said of the differences of two texts in a folder, a file for each pair of states of texts.
///
/// A pair is known again by the bytes of both, whichever is named first; where they have changed, by their paths' names
/// together with the sentences that each still has. Files are written whole or not at all, for their owner only.
public struct VerdictStore: Sendable {
    /// One of the two texts.
    public struct Text: Sendable {
        let identity: TextIdentity
        let path: String

        /// Makes a text that stands at `path`, `-` for standard input.
        public init(_ identity: TextIdentity, at path: String) {
            self.identity = identity
            self.path = path
        }
    }

    /// What was found of a pair.
    public struct Found: Hashable, Sendable {
        /// What was said.
        public var marks = ComparisonMarks()
        /// What could not be read, in one line; nil where all could.
        public var message: String?
    }

    private let folder: String?
    private let language: Language

    /// Makes a store in `folder`, which is made when something is kept; nil where there is none. Messages are in `language`.
    public init(folder: String?, language: Language) {
        self.folder = folder
        self.language = language
    }

    // MARK: Finding

    /// What was said of a pair before.
    public func marks(of a: Text, _ b: Text) -> Found {
        guard let folder, SmallFile.exists(folder) else { return Found() }
        let name = Name(a, b)
        let exact = folder + "/" + name.file
        if SmallFile.exists(exact) { return read(exact, isMirrored: name.isMirrored) }
        return likest(a, b, in: folder).map { read($0.file, isMirrored: $0.isMirrored) } ?? Found()
    }

    private func read(_ path: String, isMirrored: Bool) -> Found {
        switch SmallFile.read(path) {
        case .failure(let reason):
            return Found(message: KeepingWording.verdictsUnreadable(language, path, reason.text))
        case .success(let text):
            let (file, problems) = VerdictFile.read(text, named: path, language: language)
            let message = problems.first.map { KeepingWording.verdictsBroken(language, $0.description) }
            return Found(marks: isMirrored ? file.marks.mirrored : file.marks, message: message)
        }
    }

    /// The file of the states of the two texts that are most like them now, and whether it names them the other way round.
    private func likest(_ a: Text, _ b: Text, in folder: String) -> (file: String, isMirrored: Bool)? {
        var best: (file: String, isMirrored: Bool, likeness: Double, time: Int)?
        for name in SmallFile.names(in: folder, ending: ".txt") {
            let path = folder + "/" + name
            guard let text = SmallFile.beginning(of: path, until: "\n\n") else { continue }
            let file = VerdictFile.read(text, named: path, language: language).file
            for isMirrored in [false, true] {
                let sides = isMirrored ? (file.b, file.a) : (file.a, file.b)
                guard Self.hasName(sides.0, a), Self.hasName(sides.1, b) else { continue }
                let likeness = min(
                    sides.0.sketch.likeness(to: a.identity.sketch), sides.1.sketch.likeness(to: b.identity.sketch))
                let time = SmallFile.time(path)
                guard likeness >= Sketch.leastLikeness, best.map({ (likeness, time) > ($0.likeness, $0.time) }) ?? true
                else { continue }
                best = (path, isMirrored, likeness, time)
            }
        }
        return best.map { ($0.file, $0.isMirrored) }
    }

    private static func hasName(_ side: VerdictFile.Side, _ text: Text) -> Bool {
        side.path != "-" && side.path.split(separator: "/").last == text.path.split(separator: "/").last
    }

    // MARK: Keeping

    /// Keeps all that is said of a pair; what went wrong, in one line, or nil.
    ///
    /// What another reader has kept of the same pair meanwhile, which is not among `known`, stays too. A file that is not
    /// understood whole is set aside, not overwritten.
    public func keep(_ marks: ComparisonMarks, of a: Text, _ b: Text, known: ComparisonMarks) -> String? {
        guard let folder else { return KeepingWording.verdictsNowhere(language) }
        let name = Name(a, b)
        let path = folder + "/" + name.file
        guard SmallFile.exists(path) || !marks.isEmpty || !known.isEmpty else { return nil }
        do throws(SystemError) {
            let sides = [a, b].map { VerdictFile.Side(path: SmallFile.absolute($0.path), sketch: $0.identity.sketch) }
            try KeptFile(folder: folder, path: path).update { old in
                var file = VerdictFile(a: sides[0], b: sides[1], marks: marks)
                var isUnderstood = true
                if let old {
                    let (theirs, problems) = VerdictFile.read(old, named: path, language: language)
                    file.marks = marks.adding(name.isMirrored ? theirs.marks.mirrored : theirs.marks, without: known)
                    isUnderstood = problems.isEmpty
                }
                return ((name.isMirrored ? file.mirrored : file).text, isUnderstood)
            }
            return nil
        } catch {
            return KeepingWording.verdictsUnwritable(language, path, error.text)
        }
    }

    /// The name of the file of a pair: the same whichever text is named first.
    private struct Name {
        var file: String
        var isMirrored: Bool

        init(_ a: Text, _ b: Text) {
            let (first, second) = (a.identity.fingerprint, b.identity.fingerprint)
            let names = [first, second].map { Fingerprint.hexadecimal($0.hash, digits: 16) }
            isMirrored = names[1] < names[0]
            file = (isMirrored ? "\(names[1])-\(names[0])" : "\(names[0])-\(names[1])") + ".txt"
        }
    }
}

extension ComparisonMarks {
    /// These marks and those of `others` that stand at other places and are not `known`.
    fileprivate func adding(_ others: ComparisonMarks, without known: ComparisonMarks) -> ComparisonMarks {
        let (own, old) = (Set(verdicts.map(Place.init)), Set(known.verdicts.map(Place.init)))
        var result = self
        result.verdicts = others.verdicts.filter { !own.contains(Place($0)) && !old.contains(Place($0)) } + verdicts
        result.pins = others.pins.filter { !pins.contains($0) && !known.pins.contains($0) } + pins
        return result
    }

    private struct Place: Hashable {
        var (a, b): (Offset, Offset)
        var readings: [String]

        init(_ record: VerdictRecord) {
            (a, b) = (record.a.offset, record.b.offset)
            readings = [record.aText, record.bText]
        }
    }
}
