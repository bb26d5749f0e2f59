/* Signals: those that ask for something go into a pipe, those that end the program put the terminal right first. */
#pragma once
#include <stdbool.h>

/* Routes SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT into a pipe, one byte each: the signal's number.

   Returns the end to read from, which does not block, or -1. A handler may call very little, `write` among it.
   Calling it again gives the same pipe. A second SIGTERM, SIGHUP or SIGINT that comes while the first has not been
   answered ends the program from the handler, as a crash would. */
int interruptions_open(void);

/* Gives the signals back to whoever had them before `interruptions_open`. */
void interruptions_close(void);

/* Remembers what brings the terminal on `descriptor` back: its modes as they are now.

   To be called before ncurses changes them. */
void restoration_remember_modes(int descriptor);

/* Sets the string that is written before the modes are put back; at most 511 bytes of it. */
void restoration_set_string(const char *string);

/* Arms the handlers of SIGTRAP, SIGILL, SIGSEGV, SIGABRT, SIGBUS and SIGFPE: they bring the terminal back, restore
   the action that stood before and raise the signal again. */
void restoration_arm(void);

/* Puts the earlier actions back; the terminal is left as it is. */
void restoration_disarm(void);

/* Writes the string and puts the modes back; safe in a signal handler; does nothing a second time until armed again. */
void restoration_run(void);

/* Stops the job as ^Z would and returns when it goes on; at once where no shell is there to continue it. */
void interruptions_stop(void);

/* Lets SIGTSTP stop this program at once, or routes it again: another program that has the terminal stops the whole job. */
void interruptions_let_stop(bool stops);

/* Ends the program by `signal` as if it had never been caught, so that the shell sees the true reason. */
_Noreturn void interruptions_end_by(int signal);
