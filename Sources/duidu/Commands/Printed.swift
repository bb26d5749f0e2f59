internal import Articles

/// A result that is printed.
protocol Printed {
    /// Writes it to standard output and gives the exit status.
    func write(_ opener: FileOpener) -> Int32
}

/// A result that is printed file by file.
protocol PrintedByFile: Printed {
    /// The files that were named.
    var inputs: [Input] { get }
    /// Writes what is said of one file.
    func write(_ file: OpenedFile)
}

extension PrintedByFile {
    /// Writes each file in turn; fails where none could be opened.
    func write(_ opener: FileOpener) -> Int32 {
        var isAnyOpen = false
        for input in opener.files(of: inputs) {
            guard let file = opener.open(input) else { continue }
            write(file)
            isAnyOpen = true
        }
        return isAnyOpen ? Status.done : Status.failed
    }
}
