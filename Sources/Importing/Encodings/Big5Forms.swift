internal import Articles

/// What Big5 texts mean where the system's table for code page 950 has another character, or one of private use: the marks as
/// the Unicode Consortium's table of Big5 has them, and kana, Cyrillic and numbers in rows C6 to C8 as the ETEN systems wrote
/// them (and WHATWG Encoding reads them).
enum Big5Forms {
    /// First character of a run in the system's table, first character that is meant, and how many follow each other.
    private static let runs: [(from: UInt32, to: UInt32, count: UInt32)] = [
        (0x2027, 0x2022, 1), (0xFE51, 0xFF64, 1), (0x00AF, 0x203E, 1), (0xFF5E, 0x223C, 1), (0x2295, 0x2641, 1),
        (0x2299, 0x2609, 1), (0x2215, 0xFF0F, 1), (0xFE68, 0xFF3C, 1), (0xFFE5, 0x00A5, 1), (0xFFE0, 0x00A2, 1),
        (0xFFE1, 0x00A3, 1),
        (0xF6B1, 0x30FE, 1), (0xF6B2, 0x309D, 2), (0xF6B4, 0x3005, 1), (0xF6B5, 0x3041, 83), (0xF708, 0x30A1, 86),
        (0xF75E, 0x0414, 2), (0xF760, 0x0401, 1), (0xF761, 0x0416, 7), (0xF768, 0x0423, 19), (0xF77B, 0x0451, 1),
        (0xF77C, 0x0436, 26), (0xF796, 0x2460, 10), (0xF7A0, 0x2474, 10),
    ]

    private static let forms: [UInt32: [UInt8]] = {
        var forms: [UInt32: [UInt8]] = [:]
        for run in runs {
            for step in 0..<run.count {
                guard let scalar = Unicode.Scalar(run.to + step) else { continue }
                forms[run.from + step] = UTF8.encode(scalar).map(Array.init)
            }
        }
        return forms
    }()

    /// Puts what is meant into a text that was converted by the system's table; what did not fit keeps its place.
    static func apply(to result: inout Converter.Result) {
        var (utf8, shifted, next) = ([UInt8](), result.misfits, 0)
        utf8.reserveCapacity(result.utf8.count)
        SourceText(result.utf8).withBytes { bytes in
            var (at, start) = (0, 0)
            while at < bytes.count {
                while next < shifted.count, shifted[next].text == at {
                    shifted[next].text = utf8.count + at - start
                    next += 1
                }
                let (scalar, length) = bytes.scalar(at: at)
                if scalar.value >= 0x80, let form = forms[scalar.value] {
                    unsafe utf8.append(contentsOf: bytes[start..<at])
                    utf8 += form
                    start = at + length
                }
                at += length
            }
            unsafe utf8.append(contentsOf: bytes[start..<bytes.count])
        }
        result.utf8 = utf8
        result.misfits = shifted
    }
}
