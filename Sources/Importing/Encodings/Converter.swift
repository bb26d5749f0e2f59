import Glibc

/// Converts bytes of one encoding to UTF-8 by the system's iconv.
@safe final class Converter {
    /// What came of a conversion.
    struct Result {
        /// The text in UTF-8, with U+FFFD for each byte that did not fit.
        var utf8: [UInt8] = []
        /// The bytes that did not fit, as offsets in the file, and where their U+FFFD stand in `utf8`.
        var misfits: [(file: Int, text: Int)] = []
    }

    private let handle: iconv_t
    /// The bytes that a character takes at least.
    private let unit: Int

    /// Opens a conversion from the encoding that iconv calls `name`; nil where it knows none.
    init?(from name: String) {
        unit = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
        unsafe handle = iconv_open("UTF-8", name)
        // Failure is an address of all ones, by iconv_open(3).
        if unsafe Int(bitPattern: handle) == -1 { return nil }
    }

    deinit {
        unsafe iconv_close(handle)
    }

    /// Converts `bytes`, going on behind what does not fit.
    ///
    /// A character that is cut off at the end counts as a misfit unless `isPortion` says that the bytes are a part of a longer text.
    func convert(_ bytes: UnsafeBufferPointer<UInt8>, isPortion: Bool = false) -> Result {
        var result = Result()
        result.utf8.reserveCapacity(bytes.count + bytes.count / 2)
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        var at = 0
        while at < bytes.count {
            let failure = unsafe step(
                UnsafeBufferPointer(rebasing: bytes[at...]), at: &at, into: &portion, &result.utf8)
            if failure == EINVAL && isPortion { break }
            guard failure == EILSEQ || failure == EINVAL else { continue }
            result.misfits.append((at, result.utf8.count))
            result.utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
            unsafe at += misfitLength(bytes, at)
        }
        return result
    }

    /// The bytes to pass over where nothing fits: a high byte takes the high byte behind it along, since leads and trails
    /// would change places otherwise (WHATWG Encoding, decoders of two-byte encodings).
    private func misfitLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let isPair = unsafe unit == 1 && at + 1 < bytes.count && bytes[at] >= 0x80 && bytes[at + 1] >= 0x80
        return isPair ? 2 : unit
    }

    /// Converts until the end, a misfit or a full portion; gives the error number, 0 at the end.
    private func step(
        _ rest: UnsafeBufferPointer<UInt8>, at: inout Int, into portion: inout [UInt8], _ utf8: inout [UInt8]
    ) -> Int32 {
        unsafe portion.withUnsafeMutableBytes { space in
            var input = unsafe UnsafeMutableRawPointer(mutating: rest.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var inputCount = rest.count
            var output = unsafe space.baseAddress?.assumingMemoryBound(to: CChar.self)
            var outputCount = space.count
            let answer = unsafe iconv(handle, &input, &inputCount, &output, &outputCount)
            let failure = answer == -1 ? errno : 0
            at += rest.count - inputCount
            unsafe utf8.append(contentsOf: space[..<(space.count - outputCount)])
            return failure
        }
    }
}
