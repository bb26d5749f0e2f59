/// Why a terminal could not be taken.
public enum TerminalError: Error, Hashable, Sendable {
    /// Neither standard input nor `/dev/tty` is a terminal.
    case noTerminal
    /// There is no description of the type of terminal; empty where `TERM` is not set.
    case unknownType(String)
    /// No locale of this machine writes UTF-8.
    case noUTF8Locale

    /// What happened and what to do, in English.
    public var message: String {
        switch self {
        case .noTerminal:
            "there is no terminal to read keys from; run duidu in a terminal, or `duidu text FILE` to print a text"
        case .unknownType(let name):
            "the terminal type '\(name)' is not known here; set TERM to a known one, such as TERM=xterm-256color"
        case .noUTF8Locale: "no UTF-8 locale is installed; install the locale C.UTF-8 or set LC_ALL to another one"
        }
    }
}
