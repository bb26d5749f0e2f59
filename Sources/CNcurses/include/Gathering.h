/* Sending a screen in one piece. */
#pragma once

/* Begins to gather what ncurses writes to `descriptor`, after `before`. */
void gathering_begin(int descriptor, const char *before);

/* Sends what was gathered, and `after`, in one piece. */
void gathering_end(int descriptor, const char *after);

/* Lets go of the copy of the terminal's descriptor. */
void gathering_close(void);
