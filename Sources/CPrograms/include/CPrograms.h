#pragma once
#include <stddef.h>

typedef enum {
    PROGRAM_ENDED,
    PROGRAM_NOT_FOUND,
    PROGRAM_TOO_SLOW,
    PROGRAM_FAILED,
} program_outcome;

// Runs a program found by PATH, with bytes as its open file 3, and waits for it.
//
// It gets no terminal and no input; it may write at most so many bytes, and is killed after so many seconds. output and
// errors become files in memory for the caller to read and close; status is its exit status, 128 where a signal ended it.
program_outcome program_run(const char *const *arguments, const void *bytes, size_t count, size_t most_bytes, int seconds,
                            int *output, int *errors, int *status);
