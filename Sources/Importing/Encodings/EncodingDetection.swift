internal import Articles

/// Finds out what encoding a file is in, by trying.
enum EncodingDetection {
    /// How many bytes at the beginning of a file are looked at.
    static let reach = 1 << 16
    /// How many of them are decoded to see whether they read like a text.
    private static let trialReach = 1 << 14

    /// The encoding of a file; throws where it is no text.
    static func detect(_ bytes: Bytes) throws(ImportFailure) -> TextEncoding {
        if let encoding = byteOrderMark(of: bytes) { return encoding }
        if let form = BinaryForm(signatureOf: bytes) { throw .binary(form) }
        let sample = 0..<min(bytes.count, reach)
        if let encoding = utf32(bytes, sample) ?? utf16(bytes, sample) { return encoding }
        if isBinary(bytes, sample) { throw .binary(.unknown) }
        let validation = UTF8Validation(bytes, in: sample)
        if validation.invalid.isEmpty, validation.longCharacters == 0, let encoding = shifted(bytes, sample) {
            return encoding
        }
        let damage = validation.invalid.count
        if damage == 0 || damage * 10 <= validation.longCharacters { return .utf8 }
        return legacyEncoding(of: bytes, sample) ?? .utf8
    }

    /// The encoding that a byte order mark names; nil where there is none.
    static func byteOrderMark(of bytes: Bytes) -> TextEncoding? {
        let first = (0..<min(4, bytes.count)).map { bytes[$0] }
        if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if first == [0xFF, 0xFE, 0, 0] { return .utf32LittleEndian }
        if first == [0, 0, 0xFE, 0xFF] { return .utf32BigEndian }
        if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        return first.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    }

    /// Seven-bit Japanese, Korean or Chinese: the escape sequences with which ISO 2022 changes its sets.
    private static func shifted(_ bytes: Bytes, _ sample: Range<Int>) -> TextEncoding? {
        let sequences: [(String, TextEncoding)] = [
            ("\u{1B}$)C", .iso2022KR), ("\u{1B}$)A", .iso2022CN), ("\u{1B}$B", .iso2022JP), ("\u{1B}$@", .iso2022JP),
            ("\u{1B}(I", .iso2022JP),
        ]
        return sequences.first { bytes.firstIndex(of: Array($0.0.utf8), in: sample) != nil }?.1
    }

    /// UTF-32 without a mark: of every four bytes the highest is a NUL, and the one below it hardly ever more than 2.
    private static func utf32(_ bytes: Bytes, _ sample: Range<Int>) -> TextEncoding? {
        let units = sample.count / 4
        guard units > 1, bytes.count % 4 == 0 else { return nil }
        let isLittle = (0..<units).allSatisfy { bytes[$0 * 4 + 3] == 0 && bytes[$0 * 4 + 2] <= 2 }
        let isBig = (0..<units).allSatisfy { bytes[$0 * 4] == 0 && bytes[$0 * 4 + 1] <= 2 }
        guard isLittle != isBig else { return nil }
        let encoding = isLittle ? TextEncoding.utf32LittleEndian : .utf32BigEndian
        return isReadable(bytes, 0..<units * 4, in: encoding) ? encoding : nil
    }

    /// UTF-16 without a mark: NULs that stand on one side only, since text holds blanks or line ends at least.
    private static func utf16(_ bytes: Bytes, _ sample: Range<Int>) -> TextEncoding? {
        guard bytes.firstIndex(of: 0, in: sample) != nil else { return nil }
        var nuls = (even: 0, odd: 0)
        for index in sample where bytes[index] == 0 {
            if index % 2 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
        }
        let few = min(nuls.even, nuls.odd)
        guard max(nuls.even, nuls.odd) * 50 >= sample.count, few * 20 <= max(nuls.even, nuls.odd) else { return nil }
        let encoding = nuls.even == few ? TextEncoding.utf16LittleEndian : .utf16BigEndian
        return isReadable(bytes, sample, in: encoding) ? encoding : nil
    }

    /// Whether three in ten characters of the decoded sample are printable ASCII or frequent ones, and hardly any are controls.
    private static func isReadable(_ bytes: Bytes, _ sample: Range<Int>, in encoding: TextEncoding) -> Bool {
        guard let converter = Converter(from: encoding.converterName) else { return false }
        let result = unsafe converter.convert(bytes[sample], isPortion: sample.count < bytes.count)
        var (all, readable, controls) = (0, 0, result.misfits.count)
        for scalar in String(decoding: result.utf8, as: UTF8.self).unicodeScalars {
            all += 1
            if scalar.value < 0x20 && !isOfText(UInt8(scalar.value)) { controls += 1 }
            if (0x20..<0x7F).contains(scalar.value) || FrequentCharacters.contains(scalar) { readable += 1 }
        }
        return readable * 10 >= all * 3 && controls * 50 <= all
    }

    /// Whether more than one byte in twenty is a control character that no text needs.
    private static func isBinary(_ bytes: Bytes, _ sample: Range<Int>) -> Bool {
        var controls = 0
        // Hardly any text has so many bytes that need a closer look.
        guard unsafe bytes[sample].reduce(0, { $1 < 0x20 ? $0 + 1 : $0 }) * 20 > sample.count else { return false }
        for index in sample where bytes[index] < 0x20 && !isOfText(bytes[index]) { controls += 1 }
        return controls * 20 > sample.count
    }

    /// Backspace, tab, line feed, form feed, carriage return and escape occur in text files of some kind.
    private static func isOfText(_ control: UInt8) -> Bool {
        switch control {
        case 0x08...0x0A, 0x0C, 0x0D, 0x1B: true
        default: false
        }
    }

    /// The encoding in which the sample reads most like a text; nil where it does in none.
    private static func legacyEncoding(of bytes: Bytes, _ sample: Range<Int>) -> TextEncoding? {
        let candidates: [TextEncoding] = [.gb18030, .big5, .shiftJIS, .eucJP, .eucKR]
        let trial = sample.prefix(trialReach)
        let isPortion = trial.count < bytes.count
        var best: (encoding: TextEncoding, score: Double)?
        for encoding in candidates {
            let score = unsafe plausibility(of: encoding, bytes[trial], isPortion: isPortion)
            if score > best?.score ?? leastPlausibility { best = (encoding, score) }
        }
        if let best { return best.encoding }
        if let guess = unsafe EncodingGuess.encoding(of: bytes[sample], isPortion: sample.count < bytes.count) {
            return guess
        }
        if isLikeGB2312(bytes, sample) { return .gb18030 }
        return isLikeWestern(bytes, sample) ? .windows1252 : nil
    }

    /// The share of frequent characters below which a decoding is a guess; running text has a third or more.
    private static let leastPlausibility = 0.15

    /// The share of frequent characters among the letters beyond ASCII; 0 where more than one in two hundred does not fit.
    private static func plausibility(
        of encoding: TextEncoding, _ sample: UnsafeBufferPointer<UInt8>, isPortion: Bool
    ) -> Double {
        guard let converter = Converter(from: encoding.converterName) else { return 0 }
        let result = unsafe converter.convert(sample, isPortion: isPortion)
        var (letters, frequent, misfits) = (0, 0, result.misfits.count)
        for scalar in String(decoding: result.utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            switch scalar.value {
            case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: continue
            case 0xE000...0xF8FF: misfits += 1
            default: letters += 1
            }
            if FrequentCharacters.contains(scalar) { frequent += 1 }
        }
        return letters == 0 || misfits * 200 > letters ? 0 : Double(frequent) / Double(letters)
    }

    /// Whether nine in ten pairs of high bytes lie in the first level of GB/T 2312 (rows 16 to 55) or in its marks (rows 1 to 3).
    private static func isLikeGB2312(_ bytes: Bytes, _ sample: Range<Int>) -> Bool {
        var (pairs, common, index) = (0, 0, sample.lowerBound)
        while index + 1 < sample.upperBound {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            pairs += 1
            let isCommon = (0xB0...0xD7).contains(bytes[index]) || (0xA1...0xA3).contains(bytes[index])
            if isCommon && bytes[index + 1] >= 0xA1 { common += 1 }
            index += 2
        }
        return pairs > 0 && common * 10 >= pairs * 9
    }

    /// Whether high bytes are few and stand beside ASCII letters, as accented letters do.
    private static func isLikeWestern(_ bytes: Bytes, _ sample: Range<Int>) -> Bool {
        var (high, beside) = (0, 0)
        for index in sample where bytes[index] >= 0x80 {
            high += 1
            let before = index > 0 && isLetter(bytes[index - 1])
            let after = index + 1 < bytes.count && isLetter(bytes[index + 1])
            if before || after { beside += 1 }
        }
        return high * 4 <= sample.count && beside * 10 >= high * 8
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
