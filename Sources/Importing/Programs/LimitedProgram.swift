internal import Articles
internal import CPrograms
import Glibc

/// Runs another program over a file, within limits of time and of what it may write.
enum LimitedProgram {
    /// What a program wrote.
    struct Answer {
        var output: [UInt8]
        var errors: String
        var status: Int32
    }

    /// How many bytes a program may write, and how many seconds it may take.
    struct Limits {
        var bytes = 1 << 28
        var seconds: Int32 = 60
    }

    /// The path under which a program finds the file.
    static let filePath = "/dev/fd/3"

    /// Runs a program whose arguments name `filePath` where it is to read `file`; throws where it is not there or takes too long.
    static func run(
        _ arguments: [String], over file: SourceText, of requirement: Requirement, within limits: Limits = Limits()
    ) throws(ImportFailure) -> Answer {
        try Running(arguments, over: file, of: requirement, within: limits).answer()
    }

    /// A program that was started and does its work meanwhile.
    final class Running {
        private var program = CPrograms.program()
        private let requirement: Requirement
        private let seconds: Int32
        private var hasEnded = false

        /// Starts a program whose arguments name `filePath` where it is to read `file`.
        init(
            _ arguments: [String], over file: SourceText, of requirement: Requirement, within limits: Limits = Limits()
        ) throws(ImportFailure) {
            let words = unsafe arguments.map { unsafe strdup($0) }
            defer { unsafe words.forEach { unsafe free($0) } }
            self.requirement = requirement
            seconds = limits.seconds
            let outcome = file.withBytes { bytes in
                let pointers = unsafe words.map { unsafe UnsafePointer($0) } + [nil]
                return unsafe pointers.withUnsafeBufferPointer { arguments in
                    unsafe program_start(
                        arguments.baseAddress, bytes[0..<bytes.count].baseAddress, bytes.count, limits.bytes,
                        limits.seconds, &program)
                }
            }
            guard outcome == PROGRAM_ENDED else {
                hasEnded = true
                throw .system(unsafe String(cString: strerror(errno)))
            }
        }

        /// Waits for its end; throws where there is no such program or it takes too long.
        func answer() throws(ImportFailure) -> Answer {
            var status = Int32(0)
            let outcome = unsafe program_end(&program, seconds, &status)
            hasEnded = true
            switch outcome {
            case PROGRAM_ENDED: break
            case PROGRAM_NOT_FOUND: throw .lacking(requirement)
            case PROGRAM_TOO_SLOW: throw .tooSlow
            default: throw .system(unsafe String(cString: strerror(errno)))
            }
            return Answer(
                output: content(of: program.output),
                errors: String(decoding: content(of: program.errors), as: UTF8.self), status: status)
        }

        /// What nobody waits for any more is ended.
        deinit {
            if !hasEnded {
                var status = Int32(0)
                kill(program.child, SIGKILL)
                _ = unsafe program_end(&program, seconds, &status)
            }
            for file in [program.output, program.errors] where file >= 0 { close(file) }
        }
    }

    private static func content(of file: Int32) -> [UInt8] {
        lseek(file, 0, SEEK_SET)
        guard let text = try? FileReading.read(file) else { return [] }
        return text.withBytes { bytes in unsafe Array(bytes[0..<bytes.count]) }
    }

    /// Whether a program stands in one of the folders of PATH.
    static func isThere(_ name: String) -> Bool {
        let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
        return folders.split(separator: ":").contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
    }
}
