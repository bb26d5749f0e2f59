import Testing
import Views

@testable import Curses

@Suite struct ColorTests {
    @Test func depthsOfColorCounts() {
        let depths = [-1, 0, 8, 16, 88, 256, 1 << 24].map(Terminal.depth(colorCount:))
        #expect(depths == [.monochrome, .monochrome, .eight, .sixteen, .sixteen, .indexed, .direct])
    }

    @Test func directNumbersKeepClearOfThePalette() {
        #expect(DirectColor.number(0x12, 0x34, 0x56) == 0x123456)
        #expect(DirectColor.number(0, 0, 200) == 0x1C8)
        #expect(DirectColor.number(0, 0, 0) == 0x100)
    }

    @Test func aTypeThatIsNotDescribedHasKin() {
        #expect(TerminalOptions.types(of: "xterm-16color") == ["xterm-16color", "xterm"])
        #expect(TerminalOptions.types(of: "tmux-direct") == ["tmux-direct", "tmux-256color", "tmux"])
        #expect(
            TerminalOptions.types(of: "rxvt-unicode-256color") == ["rxvt-unicode-256color", "rxvt-unicode", "rxvt"])
        #expect(TerminalOptions.types(of: "") == [])
    }

    @Test func aTypeOfDirectColoursHasThem() {
        func depth(_ variables: [String: String]) -> ColorDepth? {
            TerminalOptions(environment: { variables[$0] }).depth
        }
        #expect(depth(["TERM": "xterm-direct"]) == .direct)
        #expect(depth(["TERM": "xterm-direct", "NO_COLOR": "1"]) == .monochrome)
        #expect(depth(["TERM": "xterm-256color"]) == nil)
        #expect(depth(["TERM": "xterm-256color", "COLORTERM": "truecolor"]) == .direct)
    }
}
