#include "reader.h"

#include <string.h>

// Adds an event; NULL where no more are wanted.
static cobalamin_xml_event *add(
    cobalamin_xml *reader, cobalamin_xml_kind kind, const place *at) {
    if (reader->fault) return NULL;
    if (!cxml_grow((void **)&reader->events, &reader->event_room, reader->event_count + 1,
            sizeof *reader->events)) {
        cxml_fail(reader, COBALAMIN_XML_NO_MEMORY, *at);
        return NULL;
    }
    cobalamin_xml_event *event = &reader->events[reader->event_count++];
    *event = (cobalamin_xml_event){
        .kind = kind,
        .depth = (uint16_t)reader->depth,
        .text = (uint32_t)reader->text_count,
        .line = at->line,
        .column = at->column,
        .offset = at->offset,
    };
    return event;
}

// Copies text behind the others; the event before it is the last.
static void add_text(cobalamin_xml *reader, const xmlChar *text, size_t count) {
    if (count == 0) return;
    if (reader->text_count + count > UINT32_MAX) {
        cxml_fail(reader, COBALAMIN_XML_TOO_LARGE, reader->text_at);
        return;
    }
    if (!cxml_grow((void **)&reader->texts, &reader->text_room, reader->text_count + count, 1)) {
        cxml_fail(reader, COBALAMIN_XML_NO_MEMORY, reader->text_at);
        return;
    }
    memcpy(reader->texts + reader->text_count, text, count);
    reader->text_count += count;
    reader->events[reader->event_count - 1].text_count += (uint32_t)count;
}

// The next piece of markup of a kind that the scan met.
static const mark *next_mark(cobalamin_xml *reader, enum mark_kind kind) {
    while (reader->mark_next < reader->mark_count) {
        const mark *found = &reader->marks[reader->mark_next++];
        if (found->kind == kind) return found;
    }
    return NULL;
}

// Ends a run of text.
static void pass(cobalamin_xml *reader, const mark *found) {
    reader->is_in_run = 0;
    reader->run_count = 0;
    if (found) reader->text_at = found->behind;
}

static void add_namespaces(
    cobalamin_xml *reader, const mark *list, size_t list_count, const place *tag, int count,
    const xmlChar **namespaces) {
    size_t next = 0;
    for (int i = 0; i < count; i++, namespaces += 2) {
        while (next < list_count && list[next].kind != MARK_NAMESPACE) next++;
        const place *at = next < list_count ? &list[next++].at : tag;
        uint32_t prefix = cxml_number_at(reader, namespaces[0]);
        uint32_t space = cxml_number_at(reader, namespaces[1]);
        cobalamin_xml_event *event = add(reader, COBALAMIN_XML_NAMESPACE, at);
        if (!event) return;
        event->name = prefix;
        event->space = space;
    }
}

static void add_attributes(
    cobalamin_xml *reader, const mark *list, size_t list_count, const place *tag, int count,
    const xmlChar **attributes) {
    size_t next = 0;
    for (int i = 0; i < count; i++, attributes += 5) {
        while (next < list_count && list[next].kind != MARK_ATTRIBUTE) next++;
        const place *at = next < list_count ? &list[next++].at : tag;
        uint32_t local = cxml_number_at(reader, attributes[0]);
        uint32_t prefix = cxml_number_at(reader, attributes[1]);
        uint32_t space = cxml_number_at(reader, attributes[2]);
        cobalamin_xml_event *event = add(reader, COBALAMIN_XML_ATTRIBUTE, at);
        if (!event) return;
        event->name = local;
        event->prefix = prefix;
        event->space = space;
        size_t length = (size_t)(attributes[4] - attributes[3]);
        if (length > reader->limits.text) cxml_fail(reader, COBALAMIN_XML_TOO_LONG, *at);
        else add_text(reader, attributes[3], length);
    }
}

static void name_event(cobalamin_xml_event *event, const open_element *element) {
    event->name = element->name;
    event->prefix = element->prefix;
    event->space = element->space;
}

static void start_element(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
    const xmlChar **attributes) {
    (void)defaulted;
    cobalamin_xml *reader = context;
    const mark *found = next_mark(reader, MARK_START);
    size_t list_start = reader->mark_next;
    while (reader->mark_next < reader->mark_count
        && (reader->marks[reader->mark_next].kind == MARK_NAMESPACE
            || reader->marks[reader->mark_next].kind == MARK_ATTRIBUTE))
        reader->mark_next++;
    const mark *list = reader->marks + list_start;
    size_t list_count = reader->mark_next - list_start;
    place at = found ? found->at : reader->text_at;
    if (reader->depth == reader->limits.depth) {
        cxml_fail(reader, COBALAMIN_XML_TOO_DEEP, at);
        return;
    }
    // libxml2 looks through all namespaces in force for each prefix.
    reader->namespace_count += (uint32_t)namespace_count;
    if (reader->namespace_count > 4 * (uint64_t)reader->limits.attributes) {
        cxml_fail(reader, COBALAMIN_XML_TOO_MANY_ATTRIBUTES, at);
        return;
    }
    reader->is_rooted = 1;
    reader->text_at = at;
    open_element *element = &reader->open[reader->depth++];
    *element = (open_element){
        .name = cxml_number_at(reader, local),
        .prefix = cxml_number_at(reader, prefix),
        .space = cxml_number_at(reader, space),
        .namespace_count = (uint32_t)namespace_count,
    };
    cobalamin_xml_event *event = add(reader, COBALAMIN_XML_START, &at);
    if (!event) return;
    name_event(event, element);
    if (namespace_count)
        add_namespaces(reader, list, list_count, &at, namespace_count, namespaces);
    if (attribute_count)
        add_attributes(reader, list, list_count, &at, attribute_count, attributes);
    pass(reader, found);
}

static void end_element(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space) {
    (void)local, (void)prefix, (void)space;
    cobalamin_xml *reader = context;
    const mark *found = next_mark(reader, MARK_END);
    place at = found ? found->at : reader->text_at;
    cobalamin_xml_event *event = add(reader, COBALAMIN_XML_END, &at);
    if (!event) return;
    const open_element *element = &reader->open[--reader->depth];
    name_event(event, element);
    if (found) event->offset = found->behind.offset;
    reader->namespace_count -= element->namespace_count;
    pass(reader, found);
}

// Characters join those of the event before where nothing stands between.
static void add_characters(
    cobalamin_xml *reader, const xmlChar *text, size_t count, const place *at, int is_cdata) {
    if (reader->fault || count == 0) return;
    reader->run_count += count;
    if (reader->run_count > reader->limits.text) {
        cxml_fail(reader, COBALAMIN_XML_TOO_LONG, *at);
        return;
    }
    cobalamin_xml_event *last =
        reader->event_count ? &reader->events[reader->event_count - 1] : NULL;
    int joins = reader->is_in_run && last && last->kind == COBALAMIN_XML_TEXT
        && last->is_cdata == is_cdata;
    if (!joins) {
        cobalamin_xml_event *event = add(reader, COBALAMIN_XML_TEXT, at);
        if (!event) return;
        event->is_cdata = (uint8_t)is_cdata;
    }
    reader->is_in_run = 1;
    add_text(reader, text, count);
}

static void characters(void *context, const xmlChar *text, int count) {
    cobalamin_xml *reader = context;
    add_characters(reader, text, (size_t)count, &reader->text_at, 0);
}

static void cdata(void *context, const xmlChar *text, int count) {
    cobalamin_xml *reader = context;
    const mark *found = next_mark(reader, MARK_CDATA);
    add_characters(
        reader, text, (size_t)count, found ? &found->at : &reader->text_at, 1);
    if (found) reader->text_at = found->behind;
}

static void comment(void *context, const xmlChar *text) {
    cobalamin_xml *reader = context;
    const mark *found = next_mark(reader, MARK_COMMENT);
    if (!add(reader, COBALAMIN_XML_COMMENT, found ? &found->at : &reader->text_at)) return;
    if (text) add_text(reader, text, strlen((const char *)text));
    pass(reader, found);
}

static void instruction(void *context, const xmlChar *target, const xmlChar *text) {
    cobalamin_xml *reader = context;
    const mark *found = next_mark(reader, MARK_INSTRUCTION);
    uint32_t number = cxml_number_at(reader, target);
    if (!reader->fault)
        cxml_note(reader, COBALAMIN_XML_NOTE_INSTRUCTION, found ? found->at : reader->text_at);
    cobalamin_xml_event *event =
        add(reader, COBALAMIN_XML_INSTRUCTION, found ? &found->at : &reader->text_at);
    if (!event) return;
    event->name = number;
    if (text) add_text(reader, text, strlen((const char *)text));
    pass(reader, found);
}

// What an error number of libxml2 means, and where it stands in the document.
static cobalamin_xml_status meaning(const cobalamin_xml *reader, int number) {
    switch (number) {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY: return COBALAMIN_XML_ENTITY;
    case XML_ERR_NAME_TOO_LONG: return COBALAMIN_XML_TOO_LONG;
    case XML_ERR_NO_MEMORY: return COBALAMIN_XML_NO_MEMORY;
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_DOCUMENT_END:
        if (reader->depth > 0)
            return reader->is_ended ? COBALAMIN_XML_ENDS_EARLY : COBALAMIN_XML_MALFORMED;
        if (reader->is_rooted) return COBALAMIN_XML_CONTENT_AFTER_END;
        return reader->has_markup ? COBALAMIN_XML_ENDS_EARLY : COBALAMIN_XML_MALFORMED;
    default: return COBALAMIN_XML_MALFORMED;
    }
}

place cxml_parser_place(const cobalamin_xml *reader) {
    const xmlParserInput *input = reader->parser->input;
    if (!input) return reader->text_at;
    uint64_t offset =
        reader->skipped + input->consumed + (uint64_t)(input->cur - input->base);
    return (place){offset, (uint32_t)input->line, (uint32_t)input->col};
}

// A prefix without a namespace is kept as it is; everything else ends the document.
static void told(void *context, xmlErrorPtr error) {
    cobalamin_xml *reader = context;
    if (reader->fault || error->level < XML_ERR_ERROR) return;
    if (error->domain == XML_FROM_NAMESPACE) {
        if (!reader->has_unbound_prefix)
            cxml_note(reader, COBALAMIN_XML_NOTE_PREFIX, cxml_parser_place(reader));
        reader->has_unbound_prefix = 1;
        return;
    }
    if (reader->is_flushing && error->code == XML_ERR_DOCUMENT_END) return;
    reader->fault_number = error->code;
    cobalamin_xml_status status = meaning(reader, error->code);
    int is_at_end = status == COBALAMIN_XML_ENDS_EARLY;
    cxml_fail(reader, status, is_at_end ? cxml_counted_place(&reader->counted) : cxml_parser_place(reader));
}

void cxml_handler(xmlSAXHandler *handler) {
    *handler = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = cdata,
        .comment = comment,
        .processingInstruction = instruction,
        .serror = told,
    };
}
