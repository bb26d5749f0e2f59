import Foundation

// `duidu-fuzz [SECONDS [SEED]]` runs cases on every target in turn; `duidu-fuzz TARGET SEED` runs one case again and shows its texts.
// A case is a target and a seed. What a case finds, a trap and a case that does not end are told with both.

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, let target = FuzzTarget(rawValue: arguments[0]), let seed = UInt64(arguments[1]) {
    FuzzText.isShown = true
    FuzzCase.watch()
    exit(FuzzCase(target, seed).passes() ? 0 : 1)
}
let seconds = arguments.first.map { Double($0) } ?? 60
let seed = arguments.count > 1 ? UInt64(arguments[1]) : UInt64(Date().timeIntervalSince1970)
guard let seconds, let seed else {
    print("duidu-fuzz [SECONDS [SEED]]\nduidu-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) SEED")
    exit(2)
}
FuzzCase.watch()
exit(FuzzRun(seconds: seconds, seed: seed).passes() ? 0 : 1)
