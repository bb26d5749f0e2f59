import Articles
import Reading

extension CorrectionFile {
    /// Reads a file of corrections; what is not understood is told as `file:line: what, what was expected`, the rest holds.
    static func read(_ text: String, named file: String, language: Language) -> (
        file: CorrectionFile, problems: [KeymapFile.Problem]
    ) {
        var reader = Reader(file: file, language: language)
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            reader.read(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line), number)
        }
        reader.close()
        return (reader.result, reader.problems)
    }

    /// A line's first word, and what follows the first blank; nil where there is none.
    ///
    /// The blank is a byte, not a character: a combining mark may follow it.
    static func cut(_ line: Substring) -> (word: Substring, value: Substring?) {
        guard let blank = line.utf8.firstIndex(of: 0x20) else { return (line, nil) }
        return (line[..<blank], Substring(line.utf8[line.utf8.index(after: blank)...]))
    }

    private struct Reader {
        let file: String
        let language: Language
        var result = CorrectionFile()
        var problems: [KeymapFile.Problem] = []
        /// The correction that is being read: its line, its words, and the values under it.
        private var open: (line: Int, words: String, values: [String: String])?

        init(file: String, language: Language) {
            self.file = file
            self.language = language
        }

        mutating func read(_ line: Substring, _ number: Int) {
            let (word, rest) = CorrectionFile.cut(line)
            guard !word.isEmpty, word.utf8.first != UInt8(ascii: "#") else { return }
            let key = String(word)
            guard let value = CorrectionFile.unescaped(rest ?? "") else {
                return report(KeepingWording.escape(language, key), number)
            }
            switch key {
            case "correct":
                close()
                open = (number, value, [:])
            case "at", "text", "before", "to-at", "to-text", "to-before":
                guard open != nil else { return report(KeepingWording.outside(language, key), number) }
                open?.values[key] = value
            default: readHeader(key, value, number)
            }
        }

        private mutating func readHeader(_ key: String, _ value: String, _ number: Int) {
            switch key {
            case "format": if value != "1" { report(KeepingWording.format(language, value), number) }
            case "file": result.path = value
            case "length": result.length = Int(value) ?? 0
            case "sketch":
                result.sketch = Sketch(hashes: value.split(separator: " ").compactMap { UInt32($0, radix: 16) })
            default: report(KeepingWording.unknownKey(language, key), number)
            }
        }

        mutating func close() {
            guard let (line, words, values) = open else { return }
            open = nil
            guard let place = anchor(values, prefix: "") else { return report(KeepingWording.noPlace(language), line) }
            let other = anchor(values, prefix: "to-")
            guard let change = CorrectionFile.change(words, other) else {
                let needsOther = other == nil && (words == "join" || words == "follow")
                return report(
                    needsOther
                        ? KeepingWording.noOther(language, words)
                        : KeepingWording.unknownChange(language, words, CorrectionFile.changeWords), line)
            }
            result.corrections.append(Correction(change, at: place))
        }

        private func anchor(_ values: [String: String], prefix: String) -> TextAnchor? {
            guard let offset = values[prefix + "at"].flatMap({ Int($0) }), offset >= 0,
                let text = values[prefix + "text"], !text.isEmpty
            else { return nil }
            return TextAnchor(offset: Offset(offset), text: text, before: values[prefix + "before"] ?? "")
        }

        private mutating func report(_ message: String, _ line: Int) {
            problems.append(KeymapFile.Problem(file: file, line: line, message: message))
        }
    }
}

/// What is said of the files of corrections.
enum KeepingWording {
    static let escape = Phrase("%1 里的 \\ 不对，应为 \\\\ 或 \\u{9}", "a wrong \\ in %1, expected \\\\ or \\u{9}")
    static let outside = Phrase("%1 前面没有 correct，应在一条改正里面", "%1 outside a correction, expected correct before it")
    static let format = Phrase("不认识的格式 %1，应为 1", "unknown format %1, expected 1")
    static let unknownKey = Phrase(
        "不认识的“%1”，应为 format、file、length、sketch、correct、at、text、before 等",
        "unknown word \"%1\", expected format, file, length, sketch, correct, at, text or before")
    static let noPlace = Phrase("这条改正没有地方，应有 at 和 text", "a correction without a place, expected at and text under it")
    static let noOther = Phrase(
        "%1 没有另一处，应有 to-at 和 to-text", "%1 without its other place, expected to-at and to-text under it")
    static let unknownChange = Phrase("不认识的改正“%1”，应为 %2", "unknown correction \"%1\", expected %2")

    static let unwritableState = Phrase(
        "显示哪些异文没有记住：%2（%1）", "which kinds are shown is not remembered: %2 (%1)")

    static let unknownVerdictKey = Phrase(
        "不认识的“%1”，应为 format、a、b、verdict、pin、kind、note 等",
        "unknown word \"%1\", expected format, a, b, verdict, pin, kind, note …")
    static let noVerdict = Phrase(
        "这条判断不全，应有 kind、a-at、a-text、b-at、b-text", "an incomplete verdict, expected kind, a-at, a-text, b-at and b-text")
    static let verdictsUnreadable = Phrase("这一对的判断读不出：%2（%1）", "what was decided cannot be read: %2 (%1)")
    static let verdictsBroken = Phrase(
        "有判断读不懂，其余照用，保存时原文件另存为 .broken：%1",
        "a part of what was decided is not understood, the rest holds; the file is set aside as .broken when it is kept: %1"
    )
    static let verdictsUnwritable = Phrase("判断没有存下：%2（%1）", "what was decided is not kept: %2 (%1)")
    static let verdictsNowhere = Phrase(
        "判断没有地方可存：没有 HOME 也没有 XDG_DATA_HOME", "nowhere to keep what was decided: neither HOME nor XDG_DATA_HOME is set")

    // The reason stands first: the screen has one line, and paths are long.
    static let broken = Phrase(
        "有改正读不懂，其余照用，保存时原文件另存为 .broken：%1",
        "some corrections are not understood; the others hold, and the file is set aside as .broken when saved: %1")
    static let unreadable = Phrase(
        "改正没有读入（%2），请改权限：%1", "corrections are not applied (%2), mend permissions: %1")
    static let unwritable = Phrase(
        "改正没有保存（%2），离开就没有了；请改权限或腾出空间：%1",
        "corrections are not kept (%2) and are gone when you leave; mend permissions or make room: %1")
    static let nowhere = Phrase(
        "改正没有保存，离开就没有了：没有 HOME 和 XDG_DATA_HOME",
        "corrections are not kept and are gone when you leave: neither HOME nor XDG_DATA_HOME is set")
}
