internal import Articles

/// Each file as one line of JSON.
struct PrintedExport: Printed {
    let inputs: [Input]

    func write(_ opener: FileOpener) -> Int32 {
        // All files are opened before the first is printed, since a statement names its places in the others.
        let files = opener.files(of: inputs).compactMap(opener.open)
        let links = StatementLinks(among: files)
        var export = DocumentExport()
        for (index, file) in files.enumerated() {
            export.write(file, links: links, number: index)
            Output.write(export.take())
        }
        return files.isEmpty ? Status.failed : Status.done
    }
}
