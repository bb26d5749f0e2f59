/// Words that a reader set apart, in a colour, with what was written of them.
public struct Note: Hashable, Sendable {
    /// The colours that words are set apart in, by number from 1; themes say how each looks.
    public enum Colour: Int, Sendable, CaseIterable {
        case yellow = 1
        case green, blue, red
    }

    /// By what the note is known however it is changed; no other has it.
    public var id: String
    /// The words.
    public var quote: TextQuote
    /// The colour.
    public var colour: Colour
    /// What was written of them; empty where they are only set apart. May have several lines.
    public var text: String
    /// When it was made, in seconds since 1970.
    public var made: Int
    /// When it was changed last.
    public var changed: Int
    /// The title of its article; empty where it has none.
    public var title: String
    /// The heading under which it stands; empty where there is none.
    public var section: String

    /// Makes a note.
    public init(
        id: String, quote: TextQuote, colour: Colour, text: String, made: Int, changed: Int? = nil, title: String = "",
        section: String = ""
    ) {
        self.id = id
        self.quote = quote
        self.colour = colour
        self.text = text
        self.made = made
        self.changed = changed ?? made
        self.title = title
        self.section = section
    }
}

extension Note {
    /// What comes of the notes of one text that two readers changed: `mine`, and `theirs` as the file has them now, both
    /// from `base`, what was in the file when it was read last.
    ///
    /// What one of them changed holds; where both changed the same note both are kept, mine under a name of its own.
    public static func merged(_ mine: [Note], _ theirs: [Note], base: [Note]) -> [Note] {
        let known = Dictionary(base.map { ($0.id, $0) }) { $1 }
        let own = Dictionary(mine.map { ($0.id, $0) }) { $1 }
        let others = Dictionary(theirs.map { ($0.id, $0) }) { $1 }
        var result: [Note] = []
        for note in mine {
            let (old, other) = (known[note.id], others[note.id])
            switch other {
            case note?: result.append(note)
            // Taken away there, untouched here.
            case nil where old == note: break
            case nil: result.append(note)
            case let other? where old == note: result.append(other)
            case let other? where other == old: result.append(note)
            case let other?:
                var second = note
                while let there = others[second.id] ?? own[second.id], there != second { second.id += "+" }
                result += others[second.id] ?? own[second.id] == nil ? [other, second] : [other]
            }
        }
        for note in theirs where own[note.id] == nil && known[note.id] != note { result.append(note) }
        return result
    }
}
