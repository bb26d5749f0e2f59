#include "CMarkup.h"
#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>

#if LIBXML_VERSION >= 21400
#define LIBRARY "libxml2.so.16"
#else
#define LIBRARY "libxml2.so.2"
#endif

// The pointers have the types of the headers, so that the compiler checks each call.
static __typeof__(&htmlCreateMemoryParserCtxt) html_context;
static __typeof__(&htmlParseDocument) html_parse;
static __typeof__(&htmlCtxtUseOptions) html_options;
static __typeof__(&htmlFreeParserCtxt) html_free;
static __typeof__(&xmlCreateMemoryParserCtxt) xml_context;
static __typeof__(&xmlParseDocument) xml_parse;
static __typeof__(&xmlCtxtUseOptions) xml_options;
static __typeof__(&xmlFreeParserCtxt) xml_free;
static __typeof__(&xmlSwitchEncoding) switch_encoding;
static bool is_loaded;

static void load(void) {
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define TAKE(pointer, name) \
    if (!(pointer = (__typeof__(&name))dlsym(library, #name))) return
    TAKE(html_context, htmlCreateMemoryParserCtxt);
    TAKE(html_parse, htmlParseDocument);
    TAKE(html_options, htmlCtxtUseOptions);
    TAKE(html_free, htmlFreeParserCtxt);
    TAKE(xml_context, xmlCreateMemoryParserCtxt);
    TAKE(xml_parse, xmlParseDocument);
    TAKE(xml_options, xmlCtxtUseOptions);
    TAKE(xml_free, xmlFreeParserCtxt);
    TAKE(switch_encoding, xmlSwitchEncoding);
    is_loaded = true;
}

bool markup_is_there(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

typedef struct {
    markup_listener functions;
    void *listener;
    xmlParserCtxtPtr context;
} session;

static size_t place(const session *s) {
    const xmlParserInputPtr input = s->context->input;
    return input ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;
}

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
    const session *s = data;
    s->functions.start(s->listener, (const char *)name, (const char **)attributes, place(s));
}

static void end(void *data, const xmlChar *name) {
    const session *s = data;
    s->functions.end(s->listener, (const char *)name, place(s));
}

static void characters(void *data, const xmlChar *text, int count) {
    const session *s = data;
    if (count > 0) s->functions.characters(s->listener, (const char *)text, (size_t)count, place(s));
}

// What is found goes to these functions and nowhere else: no tree is built, nothing is printed.
static void listen(session *s) {
    *s->context->sax = (xmlSAXHandler){
        .startElement = start,
        .endElement = end,
        .characters = characters,
        .ignorableWhitespace = characters,
        // Scripts and styles end up here; CDATA of XML is text.
        .cdataBlock = characters,
        .initialized = 1,
    };
    s->context->userData = s;
}

static void read_html(session *s) {
    switch_encoding(s->context, XML_CHAR_ENCODING_UTF8);
    html_options(s->context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR |
                                 HTML_PARSE_NOWARNING);
    listen(s);
    html_parse(s->context);
    html_free(s->context);
}

static void read_xml(session *s) {
    xml_options(s->context, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    listen(s);
    xml_parse(s->context);
    xml_free(s->context);
}

bool markup_parse(const char *text, size_t count, bool is_xml, markup_listener functions, void *listener) {
    if (count == 0 || count > INT_MAX || !markup_is_there()) return false;
    session s = {functions, listener, is_xml ? xml_context(text, (int)count) : html_context(text, (int)count)};
    if (!s.context) return false;
    (is_xml ? read_xml : read_html)(&s);
    return true;
}
