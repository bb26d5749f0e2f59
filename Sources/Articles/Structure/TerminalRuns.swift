/// Reads what programs write for a terminal into a text: colours and weight inside lines (SGR of ECMA-48, 8.3.117), and
/// letters struck over each other as printers make them bold or underlined (`ul`, POSIX `man`).
///
/// Sequences and the first of two letters stay outside every piece and so become marks; all other escape sequences stay in
/// the text, where they are shown as visible characters.
struct TerminalRuns {
    /// The runs that are set apart, ordered by range.
    private(set) var inlines: [Inline] = []
    private let bytes: Bytes
    private var pieces: [Piece] = []
    /// What is on at the place that has been reached.
    private var style = Style()
    private var open: (style: Style, start: Int)?
    private var end: Int

    private struct Style: Equatable {
        var isBold = false
        var isSlanted = false
        var isStruck = false
        var colour: TextColour?

        var kinds: [Inline.Kind] {
            var kinds: [Inline.Kind] = []
            if isBold { kinds.append(.strong) }
            if isStruck { kinds.append(.strikethrough) }
            if isSlanted { kinds.append(.emphasis) }
            if let colour { kinds.append(.colour(colour)) }
            return kinds
        }
    }

    /// Takes the sequences out of the pieces of a draft of plain text; gives the runs that they set apart.
    static func take(from draft: inout Draft, _ bytes: Bytes, _ range: Range<Int>) -> [Inline] {
        let holdsAny =
            bytes.firstIndex(of: 0x1B, in: range) != nil || bytes.firstIndex(of: 0x08, in: range) != nil
        guard holdsAny else { return [] }
        var runs = TerminalRuns(bytes, from: range.lowerBound)
        for block in draft.blocks.indices {
            let first = runs.pieces.count
            for piece in draft.blocks[block].pieces { runs.read(draft.pieces[piece]) }
            draft.blocks[block].pieces = first..<runs.pieces.count
        }
        draft.pieces = runs.pieces
        return runs.inlines
    }

    /// Begins at `start`: what stands before a window is not read, for it may be most of a large file.
    private init(_ bytes: Bytes, from start: Int) {
        self.bytes = bytes
        end = start
    }

    private mutating func read(_ piece: Piece) {
        readGap(end..<piece.range.start.value)
        let limit = piece.range.end.value
        var (at, start, isFirst) = (piece.range.start.value, piece.range.start.value, true)
        while at < limit {
            if bytes[at] == 0x1B, let next = TerminalStyle.end(bytes, at, before: limit) {
                add(start..<at, piece.join, &isFirst)
                apply(at..<next)
                (at, start) = (next, next)
            } else if let struck = struck(at, limit) {
                add(start..<at, piece.join, &isFirst)
                let before = style
                if struck.isUnderlined { style.isSlanted = true } else { style.isBold = true }
                add(struck.letter, piece.join, &isFirst)
                style = before
                (at, start) = (struck.end, struck.end)
            } else {
                at += bytes.scalar(at: at).length
            }
        }
        add(start..<limit, piece.join, &isFirst)
        // A piece of sequences alone keeps its place.
        if isFirst {
            pieces.append(Piece(SourceRange(piece.range.start.value, piece.range.start.value), join: piece.join))
        }
        close()
        end = max(end, limit)
    }

    /// Reads the sequences at the ends of lines.
    private mutating func readGap(_ gap: Range<Int>) {
        var at = gap.lowerBound
        while at < gap.upperBound, let found = bytes.firstIndex(of: 0x1B, in: at..<gap.upperBound) {
            let next = TerminalStyle.end(bytes, found, before: gap.upperBound)
            if let next { apply(found..<next) }
            at = next ?? found + 1
        }
    }

    /// Adds a run of a piece, put to the one before where they touch in style and place.
    private mutating func add(_ range: Range<Int>, _ join: Join, _ isFirst: inout Bool) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(SourceRange(range.lowerBound, range.upperBound), join: isFirst ? join : .none))
        isFirst = false
        if let open, open.style != style { close() }
        if open == nil, style != Style() { open = (style, range.lowerBound) }
        end = range.upperBound
    }

    private mutating func close() {
        if let open, open.start < end {
            inlines += open.style.kinds.map { Inline(SourceRange(open.start, end), $0) }
        }
        open = nil
    }

    /// A letter over itself, or with a line under it; nil where nothing is struck over.
    private func struck(_ at: Int, _ limit: Int) -> (letter: Range<Int>, end: Int, isUnderlined: Bool)? {
        let first = bytes.scalar(at: at)
        let back = at + first.length
        guard first.scalar.value >= 0x20, back + 1 < limit, bytes[back] == 0x08 else { return nil }
        let second = bytes.scalar(at: back + 1)
        let end = back + 1 + second.length
        guard end <= limit else { return nil }
        if first.scalar == second.scalar { return (back + 1..<end, end, false) }
        if first.scalar == "_" { return (back + 1..<end, end, true) }
        return second.scalar == "_" ? (at..<back, end, true) : nil
    }

    /// Changes the style as a sequence says: 0 nothing, 1 bold, 3 4 7 slanted, underlined, reverse, 9 struck out, 30 to 39 and
    /// 90 to 97 colours of letters.
    private mutating func apply(_ range: Range<Int>) {
        var (numbers, number) = ([Int](), 0)
        for at in range.lowerBound + 2..<range.upperBound {
            if bytes[at] >= 0x30, bytes[at] <= 0x39 {
                number = min(1000, number * 10 + Int(bytes[at] - 0x30))
            } else {
                numbers.append(number)
                number = 0
            }
        }
        var index = 0
        while index < numbers.count {
            // A colour of many is told by two or four more numbers.
            if numbers[index] == 38 || numbers[index] == 48, index + 1 < numbers.count {
                if numbers[index] == 38 { style.colour = TextColour(sgr: numbers[(index + 1)...].prefix(4)) }
                index += numbers[index + 1] == 2 ? 5 : 3
                continue
            }
            apply(numbers[index])
            index += 1
        }
    }

    private mutating func apply(_ number: Int) {
        switch number {
        case 0: style = Style()
        case 1: style.isBold = true
        case 22: style.isBold = false
        case 3, 4, 7: style.isSlanted = true
        case 23, 24, 27: style.isSlanted = false
        case 9: style.isStruck = true
        case 29: style.isStruck = false
        case 30...37: style.colour = TextColour(number: number - 30)
        case 90...97: style.colour = TextColour(number: number - 90)
        case 39: style.colour = nil
        default: break
        }
    }
}

extension TextColour {
    /// The hue of one of the eight colours of a terminal; nil for black and white.
    fileprivate init?(number: Int) {
        let hues: [TextColour?] = [nil, .red, .green, .yellow, .blue, .magenta, .cyan, nil]
        guard let hue = hues[number & 7] else { return nil }
        self = hue
    }

    /// The hue of what stands behind 38 (ITU-T T.416, 13.1.8): `5` and one of 256 colours, `2` and red, green and blue;
    /// nil for greys.
    fileprivate init?(sgr numbers: ArraySlice<Int>) {
        let numbers = Array(numbers)
        if numbers.count == 4, numbers[0] == 2 {
            self.init(red: numbers[1], green: numbers[2], blue: numbers[3])
        } else if numbers.count > 1, numbers[0] == 5, numbers[1] < 16 {
            self.init(number: numbers[1])
        } else if numbers.count > 1, numbers[0] == 5, numbers[1] < 232 {
            // A cube of six steps each of red, green and blue.
            let place = numbers[1] - 16
            self.init(red: place / 36 * 51, green: place / 6 % 6 * 51, blue: place % 6 * 51)
        } else {
            return nil
        }
    }

    private init?(red: Int, green: Int, blue: Int) {
        let (high, low) = (max(red, green, blue), min(red, green, blue))
        guard high - low > high / 5 else { return nil }
        let degrees =
            switch high {
            case red: 60 * (green - blue) / (high - low)
            case green: 120 + 60 * (blue - red) / (high - low)
            default: 240 + 60 * (red - green) / (high - low)
            }
        switch (degrees + 360) % 360 {
        case 20..<75: self = .yellow
        case 75..<165: self = .green
        case 165..<200: self = .cyan
        case 200..<265: self = .blue
        case 265..<340: self = .magenta
        default: self = .red
        }
    }
}
