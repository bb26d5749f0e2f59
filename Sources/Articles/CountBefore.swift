extension RandomAccessCollection where Index == Int {
    /// How many elements from the first on satisfy `predicate`, which holds for a beginning of the collection only; found
    /// by binary search.
    @inlinable
    package func countBefore(_ predicate: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low - startIndex
    }
}
