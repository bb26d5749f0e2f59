internal import Articles
import Glibc
internal import LibraryStore
internal import Reading

/// The library of this user.
enum Library {
    /// Does something with the index; a failure is said, and gives status 2.
    static func withIndex(
        _ language: Language, _ body: (LibraryIndex) throws(LibraryFailure) -> Int32
    ) -> Int32 {
        let path = Folders.libraryIndex
        do throws(LibraryFailure) {
            guard let path else { throw .homeless }
            return try body(LibraryIndex(path: path))
        } catch {
            Output.report(LibraryMessages.text(for: error, path: path, language))
            return Status.failed
        }
    }

    /// What was opened, the latest first; a failure is said, and gives nothing.
    static func opened(_ language: Language) -> [OpenedArticles.Entry] {
        guard let path = Folders.opened else { return [] }
        do throws(LibraryFailure) {
            return try OpenedArticles(path: path).entries()
        } catch {
            Output.report(LibraryMessages.textOfRecord(for: error, path: path, language))
            return []
        }
    }

    /// What the reader noted of texts; a failure is said, and gives nothing.
    static func notes(_ language: Language) -> [Int: Shelf.Note] {
        guard let path = Folders.shelf, unsafe access(path, F_OK) == 0 else { return [:] }
        do throws(LibraryFailure) {
            return try Shelf(path: path).notes()
        } catch {
            Output.report(LibraryMessages.textOfNotes(for: error, path: path, language))
            return [:]
        }
    }

    /// Whether anything was taken into it.
    static var exists: Bool { Folders.libraryIndex.map { unsafe access($0, F_OK) == 0 } ?? false }

    /// The path of what was opened last and is still there; nil where there is no library.
    static var lastOpened: String? {
        guard exists, let path = Folders.opened, unsafe access(path, F_OK) == 0 else { return nil }
        let entries = try? OpenedArticles(path: path).entries()
        return entries?.first { unsafe access($0.path, R_OK) == 0 }?.path
    }

    /// Notes in the record at a path that a document was opened now.
    static func note(_ document: Document, at path: String, in record: String) throws(LibraryFailure) {
        let details = document.articles.first.map { ArticleDetails($0, of: document) } ?? ArticleDetails()
        try OpenedArticles(path: record).note(
            TextHash.of(document.text), path: IndexedFolders.absolute(path), details, now: time(nil))
    }
}
