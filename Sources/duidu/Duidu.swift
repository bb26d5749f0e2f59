import Glibc

/// The program.
@main
enum Duidu {
    static func main() {
        exit(run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs what the arguments ask for and gives the exit status.
    ///
    /// Plain paths, the commonest case, are opened without the argument parser, which would cost the first screen more time
    /// than reading a short file does.
    private static func run(_ arguments: [String]) -> Int32 {
        guard isPlainPaths(arguments) else { return DuiduCommand.run(arguments) }
        return OpenCommand.open(ReaderRequest(inputs: arguments.map { Input($0) }))
    }

    private static func isPlainPaths(_ arguments: [String]) -> Bool {
        guard arguments.allSatisfy({ !$0.hasPrefix("-") || $0 == Input.standardInput }) else { return false }
        // A command's name has neither slash nor dot: for most files the table of commands need not be made.
        guard let first = arguments.first,
            !first.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
        else { return true }
        return !DuiduCommand.commandNames.contains(first)
    }
}
