#include "TapeBuilder.hpp"

#include "DuplicateNames.hpp"
#include "Escapes.hpp"
#include "KeyHash.hpp"

namespace cjs {

static inline bool is_blank(uint8_t byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

static inline bool is_digit(uint8_t byte) { return uint8_t(byte - '0') < 10; }

TapeBuilder::TapeBuilder(
    const uint8_t *bytes, size_t length, size_t skip, const uint32_t *indexes, size_t count,
    cjs_node *nodes, size_t capacity, std::vector<Frame> &frames,
    std::vector<cjs_duplicate> &duplicates)
    : bytes(bytes), length(length), next_index(indexes), last_index(indexes + count), nodes(nodes),
      capacity(capacity), frames(frames), duplicates(duplicates) {
    find_backslash(skip);
}

// One cursor for the whole text: a search per string would cost a third of the speed.
inline void TapeBuilder::find_backslash(size_t from) {
    const void *found = from < length ? std::memchr(bytes + from, '\\', length - from) : nullptr;
    backslash = found ? size_t(static_cast<const uint8_t *>(found) - bytes) : length;
}

bool TapeBuilder::check_escapes(size_t end) {
    while (backslash < end) {
        size_t place = backslash;
        uint32_t character;
        if (read_escape(bytes, place, end, character) != Escape::good) return false;
        // Escapes come in runs, as in narratives; only a plain byte is worth a search.
        if (place < end && bytes[place] == '\\') backslash = place;
        else find_backslash(place);
    }
    return true;
}

// The string ends at the last quote before the next index: between them stand only blanks.
inline bool TapeBuilder::string(
    uint32_t start, uint32_t &end, uint32_t &escaped, uint32_t flag) {
    uint32_t after = *next_index;
    while (after > start + 1 && is_blank(bytes[after - 1])) after--;
    if (after < start + 2 || bytes[after - 1] != '"') return false;
    end = after;
    escaped = 0;
    if (backslash < after) {
        escaped = flag;
        return check_escapes(after - 1);
    }
    return true;
}

/// Whether only blanks stand between `place` and the next index.
inline bool TapeBuilder::ends_token(size_t place) const {
    while (place < *next_index && is_blank(bytes[place])) place++;
    return place == *next_index;
}

inline bool TapeBuilder::number(uint32_t start, uint32_t &end) const {
    const uint8_t *place = bytes + start;
    const uint8_t *const stop = bytes + *next_index;
    if (*place == '-') place++;
    const uint8_t *digits = place;
    while (place < stop && is_digit(*place)) place++;
    if (place == digits || (*digits == '0' && place - digits > 1)) return false;
    if (place < stop && *place == '.') {
        digits = ++place;
        while (place < stop && is_digit(*place)) place++;
        if (place == digits) return false;
    }
    if (place < stop && (*place | 0x20) == 'e') {
        if (++place < stop && (*place == '+' || *place == '-')) place++;
        digits = place;
        while (place < stop && is_digit(*place)) place++;
        if (place == digits) return false;
    }
    end = uint32_t(place - bytes);
    return ends_token(end);
}

inline bool TapeBuilder::literal(
    uint32_t start, uint32_t &end, const char *text, uint32_t count) const {
    if (*next_index - start < count || std::memcmp(bytes + start, text, count) != 0) return false;
    end = start + count;
    return ends_token(end);
}

inline uint32_t TapeBuilder::hash_name(uint32_t start, uint32_t end, bool escaped) const {
    const uint8_t *name = bytes + start + 1;
    const size_t count = end - start - 2;
    if (escaped) {
        const std::string text = unescape(name, count);
        return key_hash(reinterpret_cast<const uint8_t *>(text.data()), text.size());
    }
    return start + 9 <= length ? key_hash_readable(name, count) : key_hash(name, count);
}

void TapeBuilder::note_duplicates(uint32_t object) {
    find_duplicates(bytes, nodes, object, duplicates);
}

// The labels are the states of the grammar: a value, a member name, and what follows a value.
bool TapeBuilder::run() {
    size_t depth = 0;
    const size_t max_depth = frames.size();
    Frame open = {0, false, false, 0};
    uint32_t head = 0, start, end = 0, escaped = 0;

value:
    if (next_index == last_index || written == capacity) return false;
    start = *next_index++;
    switch (bytes[start]) {
        case '"':
            if (!string(start, end, escaped, string_escaped)) return false;
            head |= kind_string | escaped;
            break;
        case '{':
        case '[': {
            if (depth == max_depth) return false;
            const bool is_object = bytes[start] == '{';
            frames[depth++] = open;
            open = {uint32_t(written), is_object, false, 0};
            nodes[written++] = {head | (is_object ? kind_object : kind_array), start, 0, 0};
            if (next_index == last_index) return false;
            head = 0;
            if (bytes[*next_index] == (is_object ? '}' : ']')) {
                goto close;
            } else if (is_object) {
                goto name;
            } else {
                goto value;
            }
        }
        case 't':
            if (!literal(start, end, "true", 4)) return false;
            head |= kind_true;
            break;
        case 'f':
            if (!literal(start, end, "false", 5)) return false;
            head |= kind_false;
            break;
        case 'n':
            if (!literal(start, end, "null", 4)) return false;
            head |= kind_null;
            break;
        case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        case '8': case '9':
            if (!number(start, end)) return false;
            head |= kind_number;
            break;
        default:
            return false;
    }
    nodes[written] = {head, start, end, uint32_t(written + 1)};
    written++;

after_value:
    if (next_index == last_index) return depth == 0;
    if (depth == 0) return false;
    if (bytes[*next_index] == ',') {
        next_index++;
        head = 0;
        if (open.is_object) goto name;
        goto value;
    }
    if (bytes[*next_index] != (open.is_object ? '}' : ']')) return false;

close:
    nodes[open.node].end = *next_index++ + 1;
    nodes[open.node].next = uint32_t(written);
    if (open.may_repeat) note_duplicates(open.node);
    open = frames[--depth];
    goto after_value;

name:
    if (next_index == last_index) return false;
    start = *next_index++;
    if (bytes[start] != '"' || !string(start, end, escaped, name_escaped)) return false;
    if (next_index == last_index || bytes[*next_index] != ':') return false;
    next_index++;
    const uint32_t hash = hash_name(start, end, escaped != 0);
    const uint64_t bit = uint64_t(1) << (hash & 63);
    open.may_repeat |= (open.seen & bit) != 0;
    open.seen |= bit;
    head = hash << hash_shift | is_member | escaped;
    goto value;
}

}  // namespace cjs
