#pragma once
#include <cstdint>
#include <vector>

#include "CJSONScanner.h"

namespace cjs {

enum Head : uint32_t {
    kind_object = 0,
    kind_array = 1,
    kind_string = 2,
    kind_number = 3,
    kind_true = 4,
    kind_false = 5,
    kind_null = 6,
    kind_mask = 7,
    string_escaped = 8,
    name_escaped = 16,
    is_member = 32,
    hash_shift = 8,
};

/// An open container: its node, and which name hashes it has held, folded to 64 bits.
struct Frame {
    uint32_t node;
    bool is_object;
    bool may_repeat;
    uint64_t seen;
};

/// Writes the nodes of one text in a single pass over its structural indexes.
///
/// Iterative: open containers are `frames`, as many as may be nested.
class TapeBuilder {
public:
    TapeBuilder(
        const uint8_t *bytes, size_t length, size_t skip, const uint32_t *indexes, size_t count,
        cjs_node *nodes, size_t capacity, std::vector<Frame> &frames,
        std::vector<cjs_duplicate> &duplicates);

    /// Whether the text is JSON; if not, the nodes are not to be used.
    bool run();

    size_t node_count() const { return written; }

private:
    bool string(uint32_t start, uint32_t &end, uint32_t &escaped, uint32_t flag);
    bool check_escapes(size_t end);
    void find_backslash(size_t from);
    bool number(uint32_t start, uint32_t &end) const;
    bool literal(uint32_t start, uint32_t &end, const char *text, uint32_t length) const;
    bool ends_token(size_t place) const;
    uint32_t hash_name(uint32_t start, uint32_t end, bool escaped) const;
    void note_duplicates(uint32_t object);

    const uint8_t *const bytes;
    const size_t length;
    const uint32_t *next_index;
    const uint32_t *const last_index;
    cjs_node *const nodes;
    const size_t capacity;
    size_t written = 0;
    size_t backslash;
    std::vector<Frame> &frames;
    std::vector<cjs_duplicate> &duplicates;
};

}  // namespace cjs
