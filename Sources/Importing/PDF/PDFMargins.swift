/// Tells notes in the margin from the text: in smaller letters, beside the column in which nearly all of it stands.
enum PDFMargins {
    /// How much of the text makes the column.
    private static let share = 0.9

    static func mark(_ rows: inout PDFRows) {
        let text = rows.rows.filter { $0.role == .text }
        let body = rows.bodyHeight
        guard let left = quantile(text.map { (-$0.left, $0.text.utf8.count) }).map({ -$0 }),
            let right = quantile(text.map { ($0.right, $0.text.utf8.count) })
        else { return }
        rows.setRole(
            .note,
            of: rows.rows.indices.filter {
                let row = rows.rows[$0]
                return row.role == .text && row.height < body * 0.95
                    && (row.left > right + row.height * 0.5 || row.right < left - row.height * 0.5)
            })
    }

    /// The place up to which so much of the weight lies; nil where there is none.
    static func quantile(_ values: [(place: Double, weight: Int)]) -> Double? {
        let whole = Double(values.reduce(0) { $0 + $1.weight })
        var sum = 0
        return values.sorted { $0.place < $1.place }.first {
            sum += $0.weight
            return Double(sum) >= whole * share
        }?.place
    }
}
