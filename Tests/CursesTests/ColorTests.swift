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
}
