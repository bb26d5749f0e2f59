#pragma once
#include <stddef.h>
#include <sys/types.h>

typedef enum {
    PROGRAM_ENDED,
    PROGRAM_NOT_FOUND,
    PROGRAM_TOO_SLOW,
    PROGRAM_FAILED,
} program_outcome;

// A program that was started: its number, and files in memory with what it writes, for the caller to read and close; -1
// where there is none.
typedef struct {
    pid_t child;
    int output;
    int errors;
} program;

// Starts a program found by PATH, with bytes as its open file 3.
//
// It gets no terminal and no input; it may write at most so many bytes, and take so many seconds of a processor.
program_outcome program_start(const char *const *arguments, const void *bytes, size_t count, size_t most_bytes,
                              int seconds, program *started);

// Waits for a program, which is killed after so many seconds; status is its exit status, 128 where a signal ended it.
program_outcome program_end(const program *started, int seconds, int *status);
