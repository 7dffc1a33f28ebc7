#include "DuplicateNames.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "Escapes.hpp"
#include "TapeBuilder.hpp"

namespace cjs {

// Pairwise comparison up to here; sorting above, so that a huge object is not quadratic.
static constexpr size_t pairwise_limit = 32;
static constexpr size_t reported_per_object = 16;

/// The name of a member between its quotes, found backwards from the value.
static void locate_name(
    const uint8_t *bytes, const cjs_node &member, const uint8_t *&name, size_t &length) {
    size_t end = member.start - 1;
    while (bytes[end] != ':') end--;
    while (bytes[end] != '"') end--;
    size_t start = end;
    // A quote inside a name follows a backslash; the one before it never does.
    while (bytes[start - 1] != '"' || bytes[start - 2] == '\\') start--;
    name = bytes + start;
    length = end - start;
}

/// Orders two members of equal hash by their names.
static int compare_names(const uint8_t *bytes, const cjs_node &left, const cjs_node &right) {
    const uint8_t *left_name, *right_name;
    size_t left_length, right_length;
    locate_name(bytes, left, left_name, left_length);
    locate_name(bytes, right, right_name, right_length);
    if ((left.head | right.head) & name_escaped) {
        return unescape(left_name, left_length).compare(unescape(right_name, right_length));
    }
    if (left_length != right_length) return left_length < right_length ? -1 : 1;
    return std::memcmp(left_name, right_name, left_length);
}

static bool same_name(const uint8_t *bytes, const cjs_node &left, const cjs_node &right) {
    return left.head >> hash_shift == right.head >> hash_shift
        && compare_names(bytes, left, right) == 0;
}

static void compare_pairs(
    const uint8_t *bytes, const cjs_node *nodes, const uint32_t *members, size_t count,
    std::vector<uint32_t> &repeated) {
    for (size_t later = 1; later < count; later++) {
        for (size_t earlier = 0; earlier < later; earlier++) {
            if (!same_name(bytes, nodes[members[earlier]], nodes[members[later]])) continue;
            repeated.push_back(members[later]);
            break;
        }
    }
}

static void compare_sorted(
    const uint8_t *bytes, const cjs_node *nodes, std::vector<uint32_t> &members,
    std::vector<uint32_t> &repeated) {
    std::sort(members.begin(), members.end(), [&](uint32_t left, uint32_t right) {
        const uint32_t left_hash = nodes[left].head >> hash_shift;
        const uint32_t right_hash = nodes[right].head >> hash_shift;
        if (left_hash != right_hash) return left_hash < right_hash;
        const int order = compare_names(bytes, nodes[left], nodes[right]);
        return order != 0 ? order < 0 : left < right;
    });
    for (size_t place = 1; place < members.size(); place++) {
        if (same_name(bytes, nodes[members[place - 1]], nodes[members[place]])) {
            repeated.push_back(members[place]);
        }
    }
    std::sort(repeated.begin(), repeated.end());
}

void find_duplicates(
    const uint8_t *bytes, const cjs_node *nodes, uint32_t object,
    std::vector<cjs_duplicate> &duplicates) {
    uint32_t few[pairwise_limit];
    size_t count = 0;
    const uint32_t end = nodes[object].next;
    uint32_t member = object + 1;
    for (; member < end && count < pairwise_limit; member = nodes[member].next) {
        few[count++] = member;
    }
    std::vector<uint32_t> repeated;
    if (member >= end) {
        compare_pairs(bytes, nodes, few, count, repeated);
    } else {
        std::vector<uint32_t> members(few, few + count);
        for (; member < end; member = nodes[member].next) members.push_back(member);
        compare_sorted(bytes, nodes, members, repeated);
    }
    const size_t kept = std::min(repeated.size(), reported_per_object);
    for (size_t place = 0; place < kept; place++) duplicates.push_back({object, repeated[place]});
}

}  // namespace cjs
