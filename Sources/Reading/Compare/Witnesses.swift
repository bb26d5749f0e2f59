import Articles

/// The versions of a comparison of several: a base that is read beside one witness at a time.
struct Witnesses: Sendable {
    /// A version with what stands for it.
    struct Named: Hashable, Sendable {
        var siglum: String
        var article: ArticlePlace
    }

    var base: Named
    var others: [Named]
    /// What was said by hand of the base and each of the others; nil while it is not known.
    var pins: [[PinRecord]?] = []
    /// The requests for what was said of the others, by their number.
    var awaited: [RequestID: Int] = [:]
    /// The request for all readings together, while its answer is awaited.
    var request: RequestID?
    /// All readings together; nil until they are there.
    var collation: Collation?

    /// The number of the witness that is one of two articles, the base being the other; nil where they are no such pair.
    func number(of a: ArticlePlace, _ b: ArticlePlace) -> Int? {
        let other = a == base.article ? b : b == base.article ? a : nil
        return other.flatMap { place in others.firstIndex { $0.article == place } }
    }

    /// The sigla of witnesses, divided by blanks.
    func sigla(_ numbers: [Int]) -> String {
        numbers.map { others[$0].siglum }.joined(separator: " ")
    }
}
