import Articles

extension ReaderState {
    /// What an action does while the keys go to the outline; false for one that the text answers.
    mutating func performInOutline(_ action: Action, count: Int?) -> Bool {
        guard let tree = reading.tree, !tree.items.isEmpty else { return performOnOutline(action) }
        switch action.name {
        case .open: openSelectedEntry()
        case .moveDown: moveInOutline(count ?? 1)
        case .moveUp: moveInOutline(-(count ?? 1))
        case .halfPageDown: moveInOutline(max(1, outlineRows / 2) * (count ?? 1))
        case .halfPageUp: moveInOutline(-max(1, outlineRows / 2) * (count ?? 1))
        case .pageDown: moveInOutline(max(1, outlineRows - 1) * (count ?? 1))
        case .pageUp: moveInOutline(-max(1, outlineRows - 1) * (count ?? 1))
        case .goTop: select(0)
        case .goEnd: select(visible(tree.items.count - 1))
        default: return performOnOutline(action)
        }
        return true
    }

    /// What an action does to the outline whether or not the keys go to it; false for one that means nothing here.
    mutating func performOnOutline(_ action: Action) -> Bool {
        switch action.name {
        case .toggleOutline: toggleOutline()
        case .otherPane: focusOutline(!reading.outline.isFocused)
        case .narrowerOutline: settings.outlineWidth = max(Self.narrowestOutline, settings.outlineWidth - 2)
        case .widerOutline:
            settings.outlineWidth = max(settings.outlineWidth, min(size.columns / 2, settings.outlineWidth + 2))
        case .toggleFold: fold { !$0 }
        case .openFold: fold { _ in false }
        case .closeFold: fold { _ in true }
        case .openAllFolds: reading.outline.folds.setAll(folded: false)
        case .closeAllFolds: foldAll()
        case .toggleTerms: toggleTerms()
        default: return false
        }
        return true
    }

    /// The fewest columns of an outline in which a heading is readable.
    private static let narrowestOutline = 16

    /// Shows or hides the outline; over a narrow window it is a sheet, which takes the keys.
    private mutating func toggleOutline() {
        if TextGeometry(self).outlineIsSheet {
            focusOutline(!reading.outline.isFocused)
        } else {
            reading.outline.isShown.toggle()
            if !reading.outline.isShown { reading.outline.isFocused = false }
        }
    }

    private mutating func focusOutline(_ isFocused: Bool) {
        guard let tree = reading.tree, !tree.items.isEmpty else {
            reading.outline.isFocused = false
            return tell(say(Wording.noOutline))
        }
        if isFocused {
            reading.outline.selection = litItem() ?? 0
            if !TextGeometry(self).outlineIsSheet { reading.outline.isShown = true }
        }
        reading.outline.isFocused = isFocused
    }

    mutating func openSelectedEntry() {
        guard let document = reading.document, let tree = reading.tree,
            tree.items.indices.contains(reading.outline.selection),
            let span = tree.span(of: reading.outline.selection, in: document)
        else { return }
        leavePlace()
        setCaret(span.start)
        reading.outline.isFocused = false
    }

    private var outlineRows: Int { max(1, size.rows - 1) }

    private mutating func select(_ item: Int) {
        reading.outline.selection = item
    }

    private mutating func moveInOutline(_ distance: Int) {
        var item = reading.outline.selection
        for _ in 0..<abs(distance) {
            guard let next = distance > 0 ? nextVisible(item) : previousVisible(item) else { break }
            item = next
        }
        select(item)
    }

    /// The item whose fold an action means: the one chosen, or the one under the reader.
    private mutating func fold(_ change: (Bool) -> Bool) {
        guard let document = reading.document, let tree = reading.tree,
            var item = reading.outline.isFocused ? reading.outline.selection : litItem()
        else { return }
        let isOpenParent = tree.hasChildren(item) && !(isFolded(item) ?? false)
        // Folding what has nothing under it folds what it stands under.
        if !tree.hasChildren(item) || (change(false) && !isOpenParent), change(isFolded(item) ?? false) {
            item = tree.parent(of: item) ?? item
        }
        guard tree.hasChildren(item), let start = tree.span(of: item, in: document)?.start else { return }
        reading.outline.folds.set(start, folded: change(reading.outline.folds.contains(start)))
        reading.outline.selection = item
    }

    /// Shows the quotations of all kinds in the outline, or the statements alone.
    private mutating func toggleTerms() {
        guard let index = reading.index else { return }
        guard index.fullOutline.items.count > index.outline.items.count else { return tell(say(Wording.noTerms)) }
        reading.outline.showsTerms.toggle()
        reading.outline.forgetPainted()
        reading.outline.selection = litItem() ?? 0
        tell(say(reading.outline.showsTerms ? Wording.allQuotations : Wording.statementsOnly))
    }

    private mutating func foldAll() {
        reading.outline.folds.setAll(folded: true)
        reading.outline.selection = visible(reading.outline.selection)
    }

    /// Whether an item's own fold is closed; nil where there is no such item.
    private func isFolded(_ item: Int) -> Bool? {
        guard let document = reading.document, let tree = reading.tree,
            let start = tree.span(of: item, in: document)?.start
        else { return nil }
        return tree.hasChildren(item) && reading.outline.folds.contains(start)
    }

    /// The item itself, or the outermost folded item that hides it.
    func visible(_ item: Int) -> Int {
        guard let tree = reading.tree, tree.items.indices.contains(item) else { return item }
        var result = item
        var parent = tree.parent(of: item)
        while let current = parent {
            if isFolded(current) == true { result = current }
            parent = tree.parent(of: current)
        }
        return result
    }

    func nextVisible(_ item: Int) -> Int? {
        guard let tree = reading.tree else { return nil }
        let next = isFolded(item) == true ? Int(tree.ends[item]) : item + 1
        return next < tree.items.count ? next : nil
    }

    func previousVisible(_ item: Int) -> Int? {
        item > 0 ? visible(item - 1) : nil
    }

    /// The item that the reader is in: the statement under the caret, else the heading above it.
    func litItem() -> Int? {
        guard let document = reading.document, let tree = reading.tree,
            let position = document.readingPosition(of: reading.caret)
        else { return nil }
        guard var item = tree.item(at: position, in: document) else { return tree.items.isEmpty ? nil : 0 }
        // A statement or a run-in heading that the reader has passed is not where the reader is.
        while tree.items[item].isQuotation(in: document), let span = tree.span(of: item, in: document),
            !document.contains(span, position), let parent = tree.parent(of: item)
        {
            item = parent
        }
        return item
    }
}
