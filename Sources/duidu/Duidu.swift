import Glibc

/// The program.
@main
enum Duidu {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(run(arguments))
    }

    private static func run(_ arguments: [String]) -> Int32 {
        var rest = arguments.dropFirst().filter { !$0.hasPrefix("--") }
        switch arguments.first {
        case "export": return Commands.export(Array(rest))
        case "text" where arguments.contains("--raw"): return Commands.rawText(Array(rest))
        case "text" where arguments.contains("--width"):
            return Commands.text(Array(rest.dropFirst()), width: rest.first.flatMap { Int($0) })
        case "text": return Commands.text(Array(rest), width: nil)
        case "compare" where rest.count == 2:
            rest = Array(rest)
            return Commands.compareAsJSON(rest[0], rest[1])
        case nil:
            Output.report("use: duidu FILE… or duidu export|text|compare FILE…")
            return 2
        default: return read(arguments.filter { !$0.hasPrefix("--") })
        }
    }

    /// Opens the reader; tells of files that cannot be opened, and gives up where there is no other.
    private static func read(_ paths: [String]) -> Int32 {
        let (inputs, complaints) = InputNames.find(paths)
        for complaint in complaints { Output.report(complaint) }
        return inputs.isEmpty ? 2 : ReaderProgram.run(ReaderProgram.Wishes(inputs: inputs))
    }
}
