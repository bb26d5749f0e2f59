/* How soon a thread runs once what it waits for is there. */
#pragma once

/* Asks that this thread need not wait until another one has used up its turn on the processor; threads and programs that
   it starts do not inherit that.

   Kernels before 6.12 hear it and change nothing. */
void promptness_ask(void);
