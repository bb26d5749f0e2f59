internal import Articles
internal import Reading

/// The quotations of some files in one of the forms that programs and people read.
struct PrintedQuotations: Printed {
    let inputs: [Input]
    var selection = Selection()
    var format = QuotationFormat.tsv

    /// Which quotations are printed.
    struct Selection: Hashable {
        /// Words that the speaker's name holds; nil for any speaker and none.
        var speaker: String?
        /// The kinds.
        var kinds = Set(QuotationKind.allCases)
        /// Whether only statements are printed that stand in more than one place, those of one statement together.
        var isOnlySame = false
    }

    func write(_ opener: FileOpener) -> Int32 {
        let files = opener.files(of: inputs).compactMap(opener.open)
        guard !files.isEmpty else { return Status.failed }
        write(files) { Output.write($0) }
        return Status.done
    }

    /// Writes the quotations of files, piece by piece.
    func write(_ files: [OpenedFile], to output: (String) -> Void) {
        let names = files.map { InputName(path: $0.file, name: $0.file) }
        guard let table = StatementTable(files.map(\.document), files: names) else { return }
        var recorder = QuotationRecorder(table)
        var writer = QuotationWriter(format)
        output(writer.beginning)
        for entry in entries(of: table, in: files) { output(writer.row(recorder.record(entry))) }
        output(writer.end)
    }

    private func entries(of table: StatementTable, in files: [OpenedFile]) -> [StatementTable.Entry] {
        let chosen = table.entries.filter { entry in
            files[Int(entry.document)].articles.contains(Int(entry.article))
                && selection.kinds.contains(table.quotation(entry).kind) && hasSpeaker(entry, table)
        }
        guard selection.isOnlySame else { return chosen }
        return chosen.enumerated().filter { $0.element.group >= 0 }
            .sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }.map(\.element)
    }

    /// Whether the words that name the speaker, or the name of who is meant, hold the words asked for, in either case.
    private func hasSpeaker(_ entry: StatementTable.Entry, _ table: StatementTable) -> Bool {
        guard let wanted = selection.speaker?.lowercased() else { return true }
        let document = table.documents[Int(entry.document)]
        let names = [table.speaker(entry), table.quotation(entry).speaker.map(document.string(of:))]
        return names.contains { $0?.lowercased().contains(wanted) == true }
    }
}
