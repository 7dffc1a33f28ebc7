#pragma once
#include <vector>

#include "CJSONScanner.h"

namespace cjs {

/// Adds the members of `object` whose name stood before in it, at most 16, in document order.
void find_duplicates(
    const uint8_t *bytes, const cjs_node *nodes, uint32_t object,
    std::vector<cjs_duplicate> &duplicates);

}  // namespace cjs
