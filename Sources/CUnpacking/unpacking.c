#include "CUnpacking.h"
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The pointers have the types of the headers, so that the compiler checks each call.
#define FUNCTIONS(USE) \
    USE(archive_read_new) \
    USE(archive_read_free) \
    USE(archive_read_open_memory) \
    USE(archive_read_next_header) \
    USE(archive_read_data) \
    USE(archive_read_support_filter_gzip) \
    USE(archive_read_support_filter_bzip2) \
    USE(archive_read_support_filter_xz) \
    USE(archive_read_support_filter_zstd) \
    USE(archive_read_support_format_raw) \
    USE(archive_read_support_format_zip) \
    USE(archive_entry_pathname) \
    USE(archive_entry_pathname_utf8) \
    USE(archive_entry_filetype) \
    USE(archive_entry_is_data_encrypted)

#define DECLARE(name) static __typeof__(&name) p_##name;
FUNCTIONS(DECLARE)
static bool is_loaded;

static void load(void) {
    void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define TAKE(name) \
    if (!(p_##name = (__typeof__(&name))dlsym(library, #name))) return;
    FUNCTIONS(TAKE)
    is_loaded = true;
}

bool unpacking_is_there(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

static bool leads_out(const char *path) {
    if (path[0] == '/' || path[0] == '\\' || strchr(path, ':') == path + 1) return true;
    for (const char *part = path; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL) {
        if (part[0] == '.' && part[1] == '.' && (part[2] == '/' || part[2] == 0)) return true;
    }
    return false;
}

// The path in UTF-8 where it can be said so, whatever the locale is.
static const char *path_of(struct archive_entry *entry) {
    const char *path = p_archive_entry_pathname_utf8(entry);
    return path ? path : p_archive_entry_pathname(entry);
}

// Reads one entry whole; NULL where it is broken, or with *count beyond the limit where it is too long.
static unsigned char *read_entry(struct archive *archive, size_t limit, size_t *count) {
    size_t room = 1 << 16;
    unsigned char *bytes = malloc(room);
    *count = 0;
    while (bytes) {
        const la_ssize_t got = p_archive_read_data(archive, bytes + *count, room - *count);
        if (got == 0) return bytes;
        if (got < 0 || (*count += (size_t)got) > limit) break;
        if (*count < room) continue;
        unsigned char *more = realloc(bytes, room *= 2);
        if (!more) break;
        bytes = more;
    }
    free(bytes);
    return NULL;
}

static struct archive *open_archive(const void *bytes, size_t count, bool is_zip) {
    struct archive *archive = p_archive_read_new();
    if (!archive) return NULL;
    if (is_zip) {
        p_archive_read_support_format_zip(archive);
    } else {
        p_archive_read_support_filter_gzip(archive);
        p_archive_read_support_filter_bzip2(archive);
        p_archive_read_support_filter_xz(archive);
        p_archive_read_support_filter_zstd(archive);
        p_archive_read_support_format_raw(archive);
    }
    if (p_archive_read_open_memory(archive, bytes, count) == ARCHIVE_OK) return archive;
    p_archive_read_free(archive);
    return NULL;
}

static unpacking_outcome read_all(const void *bytes, size_t count, bool is_zip, unpacking_limits limits,
                                  bool (*wants)(void *, const char *),
                                  void (*take)(void *, const char *, const unsigned char *, size_t), void *listener) {
    struct archive *archive = open_archive(bytes, count, is_zip);
    if (!archive) return UNPACKING_BROKEN;
    const size_t expanded = count > limits.bytes / limits.ratio ? limits.bytes : count * limits.ratio;
    size_t left = expanded < 1 << 20 ? 1 << 20 : expanded;
    unpacking_outcome outcome = UNPACKING_DONE;
    struct archive_entry *entry;
    int status;
    while ((status = p_archive_read_next_header(archive, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
        if (limits.entries-- == 0) {
            outcome = UNPACKING_TOO_LARGE;
            break;
        }
        const char *path = is_zip ? path_of(entry) : "";
        if (!path || p_archive_entry_filetype(entry) != AE_IFREG || leads_out(path) || !wants(listener, path)) continue;
        if (p_archive_entry_is_data_encrypted(entry) > 0) {
            outcome = UNPACKING_LOCKED;
            break;
        }
        size_t length;
        unsigned char *content = read_entry(archive, left, &length);
        if (!content) {
            outcome = length > left ? UNPACKING_TOO_LARGE : UNPACKING_BROKEN;
            break;
        }
        left -= length;
        take(listener, path, content, length);
        free(content);
    }
    if (status < ARCHIVE_WARN && outcome == UNPACKING_DONE) outcome = UNPACKING_BROKEN;
    p_archive_read_free(archive);
    return outcome;
}

unpacking_outcome unpacking_read(const void *bytes, size_t count, bool is_zip, unpacking_limits limits,
                                 bool (*wants)(void *, const char *),
                                 void (*take)(void *, const char *, const unsigned char *, size_t), void *listener) {
    if (!unpacking_is_there()) return UNPACKING_NOT_THERE;
    // The library reads paths by the locale, and knows none that are beyond ASCII in that of C.
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    const locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
    const unpacking_outcome outcome = read_all(bytes, count, is_zip, limits, wants, take, listener);
    if (utf8) {
        uselocale(before);
        freelocale(utf8);
    }
    return outcome;
}
