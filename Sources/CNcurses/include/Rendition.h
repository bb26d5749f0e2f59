/* What ncurses sends for attributes and colours. */
#pragma once

/* Puts what ncurses sends for turning attributes and a colour pair on into `bytes`, from the present ones on, which these
   become; gives how many bytes, 0 where they do not fit into `size`. The attributes are ncurses's `attr_t`. */
int curses_rendition(unsigned attributes, int pair, char *bytes, int size);
