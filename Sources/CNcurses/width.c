#include "CNcurses.h"

#include <stdatomic.h>

// Atomic, since any thread may ask for a width: `wcwidth` below stands for the whole program.
static _Atomic(curses_width_function) width_function;
// What the function said of the characters below U+10000, plus `offset`; 0 where it was not asked yet. ncurses asks for
// every cell that it sends, several times.
enum { remembered_count = 1 << 16, offset = 2 };
static _Atomic(signed char) remembered[remembered_count];

void curses_set_width_function(curses_width_function function) {
    // Nothing is remembered before there is a function.
    if (!atomic_exchange(&width_function, function)) return;
    for (int index = 0; index < remembered_count; index++)
        atomic_store_explicit(&remembered[index], 0, memory_order_relaxed);
}

static int asked_width(wchar_t character) {
    curses_width_function function = atomic_load_explicit(&width_function, memory_order_acquire);
    return function ? function(character) : -1;
}

/* In place of glibc's, for ncurses too. Before a function is set, only ASCII has a width. */
int wcwidth(wchar_t character) {
    if (character >= 0x20 && character < 0x7f) return 1;
    if (character == 0) return 0;
    if (character < 0 || character >= remembered_count) return asked_width(character);
    signed char known = atomic_load_explicit(&remembered[character], memory_order_relaxed);
    if (known == 0) {
        known = (signed char)(asked_width(character) + offset);
        atomic_store_explicit(&remembered[character], known, memory_order_relaxed);
    }
    return known - offset;
}
