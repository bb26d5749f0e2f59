import Reading
import Views

/// What the key pressed last comes to when it is pressed again, worked out while the reader reads.
///
/// Between two keys the processor has turned to other things, and whatever a key needs comes from slow memory: worked out
/// right after the key before, it is there at once. The state is a value, so nothing of this shows before it is wanted.
final class Foresight {
    private let press: KeyPress
    private let effects: [Effect]
    private let frame: Frame
    /// What the screen shows then.
    let cells: CellBuffer
    /// The state that follows; what it took the place of, once it is wanted.
    private var state: ReaderState

    /// Works out what a key comes to; nil where it does more than move the reader.
    init?(
        of press: KeyPress, in state: ReaderState, theme: ResolvedTheme, drawn: (frame: Frame, cells: CellBuffer)
    ) {
        guard state.onlyMoves(press) else { return nil }
        var next = state
        effects = next.take(.key(press))
        next.layOut()
        cells = Screen.draw(next.frame, theme: theme, before: drawn)
        frame = next.frame
        self.state = next
        self.press = press
    }

    /// Puts the state that an event leads to in the place of `state`; gives what follows from it, and what it looks like. Nil
    /// where another event was foreseen. To be called once.
    ///
    /// The state before is let go of with this, not now: that takes as long as much of what a key does.
    func takePlace(of state: inout ReaderState, after event: Event) -> (
        effects: [Effect], drawn: (frame: Frame, cells: CellBuffer)
    )? {
        guard case .key(press) = event else { return nil }
        swap(&state, &self.state)
        return (effects, (frame, cells))
    }
}
