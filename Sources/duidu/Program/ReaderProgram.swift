/// The reader on the screen.
enum ReaderProgram {
    /// Shows what was asked for until the reader leaves, and gives the exit status.
    static func run(_ request: ReaderRequest) -> Int32 {
        let opener = FileOpener(encoding: request.encoding, language: request.language)
        return PrintedText(inputs: request.inputs, width: 80).write(opener)
    }
}
