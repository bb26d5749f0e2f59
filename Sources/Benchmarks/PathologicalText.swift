import Articles

/// Texts of shapes that no author would write and that a program without bounds would choke on, of any size.
struct PathologicalText {
    /// What the shape is called.
    let name: String
    /// Its text, of about so many units.
    let make: (Int) -> [UInt8]

    private init(_ name: String, bytes: [UInt8]) {
        self.name = name
        make = { count in Array((0..<count).lazy.map { _ in bytes }.joined()) }
    }

    private init(_ name: String, _ make: @escaping (Int) -> String) {
        self.name = name
        self.make = { Array(make($0).utf8) }
    }

    private static func times(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    /// A text whose numbers change from unit to unit.
    private static func counted(_ count: Int, _ unit: (Int) -> String) -> String {
        var text = ""
        for number in 0..<count { text += unit(number) }
        return text
    }

    /// Every shape.
    static var all: [PathologicalText] {
        [
            PathologicalText("nested quotation marks") { times("“", $0) + "水" + times("”", $0) },
            PathologicalText("quotation marks that never close") { times("“水", $0) },
            PathologicalText("marks that never close, in lines") { times("他说：“水\n\n", $0) },
            PathologicalText("quotation marks of both kinds in turn") { times("“‘", $0) + times("’”", $0) },
            PathologicalText("straight quotation marks") { times("\"a ", $0) },
            PathologicalText("quotations in a wrapped paragraph") { times("the river “ran” past the mill and\n", $0) },
            PathologicalText("closing marks alone") { times("”水", $0) },
            PathologicalText("nested brackets") { times("（", $0) + "水" + times("）", $0) },
            PathologicalText("brackets that never close") { times("《水（", $0) },
            PathologicalText("list levels") { counted($0) { times(" ", $0 % 100) + "- 水\n" } },
            PathologicalText("headings") { counted($0) { "第\($0 + 1)条　水\n\n" } },
            PathologicalText("headings of three levels") { counted($0) { "\($0 + 1).\($0 % 7).\($0 % 3) Water\n\n" } },
            PathologicalText("一、 over and over") { times("一、", $0) },
            PathologicalText("一、 on every line") { times("一、水\n", $0) },
            PathologicalText("numbers that begin again") { counted($0) { "\($0 % 2 + 1). 水流\n（一）石桥\n" } },
            PathologicalText("one line of Han") { times("河水一年年地流过去，没有人数过。", $0) },
            PathologicalText("one line of words") { times("the river runs past the old mill ", $0) },
            PathologicalText("one word") { times("river", $0) },
            PathologicalText("combining marks") { times("\u{301}", $0) },
            PathologicalText("zero-width joiners") { times("\u{200D}", $0) },
            PathologicalText("joined figures") { times("👩\u{200D}", $0) },
            PathologicalText("alternating directions") { times("אב ab ", $0) },
            PathologicalText("direction controls") { times("\u{202E}水\u{2066}", $0) },
            PathologicalText("NUL") { times("\u{0}", $0) },
            PathologicalText("escapes") { times("\u{1B}[31m水", $0) },
            PathologicalText("overlong bytes", bytes: [0xC0, 0xAF, 0xF0, 0x80, 0x80, 0xAF]),
            PathologicalText("surrogates in bytes", bytes: [0xED, 0xA0, 0x80, 0x61]),
            PathologicalText("empty lines") { "水" + times("\n", $0) + "桥" },
            PathologicalText("blanks") { "水" + times(" ", $0) + "桥" },
            PathologicalText("hyphens at line ends") { times("river-\n", $0) },
            PathologicalText("lines of a mark") { times("—— —— ——\n", $0) },
            PathologicalText("sayings without end") { times("老陈说", $0) },
            PathologicalText("table rows") { times("| 水 | 桥 |\n", $0) },
            PathologicalText("notes") { counted($0) { "水[\($0 + 1)]\n\n[\($0 + 1)] 注\n\n" } },
        ]
    }
}
