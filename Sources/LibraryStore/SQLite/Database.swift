#if HAS_SQLITE
    internal import CSQLite
    internal import Glibc

    /// A database of SQLite, for its owner only, in write-ahead mode: several programs read while one writes.
    ///
    /// Used by one thread at a time.
    @safe final class Database {
        private let handle: OpaquePointer
        private var queries: [String: Query] = [:]
        /// Whether SQLite was told, once, how to work.
        private static let isConfigured = sqlite_count_no_memory() == SQLITE_OK
        /// How long another program that writes is waited for, in milliseconds.
        private static let patience: Int32 = 5000

        /// Opens the database at `path`, made where it is not there, or one in memory where there is no path, and brings it
        /// up to date; one in memory that has a name is `shared` by all connections of the program. `migrations` are the steps from each state to the next, the first one from nothing. Each step is done
        /// wholly or not at all.
        ///
        /// - Throws: `newer` where more steps were taken than are known here.
        init(path: String?, shared: String? = nil, migrations: [String]) throws(LibraryFailure) {
            if let path { try PrivateFile.make(path) }
            _ = Self.isConfigured
            var opened: OpaquePointer?
            let cache = shared == nil ? SQLITE_OPEN_PRIVATECACHE : SQLITE_OPEN_SHAREDCACHE | SQLITE_OPEN_URI
            let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | cache
            let memory = shared.map { "file:\($0)?mode=memory&cache=shared" } ?? ":memory:"
            let code = unsafe sqlite3_open_v2(path ?? memory, &opened, flags, nil)
            guard let opened = unsafe opened else { throw .other("no memory") }
            unsafe handle = opened
            guard code == SQLITE_OK else { throw failure(code) }
            unsafe sqlite3_extended_result_codes(handle, 1)
            unsafe sqlite3_busy_timeout(handle, Self.patience)
            // Of a database that is made now; pages twice as long need half as many writes.
            try run("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
            // Made sure of with each 32 MB that were written, not with each 4.
            try run("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -32768")
            // Who reads what is shared in memory does not wait for who writes it.
            if shared != nil { try run("PRAGMA read_uncommitted = 1") }
            try migrate(migrations)
        }

        deinit {
            queries = [:]
            unsafe sqlite3_close_v2(handle)
        }

        private func migrate(_ migrations: [String]) throws(LibraryFailure) {
            let version = try self.version()
            guard version <= migrations.count else { throw .newer }
            for step in version..<migrations.count {
                try transaction { () throws(LibraryFailure) in
                    // Another program may have taken the step while this one waited for its turn.
                    guard try self.version() == step else { return }
                    try run(migrations[step])
                    try run("PRAGMA user_version = \(step + 1)")
                }
            }
        }

        private func version() throws(LibraryFailure) -> Int {
            var version = 0
            try query("PRAGMA user_version").forEach { version = $0.integer(0) }
            return version
        }

        /// Runs statements that give no rows, one after the other.
        func run(_ sql: String) throws(LibraryFailure) {
            let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
            guard code == SQLITE_OK else { throw failure(code) }
        }

        /// Does something wholly or not at all.
        func transaction(_ body: () throws(LibraryFailure) -> Void) throws(LibraryFailure) {
            try run("BEGIN IMMEDIATE")
            do throws(LibraryFailure) {
                try body()
                try run("COMMIT")
            } catch {
                try? run("ROLLBACK")
                throw error
            }
        }

        /// A statement made ready, kept for the next time, with values in the places of its `?`.
        func query(_ sql: String, _ values: SQLValue...) throws(LibraryFailure) -> Query {
            let query = try known(sql)
            query.bind(values)
            return query
        }

        private func known(_ sql: String) throws(LibraryFailure) -> Query {
            if let query = queries[sql] { return query }
            var statement: OpaquePointer?
            let code = unsafe sqlite3_prepare_v3(
                handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
            guard code == SQLITE_OK, let statement = unsafe statement else { throw failure(code) }
            let query = unsafe Query(statement, of: self)
            queries[sql] = query
            return query
        }

        /// The number of the row that was put in last.
        var lastRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

        /// What a result code means for a reader.
        func failure(_ code: Int32) -> LibraryFailure {
            let words = unsafe String(cString: sqlite3_errmsg(handle))
            return switch code & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED: .locked
            case SQLITE_FULL: .full
            case SQLITE_CORRUPT, SQLITE_NOTADB: .broken(words)
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .unwritable(words)
            default: .other(words)
            }
        }
    }

    /// A statement of SQL made ready.
    @safe final class Query {
        private let statement: OpaquePointer
        private unowned let database: Database
        /// What tells SQLite to copy what it is given.
        private static var copies: sqlite3_destructor_type {
            unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        }

        fileprivate init(_ statement: OpaquePointer, of database: Database) {
            unsafe self.statement = statement
            self.database = database
        }

        deinit {
            unsafe sqlite3_finalize(statement)
        }

        fileprivate func bind(_ values: [SQLValue]) {
            unsafe sqlite3_reset(statement)
            for (index, value) in values.enumerated() {
                let place = Int32(index + 1)
                switch value {
                case .null: unsafe sqlite3_bind_null(statement, place)
                case .integer(let number): unsafe sqlite3_bind_int64(statement, place, Int64(number))
                case .text(let text):
                    unsafe sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copies)
                case .utf8(let bytes):
                    unsafe bytes.withUnsafeBytes { buffer in
                        let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                        unsafe sqlite3_bind_text64(
                            statement, place, start, UInt64(buffer.count), Self.copies, UInt8(SQLITE_UTF8))
                    }
                case .bytes(let bytes):
                    unsafe sqlite3_bind_blob64(statement, place, bytes, UInt64(bytes.count), Self.copies)
                }
            }
        }

        /// Puts a number in the place of a `?`, the first of which is 1; the others keep what they had.
        func set(_ place: Int32, _ number: Int) {
            unsafe sqlite3_bind_int64(statement, place, Int64(number))
        }

        /// Puts a text, or nothing, in the place of a `?`.
        func set(_ place: Int32, _ text: String?) {
            if let text {
                unsafe sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copies)
            } else {
                unsafe sqlite3_bind_null(statement, place)
            }
        }

        /// Runs the statement, which gives no rows that matter.
        func run() throws(LibraryFailure) {
            try forEach { _ in }
        }

        /// Runs the statement and lends each row.
        func forEach(_ body: (Query) -> Void) throws(LibraryFailure) {
            try forEachWhile { row in
                body(row)
                return true
            }
        }

        /// Runs the statement and lends each row until `body` answers false.
        func forEachWhile(_ body: (Query) -> Bool) throws(LibraryFailure) {
            defer { unsafe sqlite3_reset(statement) }
            while true {
                let code = unsafe sqlite3_step(statement)
                guard code == SQLITE_ROW else {
                    guard code == SQLITE_DONE else { throw database.failure(code) }
                    return
                }
                guard body(self) else { return }
            }
        }

        /// A column of the row as a number; 0 where it is none.
        func integer(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(statement, column)) }

        /// A column of the row as a text; nil where it is null.
        func text(_ column: Int32) -> String? {
            guard let text = unsafe sqlite3_column_text(statement, column) else { return nil }
            return unsafe String(cString: text)
        }

        /// Lends the bytes of a column of the row; they are gone after `body`.
        func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            let start = unsafe sqlite3_column_blob(statement, column)
            let count = Int(unsafe sqlite3_column_bytes(statement, column))
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
            return unsafe body(bytes.bindMemory(to: UInt8.self))
        }

        /// A copy of the bytes of a column of the row.
        func bytes(_ column: Int32) -> [UInt8] {
            unsafe withBytes(column) { unsafe Array($0) }
        }
    }

    /// A file for its owner only.
    enum PrivateFile {
        /// Makes the file and the folders around it that are not there; SQLite gives its other files the same permissions.
        static func make(_ path: String) throws(LibraryFailure) {
            var folder = ""
            for part in path.split(separator: "/").dropLast() {
                folder += "/" + part
                if unsafe mkdir(folder, 0o700) != 0, unsafe access(folder, F_OK) != 0 { throw last }
            }
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o600)
            guard descriptor >= 0 else { throw last }
            close(descriptor)
        }

        private static var last: LibraryFailure {
            errno == ENOSPC ? .full : .unwritable(unsafe String(cString: strerror(errno)))
        }
    }
#else
    /// What stands for a database where the build lacks SQLite: it is never made.
    final class Database {
        init(path: String?, shared: String? = nil, migrations: [String]) throws(LibraryFailure) { throw .absent }
        func run(_ sql: String) throws(LibraryFailure) { throw .absent }
        func transaction(_ body: () throws(LibraryFailure) -> Void) throws(LibraryFailure) { throw .absent }
        func query(_ sql: String, _ values: SQLValue...) throws(LibraryFailure) -> Query { throw .absent }
        var lastRow: Int { 0 }
    }

    /// A statement of a database that is never made.
    final class Query {
        func set(_ place: Int32, _ number: Int) {}
        func set(_ place: Int32, _ text: String?) {}
        func run() throws(LibraryFailure) { throw .absent }
        func forEach(_ body: (Query) -> Void) throws(LibraryFailure) { throw .absent }
        func forEachWhile(_ body: (Query) -> Bool) throws(LibraryFailure) { throw .absent }
        func integer(_ column: Int32) -> Int { 0 }
        func text(_ column: Int32) -> String? { nil }
        func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            unsafe body(UnsafeBufferPointer(start: nil, count: 0))
        }
        func bytes(_ column: Int32) -> [UInt8] { [] }
    }
#endif
