import Reading

/// The last row: where the reader is, and what is at hand.
struct StatusLineView {
    /// A part of the line.
    struct Part {
        var text: String
        var scope: Scope
        /// Parts of less importance are left out first.
        var importance: Int
        /// The columns below which it is left out rather than cut; nil where it is never cut.
        var least: Int?
        /// What stands between it and the part before it.
        var separator = "   "
        /// What takes its place where the whole has no room, before anything is left out: ever shorter.
        var shorter: [String] = []
        /// The importance by which it is shortened, where that is another.
        var importanceOfLength: Int?
    }

    let status: StatusLine
    let language: Language
    /// What stands at the right end in place of the percent: where changes lie.
    var strip: DensityStrip?

    /// Draws the line; parts are left out by importance until the rest has room.
    func draw(in line: Rect, on canvas: inout Canvas) {
        canvas.fill(line, .status)
        guard line.columns > 2 else { return }
        let room = line.inset(columns: 1)
        var left = leftParts
        var right = rightParts
        let all = (left + right).reduce(-Self.gap) { $0 + canvas.width(of: $1.text) + Self.gap }
        let stripWidth = stripColumns(in: room.columns, beside: left + right, all: all, canvas)
        var columns = room.columns - (stripWidth > 0 ? stripWidth + 2 : 0)
        if stripWidth > 0 { strip?.draw(in: room.split(right: stripWidth).right, on: &canvas) }
        Self.leaveOut(from: &left, &right, columns: columns, canvas)
        for part in right.reversed() {
            let width = canvas.width(of: part.text)
            columns -= width
            put(part, in: room, column: columns, on: &canvas)
            columns -= Self.gap
        }
        var column = 0
        for (index, part) in left.enumerated() {
            if index > 0 { column = canvas.put(part.separator, in: room, column: column, .status) }
            let least = left[(index + 1)...].reduce(0) { $0 + Self.least($1, canvas) + Self.gap }
            let text = canvas.cut(part.text, to: columns - column - least)
            column = put(Part(text: text, scope: part.scope, importance: 0), in: room, column: column, on: &canvas)
        }
    }

    /// The columns of the strip; 0 where it would take the room of what says more.
    private func stripColumns(in columns: Int, beside parts: [Part], all: Int, _ canvas: Canvas) -> Int {
        guard let strip else { return 0 }
        let wanted = strip.columns(in: columns, beside: all)
        let needed = parts.filter { $0.importance >= Self.beforeStrip }.reduce(0) { sum, part in
            var part = part
            part.text = part.shorter.last ?? part.text
            return sum + Self.least(part, canvas) + Self.gap
        }
        return needed + wanted <= columns ? wanted : 0
    }

    /// The least importance of what is shown rather than the strip.
    private static let beforeStrip = 78

    /// The columns between two parts.
    private static let gap = 3

    @discardableResult
    private func put(_ part: Part, in room: Rect, column: Int, on canvas: inout Canvas) -> Int {
        let style = canvas.theme.style(part.scope, over: canvas.theme.style(.status))
        return canvas.put(part.text, in: room, column: column, style: style)
    }

    private static func least(_ part: Part, _ canvas: Canvas) -> Int {
        let width = canvas.width(of: part.text)
        return part.least.map { min($0, width) } ?? width
    }

    /// Takes the least important parts away until what is left has room, parts that can be cut being cut.
    static func leaveOut(from left: inout [Part], _ right: inout [Part], columns: Int, _ canvas: Canvas) {
        shorten(&left, beside: right, columns: columns, canvas)
        while true {
            let all = left + right
            let needed = all.reduce(-gap) { $0 + least($1, canvas) + gap }
            guard needed > columns, all.count > 1, let worst = all.map(\.importance).min() else { return }
            left.removeAll { $0.importance == worst }
            right.removeAll { $0.importance == worst }
        }
    }

    /// Takes ever shorter forms of the parts until all have room, those of less importance first; an empty one goes.
    private static func shorten(_ left: inout [Part], beside right: [Part], columns: Int, _ canvas: Canvas) {
        while (left + right).reduce(-gap, { $0 + canvas.width(of: $1.text) + gap }) > columns {
            let places = left.indices.filter { !left[$0].shorter.isEmpty }
            guard let place = places.min(by: { left[$0].length < left[$1].length }) else { return }
            left[place].text = left[place].shorter.removeFirst()
            if left[place].text.isEmpty { left.remove(at: place) }
        }
    }

    private var leftParts: [Part] {
        var parts: [Part] = []
        // Two panes with a change tell by themselves that it is a comparison.
        let importance = status.isSelecting ? 96 : status.change == nil ? 75 : 32
        if let mode = status.mode {
            let shorter = importance < 50 ? [""] : []
            parts.append(Part(text: mode, scope: .statusSection, importance: importance, shorter: shorter))
        }
        if let change = status.change {
            let text = "≠ \(number(of: change)) \(change.name)"
            parts.append(Part(text: text, scope: .statusVersions, importance: 95, least: 16))
        }
        if let note = status.changeNote {
            parts.append(Part(text: note, scope: .statusFile, importance: 92, least: 40))
        }
        if let decided = status.decided {
            let text = "\(decided.name) \(number(of: decided))"
            parts.append(Part(text: text, scope: .statusVersions, importance: 90))
        }
        parts += kindParts
        // Beside a change the titles over the panes name the files.
        if !status.file.isEmpty, status.change == nil {
            parts.append(Part(text: status.file, scope: .statusFile, importance: 50, least: 12))
        }
        if let section = status.section {
            parts.append(Part(text: section, scope: .statusSection, importance: 68, least: 12, separator: " › "))
        }
        if let summary = status.summary {
            parts.append(Part(text: summary, scope: .statusFile, importance: 85, least: 12))
        }
        return parts
    }

    private var rightParts: [Part] {
        var parts: [Part] = []
        if let progress = status.progress {
            parts.append(Part(text: progress, scope: .statusProgress, importance: 40))
        }
        if let statement = status.statement {
            let name = statement.name.isEmpty ? "" : statement.name + " "
            let text = "❝ \(name)\(number(of: statement)) ❞"
            parts.append(Part(text: text, scope: .statusQuotation, importance: 65))
        }
        if let note = status.note {
            parts.append(Part(text: "✎ \(note.name) \(number(of: note))", scope: .statusQuotation, importance: 60))
        }
        if status.elsewhere > 0 {
            let text = ViewWording.elsewhere(language, status.elsewhere)
            parts.append(Part(text: text, scope: .statusQuotation, importance: 42))
        }
        if let arrangement = status.arrangement {
            parts.append(Part(text: arrangement, scope: .status, importance: 31))
        }
        if let keys = status.keys { parts.append(Part(text: keys, scope: .status, importance: 20)) }
        if status.versions > 0 {
            parts.append(
                Part(text: ViewWording.versions(language, status.versions), scope: .statusVersions, importance: 45))
        }
        if let search = status.search {
            let text = "\(ViewWording.quoted(language, search.name)) \(number(of: search))"
            parts.append(Part(text: text, scope: .statusSearch, importance: 70))
        }
        if !status.pendingKeys.isEmpty {
            parts.append(Part(text: status.pendingKeys, scope: .statusPending, importance: 100))
        } else if let percent = status.percent {
            parts.append(Part(text: "\(percent)%".padded(to: 4), scope: .statusPlace, importance: 80))
        }
        return parts
    }

    /// How many changes of each kind: those shown, and those hidden.
    private var kindParts: [Part] {
        var parts: [Part] = []
        let shown = status.kinds.filter { $0.isShown && $0.count > 0 }
        let hidden = status.kinds.filter { !$0.isShown && $0.count > 0 }
        if !shown.isEmpty {
            let forms = [
                shown.map { "\($0.name) \($0.count)" }.joined(separator: " · "),
                shown.map { "\($0.short) \($0.count)" }.joined(separator: " "),
                shown.map { "\($0.sign)\($0.count)" }.joined(separator: " "),
            ]
            parts.append(
                Part(text: forms[0], scope: .status, importance: 78, shorter: Array(forms.dropFirst())))
        }
        if !hidden.isEmpty {
            let all = hidden.reduce(0) { $0 + $1.count }
            let forms = [
                hidden.map { "\($0.name) \($0.count)" }, hidden.map { "\($0.short) \($0.count)" }, [String(all)],
            ].map { ViewWording.hidden(language, $0.joined(separator: " ")) }
            // How many are hidden matters more than of which kinds they and those shown are.
            parts.append(
                Part(
                    text: forms[0], scope: .status, importance: 79, shorter: Array(forms.dropFirst()),
                    importanceOfLength: 52))
        }
        return parts
    }

    private func number(of counted: Counted) -> String {
        "\(counted.number)/\(counted.count.map(String.init) ?? "…")"
    }
}

extension StatusLineView.Part {
    /// The importance by which it is shortened.
    fileprivate var length: Int { importanceOfLength ?? importance }
}

extension String {
    /// The text with blanks before it until it has so many characters.
    func padded(to count: Int) -> String {
        String(repeating: " ", count: max(0, count - self.count)) + self
    }
}
