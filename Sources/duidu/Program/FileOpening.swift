import Articles
import Importing
import Keeping
import Reading
import Synchronization

/// Reads files and posts what they hold.
final class FileOpening: Sendable {
    /// A text of this many bytes is understood in the blink in which it is opened; a larger one is shown before.
    static let quicklyUnderstood = 1 << 18

    let mailbox: Mailbox<Event>
    let language: Language
    let scholar: Scholar
    /// Where texts were left; nil where that is not kept.
    let places: PlaceStore?
    /// In which encodings files are to be read; nil where that is not kept.
    let encodings: EncodingStore?
    /// The encodings that were chosen for the open files.
    private let chosen = Mutex(ByDocument<TextEncoding>())

    init(
        mailbox: Mailbox<Event>, language: Language, scholar: Scholar, places: PlaceStore?, encodings: EncodingStore?
    ) {
        self.mailbox = mailbox
        self.language = language
        self.scholar = scholar
        self.places = places
        self.encodings = encodings
    }

    /// Reads the file at `path`, or standard input for `-`; posts `.failed` where that cannot be done.
    func open(_ id: DocumentID, _ path: String, in encoding: TextEncoding?) async {
        do throws(ImportFailure) {
            let text =
                try path == "-"
                ? Importer.openStandardInput(encoding: encoding) : open(path, of: id, in: encoding)
            await take(text, of: id, path)
        } catch {
            mailbox.post(.failed(id, Messages.text(for: error, path: path, language)))
        }
    }

    /// Reads a file in the encoding that was asked for, else in the one that was chosen for it before, else in its own.
    private func open(
        _ path: String, of id: DocumentID, in encoding: TextEncoding?
    ) throws(ImportFailure) -> FormattedText {
        if encoding == nil, let kept = encodings?.remembered().textEncoding(ofFileAt: path),
            let text = try? Importer.open(path, encoding: kept)
        {
            chosen.withLock { $0[id] = kept }
            return text
        }
        return try Importer.open(path, encoding: encoding)
    }

    /// Reads a file anew that changed, in the encoding that was chosen for it, and posts it where it holds something else;
    /// `before`, which understands the present text, is cancelled then.
    func reread(
        _ id: DocumentID, _ path: String, in encoding: TextEncoding?, old: FormattedText, places: [Offset],
        inPlaceOf before: Task<Void, Never>?
    ) async {
        let kept = chosen.withLock { $0[id] }
        do throws(ImportFailure) {
            let text = try Importer.open(path, encoding: kept ?? encoding)
            let keepsOld = !Importer.isMapped(old.text)
            guard !keepsOld || !old.text.hasSameBytes(as: text.text) else { return }
            // A file that was only touched is understood on.
            before?.cancel()
            mailbox.post(.reread(id, Rereading(text, in: old, places: places, keepsOld: keepsOld)))
            // The file has other bytes now, by which the choice is to be found.
            if let kept { try? encodings?.keep(kept.name, forFileAt: path) }
            await understand(text, of: id, path)
        } catch {
            mailbox.post(.told(Message(Messages.text(for: error, path: path, language), .error)))
        }
    }

    /// Reads a file in another encoding; `before`, which understands the present text, is cancelled once the other is
    /// there. False where it cannot be read in that encoding: the present text stays, and why is told.
    func openAgain(
        _ id: DocumentID, _ path: String, in encoding: TextEncoding, inPlaceOf before: Task<Void, Never>?
    ) async -> Bool {
        do throws(ImportFailure) {
            let text = try Importer.open(path, encoding: encoding)
            guard !Task.isCancelled else { return true }
            before?.cancel()
            chosen.withLock { $0[id] = encoding }
            mailbox.post(.openedAgain(id))
            // What cannot be remembered is no reason to complain: the text is there.
            try? encodings?.keep(encoding.name, forFileAt: path)
            await take(text, of: id, path)
            return true
        } catch {
            let text =
                if case .undecodable(let encoding, let offset) = error {
                    Messages.doesNotFit(language, path, encoding, String(offset + 1))
                } else {
                    Messages.text(for: error, path: path, language)
                }
            mailbox.post(.told(Message(text, .error)))
            return false
        }
    }

    /// Reads a file of plain text that is short, or long enough to be mapped, and posts it, without waiting for anything; the
    /// text, which is to be understood yet.
    /// Nil where a file is none: `open` is to read it.
    func openAtOnce(_ id: DocumentID, _ path: String, in encoding: TextEncoding?) -> FormattedText? {
        guard encodings?.encoding(ofFileAt: path) == nil,
            let text = Importer.openAtOnce(path, upTo: Self.quicklyUnderstood, encoding: encoding)
        else { return nil }
        post(text, of: id, path)
        return text
    }

    /// Understands a short text, which need not wait for the state to ask.
    func understand(_ text: FormattedText, of id: DocumentID, _ path: String) async {
        guard text.text.count <= Self.quicklyUnderstood else { return }
        await scholar.understand(id, text, at: path, Messages.shrank(language, path), mailbox: mailbox)
    }

    private func take(_ text: FormattedText, of id: DocumentID, _ path: String) async {
        post(text, of: id, path)
        await understand(text, of: id, path)
    }

    private func post(_ text: FormattedText, of id: DocumentID, _ path: String) {
        if let place = places?.place(of: text.text) { mailbox.post(.remembered(id, place)) }
        mailbox.post(.opened(id, text))
        if text.format == .markdown && !Importer.readsMarkdown {
            mailbox.post(.told(Message(Messages.markdownAsText(language, path), .error)))
        }
        if text.hasTrackedChanges, !path.hasSuffix("@before"), !path.hasSuffix("@after") {
            mailbox.post(.told(Message(Messages.hasTrackedChanges(language, path))))
        }
    }
}
