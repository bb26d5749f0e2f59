import Articles

extension ReaderState {
    mutating func contentsPane() -> ContentsPane {
        let page = listRows
        contents.top = ListMotion.top(
            contents.top, showing: contents.selection, rows: contents.items.count, page: page)
        return ContentsPane(rows: contents.items.indices.dropFirst(contents.top).prefix(page).map { contentsRow($0) })
    }

    /// What a row of the contents says, in one line.
    func contentsText(_ number: Int) -> String {
        guard case .article(let place) = contents.items[number], let document = document(place.document)?.document,
            document.articles.indices.contains(place.article)
        else {
            return documents[contents.items[number].document.index].input.name
        }
        let byline = document.articles[place.article].byline.map { document.string(of: $0) } ?? ""
        return [title(of: place, columns: Self.wordsInLists), byline, documents[place.document.index].input.name]
            .joined(separator: " ")
    }

    private func contentsRow(_ number: Int) -> ContentsRow {
        switch contents.items[number] {
        case .article(let place): articleRow(place, isSelected: number == contents.selection)
        case .file(let id): fileRow(id, isSelected: number == contents.selection)
        }
    }

    private func articleRow(_ place: ArticlePlace, isSelected: Bool) -> ContentsRow {
        let open = documents[place.document.index]
        guard let document = open.document, let index = open.index, document.articles.indices.contains(place.article)
        else {
            return fileRow(place.document, isSelected: isSelected)
        }
        let article = document.articles[place.article]
        return ContentsRow(
            title: title(of: place, columns: Self.wordsInLists), isUntitled: article.title == nil,
            byline: document.authorName(of: article) ?? "",
            length: Wording.length(settings.language, grouped(index.articleLengths[place.article])),
            statements: index.statements(ofArticle: place.article, in: document).count,
            versions: versions(of: place).count, file: open.input.name, percent: percent(of: place, document),
            isSelected: isSelected, isMarked: contents.marked.contains(place), isNotice: false)
    }

    /// How much of an article stands before the reader's place in it; nil where the reader was not in it.
    private func percent(of place: ArticlePlace, _ document: Document) -> Int? {
        guard let offset = documents[place.document.index].place, let block = document.block(at: offset),
            let article = document.article(ofBlock: block), article == place.article
        else { return nil }
        let blocks = document.articles[article].blocks
        let start = document.start(ofBlock: blocks.lowerBound).map { document.fraction(at: $0) } ?? 0
        let end =
            blocks.upperBound < document.blocks.count
            ? document.start(ofBlock: blocks.upperBound).map { document.fraction(at: $0) } ?? 1 : 1
        return end > start ? Int((document.fraction(at: offset) - start) / (end - start) * 100).clamped(to: 0...100) : 0
    }

    private func fileRow(_ id: DocumentID, isSelected: Bool) -> ContentsRow {
        let open = documents[id.index]
        let title: String
        switch open.stage {
        case .opening: title = say(Wording.opening)
        case .failed(let text): title = text
        case .understanding(let share):
            title = Wording.understanding(settings.language, String(Int(share * 100)))
        case .understood: title = say(open.document?.isComplete == true ? Wording.emptyFile : Wording.notUnderstood)
        }
        return ContentsRow(
            title: title, isUntitled: false, byline: "", length: "", statements: 0, versions: 0, file: open.input.name,
            percent: nil, isSelected: isSelected, isMarked: false, isNotice: true)
    }

    func contentsStatus() -> StatusLine {
        var status = StatusLine()
        status.mode = say(Mode.contents.title)
        status.summary = Wording.contentsSummary(
            settings.language, grouped(contents.articles), grouped(versions.count), grouped(contents.statements))
        status.keys = keys([
            (.open, Wording.keyRead), (.compare, Wording.keyCompare), (.search, Wording.keyFind),
            (.help, Wording.keyHelp),
        ])
        if contents.finished < documents.count { status.progress = "\(contents.finished)/\(documents.count)" }
        return status
    }

    /// A number with commas between groups of three digits.
    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var result = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
