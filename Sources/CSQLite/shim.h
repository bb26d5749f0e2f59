#include <sqlite3.h>

// SQLite counts what it allocates under a lock, which nobody asks for; to be called before anything else. Swift does not
// import functions with arguments of any number.
static inline int sqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
