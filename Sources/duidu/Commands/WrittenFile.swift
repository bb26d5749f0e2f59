import Glibc
internal import Keeping
internal import Reading

/// A file that a command was told to write: never one of those that it reads, and over one that stands only if asked to.
struct WrittenFile {
    /// Where it is written.
    let path: String
    /// Whether what stands there may be replaced.
    let replaces: Bool

    /// Whether it can be written beside the files that are read; says why where it cannot.
    func isFree(beside inputs: [String], _ language: Language) -> Bool {
        if inputs.contains(where: { ComparedFiles.isSame($0, path) }) {
            Output.report(Messages.outputIsInput(language, path))
            return false
        }
        if !replaces, unsafe access(path, F_OK) == 0 {
            Output.report(Messages.outputStands(language, path))
            return false
        }
        return true
    }

    /// Writes it; false where that failed, which is said.
    func write(_ bytes: [UInt8], _ language: Language) -> Bool {
        do throws(SystemError) {
            if replaces { try WholeFile.overwrite(path, bytes) } else { try WholeFile.make(path, bytes) }
            return true
        } catch {
            let stands = error.code == EEXIST
            Output.report(
                stands ? Messages.outputStands(language, path) : Messages.exportFailed(language, path, error.text))
            return false
        }
    }
}
