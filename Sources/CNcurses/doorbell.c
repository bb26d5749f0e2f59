#include "Doorbell.h"

#include <sys/eventfd.h>

int doorbell_open(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

void doorbell_ring(int descriptor) {
    (void)eventfd_write(descriptor, 1);
}

void doorbell_silence(int descriptor) {
    eventfd_t rings;
    (void)eventfd_read(descriptor, &rings);
}
