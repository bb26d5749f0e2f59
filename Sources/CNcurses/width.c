#include "CNcurses.h"

static curses_width_function width_function;

void curses_set_width_function(curses_width_function function) {
    width_function = function;
}

/* In place of glibc's, for ncurses too. Before a function is set, only ASCII has a width. */
int wcwidth(wchar_t character) {
    if (character >= 0x20 && character < 0x7f) return 1;
    if (character == 0) return 0;
    return width_function ? width_function(character) : -1;
}
