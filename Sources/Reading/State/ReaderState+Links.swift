import Articles

// Links followed: to a heading or a note of the same file, to another file, to an address outside.
extension ReaderState {
    /// Follows the link under the caret, or says that none is there.
    mutating func followLinkAtHand() {
        if !followLink() { tell(say(LinkWording.noLink)) }
    }

    /// Follows the link under the caret; false where none is there.
    mutating func followLink() -> Bool {
        guard let text = textAtHand, let target = text.document.link(at: text.caret)?.target else { return false }
        switch LinkTarget(target) {
        case .address(let address):
            wanted.append(.openAddress(address))
            tell(LinkWording.opening(settings.language, address))
        case .part(let name): goto(part: name)
        case .file(let path): follow(path: path)
        case .unknown: tell(LinkWording.unknown(settings.language, target), .error)
        }
        return true
    }

    /// Goes to the heading or the note that a link to a part of the same file names.
    private mutating func goto(part name: String) {
        guard let (document, index) = textAtHand.map({ ($0.document, $0.index) }) else { return }
        let wanted = LinkTarget.slug(name)
        let heading = index.headings.first {
            LinkTarget.slug(document.string(of: document.outline[Int($0)].span)) == wanted
        }
        let place =
            document.anchors[name] ?? heading.map { document.outline[Int($0)].span.start }
            ?? footnoteAtHand()?.span.start
        if let place {
            if go(to: place) { return }
            return tell(LinkWording.notCompared(settings.language, name))
        }
        tell(LinkWording.noPart(settings.language, name), .error)
    }

    /// Reads the file that a link names, from the folder of the present one on.
    private mutating func follow(path: String) {
        guard let id = textAtHand?.id, let input = document(id)?.input, input.path != "-" else {
            return tell(say(Wording.notAFile))
        }
        turn(toFile: LinkTarget.path(path, from: input.path))
    }
}

/// What a link leads to, by its target as the file writes it (RFC 3986).
enum LinkTarget: Hashable {
    /// An address that the user's opener takes.
    case address(String)
    /// A part of the same file, without the `#`.
    case part(String)
    /// A path, its escapes resolved, without the part of the file.
    case file(String)
    /// Anything else, such as a script.
    case unknown

    /// What may be handed to another program.
    private static let schemes: Set<String> = ["http", "https", "mailto", "ftp", "ftps"]

    init(_ target: String) {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if let colon = target.firstIndex(of: ":"), Self.isScheme(target[..<colon]) {
            let isPlain = target.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
            self = Self.schemes.contains(target[..<colon].lowercased()) && isPlain ? .address(target) : .unknown
        } else if target.hasPrefix("#"), parts.count == 2 {
            self = .part(PercentEncoding.resolved(parts[1]))
        } else if let path = parts.first, !path.isEmpty {
            self = .file(PercentEncoding.resolved(path.prefix { $0 != "?" }))
        } else {
            self = .unknown
        }
    }

    private static func isScheme(_ text: Substring) -> Bool {
        text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// A path from the folder of a file on, `.` and `..` resolved as far as the path tells.
    static func path(_ path: String, from file: String) -> String {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let whole = path.hasPrefix("/") ? path : folder + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let resolved = (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        // A lone dash is standard input.
        return resolved == "-" ? "./-" : resolved
    }

    /// The name under which forges of code link to a heading: small letters, blanks as `-`, without punctuation.
    static func slug(_ heading: String) -> String {
        var slug = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "-" || scalar == "\u{3000}" {
                slug += "-"
            } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            }
        }
        return slug
    }
}

/// The texts about links.
enum LinkWording {
    static let link = Phrase("链接", "link")
    static let noLink = Phrase("这里没有链接（]l 到下一个）", "there is no link here (]l goes to the next one)")
    static let opening = Phrase("打开 %1", "opening %1")
    static let noPart = Phrase("这个文件里没有 #%1", "this file has no #%1")
    static let notCompared = Phrase("#%1 不在对读的文章里", "#%1 is not in the articles compared")
    static let unknown = Phrase("不能打开这种链接：%1", "links of this kind are not followed: %1")
}
