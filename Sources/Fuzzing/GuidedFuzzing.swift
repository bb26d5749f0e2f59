#if LIBFUZZER
    import Foundation

    /// The same targets with libFuzzer's bytes as their dice: it keeps those that reach code which none reached before.
    enum GuidedFuzzing {
        nonisolated(unsafe) private static var target = FuzzTarget.structure

        /// `duidu-fuzz TARGET [OPTION…]`, with the options and folders of libFuzzer; the exit status.
        static func run() -> Int32 {
            guard let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init) else {
                print("duidu-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [OPTION…]")
                return 2
            }
            self.target = target
            let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
            var (count, list) = (Int32(words.count), words.map { strdup($0) } + [nil])
            return list.withUnsafeMutableBufferPointer { buffer in
                var first = buffer.baseAddress
                return runDriver(&count, &first) { bytes, count in
                    GuidedFuzzing.tries(Array(UnsafeBufferPointer(start: bytes, count: count)))
                }
            }
        }

        /// Runs a case; what it finds ends the program, so that its bytes are kept.
        private static func tries(_ bytes: [UInt8]) -> Int32 {
            let found = target.violations(Dice(bytes: bytes))
            guard !found.isEmpty else { return 0 }
            for violation in found.prefix(3) { print("\(target.rawValue): \(violation)") }
            fflush(nil)
            abort()
        }
    }

    /// libFuzzer's loop, for a program that has a beginning of its own.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ tries: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32
#endif
