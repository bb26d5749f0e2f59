import Glibc
import LibraryStore
import Synchronization

/// Where the index of the library is kept: in a file, or in memory where none can be written.
final class LibraryHome: Sendable {
    /// The path of the file; nil where no folder for it is known.
    let path: String?
    /// Keeps what is in memory there while the program runs.
    private let memory = Mutex<MemoryLibrary?>(nil)

    init(path: String?) {
        self.path = path
    }

    /// Whether it is gone with the program.
    var isInMemory: Bool { memory.withLock { $0 != nil } }

    /// A connection to the index, made where it is not there, and in memory where it cannot be written.
    func openToWrite() throws(LibraryFailure) -> LibraryIndex {
        if let memory = memory.withLock(\.self) { return try memory.open() }
        do throws(LibraryFailure) {
            guard let path else { throw .unwritable("") }
            return try LibraryIndex(path: path)
        } catch .unwritable {
            let made = try MemoryLibrary(name: "duidu-library")
            memory.withLock { $0 = made }
            return try made.open()
        }
    }

    /// A connection to the index; nil where nothing was put in yet.
    func openToRead() throws(LibraryFailure) -> LibraryIndex? {
        if let memory = memory.withLock(\.self) { return try memory.open() }
        guard let path, unsafe access(path, F_OK) == 0 else { return nil }
        return try LibraryIndex(path: path)
    }
}
