internal import Articles
internal import Reading

/// The texts as they are read, a block a line, or in lines of at most `width` columns with an empty line between blocks.
struct PrintedText: PrintedByFile {
    let inputs: [Input]
    /// The columns that a line may take; nil for one line a block.
    let width: Int?

    func write(_ file: OpenedFile) {
        let document = file.document
        let blocks = file.isWhole ? document.blocks.indices : document.articles[file.articles.lowerBound].blocks
        var text = ""
        for block in blocks {
            if width != nil && block > blocks.lowerBound { text += "\n" }
            append(block, of: document, to: &text)
            guard text.utf8.count > 1 << 20 else { continue }
            Output.write(text)
            text = ""
        }
        Output.write(text)
    }

    private func append(_ block: Int, of document: Document, to text: inout String) {
        guard let width else {
            text += document.string(ofBlock: block)
            text += "\n"
            return
        }
        let layout = BlockLayout(block: block, of: document, settings: LayoutSettings(width: width))
        // The cells of a table stand in columns; other text is printed as the file has it.
        if document.blocks[block].kind == .table {
            for line in layout.lines.indices { text += layout.text(ofLine: line) + "\n" }
            return
        }
        for (number, line) in layout.lines.enumerated() {
            text += layout.lead(ofLine: number)
            text += String(decoding: layout.joined.utf8[line.range], as: UTF8.self)
            text += "\n"
        }
    }
}

/// The decoded texts, byte for byte: what every source range of `export` points into.
struct PrintedRawText: Printed {
    let inputs: [Input]

    func write(_ opener: FileOpener) -> Int32 {
        var isAnyOpen = false
        for input in opener.files(of: inputs) {
            guard let source = opener.source(input) else { continue }
            Output.writeRaw(source.text)
            isAnyOpen = true
        }
        return isAnyOpen ? Status.done : Status.failed
    }
}
