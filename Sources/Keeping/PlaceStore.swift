public import Articles
public import Reading

/// Keeps where texts were left, in one small file for its owner only: a line for each text, the latest last.
///
/// A text is known by its length and some of its bytes, so that neither a name nor a whole text need be looked at before
/// the first screen stands.
public struct PlaceStore: Sendable {
    private let path: String
    /// How many texts are remembered.
    private static let mostTexts = 500

    /// Makes a store in the file at `path`, which need not be there.
    public init(path: String) {
        self.path = path
    }

    /// Where a text was left; nil where it is not known, or the file cannot be read.
    public func place(of text: SourceText) -> ReadPlace? {
        guard SmallFile.exists(path), case .success(let content) = SmallFile.read(path) else { return nil }
        let key = Self.key(of: text)
        let line = content.split(separator: "\n").last { $0.hasPrefix(key) }
        return line.flatMap { Self.place($0.dropFirst(key.count), in: text) }
    }

    /// Keeps where texts were left; those left at their beginning with nothing marked are forgotten.
    ///
    /// - Throws: why the file cannot be written.
    public func keep(_ places: [(text: SourceText, place: ReadPlace)]) throws(SystemError) {
        guard !places.isEmpty else { return }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try SmallFile.makeFolder(folder)
        try FolderLock.hold(folder) { () throws(SystemError) in try keepLocked(places) }
    }

    private func keepLocked(_ places: [(text: SourceText, place: ReadPlace)]) throws(SystemError) {
        var lines: [Substring] = []
        // What cannot be read is not written over.
        if SmallFile.exists(path) { lines = try SmallFile.read(path).get().split(separator: "\n") }
        for (text, place) in places {
            let key = Self.key(of: text)
            lines.removeAll { $0.hasPrefix(key) }
            if place.offset > Offset(0) || !place.marks.isEmpty { lines.append(Self.line(key, place)[...]) }
        }
        try SmallFile.write(lines.suffix(Self.mostTexts).joined(separator: "\n") + "\n", to: path)
    }

    /// A text's length and a hash of its beginning, middle and end, with a blank after them.
    private static func key(of text: SourceText) -> String {
        let hash = text.withBytes { bytes in
            var hash = Mixing.seed
            for start in [0, bytes.count / 2, max(0, bytes.count - sample)] {
                for index in start..<min(bytes.count, start + sample) { hash = Mixing.mix(hash, UInt64(bytes[index])) }
            }
            return hash
        }
        return "\(text.count) \(Fingerprint.hexadecimal(hash, digits: 16)) "
    }

    private static let sample = 1024

    private static func line(_ key: String, _ place: ReadPlace) -> String {
        let marks = place.marks.sorted { $0.name < $1.name }.map { " \($0.name)=\($0.offset.value)" }
        return "\(key)\(place.offset.value) \(place.row)" + marks.joined()
    }

    /// Reads what stands after the key; what is not understood is left out.
    private static func place(_ line: Substring, in text: SourceText) -> ReadPlace? {
        let words = line.split(separator: " ")
        guard words.count >= 2, let offset = Int(words[0]), let row = Int(words[1]), (0...text.count).contains(offset)
        else { return nil }
        let marks = words.dropFirst(2).compactMap { word -> ReadPlace.Mark? in
            guard let name = word.first, word.dropFirst().first == "=", let offset = Int(word.dropFirst(2)),
                (0...text.count).contains(offset)
            else { return nil }
            return ReadPlace.Mark(name, Offset(offset))
        }
        return ReadPlace(offset: Offset(offset), row: max(0, row), marks: marks)
    }
}
