#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// ncurses writes out what it has at every cursor movement (mvcur flushes), some eighty times for a screen, and each write
// wakes the terminal. It is given a file in memory to write to, whose bytes then go out in one piece.
static int memory = -1;
static int terminal_copy = -1;
static int is_gathering;

// More than any screen takes; the pages stay, so that a screen costs no new ones.
static const size_t room = 1 << 20;
static const char *gathered = MAP_FAILED;

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0) {
            if (errno == EINTR || errno == EAGAIN) continue;
            return;
        }
        bytes += written;
        count -= (size_t)written;
    }
}

static void make_memory(void) {
    memory = memfd_create("screen", MFD_CLOEXEC);
    if (memory < 0 || ftruncate(memory, (off_t)room) != 0) return;
    gathered = mmap(NULL, room, PROT_READ, MAP_SHARED, memory, 0);
}

bool gathering_is_possible(int descriptor) {
    if (memory < 0) make_memory();
    if (terminal_copy < 0) terminal_copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    return gathered != MAP_FAILED && terminal_copy >= 0;
}

static void send_large(size_t count) {
    char *bytes = malloc(count);
    if (bytes != NULL && pread(memory, bytes, count, 0) == (ssize_t)count) write_all(terminal_copy, bytes, count);
    free(bytes);
    (void)!ftruncate(memory, (off_t)room);
}

static void send_gathered(void) {
    size_t count = (size_t)lseek(memory, 0, SEEK_CUR);
    if (count <= room) {
        write_all(terminal_copy, gathered, count);
    } else {
        send_large(count);
    }
    lseek(memory, 0, SEEK_SET);
}

void gathering_begin(int descriptor, const char *before) {
    is_gathering = gathering_is_possible(descriptor);
    write_all(is_gathering ? memory : descriptor, before, strlen(before));
    if (is_gathering) dup2(memory, descriptor);
}

void gathering_end(int descriptor, const char *after) {
    if (is_gathering) dup2(terminal_copy, descriptor);
    write_all(is_gathering ? memory : descriptor, after, strlen(after));
    if (is_gathering) send_gathered();
}

void gathering_drop(int descriptor) {
    if (!is_gathering) return;
    dup2(terminal_copy, descriptor);
    lseek(memory, 0, SEEK_SET);
}

void gathering_close(void) {
    if (terminal_copy >= 0) close(terminal_copy);
    terminal_copy = -1;
}
