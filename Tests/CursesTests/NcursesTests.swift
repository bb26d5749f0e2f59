import Testing

/// The tests that use ncurses, one after the other: it has one screen, and the program one table of widths.
@Suite(.serialized) enum NcursesTests {}
