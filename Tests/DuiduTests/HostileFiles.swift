import Foundation

/// A folder of files whose names and texts would do something to a terminal that obeyed them.
final class HostileFiles {
    private static let number = AllowedOutput.marker
    /// What a terminal may be told: titles, clipboards, links, colours, modes, reports, device strings, resets.
    private static let sequences = [
        "\u{1B}]0;\(number)\u{7}", "\u{1B}]2;\(number)\u{1B}\\", "\u{1B}]52;c;\(number)cm0gLXJm\u{7}",
        "\u{1B}]52;c;?\u{7}",
        "\u{1B}]8;;file:///\(number)\u{7}link\u{1B}]8;;\u{7}",
        "\u{1B}]8;id=\(number);javascript:x\u{1B}\\x\u{1B}]8;;\u{1B}\\",
        "\u{1B}]4;1;#\(number)\u{7}", "\u{1B}]104\u{7}", "\u{1B}]1337;File=\(number)\u{7}",
        "\u{1B}[\(number)m", "\u{1B}[31;\(number)m", "\u{1B}[\(number);\(number)H", "\u{1B}[?\(number)h",
        "\u{1B}[?1049l",
        "\u{1B}[6n", "\u{1B}[c", "\u{1B}[>0q", "\u{1B}[21t", "\u{1B}[\(number)b", "\u{1B}[2J", "\u{1B}[3J", "\u{1B}c",
        "\u{1B}Pq#0;2;\(number)\u{1B}\\", "\u{1B}P$q\(number)\u{1B}\\", "\u{1B}_G\(number)\u{1B}\\",
        "\u{1B}^\(number)\u{1B}\\",
        "\u{1B}X\(number)\u{1B}\\", "\u{1B}#8", "\u{1B}(0", "\u{1B}%G", "\u{1B}", "\u{1B}[", "\u{1B}]",
        "\u{9B}\(number)m", "\u{9D}0;\(number)\u{9C}", "\u{90}\(number)\u{9C}", "\u{9E}x\u{9C}", "\u{9F}x\u{9C}",
        "\u{8}\u{8}\u{8}", "\u{7}", "\u{5}", "\u{E}x\u{F}", "\u{0}", "\u{7F}", "\u{B}", "\u{C}", "\u{85}",
        "\u{202E}倒\u{202C}", "\u{202D}x", "\u{2066}x\u{2069}", "\u{2067}x\u{2068}", "\u{200E}\u{200F}\u{61C}",
        "\u{2028}\u{2029}", "\u{FEFF}\u{FFF9}x\u{FFFB}", "\u{E0041}\u{E007F}",
        "e" + String(repeating: "\u{301}", count: 300),
        String(repeating: "\u{200D}", count: 100),
    ]

    /// The files, in the order of their names.
    let paths: [String]
    private let folder: Files

    init() throws {
        folder = try Files([:])
        let folder = folder.path
        paths = Self.files.map { folder + "/" + $0.name }
        for (path, file) in zip(paths, Self.files) {
            guard let stream = fopen(path, "w") else { throw PseudoTerminal.Failure(reason: "no hostile file") }
            defer { fclose(stream) }
            _ = file.bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
        }
    }

    private static var files: [(name: String, bytes: [UInt8])] {
        [
            ("plain.txt", plain), ("page.md", markdown),
            ("\u{1B}]0;\(number)\u{7}\u{1B}[\(number)m\u{202E}\u{9B}.txt", Array("名字。\n".utf8)),
            ("new\nline\r\t\u{8}.txt", Array("两行的名字。\n".utf8)),
            ("invalid.txt", invalid), ("surrogates.txt", surrogates),
            ("article.txt", article),
        ]
    }

    private static let plain = Array(sequences.map { "行 \($0) 末\n\n" }.joined().utf8)

    /// Titles, names of speakers and statements that hold sequences: what lists, outlines and the status line repeat.
    private static let article: [UInt8] = {
        let parts = sequences.filter { !$0.contains("\u{0}") }.enumerated().map { number, sequence in
            "第\(number + 1)条　题\(sequence)目\n\n　　老陈\(sequence)说：“河水\(sequence)退了以后，人才敢睡。”\n\n"
        }
        return Array(("　　　　题\(sequences[0])\(sequences[9])目\n\n" + parts.joined()).utf8)
    }()

    private static let markdown: [UInt8] = {
        let parts = sequences.map { sequence in
            "# 题 \(sequence)\n\n[字\(sequence)](http://a/\(sequence) \"\(sequence)\") ![\(sequence)](x) `\(sequence)`\n\n"
                + "| a\(sequence) | b |\n|---|---|\n| \(sequence) | d |\n\n- 项\(sequence)\n\n"
                + "字[^1]\n\n[^1]: 注 \(sequence)\n\n"
        }
        let entities = "# &#27;]0;\(number)&#7; &#x9B;\(number)m &#x202E; &#0; &#xD800;\n\n&#27;[\(number)m\n"
        return Array(("---\ntitle: \"\(sequences[9])\"\n---\n\n" + parts.joined() + entities).utf8)
    }()

    /// Overlong forms, surrogates, bytes that begin nothing, sequences that are cut off (RFC 3629, 3).
    private static let invalid: [UInt8] = {
        let flaws: [[UInt8]] = [
            [0xC0, 0x9B], [0xC1, 0xBF], [0xE0, 0x80, 0x9B], [0xF0, 0x80, 0x80, 0x9B], [0xED, 0xA0, 0x80],
            [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0x9B],
            [0x9D], [0xE4, 0xB8], [0xF0, 0x9F], [0x80], [0xC2],
        ]
        let line = Array("这一行的文字都是完好的，只有一处不是：".utf8)
        return flaws.flatMap { line + $0 + Array("31337m。\n\n".utf8) }
    }()

    /// UTF-16 with surrogates alone, in the wrong order and at the end, and control characters between.
    private static let surrogates: [UInt8] = {
        var units = Array("\u{FEFF}一行文字，".utf16)
        for flaw: [UInt16] in [
            [0xD800], [0xDC00], [0xDC00, 0xD800], [0x1B, 0x5B, 0x32, 0x4A], [0x9B, 0x6D], [0x202E],
        ] {
            units += flaw + Array("后面还有。\n".utf16)
        }
        return (units + [0xD83D]).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }()
}
