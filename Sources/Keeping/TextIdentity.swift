public import Articles
import Synchronization

/// By what a text is known again, computed once however often it is asked for.
public final class TextIdentity: Sendable {
    /// The text.
    public let text: SourceText
    private let known = Mutex<(fingerprint: Fingerprint?, sketch: Sketch?, kinship: TextKinship?)>((nil, nil, nil))

    /// Makes the identity of a text; what takes time is done when it is asked for.
    public init(_ text: SourceText) {
        self.text = text
    }

    /// The text by its bytes.
    var fingerprint: Fingerprint {
        known.withLock { known in
            let found = known.fingerprint ?? Fingerprint(text)
            known.fingerprint = found
            return found
        }
    }

    /// The text by runs of its words, for finding versions of it.
    var kinship: TextKinship {
        known.withLock { known in
            let found = known.kinship ?? TextKinship(text)
            known.kinship = found
            return found
        }
    }

    /// The text by its sentences.
    var sketch: Sketch {
        known.withLock { known in
            let found = known.sketch ?? Sketch(text)
            known.sketch = found
            return found
        }
    }
}
