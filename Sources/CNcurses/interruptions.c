#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int routed[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGTRAP, SIGILL, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
enum { routed_count = sizeof routed / sizeof *routed, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction routed_before[routed_count], fatal_before[fatal_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t is_ending, is_armed, has_modes;
static struct termios modes;
static int terminal = -1;
static int terminal_is_copy;
static char reset_string[512];
static size_t reset_count;

static bool ends_program(int signal) {
    return signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
}

static void route(int signal) {
    int saved = errno;
    if (ends_program(signal)) {
        if (is_ending) {
            restoration_run();
            interruptions_end_by(signal);
        }
        is_ending = 1;
    }
    unsigned char byte = (unsigned char)signal;
    // A full pipe drops the byte: the loop has signals enough to wake for.
    (void)!write(pipe_ends[1], &byte, 1);
    errno = saved;
}

int interruptions_open(void) {
    if (pipe_ends[0] >= 0) return pipe_ends[0];
    if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    is_ending = 0;
    struct sigaction action = {.sa_handler = route, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < routed_count; i++) sigaction(routed[i], &action, &routed_before[i]);
    return pipe_ends[0];
}

void interruptions_close(void) {
    if (pipe_ends[0] < 0) return;
    for (int i = 0; i < routed_count; i++) sigaction(routed[i], &routed_before[i], 0);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

void restoration_remember_modes(int descriptor) {
    // A copy: while a screen is gathered the number stands for a file in memory, and a crash elsewhere must not be told there.
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (terminal_is_copy) close(terminal);
    terminal_is_copy = copy >= 0;
    terminal = terminal_is_copy ? copy : descriptor;
    has_modes = tcgetattr(descriptor, &modes) == 0;
}

void restoration_set_string(const char *string) {
    reset_count = strnlen(string, sizeof reset_string - 1);
    memcpy(reset_string, string, reset_count);
}

void restoration_run(void) {
    if (!is_armed) return;
    is_armed = 0;
    (void)!write(terminal, reset_string, reset_count);
    if (has_modes) tcsetattr(terminal, TCSANOW, &modes);
}

static void crash(int signal, siginfo_t *origin, void *context) {
    (void)context;
    restoration_run();
    for (int i = 0; i < fatal_count; i++) {
        if (fatal[i] == signal) sigaction(signal, &fatal_before[i], 0);
    }
    // A fault happens again by itself on return, at its true place; a signal that was sent, or a trap, does not.
    if (origin->si_code <= 0 || signal == SIGTRAP) raise(signal);
}

void restoration_arm(void) {
    // A stack of its own, so that an overflow of the main one can be answered.
    static char stack_memory[16384];
    stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
    sigaltstack(&stack, 0);
    if (is_armed) return;
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &fatal_before[i]);
    is_armed = 1;
}

void restoration_disarm(void) {
    is_armed = 0;
    for (int i = 0; i < fatal_count; i++) {
        struct sigaction now;
        // Only where the handler is still ours.
        if (sigaction(fatal[i], 0, &now) == 0 && now.sa_sigaction == crash) sigaction(fatal[i], &fatal_before[i], 0);
    }
}

void interruptions_stop(void) {
    interruptions_let_stop(true);
    // The whole group stops, as when the terminal itself answers ^Z: `producer | duidu -` is one job.
    kill(0, SIGTSTP);
    interruptions_let_stop(false);
}

void interruptions_let_stop(bool stops) {
    struct sigaction action = {.sa_handler = stops ? SIG_DFL : route, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, 0);
}

void interruptions_end_by(int signal) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, 0);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigprocmask(SIG_UNBLOCK, &set, 0);
    raise(signal);
    _exit(128 + signal);
}
