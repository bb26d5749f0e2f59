#include "CMapping.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

// A signal handler may neither allocate nor lock, hence a table of fixed size; who finds no slot reads the file instead.
enum { slot_count = 128 };

struct slot {
    _Atomic(uintptr_t) start;
    _Atomic(size_t) length;
    atomic_int shrank;
    atomic_int taken;
};

static struct slot slots[slot_count];
// Held while a mapping ends and while pages are released, so that none is released that belongs to somebody else by then.
static pthread_mutex_t ending = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction previous;
static atomic_int handed_on;
static atomic_int losses;

static struct slot *find_slot(uintptr_t address) {
    for (int i = 0; i < slot_count; i++) {
        uintptr_t start = atomic_load(&slots[i].start);
        if (start != 0 && address >= start && address - start < atomic_load(&slots[i].length)) return &slots[i];
    }
    return NULL;
}

// The file ends before the page at fault, so that everything from there on is missing too: one mapping of zeros serves it all.
static int give_zeros(uintptr_t address) {
    struct slot *slot = find_slot(address);
    if (slot == NULL) return 0;
    uintptr_t page = address & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
    size_t rest = atomic_load(&slot->start) + atomic_load(&slot->length) - page;
    if (mmap((void *)page, rest, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED) return 0;
    atomic_store(&slot->shrank, 1);
    atomic_fetch_add(&losses, 1);
    return 1;
}

static void on_bus_error(int number, siginfo_t *info, void *context) {
    (void)context;
    if (give_zeros((uintptr_t)info->si_addr)) return;
    // Not ours: whoever was there before us gets it when the instruction runs again, the system's default after that.
    if (atomic_exchange(&handed_on, 1)) {
        signal(number, SIG_DFL);
    } else {
        sigaction(number, &previous, NULL);
    }
    // A signal that somebody sent does not come back by itself, as a fault does.
    if (info->si_code <= 0) raise(number);
}

void mapping_guard(void) {
    struct sigaction present;
    if (sigaction(SIGBUS, NULL, &present) != 0) return;
    if ((present.sa_flags & SA_SIGINFO) && present.sa_sigaction == on_bus_error) return;
    previous = present;
    struct sigaction ours = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    ours.sa_sigaction = on_bus_error;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGBUS, &ours, NULL);
}

const unsigned char *mapping_open(int descriptor, size_t length) {
    for (int i = 0; i < slot_count; i++) {
        if (atomic_exchange(&slots[i].taken, 1)) continue;
        void *start = mmap(NULL, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (start == MAP_FAILED) {
            atomic_store(&slots[i].taken, 0);
            return NULL;
        }
        mapping_guard();
        atomic_store(&slots[i].shrank, 0);
        atomic_store(&slots[i].length, length);
        atomic_store(&slots[i].start, (uintptr_t)start);
        return start;
    }
    return NULL;
}

int mapping_holds(const unsigned char *start) {
    return find_slot((uintptr_t)start) != NULL;
}

void mapping_close(const unsigned char *start, size_t length) {
    pthread_mutex_lock(&ending);
    struct slot *slot = find_slot((uintptr_t)start);
    if (slot != NULL) {
        atomic_store(&slot->start, 0);
        atomic_store(&slot->length, 0);
    }
    munmap((void *)start, length);
    if (slot != NULL) atomic_store(&slot->taken, 0);
    pthread_mutex_unlock(&ending);
}

// How many bytes of files are in the process, by the third number of statm; see proc(5).
static size_t resident_files(void) {
    char text[128];
    int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return 0;
    ssize_t count = read(descriptor, text, sizeof text - 1);
    close(descriptor);
    if (count <= 0) return 0;
    text[count] = 0;
    unsigned long pages = 0;
    if (sscanf(text, "%*u %*u %lu", &pages) != 1) return 0;
    return pages * (size_t)sysconf(_SC_PAGESIZE);
}

int mapping_release(size_t least, size_t most) {
    int found = 0;
    pthread_mutex_lock(&ending);
    for (int i = 0; i < slot_count; i++) {
        uintptr_t start = atomic_load(&slots[i].start);
        size_t length = atomic_load(&slots[i].length);
        if (start == 0 || length < least) continue;
        if (!found && resident_files() <= most) break;
        madvise((void *)start, length, MADV_DONTNEED);
        found = 1;
    }
    pthread_mutex_unlock(&ending);
    return found;
}

void mapping_return_freed(void) {
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

int mapping_shrank(const unsigned char *start) {
    struct slot *slot = find_slot((uintptr_t)start);
    return slot != NULL && atomic_load(&slot->shrank);
}

int mapping_losses(void) {
    return atomic_load(&losses);
}
