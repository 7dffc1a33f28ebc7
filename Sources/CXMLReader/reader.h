#ifndef CXMLREADER_READER_H
#define CXMLREADER_READER_H

// Debian's libxml2 brings headers of ICU along; they stay in this target's own files.
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "CXMLReader.h"

// A place in the document as UTF-8.
typedef struct {
    uint64_t offset;
    uint64_t line_start;
    uint32_t line;
} place;

enum mark_kind : uint8_t {
    MARK_START, MARK_NAMESPACE, MARK_ATTRIBUTE, MARK_END, MARK_COMMENT, MARK_INSTRUCTION, MARK_CDATA
};

// Where a piece of markup lies that libxml2 is about to report.
typedef struct {
    place at;
    place behind;
    enum mark_kind kind;
} mark;

enum scan_state : uint8_t {
    IN_TEXT, AFTER_LESS, AFTER_BANG, IN_COMMENT, IN_CDATA, IN_INSTRUCTION, IN_END_TAG, IN_START_TAG,
    IN_QUOTES, IN_OTHER
};

// The names of all elements, attributes, prefixes and namespaces that were met or asked for.
typedef struct {
    char *text;
    uint32_t count;
    // Asked for by the caller, whose numbers have to stay.
    uint8_t is_kept;
} name;

typedef struct {
    const void *address;
    uint32_t number;
} known_address;

typedef struct {
    name *list;
    uint32_t count, room;
    uint64_t bytes;
    // Numbers by hash of the text, and by the address at which libxml2 keeps the text.
    uint32_t *slots;
    uint32_t slot_count;
    known_address *addresses;
    uint32_t address_count, address_room;
} name_table;

typedef struct {
    __typeof__(xmlInitParser) *start;
    __typeof__(xmlCreatePushParserCtxt) *create;
    __typeof__(xmlCtxtUseOptions) *use_options;
    __typeof__(xmlCtxtResetPush) *reset;
    __typeof__(xmlParseChunk) *parse;
    __typeof__(xmlStopParser) *stop;
    __typeof__(xmlFreeParserCtxt) *release;
} xml_functions;

struct cobalamin_xml {
    void *library;
    xml_functions xml;
    cobalamin_xml_limits limits;
    xmlParserCtxtPtr parser;
    name_table names;

    // What this push gives.
    cobalamin_xml_event *events;
    size_t event_count, event_room;
    uint8_t *texts;
    size_t text_count, text_room;

    // Bytes that wait for the rest of their piece of markup; `fed` is where they begin.
    uint8_t *kept;
    size_t kept_count, kept_room;
    place fed;

    // The scan of what was pushed, ahead of libxml2.
    enum scan_state state;
    uint8_t quote;
    uint64_t scanned;
    place counted;
    place token;
    uint32_t attribute_count;
    mark *marks;
    size_t mark_count, mark_room, mark_next;
    uint64_t message_bytes;

    // Where libxml2 stands.
    uint32_t depth;
    uint32_t namespace_count;
    uint32_t *namespaces_of_depth;
    place text_at;
    uint64_t run_count;
    int is_in_run;
    int is_ended;

    cobalamin_xml_status fault;
    place fault_at;
    int fault_number;
    // Found by the scan, and told once libxml2 has got there.
    cobalamin_xml_status found;
    place found_at;
};

// The longest name, and the longest piece of markup: libxml2 looks no farther ahead than 10 MB.
enum { NAME_LIMIT = 1024, MARKUP_LIMIT = 9 << 20, SLICE = 64 << 10, REFERENCE_LIMIT = 64 };

static inline uint32_t column_of(const place *at) {
    return (uint32_t)(at->offset - at->line_start + 1);
}

// Moves a place over bytes.
void cxml_advance(place *at, const uint8_t *bytes, size_t count);

// Makes room for `wanted` items of a size; 0 without memory.
int cxml_grow(void **list, size_t *room, size_t wanted, size_t size);

// Remembers the first fault.
void cxml_fail(cobalamin_xml *reader, cobalamin_xml_status status, place at);

// Scans `count` bytes that lie before `end`; the bytes from `reader->fed` on are at hand before it.
void cxml_scan(cobalamin_xml *reader, const uint8_t *bytes, size_t count);

// How many of the bytes since `reader->fed` libxml2 may have.
size_t cxml_safe_count(const cobalamin_xml *reader, const uint8_t *bytes, size_t count);

// The number of a text; 0 where there is none, UINT32_MAX without memory.
uint32_t cxml_number(name_table *names, const char *text, size_t count, int is_kept);
// The number of a text that libxml2 keeps at an address of its own.
uint32_t cxml_number_at(cobalamin_xml *reader, const xmlChar *address);
int cxml_names_open(name_table *names);
// Forgets the addresses, and where they have become many, the names nobody asked for.
void cxml_names_restart(name_table *names);
void cxml_names_close(name_table *names);

// The functions libxml2 calls.
void cxml_handler(xmlSAXHandler *handler);

#endif
