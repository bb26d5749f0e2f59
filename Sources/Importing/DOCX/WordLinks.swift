#if HAS_LIBXML2
    internal import Articles

    /// Tells where the links of a word processor's document lead.
    enum WordLinks {
        /// The addresses outside of the document by the names that it has for them (ECMA-376 part 2, section 9.3).
        static func targets(_ source: [UInt8]?) -> [String: String] {
            guard let source else { return [:] }
            let text = SourceText(source)
            return text.withBytes { bytes in
                guard let tree = MarkupParser.xml(bytes, 0..<bytes.count) else { return [:] }
                var targets: [String: String] = [:]
                for index in tree.elements(named: "Relationship") where tree.nodes[index]["TargetMode"] == "External" {
                    targets[tree.nodes[index]["Id"]] = tree.nodes[index]["Target"]
                }
                return targets
            }
        }

        /// Where a link leads; nil where it names no place.
        static func target(of link: MarkupTree.Node, _ targets: [String: String]) -> String? {
            join(targets[link["r:id"]] ?? "", link["w:anchor"])
        }

        /// Where a field leads, if it is a link (section 17.16.5.25) or a reference that works as one (switch `\h`); nil for
        /// all others.
        static func target(ofField code: String) -> String? {
            let words = words(of: code)
            switch words.first?.uppercased() {
            case "HYPERLINK":
                let rest = words.dropFirst()
                let anchor = rest.firstIndex(of: "\\l").flatMap { $0 + 1 < rest.endIndex ? rest[$0 + 1] : nil }
                return join(rest.first.flatMap { $0.hasPrefix("\\") ? nil : $0 } ?? "", anchor ?? "")
            case "REF", "PAGEREF", "NOTEREF": return words.count > 1 && words.contains("\\h") ? "#" + words[1] : nil
            default: return nil
            }
        }

        private static func join(_ address: String, _ anchor: String) -> String? {
            let target = anchor.isEmpty ? address : address + "#" + anchor
            return target.isEmpty ? nil : target
        }

        /// The words of a field's code, quotation marks taken off.
        private static func words(of code: String) -> [String] {
            var (words, word, isQuoted) = ([String](), "", false)
            for character in code {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character.isWhitespace && !isQuoted {
                    if !word.isEmpty { words.append(word) }
                    word = ""
                } else {
                    word.append(character)
                }
            }
            return word.isEmpty ? words : words + [word]
        }
    }
#endif
