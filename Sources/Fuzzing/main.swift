import Foundation

// `duidu-fuzz [SECONDS [SEED]]` runs cases on every target in turn; `duidu-fuzz cases COUNT [SEED]` runs so many on each, the
// same ones whenever the seed is; `duidu-fuzz TARGET SEED` runs one case again and shows its texts.
// A case is a target and a seed. What a case finds, a trap and a case that does not end are told with both.

#if LIBFUZZER
    exit(GuidedFuzzing.run())
#else
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, let target = FuzzTarget(rawValue: arguments[0]), let seed = UInt64(arguments[1]) {
        FuzzText.isShown = true
        FuzzCase.watch()
        exit(FuzzCase(target, seed).passes() ? 0 : 1)
    }
    guard let run = FuzzRun(arguments) else {
        let targets = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
        print("duidu-fuzz [SECONDS [SEED]]\nduidu-fuzz cases COUNT [SEED]\nduidu-fuzz \(targets) SEED")
        exit(2)
    }
    FuzzCase.watch()
    exit(run.passes() ? 0 : 1)
#endif
