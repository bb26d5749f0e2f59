import Testing
import Views

@testable import Curses

extension NcursesTests {
    @Suite struct RowShiftTests {
        /// Ten rows: an outline that stays at the left, `|`, and ten lines of a text from `first` on; a status line.
        private func screen(from first: Int, outline: String = "abcdefghij") -> CellBuffer {
            var buffer = CellBuffer(rows: 11, columns: 12)
            for (row, letter) in outline.enumerated() {
                let line = "line \(first + row)"
                for (column, symbol) in (String(letter) + "  |" + line).enumerated() {
                    buffer[row, column] = Cell(String(symbol))
                }
            }
            for (column, symbol) in "\(first)%".enumerated() { buffer[10, column] = Cell(String(symbol)) }
            return buffer
        }

        private func changed(_ new: CellBuffer, _ old: CellBuffer) -> [Int] {
            (0..<new.rows).filter { !new.hasRow($0, asIn: old) }
        }

        @Test func textThatMovesBesideAnOutlineIsFound() {
            let (old, new) = (screen(from: 1), screen(from: 2))
            #expect(
                RowShift.find(from: old, to: new, changed: changed(new, old)) == RowShift(rows: 0..<10, count: 1))
            #expect(
                RowShift.find(from: new, to: old, changed: changed(new, old)) == RowShift(rows: 0..<10, count: -1))
        }

        @Test func otherTextIsNoShift() {
            let (old, new) = (screen(from: 1), screen(from: 40))
            #expect(RowShift.find(from: old, to: new, changed: changed(new, old)) == nil)
        }

        @Test func fewRowsAreDrawnAnew() {
            let (old, new) = (screen(from: 1), screen(from: 2))
            #expect(RowShift.find(from: old, to: new, changed: [0, 1, 2]) == nil)
        }

        /// What is shown is held, whether it was foreseen, or something else, or nothing.
        @Test(arguments: [1, 2, 40]) func whatWasForeseenIsShown(from foreseen: Int) throws {
            var terminal = try Terminal(Terminal.prepare(TerminalOptions(type: "xterm-256color", device: "/dev/null")))
            terminal.resize(rows: 11, columns: 12)
            terminal.show(screen(from: 1))
            let next = screen(from: foreseen)
            terminal.foresee(next)
            let shown = foreseen == 40 ? screen(from: 2) : next
            terminal.show(shown)
            #expect(terminal.foreseen?.changedRowCount == nil)
            for row in 0..<11 {
                let held = (0..<12).map { terminal.heldCharacters(row: row, column: $0) }
                #expect(held == (0..<12).map { shown[row, $0].symbol.text })
            }
        }

        /// What ncurses holds after a scroll is what a screen drawn without it would hold.
        @Test(arguments: [1, -1, 3, -3]) func whatIsHeldIsWhatIsShown(by count: Int) throws {
            var scrolled = try Terminal(Terminal.prepare(TerminalOptions(type: "xterm-256color", device: "/dev/null")))
            scrolled.resize(rows: 11, columns: 12)
            scrolled.show(screen(from: 10))
            let new = screen(from: 10 + count, outline: "abcXefghij")
            scrolled.show(new)
            for row in 0..<11 {
                let held = (0..<12).map { scrolled.heldCharacters(row: row, column: $0) }
                #expect(held == (0..<12).map { new[row, $0].symbol.text })
            }
        }
    }
}
