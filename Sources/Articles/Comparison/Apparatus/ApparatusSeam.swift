/// A lemma and its readings with the blanks at their ends that not all of them share, so that no words run into one
/// whichever of them is read.
struct ApparatusSeam {
    /// The lemma's characters in the base, with the blanks that some reading has not.
    private(set) var extent: Range<Int>
    /// What the readings of the entry say, with the blanks that the lemma has not.
    private(set) var readings: [String]

    /// Takes blanks to an entry that stand beside it in the base and lie in `limits`.
    init(_ placed: ApparatusBuilder.Placed, in base: PlacedText, within limits: Range<Int>) {
        let own = placed.extent
        let low = max(limits.lowerBound, base.blanks(before: own.lowerBound).lowerBound)
        let high = min(limits.upperBound, base.blanks(after: own.upperBound).upperBound)
        let around = (
            before: base.text.string(of: low..<own.lowerBound), after: base.text.string(of: own.upperBound..<high)
        )
        let full = placed.entry.readings.map { reading in
            let isSeam = own.isEmpty || reading.text.isEmpty
            return Array(
                isSeam
                    ? (reading.blanks.before + reading.text + reading.blanks.after).unicodeScalars
                    : (around.before + reading.text + around.after).unicodeScalars)
        }
        // What the lemma and all readings begin or end with is no part of them.
        var (start, end) = (low, high)
        var (first, last) = (0, 0)
        while start < own.lowerBound || own.isEmpty && start < high,
            full.allSatisfy({ $0.count > first + last && Self.isBlank($0[first]) })
        {
            start += 1
            first += 1
        }
        while end > (own.isEmpty ? start : max(own.upperBound, start)),
            full.allSatisfy({ $0.count > first + last && Self.isBlank($0[$0.count - 1 - last]) })
        {
            end -= 1
            last += 1
        }
        extent = start..<end
        readings = full.map { String(String.UnicodeScalarView($0[first..<$0.count - last])) }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        ComparedClass(scalar.value) == .blank
    }
}
