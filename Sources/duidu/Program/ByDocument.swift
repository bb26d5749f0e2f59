import Reading

/// Values of open files, by their numbers, which are dense.
///
/// An array and no dictionary: the first dictionary over a type of keys costs a tenth of a millisecond, and this is
/// used before the first screen.
struct ByDocument<Value> {
    private var values: [Value?] = []

    /// All values, in the order of the files.
    var all: [Value] { values.compactMap(\.self) }

    /// The value of a file; nil where there is none.
    subscript(id: DocumentID) -> Value? {
        get { values.indices.contains(id.index) ? values[id.index] : nil }
        set {
            while values.count <= id.index { values.append(nil) }
            values[id.index] = newValue
        }
    }
}

extension ByDocument: Sendable where Value: Sendable {}
