// A strict JSON scanner over libsimdjson's first stage, behind plain C.
//
// cjs_index finds the structure of a text, cjs_build writes one node a value from it. Neither reads
// beyond the given length, so a mapped file needs no padding.
#ifndef CJSON_SCANNER_H
#define CJSON_SCANNER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One value, in document order; the layout is that of `TapeNode` in FHIRCore.
typedef struct {
    uint32_t head;   // bits 0-2 kind, 3 string has escapes, 4 name has escapes, 5 member, 8-31 name hash
    uint32_t start;  // offset of the first byte
    uint32_t end;    // offset after the last byte
    uint32_t next;   // number of the node after this value and all inside it
} cjs_node;

/// An object and a member of it whose name stood there before, as node numbers.
typedef struct {
    uint32_t object;
    uint32_t member;
} cjs_duplicate;

typedef enum {
    CJS_OK = 0,
    CJS_SYNTAX = 1,     // not JSON, or nested too deeply: cjs_diagnose says what and where
    CJS_TOO_LARGE = 2,  // longer than 32-bit offsets reach
    CJS_NO_MEMORY = 3,
    CJS_INTERNAL = 4,
} cjs_status;

typedef enum {
    CJS_FAULT_NONE = 0,
    CJS_FAULT_EMPTY,
    CJS_FAULT_ENDS_EARLY,
    CJS_FAULT_UNCLOSED_STRING,
    CJS_FAULT_EXPECTED_VALUE,
    CJS_FAULT_EXPECTED_NAME,
    CJS_FAULT_EXPECTED_COLON,
    CJS_FAULT_EXPECTED_COMMA_OR_BRACE,
    CJS_FAULT_EXPECTED_COMMA_OR_BRACKET,
    CJS_FAULT_TRAILING_CONTENT,
    CJS_FAULT_BAD_LITERAL,
    CJS_FAULT_BAD_NUMBER,
    CJS_FAULT_BAD_ESCAPE,
    CJS_FAULT_LONE_SURROGATE,
    CJS_FAULT_CONTROL_CHARACTER,
    CJS_FAULT_BAD_UTF8,
    CJS_FAULT_TOO_DEEP,
    CJS_FAULT_NO_MEMORY,
} cjs_fault_reason;

/// What is wrong with a text, and at which byte.
typedef struct {
    cjs_fault_reason reason;
    size_t offset;
} cjs_fault;

typedef struct cjs_scanner cjs_scanner;

/// Makes a scanner that refuses containers nested deeper than `max_depth`; NULL without memory.
cjs_scanner *cjs_create(uint32_t max_depth);
void cjs_destroy(cjs_scanner *scanner);

/// Finds the structure of `bytes[skip ..< length]`; `nodes` is then how many nodes suffice for it.
///
/// The bytes must stay until cjs_build has returned.
cjs_status cjs_index(
    cjs_scanner *scanner, const uint8_t *bytes, size_t length, size_t skip, size_t *nodes);

/// Writes the nodes of the text last indexed; offsets count from the start of its bytes.
cjs_status cjs_build(cjs_scanner *scanner, void *nodes, size_t capacity, size_t *count);

/// The repeated member names of the text last built, at most 16 of each object, by member.
const cjs_duplicate *cjs_duplicates(const cjs_scanner *scanner, size_t *count);

/// Reads a refused text once more, byte by byte, and names its first fault.
cjs_fault cjs_diagnose(const uint8_t *bytes, size_t length, size_t skip, uint32_t max_depth);

/// The hash of a member name, as `Key.hash` in FHIRCore.
uint32_t cjs_key_hash(const uint8_t *name, size_t length);

/// simdjson's own DOM parser, the peer in benchmarks and differential tests.
typedef struct cjs_dom cjs_dom;
cjs_dom *cjs_dom_create(void);
void cjs_dom_destroy(cjs_dom *dom);

/// Parses a text behind which 64 more bytes can be read; returns simdjson's error code, 0 for none.
int cjs_dom_parse(cjs_dom *dom, const uint8_t *bytes, size_t length);

/// The name of the instruction set simdjson has chosen, for example "haswell".
const char *cjs_implementation_name(void);

#ifdef __cplusplus
}
#endif
#endif
