import Glibc

/// Keeps other readers of the same user off a folder while a file in it is read and written anew.
enum FolderLock {
    /// How many hundredths of a second another reader is waited for; one that hangs must not keep this one from keeping.
    private static let patience = 200

    /// Runs `body` with the folder's advisory lock (flock(2)), which ends with the program whatever becomes of it.
    ///
    /// Where the lock cannot be had, `body` runs without.
    static func hold<Result>(_ folder: String, _ body: () throws(SystemError) -> Result) throws(SystemError) -> Result {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return try body() }
        // Closing gives the lock back.
        defer { close(descriptor) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR, waited < patience {
            usleep(10_000)
            waited += 1
        }
        return try body()
    }
}
