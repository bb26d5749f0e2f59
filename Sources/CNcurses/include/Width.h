/* The width of characters as ncurses sees it. */
#pragma once
#include <wchar.h>

/* Says how many columns a character takes: 0, 1, 2, or -1 for one that cannot be shown. */
typedef int (*curses_width_function)(wchar_t character);

/* Sets the function that this program's own `wcwidth` asks.

   glibc's table is that of Unicode 14 and knows no switch for ambiguous width. A `wcwidth` that is defined in the
   program comes before the one of glibc for ncurses as well, so that one function decides for layout and terminal. */
void curses_set_width_function(curses_width_function function);

/* The program's own; declared here since <wchar.h> shows it to sources of X/Open only. */
int wcwidth(wchar_t character);
