internal import Articles
internal import Reading

/// Prints the blocks of a document as they are read.
struct TextOutput {
    /// The document.
    let document: Document
    /// The columns that a line may take; nil for one line a block.
    let width: Int?

    /// Writes the whole document to standard output.
    func write() {
        var text = ""
        for block in document.blocks.indices {
            append(block, to: &text)
            if text.utf8.count > 1 << 20 {
                Output.write(text)
                text = ""
            }
        }
        Output.write(text)
    }

    private func append(_ block: Int, to text: inout String) {
        guard let width else {
            text += document.string(ofBlock: block)
            text += "\n"
            return
        }
        let layout = BlockLayout(block: block, of: document, settings: LayoutSettings(width: width))
        if block > 0 { text += "\n" }
        for line in layout.lines {
            text += String(repeating: " ", count: line.indent)
            text += String(decoding: layout.joined.utf8[line.range], as: UTF8.self)
            text += "\n"
        }
    }
}
