extension InputName {
    /// Files with the names that people see: those of one last name have as much of their paths before it as tells them
    /// apart (`old/law.txt`, `new/law.txt`).
    public static func distinguished(_ files: [InputName]) -> [InputName] {
        guard files.count > 1 else { return files }
        var names = files.map(\.name)
        var open = Dictionary(grouping: files.indices) { names[$0] }.values
            .filter { group in Set(group.map { files[$0].path }).count > 1 }.flatMap(\.self)
        var count = 2
        while !open.isEmpty {
            let ends = open.map { (file: $0, end: end(of: files[$0].path, count: count)) }
            let groups = Dictionary(grouping: ends, by: \.end)
            for (file, end) in ends { names[file] = end }
            // A path that is named twice is one file.
            open = groups.values.filter { group in Set(group.map { files[$0.file].path }).count > 1 }
                .flatMap { $0.map(\.file) }
            count += 1
        }
        return zip(files, names).map { InputName(path: $0.path, name: $1) }
    }

    /// The last `count` parts of a path; all of it where it has no more.
    private static func end(of path: String, count: Int) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= count ? path : parts.suffix(count).joined(separator: "/")
    }
}
