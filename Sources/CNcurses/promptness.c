#include "CNcurses.h"

#include <sched.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What sched_setattr(2) takes, version 0; the C library of Debian 12 does not declare it. */
struct attributes {
    uint32_t size;
    uint32_t policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period;
};

enum {
    reset_on_fork = 1,
    /* The shortest turn that may be asked for, in nanoseconds. Who asks for short turns gets them sooner (Linux,
       Documentation/scheduler/sched-eevdf.rst): a thread that waits most of the time loses nothing by it. */
    shortest_turn = 100 * 1000,
};

void promptness_ask(void) {
    struct attributes attributes = {.size = sizeof attributes};
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return;
    if (attributes.policy != SCHED_OTHER) return;
    attributes.size = sizeof attributes;
    attributes.flags |= reset_on_fork;
    attributes.runtime = shortest_turn;
    (void)syscall(SYS_sched_setattr, 0, &attributes, 0);
}
