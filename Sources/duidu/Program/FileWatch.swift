import Glibc
import Reading
import Synchronization

/// Looks now and then whether files changed on the disk: by their identity, size and time, so that one that was put in the
/// place of another is noticed too, wherever it lies.
final class FileWatch: Sendable {
    /// A file that is watched.
    enum Key: Hashable {
        case document(DocumentID)
        /// A file of the theme, by its number among them.
        case theme(Int)

        /// A number that no other key has: a table over keys of another kind takes a tenth of a millisecond to make first.
        fileprivate var number: Int {
            switch self {
            case .document(let id): 2 * id.index
            case .theme(let number): 2 * number + 1
            }
        }
    }

    /// What tells a state of a file from others.
    struct Signature: Hashable {
        private let device: UInt
        private let number: UInt
        private let size: Int
        private let time: [Int]

        /// The present state of the file at `path`; nil where there is none.
        init?(path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            device = UInt(status.st_dev)
            number = UInt(status.st_ino)
            size = Int(status.st_size)
            time = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        }
    }

    private struct Watched {
        let key: Key
        var path: String
        /// The state that is known.
        var known: Signature
        /// Another one that was there at the last look.
        var seen: Signature?
    }

    private let files = Mutex<[Int: Watched]>([:])

    /// Watches a file from a state on; what is no plain file is not watched.
    func watch(_ key: Key, path: String, from state: Signature?) {
        files.withLock { $0[key.number] = state.map { Watched(key: key, path: path, known: $0) } }
    }

    /// Watches some files no more.
    func forget(where isForgotten: (Key) -> Bool) {
        files.withLock { files in
            for (number, file) in files where isForgotten(file.key) { files[number] = nil }
        }
    }

    /// The files that changed since they were last told, or were first watched.
    ///
    /// A file that is still being written is not told: its state has to be that of the look before, unless `atOnce` is true.
    func changes(atOnce: Bool = false) -> [Key] {
        files.withLock { files -> [Key] in
            var changed: [Key] = []
            for (number, file) in files {
                guard let state = Signature(path: file.path), state != file.known else {
                    files[number]?.seen = nil
                    continue
                }
                if atOnce || state == file.seen {
                    files[number] = Watched(key: file.key, path: file.path, known: state)
                    changed.append(file.key)
                } else {
                    files[number]?.seen = state
                }
            }
            return changed
        }
    }
}
