import Articles
import Importing
import Keeping
import Reading

/// Understands one text after another, so that a thread stays free for what the reader asks for meanwhile.
actor Scholar {
    private let rules: UserRules
    private let speakers: SpeakerNames
    private let keeper: Keeper
    private let noteKeeper: NoteKeeper

    init(rules: UserRules, speakers: SpeakerNames, keeper: Keeper, noteKeeper: NoteKeeper) {
        self.noteKeeper = noteKeeper
        self.rules = rules
        self.speakers = speakers
        self.keeper = keeper
    }

    /// Posts what a text was understood to be with what was corrected of it before, which is told first.
    func understand(
        _ id: DocumentID, _ text: FormattedText, at path: String, _ shrunkMessage: String, mailbox: Mailbox<Event>
    ) async {
        let found = await keeper.corrections(of: text.text, at: path, for: id)
        guard !Task.isCancelled else { return }
        if !found.corrections.isEmpty { mailbox.post(.corrected(id, found.corrections)) }
        if let message = found.message { mailbox.post(.told(Message(message, .error))) }
        understand(
            id, text, at: path, by: Guidance(corrections: found.corrections), shrunkMessage, mailbox: mailbox)
        let (notes, message) = await noteKeeper.notes(of: text.text, at: path, for: id)
        guard !Task.isCancelled else { return }
        if let notes { mailbox.post(.notes(id, notes)) }
        if let message { mailbox.post(.told(Message(message, .error))) }
    }

    /// Posts what a text was understood to be; `shrunkMessage` is said where its file became shorter meanwhile.
    func understand(
        _ id: DocumentID, _ text: FormattedText, at path: String, by guidance: Guidance, _ shrunkMessage: String,
        mailbox: Mailbox<Event>
    ) {
        guard !Task.isCancelled else { return }
        var pace = ReportPace()
        var guidance = guidance
        guidance.rules = rules
        let document = Understanding.understand(
            Importer.complete(text), by: guidance, with: .besideReader
        ) { fraction in
            if pace.takeTurn() { mailbox.post(.understanding(id, fraction)) }
            return !Task.isCancelled
        }
        guard let document = document?.naming(speakers, path: path), !Task.isCancelled else { return }
        mailbox.post(.understood(id, document, DocumentIndex(document)))
        if Importer.hasShrunk(text.text) { mailbox.post(.told(Message(shrunkMessage, .error))) }
    }
}

/// Lets a report through four times a second: work may ask far more often than anybody looks.
struct ReportPace {
    private var last = ContinuousClock.now

    mutating func takeTurn() -> Bool {
        let now = ContinuousClock.now
        guard last.duration(to: now) >= .milliseconds(250) else { return false }
        last = now
        return true
    }
}
