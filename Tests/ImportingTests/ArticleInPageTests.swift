import Articles
import Foundation
import Testing

@testable import Importing

#if HAS_LIBXML2
    /// Pages of different make, written for these tests, in which comments mark what belongs to the article.
    @Suite struct ArticleInPageTests {
        private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appendingPathComponent("Fixtures/pages").path

        /// The characters of a text in overlapping runs of five, blanks aside, with how often each occurs.
        private func runs(_ texts: [String]) -> [[Unicode.Scalar]: Int] {
            var runs: [[Unicode.Scalar]: Int] = [:]
            for text in texts {
                let scalars = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
                let length = min(5, scalars.count)
                for start in 0...max(0, scalars.count - length) {
                    runs[Array(scalars[start..<start + length]), default: 0] += 1
                }
            }
            return runs
        }

        /// What stands between the marks of a page.
        private func marked(_ html: String) -> [String] {
            html.components(separatedBy: "<!--[-->").dropFirst().compactMap {
                $0.components(separatedBy: "<!--]-->").first
            }
        }

        @Test func whatIsFoundIsWhatIsMarked() throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
            #expect(names.count >= 20)
            var (right, found, wanted) = (0, 0, 0)
            for name in names {
                let text = try Importer.open(Self.folder + "/" + name)
                let html = text.text.string(in: SourceRange(Offset(0), text.text.end))
                let read = (text.blocks ?? []).filter { ![.byline, .dateline, .sourceNote].contains($0.kind) }
                    .flatMap { $0.pieces.map { text.text.string(in: $0.range) } }
                let (have, want) = (runs(read), runs(marked(html)))
                let both = have.reduce(0) { $0 + min($1.value, want[$1.key] ?? 0) }
                right += both
                found += have.values.reduce(0, +)
                wanted += want.values.reduce(0, +)
                let share = Double(both) / Double(max(1, max(have.values.reduce(0, +), want.values.reduce(0, +))))
                #expect(share >= 0.85, "\(name): \(share)")
            }
            #expect(Double(right) >= Double(found) * 0.95, "precision \(Double(right) / Double(found))")
            #expect(Double(right) >= Double(wanted) * 0.95, "recall \(Double(right) / Double(wanted))")
        }

        /// Every non-blank character of a page is in exactly one place of the model.
        @Test func everyCharacterHasOnePlace() throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
                let source = try Importer.open(Self.folder + "/" + name)
                let document = try #require(Understanding.understand(source))
                var taken = [Int](repeating: 0, count: source.text.count)
                for range in document.pieces.map(\.range) + document.furniture + document.marks {
                    for place in range.start.value..<range.end.value { taken[place] += 1 }
                }
                source.text.withBytes { bytes in
                    var at = 0
                    while at < bytes.count {
                        let (scalar, length) = bytes.scalar(at: at)
                        if !scalar.properties.isWhitespace { #expect(taken[at] == 1, "\(name) \(at)") }
                        at += length
                    }
                }
            }
        }
    }
#endif
