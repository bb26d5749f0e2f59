import Testing

@testable import Views

/// What the colour-blind safe theme tells by colour is told apart with any of the two common kinds of colour blindness.
@Suite struct ColourBlindnessTests {
    /// How a colour looks to an eye without green or red cones, in linear light (Viénot, Brettel and Mollon, 1999).
    enum Eye: CaseIterable {
        case deuteranopia, protanopia

        var matrix: [[Double]] {
            switch self {
            case .deuteranopia: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]
            case .protanopia: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]
            }
        }

        func sees(_ color: RGB) -> [Double] {
            let light = [color.red, color.green, color.blue].map { byte -> Double in
                RGB(byte, byte, byte).luminance
            }
            let seen = matrix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }
            // Cube roots make equal steps look about equal, as lightness does in CIE L*.
            return seen.map { cubeRoot(max(0, $0)) }
        }

        private func cubeRoot(_ value: Double) -> Double {
            guard value > 0 else { return 0 }
            var root = 1.0
            for _ in 0..<60 { root -= (root * root * root - value) / (3 * root * root) }
            return root
        }
    }

    static func distance(_ a: RGB, _ b: RGB, _ eye: Eye) -> Double {
        zip(eye.sees(a), eye.sees(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    @Test(arguments: Eye.allCases) func meaningsStayApart(eye: Eye) throws {
        let theme = ResolvedTheme(try ThemeFiles.load("colour-blind").theme, depth: .direct)
        func check(_ scopes: [Scope], _ color: (Style) -> Color, least: Double) throws {
            for (index, one) in scopes.enumerated() {
                for other in scopes[(index + 1)...] {
                    let a = try #require(color(theme.style(one)).shown)
                    let b = try #require(color(theme.style(other)).shown)
                    let apart = Self.distance(a, b, eye)
                    #expect(apart >= least, "\(one.name) and \(other.name): \(apart)")
                }
            }
        }
        try check([.text, .quotationStatement, .quotationTerm], \.foreground, least: 0.12)
        try check([.text, .changeInsertion, .changeDeletion, .changeMove], \.background, least: 0.04)
        try check([.text, .highlight1, .highlight2, .highlight3, .highlight4], \.background, least: 0.04)
        try check([.searchMatch, .selection, .text], \.background, least: 0.08)
        try check([.changeInsertion, .changeDeletion], \.foreground, least: 0.2)
    }
}
