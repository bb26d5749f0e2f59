/// Finds what a narrator puts between brackets inside speech, as plays do: `"No, (laughing) I never did."`
///
/// The Chicago Manual 13.48 has stage directions in brackets, apart from what is said. They are cut out, so that each run
/// of words said is a passage of its own. Only what such directions begin with is one: other brackets are spoken.
struct StageDirections {
    let bytes: [UInt8]

    /// The longest direction, in bytes.
    private static let longest = 160

    /// The runs of words said in a passage; one, the whole, where nothing is to be cut.
    func parts(of item: MarkedPassage, before endOfBlock: Int) -> [Range<Int>] {
        // Where the passage goes on in the next block, its mark does too.
        let end = min(item.end - item.closeLength, endOfBlock)
        var parts: [Range<Int>] = []
        var (start, index) = (item.start, item.start + item.openLength)
        while let open = bytes[index..<max(index, end)].firstIndex(of: UInt8(ascii: "(")) {
            index = open + 1
            guard let close = direction(from: open, to: end) else { continue }
            let said = trimmed(start..<open)
            if !said.isEmpty { parts.append(said) }
            (start, index) = (close, close)
        }
        let rest = trimmed(start..<item.end)
        return parts.isEmpty || rest.count <= item.closeLength ? [item.start..<item.end] : parts + [rest]
    }

    /// One past the bracket that closes the direction which opens at `open`; nil where it is none.
    private func direction(from open: Int, to end: Int) -> Int? {
        let reach = open + 1..<max(open + 1, min(end, open + Self.longest))
        guard let close = bytes[reach].firstIndex(of: UInt8(ascii: ")")),
            bytes[close..<end].contains(where: isLetter)
        else { return nil }
        let words = bytes[open + 1..<close].split { !isLetter($0) }.prefix(5)
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let first = words.first else { return nil }
        let isWith = first == "with" && words.dropFirst().contains { Self.expressions.contains($0) }
        return isWith || Self.participles.contains(first) ? close + 1 : nil
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// What a speaker does while speaking.
    private static let participles: Set<String> = [
        "laughing", "smiling", "sighing", "nodding", "pointing", "turning", "rising", "bowing", "giggling", "weeping",
        "sobbing", "crying", "looking", "seeing", "taking", "holding", "breathing", "repeating", "blushing", "coughing",
        "winking", "shaking", "glancing", "whispering", "pausing", "hesitating", "lowering", "raising", "addressing",
        "kissing", "pressing", "patting", "drawing", "grinning", "chuckling", "shrugging", "frowning", "sneering",
        "yawning",
        "starting", "stopping", "sitting", "standing", "kneeling", "walking", "running", "coming", "going", "reading",
        "showing", "shewing", "producing", "clasping", "wringing", "rubbing", "clapping", "stamping", "striking",
        "throwing",
        "putting", "laying", "leaning", "bending", "stooping", "curtseying", "curtsying", "courtesying", "trembling",
        "groaning", "singing", "humming", "mimicking", "imitating", "interrupting", "recollecting", "colouring",
        "coloring",
        "reddening", "touching", "tapping", "stroking", "squeezing", "embracing", "lifting", "opening", "closing",
        "waving",
        "gesturing", "speaking", "gasping", "panting", "sniffing", "wiping", "drying", "counting",
    ]

    /// What a speaker speaks with.
    private static let expressions: Set<String> = [
        "smile", "sigh", "laugh", "nod", "bow", "look", "groan", "shrug", "frown", "grin", "sneer", "blush", "glance",
        "wink",
        "tear", "tears", "emotion", "emphasis", "warmth", "scorn", "disdain", "curtsy", "curtsey", "giggle", "chuckle",
        "sob", "start", "shudder", "gesture", "air", "voice", "tone", "earnestness", "eagerness", "bitterness",
        "dignity",
        "surprise", "energy", "simper", "smirk", "indignation", "solemnity", "hesitation",
    ]
}
