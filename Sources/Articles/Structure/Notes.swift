/// Tells the lines of front and back matter: bylines, notes on author and source, datelines, dates.
enum Notes {
    enum Kind {
        case byline
        case authorNote
        case sourceNote
        case note
        case date
        /// 标题：…: a title that its line calls one.
        case title
    }

    /// Words at the beginning of a note, brackets and the words 本文 looked through, and what they announce.
    private static let openings: [(words: StaticString, kind: Kind)] = [
        ("执笔人", .byline), ("执笔", .byline), ("作者：", .byline), ("作者:", .byline), ("作者 ", .byline), ("撰文", .byline),
        ("文/", .byline), ("文／", .byline), ("文|", .byline), ("記者", .byline), ("本报记者", .byline), ("本刊记者", .byline),
        ("新华社记者", .byline), ("译者", .byline), ("編者：", .byline), ("By ", .byline), ("BY ", .byline), ("by ", .byline),
        ("Von ", .byline), ("Par ", .byline), ("作者为", .authorNote), ("作者系", .authorNote), ("作者單位", .authorNote),
        ("作者单位", .authorNote), ("作者是", .authorNote), ("作者為", .authorNote), ("作者简介", .authorNote),
        ("The author is", .authorNote), ("The writer is", .authorNote), ("About the author", .authorNote),
        ("原载", .sourceNote), ("原載", .sourceNote), ("原刊", .sourceNote), ("来源", .sourceNote), ("來源", .sourceNote),
        ("转自", .sourceNote), ("摘自", .sourceNote), ("选自", .sourceNote), ("刊于", .sourceNote), ("发表于", .sourceNote),
        ("载于", .sourceNote), ("首发于", .sourceNote), ("Originally published", .sourceNote),
        ("First published", .sourceNote), ("Reprinted from", .sourceNote), ("Source: ", .sourceNote),
        ("题目：", .title), ("题目:", .title), ("标题：", .title), ("标题:", .title), ("題目：", .title), ("標題：", .title),
        ("Title: ", .title), ("时间：", .date), ("时间:", .date), ("日期：", .date), ("日期:", .date), ("发布时间", .date),
        ("發布時間", .date),
        ("Date: ", .date), ("责任编辑", .note), ("責任編輯", .note), ("编辑：", .note), ("责编", .note), ("校对", .note),
        ("Editor: ", .note),
    ]

    private static let firsts = HanSet("作执撰文記记本新译編编题標标題原来來转摘选刊发载首责責校时時日發")

    /// Whether a note may begin with this scalar.
    static func mayBegin(_ value: UInt32) -> Bool {
        switch value {
        // A B D E F O P R S T V b, and brackets.
        case 0x41, 0x42, 0x44...0x46, 0x4F, 0x50, 0x52...0x54, 0x56, 0x62, 0x28, 0x5B, 0xFF08, 0x3010: true
        default: firsts.contains(value)
        }
    }

    /// What a short block says about its text; nil where it is no note.
    static func kind(_ bytes: Bytes, _ range: Range<Int>) -> Kind? {
        guard !range.isEmpty, range.count < 400 else { return nil }
        let inner = unbracketed(bytes, range)
        for opening in openings where bytes.starts(with: opening.words, at: inner.lowerBound, before: inner.upperBound)
        {
            if bytes[inner.lowerBound] < 0x80 && !isCapitalised(bytes, inner, opening.words.utf8CodeUnitCount) {
                return nil
            }
            return accepts(opening.kind, isBracketed: inner.count < range.count, count: inner.count)
                ? opening.kind : nil
        }
        return isDate(bytes, inner) || beginsWithDay(bytes, inner) ? .date : nil
    }

    /// `By Ann Miller`: a name follows in the same short line, no sentence.
    private static func isCapitalised(_ bytes: Bytes, _ range: Range<Int>, _ length: Int) -> Bool {
        let next = range.lowerBound + length
        guard next < range.upperBound, range.count <= 120 else { return false }
        return CharacterClass.isUpper(bytes.scalar(at: next).scalar.value) || bytes[next - 1] != 0x20 || length > 6
    }

    /// Labels of lines that name no section: what an official letter gives below its text (GB/T 9704, 7.3.4 and 7.4).
    private static let labels: [StaticString] = [
        "附件", "附", "抄送", "抄报", "主送", "主题词", "送", "报", "印发", "联系人", "联系电话", "电话", "地址", "邮编", "传真", "网址", "邮箱",
        "附：", "發文", "電話", "地址", "聯絡人",
    ]

    /// Whether a line begins with a label of an official letter, a colon and what the label asks for.
    static func isLabelled(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        for label in labels where bytes.starts(with: label, at: range.lowerBound, before: range.upperBound) {
            let after = range.lowerBound + label.utf8CodeUnitCount
            if bytes.starts(with: "：", at: after, before: range.upperBound) && after + 3 < range.upperBound {
                return true
            }
            if after + 1 < range.upperBound && bytes[after] == 0x3A { return true }
        }
        return false
    }

    /// Whether a short line says who made a text known: 海务会发布, 某部 某部印发.
    static func isIssuer(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count >= 12, range.count <= 90 else { return false }
        return bytes.starts(with: "发布", at: range.upperBound - 6, before: range.upperBound)
            || bytes.starts(with: "發布", at: range.upperBound - 6, before: range.upperBound)
            || bytes.starts(with: "印发", at: range.upperBound - 6, before: range.upperBound)
    }

    /// Whether a short line is the number that a series or an office gave a text: 指导案例31号, 检例第72号, 《某公报》2015年第3期,
    /// 国发〔2012〕10号 (GB/T 9704, 7.2.5), `2019 CHAPTER 12` (Acts of Parliament Numbering and Citation Act 1962).
    static func isSeries(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count >= 9, range.count <= 90 else { return false }
        guard endsSeries(bytes.scalar(at: bytes.indexBefore(range.upperBound)).scalar.value) else {
            return isChapterOfYear(bytes, range)
        }
        var at = bytes.indexBefore(range.upperBound)
        let end = at
        while at > range.lowerBound {
            let value = bytes.scalar(at: bytes.indexBefore(at)).scalar.value
            guard NumberingWords.digit(value) != nil || NumberingWords.power(value) != nil else { break }
            at = bytes.indexBefore(at)
        }
        // The name of the series: two characters at least.
        return at < end && at - range.lowerBound >= 6
    }

    /// 号 號 期 辑 輯
    @inline(__always)
    static func endsSeries(_ value: UInt32) -> Bool {
        switch value {
        case 0x53F7, 0x865F, 0x671F, 0x8F91, 0x8F2F: true
        default: false
        }
    }

    /// A year in four digits, CHAPTER or c. and a number.
    private static func isChapterOfYear(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        let words = bytes[range].split(separator: 0x20)
        guard words.count == 3, words[0].count == 4, words[0].allSatisfy({ $0 &- 0x30 < 10 }),
            words[2].allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        return words[1].elementsEqual("CHAPTER".utf8) || words[1].elementsEqual("c.".utf8)
    }

    /// Words with which the line ends that names who issued a text of a series, or how it was passed.
    private static let issuers: [StaticString] = [
        "法院", "检察院", "檢察院", "委员会", "委員會", "办公厅", "办公室", "人民政府", "通过", "通過", "公布",
    ]

    /// Whether a line under the number of a series says who issued the text: 某法院, 某委员会讨论通过.
    static func isIssuerOfSeries(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        range.count <= 120
            && issuers.contains {
                bytes.starts(with: $0, at: range.upperBound - $0.utf8CodeUnitCount, before: range.upperBound)
            }
    }

    /// Outside brackets a note is one short line; a sentence that begins 来源 is none.
    private static func accepts(_ kind: Kind, isBracketed: Bool, count: Int) -> Bool {
        isBracketed || count <= (kind == .byline ? 90 : 120)
    }

    private static func unbracketed(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        let first = bytes.scalar(at: start)
        if [0x28, 0xFF08, 0x5B, 0x3010].contains(first.scalar.value) { start += first.length }
        if start > range.lowerBound, CharacterClass.isClosing(bytes.scalar(at: bytes.indexBefore(end)).scalar.value) {
            end = bytes.indexBefore(end)
        }
        start = bytes.trimmedStart(of: start..<max(start, end))
        if bytes.starts(with: "本文", at: start, before: end) { start += 6 }
        return start..<max(start, end)
    }

    /// The bracketed note at the end of a line of text: where it begins; nil where the line ends with none.
    static func trailingNote(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        let last = bytes[range.upperBound - 1]
        guard
            last == 0x29 || last == 0x89 && bytes.starts(with: "）", at: range.upperBound - 3, before: range.upperBound)
        else {
            return nil
        }
        var (at, depth) = (range.upperBound, 0)
        while at > max(range.lowerBound, range.upperBound - 240) {
            at = bytes.indexBefore(at)
            let value = bytes.scalar(at: at).scalar.value
            if value == 0x29 || value == 0xFF09 { depth += 1 }
            guard value == 0x28 || value == 0xFF08 else { continue }
            depth -= 1
            if depth == 0 { break }
        }
        guard depth == 0, at > range.lowerBound, let kind = kind(bytes, at..<range.upperBound), kind != .date else {
            return nil
        }
        let before = bytes.trimmedEnd(of: range.lowerBound..<at)
        guard before > range.lowerBound else { return nil }
        let end = bytes.scalar(at: bytes.indexBefore(before)).scalar.value
        return CharacterClass.isStop(end) || CharacterClass.isClosing(end) ? at : nil
    }

    /// 2018年1月2日, 二〇一八年一月, 2018-09-11: digits and the words of a date, nothing else.
    static func isDate(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count >= 8, range.count <= 48 else { return false }
        var (at, hasYear, hasDigit) = (range.lowerBound, false, false)
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            switch scalar.value {
            case 0x5E74: hasYear = hasDigit
            case 0x2D where at > range.lowerBound + 3, 0x2F, 0x2E:
                hasYear = hasYear || hasDigit && at - range.lowerBound == 4
            case 0x6708, 0x65E5, 0x20, 0x3000, 0x3A: break
            default:
                guard
                    NumberingWords.digit(scalar.value) != nil || NumberingWords.power(scalar.value) != nil
                        || scalar.value == 0x25CB
                else {
                    return false
                }
                hasDigit = true
            }
            at += length
        }
        return hasYear
    }

    /// Whether a line begins with a day of the calendar and ends no sentence: 2017年4月20日 …第三十七次会议通过.
    static func beginsWithDay(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        let reader = NumberReader(bytes: bytes, end: end)
        guard range.count < 200, let year = reader.numeral(range.lowerBound), year.value > 1000,
            bytes.starts(with: "年", at: year.end, before: end), let month = reader.numeral(year.end + 3),
            bytes.starts(with: "月", at: month.end, before: end), let day = reader.numeral(month.end + 3),
            bytes.starts(with: "日", at: day.end, before: end)
        else { return false }
        let last = bytes.scalar(at: bytes.indexBefore(end)).scalar.value
        let next = day.end + 3 < end ? bytes.scalar(at: day.end + 3).scalar.value : 0
        return !CharacterClass.isStop(last) && !CharacterClass.isClauseMark(last) && !CharacterClass.isClauseMark(next)
    }

    /// `Ann Stone, Tom Reed and J. K. Miller`: two names or more, each of two to four words that begin with a capital.
    static func areLatinNames(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count <= 120 else { return false }
        var (names, words, isWord) = (1, 0, false)
        var at = range.lowerBound
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            switch scalar.value {
            case 0x20: isWord = false
            case 0x2C, 0x26:
                guard words >= 2, words <= 4 else { return false }
                (names, words, isWord) = (names + 1, 0, false)
            case 0x61 where !isWord && bytes.starts(with: "and ", at: at, before: range.upperBound):
                if words > 0 { (names, words) = (names + 1, 0) }
                at += 3
                continue
            case 0x2E, 0x2D, 0x27, 0x2019: break
            default:
                let isLetter = CharacterClass.isLower(scalar.value) || CharacterClass.isUpper(scalar.value)
                guard isLetter, isWord || CharacterClass.isUpper(scalar.value) else { return false }
                if !isWord { words += 1 }
                isWord = true
            }
            at += length
        }
        return names >= 2 && words >= 2 && words <= 4
    }

    /// Two to four Han characters, blanks between them allowed: a name as it stands under a title.
    static func isHanName(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count <= 60, range.count >= 6 else { return false }
        var (at, count, names) = (range.lowerBound, 0, 1)
        while at < range.upperBound {
            let (scalar, length) = bytes.scalar(at: at)
            if CharacterClass.isHan(scalar.value) {
                count += 1
            } else if scalar.value == 0x3001 || scalar.value == 0x3000 && count > 2 {
                names += 1
            } else if scalar.value != 0x20 && scalar.value != 0x3000 && scalar.value != 0xB7 {
                return false
            }
            at += length
        }
        return count >= 2 && count <= 4 * names && names <= 4
    }
}
