#pragma once
#include <stdbool.h>
#include <stddef.h>

// Unpacks archives and compressed files by libarchive, which is loaded at first use: it brings nine libraries along.

typedef enum {
    UNPACKING_DONE,
    UNPACKING_NOT_THERE,
    UNPACKING_BROKEN,
    UNPACKING_TOO_LARGE,
    UNPACKING_LOCKED,
} unpacking_outcome;

typedef struct {
    size_t bytes;    // the most bytes that all entries may unpack to
    size_t entries;  // the most entries
    size_t ratio;    // how many times its size a file may unpack to, once that is beyond a megabyte
} unpacking_limits;

// Whether the library is on this machine.
bool unpacking_is_there(void);

// Unpacks a zip archive, or where is_zip is false a single compressed file, whose one entry has no name.
// wants says of each regular entry with a path inside the archive whether it is asked for, take gets its bytes;
// links, devices and paths that lead out of the archive are passed over.
unpacking_outcome unpacking_read(const void *bytes, size_t count, bool is_zip, unpacking_limits limits,
                                 bool (*wants)(void *listener, const char *path),
                                 void (*take)(void *listener, const char *path, const unsigned char *bytes, size_t count),
                                 void *listener);
