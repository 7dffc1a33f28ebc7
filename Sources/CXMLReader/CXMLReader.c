#include "reader.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

const char *cobalamin_xml_library(void) {
#ifdef __APPLE__
    return "libxml2.2.dylib";
#else
    return "libxml2.so.2";
#endif
}

// No entity comes from elsewhere, and NOENT gives the five predefined as the characters they are. The
// encoding was seen to before.
enum { OPTIONS = XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC };

int cxml_widen(void **list, size_t *room, size_t wanted, size_t size) {
    size_t wider = *room ? *room : 4096 / size;
    while (wider < wanted) wider *= 2;
    void *grown = realloc(*list, wider * size);
    if (!grown) return 0;
    *list = grown;
    *room = wider;
    return 1;
}

void cxml_fail(cobalamin_xml *reader, cobalamin_xml_status status, place at) {
    if (reader->fault) return;
    reader->fault = status;
    reader->fault_at = at;
}

void cxml_note(cobalamin_xml *reader, cobalamin_xml_note_kind kind, place at) {
    if (reader->note_count == NOTE_LIMIT) return;
    reader->notes[reader->note_count++] =
        (cobalamin_xml_note){kind, at.line, at.column, at.offset};
}

// Where the scan stands; `fed` is where the bytes begin that libxml2 has not had.
static place scan_place(const cobalamin_xml *reader, const uint8_t *fed) {
    place at = cxml_counted_place(&reader->counted);
    if (at.offset < reader->scanned)
        cxml_advance(&at, fed + (at.offset - reader->fed), reader->scanned - at.offset);
    return at;
}

void cxml_refuse(cobalamin_xml *reader, cobalamin_xml_status status) {
    if (reader->fault || reader->found) return;
    reader->found_at = scan_place(reader, reader->kept);
    reader->found = status;
}

static int find_parser(const cobalamin_xml *reader, xml_functions *xml) {
    xml->start = dlsym(reader->library, "xmlInitParser");
    xml->create = dlsym(reader->library, "xmlCreatePushParserCtxt");
    xml->use_options = dlsym(reader->library, "xmlCtxtUseOptions");
    xml->parse = dlsym(reader->library, "xmlParseChunk");
    xml->release = dlsym(reader->library, "xmlFreeParserCtxt");
    return xml->start && xml->create && xml->use_options && xml->parse && xml->release;
}

static int find_conversion(const cobalamin_xml *reader, xml_functions *xml) {
    xml->find_converter = dlsym(reader->library, "xmlFindCharEncodingHandler");
    xml->convert = dlsym(reader->library, "xmlCharEncInFunc");
    xml->close_converter = dlsym(reader->library, "xmlCharEncCloseFunc");
    xml->create_buffer = dlsym(reader->library, "xmlBufferCreate");
    xml->add = dlsym(reader->library, "xmlBufferAdd");
    xml->empty = dlsym(reader->library, "xmlBufferEmpty");
    xml->free_buffer = dlsym(reader->library, "xmlBufferFree");
    xml->listen = dlsym(reader->library, "xmlSetStructuredErrorFunc");
    xml->error_listener = dlsym(reader->library, "__xmlStructuredError");
    xml->error_context = dlsym(reader->library, "__xmlStructuredErrorContext");
    return xml->find_converter && xml->convert && xml->close_converter && xml->create_buffer
        && xml->add && xml->empty && xml->free_buffer && xml->listen && xml->error_listener
        && xml->error_context;
}

static int create_parser(cobalamin_xml *reader) {
    xmlSAXHandler handler;
    cxml_handler(&handler);
    reader->parser = reader->xml.create(&handler, reader, NULL, 0, NULL);
    return reader->parser && reader->xml.use_options(reader->parser, OPTIONS) == 0;
}

// libxml2 makes ready once for all threads.
static void start_library(const xml_functions *xml) {
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&lock);
    xml->start();
    pthread_mutex_unlock(&lock);
}

static void start_at(cobalamin_xml *reader, uint32_t offset) {
    place start = {.offset = offset, .line = 1, .column = 1};
    reader->token = reader->text_at = start;
    reader->counted = (line_count){.offset = offset, .line_start = offset, .line = 1};
    reader->fed = reader->scanned = reader->skipped = offset;
    reader->line_end = reader->wide = offset;
}

static void begin(cobalamin_xml *reader) {
    start_at(reader, 0);
    place start = reader->token;
    reader->fault_at = reader->found_at = start;
    reader->fault = reader->found = COBALAMIN_XML_OK;
    reader->fault_number = 0;
    reader->event_count = reader->text_count = reader->kept_count = 0;
    reader->mark_count = reader->mark_next = 0;
    reader->message_bytes = reader->run_count = 0;
    reader->state = IN_TEXT;
    reader->depth = reader->namespace_count = 0;
    reader->is_in_run = reader->is_rooted = reader->is_ended = reader->has_markup = 0;
    reader->is_flushing = 0;
    reader->head_count = reader->doubted_count = reader->note_count = 0;
    reader->is_begun = reader->is_believed = reader->has_unbound_prefix = 0;
    reader->encoding = CXML_UTF_8;
    reader->utf8 = reader->doubted_state = (utf8_state){0, 0, 0};
    cxml_close_converter(reader);
}

void cxml_skip_mark(cobalamin_xml *reader, uint32_t count) { start_at(reader, count); }

cobalamin_xml *cobalamin_xml_open(const char *library, cobalamin_xml_limits limits) {
    cobalamin_xml *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    reader->limits = limits;
    if (reader->limits.depth > UINT16_MAX - 1) reader->limits.depth = UINT16_MAX - 1;
    // It stays: what it keeps for each thread is given back by its own code.
    reader->library = dlopen(library, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    reader->open = calloc(reader->limits.depth + 1, sizeof *reader->open);
    if (reader->library && reader->open && find_parser(reader, &reader->xml)
        && find_conversion(reader, &reader->xml) && cxml_names_open(&reader->names)) {
        start_library(&reader->xml);
        begin(reader);
        if (create_parser(reader)) return reader;
    }
    cobalamin_xml_close(reader);
    return NULL;
}

void cobalamin_xml_close(cobalamin_xml *reader) {
    if (reader->parser) reader->xml.release(reader->parser);
    if (reader->xml.close_converter) cxml_close_converter(reader);
    if (reader->unconverted) reader->xml.free_buffer(reader->unconverted);
    if (reader->converted) reader->xml.free_buffer(reader->converted);
    if (reader->library) dlclose(reader->library);
    cxml_names_close(&reader->names);
    free(reader->events);
    free(reader->texts);
    free(reader->kept);
    free(reader->doubted);
    free(reader->marks);
    free(reader->open);
    free(reader);
}

uint32_t cobalamin_xml_intern(cobalamin_xml *reader, const char *name, size_t count) {
    uint32_t number = cxml_number(&reader->names, name, count, 1);
    return number == UINT32_MAX ? 0 : number;
}

const char *cobalamin_xml_name(const cobalamin_xml *reader, uint32_t number, size_t *count) {
    const name *entry = &reader->names.list[number < reader->names.count ? number : 0];
    *count = entry->count;
    return entry->text;
}

void cobalamin_xml_restart(cobalamin_xml *reader) {
    // A parser that met a fault, and a dictionary of many names, are not used again.
    reader->xml.release(reader->parser);
    cxml_names_restart(&reader->names);
    begin(reader);
    if (!create_parser(reader)) reader->fault = COBALAMIN_XML_NO_MEMORY;
}

// Forgets the marks of what libxml2 has passed.
static void drop_marks(cobalamin_xml *reader, uint64_t passed) {
    size_t first = reader->mark_count;
    while (first > 0 && reader->marks[first - 1].at.offset >= passed) first--;
    reader->mark_count -= first;
    reader->start_mark -= first;
    if (first > 0 && reader->mark_count > 0)
        memmove(reader->marks, reader->marks + first, reader->mark_count * sizeof *reader->marks);
    reader->mark_next = 0;
}

// Hands bytes to libxml2 that end with a whole piece of markup or within text.
static void feed(cobalamin_xml *reader, const uint8_t *bytes, size_t count, int is_last) {
    if (count == 0 && !is_last) return;
    reader->xml.parse(reader->parser, (const char *)bytes, (int)count, is_last);
    if (reader->fault) return;
    reader->fed += count;
    // What comes next of a text begins where libxml2 stands.
    place at = cxml_parser_place(reader);
    drop_marks(reader, at.offset);
    if (at.offset > reader->text_at.offset) reader->text_at = at;
}

static int keep(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    if (count == 0) return 1;
    if (!cxml_grow((void **)&reader->kept, &reader->kept_room, reader->kept_count + count, 1)) {
        cxml_fail(reader, COBALAMIN_XML_NO_MEMORY, reader->token);
        return 0;
    }
    memcpy(reader->kept + reader->kept_count, bytes, count);
    reader->kept_count += count;
    return 1;
}

// In pieces, which the scan runs through before libxml2 does.
void cxml_take(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    // Where the bytes before which nothing is kept begin.
    const uint8_t *rest = bytes, *end = bytes + count;
    for (const uint8_t *at = bytes; at < end && !reader->fault && !reader->found;) {
        size_t slice = (size_t)(end - at) < SLICE ? (size_t)(end - at) : SLICE;
        const uint8_t *region = rest;
        size_t region_count = (size_t)(at + slice - rest);
        if (reader->kept_count > 0) {
            if (!keep(reader, at, slice)) return;
            region = reader->kept;
            region_count = reader->kept_count;
        }
        const uint8_t *fresh = region + region_count - slice;
        int is_plain = reader->utf8.wanted == 0 && cxml_ascii_count(fresh, slice) == slice;
        size_t good = is_plain ? slice : cxml_utf8_count(&reader->utf8, fresh, slice);
        cxml_scan(reader, fresh, good, is_plain);
        if (good < slice && !reader->found) {
            reader->found_at = scan_place(reader, region);
            reader->found = COBALAMIN_XML_NOT_UTF8;
            region_count -= slice - good;
        }
        size_t safe = cxml_safe_count(reader, region, region_count);
        feed(reader, region, safe, 0);
        at += slice;
        if (reader->kept_count == 0) {
            rest += safe;
        } else if (region_count - safe <= slice) {
            // The rest lies among the bytes that were pushed.
            reader->kept_count = 0;
            rest = at - (region_count - safe);
        } else if (safe > 0) {
            reader->kept_count -= safe;
            memmove(reader->kept, reader->kept + safe, reader->kept_count);
            rest = at;
        } else {
            rest = at;
        }
    }
    if (!reader->fault && !reader->found && rest < end) keep(reader, rest, (size_t)(end - rest));
}

// Has libxml2 tell of the text that it holds back before the place of a fault.
static void flush(cobalamin_xml *reader) {
    reader->is_flushing = 1;
    reader->xml.parse(reader->parser, NULL, 0, 1);
}

static void end_document(cobalamin_xml *reader) {
    reader->is_ended = 1;
    cxml_end_decoding(reader);
    if (reader->fault || reader->found) return;
    if (reader->state != IN_TEXT) {
        cxml_refuse(reader, COBALAMIN_XML_ENDS_EARLY);
        return;
    }
    if (reader->scanned == reader->skipped) {
        cxml_fail(reader, COBALAMIN_XML_EMPTY, reader->token);
        return;
    }
    feed(reader, reader->kept, reader->kept_count, 1);
    reader->kept_count = 0;
}

cobalamin_xml_status cobalamin_xml_push(
    cobalamin_xml *reader, const uint8_t *bytes, size_t count, int is_last) {
    reader->event_count = reader->text_count = 0;
    if (reader->fault || reader->is_ended) return reader->fault;
    uint64_t room = reader->limits.bytes - reader->message_bytes;
    size_t allowed = count < room ? count : (size_t)room;
    reader->message_bytes += allowed;
    cxml_decode(reader, bytes, allowed);
    if (allowed < count) cxml_refuse(reader, COBALAMIN_XML_TOO_LARGE);
    else if (is_last && !reader->fault && !reader->found) end_document(reader);
    if (reader->found && !reader->fault) flush(reader);
    if (reader->found) cxml_fail(reader, reader->found, reader->found_at);
    return reader->fault;
}

void cobalamin_xml_begin_message(cobalamin_xml *reader) { reader->message_bytes = 0; }

const cobalamin_xml_note *cobalamin_xml_notes(const cobalamin_xml *reader, size_t *count) {
    *count = reader->note_count;
    return reader->notes;
}

const cobalamin_xml_event *cobalamin_xml_events(const cobalamin_xml *reader, size_t *count) {
    *count = reader->event_count;
    return reader->events;
}

const uint8_t *cobalamin_xml_texts(const cobalamin_xml *reader) { return reader->texts; }

void cobalamin_xml_fault_place(const cobalamin_xml *reader, uint32_t *line, uint32_t *column) {
    *line = reader->fault_at.line;
    *column = reader->fault_at.column;
}

uint64_t cobalamin_xml_fault_offset(const cobalamin_xml *reader) { return reader->fault_at.offset; }

int cobalamin_xml_fault_number(const cobalamin_xml *reader) { return reader->fault_number; }
