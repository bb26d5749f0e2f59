import Articles

/// Which statements of a document are whose: made once, so that the next one of a speaker is found without looking
/// through the others.
struct SpeakerIndex: Sendable {
    /// The speakers, each once, in the order in which they first speak.
    private(set) var names: [String] = []
    /// The speaker of each statement, as an index of `names`; −1 where the text does not say.
    private(set) var ofStatement: [Int32] = []
    /// The statements of each speaker, as indices of `DocumentIndex.statements`.
    private(set) var statements: [[Int32]] = []

    init(_ document: Document, statements numbers: [Int32]) {
        var known: [String: Int32] = [:]
        ofStatement.reserveCapacity(numbers.count)
        for (statement, number) in numbers.enumerated() {
            guard let name = document.speakerName(of: document.quotations[Int(number)]) else {
                ofStatement.append(-1)
                continue
            }
            let key = SpeakerNames.key(of: name)
            let speaker = known[key] ?? Int32(names.count)
            if known[key] == nil {
                known[key] = speaker
                names.append(name)
                statements.append([])
            }
            ofStatement.append(speaker)
            statements[Int(speaker)].append(Int32(statement))
        }
    }
}
