/* The wide ncurses as Swift can call it, and the few things around a terminal that are safer in C. */
#pragma once
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>

#include "Doorbell.h"
#include "Gathering.h"
#include "Interruptions.h"
#include "Promptness.h"
#include "Rendition.h"
#include "Width.h"

/* Swift 6 refuses mutable C globals, so `stdscr` and `stdout` are read through functions. */
static inline WINDOW *curses_screen_window(void) { return stdscr; }
static inline FILE *curses_standard_output(void) { return stdout; }
static inline FILE *curses_standard_input(void) { return stdin; }

/* `COLORS` and `COLOR_PAIRS` are mutable globals too. */
static inline int curses_color_count(void) { return COLORS; }
static inline int curses_pair_count(void) { return COLOR_PAIRS; }

/* `getmaxyx` is a macro that assigns to its arguments. */
static inline int curses_row_count(void) { return getmaxy(stdscr); }
static inline int curses_column_count(void) { return getmaxx(stdscr); }

/* The attribute macros are built with NCURSES_BITS, which is not imported. */
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_protect(void) { return A_PROTECT; }

/* `cchar_t` has a union-like layout, and pairs above 32767 go by pointer: both are settled here.
   `symbol` ends with 0 and holds one spacing character and at most CCHARW_MAX - 1 marks. */
static inline cchar_t curses_cell(const wchar_t *symbol, attr_t attributes, int pair) {
    cchar_t cell = {0};
    setcchar(&cell, symbol, attributes, (short)0, &pair);
    return cell;
}

/* Puts cells into a row from `column` on, as they are, without the control characters, tabs and wrapping that adding
   them one by one is prepared for. Wide symbols stand in one cell here. */
static inline int curses_put_row(int row, int column, const cchar_t *cells, int count) {
    return mvadd_wchnstr(row, column, cells, count);
}

/* Moves the rows from `top` to `bottom` up by `count`, down where it is negative, and sends that: a terminal that knows
   how scrolls. */
static inline void curses_scroll(int top, int bottom, int count) {
    idlok(stdscr, TRUE);
    scrollok(stdscr, TRUE);
    setscrreg(top, bottom);
    scrl(count);
    refresh();
    setscrreg(0, getmaxy(stdscr) - 1);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
}

/* Moves the rows from `top` to `bottom` up by `count`, down where it is negative, in all that ncurses holds: they were
   scrolled past it. */
static inline void curses_hold_scrolled(int top, int bottom, int count) {
    WINDOW *held[] = {curscr, newscr, stdscr};
    for (int i = 0; i < 3; i++) {
        scrollok(held[i], TRUE);
        wsetscrreg(held[i], top, bottom);
        wscrl(held[i], count);
        wsetscrreg(held[i], 0, getmaxy(held[i]) - 1);
        scrollok(held[i], FALSE);
        wtouchln(held[i], top, bottom - top + 1, 0);
    }
}

/* Puts cells into a row of all that ncurses holds, as `curses_put_row` does: they were drawn past it. */
static inline void curses_hold_row(int row, int column, const cchar_t *cells, int count) {
    WINDOW *held[] = {curscr, newscr, stdscr};
    for (int i = 0; i < 3; i++) {
        mvwadd_wchnstr(held[i], row, column, cells, count);
        wtouchln(held[i], row, 1, 0);
    }
}

/* Sends a row anew, whatever stands there. */
static inline void curses_redraw_row(int row) {
    wredrawln(stdscr, row, 1);
    refresh();
}

/* Reads a cell back as ncurses holds it, for tests: the characters into `symbol` (CCHARW_MAX + 1 of them), the pair into `pair`. */
static inline attr_t curses_get(int row, int column, wchar_t *symbol, int *pair) {
    cchar_t cell;
    attr_t attributes = 0;
    short small = 0;
    symbol[0] = 0;
    if (mvin_wch(row, column, &cell) == ERR) return 0;
    getcchar(&cell, symbol, &attributes, &small, pair);
    return attributes;
}

/* Fills the colours of an extended pair; the function of ncurses takes pointers to `int`. */
static inline int curses_pair_colors(int pair, int *foreground, int *background) {
    return extended_pair_content(pair, foreground, background);
}

/* From <term.h>, which would import some five hundred macros beside it. */
extern char *tigetstr(const char *name);
extern int tigetflag(const char *name);

/* The string of a terminfo capability, or NULL: ncurses marks "not a string" by the pointer -1. */
static inline const char *curses_capability(const char *name) {
    char *found = tigetstr(name);
    return found == (char *)-1 ? 0 : found;
}
