import Articles
import Keeping
import Reading
import Synchronization

/// All corrections of a text, to be kept.
struct KeepingWish: Sendable {
    /// The text.
    var text: SourceText
    /// Where it stands.
    var path: String
    /// The oldest first.
    var corrections: [Correction]
}

/// All that is said of two texts, to be kept.
struct MarksWish: Sendable {
    /// The texts.
    var texts: ComparedTexts
    /// What is said.
    var marks: ComparisonMarks
}

/// What waits to be kept: the latest wish of each document or pair, since each names all that there is.
final class LatestWishes<Key: Hashable & Sendable, Wish: Sendable>: Sendable {
    private let wishes = Mutex<[Key: Wish]>([:])

    /// Takes a wish in, in the place of one that was not served yet.
    func put(_ wish: Wish, for key: Key) {
        wishes.withLock { $0[key] = wish }
    }

    /// Gives a wish away; nil where it was served already.
    func take(_ key: Key) -> Wish? {
        wishes.withLock { $0.removeValue(forKey: key) }
    }
}

/// Finds and keeps corrections, one after the other, and remembers which of them this program knows.
actor Keeper {
    private struct Known {
        var identity: TextIdentity
        var corrections: Set<Correction> = []
    }

    private let store: CorrectionStore
    private var known: [DocumentID: Known] = [:]

    /// Makes a keeper of what is in `store`.
    init(_ store: CorrectionStore) {
        self.store = store
    }

    /// What was corrected of a document's text before.
    func corrections(of text: SourceText, at path: String, for id: DocumentID) -> CorrectionStore.Found {
        var own = known(text, id)
        let found = store.corrections(of: own.identity, at: path)
        own.corrections.formUnion(found.corrections)
        known[id] = own
        return found
    }

    /// Keeps all corrections of a document's text; what went wrong, or nil.
    func keep(_ wish: KeepingWish, for id: DocumentID) -> String? {
        var own = known(wish.text, id)
        own.corrections.formUnion(wish.corrections)
        known[id] = own
        return store.keep(wish.corrections, of: own.identity, at: wish.path, known: own.corrections)
    }

    private func known(_ text: SourceText, _ id: DocumentID) -> Known {
        guard let own = known[id], own.identity.text === text else { return Known(identity: TextIdentity(text)) }
        return own
    }
}
