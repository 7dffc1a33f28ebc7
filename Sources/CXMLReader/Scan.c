#include "reader.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

void cxml_advance(place *at, const uint8_t *bytes, size_t count) {
    uint32_t lines = 0, characters = 0;
    // The bytes that continue a character are the least of the signed ones.
    for (size_t i = 0; i < count; i++) {
        lines += bytes[i] == '\n';
        characters += (int8_t)bytes[i] >= -64;
    }
    if (lines > 0) {
        const uint8_t *last = bytes + count;
        for (characters = 0; last[-1] != '\n'; last--) characters += (int8_t)last[-1] >= -64;
        at->line += lines;
        at->column = 1;
    }
    at->column += characters;
    at->offset += count;
}

// The first byte of a tag that ends it, begins a value or stands before one.
static const uint8_t *stop_in_tag(const uint8_t *at, const uint8_t *end) {
#ifdef __SSE2__
    const __m128i ends = _mm_set1_epi8('>'), equals = _mm_set1_epi8('=');
    const __m128i doubles = _mm_set1_epi8('"'), singles = _mm_set1_epi8('\'');
    for (; end - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)at);
        __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, ends), _mm_cmpeq_epi8(bytes, equals)),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, doubles), _mm_cmpeq_epi8(bytes, singles)));
        int mask = _mm_movemask_epi8(found);
        if (mask) return at + __builtin_ctz((unsigned)mask);
    }
#endif
    while (at < end && *at != '>' && *at != '=' && *at != '"' && *at != '\'') at++;
    return at;
}

// The next byte of that value, or the end; markup is mostly short.
static inline const uint8_t *find(const uint8_t *at, const uint8_t *end, uint8_t byte) {
#ifdef __SSE2__
    if (end - at >= 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)at);
        int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte)));
        if (mask) return at + __builtin_ctz((unsigned)mask);
        at += 16;
    }
#endif
    const uint8_t *found = at < end ? memchr(at, byte, (size_t)(end - at)) : NULL;
    return found ? found : end;
}

typedef struct {
    cobalamin_xml *reader;
    const uint8_t *at, *end;
    // Where `reader->fed` stands among the bytes, and `reader->counted`.
    const uint8_t *fed, *counted;
    // The next end of a line, and the next byte above ASCII.
    const uint8_t *line_end, *wide;
} scan;

static uint64_t offset_of(const scan *scan, const uint8_t *at) {
    return scan->reader->fed + (uint64_t)(at - scan->fed);
}

static uint32_t continued(const uint8_t *at, const uint8_t *end) {
    uint32_t count = 0;
#ifdef __SSE2__
    // As signed numbers they are the least.
    for (; end - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)at);
        int mask = _mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(-64)));
        count += (uint32_t)__builtin_popcount((unsigned)mask);
    }
#endif
    for (; at < end; at++) count += (*at & 0xC0) == 0x80;
    return count;
}

static const uint8_t *next_wide(const uint8_t *at, const uint8_t *end) {
    return at + cxml_ascii_count(at, (size_t)(end - at));
}

// Counts the ends of lines and the wide characters that lie before a byte.
static __attribute__((noinline)) void count_to(scan *scan, const uint8_t *at) {
    line_count *count = &scan->reader->counted;
    while (scan->line_end < at) {
        scan->counted = scan->line_end + 1;
        count->line++;
        count->line_start = offset_of(scan, scan->counted);
        count->continued = 0;
        scan->line_end = find(scan->counted, scan->end, '\n');
    }
    if (scan->wide >= at) return;
    const uint8_t *start = scan->wide > scan->counted ? scan->wide : scan->counted;
    count->continued += continued(start, at);
    scan->wide = next_wide(at, scan->end);
}

// The place of a byte that does not lie before those asked for earlier.
static inline place place_of(scan *scan, const uint8_t *at) {
    if (scan->line_end < at || scan->wide < at) count_to(scan, at);
    scan->counted = at;
    scan->reader->counted.offset = offset_of(scan, at);
    return cxml_counted_place(&scan->reader->counted);
}

// Where the piece of markup begins that is not whole yet.
static const uint8_t *token_of(const scan *scan) {
    return scan->fed + (scan->reader->token.offset - scan->reader->fed);
}

static void add_mark(scan *scan, enum mark_kind kind, place at, place behind) {
    cobalamin_xml *reader = scan->reader;
    if (!cxml_grow((void **)&reader->marks, &reader->mark_room, reader->mark_count + 1,
            sizeof *reader->marks)) {
        reader->found = COBALAMIN_XML_NO_MEMORY;
        reader->found_at = at;
        return;
    }
    reader->marks[reader->mark_count++] = (mark){at, behind, kind};
}

static void refuse(scan *scan, cobalamin_xml_status status, place at) {
    scan->reader->found = status;
    scan->reader->found_at = at;
}

static int is_blank(uint8_t byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

// Whether the instruction that ends is the XML declaration.
static int is_declaration(const scan *scan) {
    const uint8_t *token = token_of(scan);
    return scan->reader->token.offset == scan->reader->skipped && scan->at - token > 7
        && memcmp(token, "<?xml", 5) == 0 && is_blank(token[5]);
}

// Whether the piece of markup is longer than allowed, and refused for that.
static int is_too_long(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    uint64_t limit = reader->limits.text < MARKUP_LIMIT ? reader->limits.text : MARKUP_LIMIT;
    // The marks around a comment or a CDATA section do not count.
    if (offset_of(scan, scan->at) - reader->token.offset <= limit + 16) return 0;
    refuse(scan, COBALAMIN_XML_TOO_LONG, reader->token);
    return 1;
}

// The piece of markup that began at `token` ends before `scan->at`.
static void end_token(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    if (is_too_long(scan)) return;
    place token = reader->token, behind = place_of(scan, scan->at);
    switch (reader->state) {
    case IN_COMMENT: add_mark(scan, MARK_COMMENT, token, behind); break;
    case IN_CDATA: add_mark(scan, MARK_CDATA, token, behind); break;
    case IN_INSTRUCTION:
        if (!is_declaration(scan)) add_mark(scan, MARK_INSTRUCTION, token, behind);
        break;
    case IN_END_TAG: add_mark(scan, MARK_END, token, behind); break;
    case IN_START_TAG:
        reader->marks[reader->start_mark].behind = behind;
        if (scan->at[-2] == '/') add_mark(scan, MARK_END, token, behind);
        break;
    default: break;
    }
    reader->state = IN_TEXT;
}

// Passes to the byte behind a `>` before which `before` stands; 0 where there is none yet.
static int pass_end(scan *scan, const char *before, size_t opening) {
    size_t count = strlen(before);
    const uint8_t *token = token_of(scan);
    while (scan->at < scan->end) {
        const uint8_t *found = find(scan->at, scan->end, '>');
        scan->at = found < scan->end ? found + 1 : scan->end;
        if (found < scan->end && (size_t)(found - token) >= opening + count
            && memcmp(found - count, before, count) == 0)
            return 1;
    }
    return 0;
}

// Counts an attribute at its `=` and marks where its name begins.
static void meet_attribute(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    if (is_too_long(scan)) return;
    const uint8_t *token = token_of(scan);
    const uint8_t *end = scan->at;
    while (end > token && is_blank(end[-1])) end--;
    const uint8_t *start = end;
    while (start > token && !is_blank(start[-1]) && start[-1] != '"' && start[-1] != '\'') start--;
    place at = place_of(scan, start);
    if (++reader->attribute_count > reader->limits.attributes) {
        refuse(scan, COBALAMIN_XML_TOO_MANY_ATTRIBUTES, at);
        return;
    }
    size_t count = (size_t)(end - start);
    int is_namespace = count >= 5 && memcmp(start, "xmlns", 5) == 0
        && (count == 5 || start[5] == ':');
    // libxml2 does not report that one.
    if (count == 9 && memcmp(start, "xmlns:xml", 9) == 0) return;
    add_mark(scan, is_namespace ? MARK_NAMESPACE : MARK_ATTRIBUTE, at, at);
}

static void scan_start_tag(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    while (scan->at < scan->end && !reader->found) {
        if (reader->state == IN_QUOTES) {
            const uint8_t *found = find(scan->at, scan->end, reader->quote);
            if (found == scan->end) {
                scan->at = found;
                return;
            }
            scan->at = found + 1;
            reader->state = IN_START_TAG;
        }
        scan->at = stop_in_tag(scan->at, scan->end);
        if (scan->at == scan->end) return;
        uint8_t byte = *scan->at;
        if (byte == '=') meet_attribute(scan);
        scan->at++;
        if (byte == '>') {
            end_token(scan);
            return;
        }
        if (byte == '=') continue;
        reader->quote = byte;
        reader->state = IN_QUOTES;
    }
}

static void begin_token(scan *scan, const uint8_t *less) {
    scan->reader->token = place_of(scan, less);
    scan->reader->state = AFTER_LESS;
    scan->reader->has_markup = 1;
    scan->at = less + 1;
}

static void after_less(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    switch (*scan->at) {
    case '/': reader->state = IN_END_TAG; break;
    case '?': reader->state = IN_INSTRUCTION; break;
    case '!': reader->state = AFTER_BANG; scan->at++; break;
    default:
        reader->state = IN_START_TAG;
        reader->attribute_count = 0;
        reader->start_mark = reader->mark_count;
        add_mark(scan, MARK_START, reader->token, reader->token);
    }
}

static void after_bang(scan *scan) {
    cobalamin_xml *reader = scan->reader;
    const uint8_t *token = token_of(scan);
    size_t count = (size_t)(++scan->at - token);
    if (token[2] == 'D') {
        refuse(scan, COBALAMIN_XML_DOCTYPE, reader->token);
    } else if (count <= 4 && memcmp(token, "<!--", count) == 0) {
        if (count == 4) reader->state = IN_COMMENT;
    } else if (count <= 9 && memcmp(token, "<![CDATA[", count) == 0) {
        if (count == 9) reader->state = IN_CDATA;
    } else {
        // Not well-formed; libxml2 says so.
        scan->at--;
        reader->state = IN_OTHER;
    }
}

// Takes the scan one step on.
static void step(scan *scan) {
    switch (scan->reader->state) {
    case IN_TEXT: {
        const uint8_t *less = find(scan->at, scan->end, '<');
        if (less < scan->end) begin_token(scan, less);
        else scan->at = less;
        break;
    }
    case AFTER_LESS: after_less(scan); break;
    case AFTER_BANG: after_bang(scan); break;
    case IN_COMMENT: if (pass_end(scan, "--", 4)) end_token(scan); break;
    case IN_CDATA: if (pass_end(scan, "]]", 9)) end_token(scan); break;
    case IN_INSTRUCTION: if (pass_end(scan, "?", 2)) end_token(scan); break;
    case IN_END_TAG:
    case IN_OTHER: if (pass_end(scan, "", 1)) end_token(scan); break;
    case IN_START_TAG:
    case IN_QUOTES: scan_start_tag(scan); break;
    }
}

void cxml_scan(cobalamin_xml *reader, const uint8_t *bytes, size_t count, int is_plain) {
    const uint8_t *fed = bytes - (reader->scanned - reader->fed);
    scan scan = {.reader = reader, .at = bytes, .end = bytes + count, .fed = fed};
    // Within markup, which is kept whole, counting may have stopped before the bytes; what it was about
    // to meet there is not searched for again.
    scan.counted = fed + (reader->counted.offset - reader->fed);
    scan.line_end = fed + (reader->line_end - reader->fed);
    if (scan.line_end >= bytes) scan.line_end = find(bytes, scan.end, '\n');
    scan.wide = fed + (reader->wide - reader->fed);
    if (scan.wide >= bytes) scan.wide = is_plain ? scan.end : next_wide(bytes, scan.end);
    while (scan.at < scan.end && !reader->found) step(&scan);
    reader->scanned += (size_t)(scan.at - bytes);
    if (reader->state == IN_TEXT) place_of(&scan, scan.end);
    reader->line_end = offset_of(&scan, scan.line_end);
    reader->wide = offset_of(&scan, scan.wide);
    if (reader->state != IN_TEXT && !reader->found) is_too_long(&scan);
}

// How many bytes of text lie before a reference that is not whole yet.
static size_t before_reference(const uint8_t *bytes, size_t count) {
    const uint8_t *end = bytes + count, *at = end;
    while (at > bytes && at[-1] != '&' && at[-1] != ';' && at[-1] != '>') at--;
    return at > bytes && at[-1] == '&' ? (size_t)(at - 1 - bytes) : count;
}

// Of text, what may belong to something unfinished is kept: a character, a reference, a line end, `]]>`.
static size_t safe_text(const uint8_t *bytes, size_t count) {
    size_t safe = before_reference(bytes, count);
    for (size_t i = 0; i < 2 && safe > 0 && bytes[safe - 1] == ']'; i++) safe--;
    if (safe > 0 && bytes[safe - 1] == '\r') safe--;
    // At most three bytes of an unfinished character.
    size_t start = safe;
    while (start > 0 && safe - start < 3 && (bytes[start - 1] & 0xC0) == 0x80) start--;
    if (start == 0 || bytes[start - 1] < 0xC0) return safe;
    uint8_t lead = bytes[start - 1];
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return safe - (start - 1) < length ? start - 1 : safe;
}

size_t cxml_safe_count(cobalamin_xml *reader, const uint8_t *bytes, size_t count) {
    if (reader->state != IN_TEXT) return (size_t)(reader->token.offset - reader->fed);
    size_t safe = safe_text(bytes, count);
    // No reference is that long: libxml2 would look for its end again and again. Told that nothing
    // follows, it says where the reference stands and what it lacks.
    if (count - safe > REFERENCE_LIMIT) {
        reader->found = COBALAMIN_XML_MALFORMED;
        reader->fault_number = XML_ERR_ENTITYREF_SEMICOL_MISSING;
        reader->found_at = cxml_counted_place(&reader->counted);
        return count;
    }
    return safe;
}
