/// Where the keys of a TOML text stand, since the parser tells positions of syntax errors only.
///
/// Knows tables, dotted and quoted keys; a key inside an inline table has the line on which that table begins.
public struct KeyLines {
    private var lines: [[String]: Int] = [:]

    /// Looks through a text that the parser has accepted.
    public init(_ text: String) {
        var table: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
            if rest.first == "[" {
                rest = rest.drop { $0 == "[" }
                guard let path = Self.path(&rest), rest.first == "]" else { continue }
                table = path
                lines[path] = lines[path] ?? index + 1
            } else if let path = Self.path(&rest), rest.first == "=" {
                lines[table + path] = lines[table + path] ?? index + 1
            }
        }
    }

    /// The line, from 1, of the key at `path` or of the nearest table around it; 1 where there is none.
    public func line(of path: [String]) -> Int {
        var path = path
        while !path.isEmpty {
            if let line = lines[path] { return line }
            path.removeLast()
        }
        return 1
    }

    /// A dotted key at the beginning of `rest`, which is left after it; nil where there is none.
    private static func path(_ rest: inout Substring) -> [String]? {
        var parts: [String] = []
        while true {
            guard let part = part(&rest) else { return nil }
            parts.append(part)
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard rest.first == "." else { return parts }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        }
    }

    private static func part(_ rest: inout Substring) -> String? {
        if let mark = rest.first, mark == "\"" || mark == "'" {
            let inside = rest.dropFirst().prefix { $0 != mark }
            rest = rest.dropFirst().dropFirst(inside.count).dropFirst()
            return String(inside)
        }
        let bare = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        rest = rest.dropFirst(bare.count)
        return bare.isEmpty ? nil : String(bare)
    }
}
