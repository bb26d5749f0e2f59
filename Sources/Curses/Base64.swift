/// Base 64 with padding (RFC 4648, 4).
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text that stands for `bytes`.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var (bits, pending) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            pending += 8
            while pending >= 6 {
                pending -= 6
                result.append(digits[bits >> pending & 63])
            }
            bits &= (1 << pending) - 1
        }
        if pending > 0 { result.append(digits[bits << (6 - pending) & 63]) }
        while result.count % 4 != 0 { result.append(UInt8(ascii: "=")) }
        return String(decoding: result, as: UTF8.self)
    }
}
