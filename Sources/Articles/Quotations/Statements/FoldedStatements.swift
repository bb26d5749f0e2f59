/// The statements of some documents, folded: letters and digits only, in one width, case and script.
struct FoldedStatements {
    private(set) var places: [StatementIndex.Place] = []
    /// The text of each statement; -1 where it is too short.
    private(set) var texts: [Int32] = []
    /// The scalars of all texts, one after the other.
    private(set) var scalars: [UInt32] = []
    /// Where each text stands in `scalars`.
    private(set) var ranges: [Range<Int>] = []
    private var textsByHash: [UInt64: [Int32]] = [:]
    private let folding: StatementIndex.ScriptFolding?

    init(folding: StatementIndex.ScriptFolding?) { self.folding = folding }

    /// Adds the statements of a document, which is number `number` of those added.
    mutating func add(_ document: Document, number: Int) {
        for (index, quotation) in document.quotations.enumerated() where quotation.kind == .statement {
            places.append(StatementIndex.Place(document: number, quotation: index))
            let start = scalars.count
            append(quotation.span, of: document)
            texts.append(text(from: start))
        }
    }

    /// The number of the text that was appended at `start`, which is taken back where it stands already.
    private mutating func text(from start: Int) -> Int32 {
        let range = start..<scalars.count
        guard range.count >= StatementIndex.fewestLetters else {
            scalars.removeLast(range.count)
            return -1
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in scalars[range] { hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 }
        for candidate in textsByHash[hash, default: []]
        where scalars[ranges[Int(candidate)]].elementsEqual(scalars[range]) {
            scalars.removeLast(range.count)
            return candidate
        }
        let number = Int32(ranges.count)
        textsByHash[hash, default: []].append(number)
        ranges.append(range)
        return number
    }

    private mutating func append(_ span: TextSpan, of document: Document) {
        guard document.replacements.isEmpty else {
            for scalar in document.string(of: span).unicodeScalars { append(scalar.value) }
            return
        }
        document.text.withBytes { bytes in
            for block in span.firstBlock...span.lastBlock {
                append(document.blocks[block].pieces, of: document, span, block, bytes)
            }
        }
    }

    /// Adds what a span holds of one block's pieces.
    private mutating func append(
        _ pieces: Range<Int>, of document: Document, _ span: TextSpan, _ block: Int, _ bytes: Bytes
    ) {
        var isInside = block > span.firstBlock
        for piece in pieces {
            var range = document.pieces[piece].range
            if !isInside {
                guard range.start <= span.start, span.start < range.end else { continue }
                range.start = span.start
                isInside = true
            }
            let isLast = block == span.lastBlock && range.start < span.end && span.end <= range.end
            if isLast { range.end = span.end }
            append(bytes, in: range.start.value..<range.end.value)
            if isLast { return }
        }
    }

    private mutating func append(_ bytes: Bytes, in range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, length) = bytes.scalar(at: index)
            append(scalar.value)
            index += length
        }
    }

    private mutating func append(_ value: UInt32) {
        let folded = LetterFolding.fold(value)
        guard folded != 0 else { return }
        guard let folding, folded >= 0x2E80, let scalar = Unicode.Scalar(folded) else {
            scalars.append(folded)
            return
        }
        scalars.append(folding(scalar).value)
    }
}

/// Folds letters and digits to one width and case, and leaves everything else out.
enum LetterFolding {
    /// The folded scalar; 0 for blanks, punctuation and symbols.
    static func fold(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x30...0x39, 0x61...0x7A: value
        case 0x41...0x5A: value + 0x20
        case 0...0xBF: 0
        case 0xC0...0x17F: foldLatin(value)
        case 0x391...0x3A9, 0x410...0x42F: value + 0x20
        case 0x400...0x40F: value + 0x50
        case 0x2000...0x2BFF, 0x2E00...0x2E7F: 0
        case 0x3005, 0x3007: value
        case 0x3000...0x303F, 0xFE10...0xFE6F, 0xFFE0...0xFFFF: 0
        case 0xFF01...0xFF5E: fold(value - 0xFEE0)
        default: value
        }
    }

    private static func foldLatin(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xD7, 0xF7: 0
        case 0xC0...0xDE: value + 0x20
        case 0xDF...0xFF: value
        // In two stretches of Latin Extended-A the capital has the odd number.
        case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
        default: value | 1
        }
    }
}
