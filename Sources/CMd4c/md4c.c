#include "CMd4c.h"
#include <dlfcn.h>
#include <pthread.h>

// The pointer has the type of the header, so that the compiler checks the call.
static __typeof__(&md_parse) parse;

static void load(void) {
    void *library = dlopen("libmd4c.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library) parse = (__typeof__(&md_parse))dlsym(library, "md_parse");
}

bool markdown_is_there(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return parse;
}

int markdown_parse(const MD_CHAR *text, MD_SIZE size, const MD_PARSER *parser, void *user) {
    return markdown_is_there() ? parse(text, size, parser, user) : -1;
}
