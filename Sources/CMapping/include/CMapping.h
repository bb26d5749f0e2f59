#ifndef CMAPPING_H
#define CMAPPING_H

#include <stddef.h>

/// Maps the first `length` bytes of an open file for reading; NULL where that cannot be done.
///
/// A page that the file has lost since (somebody made it shorter) reads as zeros instead of ending the program with SIGBUS.
const unsigned char *mapping_open(int descriptor, size_t length);

/// Puts the handler of SIGBUS before every other, to which it hands on what is not its own; done at each mapping too.
void mapping_guard(void);

/// Whether memory at `start` is a mapping that `mapping_open` made.
int mapping_holds(const unsigned char *start);

/// Gives back a mapping that `mapping_open` made.
void mapping_close(const unsigned char *start, size_t length);

/// Takes the pages of all mappings of at least `least` bytes out of the process where more than `most` bytes of files are
/// in it: what is read again comes back from the system's own memory of the file. Whether there were such.
int mapping_release(size_t least, size_t most);

/// From here on memory of a megabyte or more that is freed goes back to the system at once. By itself the C library learns from
/// the first such piece to keep those that follow, up to 32 MB each.
void mapping_return_freed(void);

/// Whether a page of the mapping that begins at `start` was found missing, so that zeros are read in its place.
int mapping_shrank(const unsigned char *start);

/// How often pages of any mapping were found missing: whoever asks now and then knows when `mapping_shrank` has news.
int mapping_losses(void);

#endif
