/* Sending a screen in one piece. */
#pragma once
#include <stdbool.h>

/* Whether what ncurses writes to `descriptor` can be gathered; where it cannot, it is sent as it comes. */
bool gathering_is_possible(int descriptor);

/* Begins to gather what ncurses writes to `descriptor`, after `before`. */
void gathering_begin(int descriptor, const char *before);

/* Sends what was gathered, and `after`, in one piece. */
void gathering_end(int descriptor, const char *after);

/* Forgets what was gathered: the terminal has it already. */
void gathering_drop(int descriptor);

/* Lets go of the copy of the terminal's descriptor. */
void gathering_close(void);
