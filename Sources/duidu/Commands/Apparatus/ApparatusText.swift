internal import Articles
internal import Reading

extension NamedApparatus {
    /// The apparatus as lines for people: whose sigla are whose, then `path:line:column: lemma] reading 庚 甲 | reading 乙`.
    var text: String {
        let names = ([base] + witnesses).map {
            "\(ControlCharacters.visibleName($0.siglum))\t\(ControlCharacters.visibleName($0.file))\($0.title.map { "\t\(Self.line($0))" } ?? "")\n"
        }
        return names.joined() + "\n" + apparatus.entries.map(line).joined()
    }

    private func line(for entry: ApparatusEntry) -> String {
        "\(ControlCharacters.visibleName(place(of: entry))): \(words(of: entry))\n"
    }

    private func words(of entry: ApparatusEntry) -> String {
        let readings = entry.readings.map { "\(words(of: $0, in: entry)) \(sigla($0.witnesses))" }
        return "\(lemma(of: entry))] \(readings.joined(separator: " | "))"
    }

    /// The apparatus as Markdown: the witnesses, then a list of the entries.
    var markdown: String {
        let names = ([base] + witnesses).map {
            "- **\(Markdown.inline($0.siglum))** \(Markdown.inline(ControlCharacters.visibleName($0.file)))\n"
        }
        let heading = "# \(Markdown.inline(Self.line(title)))\n\n"
        return heading + names.joined() + "\n" + apparatus.entries.map(markdownLine).joined()
    }

    private func markdownLine(for entry: ApparatusEntry) -> String {
        let readings = entry.readings.map { reading in
            "\(Markdown.inline(words(of: reading, in: entry))) **\(Markdown.inline(sigla(reading.witnesses)))**"
        }
        let lemma = Markdown.inline(lemma(of: entry))
        let place = ControlCharacters.visibleName(place(of: entry))
        return "- \(lemma)\\] \(readings.joined(separator: " \\| ")) — \(Markdown.inline(place))\n"
    }

    /// The apparatus as one object of JSON.
    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.object("base") { $0.version(base) }
            json.list("witnesses") { json in
                for witness in witnesses { json.object { $0.version(witness) } }
            }
            json.list("entries") { json in
                for entry in apparatus.entries { json.entry(entry, of: self) }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func version(_ named: NamedApparatus.Named) {
        field("siglum", named.siglum)
        field("file", named.file)
        field("article", named.version.article)
        field("title", named.title)
    }

    fileprivate mutating func entry(_ entry: ApparatusEntry, of named: NamedApparatus) {
        object { json in
            json.field("place", named.place(of: entry))
            json.ranges("source", entry.ranges)
            json.field("lemma", entry.lemma)
            json.field("before", entry.before)
            json.field("after", entry.after)
            json.field("move", entry.isMove)
            json.field("paragraph", entry.isParagraph)
            json.names("agreeing", named.agreeing(with: entry), of: named)
            json.names("lacking", entry.lacking, of: named)
            json.list("readings") { json in
                for reading in entry.readings { json.reading(reading, of: named) }
            }
        }
    }

    private mutating func reading(_ reading: ApparatusReading, of named: NamedApparatus) {
        object { json in
            json.field("text", reading.text)
            json.names("witnesses", reading.witnesses, of: named)
            json.list("kinds") { json in
                for kind in ChangeKind.allCases where reading.kinds.contains(kind) { json.string(kind.rawValue) }
            }
            json.list("flags") { json in
                for name in reading.flags.names { json.string(name) }
            }
            json.list("sources") { json in
                for places in reading.places { json.ranges(places) }
            }
        }
    }

    private mutating func names(_ key: StaticString, _ numbers: [Int], of named: NamedApparatus) {
        list(key) { json in
            for number in numbers { json.string(named.witnesses[number].siglum) }
        }
    }
}
