#pragma once
#include <stdbool.h>
#include <stddef.h>

// Parses HTML and XML by libxml2, which is loaded at first use: to link it would cost every start of the program, of whatever
// file, its 30 MB of Unicode tables.

typedef struct {
    // The attributes come in pairs of name and value, NULL after the last; NULL where there are none.
    void (*start)(void *listener, const char *name, const char **attributes, size_t place);
    void (*end)(void *listener, const char *name, size_t place);
    void (*characters)(void *listener, const char *text, size_t count, size_t place);
} markup_listener;

// Whether the library is on this machine.
bool markup_is_there(void);

// Hands on what stands in UTF-8 text, in order, each with the place in bytes up to which the text was read by then.
// Nothing is fetched, no declared entity is replaced, no error stops it. False where nothing could be begun.
bool markup_parse(const char *text, size_t count, bool is_xml, markup_listener functions, void *listener);
