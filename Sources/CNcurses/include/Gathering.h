/* Sending a screen in one piece. */
#pragma once

/* As `refresh`, with what ncurses writes to `descriptor` gathered and sent in one piece between `before` and `after`. */
void gathering_refresh(int descriptor, const char *before, const char *after);

/* Lets go of the copy of the terminal's descriptor. */
void gathering_close(void);
