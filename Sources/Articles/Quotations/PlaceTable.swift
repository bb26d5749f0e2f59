/// For each page of a text the last of some places, numbered in rising order, that is not behind the page's beginning.
///
/// A place near an index is found from there in a few steps: every mark, cue and speaker is asked for its block and its
/// bytes in the source, and a search over all of them each time took a quarter of the time of finding quotations.
struct PlaceTable {
    /// How many bits of an index count inside a page.
    private static let bits = 6
    private var firsts: [Int32] = []

    /// Forgets all places.
    mutating func removeAll() {
        firsts.removeAll(keepingCapacity: true)
    }

    /// Adds the place with the next number, which is `index`.
    mutating func add(_ number: Int, at index: Int) {
        while firsts.count << Self.bits < index { firsts.append(Int32(max(0, number - 1))) }
        last = number
    }

    /// The number of the last place added.
    private var last = 0

    /// Ends the text at `index`.
    mutating func close(at index: Int) {
        while firsts.count << Self.bits <= index { firsts.append(Int32(last)) }
        last = 0
    }

    /// The number of a place not behind `index`, at most a page before it; 0 where there is none.
    func first(at index: Int) -> Int {
        let page = max(0, index) >> Self.bits
        return page < firsts.count ? Int(firsts[page]) : Int(firsts.last ?? 0)
    }
}
