/// A short sentence that names the paragraph, or the part of a paragraph, that it begins.
struct RunIn {
    /// What the number of a point says.
    struct Point {
        /// How many bytes at its beginning are the number.
        var numberCount: UInt8
        /// How many other sequences of points it stands in.
        var depth: UInt8
    }

    var block: Int
    var start: Int
    var end: Int
    /// Nil for a sentence without a number.
    var point: Point?
}

/// Finds run-in headings: short sentences that run parallel to their sisters.
struct RunInFinder {
    /// A sentence short enough to name something.
    private struct Sentence {
        var block: Int
        /// Which paragraph it stands in, counted in reading order.
        var ordinal: Int
        var start: Int
        var end: Int
        /// Its characters without the stop.
        var scalars: [UInt32]
        var clauses: Int
        var isFirst: Bool
    }

    /// The longest first sentence of a paragraph that is looked at, in bytes.
    private static let longestFirst = 132
    /// The longest sentence inside a paragraph that is looked at, in bytes.
    private static let longestInner = 48

    private let composition: Composition
    private var bytes: Bytes { composition.bytes }
    /// The first sentences of paragraphs since the last heading.
    private var firsts: [Sentence] = []
    private var inner: [Sentence] = []
    private var ordinal = 0
    private(set) var found: [RunIn] = []
    /// The blocks of this section in which something was found.
    private var foundBlocks: Set<Int> = []

    /// Looks for run-ins in the blocks of a text, in reading order.
    static func find(_ composition: Composition, order: ReadingOrder) -> [RunIn] {
        var finder = RunInFinder(composition)
        // The rest of a paragraph that was cut has no first sentence.
        for block in order.blocks where !order.joined.contains(block) { finder.look(block) }
        finder.closeSection()
        return finder.found
    }

    private init(_ composition: Composition) {
        self.composition = composition
    }

    private mutating func look(_ block: Int) {
        ordinal += 1
        let role = composition.roles[block]
        guard role == .text else {
            if role != .numberedParagraph && role != .listItem { closeSection() }
            return
        }
        let traits = composition.draft.traits[block]
        guard composition.draft.blocks[block].kind == .paragraph, traits.flags.contains(.han), traits.width >= 60 else {
            return
        }
        scan(block)
        takeInner()
    }

    // MARK: Sentences

    private mutating func scan(_ block: Int) {
        inner.removeAll(keepingCapacity: true)
        let pieces = composition.draft.blocks[block].pieces
        var (start, length, isFirst) = (-1, 0, true)
        for piece in pieces {
            let range = composition.draft.pieces[piece].range
            var at = range.start.value
            if start < 0 { start = at }
            while let stop = nextStop(at..<range.end.value) {
                length += stop - at
                if length <= (isFirst ? Self.longestFirst : Self.longestInner) {
                    note(block, start, stop, isFirst, hasMore: stop < range.end.value || piece + 1 < pieces.upperBound)
                }
                (at, start, length, isFirst) = (stop, stop, 0, false)
            }
            length += range.end.value - at
            if start == range.end.value { start = -1 }
        }
    }

    /// The place after the next 。 in a run.
    private func nextStop(_ range: Range<Int>) -> Int? {
        bytes.firstFullStop(in: range).map { $0 + 3 }
    }

    private mutating func note(_ block: Int, _ start: Int, _ end: Int, _ isFirst: Bool, hasMore: Bool) {
        guard hasMore, let sentence = sentence(block, start, end, isFirst) else { return }
        if isFirst { firsts.append(sentence) } else if sentence.clauses == 1 { inner.append(sentence) }
        if isFirst && sentence.clauses == 1 && sentence.scalars.count <= 16 { inner.append(sentence) }
    }

    /// The sentence where it could be a heading; nil for what tells, asks or points back.
    private func sentence(_ block: Int, _ start: Int, _ end: Int, _ isFirst: Bool) -> Sentence? {
        if !isFirst && start < end && !HeadingWords.mayBegin(bytes.scalar(at: start).scalar.value) { return nil }
        var (scalars, clauses): ([UInt32], Int) = ([], 1)
        for piece in composition.draft.blocks[block].pieces {
            let range = composition.draft.pieces[piece].range
            var at = max(range.start.value, start)
            while at < min(range.end.value, end) {
                let (scalar, length) = bytes.scalar(at: at)
                switch scalar.value {
                case 0xFF0C, 0x2C: clauses += 1
                case 0xFF1A, 0x3A, 0xFF1B, 0x3B, 0x201D, 0xFF01, 0xFF1F:
                    if !isFirst || scalar.value != 0x201D { return nil }
                case 0x3002: break
                default: if HeadingWords.tells(scalar.value) { return nil }
                }
                if scalar.value != 0x3002 { scalars.append(scalar.value) }
                at += length
            }
        }
        guard scalars.count >= 5, clauses <= 2 else { return nil }
        return Sentence(
            block: block, ordinal: ordinal, start: start, end: end, scalars: scalars, clauses: clauses, isFirst: isFirst
        )
    }

    // MARK: Sisters

    /// Sentences inside one paragraph: at least two of one clause and alike in length, each with a text of its own.
    private mutating func takeInner() {
        let short = inner.filter { $0.scalars.count <= 16 && HeadingWords.mayBeginHeading($0.scalars) }
        guard short.count >= 2 else { return }
        let apart = zip(short, short.dropFirst()).allSatisfy { $1.start - $0.end >= 60 }
        guard apart else { return }
        for sentence in short { take(sentence) }
    }

    /// First sentences of neighbouring paragraphs that are built alike.
    private mutating func closeSection() {
        var start = 0
        while start < firsts.count {
            var end = start + 1
            while end < firsts.count, areSisters(firsts[end - 1], firsts[end]) { end += 1 }
            if end - start >= 2 {
                for sentence in firsts[start..<end] where !foundBlocks.contains(sentence.block) { take(sentence) }
            }
            start = end
        }
        firsts.removeAll(keepingCapacity: true)
        foundBlocks.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ sentence: Sentence) {
        found.append(RunIn(block: sentence.block, start: sentence.start, end: sentence.end))
        foundBlocks.insert(sentence.block)
    }

    private func areSisters(_ left: Sentence, _ right: Sentence) -> Bool {
        guard left.clauses == right.clauses, right.ordinal - left.ordinal <= 2 else { return false }
        let (shorter, longer) = (
            min(left.scalars.count, right.scalars.count), max(left.scalars.count, right.scalars.count)
        )
        guard shorter * 2 >= longer else { return false }
        if HeadingWords.beginsWithVerb(left.scalars) && HeadingWords.beginsWithVerb(right.scalars) { return true }
        if left.scalars.prefix(2) == right.scalars.prefix(2) { return true }
        guard left.scalars[0] == right.scalars[0],
            let a = left.scalars.firstIndex(of: 0xFF0C) ?? left.scalars.firstIndex(of: 0x2C),
            let b = right.scalars.firstIndex(of: 0xFF0C) ?? right.scalars.firstIndex(of: 0x2C), a > 0, b > 0
        else { return false }
        // 在…上，…: the first clauses begin and end alike.
        return a == b && left.scalars[a - 1] == right.scalars[b - 1]
    }
}

/// Words that Chinese headings begin with, and characters that they do without.
enum HeadingWords {
    /// Verbs that begin the headings of plans, reports and commentaries.
    private static let verbs: Set<[UInt32]> = Set(
        """
        强化 深化 加强 培育 共享 推进 推动 完善 健全 构建 建立 弘扬 营造 坚持 提升 优化 加快 促进 发挥 打造 夯实 筑牢 激发 落实
        创新 拓展 扩大 突出 注重 聚焦 贯彻 树立 增强 提高 改进 改善 保障 保护 维护 实施 严格 规范 开展 做好 抓好 抓住 把握 探索 大兴
        统筹 引领 凝聚 传承 丰富 激励 压实 紧扣 着力 着眼 立足 围绕 锚定 用好 守住 防范 化解 破除 巩固 发展 培养 造就 支持 鼓励 引导
        搭建 整合 盘活 擦亮 畅通 补齐 厚植 涵养 讲好 走好 办好 建好 管好 壮大 繁荣 稳住 释放 解放 转变 调整 全面 牢固 切实 大力 积极
        進行 強化 深化 加強 推動 推進 完善 建立 發揮 提升 優化 落實 堅持 擴大 保障
        """.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) })

    /// 了 是 已 我 你 他 她 它 们 就 也 都 却 吗 呢 吧 这 那 说 道 曾 又 很 被 and their like tell a story: a heading does without them.
    private static let telling = HanSet(
        "了是已我你他她它们就也都却吗呢吧这那说曾又很被當时當嗎這說們還还没沒因所但如若虽")

    static func tells(_ value: UInt32) -> Bool { telling.contains(value) }

    private static let inside = "要以在从查抓用把对为靠让重促强固"
    private static let openings = HanSet(
        inside + String(String.UnicodeScalarView(verbs.compactMap { Unicode.Scalar($0[0]) })))

    /// Whether a heading inside a paragraph may begin with a character; see `mayBeginHeading`.
    @inline(__always)
    static func mayBegin(_ value: UInt32) -> Bool { openings.contains(value) }

    static func beginsWithVerb(_ scalars: [UInt32]) -> Bool { verbs.contains(Array(scalars.prefix(2))) }

    /// Whether a sentence inside a paragraph could name what follows: it begins with a verb, or with 要 以 查 and so on.
    static func mayBeginHeading(_ scalars: [UInt32]) -> Bool {
        beginsWithVerb(scalars) || inside.unicodeScalars.contains { $0.value == scalars[0] }
    }
}
