/// What the elements of HTML are, and what the words mean with which pages name their parts.
///
/// The elements are those of the HTML standard (sections 4 and 15.3), the roles those of WAI-ARIA 1.2 and DPUB-ARIA 1.1; the
/// words are the English ones that authors everywhere use in `class` and `id`.
enum PageWords {
    /// Elements that begin and end a block.
    static let blocks: Set<String> = [
        "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog",
        "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header",
        "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search",
        "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "listing", "xmp", "plaintext",
        "frameset",
    ]

    /// Elements whose text nobody is shown.
    static let unseen: Set<String> = [
        "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "audio",
        "video",
        "datalist", "select", "textarea", "input", "map", "applet", "embed", "frame", "noframes",
    ]

    /// Elements that stand round the text.
    static let apart: Set<String> = ["nav", "menu", "form", "button", "dialog", "search", "footer", "fieldset"]

    /// Landmarks that stand round the text.
    static let apartRoles: Set<String> = [
        "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog",
        "tablist",
        "complementary", "form", "button", "doc-toc", "directory", "doc-pageheader", "doc-pagefooter", "doc-pagelist",
    ]

    /// The types of links that lead to the pages around one (HTML, section 4.6.7; HTML 4.01, section 6.12).
    static let wayTypes: Set<String> = [
        "next", "prev", "previous", "up", "first", "last", "start", "begin", "end", "top", "home", "contents", "toc",
        "index", "parent", "origin",
    ]

    /// Words that name what stands round a text.
    static let apartWords: Set<String> = [
        "nav", "navbar", "navigation", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "comment",
        "comments", "commentlist", "respond", "reply", "replies", "disqus", "related", "recommend", "recommended",
        "recommendations", "share", "sharing", "sharebar", "social", "follow", "subscribe", "subscription",
        "newsletter",
        "signup", "login", "cookie", "cookies", "consent", "gdpr", "advert", "adverts", "advertisement", "ads", "ad",
        "adbox",
        "sponsor", "sponsored", "promo", "promotion", "popup", "modal", "overlay", "toolbar", "pager", "pagination",
        "paging",
        "skip", "skiplink", "masthead", "colophon", "copyright", "footer", "foot", "docnav", "toc", "taglist",
        "tagcloud",
        "widget", "widgets", "printfooter", "catlinks", "editsection", "navbox", "qrcode", "topbar", "hotlist",
        "ranking",
        "mostread", "trending", "sitemap", "prevnext", "backlinks", "outbrain", "taboola", "ears", "banner",
    ]

    /// Words that name what stands round a text where it is mostly links.
    static let linkedWords: Set<String> = [
        "contents", "shortcontents", "header", "links", "node", "bar", "top", "bottom",
    ]

    /// Words that name the running heads and feet which tables of manual pages hold (mandoc).
    static let tableWords: Set<String> = ["head", "foot"]

    /// Those of them that may be a section of a text as well, if there is a heading.
    static let headedWords: Set<String> = ["copyright", "banner", "foot", "ranking", "promotion", "navigation"]

    /// Words that name a box beside a text, which may be a part of it.
    static let besideWords: Set<String> = [
        "sidebar", "side", "aside", "rail", "sidenav", "secondary", "infobox", "box",
    ]

    /// Words that name the notes of a text, whatever else is said of them.
    static let noteWords: Set<String> = ["footnotes", "footnote", "endnotes", "endnote", "fn", "fnt"]

    /// Words that name the author, and the date.
    static let authorWords: Set<String> = ["byline", "author", "authors", "writer", "zuozhe"]
    static let dateWords: Set<String> = [
        "date", "dateline", "datetime", "pubdate", "published", "pubtime", "timestamp",
    ]
    static let sourceWords: Set<String> = ["source", "publisher", "laiyuan"]

    /// The words of a `class` or `id`: `relatedPosts`, `related-posts` and `related_posts` hold the same ones.
    static func words(of name: String) -> [String] {
        var (words, word, wasSmall) = ([String](), "", false)
        for scalar in name.unicodeScalars {
            let isBig = ("A"..."Z").contains(scalar)
            let isSmall = ("a"..."z").contains(scalar)
            if !isBig && !isSmall || isBig && wasSmall, !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
            if isBig || isSmall { word.unicodeScalars.append(scalar) }
            wasSmall = isSmall
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }
}

extension MarkupTree.Node {
    /// The words of the element's `class` and `id`.
    var words: [String] {
        guard attributes["class"] != nil || attributes["id"] != nil else { return [] }
        return PageWords.words(of: self["class"] + " " + self["id"])
    }

    var isBlock: Bool { PageWords.blocks.contains(name) }

    /// The level of a heading, of `h1` to `h6` or of `role="heading"`; nil for all others.
    var headingLevel: Int? {
        if name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let digit = name.last?.wholeNumberValue,
            (1...6).contains(digit)
        {
            return digit
        }
        return self["role"] == "heading" ? Int(self["aria-level"]) ?? 2 : nil
    }

    /// Whether the element says that it is a note to the text (EPUB 3 structural semantics, DPUB-ARIA 1.1).
    var isNote: Bool {
        let type = self["epub:type"] + " " + self["role"]
        return type.contains("footnote") || type.contains("endnote") || type.contains("rearnote")
    }

    /// Whether nobody is shown what is inside.
    var isUnseen: Bool {
        if PageWords.unseen.contains(name) || attributes["hidden"] != nil || self["aria-hidden"] == "true" {
            return true
        }
        guard let style = attributes["style"] else { return false }
        let plain = style.lowercased().filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
}
