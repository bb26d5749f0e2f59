#if HAS_LIBXML2
    internal import Articles
    internal import CMarkup

    /// Parses HTML and XML by libxml2: the only file that knows the library.
    ///
    /// Nothing is fetched, and no entity that a document declares is replaced.
    @safe final class MarkupParser {
        private let bytes: Bytes
        /// Where what the library was given stands in the text.
        private let start: Int
        private var tree: MarkupTree
        private var isAfterText = false

        private init(_ bytes: Bytes, from start: Int) {
            self.bytes = bytes
            self.start = start
            tree = MarkupTree(from: start)
        }

        /// Whether the library is on this machine.
        static var isThere: Bool { markup_is_there() }

        /// The nodes of a text of HTML in UTF-8, whatever errors it has; nil where nothing can be read.
        static func html(_ bytes: Bytes, _ range: Range<Int>) -> MarkupTree? {
            read(bytes, range, isXML: false)
        }

        /// The nodes of a text of XML in UTF-8 up to where it is no XML any more; nil where nothing can be read.
        static func xml(_ bytes: Bytes, _ range: Range<Int>) -> MarkupTree? {
            read(bytes, range, isXML: true)
        }

        private static func read(_ bytes: Bytes, _ range: Range<Int>, isXML: Bool) -> MarkupTree? {
            let session = MarkupParser(bytes, from: range.lowerBound)
            let isRead = unsafe bytes[range].withMemoryRebound(to: CChar.self) { text in
                guard let start = text.baseAddress else { return false }
                return withExtendedLifetime(session) {
                    unsafe markup_parse(
                        start, text.count, isXML, functions, Unmanaged.passUnretained(session).toOpaque())
                }
            }
            session.tree.finish()
            return isRead ? session.tree : nil
        }

        /// What the library is to call; every call gets the session as its first argument.
        private static var functions: markup_listener {
            unsafe markup_listener(
                start: { unsafe MarkupParser.session($0).enter($1, $2, at: $3) },
                end: { session, name, _ in unsafe MarkupParser.session(session).leave(name) },
                characters: { unsafe MarkupParser.session($0).characters($1, $2, at: $3) })
        }

        private static func session(_ pointer: UnsafeMutableRawPointer?) -> MarkupParser {
            unsafe Unmanaged<MarkupParser>.fromOpaque(pointer!).takeUnretainedValue()
        }

        private static func string(_ text: UnsafePointer<CChar>?) -> String {
            unsafe text.map { unsafe String(cString: $0) } ?? ""
        }

        private func enter(
            _ name: UnsafePointer<CChar>?, _ given: UnsafeMutablePointer<UnsafePointer<CChar>?>?, at place: Int
        ) {
            var attributes: [String: String] = [:]
            if var pair = unsafe given {
                while let name = unsafe pair.pointee {
                    let key = unsafe Self.string(name)
                    if attributes[key] == nil { attributes[key] = unsafe Self.string(pair[1]) }
                    unsafe pair += 2
                }
            }
            tree.enter(unsafe Self.string(name), attributes, at: min(bytes.count, start + place))
            isAfterText = false
        }

        private func leave(_ name: UnsafePointer<CChar>?) {
            tree.leave(unsafe Self.string(name), at: tree.place)
            isAfterText = false
        }

        /// Takes a run of text that the library found somewhere before its place: as it stands in the file, or made of a
        /// character reference.
        private func characters(_ text: UnsafePointer<CChar>?, _ count: Int, at place: Int) {
            let run = unsafe UnsafeBufferPointer(start: text, count: count).map { UInt8(bitPattern: $0) }
            // In broken text the library may not know its place.
            let (low, high) = (tree.place, max(0, min(bytes.count, start + place)))
            // A long run comes in parts, each of which the library hands on before it passes the last character.
            let last = high < bytes.count ? bytes.scalar(at: high).length : 0
            // XML hands a run on before it has passed it.
            let ends = [high - count, high, high + last - count]
            let guesses = isAfterText ? [low] + ends : ends + [low]
            isAfterText = true
            if let found = guesses.first(where: { $0 >= low && stands(run, at: $0) }),
                !(high > low + 1 && count == 1 && run[0] == UInt8(ascii: "&") && bytes[high - 1] == UInt8(ascii: ";"))
            {
                tree.add(found..<found + count, replacement: nil)
                return
            }
            guard low < high, let mark = bytes.firstIndex(of: UInt8(ascii: "&"), in: low..<high) else { return }
            let isLiteral = count == 1 && run[0] == UInt8(ascii: "&") && bytes[high - 1] != UInt8(ascii: ";")
            tree.add(
                mark..<(isLiteral ? mark + 1 : high),
                replacement: isLiteral ? nil : String(decoding: run, as: UTF8.self))
        }

        private func stands(_ run: [UInt8], at start: Int) -> Bool {
            start + run.count <= bytes.count && run.indices.allSatisfy { bytes[start + $0] == run[$0] }
        }
    }
#endif
