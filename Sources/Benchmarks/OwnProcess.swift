import Foundation

/// This program once more, in a process of its own, with memory in which nothing was kept before.
///
/// A second measurement in one process is spared the memory that the first was given, a short text more of it than a long one.
enum OwnProcess {
    /// The numbers that it prints when it is called with `arguments`; nil where these are not `count`.
    static func numbers(_ arguments: [String], count: Int) -> [Double]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let numbers = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
            Double($0)
        }
        return numbers.count == count ? numbers : nil
    }
}
