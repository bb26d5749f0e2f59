#include "CNcurses.h"

#include <string.h>

static curses_width_function width_function;
// What the function said of the characters below U+10000, plus `offset`; 0 where it was not asked yet. ncurses asks for
// every cell that it sends, several times.
enum { remembered_count = 1 << 16, offset = 2 };
static signed char remembered[remembered_count];

void curses_set_width_function(curses_width_function function) {
    width_function = function;
    memset(remembered, 0, sizeof remembered);
}

static int asked_width(wchar_t character) {
    return width_function ? width_function(character) : -1;
}

/* In place of glibc's, for ncurses too. Before a function is set, only ASCII has a width. */
int wcwidth(wchar_t character) {
    if (character >= 0x20 && character < 0x7f) return 1;
    if (character == 0) return 0;
    if (character < 0 || character >= remembered_count) return asked_width(character);
    if (remembered[character] == 0) remembered[character] = (signed char)(asked_width(character) + offset);
    return remembered[character] - offset;
}
