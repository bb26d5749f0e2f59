/* An eventfd, which the Glibc module of Swift does not import. */
#pragma once

/* A new eventfd that does not block, or -1. */
int doorbell_open(void);

/* Makes the descriptor readable; from any thread. */
void doorbell_ring(int descriptor);

/* Makes it unreadable until the next ring. */
void doorbell_silence(int descriptor);
