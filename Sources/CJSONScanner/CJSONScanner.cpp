#include "CJSONScanner.h"

#include <algorithm>
#include <memory>
#include <new>
#include <simdjson.h>
#include <vector>

#include "KeyHash.hpp"
#include "TapeBuilder.hpp"

using simdjson::internal::dom_parser_implementation;

struct cjs_scanner {
    std::unique_ptr<dom_parser_implementation> first_stage;
    std::vector<cjs::Frame> frames;
    std::vector<cjs_duplicate> duplicates;
    const uint8_t *bytes = nullptr;
    size_t length = 0;
    size_t skip = 0;
};

// Stage 1 keeps one 32-bit index a byte; half as much again spares a stream of growing lines.
static cjs_status make_room(cjs_scanner &scanner, size_t length) {
    if (scanner.first_stage && scanner.first_stage->capacity() >= length) return CJS_OK;
    const size_t capacity = std::min<size_t>(length + length / 2 + 64, UINT32_MAX - 64);
    if (scanner.first_stage) {
        return scanner.first_stage->set_capacity(capacity) ? CJS_NO_MEMORY : CJS_OK;
    }
    const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
        capacity, 1, scanner.first_stage);
    return error ? CJS_NO_MEMORY : CJS_OK;
}

/// Runs `body`, turning whatever it throws into a status: C has no exceptions.
template <typename Body>
static cjs_status guarded(Body body) noexcept {
    try {
        return body();
    } catch (const std::bad_alloc &) {
        return CJS_NO_MEMORY;
    } catch (...) {
        return CJS_INTERNAL;
    }
}

static cjs_status index_text(cjs_scanner &scanner, size_t &nodes) {
    const size_t length = scanner.length - scanner.skip;
    const cjs_status room = make_room(scanner, length);
    if (room != CJS_OK) return room;
    dom_parser_implementation &stage = *scanner.first_stage;
    if (stage.stage1(scanner.bytes + scanner.skip, length, simdjson::stage1_mode::regular)) {
        return CJS_SYNTAX;
    }
    const size_t count = stage.n_structural_indexes;
    stage.structural_indexes[count] = uint32_t(length);
    if (scanner.skip) {
        for (size_t place = 0; place <= count; place++) {
            stage.structural_indexes[place] += uint32_t(scanner.skip);
        }
    }
    nodes = cjs::node_bound(count, scanner.frames.size());
    return CJS_OK;
}

extern "C" {

cjs_scanner *cjs_create(uint32_t max_depth) {
    cjs_scanner *scanner = nullptr;
    const cjs_status status = guarded([&] {
        auto made = std::make_unique<cjs_scanner>();
        made->frames.resize(size_t(max_depth) + 1);
        scanner = made.release();
        return CJS_OK;
    });
    return status == CJS_OK ? scanner : nullptr;
}

void cjs_destroy(cjs_scanner *scanner) { delete scanner; }

cjs_status cjs_index(
    cjs_scanner *scanner, const uint8_t *bytes, size_t length, size_t skip, size_t *nodes) {
    if (length > size_t(UINT32_MAX) - 64) return CJS_TOO_LARGE;
    if (length <= skip) return CJS_SYNTAX;
    scanner->bytes = bytes;
    scanner->length = length;
    scanner->skip = skip;
    scanner->duplicates.clear();
    return guarded([&] { return index_text(*scanner, *nodes); });
}

cjs_status cjs_build(cjs_scanner *scanner, void *nodes, size_t capacity, size_t *count) {
    return guarded([&] {
        dom_parser_implementation &stage = *scanner->first_stage;
        const size_t indexes = stage.n_structural_indexes;
        if (capacity < cjs::node_bound(indexes, scanner->frames.size())) return CJS_INTERNAL;
        const cjs::TapeJob job = {
            scanner->bytes, scanner->length, scanner->skip, stage.structural_indexes.get(),
            indexes, static_cast<cjs_node *>(nodes)};
        *count = cjs::build_tape(job, scanner->frames, scanner->duplicates);
        if (*count == 0) return CJS_SYNTAX;
        std::sort(
            scanner->duplicates.begin(), scanner->duplicates.end(),
            [](const cjs_duplicate &left, const cjs_duplicate &right) {
                return left.member < right.member;
            });
        return CJS_OK;
    });
}

const cjs_duplicate *cjs_duplicates(const cjs_scanner *scanner, size_t *count) {
    *count = scanner->duplicates.size();
    return scanner->duplicates.data();
}

uint32_t cjs_key_hash(const uint8_t *name, size_t length) { return cjs::key_hash(name, length); }

const char *cjs_implementation_name(void) {
    static const std::string name = simdjson::get_active_implementation()->name();
    return name.c_str();
}

}  // extern "C"
