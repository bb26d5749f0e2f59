#pragma once
#include <md4c.h>
#include <stdbool.h>

// Markdown by md4c, which is loaded at first use: every start would pay for what only some files need.

// The library's md_parse; -1 where the library is not on this machine.
int markdown_parse(const MD_CHAR *text, MD_SIZE size, const MD_PARSER *parser, void *user);

// Whether the library is on this machine.
bool markdown_is_there(void);
