import Testing

@testable import duidu

@Suite struct DrawingPaceTests {
    private let start = Moment.now

    private func draws(_ pace: inout DrawingPace, _ now: Moment) -> Bool {
        pace.takeTurn(at: now)
    }

    @Test func nothingIsDrawnWithoutNews() {
        var pace = DrawingPace()
        #expect(!draws(&pace, start))
        #expect(pace.patience(at: start) == nil)
    }

    @Test func keysAndResultsAreDrawnAtOnce() {
        var pace = DrawingPace()
        pace.noteKey(at: start)
        #expect(draws(&pace, start))
        #expect(!draws(&pace, start))
        pace.note(.result)
        #expect(draws(&pace, start))
    }

    @Test func resultsInGreatNumberAreDrawnAsOftenAsAnybodySees() {
        var pace = DrawingPace()
        var drawn: [Int] = []
        for millisecond in 0..<100 {
            pace.note(.result)
            if draws(&pace, start + .milliseconds(millisecond)) { drawn.append(millisecond) }
        }
        #expect(drawn == [0, 1, 2, 3, 16, 32, 48, 64, 80, 96])
        // A key does not wait for them, and after a while they are drawn at once again.
        pace.note(.result)
        #expect(!draws(&pace, start + .milliseconds(100)))
        #expect(pace.patience(at: start + .milliseconds(100)) == 13)
        pace.noteKey(at: start + .milliseconds(100))
        #expect(draws(&pace, start + .milliseconds(100)))
        pace.note(.result)
        #expect(draws(&pace, start + .milliseconds(200)))
    }

    @Test func progressIsDrawnTwiceASecondAtMost() {
        var pace = DrawingPace()
        pace.note(.result)
        #expect(draws(&pace, start))
        pace.note(.progress)
        #expect(!draws(&pace, start + .milliseconds(499)))
        #expect(pace.patience(at: start + .milliseconds(100)) == 401)
        #expect(draws(&pace, start + .milliseconds(500)))
    }

    @Test func progressKeepsAwayFromKeys() {
        var pace = DrawingPace()
        let later = start + .seconds(10)
        pace.noteKey(at: later)
        #expect(draws(&pace, later))
        pace.note(.progress)
        pace.noteKey(at: later + .milliseconds(490))
        #expect(draws(&pace, later + .milliseconds(490)))
        pace.note(.progress)
        #expect(!draws(&pace, later + .milliseconds(989)))
        #expect(draws(&pace, later + .milliseconds(990)))
    }

    @Test func aResultTakesProgressWithIt() {
        var pace = DrawingPace()
        pace.note(.result)
        pace.note(.progress)
        #expect(draws(&pace, start))
        #expect(pace.patience(at: start) == nil)
    }
}
