import Articles
import Benchmark
import Reading
import Views

/// One key from its press to the grid that answers it, on a screen of 100 columns and 30 rows.
enum KeyBenchmarks {
    static func register() {
        measure("key j, press to grid", ["j"])
        measure("key space, press to grid", [" "])
        measure("keys G gg, press to grid", ["G", "g", "g"])
        measure("keys ]q, press to grid", ["]", "q"])
    }

    private static func measure(_ name: String, _ keys: [Character]) {
        let opened = state()
        let theme = ResolvedTheme(.builtIn, depth: .direct)
        Benchmark.benchmark(name) { (measurement: inout BenchmarkState) in
            var state = opened
            // Now and then the way leads back, so that the end of the text is not what is measured.
            for number in 0..<measurement.iterations {
                if number % 100 == 99 {
                    for key in ["g", "g"] as [Character] { _ = state.reduce(.key(KeyPress(key))) }
                }
                try measurement.measure {
                    for key in keys { _ = state.reduce(.key(KeyPress(key))) }
                    keep(Screen.draw(state.frame, theme: theme))
                }
            }
        }
    }

    /// The reader on an understood text of a megabyte.
    private static func state() -> ReaderState {
        let source = FormattedText(text: SourceText(SampleText.chinese(megabyte)))
        guard let document = Understanding.understand(source) else {
            fatalError("understanding gave up without being asked to")
        }
        var state = ReaderState(size: ScreenSize(rows: 30, columns: 100))
        let name = InputName(path: "sample.txt", name: "sample.txt")
        for event in [
            Event.found([name]), .opened(DocumentID(0), source),
            .understood(DocumentID(0), document, DocumentIndex(document)),
        ] {
            _ = state.reduce(event)
        }
        return state
    }
}
