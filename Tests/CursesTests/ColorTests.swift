import Testing
import Views

@testable import Curses

@Suite struct ColorTests {
    @Test func depthsOfColorCounts() {
        #expect(
            [-1, 0, 8, 16, 88, 256, 1 << 24].map(ColorDepth.init(colorCount:)) == [
                .none, .none, .eight, .sixteen, .sixteen, .palette, .direct,
            ])
    }

    @Test(arguments: [
        (ColorDepth.direct, Color.rgb(1, 2, 3), Color.rgb(1, 2, 3)),
        (.palette, .rgb(255, 0, 0), .palette(196)),
        (.palette, .rgb(8, 8, 8), .palette(232)),
        (.palette, .rgb(95, 135, 175), .palette(67)),
        (.palette, .palette(3), .palette(3)),
        (.sixteen, .rgb(250, 10, 5), .palette(9)),
        (.sixteen, .palette(196), .palette(9)),
        (.sixteen, .palette(12), .palette(12)),
        (.eight, .palette(12), .palette(12)),
        (.none, .rgb(250, 10, 5), .standard),
        (.none, .palette(3), .standard),
        (.eight, .standard, .standard),
    ])
    func nearest(depth: ColorDepth, color: Color, expected: Color) {
        #expect(depth.nearest(to: color) == expected)
    }

    @Test func thePaletteNamesItself() {
        // 16 and 231, 59 and 240 and the like are the same colour twice; what counts is the colour.
        for place in UInt8(16)...255 {
            let rgb = Palette.rgb(of: place)
            let found = Palette.rgb(of: Palette.nearest(rgb.red, rgb.green, rgb.blue, among: 16..<256))
            #expect(found == rgb)
        }
    }

    @Test func directNumbersKeepClearOfThePalette() {
        #expect(DirectColor.number(0x12, 0x34, 0x56) == 0x123456)
        #expect(DirectColor.number(0, 0, 200) == 0x1C8)
        #expect(DirectColor.number(0, 0, 0) == 0x100)
    }
}
