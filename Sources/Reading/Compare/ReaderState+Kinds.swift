import Articles

/// A choice of kinds of change that has a name.
enum KindPreset: String, CaseIterable {
    /// All but the breaks of lines: for reading proofs.
    case proof
    case all
    /// Words, moves, punctuation and numbers: what is shown at first.
    case usual

    var title: Phrase {
        switch self {
        case .proof: Phrase("校对：除换行外都显示", "proof-reading: all but layout")
        case .all: Phrase("各类都显示", "all kinds")
        case .usual: Phrase("平常：不显示细微差别", "the usual: no noise")
        }
    }

    /// The kinds that are not shown.
    var hidden: Set<ChangeKind> {
        switch self {
        case .proof: [.layout]
        case .all: []
        case .usual: Set(ChangeKind.allCases.filter(\.isNoise))
        }
    }
}

// Which kinds of change are shown.
extension ReaderState {
    mutating func takeHiddenKinds(_ kinds: Set<ChangeKind>) {
        // What was chosen meanwhile goes before what is remembered.
        guard hiddenKinds == nil else { return }
        hiddenKinds = kinds
        comparison?.hidden = kinds
        collate()
    }

    private mutating func hide(_ kinds: Set<ChangeKind>) {
        comparison?.hidden = kinds
        hiddenKinds = kinds
        wanted.append(.keepHiddenKinds(kinds))
        collate()
    }

    mutating func toggleNoise() {
        let noise = KindPreset.usual.hidden
        guard let hidden = comparison?.hidden else { return }
        hide(hidden.isSuperset(of: noise) ? hidden.subtracting(noise) : hidden.union(noise))
    }

    mutating func toggleKind(_ name: String) {
        guard let state = comparison else { return }
        guard let kind = changeKind(named: name) else { return tellUnknownKind(name) }
        hide(state.hidden.symmetricDifference([kind]))
        let phrase = state.hidden.contains(kind) ? Wording.kindShown : Wording.kindHidden
        tell(phrase(settings.language, say(kind.title), String(state.result?.counts[kind] ?? 0)))
    }

    mutating func showKinds(_ name: String) {
        guard let preset = KindPreset(rawValue: name) else {
            let known = KindPreset.allCases.map(\.rawValue).joined(separator: " ")
            return tell(Wording.unknownPreset(settings.language, name, known), .error)
        }
        hide(preset.hidden)
        tell(say(preset.title))
    }

    /// What a key that shows or hides kinds would do now, with the count of changes; nil for other actions.
    func kindHint(_ action: Action) -> String? {
        guard let argument = action.argument, let state = comparison, views.last == .comparison else { return nil }
        if action.name == .showKinds { return KindPreset(rawValue: argument).map { say($0.title) } }
        guard action.name == .toggleKind, let kind = changeKind(named: argument) else { return nil }
        let phrase = state.hidden.contains(kind) ? Wording.showKind : Wording.hideKind
        return phrase(settings.language, say(kind.title), String(state.result?.counts[kind] ?? 0))
    }
}
