// memmem is beyond the C standard.
#define _GNU_SOURCE
#include "reader.h"

#include <string.h>
#include <strings.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

// How far the encoding declaration may reach, and how much is kept back while a single-byte text looks
// like UTF-8.
enum { DECLARATION_LIMIT = 1024, DOUBT_LIMIT = 1 << 20, CONVERTED_AT_ONCE = 16 << 10 };

static const struct {
    const char *name;
    cxml_encoding encoding;
} known_names[] = {
    {"UTF-8", CXML_UTF_8},
    {"UTF8", CXML_UTF_8},
    {"UTF-16", CXML_UTF_16},
    {"UTF-16LE", CXML_UTF_16LE},
    {"UTF-16BE", CXML_UTF_16BE},
    {"ISO-8859-1", CXML_ISO_8859_1},
    {"ISO8859-1", CXML_ISO_8859_1},
    {"ISO_8859-1", CXML_ISO_8859_1},
    {"LATIN1", CXML_ISO_8859_1},
    {"ISO-8859-15", CXML_ISO_8859_15},
    {"ISO8859-15", CXML_ISO_8859_15},
    {"ISO_8859-15", CXML_ISO_8859_15},
    {"LATIN-9", CXML_ISO_8859_15},
    {"WINDOWS-1252", CXML_WINDOWS_1252},
    {"CP1252", CXML_WINDOWS_1252},
    {"US-ASCII", CXML_US_ASCII},
    {"ASCII", CXML_US_ASCII},
};

const char *cobalamin_xml_encoding(const cobalamin_xml *reader) {
    switch (reader->encoding) {
    case CXML_UTF_16LE: return "UTF-16LE";
    case CXML_UTF_16BE: return "UTF-16BE";
    case CXML_UTF_16: return "UTF-16";
    case CXML_ISO_8859_1: return "ISO-8859-1";
    case CXML_ISO_8859_15: return "ISO-8859-15";
    case CXML_WINDOWS_1252: return "windows-1252";
    case CXML_US_ASCII: return "US-ASCII";
    default: return "UTF-8";
    }
}

// Takes a byte of UTF-8; 0 where it cannot stand there.
static int is_next(utf8_state *state, uint8_t byte) {
    if (state->wanted > 0) {
        if (byte < state->low || byte > state->high) return 0;
        *state = (utf8_state){(uint8_t)(state->wanted - 1), 0x80, 0xBF};
        return 1;
    }
    if (byte < 0x80) return 1;
    if (byte < 0xC2 || byte > 0xF4) return 0;
    *state = (utf8_state){byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3, 0x80, 0xBF};
    if (byte == 0xE0) state->low = 0xA0;
    if (byte == 0xED) state->high = 0x9F;
    if (byte == 0xF0) state->low = 0x90;
    if (byte == 0xF4) state->high = 0x8F;
    return 1;
}

size_t cxml_ascii_count(const uint8_t *bytes, size_t count) {
    size_t at = 0;
#ifdef __SSE2__
    for (; at + 16 <= count; at += 16)
        if (_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(bytes + at)))) break;
#endif
    while (at < count && bytes[at] < 0x80) at++;
    return at;
}

size_t cxml_utf8_count(utf8_state *state, const uint8_t *bytes, size_t count) {
    size_t at = 0;
    while (at < count) {
        if (state->wanted == 0) at += cxml_ascii_count(bytes + at, count - at);
        if (at == count) break;
        if (!is_next(state, bytes[at])) return at;
        at++;
    }
    return count;
}

static int is_single_byte(cxml_encoding encoding) { return encoding >= CXML_ISO_8859_1; }

// Whether no printable character of the encoding is written with that byte.
static int is_unassigned(cxml_encoding encoding, uint8_t byte) {
    if (byte < 0x80) return 0;
    switch (encoding) {
    case CXML_US_ASCII: return 1;
    case CXML_WINDOWS_1252: return memchr("\x81\x8D\x8F\x90\x9D", byte, 5) != NULL;
    default: return byte < 0xA0;
    }
}

// libxml2 says on the standard error stream what it cannot convert unless somebody else listens.
static void unheard(void *context, xmlErrorPtr error) { (void)context, (void)error; }

static int convert_piece(cobalamin_xml *reader, size_t *left) {
    const xml_functions *xml = &reader->xml;
    void *context = *xml->error_context();
    xmlStructuredErrorFunc listener = *xml->error_listener();
    xml->listen(NULL, unheard);
    int status = xml->convert(reader->converter, reader->converted, reader->unconverted);
    xml->listen(context, listener);
    *left = (size_t)reader->unconverted->use;
    return status;
}

// Converts and takes bytes in the encoding of the document; a unit cut in two waits for its rest.
static void convert(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    while (count > 0 && !reader->fault && !reader->found) {
        size_t piece = count < CONVERTED_AT_ONCE ? count : CONVERTED_AT_ONCE;
        if (reader->xml.add(reader->unconverted, bytes, (int)piece) != 0) {
            cxml_refuse(reader, COBALAMIN_XML_NO_MEMORY);
            return;
        }
        bytes += piece;
        count -= piece;
        for (size_t left = piece, before = 0; left > 0 && left != before;) {
            before = (size_t)reader->unconverted->use;
            reader->xml.empty(reader->converted);
            int status = convert_piece(reader, &left);
            cxml_take(reader, reader->converted->content, reader->converted->use);
            if (status == -2) cxml_refuse(reader, COBALAMIN_XML_BAD_ENCODING);
            if (reader->fault || reader->found) return;
        }
    }
}

// Takes bytes of a single-byte encoding up to the first that it leaves open.
static void take_assigned(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    size_t good = 0;
    while (good < count) {
        good += cxml_ascii_count(bytes + good, count - good);
        if (good == count || is_unassigned(reader->encoding, bytes[good])) break;
        good++;
    }
    convert(reader, bytes, good);
    if (good < count) cxml_refuse(reader, COBALAMIN_XML_BAD_ENCODING);
}

// A single-byte text is believed once a run of bytes above ASCII is no UTF-8. Until then everything from
// the first such run on is kept back, up to a limit.
static void take_single_byte(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    if (reader->is_believed) {
        take_assigned(reader, bytes, count);
        return;
    }
    size_t plain = reader->doubted_count > 0 ? 0 : cxml_ascii_count(bytes, count);
    convert(reader, bytes, plain);
    if (plain == count || reader->fault || reader->found) return;
    size_t before = reader->doubted_count;
    if (!cxml_grow((void **)&reader->doubted, &reader->doubted_room, before + count - plain, 1)) {
        cxml_refuse(reader, COBALAMIN_XML_NO_MEMORY);
        return;
    }
    memcpy(reader->doubted + before, bytes + plain, count - plain);
    reader->doubted_count += count - plain;
    size_t room = before < DOUBT_LIMIT ? DOUBT_LIMIT - before : 0;
    size_t looked_at = count - plain < room ? count - plain : room;
    if (cxml_utf8_count(&reader->doubted_state, bytes + plain, looked_at) < looked_at) {
        reader->is_believed = 1;
        take_assigned(reader, reader->doubted, reader->doubted_count);
        reader->doubted_count = 0;
    } else if (reader->doubted_count >= DOUBT_LIMIT) {
        cxml_refuse(reader, COBALAMIN_XML_MISDECLARED);
    }
}

static void take_decoded(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    if (reader->fault || reader->found || count == 0) return;
    if (reader->encoding == CXML_UTF_8) cxml_take(reader, bytes, count);
    else if (!is_single_byte(reader->encoding)) convert(reader, bytes, count);
    // Every byte above ASCII is a fault there, whatever it may be.
    else if (reader->encoding == CXML_US_ASCII) take_assigned(reader, bytes, count);
    else take_single_byte(reader, bytes, count);
}

static int open_converter(cobalamin_xml *reader) {
    if (!reader->unconverted) reader->unconverted = reader->xml.create_buffer();
    if (!reader->converted) reader->converted = reader->xml.create_buffer();
    reader->converter = reader->xml.find_converter(cobalamin_xml_encoding(reader));
    return reader->unconverted && reader->converted && reader->converter;
}

void cxml_close_converter(cobalamin_xml *reader) {
    if (reader->converter) reader->xml.close_converter(reader->converter);
    reader->converter = NULL;
    if (reader->unconverted) reader->xml.empty(reader->unconverted);
}

// The encoding that a declaration names; CXML_NONE without one.
static cxml_encoding declared(const uint8_t *bytes, size_t count, size_t *column) {
    const char *start = (const char *)bytes, *end = start + count;
    const char *at = memmem(start, count, "encoding", 8);
    if (!at) return CXML_NONE;
    *column = (size_t)(at - start);
    at += 8;
    while (at < end && (*at == '=' || strchr(" \t\r\n", *at))) at++;
    if (at == end || (*at != '"' && *at != '\'')) return CXML_NONE;
    const char *close = memchr(at + 1, *at, (size_t)(end - at - 1));
    // What is not closed is not well-formed, and libxml2 says so.
    if (!close) return CXML_NONE;
    size_t length = (size_t)(close - at - 1);
    for (size_t i = 0; i < sizeof known_names / sizeof *known_names; i++)
        if (strlen(known_names[i].name) == length
            && strncasecmp(known_names[i].name, at + 1, length) == 0)
            return known_names[i].encoding;
    return CXML_UNKNOWN;
}

static int is_utf16(cxml_encoding encoding) {
    return encoding == CXML_UTF_16 || encoding == CXML_UTF_16LE || encoding == CXML_UTF_16BE;
}

// A byte-order mark is proof: a declaration that says otherwise is told of.
static void compare_with_mark(cobalamin_xml *reader, cxml_encoding said) {
    int agrees = said == CXML_NONE || said == reader->encoding
        || (said == CXML_UTF_16 && is_utf16(reader->encoding));
    if (!agrees) {
        place start = {reader->skipped, 1, 1};
        cxml_note(reader, COBALAMIN_XML_NOTE_ENCODING, start);
    }
}

// The declaration in UTF-16, of which every other byte is ASCII.
static cxml_encoding declared_in_utf16(const cobalamin_xml *reader) {
    uint8_t text[DECLARATION_LIMIT];
    size_t count = 0, column, first = reader->encoding == CXML_UTF_16LE ? 2 : 3;
    for (size_t i = first; i < reader->head_count && count < sizeof text; i += 2)
        text[count++] = reader->head[i];
    const uint8_t *end = memmem(text, count, "?>", 2);
    if (count < 6 || memcmp(text, "<?xml", 5) != 0 || !end) return CXML_NONE;
    return declared(text, (size_t)(end - text), &column);
}

static void begin_utf16(cobalamin_xml *reader, cxml_encoding encoding) {
    reader->encoding = encoding;
    compare_with_mark(reader, declared_in_utf16(reader));
    if (!open_converter(reader)) cxml_refuse(reader, COBALAMIN_XML_NO_MEMORY);
    take_decoded(reader, reader->head + 2, reader->head_count - 2);
}

static void begin_eight_bit(cobalamin_xml *reader) {
    const uint8_t *head = reader->head;
    size_t count = reader->head_count;
    int has_mark = count >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0;
    if (has_mark) {
        cxml_skip_mark(reader, 3);
        head += 3;
        count -= 3;
    }
    const uint8_t *end = memmem(head, count, "?>", 2);
    size_t column = 0;
    cxml_encoding said = count >= 6 && memcmp(head, "<?xml", 5) == 0 && end
        ? declared(head, (size_t)(end - head), &column) : CXML_NONE;
    reader->encoding = CXML_UTF_8;
    if (has_mark) {
        compare_with_mark(reader, said);
    } else if (said == CXML_UNKNOWN) {
        cxml_refuse(reader, COBALAMIN_XML_UNKNOWN_ENCODING);
    } else if (is_utf16(said)) {
        cxml_refuse(reader, COBALAMIN_XML_UNMARKED);
    } else if (said != CXML_NONE && said != CXML_UTF_8) {
        reader->encoding = said;
        if (!open_converter(reader)) cxml_refuse(reader, COBALAMIN_XML_UNKNOWN_ENCODING);
    }
    // Of a declaration that is refused the place is known.
    if (reader->found) cxml_advance(&reader->found_at, head, column);
    take_decoded(reader, head, count);
}

// Whether the head is enough to tell the encoding.
static int is_head_whole(const cobalamin_xml *reader) {
    const uint8_t *head = reader->head;
    size_t count = reader->head_count;
    if (count < 4) return 0;
    if (count >= 2 * DECLARATION_LIMIT) return 1;
    size_t skip = memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (memcmp(head, "\xFF\xFE", 2) == 0 || memcmp(head, "\xFE\xFF", 2) == 0)
        return memmem(head, count, "?\0>", 3) != NULL;
    size_t shown = count - skip < 5 ? count - skip : 5;
    if (memcmp(head + skip, "<?xml", shown) != 0) return 1;
    return memmem(head, count, "?>", 2) != NULL;
}

static void begin_decoding(cobalamin_xml *reader) {
    const uint8_t *head = reader->head;
    size_t count = reader->head_count;
    reader->is_begun = 1;
    if (count >= 4 && (memcmp(head, "\xFF\xFE\0\0", 4) == 0 || memcmp(head, "\0\0", 2) == 0))
        cxml_refuse(reader, COBALAMIN_XML_UNKNOWN_ENCODING);
    else if (count >= 2 && memcmp(head, "\xFF\xFE", 2) == 0) begin_utf16(reader, CXML_UTF_16LE);
    else if (count >= 2 && memcmp(head, "\xFE\xFF", 2) == 0) begin_utf16(reader, CXML_UTF_16BE);
    // No text of XML begins with a zero, so the first character is wider than a byte.
    else if (count >= 2 && (head[0] == 0 || head[1] == 0))
        cxml_refuse(reader, COBALAMIN_XML_UNMARKED);
    else begin_eight_bit(reader);
    reader->head_count = 0;
}

void cxml_decode(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    while (!reader->is_begun && count > 0) {
        if (is_head_whole(reader)) {
            begin_decoding(reader);
            break;
        }
        reader->head[reader->head_count++] = *bytes++;
        count--;
    }
    if (!reader->is_begun && is_head_whole(reader)) begin_decoding(reader);
    take_decoded(reader, bytes, count);
}

void cxml_end_decoding(cobalamin_xml *reader) {
    if (!reader->is_begun) begin_decoding(reader);
    if (reader->fault || reader->found) return;
    if (reader->doubted_count > 0) {
        // A character cut in two at the end is no UTF-8 either.
        if (reader->doubted_state.wanted == 0) {
            cxml_refuse(reader, COBALAMIN_XML_MISDECLARED);
            return;
        }
        take_assigned(reader, reader->doubted, reader->doubted_count);
        reader->doubted_count = 0;
    }
    int has_rest = reader->unconverted && reader->unconverted->use > 0;
    if (!reader->fault && !reader->found && has_rest)
        cxml_refuse(reader, COBALAMIN_XML_BAD_ENCODING);
    if (!reader->fault && !reader->found && reader->utf8.wanted > 0)
        cxml_refuse(reader, COBALAMIN_XML_ENDS_EARLY);
}
