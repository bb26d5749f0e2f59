/// Finds the quotations of a document whose blocks are known, their kinds and their speakers.
enum Quoting {
    static func addQuotations(to document: Document, monitor: Understanding.Monitor) -> Document? {
        document
    }
}
