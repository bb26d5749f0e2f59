/// Finds code in a PDF file: its rows stand on a grid, since the fonts that programs are set in give every character one
/// width, and their lines and blanks mean something (ISO 32000-1, 9.8.2: FixedPitch; poppler's table names no fonts).
struct PDFCode {
    /// The height of a font's rows, and the width of each of its characters.
    private struct Font {
        var height: Double
        var pitch: Double
    }

    /// Rows one under another in one font.
    private struct Run {
        var rows: [Int]
        var font: Font
        var top: Double
        var bottom: Double
        var checks: Int
    }

    private let rows: [PDFRow]

    /// Puts the lines of code together, each with its blanks, and gives them their role. A file that is set in such a font
    /// throughout, as typewriters and terminals set theirs, is left as it is.
    static func mark(_ rows: inout PDFRows) {
        let code = PDFCode(rows: rows.rows)
        let fonts = code.fonts()
        guard !fonts.isEmpty else { return }
        let runs = code.runs(of: fonts)
        let sizes = runs.map { $0.rows.reduce(0) { $0 + rows.rows[$1].text.utf8.count } }
        let whole = rows.rows.reduce(0) { $0 + $1.text.utf8.count }
        guard !runs.isEmpty, sizes.reduce(0, +) * 2 < whole else { return }
        rows.replaceRows(code.replacing(runs))
    }

    // MARK: Fonts

    /// How many places of a row must be right for it to show a font. A place is right by chance in three of ten cases, eight
    /// of them in one row of 15,000; and two rows must agree.
    private static let fewestOfAFont = 8
    /// How many must be right in a run of rows whose font is known.
    private static let fewestOfARun = 4

    /// The fonts of one width that at least two rows show.
    private func fonts() -> [Font] {
        var found: [(font: Font, rows: Int)] = []
        for row in rows {
            guard let pitch = Self.pitch(of: row), let checks = Self.checks(row, pitch: pitch),
                checks >= Self.fewestOfAFont
            else { continue }
            let font = Font(height: row.height, pitch: pitch)
            if let index = found.firstIndex(where: { Self.isSame($0.font, font) }) {
                found[index].rows += 1
            } else if found.count < Self.mostFonts {
                found.append((font, 1))
            }
        }
        return found.filter { $0.rows >= 2 }.map(\.font)
    }

    private static let mostFonts = 64

    private static func isSame(_ a: Font, _ b: Font) -> Bool {
        abs(a.height - b.height) < b.height * 0.03 && abs(a.pitch - b.pitch) < b.pitch * 0.01
    }

    /// The width of the characters of a row, by its longest word and then by the steps between its words; nil where it
    /// holds other characters than those of ASCII, which may be wider.
    private static func pitch(of row: PDFRow) -> Double? {
        guard row.text.utf8.allSatisfy({ $0 < 0x80 }), let longest = row.words.max(by: { $0.length < $1.length }),
            longest.length > 2
        else { return nil }
        var pitch = (longest.right - longest.left) / Double(longest.length)
        let steps = zip(row.words, row.words.dropFirst()).map { $1.left - $0.left }
        let columns = steps.reduce(0) { $0 + ($1 / pitch).rounded() }
        if columns > 0 { pitch = steps.reduce(0, +) / columns }
        return pitch > max(leastPitch, row.height * 0.25) && pitch < row.height * 1.2 ? pitch : nil
    }

    /// In points; a crafted file can have characters of next to no width, and then any number of columns.
    private static let leastPitch = 0.1

    /// How many widths and places of words show that a row is set in a width; nil where one of them shows that it is not.
    private static func checks(_ row: PDFRow, pitch: Double) -> Int? {
        let slack = pitch * 0.15
        var checks = -1
        for (index, word) in row.words.enumerated() {
            let width = Double(word.length) * pitch
            guard abs(word.right - word.left - width) < slack else { return nil }
            checks += word.length > 2 ? 1 : 0
            guard index > 0 else { continue }
            let step = (word.left - row.words[index - 1].left) / pitch
            guard abs(step - step.rounded()) < 0.15, step > Double(row.words[index - 1].length) + 0.5 else {
                return nil
            }
            checks += 1
        }
        return max(0, checks)
    }

    // MARK: Runs

    private func runs(of fonts: [Font]) -> [Run] {
        var runs: [Run] = []
        for index in rows.indices {
            let row = rows[index]
            guard row.role == .text, row.text.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
            let fitting = fonts.first {
                abs(row.height - $0.height) < $0.height * 0.03 && Self.checks(row, pitch: $0.pitch) != nil
            }
            guard let font = fitting, let checks = Self.checks(row, pitch: font.pitch) else { continue }
            if let last = runs.indices.last, continues(runs[last], with: index, font) {
                runs[last].rows.append(index)
                runs[last].bottom = max(runs[last].bottom, row.bottom)
                runs[last].checks += checks
            } else {
                runs.append(Run(rows: [index], font: font, top: row.top, bottom: row.bottom, checks: checks))
            }
        }
        return runs.filter { $0.checks >= Self.fewestOfARun }
    }

    /// Whether a row belongs to the run before it: below it, or beside it where poppler lists a column of its lines first,
    /// even with the foot of the page between the two.
    private func continues(_ run: Run, with index: Int, _ font: Font) -> Bool {
        let (row, first, last) = (rows[index], rows[run.rows[0]], run.rows[run.rows.count - 1])
        guard first.page == row.page, Self.isSame(run.font, font), row.top > run.top - row.height * 0.5 else {
            return false
        }
        if last + 1 == index { return row.top < run.bottom + row.height * 2.5 }
        return Self.isOnLine(row, first) && row.left > first.right
    }

    private static func isOnLine(_ row: PDFRow, _ other: PDFRow) -> Bool {
        min(row.bottom, other.bottom) - max(row.top, other.top) > row.height * 0.5
    }

    // MARK: Lines

    /// All rows, those of the runs as lines with their blanks.
    private func replacing(_ runs: [Run]) -> [PDFRow] {
        let first = Dictionary(runs.map { ($0.rows[0], $0) }) { run, _ in run }
        let taken = Set(runs.flatMap(\.rows))
        return rows.indices.flatMap { index in
            first[index].map(lines) ?? (taken.contains(index) ? [] : [rows[index]])
        }
    }

    private func lines(of run: Run) -> [PDFRow] {
        let lines = parts(of: run)
        let left = lines.joined().map(\.left).min() ?? 0
        let steps = zip(lines, lines.dropFirst()).map { $1[0].top - $0[0].top }
        let step = steps.min() ?? 0
        return lines.indices.map { index in
            var line = lines[index][0]
            line.block = rows[run.rows[0]].block
            line.text = Self.text(of: lines[index].sorted { $0.left < $1.left }, from: left, pitch: run.font.pitch)
            line.right = lines[index].map(\.right).max() ?? line.right
            line.role = .code(index == 0 ? .first : steps[index - 1] > step * 1.7 ? .behindEmptyLine : .next)
            return line
        }
    }

    /// The rows of a run by the lines they stand on.
    private func parts(of run: Run) -> [[PDFRow]] {
        var lines: [[PDFRow]] = []
        for row in run.rows.map({ rows[$0] }).sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
            if let last = lines.last?.last, Self.isOnLine(row, last) {
                lines[lines.count - 1].append(row)
            } else {
                lines.append([row])
            }
        }
        return lines
    }

    /// The words of a line, each in its column.
    private static func text(of parts: [PDFRow], from left: Double, pitch: Double) -> String {
        var text = ""
        for part in parts {
            for (place, word) in zip(part.words, part.text.split(separator: " ")) {
                let column = Int(((place.left - left) / pitch).rounded())
                let blanks = max(text.isEmpty ? 0 : 1, min(column - text.utf8.count, mostBlanks))
                text += String(repeating: " ", count: blanks) + word
            }
        }
        return text
    }

    /// No more blanks than a wide page has columns are set one after another, whatever places a file gives.
    private static let mostBlanks = 200
}
