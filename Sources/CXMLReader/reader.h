#ifndef CXMLREADER_READER_H
#define CXMLREADER_READER_H

// Debian's libxml2 brings headers of ICU along; they stay in this target's own files.
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "CXMLReader.h"

// The longest name, and the longest piece of markup: libxml2 looks no farther ahead than 10 MB.
enum {
    NAME_LIMIT = 1024,
    MARKUP_LIMIT = 9 << 20,
    SLICE = 64 << 10,
    REFERENCE_LIMIT = 64,
    NOTE_LIMIT = 16
};

// A place in the document as UTF-8.
typedef struct {
    uint64_t offset;
    uint32_t line;
    // In characters, from 1.
    uint32_t column;
} place;

// How far lines and characters are counted.
typedef struct {
    uint64_t offset;
    uint64_t line_start;
    uint32_t line;
    // Bytes of this line that continue a character.
    uint32_t continued;
} line_count;

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

typedef enum {
    CXML_NONE, CXML_UNKNOWN, CXML_UTF_8, CXML_UTF_16, CXML_UTF_16LE, CXML_UTF_16BE,
    // Those of one byte a character.
    CXML_ISO_8859_1, CXML_ISO_8859_15, CXML_WINDOWS_1252, CXML_US_ASCII
} cxml_encoding;

// How many bytes a character still wants, and between which the next one lies.
typedef struct {
    uint8_t wanted, low, high;
} utf8_state;

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

// An element that has not ended.
typedef struct {
    uint32_t name, prefix, space;
    uint32_t namespace_count;
} open_element;

typedef struct {
    __typeof__(xmlInitParser) *start;
    __typeof__(xmlCreatePushParserCtxt) *create;
    __typeof__(xmlCtxtUseOptions) *use_options;
    __typeof__(xmlParseChunk) *parse;
    __typeof__(xmlFreeParserCtxt) *release;
    __typeof__(xmlFindCharEncodingHandler) *find_converter;
    __typeof__(xmlCharEncInFunc) *convert;
    __typeof__(xmlCharEncCloseFunc) *close_converter;
    __typeof__(xmlBufferCreate) *create_buffer;
    __typeof__(xmlBufferAdd) *add;
    __typeof__(xmlBufferEmpty) *empty;
    __typeof__(xmlBufferFree) *free_buffer;
    __typeof__(xmlSetStructuredErrorFunc) *listen;
    __typeof__(__xmlStructuredError) *error_listener;
    __typeof__(__xmlStructuredErrorContext) *error_context;
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

    // What the document is encoded in, told from its head.
    uint8_t head[2048];
    size_t head_count;
    int is_begun;
    cxml_encoding encoding;
    uint32_t skipped;
    xmlCharEncodingHandlerPtr converter;
    xmlBufferPtr unconverted, converted;
    utf8_state utf8;
    // What is kept back until the encoding is believed.
    uint8_t *doubted;
    size_t doubted_count, doubted_room;
    utf8_state doubted_state;
    int is_believed;

    cobalamin_xml_note notes[NOTE_LIMIT];
    size_t note_count;
    int has_unbound_prefix;

    // Bytes that wait for the rest of their piece of markup; `fed` is where they begin.
    uint8_t *kept;
    size_t kept_count, kept_room;
    uint64_t fed;

    // The scan of what was pushed, ahead of libxml2.
    enum scan_state state;
    uint8_t quote;
    uint64_t scanned;
    line_count counted;
    // The next end of a line and the next byte above ASCII that are known.
    uint64_t line_end, wide;
    place token;
    // The mark of the start tag that is not whole yet.
    size_t start_mark;
    int has_markup;
    uint32_t attribute_count;
    mark *marks;
    size_t mark_count, mark_room, mark_next;
    uint64_t message_bytes;

    // Where libxml2 stands.
    uint32_t depth;
    uint32_t namespace_count;
    open_element *open;
    place text_at;
    uint64_t run_count;
    int is_in_run;
    int is_rooted;
    int is_ended;
    int is_flushing;

    cobalamin_xml_status fault;
    place fault_at;
    int fault_number;
    // Found by the scan, and told once libxml2 has got there.
    cobalamin_xml_status found;
    place found_at;
};

// Tells of something that is no fault, up to a limit.
void cxml_note(cobalamin_xml *reader, cobalamin_xml_note_kind kind, place at);

// Refuses the document where the scan stands.
void cxml_refuse(cobalamin_xml *reader, cobalamin_xml_status status);

// Takes bytes of UTF-8: scans them and hands them to libxml2.
void cxml_take(cobalamin_xml *reader, const uint8_t *bytes, size_t count);

// Takes bytes as they are pushed, and what is left of them at the end.
void cxml_decode(cobalamin_xml *reader, const uint8_t *bytes, size_t count);
void cxml_end_decoding(cobalamin_xml *reader);
void cxml_close_converter(cobalamin_xml *reader);

// How many bytes are UTF-8 before the first that cannot be.
size_t cxml_utf8_count(utf8_state *state, const uint8_t *bytes, size_t count);

// How many bytes are ASCII before the first that is not.
size_t cxml_ascii_count(const uint8_t *bytes, size_t count);

// Passes over a byte-order mark.
void cxml_skip_mark(cobalamin_xml *reader, uint32_t count);

// Where libxml2 stands.
place cxml_parser_place(const cobalamin_xml *reader);

// Moves a place over bytes.
void cxml_advance(place *at, const uint8_t *bytes, size_t count);

// Makes room for `wanted` items of a size; 0 without memory.
int cxml_widen(void **list, size_t *room, size_t wanted, size_t size);

static inline int cxml_grow(void **list, size_t *room, size_t wanted, size_t size) {
    return wanted <= *room || cxml_widen(list, room, wanted, size);
}

static inline place cxml_counted_place(const line_count *count) {
    uint64_t column = count->offset - count->line_start - count->continued + 1;
    return (place){count->offset, count->line, (uint32_t)column};
}

// Remembers the first fault.
void cxml_fail(cobalamin_xml *reader, cobalamin_xml_status status, place at);

// Scans bytes; those from `reader->fed` on lie before them. `is_plain`: they are ASCII.
void cxml_scan(cobalamin_xml *reader, const uint8_t *bytes, size_t count, int is_plain);

// How many of the bytes since `reader->fed` libxml2 may have.
size_t cxml_safe_count(cobalamin_xml *reader, const uint8_t *bytes, size_t count);

// The number of a text; 0 where there is none, UINT32_MAX without memory.
uint32_t cxml_number(name_table *names, const char *text, size_t count, int is_kept);
// The number of a text that libxml2 keeps at an address of its own, met for the first time.
uint32_t cxml_meet(cobalamin_xml *reader, const xmlChar *address);

static inline uint32_t cxml_hash_of_address(const void *address) {
    return (uint32_t)(((uintptr_t)address * 0x9E3779B97F4A7C15u) >> 32);
}

static inline uint32_t cxml_number_at(cobalamin_xml *reader, const xmlChar *address) {
    if (!address) return 0;
    const name_table *names = &reader->names;
    uint32_t slot = cxml_hash_of_address(address) & (names->address_room - 1);
    const known_address *known = &names->addresses[slot];
    return known->address == address ? known->number : cxml_meet(reader, address);
}

int cxml_names_open(name_table *names);
// Forgets the addresses, and the names met since the caller last asked for one.
void cxml_names_restart(name_table *names);
void cxml_names_close(name_table *names);

// The functions libxml2 calls.
void cxml_handler(xmlSAXHandler *handler);

#endif
