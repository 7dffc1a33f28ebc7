#include "TapeBuilder.hpp"

#include "DuplicateNames.hpp"
#include "Escapes.hpp"
#include "KeyHash.hpp"

namespace cjs {
namespace {

inline bool is_blank(uint8_t byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

inline bool is_digit(uint8_t byte) { return uint8_t(byte - '0') < 10; }

/// Where the next backslash stands; the length where none does.
size_t next_backslash(const uint8_t *bytes, size_t length, size_t from) {
    const void *found = from < length ? std::memchr(bytes + from, '\\', length - from) : nullptr;
    return found ? size_t(static_cast<const uint8_t *>(found) - bytes) : length;
}

/// Checks the escapes up to `end`; the place of the next backslash, 0 where one is bad.
[[gnu::noinline]] size_t check_escapes(
    const uint8_t *bytes, size_t length, size_t backslash, size_t end) {
    while (backslash < end) {
        uint32_t character;
        if (read_escape(bytes, backslash, end, character) != Escape::good) return 0;
        // Escapes come in runs, as in narratives; only a plain byte is worth a search.
        if (backslash >= end || bytes[backslash] != '\\') {
            backslash = next_backslash(bytes, length, backslash);
        }
    }
    return backslash;
}

/// Where a string ends before blanks that the next index follows; 0 where something else stands.
[[gnu::noinline]] uint32_t end_before_blanks(const uint8_t *bytes, uint32_t next) {
    while (is_blank(bytes[next - 1])) next--;
    return bytes[next - 1] == '"' ? next : 0;
}

/// The hash of a name that is escaped, or too near to the end for a whole word to be read.
[[gnu::noinline]] uint32_t hash_rare_name(
    const uint8_t *bytes, uint32_t start, uint32_t end, bool escaped) {
    if (!escaped) return key_hash(bytes + start + 1, end - start - 2);
    const std::string name = unescape(bytes + start + 1, end - start - 2);
    return key_hash(reinterpret_cast<const uint8_t *>(name.data()), name.size());
}

/// The bytes of a text, and the one place where a backslash stands next.
///
/// Whatever is rare is asked of functions apart that get what they need by value: so all this stays
/// in registers.
class Text {
public:
    explicit Text(const TapeJob &job)
        : bytes(job.bytes), length(job.length),
          backslash(next_backslash(job.bytes, job.length, job.skip)) {}

    uint8_t operator[](size_t place) const { return bytes[place]; }

    bool string(uint32_t start, uint32_t next, uint32_t &end, uint32_t &escaped, uint32_t flag);
    bool number(uint32_t start, uint32_t next, uint32_t &end) const;
    bool literal(uint32_t start, uint32_t next, uint32_t &end, const char *word, size_t count) const;
    uint32_t hash_name(uint32_t start, uint32_t end, bool escaped) const;

private:
    bool ends_token(size_t place, uint32_t next) const;

    const uint8_t *const bytes;
    const size_t length;
    size_t backslash;  // one cursor: a search per string would cost a third of the speed
};

// The string ends at the last quote before the next index: between them stand only blanks.
[[gnu::always_inline]] inline bool Text::string(
    uint32_t start, uint32_t next, uint32_t &end, uint32_t &escaped, uint32_t flag) {
    if (bytes[next - 1] != '"') [[unlikely]] next = end_before_blanks(bytes, next);
    if (next < start + 2) return false;
    end = next;
    escaped = 0;
    if (backslash >= next) [[likely]] return true;
    escaped = flag;
    const size_t later = check_escapes(bytes, length, backslash, next - 1);
    if (later == 0) return false;
    backslash = later;
    return true;
}

/// Whether only blanks stand between `place` and the next index.
inline bool Text::ends_token(size_t place, uint32_t next) const {
    while (place < next && is_blank(bytes[place])) place++;
    return place == next;
}

[[gnu::always_inline]] inline bool Text::number(
    uint32_t start, uint32_t next, uint32_t &end) const {
    const uint8_t *place = bytes + start;
    const uint8_t *const stop = bytes + next;
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
    return ends_token(end, next);
}

inline bool Text::literal(
    uint32_t start, uint32_t next, uint32_t &end, const char *word, size_t count) const {
    if (next - start < count || std::memcmp(bytes + start, word, count) != 0) return false;
    end = uint32_t(start + count);
    return ends_token(end, next);
}

[[gnu::always_inline]] inline uint32_t Text::hash_name(
    uint32_t start, uint32_t end, bool escaped) const {
    if (escaped || start + 9 > length) [[unlikely]] {
        return hash_rare_name(bytes, start, end, escaped);
    }
    return key_hash_readable(bytes + start + 1, end - start - 2);
}

/// Reads a value that is no container: its kind and flags, and where it ends.
[[gnu::always_inline]] inline bool read_scalar(
    Text &text, uint32_t start, uint32_t next, uint32_t &end, uint32_t &head) {
    const uint8_t first = text[start];
    if (first == '"') {
        uint32_t escaped;
        if (!text.string(start, next, end, escaped, string_escaped)) return false;
        head |= kind_string | escaped;
        return true;
    }
    if (is_digit(first) || first == '-') {
        head |= kind_number;
        return text.number(start, next, end);
    }
    switch (first) {
        case 't': head |= kind_true; return text.literal(start, next, end, "true", 4);
        case 'f': head |= kind_false; return text.literal(start, next, end, "false", 5);
        case 'n': head |= kind_null; return text.literal(start, next, end, "null", 4);
        default: return false;
    }
}

size_t build_lone_scalar(const TapeJob &job) {
    Text text(job);
    const uint32_t start = job.indexes[0];
    uint32_t head = 0, end = 0;
    if (job.count != 1 || !read_scalar(text, start, job.indexes[1], end, head)) return 0;
    job.nodes[0] = {head, start, end, 1};
    return 1;
}

inline bool is_open(uint8_t byte) { return byte == '{' || byte == '['; }
inline bool is_close(uint8_t byte) { return byte == '}' || byte == ']'; }

/// So many members are compared one by one at most, else a huge object would be quadratic.
constexpr int most_compared = 64;

/// Whether a member before `end` has this hash, or there are too many to be compared here.
[[gnu::noinline]] bool may_have_hash(
    const cjs_node *nodes, uint32_t member, uint32_t end, uint32_t hash) {
    for (int compared = 0; member < end; member = nodes[member].next) {
        if (nodes[member].head >> hash_shift == hash || ++compared == most_compared) return true;
    }
    return false;
}

/// Notes a name's hash before its node is written; the earlier ones are looked at only where one
/// of them agrees in what the mask holds of it.
inline void note_name(Frame &frame, uint32_t hash, const cjs_node *nodes, uint32_t written) {
    const uint64_t bit = uint64_t(1) << (hash & 63);
    if (frame.seen & bit) [[unlikely]] {
        frame.may_repeat =
            frame.may_repeat || may_have_hash(nodes, frame.node + 1, written, hash);
    }
    frame.seen |= bit;
}

}  // namespace

// The labels are the states of the grammar, apart for objects and arrays so that the processor can
// learn what follows what.
//
// The last index is a closing mark. Only `close` passes it, so only there is the end checked.
size_t build_tape(
    const TapeJob &job, std::vector<Frame> &open_frames,
    std::vector<cjs_duplicate> &duplicates) {
    const uint8_t *const bytes = job.bytes;
    if (!is_open(bytes[job.indexes[0]])) return build_lone_scalar(job);
    if (!is_close(bytes[job.indexes[job.count - 1]])) return 0;

    Text text(job);
    const uint32_t *at = job.indexes;
    const uint32_t *const last = at + job.count;
    cjs_node *const nodes = job.nodes;
    uint32_t written = 0;
    Frame *const outside = open_frames.data();
    Frame *const deepest = &open_frames.back();
    Frame *frame = outside;
    uint32_t head = 0, start = *at++, end = 0, escaped = 0;

open:
    if (frame == deepest) return 0;
    *++frame = {0, written, bytes[start] == '{', false};
    nodes[written++] = {head | (frame->is_object ? kind_object : kind_array), start, 0, 0};
    if (is_close(bytes[*at])) goto close;
    if (!frame->is_object) goto item;

member: {
    start = *at++;
    if (bytes[start] != '"' || bytes[*at] != ':') return 0;
    if (!text.string(start, *at, end, escaped, name_escaped)) return 0;
    const uint32_t hash = text.hash_name(start, end, escaped != 0);
    note_name(*frame, hash, nodes, written);
    head = hash << hash_shift | is_member | escaped;
    start = at[1];
    at += 2;
    if (is_open(bytes[start])) goto open;
    if (!read_scalar(text, start, *at, end, head)) return 0;
    nodes[written] = {head, start, end, written + 1};
    written++;
}

after_member:
    if (bytes[*at] != ',') goto close;
    at++;
    goto member;

item:
    head = 0;
    start = *at++;
    if (is_open(bytes[start])) goto open;
    if (!read_scalar(text, start, *at, end, head)) return 0;
    nodes[written] = {head, start, end, written + 1};
    written++;

after_item:
    if (bytes[*at] != ',') goto close;
    at++;
    goto item;

close:
    if (bytes[*at] != (frame->is_object ? '}' : ']')) return 0;
    nodes[frame->node].end = *at++ + 1;
    nodes[frame->node].next = written;
    if (frame->may_repeat) find_duplicates(bytes, nodes, frame->node, duplicates);
    if (--frame == outside) return at == last ? written : 0;
    if (at == last) return 0;
    if (frame->is_object) goto after_member;
    goto after_item;
}

}  // namespace cjs
