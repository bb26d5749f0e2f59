#include "CDetection.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <uchardet/uchardet.h>

// The pointers have the types of the headers, so that the compiler checks each call.
static __typeof__(&uchardet_new) make;
static __typeof__(&uchardet_delete) release;
static __typeof__(&uchardet_handle_data) feed;
static __typeof__(&uchardet_data_end) finish;
static __typeof__(&uchardet_get_charset) answer;
static bool is_loaded;

static void load(void) {
    void *library = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define TAKE(pointer, name) \
    if (!(pointer = (__typeof__(&name))dlsym(library, #name))) return
    TAKE(make, uchardet_new);
    TAKE(release, uchardet_delete);
    TAKE(feed, uchardet_handle_data);
    TAKE(finish, uchardet_data_end);
    TAKE(answer, uchardet_get_charset);
    is_loaded = true;
}

bool detection_is_there(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

void detection_guess(const void *bytes, size_t count, char *name, size_t size) {
    name[0] = 0;
    if (!detection_is_there()) return;
    uchardet_t detector = make();
    if (!detector) return;
    if (feed(detector, bytes, count) == 0) {
        finish(detector);
        snprintf(name, size, "%s", answer(detector));
    }
    release(detector);
}
