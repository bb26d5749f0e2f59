#pragma once
#include <stdbool.h>
#include <stddef.h>

// Guesses encodings by uchardet, which is loaded at first use: few files need it.

// Writes the name of the encoding that the bytes are most likely in, an empty one where there is no telling or no library.
void detection_guess(const void *bytes, size_t count, char *name, size_t size);

// Whether the library is on this machine.
bool detection_is_there(void);
