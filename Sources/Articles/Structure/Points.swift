/// Finds points: 第一，… 第二，… and 一是…二是…三是… that count inside a paragraph or from one paragraph to the next.
///
/// The comma after 第… and 其… is that of GB/T 15834, 4.4.3.3. One number proves nothing: three are points where they follow
/// each other in order, two where the text before them tells of two or both begin their paragraphs; a stop or a semicolon
/// parts each from the one before (GB/T 15834, 4.6.3), for short things told off between commas are a list in a sentence.
/// What stands inside a quotation counts nothing.
struct PointFinder {
    /// The words that make a number that of a point.
    enum Series: UInt8 {
        case ordinal
        case among
        case being
        case having
    }

    private struct Marker {
        var series: Series
        var value: Int
        /// The place of its block in the reading order.
        var place: Int
        var start: Int
        var end: Int
        /// The bytes of the number, its comma included; 0 where a line end parts them.
        var numberCount: Int
        var beginsBlock: Bool
        /// Whether a comma or less parts it from the words before it.
        var isInSentence: Bool
        /// Whether a colon, or words that tell of two, stand before it.
        var isAnnounced: Bool
    }

    /// Paragraphs that a point may fill before the next one, its own included.
    private static let reach = 3
    /// The longest name of a point, in characters.
    private static let longestName = 50
    /// The sequences of a stretch that one may be nested in.
    private static let nesting = 8

    /// 二 in UTF-8.
    private static let two: [UInt8] = [0xE4, 0xBA, 0x8C]

    private let composition: Composition
    private let order: ReadingOrder
    /// Where a second point may stand, in file order.
    private let seconds: [Int]
    private var markers: [Marker] = []
    /// Quotations that are open where the scan stands.
    private var depth = 0
    private(set) var found: [RunIn] = []

    /// Looks for points in the blocks of a text, in reading order.
    static func find(_ composition: Composition, order: ReadingOrder) -> [RunIn] {
        var finder = PointFinder(composition: composition, order: order)
        for article in order.articles { finder.look(article) }
        return finder.found
    }

    private init(composition: Composition, order: ReadingOrder) {
        self.composition = composition
        self.order = order
        self.seconds = Self.seconds(in: composition.bytes)
    }

    // MARK: Stretches

    /// Only a stretch around a second point is read character by character.
    private mutating func look(_ article: Range<Int>) {
        var (place, section) = (article.lowerBound, article.lowerBound)
        while place < article.upperBound {
            if parts(place) { section = place }
            if holdsSecond(place) {
                section = read(max(section, place - Self.reach + 1), from: place, before: article.upperBound)
                place = max(section, place + 1)
            } else {
                place += 1
            }
        }
    }

    /// Reads from `start` as far as points follow each other; gives the place after the stretch.
    private mutating func read(_ start: Int, from second: Int, before end: Int) -> Int {
        var (at, last) = (start, second + Self.reach)
        (markers, depth) = ([], 0)
        while at < min(end, last) {
            if at > start && parts(at) { break }
            let count = markers.count
            scan(at)
            if markers.count > count { last = max(last, at + Self.reach + 1) }
            at += 1
        }
        takeSequences()
        return at
    }

    /// Whether a section begins at a place: no points are counted on over it.
    private func parts(_ place: Int) -> Bool {
        switch composition.roles[order.blocks[place]] {
        case .title, .markedHeading, .numberedHeading, .freeHeading, .numberedParagraph: true
        default: false
        }
    }

    private func isRead(_ block: Int) -> Bool {
        switch composition.roles[block] {
        case .text, .listItem, .numberedParagraph: break
        default: return false
        }
        let kind = composition.draft.blocks[block].kind
        return kind == .paragraph || kind == .listItem
    }

    /// Whether a block holds 二 with a word or mark behind it that makes it a point's number.
    private func holdsSecond(_ place: Int) -> Bool {
        let block = order.blocks[place]
        let extent = composition.draft.extent(block)
        let next = seconds.countBefore { $0 < extent.lowerBound }
        guard next < seconds.count, seconds[next] < extent.upperBound, isRead(block) else { return false }
        return composition.draft.blocks[block].pieces.contains { piece in
            let range = composition.draft.pieces[piece].range
            let next = seconds.countBefore { $0 < range.start.value }
            return next < seconds.count && seconds[next] < range.end.value
        }
    }

    /// The places of every 二 that a line end, or what makes it a point's number, follows.
    ///
    /// They are rare: one pass over the whole text is much faster than a look at each of its lines.
    private static func seconds(in bytes: Bytes) -> [Int] {
        var (at, places): (Int, [Int]) = (0, [])
        while let second = bytes.firstIndex(of: two, in: at..<bytes.count) {
            at = second + two.count
            let isAtEnd = at == bytes.count || bytes[at] <= 0x20 || bytes.blankLength(at: at) > 0
            if isAtEnd || mayFollow(bytes.scalar(at: at).scalar.value) { places.append(second) }
        }
        return places
    }

    /// 是 要 ， 、
    private static func mayFollow(_ value: UInt32) -> Bool {
        value == 0x662F || value == 0x8981 || isComma(value)
    }

    private static func isComma(_ value: UInt32) -> Bool { value == 0xFF0C || value == 0x2C || value == 0x3001 }

    // MARK: Markers

    private mutating func scan(_ place: Int) {
        let block = order.blocks[place]
        guard isRead(block) else { return }
        let text = PointText(composition, block)
        // The rest of a paragraph that was cut goes on in the midst of a sentence.
        let isJoined = order.joined.contains(block)
        var (before, isFirst, isStraight): (UInt32, Bool, Bool) = (isJoined ? 0x4E00 : 0, !isJoined, false)
        for index in text.values.indices {
            let value = text.values[index]
            let mayBegin = before == 0 || PointText.isMark(before)
            if depth == 0 && mayBegin && !isStraight, var marker = marker(text, index, place, before) {
                marker.beginsBlock = isFirst
                markers.append(marker)
            }
            depth = max(0, depth + PointText.nesting(value))
            // A mark without sides opens and closes in turn, inside one paragraph.
            if value == 0x22 { isStraight.toggle() }
            if value != 0x20 && value != 0x3000 && value != 0x22 && !CharacterClass.isClosing(value) {
                (before, isFirst) = (value, false)
            }
        }
    }

    private func marker(_ text: PointText, _ index: Int, _ place: Int, _ before: UInt32) -> Marker? {
        guard let (series, value, after) = number(text, index), after < text.values.count else { return nil }
        let end = text.clauseEnd(from: after, atMost: Self.longestName)
        let (start, numberEnd) = (text.offsets[index], text.end(of: after - 1))
        return Marker(
            series: series, value: value, place: place, start: start, end: text.end(of: max(end, after) - 1),
            numberCount: numberEnd - start == text.byteCount(index..<after) ? numberEnd - start : 0,
            beginsBlock: false, isInSentence: before == 0xFF0C || before == 0x2C || before == 0x3001,
            isAnnounced: value == 1 && text.announcesTwo(before: index))
    }

    /// The number of a point that begins at `index`, and where the words after it begin.
    private func number(_ text: PointText, _ index: Int) -> (Series, Int, Int)? {
        switch text.values[index] {
        case 0x7B2C, 0x5176:
            let series: Series = text.values[index] == 0x7B2C ? .ordinal : .among
            guard let (value, after) = text.numeral(index + 1), after < text.values.count,
                Self.isComma(text.values[after])
            else { return nil }
            return (series, value, after + 1)
        default:
            guard let (value, after) = text.numeral(index), after < text.values.count else { return nil }
            switch text.values[after] {
            case 0x662F: return (.being, value, after + 1)
            case 0x8981: return (.having, value, after + 1)
            default: return nil
            }
        }
    }

    // MARK: Sequences

    private mutating func takeSequences() {
        var (open, done): ([Series: [Marker]], [[Marker]]) = ([:], [])
        for marker in markers {
            let last = open[marker.series]?.last
            if let last, marker.value == last.value + 1, isNear(last, marker), !marker.isInSentence {
                open[marker.series]?.append(marker)
            } else {
                if let ended = open.removeValue(forKey: marker.series) { done.append(ended) }
                if marker.value == 1 { open[marker.series] = [marker] }
            }
        }
        done += open.values
        let points = done.filter(counts).sorted { ($0[0].place, $0[0].start) < ($1[0].place, $1[0].start) }
        for index in points.indices { take(points[index], below: points[max(0, index - Self.nesting)..<index]) }
    }

    private func isNear(_ left: Marker, _ right: Marker) -> Bool {
        right.place - left.place <= (left.beginsBlock && right.beginsBlock ? Self.reach : 1)
    }

    private func counts(_ sequence: [Marker]) -> Bool {
        if sequence.count != 2 { return sequence.count > 2 }
        let areWords = sequence[0].series == .ordinal || sequence[0].series == .among
        return sequence[0].isAnnounced || areWords && sequence.allSatisfy(\.beginsBlock)
    }

    private mutating func take(_ sequence: [Marker], below others: ArraySlice<[Marker]>) {
        let depth = others.count { holds($0, sequence[0]) }
        for marker in sequence {
            found.append(
                RunIn(
                    block: order.blocks[marker.place], start: marker.start, end: marker.end,
                    point: RunIn.Point(numberCount: UInt8(clamping: marker.numberCount), depth: UInt8(depth))))
        }
    }

    /// Whether a sequence goes on after a point, or its last paragraph is the one that the point stands in.
    private func holds(_ outer: [Marker], _ point: Marker) -> Bool {
        guard let last = outer.last else { return false }
        if (last.place, last.start) > (point.place, point.start) { return true }
        return last.place == point.place && outer.allSatisfy(\.beginsBlock)
    }
}
