#include "CNcurses.h"

// ncurses hands out what it would send byte by byte, to a function that is told nothing else.
static char *collected;
static int room;
static int count;

static int collect(int byte) {
    if (count < room) collected[count] = (char)byte;
    count++;
    return byte;
}

int curses_rendition(unsigned attributes, int pair, char *bytes, int size) {
    collected = bytes;
    room = size;
    count = 0;
    vid_puts((attr_t)attributes, (short)0, &pair, collect);
    collected = NULL;
    return count <= size ? count : 0;
}
