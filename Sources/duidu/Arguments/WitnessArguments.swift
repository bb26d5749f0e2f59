/// The versions that `duidu compare` names, with their sigla; the base comes first.
struct WitnessArguments: Hashable {
    /// A version: what stands for it in an apparatus, and its file.
    struct Named: Hashable {
        /// What stands for it.
        var siglum: String
        /// The file as it was named.
        var file: String
    }

    /// The versions, the base first.
    private(set) var all: [Named] = []

    /// What is wrong with the arguments.
    enum Mistake: Error, Hashable {
        /// Fewer than two versions.
        case tooFew
        /// `--sigla` without `NAME=FILE`.
        case noName(String)
        /// Two versions of one siglum.
        case sameName(String)
    }

    /// Puts the arguments together: `named` files (`庚=FILE`) that are not among `files` are witnesses after them; `base` is
    /// one of all these or one more, and stands first.
    ///
    /// Who has no siglum gets the next free letter from A to Z, then A1 to Z1 and so on, in the order of the versions.
    init(files: [String], named: [String], base: String?) throws(Mistake) {
        var names: [String: String] = [:]
        var order = files
        for argument in named {
            guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex,
                argument.index(after: mark) < argument.endIndex
            else { throw .noName(argument) }
            let (name, file) = (String(argument[..<mark]), String(argument[argument.index(after: mark)...]))
            guard !names.values.contains(name) else { throw .sameName(name) }
            names[file] = name
            if !order.contains(file), file != base { order.append(file) }
        }
        if let base {
            if let index = order.firstIndex(of: base) { order.remove(at: index) }
            order.insert(base, at: 0)
        }
        guard order.count > 1 else { throw .tooFew }
        var letter = 0
        for file in order {
            // A file that is named twice has its siglum once.
            if let name = names.removeValue(forKey: file) {
                all.append(Named(siglum: name, file: file))
                continue
            }
            while all.contains(where: { $0.siglum == Self.letter(letter) })
                || names.values.contains(Self.letter(letter))
            {
                letter += 1
            }
            all.append(Named(siglum: Self.letter(letter), file: file))
        }
    }

    private static func letter(_ number: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number % 26)))
        return number < 26 ? letter : letter + String(number / 26)
    }
}
