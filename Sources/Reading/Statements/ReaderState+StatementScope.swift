import Articles

// Where the list of statements is taken from.
extension ReaderState {
    /// The names of the ranges, as they are typed.
    static let scopeNames = ["article", "file", "folder", "open"]

    /// Takes the statements from a range by its name, or from the next wider one, round from the widest.
    mutating func takeQuotations(from name: String?) {
        let wider = scopes(around: chosenDocument)
        if let name, !name.isEmpty {
            guard let scope = wider.first(where: { $0.name == name }) ?? wider.last(where: { _ in name == "folder" })
            else {
                let names = Self.scopeNames.joined(separator: " ")
                return tell(Wording.unknownScope(settings.language, name, names), .error)
            }
            quotations.order.scope = scope.scope
        } else {
            let present = wider.firstIndex { $0.scope == quotations.order.scope } ?? wider.count - 1
            quotations.order.scope = wider[(present + 1) % wider.count].scope
        }
        tell(scopeTitle(quotations.order.scope))
        arrangeQuotations()
    }

    /// The file and the article of what is chosen in the list, else of what is read.
    private var chosenDocument: ArticlePlace {
        if let table, let number = quotations.entry(ofRow: quotations.selection) {
            let entry = table.entries[number]
            return ArticlePlace(DocumentID(Int(entry.document)), article: Int(entry.article))
        }
        if case .article(let place) = quotations.order.scope { return place }
        return ArticlePlace(reading.id, article: currentArticle() ?? 0)
    }

    /// The ranges from the narrowest to the widest, those left out that hold no more than the one before.
    private func scopes(around place: ArticlePlace) -> [(name: String, scope: StatementOrder.Scope)] {
        var scopes: [(name: String, scope: StatementOrder.Scope)] = [("article", .article(place))]
        let path = document(place.document)?.input.path ?? ""
        if (document(place.document)?.document?.articles.count ?? 0) > 1 {
            scopes.append(("file", .document(place.document)))
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let inside = documents.count { $0.input.path.hasPrefix(folder) }
        if !folder.isEmpty, inside > 1, inside < documents.count { scopes.append(("folder", .folder(folder))) }
        scopes.append(("open", .open))
        return scopes
    }

    /// What a range is called.
    func scopeTitle(_ scope: StatementOrder.Scope) -> String {
        switch scope {
        case .article(let place): title(of: place)
        case .document(let id): document(id)?.input.name ?? ""
        case .folder(let path): path
        case .open: say(Wording.allFiles)
        }
    }
}
