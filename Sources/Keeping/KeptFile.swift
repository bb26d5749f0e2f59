import Reading

/// A file in a folder of things that are kept, of which several programs may write.
struct KeptFile {
    let folder: String
    let path: String

    /// Puts in the file's place what `make` makes of what stands there now, nil where nothing does; it says too whether that
    /// was understood whole: else the old file is set aside. Whole or not at all, one program after another.
    func update(
        _ make: (_ old: String?) throws(SystemError) -> (text: String, isUnderstood: Bool)
    ) throws(SystemError) {
        try SmallFile.makeFolder(folder)
        try FolderLock.hold(folder) { () throws(SystemError) in
            let old = SmallFile.exists(path) ? try SmallFile.read(path).get() : nil
            let (text, isUnderstood) = try make(old)
            if old != nil, !isUnderstood { try SmallFile.setAside(path) }
            try SmallFile.write(text, to: path)
        }
    }
}

extension Sketch {
    /// How much of a text must have stayed for it to be taken for the same one.
    static let leastLikeness = 0.5
}
