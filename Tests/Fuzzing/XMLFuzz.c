// Feeds the XML reader with anything, whole and in pieces, and holds it to what its header promises.
//
// The first byte of the input chooses how large the pieces are and whether the limits are small.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CXMLReader.h"

// Ends the run: the fuzzer keeps the input.
static void require(int holds, const char *promise) {
    if (holds) return;
    fprintf(stderr, "broken promise: %s\n", promise);
    abort();
}

typedef struct {
    cobalamin_xml_event *events;
    uint8_t *texts;
    size_t count, room, text_count, text_room;
    uint32_t depth;
    cobalamin_xml_status status;
    uint32_t line, column;
    uint64_t offset;
} account;

static void add_text(account *told, const uint8_t *text, size_t count) {
    while (told->text_count + count > told->text_room)
        told->texts = realloc(told->texts, told->text_room = 2 * told->text_room + count + 64);
    if (count > 0) memcpy(told->texts + told->text_count, text, count);
    told->text_count += count;
}

// Takes an event over; a text that goes on in another push is joined.
static void add(account *told, cobalamin_xml_event event, const uint8_t *texts) {
    if (event.kind == COBALAMIN_XML_START) require(event.depth == ++told->depth, "the depth rises");
    if (event.kind == COBALAMIN_XML_END) require(event.depth == told->depth--, "the depth falls");
    if (event.kind == COBALAMIN_XML_TEXT && told->count > 0) {
        cobalamin_xml_event *last = &told->events[told->count - 1];
        if (last->kind == COBALAMIN_XML_TEXT && last->is_cdata == event.is_cdata) {
            last->text_count += event.text_count;
            add_text(told, texts + event.text, event.text_count);
            return;
        }
    }
    if (told->count == told->room)
        told->events =
            realloc(told->events, (told->room = 2 * told->room + 16) * sizeof *told->events);
    uint32_t text = event.text;
    event.text = (uint32_t)told->text_count;
    told->events[told->count++] = event;
    add_text(told, texts + text, event.text_count);
}

static account read_in(cobalamin_xml *reader, const uint8_t *bytes, size_t count, size_t step) {
    account told = {0};
    size_t at = 0;
    do {
        size_t piece = count - at < step ? count - at : step;
        // What is pushed may be gone when the next piece comes.
        uint8_t *copy = malloc(piece ? piece : 1);
        if (piece > 0) memcpy(copy, bytes + at, piece);
        at += piece;
        told.status = cobalamin_xml_push(reader, copy, piece, at == count);
        free(copy);
        size_t events = 0;
        const cobalamin_xml_event *list = cobalamin_xml_events(reader, &events);
        for (size_t i = 0; i < events; i++) add(&told, list[i], cobalamin_xml_texts(reader));
    } while (at < count && told.status == COBALAMIN_XML_OK);
    cobalamin_xml_fault_place(reader, &told.line, &told.column);
    told.offset = cobalamin_xml_fault_offset(reader);
    return told;
}

// A reference that comes in pieces is refused once it is too long, known or not.
static cobalamin_xml_status ending(const account *told) {
    return told->status == COBALAMIN_XML_ENTITY ? COBALAMIN_XML_MALFORMED : told->status;
}

// A text that is too long and not well-formed as well is refused for what is met first.
static int is_either(cobalamin_xml_status one, cobalamin_xml_status other) {
    return one == COBALAMIN_XML_TOO_LONG && other == COBALAMIN_XML_MALFORMED;
}

static void compare(const account *whole, const account *pieces) {
    if (is_either(ending(whole), ending(pieces)) || is_either(ending(pieces), ending(whole))) return;
    require(ending(whole) == ending(pieces), "pieces end as the whole does");
    require(whole->line == pieces->line, "a fault keeps its line");
    // Before a fault a text may be told to different lengths.
    if (whole->status != COBALAMIN_XML_OK) return;
    require(whole->depth == 0, "every element ends");
    require(whole->count == pieces->count, "pieces give as many events");
    for (size_t i = 0; i < whole->count; i++)
        require(
            memcmp(&whole->events[i], &pieces->events[i], sizeof *whole->events) == 0,
            "pieces give the same events");
    require(
        whole->text_count == pieces->text_count
            && (whole->text_count == 0
                || memcmp(whole->texts, pieces->texts, whole->text_count) == 0),
        "pieces give the same texts");
}

static cobalamin_xml *opened(int is_small) {
    cobalamin_xml_limits large = {256, 256, 1 << 20, 1 << 12, 1 << 20};
    cobalamin_xml_limits small = {4, 3, 40, 12, 400};
    cobalamin_xml *reader =
        cobalamin_xml_open(cobalamin_xml_library(), is_small ? small : large);
    require(reader != NULL, "libxml2 is there");
    return reader;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    static cobalamin_xml *readers[2];
    if (count == 0) return 0;
    int is_small = bytes[0] & 1;
    if (!readers[is_small]) readers[is_small] = opened(is_small);
    cobalamin_xml *reader = readers[is_small];
    account whole = read_in(reader, bytes + 1, count - 1, count);
    cobalamin_xml_restart(reader);
    account pieces = read_in(reader, bytes + 1, count - 1, (bytes[0] >> 1) + 1);
    cobalamin_xml_restart(reader);
    compare(&whole, &pieces);
    free(whole.events);
    free(whole.texts);
    free(pieces.events);
    free(pieces.texts);
    return 0;
}
