#if HAS_MD4C
    internal import Articles
    internal import CMd4c

    /// Parses Markdown by md4c: the only file that knows the library.
    @safe final class MarkdownParser {
        private let bytes: Bytes
        /// What the library was given, in memory; `fileOffset` is where that stands in the file.
        private let start: UnsafePointer<CChar>
        private let count: Int
        private let fileOffset: Int
        private var collector = MarkdownCollector()

        private init(_ bytes: Bytes, parsed: UnsafeBufferPointer<CChar>, start: UnsafePointer<CChar>, fileOffset: Int) {
            self.bytes = bytes
            unsafe self.start = start
            count = parsed.count
            self.fileOffset = fileOffset
        }

        /// Whether the library is on this machine.
        static var isThere: Bool { markdown_is_there() }

        /// The text with the blocks that its Markdown names; as it is where the library gives up or the file is beyond its reach.
        static func parse(_ text: FormattedText) -> FormattedText {
            text.text.withBytes { bytes in
                let settings = FrontMatter(bytes)
                let from = settings.end
                guard bytes.count - from < Int(UInt32.max) else { return text }
                let collector =
                    if let adapted = HanEmphasis.adapted(bytes, brackets: FootnoteDefinition.places(in: bytes)) {
                        unsafe adapted.withUnsafeBufferPointer { unsafe parse($0, from: from, bytes) }
                    } else {
                        unsafe parse(bytes[0..<bytes.count], from: from, bytes)
                    }
                return collector.map { $0.text(replacing: text, after: settings) } ?? text
            }
        }

        private static func parse(_ parsed: UnsafeBufferPointer<UInt8>, from: Int, _ bytes: Bytes) -> MarkdownCollector?
        {
            let rest = unsafe UnsafeBufferPointer(rebasing: parsed[from...])
            return unsafe rest.withMemoryRebound(to: CChar.self) { text in
                guard let start = text.baseAddress else { return MarkdownCollector() }
                let session = unsafe MarkdownParser(bytes, parsed: text, start: start, fileOffset: from)
                let failed = withExtendedLifetime(session) {
                    var parser = session.parser
                    return unsafe markdown_parse(
                        start, MD_SIZE(text.count), &parser, Unmanaged.passUnretained(session).toOpaque())
                }
                return failed == 0 ? session.collector : nil
            }
        }

        /// The library's table of what to call; every call gets the session as its last argument.
        private var parser: MD_PARSER {
            var parser = MD_PARSER()
            parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
            unsafe parser.enter_block = { unsafe MarkdownParser.session($2).enter($0, $1) }
            unsafe parser.leave_block = { type, _, session in unsafe MarkdownParser.session(session).leave(type) }
            unsafe parser.enter_span = { unsafe MarkdownParser.session($2).enterSpan($0, $1) }
            unsafe parser.leave_span = { _, _, session in unsafe MarkdownParser.session(session).take(.leaveSpan) }
            unsafe parser.text = { unsafe MarkdownParser.session($3).text($0, $1, Int($2)) }
            return parser
        }

        private static func session(_ pointer: UnsafeMutableRawPointer?) -> MarkdownParser {
            unsafe Unmanaged<MarkdownParser>.fromOpaque(pointer!).takeUnretainedValue()
        }

        /// Hands an event on and tells the library to go on.
        private func take(_ event: MarkdownEvent) -> Int32 {
            collector.take(event, bytes)
            return 0
        }

        private func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
            if type == MD_BLOCK_H, let heading = unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self) {
                return take(.enter(.heading(level: Int(heading.level))))
            }
            return Self.block(type).map { take(.enter($0)) } ?? 0
        }

        private func leave(_ type: MD_BLOCKTYPE) -> Int32 {
            Self.block(type).map { take(.leave($0)) } ?? 0
        }

        private static func block(_ type: MD_BLOCKTYPE) -> MarkdownEvent.Block? {
            switch type {
            case MD_BLOCK_QUOTE: .blockQuotation
            case MD_BLOCK_UL: .list(isOrdered: false)
            case MD_BLOCK_OL: .list(isOrdered: true)
            case MD_BLOCK_LI: .item
            case MD_BLOCK_H: .heading(level: 1)
            case MD_BLOCK_CODE: .code
            case MD_BLOCK_HTML: .html
            case MD_BLOCK_P: .paragraph
            case MD_BLOCK_TABLE: .table
            case MD_BLOCK_TR: .row
            case MD_BLOCK_TH, MD_BLOCK_TD: .cell
            default: nil
            }
        }

        private func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
            switch type {
            case MD_SPAN_STRONG: take(.enterSpan(.strong))
            case MD_SPAN_CODE: take(.enterSpan(.code))
            case MD_SPAN_DEL: take(.enterSpan(.strikethrough))
            case MD_SPAN_A: take(.enterSpan(.link(unsafe Self.target(detail))))
            case MD_SPAN_IMG: take(.enterSpan(.image(unsafe Self.target(detail))))
            default: take(.enterSpan(.emphasis))
            }
        }

        /// The target of a link or an image, whose details both begin with it; its character references are read.
        private static func target(_ detail: UnsafeMutableRawPointer?) -> String {
            guard let detail = unsafe detail else { return "" }
            let target = unsafe detail.load(as: MD_ATTRIBUTE.self)
            let count = Int(unsafe target.size)
            let characters = unsafe UnsafeBufferPointer(start: target.text, count: count)
            let bytes = unsafe characters.map { UInt8(bitPattern: $0) }
            guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
            var result = ""
            var (part, start) = (0, 0)
            // The parts' beginnings end with that of what follows the last one.
            while start < count, let types = unsafe target.substr_types, let starts = unsafe target.substr_offsets {
                let end = min(count, Int(unsafe starts[part + 1]))
                let isReference = unsafe types[part] == MD_TEXT_ENTITY
                let text = String(decoding: bytes[start..<end], as: UTF8.self)
                result += isReference ? Entity.text(of: text) ?? text : text
                (part, start) = (part + 1, end)
            }
            return result
        }

        private func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
            if type == MD_TEXT_SOFTBR { return take(.softBreak) }
            if type == MD_TEXT_BR { return take(.hardBreak) }
            guard let text = unsafe text else { return 0 }
            let distance = unsafe text - self.start
            guard distance >= 0, distance + size <= count else { return made(type, unsafe text.pointee, size) }
            let range = SourceRange(fileOffset + distance, fileOffset + distance + size)
            return take(.text(Self.kind(of: type), range))
        }

        private static func kind(of type: MD_TEXTTYPE) -> MarkdownEvent.Text {
            switch type {
            case MD_TEXT_ENTITY: .entity
            case MD_TEXT_CODE: .code
            case MD_TEXT_HTML: .html
            default: .normal
            }
        }

        /// Text that the library made itself: line ends and indents of code, the blank for a line end inside a span of code.
        private func made(_ type: MD_TEXTTYPE, _ first: CChar, _ size: Int) -> Int32 {
            if first == 0x0A { return take(.lineEnd) }
            return first == 0x20 && type == MD_TEXT_CODE ? take(.indent(size)) : 0
        }
    }
#endif
