internal import Articles
import Glibc

/// Standard output and standard error.
enum Output {
    /// Whether a person looks at standard output through a terminal.
    static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Writes bytes to standard output; ends the program with status 2 where it takes no more.
    static func write(_ bytes: [UInt8]) {
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        report("standard output: \(unsafe String(cString: strerror(errno)))")
        exit(2)
    }

    /// Writes text to standard output, with control characters made visible where it is a terminal.
    static func write(_ text: String) {
        write(Array((isTerminal ? ControlCharacters.visible(text) : text).utf8))
    }

    /// Writes the bytes of a text as they are, or with control characters made visible where standard output is a terminal.
    static func writeText(_ bytes: [UInt8]) {
        if isTerminal { write(String(decoding: bytes, as: UTF8.self)) } else { write(bytes) }
    }

    /// Writes a decoded text to standard output byte for byte, with control characters made visible where it is a terminal.
    static func writeRaw(_ text: SourceText) {
        if isTerminal {
            write(text.string(in: SourceRange(Offset(0), text.end)))
        } else {
            write(text.withBytes { bytes in unsafe Array(bytes[0..<bytes.count]) })
        }
    }

    /// Writes one line to standard error.
    static func report(_ message: String) {
        // One message is one line, whatever a file is called.
        let line = ControlCharacters.visible(message).map { $0.isNewline || $0 == "\t" ? " " : $0 }
        _ = write(Array("duidu: \(String(line))\n".utf8), to: STDERR_FILENO)
    }

    /// Writes all bytes to a descriptor; false, with `errno`, where it takes no more.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 && errno != EINTR { return false }
            written += max(count, 0)
        }
        return true
    }
}
