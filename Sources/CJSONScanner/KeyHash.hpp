#pragma once
#include <cstdint>
#include <cstring>

namespace cjs {

inline uint64_t load64(const uint8_t *bytes) {
    uint64_t value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

inline uint32_t mix(uint64_t head, uint64_t tail, size_t length) {
    const uint64_t turned = tail << 23 | tail >> 41;
    const uint64_t mixed = (head ^ turned ^ uint64_t(length) << 56) * 0x9E3779B97F4A7C15u;
    return uint32_t(mixed >> 40);
}

/// The hash of a name of which nothing beyond its length may be read.
inline uint32_t key_hash(const uint8_t *name, size_t length) {
    if (length >= 8) return mix(load64(name), load64(name + length - 8), length);
    uint64_t head = 0;
    for (size_t place = 0; place < length; place++) head |= uint64_t(name[place]) << (place * 8);
    return mix(head, 0, length);
}

/// The same for a name behind whose start eight bytes can be read; without a loop.
inline uint32_t key_hash_readable(const uint8_t *name, size_t length) {
    const uint64_t first = load64(name);
    if (length >= 8) return mix(first, load64(name + length - 8), length);
    return mix(first & ((uint64_t(1) << (length * 8)) - 1), 0, length);
}

}  // namespace cjs
