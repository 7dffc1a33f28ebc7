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
    uint64_t seen;
    uint32_t node;
    bool is_object;
    bool may_repeat;
};

/// One text whose structure has been found, and where its nodes go.
struct TapeJob {
    const uint8_t *bytes;
    size_t length;
    size_t skip;
    const uint32_t *indexes;  // with one more behind the last: `length`
    size_t count;
    cjs_node *nodes;
};

/// How many nodes suffice for a text of `indexes` structural indexes.
///
/// Every value but the first of a container has a comma, and all but `max_depth` containers their
/// closing mark.
inline size_t node_bound(size_t indexes, size_t max_depth) { return indexes / 2 + max_depth + 2; }

/// Writes the nodes of a text in a single pass over its structural indexes.
///
/// Iterative: open containers are kept in `frames` behind the first, which stands for the outside.
/// Returns the number of nodes, 0 where the text is not JSON or is nested too deeply.
size_t build_tape(
    const TapeJob &job, std::vector<Frame> &frames, std::vector<cjs_duplicate> &duplicates);

}  // namespace cjs
