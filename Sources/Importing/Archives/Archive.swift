internal import Articles

#if HAS_LIBARCHIVE
    internal import CUnpacking
#endif

/// What was unpacked of a compressed file or a zip archive: the only file that knows the library.
@safe final class Archive {
    /// The bytes of the entries that were asked for, by their paths.
    private(set) var entries: [String: [UInt8]] = [:]
    /// The paths of all entries.
    private(set) var paths: [String] = []
    private let wants: (String) -> Bool

    private init(wants: @escaping (String) -> Bool) { self.wants = wants }

    /// No file is unpacked to more than this many bytes, an archive of more entries is not read, and a small file that
    /// unpacks to a thousand times its size is made to do harm.
    private static let limits = (bytes: 1 << 28, entries: 1 << 16, ratio: 1000)

    /// The entries of a zip archive whose paths `wants` asks for.
    static func zip(_ file: SourceText, wants: @escaping (String) -> Bool) throws(ImportFailure) -> Archive {
        let archive = Archive(wants: wants)
        try archive.read(file, isZip: true)
        return archive
    }

    /// The content of a file compressed by gzip, bzip2, xz or zstd.
    static func content(of file: SourceText) throws(ImportFailure) -> SourceText {
        let archive = Archive { _ in true }
        try archive.read(file, isZip: false)
        return SourceText(archive.entries[""] ?? [])
    }

    private func read(_ file: SourceText, isZip: Bool) throws(ImportFailure) {
        #if HAS_LIBARCHIVE
            let limits = unpacking_limits(
                bytes: Self.limits.bytes, entries: Self.limits.entries, ratio: Self.limits.ratio)
            let outcome = file.withBytes { bytes in
                withExtendedLifetime(self) {
                    unsafe unpacking_read(
                        bytes[0..<bytes.count].baseAddress, bytes.count, isZip, limits,
                        { unsafe Archive.session($0).wants($1) }, { unsafe Archive.session($0).take($1, $2, $3) },
                        Unmanaged.passUnretained(self).toOpaque())
                }
            }
            switch outcome {
            case UNPACKING_DONE: return
            case UNPACKING_NOT_THERE: throw .lacking(.libarchive)
            case UNPACKING_TOO_LARGE: throw .tooLarge
            case UNPACKING_LOCKED: throw .locked(.other)
            default: throw .damagedArchive
            }
        #else
            throw .lacking(.libarchive)
        #endif
    }

    #if HAS_LIBARCHIVE
        private static func session(_ pointer: UnsafeMutableRawPointer?) -> Archive {
            unsafe Unmanaged<Archive>.fromOpaque(pointer!).takeUnretainedValue()
        }

        private func wants(_ path: UnsafePointer<CChar>?) -> Bool {
            let name = unsafe path.map { unsafe String(cString: $0) } ?? ""
            paths.append(name)
            return wants(name)
        }

        private func take(_ path: UnsafePointer<CChar>?, _ bytes: UnsafePointer<UInt8>?, _ count: Int) {
            let name = unsafe path.map { unsafe String(cString: $0) } ?? ""
            entries[name] = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
        }
    #endif
}
