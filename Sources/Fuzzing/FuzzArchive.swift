/// Zip archives and gzip files with nothing compressed in them, written here so that their entries can be anything.
struct FuzzArchive {
    private(set) var bytes: [UInt8] = []

    /// An archive of these entries (PKWARE's APPNOTE, 4.3).
    init(_ entries: [(path: String, content: [UInt8])]) {
        var directory: [UInt8] = []
        for entry in entries {
            let place = bytes.count
            let fields = Self.fields(of: entry.content, name: entry.path)
            bytes += Self.number(0x0403_4B50, 4) + fields + Array(entry.path.utf8) + entry.content
            directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + fields + Self.number(0, 10)
            directory += Self.number(0, 4) + Self.number(place, 4) + Array(entry.path.utf8)
        }
        let start = bytes.count
        bytes += directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4)
        bytes += Self.number(entries.count, 2) + Self.number(entries.count, 2)
        bytes += Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(0, 2)
    }

    private static func fields(of content: [UInt8], name: String) -> [UInt8] {
        let version = number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 4) + number(checksum(content), 4)
        return version + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    }

    /// A gzip file of one stored block (RFC 1952, RFC 1951 3.2.4) for each 65,535 bytes.
    static func gzip(_ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var at = 0
        repeat {
            let end = min(content.count, at + 0xFFFF)
            bytes.append(end == content.count ? 1 : 0)
            bytes += number(end - at, 2) + number(~(end - at), 2) + content[at..<end]
            at = end
        } while at < content.count
        return bytes + number(checksum(content), 4) + number(content.count, 4)
    }

    /// The CRC-32 of RFC 1952.
    private static func checksum(_ content: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
    }
}
