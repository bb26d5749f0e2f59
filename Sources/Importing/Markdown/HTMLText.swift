internal import Articles

/// Tells the text of HTML that stands in a Markdown file from its tags, run by run.
struct HTMLText {
    /// What a reader sees of a run.
    enum Part {
        case text(SourceRange)
        case entity(SourceRange)
        /// `<br>`.
        case lineBreak
        /// A tag that begins a block, with the level where it is a heading.
        case blockStart(level: Int?)
        /// `<a href="…">`, with the target as the file writes it.
        case linkStart(String)
        /// `</a>`.
        case linkEnd
    }

    private enum State {
        case text, tag, comment
        /// Inside `<script>` or `<style>`, which end with their closing tag.
        case hidden(name: [UInt8])
    }

    private var state = State.text
    private var tagStart = 0

    /// The parts of the next run of the file.
    mutating func parts(of range: Range<Int>, in bytes: Bytes) -> [Part] {
        var parts: [Part] = []
        var at = range.lowerBound
        if case .tag = state { tagStart = at }
        while at < range.upperBound {
            switch state {
            case .text: at = readText(at..<range.upperBound, bytes, &parts)
            case .tag: at = readTag(at..<range.upperBound, bytes, &parts)
            case .comment: at = readComment(at..<range.upperBound, bytes)
            case .hidden(let name): at = skip(to: name, at..<range.upperBound, bytes)
            }
        }
        return parts
    }

    /// Reads up to the next tag or entity.
    private mutating func readText(_ range: Range<Int>, _ bytes: Bytes, _ parts: inout [Part]) -> Int {
        var at = range.lowerBound
        while at < range.upperBound, bytes[at] != UInt8(ascii: "<") {
            if bytes[at] == UInt8(ascii: "&"), let end = Entity.end(in: bytes, from: at), end <= range.upperBound {
                parts.append(.text(SourceRange(range.lowerBound, at)))
                parts.append(.entity(SourceRange(at, end)))
                return end
            }
            at += 1
        }
        parts.append(.text(SourceRange(range.lowerBound, at)))
        guard at < range.upperBound else { return at }
        state = Self.begins(bytes, at, "<!--") ? .comment : .tag
        tagStart = at
        return at
    }

    private mutating func readTag(_ range: Range<Int>, _ bytes: Bytes, _ parts: inout [Part]) -> Int {
        guard let end = HTMLAttribute.end(of: tagStart, in: bytes, from: range.lowerBound, to: range.upperBound) else {
            return range.upperBound
        }
        state = .text
        let name = Self.name(bytes, tagStart..<end)
        switch name {
        case "br": parts.append(.lineBreak)
        case "a":
            if let target = HTMLAttribute.value(of: "href", in: bytes, tag: tagStart..<end), !target.isEmpty {
                parts.append(.linkStart(target))
            }
        case "/a": parts.append(.linkEnd)
        case "script", "style": state = .hidden(name: Array("</\(name)".utf8))
        case _ where Self.blockNames.contains(name): parts.append(.blockStart(level: nil))
        default:
            if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue, (1...6).contains(level) {
                parts.append(.blockStart(level: level))
            }
        }
        return end + 1
    }

    /// Tags that begin or end a block, `/` left out (HTML, section 15.3.3, flow content).
    private static let blockNames: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "pre", "section", "article",
        "details", "summary", "center", "figure", "figcaption", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/p", "/div",
    ]

    private static func name(_ bytes: Bytes, _ tag: Range<Int>) -> String {
        let rest = tag.dropFirst()
        let end = rest.first { $0 > tag.lowerBound + 1 && !isOfName(bytes[$0]) } ?? tag.upperBound
        guard end > rest.startIndex, end - tag.lowerBound < 16 else { return "" }
        return String(decoding: (rest.startIndex..<end).map { bytes[$0] }, as: UTF8.self).lowercased()
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private mutating func readComment(_ range: Range<Int>, _ bytes: Bytes) -> Int {
        var from = max(range.lowerBound, tagStart + 4)
        while from < range.upperBound, let found = bytes.firstIndex(of: UInt8(ascii: ">"), in: from..<range.upperBound)
        {
            from = found + 1
            if found >= 2, bytes[found - 1] == UInt8(ascii: "-"), bytes[found - 2] == UInt8(ascii: "-") {
                state = .text
                return from
            }
        }
        return range.upperBound
    }

    private mutating func skip(to name: [UInt8], _ range: Range<Int>, _ bytes: Bytes) -> Int {
        var from = range.lowerBound
        while let found = bytes.firstIndex(of: UInt8(ascii: "<"), in: from..<range.upperBound) {
            from = found + 1
            guard Self.begins(bytes, found, name) else { continue }
            state = .tag
            tagStart = found
            return found
        }
        return range.upperBound
    }

    private static func begins(_ bytes: Bytes, _ at: Int, _ text: StaticString) -> Bool {
        begins(bytes, at, text.description.utf8.map { $0 })
    }

    private static func begins(_ bytes: Bytes, _ at: Int, _ text: [UInt8]) -> Bool {
        at + text.count <= bytes.count && text.indices.allSatisfy { bytes[at + $0] | 0x20 == text[$0] | 0x20 }
    }
}
