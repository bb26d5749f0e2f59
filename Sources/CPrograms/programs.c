#include "CPrograms.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int file_of(const void *bytes, size_t count) {
    const int file = memfd_create("duidu", MFD_CLOEXEC);
    for (size_t written = 0; file >= 0 && written < count;) {
        const ssize_t more = write(file, (const char *)bytes + written, count - written);
        if (more < 0 && errno != EINTR) {
            close(file);
            return -1;
        }
        if (more > 0) written += (size_t)more;
    }
    return file;
}

static void limit(int what, rlim_t most) {
    const struct rlimit limits = {most, most};
    setrlimit(what, &limits);
}

// What the child does: nothing that allocates, since other threads may have held a lock when it was made.
static void become(const char *const *arguments, int input, int output, int errors, size_t most_bytes, int seconds) {
    // The copies stand above 3 first, so that none overwrites another.
    const int nothing = open("/dev/null", O_RDONLY);
    const int from = fcntl(input, F_DUPFD, 10), to = fcntl(output, F_DUPFD, 10), wrong = fcntl(errors, F_DUPFD, 10);
    if (nothing < 0 || from < 0 || to < 0 || wrong < 0) _exit(126);
    if (dup2(nothing, 0) < 0 || dup2(to, 1) < 0 || dup2(wrong, 2) < 0 || dup2(from, 3) < 0) _exit(126);
    close(from);
    close(to);
    close(wrong);
    setsid();
    limit(RLIMIT_FSIZE, most_bytes);
    limit(RLIMIT_CPU, (rlim_t)seconds);
    limit(RLIMIT_AS, (rlim_t)4 << 30);
    limit(RLIMIT_CORE, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execvp(arguments[0], (char *const *)arguments);
    _exit(errno == ENOENT ? 127 : 126);
}

program_outcome program_end(const program *started, int seconds, int *status) {
    const pid_t child = started->child;
    const int handle = pidfd_open(child, 0);
    struct pollfd ended = {handle, POLLIN, 0};
    int ready;
    do ready = handle < 0 ? 1 : poll(&ended, 1, seconds * 1000);
    while (ready < 0 && errno == EINTR);
    if (handle >= 0) close(handle);
    if (ready == 0) kill(child, SIGKILL);
    int result;
    while (waitpid(child, &result, 0) < 0)
        if (errno != EINTR) return PROGRAM_FAILED;
    if (ready == 0) return PROGRAM_TOO_SLOW;
    *status = WIFEXITED(result) ? WEXITSTATUS(result) : 128;
    if (WIFSIGNALED(result) && WTERMSIG(result) == SIGXCPU) return PROGRAM_TOO_SLOW;
    return *status == 127 ? PROGRAM_NOT_FOUND : PROGRAM_ENDED;
}

program_outcome program_start(const char *const *arguments, const void *bytes, size_t count, size_t most_bytes,
                              int seconds, program *started) {
    const int input = file_of(bytes, count);
    *started = (program){-1, file_of(NULL, 0), file_of(NULL, 0)};
    if (input >= 0 && started->output >= 0 && started->errors >= 0) started->child = fork();
    if (started->child == 0) become(arguments, input, started->output, started->errors, most_bytes, seconds);
    const int reason = errno;
    if (input >= 0) close(input);
    if (started->child > 0) return PROGRAM_ENDED;
    errno = reason;
    return PROGRAM_FAILED;
}
