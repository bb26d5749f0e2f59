/// One press of a key as the terminal told it.
public struct KeyPress: Hashable, Sendable {
    /// Which key.
    public enum Key: Hashable, Sendable {
        /// A key that types a character; a letter with Shift is the capital.
        case character(Character)
        case up, down, left, right
        case home, end, pageUp, pageDown
        case insert, delete, backspace
        case tab, backTab, enter, escape
        /// F1 is 1.
        case function(Int)
    }

    /// Keys held down beside it; Shift counts only where it does not change the character.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Ctrl.
        public static let control = Modifiers(rawValue: 1)
        /// Alt or Meta.
        public static let alt = Modifiers(rawValue: 2)
        /// Shift.
        public static let shift = Modifiers(rawValue: 4)
    }

    /// Which key.
    public var key: Key
    /// The keys held down beside it.
    public var modifiers: Modifiers

    /// Makes a key press.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// Makes the press of a key that types `character`.
    public init(_ character: Character, _ modifiers: Modifiers = []) {
        self.init(.character(character), modifiers)
    }
}
